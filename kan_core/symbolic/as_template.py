"""A formula that was found as a template: a name for every number in it that was fitted."""

from collections.abc import Iterable

from kan_core.data.names import symbol_names
from kan_core.expressions.read import quoted
from kan_core.symbolic.fixed_form import FixedForm
from kan_core.symbolic.formula import Formula
from kan_core.symbolic.kanpiler.groups import column_text


def as_template(formula: Formula, columns: Iterable[str]) -> tuple[str, dict[str, float]]:
    """The text that `fit_template` reads, and the values of its constants; ("", {}) where all are exact.

    Args:
        formula: in the symbols of columns.
        columns: names in the table, which no constant may have.
    """
    taken = {*formula.symbols, *columns, *symbol_names(tuple(columns)).values()}
    form, values = FixedForm.freed(formula.expression, sorted(taken))
    if not len(values):
        return "", {}
    starts = {symbol.name: float(value) for symbol, value in zip(form.constants, values, strict=True)}
    return f"{quoted(formula.target)} = {column_text(form.expression, formula.symbols)}", starts
