"""A formula as text that sympy and Kanoscope itself read; what is said beside it stands behind #."""

from collections.abc import Sequence

from kan_core.errors import ExportError
from kan_core.export.request import ExportRequest
from kan_core.symbolic.text import formula_text


def sympy_text(request: ExportRequest) -> str:
    """The expression in the formula's symbols, such as "2*pi*sqrt(length/9.81)".

    Raises:
        ExportError: an edge is not snapped yet.
    """
    if request.formula.unsnapped:
        names = ", ".join(str(edge) for edge in request.formula.unsnapped)
        raise ExportError(f"There is no formula for {names} yet.", "Snap the edge, or export Python instead.")
    return formula_text(request.expression)


def named_lines(requests: Sequence[ExportRequest], texts: Sequence[str]) -> str:
    """Formulas one under another; of several each below the name of its target."""
    if len(texts) == 1:
        return texts[0]
    pairs = zip(requests, texts, strict=True)
    return "\n".join(f"# {request.target_symbol}\n{text}" for request, text in pairs)


def softmax_text(column: str, classes: Sequence[str], requests: Sequence[ExportRequest]) -> str:
    """How probabilities come from the logits, in words: a formula has one value, not one for each class."""
    told = f"# The probability that {column} is {{}}: exp({{}}) / ({{}})"
    total = " + ".join(f"exp({request.target_symbol})" for request in requests)
    lines = (
        told.format(name, request.target_symbol, total)
        for name, request in zip(classes, requests, strict=True)
    )
    return "\n".join("".join(letter for letter in line if letter.isprintable()) for line in lines)
