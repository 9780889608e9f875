"""Files that exports go to."""

import secrets
import shutil
from pathlib import Path

from kan_core.errors import ExportError


def write_text(path: Path, text: str) -> None:
    """Write an exported text, with one line end at its end.

    What UTF-8 has no letter for, such as a part of the name of a file, stands there by its number.

    Raises:
        ExportError: the file cannot be written.
    """
    write_bytes(path, (text.rstrip("\n") + "\n").encode("utf-8", "backslashreplace"))


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file, all or not at all: one that is there already stays until the new one is whole.

    Raises:
        ExportError: it cannot be written.
    """
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            # A terminal or a pipe has nothing to lose, and cannot be replaced.
            target.write_bytes(content)
        else:
            _replace(target, content)
    except OSError as error:
        raise ExportError(
            f"{path.name} cannot be written: {error.strerror or error}.",
            "Choose another folder or make room.",
        ) from error


def _replace(target: Path, content: bytes) -> None:
    part = target.with_name(f".{target.name}.{secrets.token_hex(8)}.part")
    try:
        part.write_bytes(content)
        if target.exists():
            shutil.copymode(target, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
