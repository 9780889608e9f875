"""Rendering a formula, checked."""

from collections.abc import Mapping

from kan_core.export.request import ExportRequest
from kan_core.export.targets import Target
from kan_core.export.verify import verify
from kan_core.model.state import FloatArray


def render_checked(
    target: Target, request: ExportRequest, columns: Mapping[str, FloatArray], values: FloatArray
) -> str:
    """The text of a formula, held against the model on rows of data before it is given out.

    Args:
        columns: (n,) values of every column that the formula needs.
        values: (n,) predictions of the model on these rows.

    Raises:
        ExportError: the formula has no such form, or the text deviates from it.
    """
    text = target.render(request)
    verify(target, request, text, columns, values)
    return text
