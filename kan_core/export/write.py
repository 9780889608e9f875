"""Rendering a formula, checked, and writing it to a file."""

from collections.abc import Mapping
from pathlib import Path

from kan_core.errors import ExportError
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


def write_text(path: Path, text: str) -> None:
    """Write an exported text, with one line end at its end.

    What UTF-8 has no letter for, such as a part of the name of a file, stands there by its number.

    Raises:
        ExportError: the file cannot be written.
    """
    write_bytes(path, (text.rstrip("\n") + "\n").encode("utf-8", "backslashreplace"))


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file.

    Raises:
        ExportError: it cannot be written.
    """
    try:
        path.write_bytes(content)
    except OSError as error:
        raise ExportError(
            f"{path.name} cannot be written: {error.strerror or error}.", "Choose another folder."
        ) from error
