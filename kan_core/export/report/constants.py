"""The numbers of a formula with their standard errors and units."""

from collections.abc import Iterator

from kan_core.analysis.digits import digits_for
from kan_core.data.dataset import Dataset
from kan_core.errors import KanoscopeError
from kan_core.export.report.markup import Markup, element, table
from kan_core.symbolic.as_template import as_template
from kan_core.symbolic.derived import unit_text
from kan_core.symbolic.formula import Formula
from kan_core.symbolic.meaning import meanings, measures
from kan_core.symbolic.template import FittedTemplate, refit_template
from kan_core.units.inference import Measure
from kan_core.units.parse import is_unit, parse_unit

HEAD = ("Constant", "Value", "Standard error", "Unit", "May be")


def constants(formula: Formula, dataset: Dataset) -> Markup:
    """The constants of a formula, fitted to all rows from what they are."""
    if formula.unsnapped:
        return element(
            "p", "Edges that are still splines stand in the formula: its numbers are not told apart."
        )
    text, starts = as_template(formula, dataset.names)
    if not text:
        return element("p", "Every number in the formula is exact.")
    try:
        fitted = refit_template(dataset, text, starts)
    except KanoscopeError as error:
        return element("p", f"The constants could not be fitted: {error.what}")
    told = [element("p", "Fitted to all rows by least squares: ", element("code", text))]
    if fitted.standard_errors is None:
        told += [element("p", "The data do not determine every constant: there are no standard errors.")]
    rows = list(_rows(fitted, dataset))
    shown = len(HEAD) if any(row[-1] for row in rows) else len(HEAD) - 1
    told += [table(HEAD[:shown], [row[:shown] for row in rows], frozenset({1, 2}))]
    if fitted.residual_sd is not None:
        told += [
            element(
                "p", f"Residual standard deviation {fitted.residual_sd:.4g} {formula.unit}", class_="soft"
            )
        ]
    return element("div", *told)


def _rows(fitted: FittedTemplate, dataset: Dataset) -> Iterator[tuple[str, ...]]:
    known = [parse_unit(column.unit) for column in dataset.columns if column.unit and is_unit(column.unit)]

    def unit(measure: Measure | None) -> str:
        return "" if measure is None else unit_text(measure.dimension, measure.factor, known)

    all_of = zip(
        fitted.text.constants,
        fitted.values,
        measures(fitted, dataset),
        meanings(fitted, dataset),
        strict=True,
    )
    for at, (name, value, measure, meaning) in enumerate(all_of):
        if fitted.standard_errors is None:
            yield name, f"{value:.8g}", "", unit(measure), meaning
        else:
            error = float(fitted.standard_errors[at])
            digits = min(digits_for(float(value), error), 15)
            yield name, f"{value:.{digits}g}", f"{error:.2g}", unit(measure), meaning
