"""Profile likelihood of the constants of a fitted formula."""

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from kan_core.analysis.interval import Interval
from kan_core.analysis.profile import profile_interval
from kan_core.symbolic.constant_fit import fit_constants
from kan_core.symbolic.fixed_form import FixedForm
from kan_core.symbolic.global_fit import Fitting

FloatArray = NDArray[np.float64]

_REFIT = 100
"""Steps of a refit at most."""


def profiled(
    fitting: Fitting,
    values: FloatArray,
    index: int,
    level: float = 0.95,
    should_stop: Callable[[], bool] = lambda: False,
) -> Interval:
    """The interval of one constant by its profile likelihood (`profile_interval`).

    For the constants of a law, its expression is freed first (`FixedForm.freed`).

    Args:
        fitting: formula and data.
        values: (p,) constants at their best.
        index: of the constant.
        level: of confidence, between 0 and 1.
        should_stop: asked often; ends not found by then are None.
    """
    best = fitting.fitted(values, 0)
    freedom = len(fitting.target) - len(values)
    if best.covariance is None or not math.isfinite(best.rmse):
        return Interval(None, None, level)
    refit = _HeldConstant(fitting, best.values, index, should_stop)
    sigma = math.sqrt(best.covariance[index, index])
    rss = best.rmse**2 * len(fitting.target)
    return profile_interval(refit, float(best.values[index]), sigma, rss, freedom, level, should_stop)


class _HeldConstant:
    """Refits with one constant held; each starts where the last ended."""

    def __init__(
        self, fitting: Fitting, values: FloatArray, index: int, should_stop: Callable[[], bool]
    ) -> None:
        form = fitting.form
        others = [each for position, each in enumerate(form.constants) if position != index]
        # The held constant is a column of one value.
        self._form = FixedForm(form.expression, (*form.arguments, form.constants[index].name), others)
        self._fitting = fitting
        self._others = np.delete(values, index)
        self._should_stop = should_stop

    def __call__(self, value: float) -> float:
        held = np.full(len(self._fitting.target), value)
        columns = np.column_stack([self._fitting.columns, held])
        fit = fit_constants(
            self._form,
            columns,
            self._fitting.target,
            self._others,
            self._fitting.root_weights,
            _REFIT,
            should_stop=self._should_stop,
        )
        if math.isfinite(fit.rmse):
            self._others = fit.values
        return fit.rmse**2 * len(held)
