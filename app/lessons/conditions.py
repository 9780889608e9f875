"""The quantities that checks of lessons are about, and whether a condition on them holds."""

import math
import re
from collections.abc import Mapping

import numpy as np

from kan_core.data.dataset import Column, Dataset
from kan_core.data.expressed import rows_where
from kan_core.expressions.conditions import read_condition

QUANTITIES = (
    *("error", "held_out", "accuracy"),
    *("edges", "pruned", "splines", "snapped", "locked"),
    *("inputs", "products", "layers", "grid", "order", "complexity"),
    *("iterations", "laws", "ties", "selected", "steps", "moved_points"),
)
"""Every quantity, as docs/lessons.md explains it; with `was_` before its name it is as the step began."""
WAS = "was_"
NAMES = (*QUANTITIES, *(f"{WAS}{name}" for name in QUANTITIES))
_NAME = re.compile(r"[A-Za-z]\w*(?!\w*\s*\()")


def names_in(condition: str, figures: bool) -> tuple[str, ...]:
    """The names that a condition may use: the quantities, and any figure where an experiment gives some."""
    found = _NAME.findall(condition) if figures else ()
    return (
        *NAMES,
        *(name for name in dict.fromkeys(found) if name not in (*NAMES, "and", "or", "not", "pi")),
    )


def check_condition(condition: str, figures: bool) -> None:
    """Read a condition.

    Raises:
        ExpressionError: it is none, or names what there is not; the message shows the place.
    """
    read_condition(condition, names_in(condition, figures))


def holds(condition: str, values: Mapping[str, float], figures: bool = False) -> bool:
    """Whether a condition holds; it does not where a value that it compares is not known."""
    names = names_in(condition, figures)
    row = np.array([[values.get(name, math.nan) for name in names]])
    return bool(rows_where(Dataset("", tuple(map(Column, names)), row), condition)[0])
