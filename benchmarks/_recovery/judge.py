"""Says whether a formula that was found is the law: by its values in and beyond the ranges, and exactly."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import sympy as sp

from benchmarks._recovery.equality import is_law
from benchmarks._recovery.equations import Equation, FloatArray
from benchmarks._recovery.refit import refits
from kan_core.symbolic.evaluate import evaluate

INSIDE, BEYOND = 1e-8, 1e-7
"""Relative RMSE of a recovered law on fresh rows in its ranges and on a box that is larger."""
ROUNDING = 1e-12
"""The same where the law's constants are measured numbers: to 17 digits they can be found, not to 50."""
WIDER = 0.3
"""By how many widths the upper limits of that box lie over those of the ranges."""
ROWS, ROWS_TO_FIT = 1_000, 400
SEED_INSIDE, SEED_BEYOND, SEED_TO_FIT = 7_001, 7_002, 7_003


@dataclass(frozen=True)
class Verdict:
    """What became of one formula.

    Attributes:
        inside, beyond: relative RMSE on fresh rows, infinite where the formula has no value and the law has.
        exact: whether it is the law in every digit, its constants recognised; None where that was not asked.
        recovered: whether it counts.
    """

    inside: float
    beyond: float
    exact: bool | None
    recovered: bool


def judge(expression: sp.Expr, equation: Equation) -> Verdict:
    """A formula found in data without noise: the law's values, and the law itself."""
    inside, beyond = errors(expression, equation)
    exact = inside < INSIDE and beyond < BEYOND and is_law(expression, equation)
    same = equation.measured and max(inside, beyond) < ROUNDING
    return Verdict(inside, beyond, exact, exact or same)


def judge_form(expression: sp.Expr, equation: Equation) -> Verdict:
    """A formula found in noisy data: the law's values once its constants are fitted to data without noise."""
    inside, beyond = errors(expression, equation)
    rows = equation.rows(ROWS_TO_FIT, SEED_TO_FIT)
    for refitted in refits(expression, rows, equation.values(rows)):
        again = errors(refitted, equation)
        if again[0] < INSIDE and again[1] < BEYOND:
            return Verdict(inside, beyond, None, True)
    return Verdict(inside, beyond, None, False)


def errors(expression: sp.Expr, equation: Equation) -> tuple[float, float]:
    """Relative RMSE in the ranges and on the larger box, where the law is real and finite."""
    return (
        _error(expression, equation, equation.rows(ROWS, SEED_INSIDE)),
        _error(expression, equation, equation.rows(ROWS, SEED_BEYOND, WIDER)),
    )


def _error(expression: sp.Expr, equation: Equation, rows: Mapping[str, FloatArray]) -> float:
    truth = equation.values(rows)
    kept = np.isfinite(truth)
    given = np.broadcast_to(evaluate(expression, rows), truth.shape)
    if not np.isfinite(given[kept]).all():
        return np.inf
    return float(np.sqrt(np.mean((given[kept] - truth[kept]) ** 2)) / np.std(truth[kept]))
