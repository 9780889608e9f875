"""The result of fitting a formula as JSON."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kan_core.analysis.interval import Interval
from kan_core.data.names import symbol_names
from kan_core.export.json_numbers import finite
from kan_core.symbolic.template import FittedTemplate
from kan_core.symbolic.text import formula_text

VERSION = 1


def fit_document(
    fitted: FittedTemplate,
    columns: tuple[str, ...],
    meanings: Sequence[str],
    intervals: Mapping[str, Interval],
) -> dict[str, Any]:
    """The document that `fit --json` writes; a number that the data do not determine is null.

    Args:
        fitted: the fit.
        columns: of the table.
        meanings: for each constant what it may be, or an empty text.
        intervals: profile intervals by constant, where they were asked for.
    """
    used = (*fitted.text.inputs, *fitted.text.explained)
    symbols = symbol_names(columns)
    return {
        "version": VERSION,
        "formula": f"{fitted.text.left} = {fitted.text.right}",
        "expression": formula_text(fitted.expression),
        "symbols": {symbols[column]: column for column in columns if column in used},
        "constants": [
            _constant(fitted, index, meanings[index], intervals.get(name))
            for index, name in enumerate(fitted.text.constants)
        ],
        "correlation": _nested(fitted.correlation),
        "rows": len(fitted.rows),
        "residual_sum_of_squares": finite(fitted.rss),
        "residual_standard_deviation": finite(fitted.residual_sd),
        "r2": finite(fitted.r2),
    }


def _constant(fitted: FittedTemplate, index: int, meaning: str, interval: Interval | None) -> dict[str, Any]:
    told: dict[str, Any] = {
        "name": fitted.text.constants[index],
        "value": float(fitted.values[index]),
        "standard_error": None if fitted.standard_errors is None else finite(fitted.standard_errors[index]),
        "exact": meaning or None,
    }
    if interval is not None:
        told |= {"lower": interval.lower, "upper": interval.upper, "level": interval.level}
    return told


def _nested(matrix: NDArray[np.float64] | None) -> list[list[float | None]] | None:
    return None if matrix is None else [[finite(cell) for cell in row] for row in matrix]
