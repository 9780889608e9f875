"""A link that was fitted as a spline, read as h^k (c f(a h^q + b) + d) with a primitive f."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import sympy as sp

from kan_core.model.state import FloatArray
from kan_core.primitives.table import PRIMITIVES
from kan_core.symbolic.affine_fit import Candidate, fit_library
from kan_core.symbolic.forms import FORMS

SAMPLES = 120
"""Points of a link, evenly spaced in rank of h."""
POWERS = (0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 0.5, -0.5)
"""k: powers of h that are taken out of the link."""
INNER_POWERS = (1.0, 2.0, -1.0, -2.0)
"""q: powers of h that the primitive is a function of."""
SURE = 30.0
"""Errors over the floor below which a form is taken for the right one and no further powers are tried."""
COST_OF_POWER, COST_OF_SYMBOL = 0.6, 0.35


@dataclass(frozen=True)
class Form:
    """S(h) = h^power (c f(a h^inner_power + b; p) + d).

    Attributes:
        error: of the curve, relative to its spread.
        cost: complexity of the form.
    """

    power: float
    inner_power: float
    candidate: Candidate
    error: float
    cost: float

    def expression(self, h: sp.Expr) -> sp.Expr:
        """The link as an expression; a number that can be fitted is a Float."""
        a, b, c, d, *shape = self.candidate.parameters
        inner = PRIMITIVES[self.candidate.primitive].inner
        scale = sp.Float(a, 17) if "a" in inner else sp.Integer(round(a))
        shift = sp.Float(b, 17) if "b" in inner else sp.S.Zero
        argument = scale * h ** sp.nsimplify(self.inner_power) + shift
        f = FORMS[self.candidate.primitive](argument, *(sp.Float(value, 17) for value in shape))
        return h ** sp.nsimplify(self.power) * (sp.Float(c, 17) * f + sp.Float(d, 17))


@dataclass(frozen=True, eq=False)
class Curve:
    """Points of a link with the weights they have in the error of the target."""

    h: FloatArray
    values: FloatArray
    weights: FloatArray

    @classmethod
    def of(cls, h: FloatArray, values: FloatArray, factor: FloatArray) -> "Curve":
        """Points evenly spaced in rank, of rows in which y = factor S(h)."""
        order = np.argsort(h, kind="stable")
        # The outermost rows are where a spline bends away.
        places = order[
            np.linspace(0.005 * len(h), 0.995 * len(h) - 1, min(SAMPLES, len(h))).round().astype(int)
        ]
        return cls(h[places], values[places], factor[places] ** 2)


def read_forms(
    curve: Curve,
    floor: float,
    should_stop: Callable[[], bool],
    powers: Sequence[float] = POWERS,
    inner_powers: Sequence[float] = INNER_POWERS,
    primitives: Sequence[str] = tuple(PRIMITIVES),
) -> list[Form]:
    """Forms of a link, the most promising first: accuracy down to the floor, then simplicity.

    Args:
        curve: points of the link.
        floor: error of the link relative to its spread, below which accuracy says nothing.
        should_stop: True ends the reading with what it has.
        powers, inner_powers: k and q to try; others than 0 and 1 where h is positive.
        primitives: names of those to try.
    """
    forms: list[Form] = []
    for power, inner_power in _exponents(curve, powers, inner_powers):
        if should_stop():
            break
        forms += _fitted(curve, power, inner_power, primitives)
        if forms and min(form.error for form in forms) < min(SURE * floor, 1e-4):
            break
    return sorted(forms, key=lambda form: 2.0 * np.log10(max(form.error, floor)) + COST_OF_SYMBOL * form.cost)


def _exponents(
    curve: Curve, powers: Sequence[float], inner_powers: Sequence[float]
) -> Iterator[tuple[float, float]]:
    """(k, q), simplest first."""
    everywhere = [(k, q) for k in powers for q in inner_powers]
    if curve.h.min() <= 0:
        everywhere = [(k, q) for k, q in everywhere if k == 0 and q in (1.0, 2.0)]
    yield from sorted(everywhere, key=lambda pair: _cost(*pair))


def _cost(power: float, inner_power: float) -> float:
    outer = 0.0 if power == 0 else (1.0 + 0.3 * abs(power)) * (1.0 if power == int(power) else 1.5)
    inner = {1.0: 0.0, 2.0: 0.8, -1.0: 0.7}.get(inner_power, 1.4)
    return outer + inner


def _fitted(curve: Curve, power: float, inner_power: float, primitives: Sequence[str]) -> Iterator[Form]:
    with np.errstate(all="ignore"):
        factor, inner = curve.h**power, curve.h**inner_power
        values, weights = curve.values / factor, curve.weights * factor**2
    if not (np.isfinite(values).all() and np.isfinite(inner).all() and np.isfinite(weights).all()):
        return
    spread = _spread(values, weights)
    # The same measure for every power: the error of the target, not that of the reduced curve.
    relative = (
        spread
        * np.sqrt(weights.sum())
        / (_spread(curve.values, curve.weights) * np.sqrt(curve.weights.sum()) + 1e-300)
    )
    for candidate in fit_library(inner, values, weights, primitives):
        cost = candidate.complexity + COST_OF_POWER * _cost(power, inner_power)
        yield Form(power, inner_power, candidate, candidate.error * relative, cost)


def _spread(values: FloatArray, weights: FloatArray) -> float:
    mean = np.average(values, weights=weights)
    return float(np.sqrt(np.average((values - mean) ** 2, weights=weights)))
