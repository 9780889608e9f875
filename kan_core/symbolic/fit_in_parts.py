"""Constants of a law fitted to all rows of a table that is larger than the memory, and read in parts."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np
import sympy as sp
from numpy.typing import NDArray

from kan_core.data.computed import chosen_rows
from kan_core.data.dataset import Dataset, Role
from kan_core.data.expressed import columns_in
from kan_core.data.other_table import OtherTable
from kan_core.data.usable import row_sigma
from kan_core.errors import DataError
from kan_core.symbolic.as_template import as_template
from kan_core.symbolic.fixed_form import FixedForm
from kan_core.symbolic.formula import Formula
from kan_core.symbolic.template import fitting_of

FloatArray = NDArray[np.float64]

PASSES = 8
_SETTLED = 1e-12
"""Part of the squared error that a step must promise to be worth another pass."""
_SHORTEST = 1e-3


@dataclass(frozen=True, eq=False)
class FitInParts:
    """A law with the constants at which it errs least on all rows.

    Attributes:
        expression: in the symbols of the formula.
        values: (p,) the constants that were fitted.
        standard_errors: (p,) of them; None where the rows do not determine every constant.
        rows: on which it was fitted.
        before: sqrt(mean of squares) on these rows with the constants that the law had.
        rmse: the same with the new ones.
        passes: how often the rows were gone through.
    """

    expression: sp.Expr
    values: FloatArray
    standard_errors: FloatArray | None
    rows: int
    before: float
    rmse: float
    passes: int


def fit_in_parts(
    formula: Formula,
    table: Dataset,
    parts: Callable[[], Iterable[Dataset]],
    should_stop: Callable[[], bool] = lambda: False,
) -> FitInParts | None:
    """min_k sum (w (f(x; k) - y))^2 over all rows by Gauss-Newton; None where no constant is free.

    Of the rows [J, r] of each part only the triangle of their QR decomposition is kept, and decomposed again
    with the next part: what is left at the end is that of all rows.

    Args:
        formula: the law, which is near its best.
        table: that it was found in, with roles, computed columns and filter.
        parts: begins anew to read all rows.
        should_stop: asked before every pass but the first; the best so far is returned.

    Raises:
        DataError: a part lacks a column, one is computed from a whole column, or the law has no value on some
            rows.
    """
    text, start = as_template(formula, table.names)
    if not start:
        return None
    template, fitting, _ = fitting_of(table, text)
    rows = _Rows(fitting.form, template.inputs, template.explained[0], table)
    best = first = rows.gone_through(parts(), np.array([start[name] for name in template.constants]))
    if not math.isfinite(first.squares):
        raise DataError(
            "The formula has no value on some rows of the file.", "Leave them out by a condition on the rows."
        )
    passes, part = 1, 1.0
    while passes < PASSES and part > _SHORTEST and best.promises() and not should_stop():
        trial = rows.gone_through(parts(), best.constants - part * best.step)
        passes += 1
        better = trial.squares < best.squares
        best, part = (trial, 1.0) if better else (best, part / 4)
    expression = fitting.form.expression_with(best.constants)
    told = best.standard_errors(), best.rows, first.rmse, best.rmse
    return FitInParts(expression, best.constants, *told, passes)


@dataclass(frozen=True, eq=False)
class _Pass:
    """The linear problem around some constants: (p + 1, p + 1) triangle of [J, r] over all rows."""

    constants: FloatArray
    triangle: FloatArray
    rows: int
    weight: float

    @property
    def squares(self) -> float:
        found = float(self.triangle[:, -1] @ self.triangle[:, -1])
        return found if math.isfinite(found) else math.inf

    @property
    def rmse(self) -> float:
        return math.sqrt(self.squares / self.weight) if self.weight else math.inf

    @property
    def step(self) -> FloatArray:
        lengths = np.linalg.norm(self.triangle[:, :-1], axis=0)
        scale = np.where(lengths > 0, lengths, 1.0)
        size = len(self.constants)
        solved = np.linalg.lstsq(self.triangle[:size, :-1] / scale, self.triangle[:size, -1], rcond=None)[0]
        step: FloatArray = solved / scale
        return step

    def promises(self) -> bool:
        """Whether another step may make the error smaller."""
        along = self.triangle[: len(self.constants), -1]
        return math.isfinite(self.squares) and float(along @ along) > _SETTLED * self.squares

    def standard_errors(self) -> FloatArray | None:
        size = len(self.constants)
        square = self.triangle[:size, :size]
        if self.rows <= size or not np.abs(np.diagonal(square)).all():
            return None
        inverse = np.linalg.inv(square)
        errors: FloatArray = np.sqrt(self.squares / (self.rows - size) * (inverse**2).sum(axis=1))
        return errors if np.isfinite(errors).all() else None


class _Rows:
    """The rows of parts that a formula can be held against."""

    def __init__(self, form: FixedForm, inputs: tuple[str, ...], target: str, table: Dataset) -> None:
        self._form, self._inputs, self._target, self._table = form, inputs, target, table
        weighing = [column.name for column in table.columns if column.role in (Role.SIGMA, Role.WEIGHT)]
        needed = {*inputs, target, *weighing, *columns_in(table, table.condition)}
        self._columns = tuple(column for column in table.columns if column.name in needed)

    def gone_through(self, parts: Iterable[Dataset], constants: FloatArray) -> _Pass:
        """The linear problem around these constants over all rows."""
        rows, weight = 0, 0.0
        triangle: FloatArray = np.zeros((0, len(constants) + 1))
        for x, y, roots in map(self._of, parts):
            model, jacobian = self._form.derivatives(x, constants)
            stacked = np.column_stack([jacobian, model - y]) * roots[:, None]
            if not np.isfinite(stacked).all():
                stacked = np.full((1, len(constants) + 1), np.inf)
                return _Pass(constants, stacked, rows, weight)
            triangle = np.asarray(np.linalg.qr(np.vstack([triangle, stacked]), mode="r"))
            rows, weight = rows + len(y), weight + float(roots @ roots)
        size = len(constants) + 1
        whole = np.zeros((size, size))
        whole[: len(triangle)] = triangle
        return _Pass(constants, whole, rows, weight)

    def _of(self, part: Dataset) -> tuple[FloatArray, FloatArray, FloatArray]:
        """(n, m) inputs, (n,) targets and (n,) roots of the weights of the usable rows of a part."""
        units = {column.name: column.unit for column in self._table.columns if column.name in part.names}
        names = [column.name for column in self._columns]
        values = OtherTable(part.with_units(units), self._table).values(names)
        plain = tuple(replace(column, expression="") for column in self._columns)
        found = Dataset(part.name, plain, np.column_stack([values[name] for name in names]))
        found = replace(found, condition=self._table.condition)
        sigma = row_sigma(found)
        roots = np.ones(found.rows) if sigma is None else 1.0 / sigma
        parts = [roots, *(found.column(name) for name in (*self._inputs, self._target))]
        kept = np.isfinite(parts).all(axis=0) & chosen_rows(found)
        x = found.values[kept][:, [found.index(name) for name in self._inputs]]
        return x, found.column(self._target)[kept], roots[kept]
