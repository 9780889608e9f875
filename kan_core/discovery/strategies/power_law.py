"""Laws y = c prod x_i^e_i: linear in logarithms, exponents read off and rounded."""

from collections.abc import Iterator

import numpy as np
import sympy as sp
from numpy.typing import NDArray

from kan_core.discovery.hypotheses import Hypothesis
from kan_core.discovery.sample import Sample

NAME = "power law"
NEAR = 0.35
"""Relative error of a power law up to which its exponents say something."""
NEARBY = 0.06
"""Distance within which the nearest simple exponent is proposed whatever the standard error."""
CLOSE = 3.0
"""Standard errors within which an exponent is taken for the simple number next to it."""
DEPENDENT = 1e-9
"""Singular value over the largest below which a logarithm is a combination of others."""
_DENOMINATORS = (1, 2, 3, 4)


def power_laws(sample: Sample) -> Iterator[Hypothesis]:
    """The power law with simple exponents near the best ones, and with the best ones themselves.

    Columns that are not positive everywhere have no part in it, nor those that are power laws of others, and
    the target must keep one sign.
    """
    if not ((sample.y > 0).all() or (sample.y < 0).all()):
        return
    usable = _independent(sample)
    if not len(usable):
        return
    design = np.column_stack([np.log(sample.x[:, usable]), np.ones(sample.rows)])
    target = np.log(np.abs(sample.y))
    # Relative errors grow as the target shrinks, where the noise is the same in all rows.
    weights = np.abs(sample.y) * sample.root_weights
    best, *_ = np.linalg.lstsq(design * weights[:, None], target * weights, rcond=None)
    residual = (target - design @ best) * weights
    if np.sqrt(np.mean(residual**2)) > NEAR * np.sqrt(np.mean(sample.y**2)):
        return
    freedom = max(sample.rows - design.shape[1], 1)
    curvature = np.linalg.pinv((design * weights[:, None]).T @ (design * weights[:, None]))
    errors = np.sqrt(np.maximum(np.diag(curvature), 0.0) * float(residual @ residual) / freedom)
    within = [_simple(e, CLOSE * s) for e, s in zip(best[:-1], errors[:-1], strict=True)]
    nearby = [_simple(e, NEARBY) for e in best[:-1]]
    constant = np.sign(sample.y[0]) * np.exp(best[-1])
    for exponents in (nearby, within, [sp.Float(e, 17) for e in best[:-1]]):
        yield _law(sample, usable, exponents, float(constant))


def _independent(sample: Sample) -> NDArray[np.intp]:
    """The positive columns whose logarithm is no linear combination of those before."""
    kept: list[int] = []
    for place in np.flatnonzero(sample.algebra.positive).tolist():
        trial = np.column_stack([np.ones(sample.rows), np.log(sample.x[:, [*kept, place]])])
        if np.linalg.matrix_rank(trial, rtol=DEPENDENT) == trial.shape[1]:
            kept.append(place)
    return np.array(kept, dtype=np.intp)


def _law(sample: Sample, usable: NDArray[np.intp], exponents: list[sp.Expr], constant: float) -> Hypothesis:
    powers = [sample.symbols[i] ** e for i, e in zip(usable, exponents, strict=True)]
    scale = sum(sample.powers[i] * float(e) for i, e in zip(usable, exponents, strict=True))
    factor = sp.Float(constant * 10.0 ** (sample.target_power - scale), 17)
    return Hypothesis(factor * sp.Mul(*powers), NAME)


def _simple(exponent: float, width: float) -> sp.Expr:
    """The simplest number within `width`, or the exponent to all its digits."""
    for denominator in _DENOMINATORS:
        nearest = round(exponent * denominator)
        if abs(exponent - nearest / denominator) <= max(width, 1e-9):
            return sp.Rational(nearest, denominator)
    return sp.Float(exponent, 17)
