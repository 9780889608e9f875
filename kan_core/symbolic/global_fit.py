"""The constants of a formula fitted from many starts, the same every time."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from kan_core.symbolic.constant_fit import FittedConstants, fit_constants
from kan_core.symbolic.fixed_form import FixedForm

FloatArray = NDArray[np.float64]

_SCREENED_ROWS = 300
_RANDOM = 300
_TRIED = 12
_SHORT, _LONG = 60, 1_000
_EXACT = 1e-13
"""Error over the root mean square of the target at which no other start can do better."""
_EQUAL = 1e-8
"""Relative difference of errors that are one minimum, or its mirror image."""
_COMMON = np.logspace(-6, 6, 145)
_RARE = np.concatenate([np.logspace(-30, -6.5, 48), np.logspace(6.5, 30, 48)])
"""Sizes of constants; the rare ones are those of atoms and stars in SI units."""
_SWEEPS = (np.concatenate([_COMMON, _RARE]), _COMMON)


@dataclass(frozen=True, eq=False)
class Fitting:
    """A formula and the data that it is fitted to.

    Attributes:
        form: f(x; k).
        columns: (n, m) x.
        target: (n,) y.
        root_weights: (n,) square roots of the weights; None for 1.
    """

    form: FixedForm
    columns: FloatArray
    target: FloatArray
    root_weights: FloatArray | None = None

    def fitted(
        self, start: FloatArray, iterations: int, should_stop: Callable[[], bool] = lambda: False
    ) -> FittedConstants:
        """The fit from one start."""
        return fit_constants(
            self.form,
            self.columns,
            self.target,
            start,
            self.root_weights,
            iterations,
            should_stop=should_stop,
        )

    def thinned(self, rows: int) -> "Fitting":
        """About so many of the rows, evenly from all of them."""
        picked = np.unique(np.linspace(0, len(self.target) - 1, rows).round().astype(int))
        weights = None if self.root_weights is None else self.root_weights[picked]
        return Fitting(self.form, self.columns[picked], self.target[picked], weights)


def fit_nearby(fitting: Fitting, start: FloatArray) -> FittedConstants:
    """The least squares that are reached from a start (p,), and from nowhere else."""
    return fitting.fitted(start, _LONG)


def fit_from_many(
    fitting: Fitting, start: FloatArray, seed: int = 0, should_stop: Callable[[], bool] = lambda: False
) -> FittedConstants:
    """The best fit from a start and from many others around it and far away.

    Constants that enter linearly need no start. The others are moved one after another over signs, decades
    and the ranges of the columns, and at random; the best of these are fitted. Of minima that are equally
    good, as where two terms are exchanged, the one nearest the start is taken.

    Args:
        fitting: formula and data.
        start: (p,) constants.
        seed: of the random starts.
        should_stop: asked often; the best so far is returned.
    """
    first = fitting.fitted(start, _LONG, should_stop)
    bent = [index for index in range(len(start)) if index not in fitting.form.linear]
    level = float(np.sqrt(np.mean(fitting.target**2)))
    if not bent or first.rmse <= _EXACT * level:
        return first
    screen = _Screen(fitting.thinned(_SCREENED_ROWS), np.array(bent), start, should_stop)
    screen.sweep()
    screen.scatter(np.random.default_rng(seed))
    short = [fitting.fitted(each, _SHORT, should_stop) for each in screen.best(_TRIED) if not should_stop()]
    short.sort(key=lambda fit: fit.rmse)
    found = [first, *(fitting.fitted(each.values, _LONG, should_stop) for each in short[:3])]
    least = min(fit.rmse for fit in found)
    equal = [fit for fit in found if fit.rmse <= least * (1 + _EQUAL) + _EXACT * level]
    nearest = min(equal, key=lambda fit: _distance(fit.values[bent], start[bent]))
    return _with_signs_of(fitting, nearest, start, bent, least * (1 + _EQUAL) + _EXACT * level)


def _with_signs_of(
    fitting: Fitting, best: FittedConstants, start: FloatArray, bent: Sequence[int], limit: float
) -> FittedConstants:
    """The fit with the start's sign wherever either will do, as for the width in exp(-(x/k)^2)."""
    for index in bent:
        if best.values[index] * start[index] < 0:
            turned = best.values.copy()
            turned[index] *= -1
            mirrored = fitting.fitted(turned, _SHORT)
            if mirrored.rmse <= limit and mirrored.values[index] * start[index] > 0:
                best = mirrored
    return best


@dataclass
class _Screen:
    """Errors of many constants with the linear ones at their best."""

    fitting: Fitting
    bent: NDArray[np.intp]
    start: FloatArray
    should_stop: Callable[[], bool]
    tried: list[tuple[float, FloatArray]] = field(default_factory=list)

    def sweep(self) -> None:
        """Move one constant after another over all it may be, and leave it where the error is least."""
        here = self.start
        for sizes in _SWEEPS:
            for index in self.bent:
                scores = [self._try(each) for each in self._moved(here, int(index), sizes)]
                here = min([*scores, (self._try(here)[0], here)], key=lambda item: item[0])[1]

    def scatter(self, random: np.random.Generator) -> None:
        """Random constants around the start, around the best so far, and anywhere, in turn."""
        best = min(self.tried, key=lambda item: item[0], default=(np.inf, self.start))[1]
        for count in range(_RANDOM):
            values = (self.start, best, self.start)[count % 3].copy()
            if count % 3 == 2:
                values[self.bent] = [self._anywhere(random) for _ in self.bent]
            else:
                values[self.bent] *= 10.0 ** random.normal(0.0, 0.7, len(self.bent))
                values[self.bent] *= np.where(random.random(len(self.bent)) < 0.2, -1.0, 1.0)
            self._try(values)

    def _anywhere(self, random: np.random.Generator) -> float:
        """A number between the ends of a column, or of any decade and sign."""
        if random.random() < 0.5 and len(self.fitting.columns.T):
            column = random.choice(self.fitting.columns.T)
            return float(random.uniform(column.min(), column.max()))
        return float(random.choice(_COMMON) * random.choice([1.0, 1.0, -1.0]))

    def best(self, count: int) -> list[FloatArray]:
        """The constants with the least errors that are not all but the same."""
        chosen: list[FloatArray] = []
        for error, values in sorted(self.tried, key=lambda item: item[0]):
            if len(chosen) == count or not np.isfinite(error):
                break
            if all(_distance(values[self.bent], other[self.bent]) > 0.1 for other in chosen):
                chosen.append(values)
        return chosen

    def _moved(self, here: FloatArray, index: int, sizes: FloatArray) -> Iterator[FloatArray]:
        ranges = [np.linspace(column.min(), column.max(), 24) for column in self.fitting.columns.T]
        for value in np.concatenate([sizes, -sizes, [0.0], *ranges]):
            moved = here.copy()
            moved[index] = value
            yield moved

    def _try(self, values: FloatArray) -> tuple[float, FloatArray]:
        if self.should_stop():
            return np.inf, values
        fit = self.fitting.fitted(values, 0)
        self.tried.append((fit.rmse, fit.values))
        return fit.rmse, fit.values


def _distance(values: FloatArray, start: FloatArray) -> float:
    """Decades between constants, and two for every change of sign."""
    tiny = np.finfo(np.float64).tiny
    decades = np.abs(np.log10(np.maximum(np.abs(values), tiny) / np.maximum(np.abs(start), tiny)))
    return float(np.minimum(decades, 20.0).sum() + 2.0 * np.sum(np.sign(values) != np.sign(start)))
