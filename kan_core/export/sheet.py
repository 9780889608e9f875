"""A formula as cells of Excel or LibreOffice: a header, and a row to be filled down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sympy as sp
from sympy.core.function import AppliedUndef

from kan_core.errors import ExportError
from kan_core.export.languages.edges import edge_routine
from kan_core.export.languages.language import Language, Module, printable, words
from kan_core.export.languages.printer import LanguagePrinter
from kan_core.export.languages.routines import Routine, X
from kan_core.export.request import Classes, ExportRequest, symbols_of_all
from kan_core.symbolic.brackets import replaced

LONGEST_CELL = 8192
"""Letters of a formula in a cell."""
FIRST_ROW = 2

_SAME = "EXP SQRT SIN COS TAN ASIN ACOS ATAN SINH COSH TANH ASINH ACOSH ATANH SIGN ABS"

_FUNCTIONS = {
    **{name.lower(): f"{name}({{0}})" for name in _SAME.split()},
    "Abs": "ABS({0})",
    "log": "LN({0})",
    "floor": "INT({0})",
    "ceiling": "(-INT(-({0})))",
    "atan2": "ATAN2({1},{0})",
    "erf": "ERF({0})",
    "erfc": "ERFC({0})",
    "Min": "MIN({0},{1})",
    "Max": "MAX({0},{1})",
    "besselj": "BESSELJ({1},{0})",
    "bessely": "BESSELY({1},{0})",
    "besseli": "BESSELI({1},{0})",
}


def _nothing(module: Module) -> str:
    raise AssertionError(f"A sheet has no functions: {module.says}.")


SHEET = Language(
    id="sheet",
    text="Excel or LibreOffice",
    suffix=".tsv",
    functions=_FUNCTIONS,
    written=_nothing,
    reserved=words(""),
    number=lambda value: repr(value).upper(),
    choice="IF({x}<{edge},{a},{b})",
    # A sign binds closer than a power here, which is why powers are called.
    power="POWER({0},{1})",
)


@dataclass(frozen=True)
class _Cell:
    head: str
    text: str


def sheet_text(requests: Sequence[ExportRequest], classes: Classes | None = None) -> str:
    """Two lines to be pasted into the corner of an empty sheet, tabs between the cells.

    The first names the columns; in the second those of the inputs are empty and the others hold formulas.
    Splines that are left have columns of their own for what goes in and what comes out.

    Raises:
        ExportError: a function is lacking, or a formula is too long for a cell.
    """
    sheet = _Sheet()
    for symbol, column in symbols_of_all(requests).items():
        sheet.names[symbol] = sheet.put(requests[0].measured(column), "")
    results = [sheet.formula(request) for request in requests]
    if classes is not None:
        greatest = f"MAX({','.join(results)})"
        powers = [
            sheet.put(f"exp of {name}", f"=EXP({cell}-{greatest})")
            for name, cell in zip(classes.names, results, strict=True)
        ]
        for name, power in zip(classes.names, powers, strict=True):
            sheet.put(f"P({classes.column} = {name})", f"={power}/({'+'.join(powers)})")
    heads = "\t".join(_head(cell.head) for cell in sheet.cells)
    return f"{heads}\n" + "\t".join(cell.text for cell in sheet.cells)


def _head(text: str) -> str:
    """A name that no sheet takes for a formula."""
    plain = printable(text).strip()
    return f"'{plain}" if plain[:1] in ("=", "+", "-", "@") else plain


class _Sheet:
    """Cells of one row, and which of them hold what."""

    def __init__(self) -> None:
        self.cells: list[_Cell] = []
        self.names: dict[str, str] = {}
        self._splines: dict[sp.Basic, sp.Basic] = {}

    def put(self, head: str, text: str) -> str:
        """One more cell; gives its place, such as C2."""
        if len(text) > LONGEST_CELL:
            raise ExportError(
                f"The formula is longer than the {LONGEST_CELL} letters of a cell.",
                "Snap edges to primitives, or export it in another form.",
            )
        self.cells.append(_Cell(head, text))
        return f"{_letters(len(self.cells))}{FIRST_ROW}"

    def formula(self, request: ExportRequest) -> str:
        """The cell of a formula, after those of its splines, innermost first."""
        expression = request.expression
        routines = {
            routine.name: routine
            for routine in (edge_routine(edge, request.splines[edge]) for edge in request.formula.unsnapped)
        }
        calls = sorted(expression.atoms(AppliedUndef), key=lambda call: (call.count_ops(), str(call)))
        for call in calls:
            if call not in self._splines:
                argument = replaced(call.args[0], self._splines)
                self._splines[call] = self._routine(routines[call.func.__name__], argument)
        result = self._equals(replaced(expression, self._splines), self.names)
        return self.put(request.measured(request.formula.target), result)

    def _routine(self, routine: Routine, argument: sp.Expr) -> sp.Symbol:
        """The cell of a spline's value, as a symbol that stands for it."""
        names = {X.name: self.put(f"into {routine.name}", self._equals(argument, self.names))}
        for symbol, step in routine.steps:
            names[symbol.name] = self.put(f"{symbol.name} of {routine.name}", self._equals(step, names))
        result = sp.Symbol(f"{routine.name} ({len(self.cells)})", real=True)
        self.names[result.name] = self.put(routine.name, self._equals(routine.value, names))
        return result

    def _equals(self, expression: sp.Expr, names: Mapping[str, str]) -> str:
        printer = LanguagePrinter(SHEET, names)
        text = printer.doprint(expression)
        if printer.routines:
            raise ExportError(
                f"A sheet has no function {min(printer.routines)}.", "Export the formula in another form."
            )
        return f"={text}"


def _letters(number: int) -> str:
    """The letters of a column, counted from 1."""
    letters = ""
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters
