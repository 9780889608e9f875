"""What a command leaves: a report to be read, and its result as JSON."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from kan_core.errors import DataError
from kan_core.export.write import write_text

PRINTED = Path("-")
"""In place of a file: JSON is printed, and no report."""


def leave(
    destination: Path | None, document: Callable[[], Mapping[str, Any]], report: Callable[[], None]
) -> None:
    """Prints the report, and writes JSON where that is wanted; or prints JSON alone.

    Raises:
        ExportError: the file cannot be written, or the result is not what the model says.
    """
    if destination != PRINTED:
        report()
    if destination is not None:
        text = json.dumps(document(), indent=2, allow_nan=False)
        if destination == PRINTED:
            print(text)
        else:
            write_text(destination, text)


def refuse_unwritable(path: Path) -> None:
    """Nobody shall wait for a result that cannot be left where it is wanted.

    Raises:
        DataError: there is no such folder, or the path is one.
    """
    if not path.absolute().parent.is_dir():
        raise DataError(f"There is no folder {str(path.parent)!r}.", "Create it, or choose another.")
    if path.is_dir():
        raise DataError(f"{str(path)!r} is a folder.", "Name a file in it.")
