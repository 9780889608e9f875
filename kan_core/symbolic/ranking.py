"""The order of candidates: accuracy down to the noise floor, then simplicity."""

import math
from collections.abc import Iterable

from kan_core.symbolic.candidate import Candidate

SYMBOL_PRICE = 0.35
"""Decades of squared error that one more symbol of complexity must gain."""
ROUNDING = 1e-12
"""Error, in spreads of the target, that is rounding and nothing else."""
EXACT = 10.0 * ROUNDING
"""Error of a model that is right, with constants that were fitted."""
CERTIFIED = 0.01
"""Part of the error before a snap below which the snap is certainly right."""


def score(candidate: Candidate, floor: float) -> float:
    """2 log10(max(error, floor)) + 0.35 complexity; lower is better.

    Args:
        candidate: a fitted primitive.
        floor: relative error below which accuracy says nothing: the noise over the spread of y, or rounding.
    """
    return 2 * math.log10(max(candidate.error, floor, 1e-15)) + SYMBOL_PRICE * candidate.complexity


def context_score(rmse: float, before: float, complexity: float) -> float:
    """2 log10(error) + 0.35 complexity of a model in which one edge was snapped, the rest refitted.

    An error below the one before the snap counts as that one: it says nothing about the edge, since a
    primitive with more freedom takes up what the remaining splines get wrong. A fall by two decades is the
    exception: it certifies the last edge.

    Args:
        rmse: the whole model's error after the refit.
        before: the whole model's error before the snap.
        complexity: of the primitive.
    """
    error = rmse if rmse < CERTIFIED * before else max(rmse, before)
    return 2.0 * math.log10(max(error, ROUNDING)) + SYMBOL_PRICE * complexity


def certificate(rmse: float, before: float) -> str:
    """What certifies a formula, in words: the error has fallen to rounding, at once and from far above.

    A wrong primitive stays at what the remaining splines can make up for; nothing but the law itself lets the
    last snap take the whole error away. Empty where that did not happen.

    Args:
        rmse: the whole model's error after the snap and the refit, in spreads of the target.
        before: its error before.
    """
    if rmse > EXACT or rmse > CERTIFIED * before:
        return ""
    return f"Exact to rounding: error {rmse:.0e} of the spread." if rmse else "Exact: no error at all."


def rank(candidates: Iterable[Candidate], floor: float = 1e-13) -> list[Candidate]:
    """The candidates in the order of their `score`, best first."""
    return sorted(candidates, key=lambda candidate: (score(candidate, floor), candidate.error))
