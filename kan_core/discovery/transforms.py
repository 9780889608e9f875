"""Transforms T of the target under which a law may be a sum of few terms."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import sympy as sp

from kan_core.discovery.arguments import Argument
from kan_core.discovery.sample import Sample
from kan_core.model.state import FloatArray
from kan_core.units.groups import DimensionalAlgebra

FLAT = 0.02
"""Part of the rows on which a transform may be flat."""


@dataclass(frozen=True)
class Transform:
    """T and its inverse.

    Attributes:
        name: in plain words.
        power: dimension of T(y) in powers of that of y; None where y must be a pure number.
        forward: T.
        slope: |T'|.
        inverse: y of T, as an expression; of the branch that the target is on.
        natural: functions that a sum for T(y) holds as easily as it holds columns.
    """

    name: str
    power: float | None
    forward: Callable[[FloatArray], FloatArray]
    slope: Callable[[FloatArray], FloatArray]
    inverse: Callable[[sp.Expr], sp.Expr]
    natural: tuple[str, ...] = ()


LOGARITHMS = ("log", "log 1+", "log 1-")

IDENTITY = Transform("y", 1.0, lambda y: y, np.ones_like, lambda t: t)


def transforms(sample: Sample) -> list[Transform]:
    """Those that every row allows and few leave flat, simplest first."""
    y, chosen = sample.y, [IDENTITY]
    one_sign = bool((y > 0).all() or (y < 0).all())
    sign = 1 if y.mean() > 0 else -1
    if one_sign:
        chosen += [_power(name, p, sign) for name, p in _POWERS]
    elif np.abs(y).min() > 1e-3 * sample.spread:
        chosen.append(_power("1/y", -1.0, 1))
    if sample.algebra.dimensionless_target:
        chosen += _of_numbers(y, one_sign, sign)
    elif one_sign and sample.algebra.prefactors:
        chosen.append(_logarithm_over(sample, sign))
    chosen += _of_rest(sample)
    return [transform for transform in chosen if _is_steep(transform.slope(y))]


def _is_steep(slope: FloatArray) -> bool:
    """Whether T' vanishes on no more than a few rows: an error of T there says nothing of one of y."""
    return bool(np.quantile(slope, FLAT) > 1e-9 * slope.max())


_POWERS = (("1/y", -1.0), ("y^2", 2.0), ("1/y^2", -2.0), ("sqrt y", 0.5), ("1/sqrt y", -0.5))


def _power(name: str, power: float, sign: int) -> Transform:
    def inverse(t: sp.Expr) -> sp.Expr:
        return sign / t if power == -1 else sign * t ** (1 / sp.nsimplify(power))

    def forward(y: FloatArray) -> FloatArray:
        return np.asarray((sign * y) ** power)

    def slope(y: FloatArray) -> FloatArray:
        return np.asarray(abs(power) * np.abs(y) ** (power - 1.0))

    return Transform(name, power, forward, slope, inverse)


def _of_numbers(y: FloatArray, one_sign: bool, sign: int) -> list[Transform]:
    chosen = []
    if np.abs(y).max() <= np.pi / 2 + 1e-9:
        chosen.append(Transform("sin y", None, np.sin, lambda y: np.abs(np.cos(y)), sp.asin))
    if y.min() >= 0 and y.max() <= np.pi:
        chosen.append(Transform("cos y", None, np.cos, lambda y: np.abs(np.sin(y)), sp.acos))
    if np.abs(y).max() < 30:
        chosen.append(Transform("exp y", None, np.exp, np.exp, sp.log))
    if one_sign:
        chosen.append(
            Transform(
                "log y",
                None,
                lambda y: np.log(sign * y),
                lambda y: 1 / np.abs(y),
                lambda t: sign * sp.exp(t),
                LOGARITHMS,
            )
        )
    if y.min() > 0.0 and y.max() < 1.0:
        chosen.append(
            Transform("logit y", None, _logit, lambda y: 1 / (y * (1 - y)), lambda t: 1 / (1 + sp.exp(-t)))
        )
    if np.abs(y).max() < 1.0:
        chosen.append(Transform("odds", None, _odds, lambda y: 2 / (1 - y) ** 2, lambda t: (t - 1) / (t + 1)))
    return chosen


def _logit(y: FloatArray) -> FloatArray:
    return np.asarray(np.log(y / (1.0 - y)))


def _odds(y: FloatArray) -> FloatArray:
    """(1 + y)/(1 - y)."""
    return np.asarray((1.0 + y) / (1.0 - y))


def _of_rest(sample: Sample) -> list[Transform]:
    """Functions of y/M with the simplest monomial M of the target's dimension, where y is always less."""
    if not sample.algebra.prefactors:
        return []
    whole = Argument(sample.algebra.prefactors[0])
    factor, symbol = whole.values(sample.x), sample.expression(whole)
    with np.errstate(all="ignore"):
        ratio = sample.y / factor
    if not np.isfinite(ratio).all():
        return []
    chosen = []
    if ratio.max() < 1.0:
        chosen.append(
            Transform(
                "log(1 - y/M)",
                None,
                lambda y: np.asarray(np.log(1.0 - y / factor)),
                lambda y: 1.0 / np.abs(factor - y),
                lambda t: symbol * (1 - sp.exp(t)),
                LOGARITHMS,
            )
        )
    if not sample.algebra.dimensionless_target and ratio.min() >= 0.0 and ratio.max() <= np.pi:
        chosen.append(
            Transform(
                "cos(y/M)",
                None,
                lambda y: np.cos(y / factor),
                lambda y: np.abs(np.sin(y / factor) / factor),
                lambda t: symbol * sp.acos(t),
            )
        )
    return chosen


def _logarithm_over(sample: Sample, sign: int) -> Transform:
    """log(y/M) with the simplest monomial M of the target's dimension."""
    simplest = Argument(sample.algebra.prefactors[0])
    factor, symbol = simplest.values(sample.x), sample.expression(simplest)
    return Transform(
        "log y/M",
        None,
        lambda y: np.asarray(np.log(sign * y / factor)),
        lambda y: 1 / np.abs(y),
        lambda t: sign * symbol * sp.exp(t),
        LOGARITHMS,
    )


def seen_through(sample: Sample, transform: Transform) -> Sample | None:
    """The same rows with T(y) for y; None where its dimension is no whole one."""
    power = transform.power or 0.0
    target = power * sample.algebra.target
    if np.abs(target - np.round(target)).max(initial=0.0) > 1e-9:
        return None
    algebra = DimensionalAlgebra.of(sample.algebra.matrix, np.round(target), sample.algebra.positive)
    if not algebra.prefactors:
        return None
    weights = sample.root_weights / np.maximum(transform.slope(sample.y), 1e-300)
    return replace(
        sample,
        y=transform.forward(sample.y),
        root_weights=weights / np.sqrt(np.mean(weights**2)),
        algebra=algebra,
        target_power=0,
    )
