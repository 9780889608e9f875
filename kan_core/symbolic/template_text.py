"""A formula typed by the user to be fitted: which of its names are columns and which are constants."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kan_core.data.names import is_symbol, symbol_names
from kan_core.errors import ExpressionError
from kan_core.expressions.read import quoted, read
from kan_core.expressions.tree import names_in


@dataclass(frozen=True)
class TemplateText:
    """left = right, such as `y = a*(1 - exp(-b*x))`.

    Attributes:
        left: a formula in columns alone, most often the target's name.
        right: a formula in columns and constants.
        constants: the names on the right that are no columns, in the order in which they occur.
        columns: column by each name that it may have in the formula.
        table: all columns of the table.
        explained: the columns on the left.
        inputs: the columns on the right, in the order of the table.
    """

    left: str
    right: str
    constants: tuple[str, ...]
    columns: Mapping[str, str]
    table: tuple[str, ...]
    explained: tuple[str, ...]
    inputs: tuple[str, ...]

    def gives(self, column: str) -> bool:
        """Whether the left side is this column and nothing else."""
        return self.columns.get(self.left.strip("`")) == column


def read_template(text: str, columns: Sequence[str], target: str | None) -> TemplateText:
    """Tell the columns from the constants in a formula.

    A column is known by its name, in back quotes where that is no plain word, and by its symbol.

    Args:
        text: `right`, or `left = right`.
        columns: of the table.
        target: the column that stands on the left where the text has no `=`.

    Raises:
        ExpressionError: the text is no formula, has no constant or no target, or a column on both sides.
    """
    left, right = _sides(text, target)
    known = {symbol: column for column, symbol in symbol_names(columns).items()} | {c: c for c in columns}
    explained = tuple(
        dict.fromkeys(known[name] for name in names_in(read(left, tuple(known))) if name != "pi")
    )
    names = dict.fromkeys(names_in(read(right, None)))
    used = {name: known[name] for name in names if name in known}
    both = set(explained).intersection(used.values())
    if both:
        raise ExpressionError(f"{min(both)!r} stands on both sides.", "A column cannot explain itself.")
    constants = tuple(name for name in names if name not in known and name != "pi")
    _check_constants(constants)
    inputs = tuple(column for column in columns if column in used.values())
    return TemplateText(left, right, constants, known, tuple(columns), explained, inputs)


def _sides(text: str, target: str | None) -> tuple[str, str]:
    parts = [part.strip() for part in text.split("=")]
    if len(parts) > 2:
        raise ExpressionError("A formula has one '='.", 'Write it like this: "y = a*exp(-b*x)".')
    if len(parts) == 2:
        return parts[0], parts[1]
    if target is None:
        raise ExpressionError(
            "No column is marked as the target.", 'Choose one, or write "y = ..." before it.'
        )
    return quoted(target), parts[0]


def _check_constants(constants: Sequence[str]) -> None:
    if not constants:
        raise ExpressionError(
            "The formula has no constant to fit.", "Put a letter where a number is to be found."
        )
    for name in constants:
        if not is_symbol(name):
            raise ExpressionError(f"{name!r} cannot be the name of a constant.", "Use letters and digits.")
