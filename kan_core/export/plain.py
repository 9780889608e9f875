"""A formula as plain text to be read: the equation, and what its symbols are."""

from collections.abc import Sequence

from kan_core.export.languages.language import printable
from kan_core.export.request import ExportRequest
from kan_core.export.sympy_text import softmax_text, sympy_text


def plain_text(request: ExportRequest) -> str:
    """Such as "T = 2*pi*sqrt(length/9.81)", and below it a line for every symbol with its unit.

    Raises:
        ExportError: an edge is not snapped yet.
    """
    lines = [f"{request.target_symbol} = {sympy_text(request)}", ""]
    told = {**request.symbols, request.target_symbol: request.formula.target}
    lines += [f"  {symbol}: {printable(request.measured(column))}" for symbol, column in told.items()]
    return "\n".join(lines)


def blank_lines(requests: Sequence[ExportRequest], texts: Sequence[str]) -> str:
    """Formulas one under another."""
    del requests
    return "\n\n".join(texts)


def softmax_plain(column: str, classes: Sequence[str], requests: Sequence[ExportRequest]) -> str:
    """How probabilities come from the logits, in words."""
    told = softmax_text(column, classes, requests)
    return "\n" + "\n".join(line.removeprefix("# ") for line in told.split("\n"))
