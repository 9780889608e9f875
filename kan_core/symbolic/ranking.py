"""The order of candidates: accuracy down to the noise floor, then simplicity."""

import math
from collections.abc import Iterable

from kan_core.symbolic.affine_fit import Candidate

SYMBOL_PRICE = 0.35
"""Decades of squared error that one more symbol of complexity must gain."""


def score(candidate: Candidate, floor: float) -> float:
    """2 log10(max(error, floor)) + 0.35 complexity; lower is better.

    Args:
        candidate: a fitted primitive.
        floor: relative error below which accuracy says nothing: the noise over the spread of y, or rounding.
    """
    return 2 * math.log10(max(candidate.error, floor, 1e-15)) + SYMBOL_PRICE * candidate.complexity


def rank(candidates: Iterable[Candidate], floor: float = 1e-13) -> list[Candidate]:
    """The candidates in the order of their `score`, best first."""
    return sorted(candidates, key=lambda candidate: (score(candidate, floor), candidate.error))
