"""Fits a formula typed by the user to a table: values and standard errors of its constants."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import sympy as sp
from numpy.typing import NDArray

from kan_core.data.computed import chosen_rows
from kan_core.data.dataset import Dataset
from kan_core.data.names import symbol_names
from kan_core.data.usable import row_sigma
from kan_core.errors import DataError, ExpressionError
from kan_core.symbolic.constant_fit import FittedConstants
from kan_core.symbolic.evaluate import evaluate
from kan_core.symbolic.fixed_form import FixedForm
from kan_core.symbolic.global_fit import Fitting, fit_from_many, fit_nearby
from kan_core.symbolic.parser import parse
from kan_core.symbolic.template_text import TemplateText, read_template

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class FittedTemplate:
    """A formula with its constants at their best.

    Attributes:
        text: the formula, its columns and constants.
        fitting: the formula with the rows that have all its columns.
        rows: (n,) their positions in the table.
        values: (p,) constants.
        standard_errors: (p,) square roots of the diagonal of s^2 (J'WJ)^-1; None where n <= p or the data do
            not determine every constant.
        correlation: (p, p) of the constants; None where there are no standard errors, or all are 0.
        rss: weighted sum of squares of the residuals; weights have the mean 1.
        residual_sd: s = sqrt(rss / (n - p)); None where n <= p.
        r2: 1 - rss over the weighted sum of squares about the mean.
    """

    text: TemplateText
    fitting: Fitting
    rows: NDArray[np.intp]
    values: FloatArray
    standard_errors: FloatArray | None
    correlation: FloatArray | None
    rss: float
    residual_sd: float | None
    r2: float

    @property
    def expression(self) -> sp.Expr:
        """The right side with the values of its constants, in the symbols of the columns."""
        return self.fitting.form.expression_with(self.values)

    @property
    def response(self) -> sp.Expr:
        """The left side in the symbols of the columns."""
        return parse(self.text.left, _column_symbols(self.text))

    @property
    def fitted(self) -> FloatArray:
        """(n,) values of the right side."""
        return self.fitting.form.values(self.fitting.columns, self.values)


def fit_template(
    dataset: Dataset,
    formula: str,
    start: Mapping[str, float] | None = None,
    seed: int = 0,
    should_stop: Callable[[], bool] = lambda: False,
) -> FittedTemplate:
    """Least squares for a formula with named constants, from the start and many others around it.

    Args:
        dataset: its sigma or weight column, where it has one, weighs the rows.
        formula: `right` for its target, or `left = right` (`read_template`).
        start: of any of the constants; the others start at 1.
        seed: of random starts.
        should_stop: asked often; the best so far is returned.

    Raises:
        ExpressionError: the formula cannot be read or fitted, or has no value on the rows for any start.
        DataError: too few rows have all its columns, or a column is unusable.
    """
    text, fitting, rows = fitting_of(dataset, formula)
    first = _start_of(text, start or {})
    return _fitted(text, fitting, rows, fit_from_many(fitting, first, seed, should_stop))


def refit_template(dataset: Dataset, formula: str, start: Mapping[str, float]) -> FittedTemplate:
    """Least squares for a formula whose constants are known already, from these alone.

    Args:
        dataset, formula: as of `fit_template`.
        start: all constants.

    Raises:
        ExpressionError, DataError: as `fit_template`.
    """
    text, fitting, rows = fitting_of(dataset, formula)
    return _fitted(text, fitting, rows, fit_nearby(fitting, _start_of(text, start)))


def _fitted(
    text: TemplateText, fitting: Fitting, rows: NDArray[np.intp], found: FittedConstants
) -> FittedTemplate:
    """What is told of a fit.

    Raises:
        ExpressionError: there is none.
    """
    if not math.isfinite(found.rmse):
        raise ExpressionError(
            "The formula has no value on some rows, wherever its constants start.",
            "Give start values, or check logarithms, roots and divisions in it.",
        )
    count, size = len(rows), len(found.values)
    errors, correlation = _errors(found.covariance)
    rss = found.rmse**2 * count
    return FittedTemplate(
        text=text,
        fitting=fitting,
        rows=rows,
        values=found.values,
        standard_errors=errors,
        correlation=correlation,
        rss=rss,
        residual_sd=math.sqrt(rss / (count - size)) if count > size else None,
        r2=1.0 - rss / _total_squares(fitting),
    )


def fitting_of(dataset: Dataset, formula: str) -> tuple[TemplateText, Fitting, NDArray[np.intp]]:
    """The names in a formula, the formula with the rows that have all its columns, and their positions.

    Raises:
        ExpressionError: the formula cannot be read or fitted.
        DataError: too few rows have all its columns, or a column is unusable.
    """
    target = dataset.target
    text = read_template(formula, dataset.names, None if target is None else target.name)
    return text, *_fitting(dataset, text)


def _errors(covariance: FloatArray | None) -> tuple[FloatArray | None, FloatArray | None]:
    """Standard errors and correlation."""
    if covariance is None:
        return None, None
    errors = np.sqrt(np.diagonal(covariance))
    return errors, covariance / np.outer(errors, errors) if errors.all() else None


def _start_of(text: TemplateText, start: Mapping[str, float]) -> FloatArray:
    unknown = [name for name in start if name not in text.constants]
    if unknown:
        raise ExpressionError(
            f"The formula has no constant {unknown[0]!r}.", f"Its constants are {', '.join(text.constants)}."
        )
    return np.array([start.get(name, 1.0) for name in text.constants], dtype=np.float64)


def _fitting(dataset: Dataset, text: TemplateText) -> tuple[Fitting, NDArray[np.intp]]:
    """The formula with the rows that have all of its columns."""
    symbols, columns = symbol_names(dataset.names), _column_symbols(text)
    constants = _constant_symbols(text, set(symbols.values()))
    form = FixedForm(
        parse(text.right, columns | constants),
        [symbols[name] for name in text.inputs],
        list(constants.values()),
    )
    used = (*text.inputs, *text.explained)
    _refuse_texts(dataset, used)
    given = {symbols[name]: dataset.column(name) for name in used}
    target = np.broadcast_to(evaluate(parse(text.left, columns), given), dataset.rows)
    sigma = row_sigma(dataset)
    parts = [target, *given.values(), *([] if sigma is None else [sigma])]
    rows = np.flatnonzero(np.isfinite(parts).all(axis=0) & chosen_rows(dataset))
    if len(rows) < max(len(constants), 2):
        raise DataError(
            f"Only {len(rows)} rows have a value in every column of the formula, for {len(constants)} "
            "constants.",
            "Fill the gaps or leave a constant out.",
        )
    return Fitting(form, _matrix(dataset, text.inputs, rows), target[rows], _root_weights(sigma, rows)), rows


def _column_symbols(text: TemplateText) -> dict[str, sp.Symbol]:
    """The symbol of each name of a column."""
    symbols = symbol_names(text.table)
    return {name: sp.Symbol(symbols[column], real=True) for name, column in text.columns.items()}


def _constant_symbols(text: TemplateText, taken: set[str]) -> dict[str, sp.Symbol]:
    """A symbol for each constant that is no column's."""
    clash = [name for name in text.constants if name in taken]
    if clash:
        raise ExpressionError(f"{clash[0]!r} is how a column is written in formulas.", "Name it otherwise.")
    return {name: sp.Symbol(name, real=True) for name in text.constants}


def _refuse_texts(dataset: Dataset, names: tuple[str, ...]) -> None:
    for name in names:
        if dataset.columns[dataset.index(name)].labels:
            raise DataError(f"The column {name!r} holds texts.", "A formula needs numbers.")


def _matrix(dataset: Dataset, names: tuple[str, ...], rows: NDArray[np.intp]) -> FloatArray:
    if not names:
        return np.empty((len(rows), 0))
    return np.column_stack([dataset.column(name)[rows] for name in names])


def _root_weights(sigma: FloatArray | None, rows: NDArray[np.intp]) -> FloatArray | None:
    """1/sigma, so scaled that weights have the mean 1 and errors the unit of the target."""
    if sigma is None:
        return None
    roots: FloatArray = 1.0 / sigma[rows]
    return roots / math.sqrt(float(np.mean(roots**2)))


def _total_squares(fitting: Fitting) -> float:
    weights = np.ones(len(fitting.target)) if fitting.root_weights is None else fitting.root_weights**2
    mean = np.average(fitting.target, weights=weights)
    return max(float(weights @ (fitting.target - mean) ** 2), np.finfo(np.float64).tiny)
