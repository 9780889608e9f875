"""What the rows cannot carry, in plain words."""

from collections.abc import Iterator

import numpy as np

from kan_core.model.state import FloatArray, ModelState
from kan_core.training.problem import Problem

EMPTY = 0.25
"""Part of a grid's intervals that may lie between rows unmentioned: chance leaves some empty."""
BEYOND = 0.05
"""Part of an input's range by which held-out rows may lie outside it: some row has to be the outermost."""
FEW_DIGITS = 1e-10
"""Relative spread of a target below which its rounding is felt."""
NAMED = 3
"""Inputs that a sentence names."""


def warnings(
    problem: Problem, state: ModelState, parameters: int, test: Problem | None = None
) -> tuple[str, ...]:
    """Sentences on what a fit of `parameters` free numbers to the rows of a problem should not be trusted in.

    Args:
        problem: scaled training rows.
        state: the model that is fitted.
        parameters: how many of its numbers are free.
        test: scaled held-out rows.
    """
    return (
        *_too_many_parameters(parameters, problem.rows),
        *_gaps(problem, state),
        *_rounding(state),
        *(() if test is None else _extrapolation(problem, test, state)),
    )


def _too_many_parameters(parameters: int, rows: int) -> Iterator[str]:
    if parameters > rows:
        yield (
            f"The network has {parameters} parameters and the table {rows} rows to fit them to: "
            "it can bend to the noise. Use fewer nodes or a coarser grid, and trust the held-out error."
        )


def _gaps(problem: Problem, state: ModelState) -> Iterator[str]:
    """Grid intervals of inputs in which there is no row."""
    layer, found = state.layers[0], []
    if not layer.family.local:
        return
    marks = layer.family.marks(layer.knots)
    for node, values, edges in zip(state.inputs, problem.u.T, marks, strict=True):
        empty = _empty(edges, values)
        if empty > EMPTY * (len(edges) - 1):
            found.append(f"{node.name!r} ({empty} of {len(edges) - 1})")
    if found:
        yield (
            f"Grid intervals without any row: {_list(found)}. Nothing but smoothness tells the curve there. "
            "Use a coarser grid, or more rows."
        )


def _empty(edges: FloatArray, values: FloatArray) -> int:
    """How many of the intervals between ascending edges (m,) hold none of the values."""
    last = len(edges) - 2
    return last + 1 - len(np.unique(np.clip(np.searchsorted(edges, values, side="right") - 1, 0, last)))


def _rounding(state: ModelState) -> Iterator[str]:
    for node in state.outputs:
        if abs(node.scale) < FEW_DIGITS * abs(node.offset):
            yield (
                f"The target {node.name!r} varies by only {abs(node.scale / node.offset):.1g} of its size, "
                "near the rounding of its numbers. Subtract a constant before the table is written."
            )


def _extrapolation(problem: Problem, test: Problem, state: ModelState) -> Iterator[str]:
    lower, upper = problem.u.min(axis=0), problem.u.max(axis=0)
    slack = BEYOND * (upper - lower)
    outside = (test.u < lower - slack) | (test.u > upper + slack)
    if outside.any():
        names = [
            repr(node.name) for node, some in zip(state.inputs, outside.any(axis=0), strict=True) if some
        ]
        yield (
            f"{int(outside.any(axis=1).sum())} of {test.rows} held-out rows lie beyond the training rows in "
            f"{_list(names)}: the held-out error is partly one of extrapolation."
        )


def _list(names: list[str]) -> str:
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return ", ".join(names[:NAMED]) + more
