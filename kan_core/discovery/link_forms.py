"""A link that was fitted as a spline, read as g(h) (c f(a h^q + b) + d) with a primitive f."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import sympy as sp

from kan_core.discovery.hypotheses import SYMBOL
from kan_core.model.state import FloatArray
from kan_core.primitives.table import PRIMITIVES, primitive_named
from kan_core.symbolic.affine_fit import fit_library
from kan_core.symbolic.candidate import Candidate
from kan_core.symbolic.forms import form_of
from kan_core.symbolic.numbers import as_written

SAMPLES = 120
"""Points of a link, evenly spaced in rank of h."""
POWERS = (0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 0.5, -0.5)
"""k: powers of h that are taken out of the link."""
INNER_POWERS = (1.0, 2.0, -1.0, -2.0, 0.5)
"""q: powers of h that the primitive is a function of."""
SHIFTED_POWERS, SHIFTS = (0.0, -1.0), (-1, 1)
"""k and s of the factors h^k (h + s) that are taken out too."""
SURE = 1e-4
"""Misfit in spreads of the link below which a form is taken for the right one where the data are as exact."""
AS_NOISE = 2.0
"""Misfit over the noise of the link up to which a form may be taken for the right one."""
CLOSE = 15.0
"""Nats over the shortest description within which forms are offered."""
NEARLY_A_POWER = 0.02
"""Misfit over size of a link that may be a mere power."""
COST_OF_POWER = 1.0


@dataclass(frozen=True, order=True)
class Factor:
    """g(h) = h^power (h + shift), or h^power where there is no shift."""

    power: float
    shift: int = 0

    @property
    def cost(self) -> float:
        if self.shift:
            return 2.0 + abs(self.power)
        return (
            0.0 if self.power == 0 else (1.0 + 0.3 * abs(self.power)) * (1.0 if self.power % 1 == 0 else 1.5)
        )

    def values(self, h: FloatArray) -> FloatArray:
        return np.asarray(h**self.power * (h + self.shift if self.shift else 1.0))

    def expression(self, h: sp.Expr) -> sp.Expr:
        return h ** sp.nsimplify(self.power) * (h + self.shift if self.shift else 1)


@dataclass(frozen=True)
class Form:
    """S(h) = g(h) (c f(a h^inner_power + b; p) + d).

    Attributes:
        outer: g.
        misfit: root-mean-square difference from the link, in the unit of the target.
        cost: complexity of the form.
    """

    outer: Factor
    inner_power: float
    candidate: Candidate
    misfit: float
    cost: float

    def description(self, rows: int, noise: float) -> float:
        """Nats: n/2 ln(1 + (misfit/2 noise)^2), by which the misfit lengthens that of the rows, and symbols.

        A spline is off by a part of the noise itself, which is no misfit of the form.
        """
        return 0.5 * rows * float(np.log1p((self.misfit / (2.0 * noise)) ** 2)) + SYMBOL * self.cost

    def expression(self, h: sp.Expr) -> sp.Expr:
        """The link as an expression; a number that can be fitted is a Float."""
        _, _, c, d, *_ = self.candidate.parameters
        if self.is_power:
            return self.outer.expression(h) * sp.Float(d, 17)
        return self.outer.expression(h) * (sp.Float(c, 17) * self._primitive(h) + sp.Float(d, 17))

    def without_offset(self, h: sp.Expr) -> sp.Expr:
        """The link with d = 0."""
        if self.is_power:
            return self.expression(h)
        return self.outer.expression(h) * sp.Float(self.factor, 17) * self._primitive(h)

    @property
    def is_power(self) -> bool:
        """Whether there is nothing but g."""
        return self.candidate.parameters[2] == 0.0

    @property
    def factor(self) -> float:
        """c; of a mere power d."""
        return self.candidate.parameters[3 if self.is_power else 2]

    def without_factor(self, h: sp.Expr) -> sp.Expr:
        """The link over its factor, for products in which one factor does for all."""
        outer = self.outer.expression(h)
        if self.is_power:
            return outer
        return outer * (self._primitive(h) + sp.Float(self.candidate.parameters[3] / self.factor, 17))

    def _primitive(self, h: sp.Expr) -> sp.Expr:
        a, b, _, _, *shape = self.candidate.parameters
        inner = primitive_named(self.candidate.primitive).inner
        scale = sp.Float(a, 17) if "a" in inner else sp.Integer(round(a))
        shift = sp.Float(b, 17) if "b" in inner else sp.S.Zero
        argument = scale * h ** sp.nsimplify(self.inner_power) + shift
        return _with_values(self.candidate.primitive, argument, [sp.Float(value, 17) for value in shape])


def _with_values(primitive: str, argument: sp.Expr, shape: Sequence[sp.Expr]) -> sp.Expr:
    """f(u; p); the numbers that stand in the text of a written primitive are no constants to be fitted."""
    u, *p = places = [sp.Dummy(real=True) for _ in range(1 + len(shape))]
    form = as_written(form_of(primitive, u, *p))
    return form.xreplace(dict(zip(places, (argument, *shape), strict=True)))


@dataclass(frozen=True, eq=False)
class Curve:
    """Points of a link with the weights they have in the error of the target.

    Attributes:
        h, values, weights: (k,) each.
        typical: error of the link at a typical row, in the unit of the target.
    """

    h: FloatArray
    values: FloatArray
    weights: FloatArray
    typical: float = np.inf

    @classmethod
    def of(cls, h: FloatArray, values: FloatArray, factor: FloatArray, typical: float = np.inf) -> "Curve":
        """Points evenly spaced in rank, of rows in which y = factor S(h)."""
        order = np.argsort(h, kind="stable")
        # The outermost rows are where a spline bends away.
        places = order[
            np.linspace(0.005 * len(h), 0.995 * len(h) - 1, min(SAMPLES, len(h))).round().astype(int)
        ]
        return cls(h[places], values[places], factor[places] ** 2, typical)


def read_forms(
    curve: Curve,
    noise: float,
    rows: int,
    should_stop: Callable[[], bool],
    powers: Sequence[float] = POWERS,
    inner_powers: Sequence[float] = INNER_POWERS,
    primitives: Sequence[str] = tuple(PRIMITIVES),
) -> list[Form]:
    """The forms with which the rows are described shortest, best first.

    Args:
        curve: points of the link.
        noise: error of the link as a spline, in the unit of the target.
        rows: that the link was fitted to.
        should_stop: True ends the reading with what it has.
        powers, inner_powers: k and q to try; others than 0 and 1, and shifts, where h is positive.
        primitives: names of those to try.
    """
    forms: list[Form] = []
    sure = min(
        SURE * _spread(curve.values, curve.weights) * np.sqrt(curve.weights.mean()),
        AS_NOISE * min(noise, curve.typical),
    )
    for outer, inner_power in _exponents(curve, powers, inner_powers):
        if should_stop():
            break
        forms += _fitted(curve, outer, inner_power, primitives)
        if forms and min(form.misfit for form in forms) < sure:
            break
    described = sorted(((form.description(rows, noise), place) for place, form in enumerate(forms)))
    best = [forms[place] for length, place in described if length <= described[0][0] + CLOSE]
    return [*(form for form in _powers(curve, forms) if form not in best), *best]


def _powers(curve: Curve, forms: Sequence[Form]) -> list[Form]:
    """The best mere power where the link comes so close to it that splines may be what is in the way."""
    powers = [form for form in forms if form.is_power]
    size = float(np.sqrt(np.mean(curve.values**2 * curve.weights)))
    best = min(powers, key=lambda form: form.misfit, default=None)
    return [best] if best is not None and best.misfit < NEARLY_A_POWER * size else []


def _exponents(
    curve: Curve, powers: Sequence[float], inner_powers: Sequence[float]
) -> Iterator[tuple[Factor, float]]:
    """(g, q), simplest first."""
    outer = [*(Factor(k) for k in powers), *(Factor(k, s) for k in SHIFTED_POWERS for s in SHIFTS)]
    everywhere = [(g, q) for g in outer for q in inner_powers]
    if curve.h.min() <= 0:
        everywhere = [(g, q) for g, q in everywhere if g == Factor(0.0) and q in (1.0, 2.0)]
    yield from sorted(everywhere, key=lambda pair: _cost(*pair))


def _cost(outer: Factor, inner_power: float) -> float:
    return outer.cost + {1.0: 0.0, 2.0: 0.8, -1.0: 0.7}.get(inner_power, 1.4)


def _fitted(curve: Curve, outer: Factor, inner_power: float, primitives: Sequence[str]) -> Iterator[Form]:
    with np.errstate(all="ignore"):
        factor, inner = outer.values(curve.h), curve.h**inner_power
        values, weights = curve.values / factor, curve.weights * factor**2
    if not (np.isfinite(values).all() and np.isfinite(inner).all() and np.isfinite(weights).all()):
        return
    unit = _spread(values, weights) * np.sqrt(weights.mean())
    mean = float(np.average(values, weights=weights))
    power = Candidate("x", (1.0, 0.0, 0.0, mean), 1.0, 0.0, 0.0)
    yield Form(outer, 1.0, power, unit, COST_OF_POWER * _cost(outer, 1.0))
    for candidate in fit_library(inner, values, weights, primitives):
        cost = candidate.complexity + COST_OF_POWER * _cost(outer, inner_power)
        yield Form(outer, inner_power, candidate, candidate.error * unit, cost)


def _spread(values: FloatArray, weights: FloatArray) -> float:
    mean = np.average(values, weights=weights)
    return float(np.sqrt(np.average((values - mean) ** 2, weights=weights)))
