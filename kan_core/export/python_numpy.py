"""A formula as a Python module that needs NumPy alone, or SciPy where a special function asks for it."""

from collections.abc import Sequence

import sympy as sp
from sympy.printing.codeprinter import PrintMethodNotImplementedError
from sympy.printing.numpy import SciPyPrinter

from kan_core.errors import ExportError
from kan_core.export.digits import number_text
from kan_core.export.python_splines import spline_functions
from kan_core.export.request import ExportRequest, symbols_of_all
from kan_core.symbolic.formula import edge_function
from kan_core.symbolic.text import formula_text

PROBABILITIES = "probabilities"
"""The function that gives those of all classes."""


def python_numpy(request: ExportRequest) -> str:
    """A module with one function, called like the target, of numbers or arrays of the formula's columns.

    Raises:
        ExportError: a symbol is a name that the module needs, or a part of the formula has no form in Python.
    """
    splines = {edge: request.splines[edge] for edge in sorted(request.formula.unsnapped)}
    names = [edge_function(edge).__name__ for edge in splines]
    for taken in {"numpy", "scipy", PROBABILITIES, *names} & {*request.symbols, request.target_symbol}:
        raise ExportError(f"Python text cannot have a column called {taken}.", "Rename the column.")
    printer = _Printer(names)
    try:
        body = printer.doprint(request.expression)
    except PrintMethodNotImplementedError as error:
        raise ExportError("The formula has no form in Python.", "Export it as LaTeX instead.") from error
    imports = sorted({"numpy", *printer.module_imports})
    parts = [
        _docstring(_printable(f"{request.formula.target}, computed from a formula.")) + "\n",
        "\n".join(f"import {module}" for module in imports) + "\n",
        *(f"\n{function}\n" for function in spline_functions(splines)),
        f"\n{_predict(request, body)}\n",
    ]
    return "\n".join(parts)


def softmax_python(column: str, classes: Sequence[str], requests: Sequence[ExportRequest]) -> str:
    """A function of all columns that any logit needs; it gives the probabilities, the classes last."""
    calls = ", ".join(f"{request.target_symbol}({', '.join(request.symbols)})" for request in requests)
    words = _printable(f"Probabilities that {column} is {', '.join(classes)}: the softmax of the logits.")
    return "\n".join(
        [
            f"\ndef {PROBABILITIES}({', '.join(symbols_of_all(requests))}):",
            f"    {_docstring(words)}",
            f"    logits = numpy.stack(numpy.broadcast_arrays({calls}), axis=-1)",
            "    powers = numpy.exp(logits - logits.max(axis=-1, keepdims=True))",
            "    return powers / powers.sum(axis=-1, keepdims=True)",
        ]
    )


def _predict(request: ExportRequest, body: str) -> str:
    symbols = request.symbols
    lines = [
        f"{request.target_symbol} = {formula_text(request.expression)}",
        "",
        *(f"    {symbol}: {_printable(request.measured(column))}" for symbol, column in symbols.items()),
        f"    Returns: {_printable(request.measured(request.formula.target))}",
    ]
    return "\n".join(
        [
            f"def {request.target_symbol}({', '.join(symbols)}):",
            "    " + _docstring("\n".join([*lines, "    "])),
            *(f"    {symbol} = numpy.asarray({symbol}, dtype=float)" for symbol in symbols),
            f"    return {body}",
        ]
    )


def _docstring(text: str) -> str:
    # A column's name may hold quotes and backslashes; it must never end the docstring.
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"""{escaped}"""'


def _printable(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in text)


class _Printer(SciPyPrinter):  # type: ignore[misc]
    def __init__(self, splines: list[str]) -> None:
        super().__init__(
            {
                "user_functions": {name: name for name in splines},
                "allow_unknown_functions": False,
                "strict": True,
            }
        )

    def _print_Float(self, expr: sp.Float) -> str:
        return number_text(expr)

    def _print_Pi(self, expr: sp.Expr) -> str:
        return "numpy.pi"
