"""A formula as text that sympy and Kanoscope itself read."""

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
