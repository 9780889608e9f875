"""What a command leaves: a report to be read, and its result as JSON."""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from kan_core.errors import DataError
from kan_core.export.files import write_text

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
        text = json_text(document())
        if destination == PRINTED:
            print(text)
        else:
            write_text(destination, text)


def json_text(document: Mapping[str, Any]) -> str:
    """A result as JSON in plain letters, which every terminal and every pipe can take."""
    return json.dumps(document, indent=2, allow_nan=False)


def refuse_unwritable(wanted: Iterable[Path | None], read: Iterable[Path | None]) -> None:
    """Nobody shall wait for a result that cannot be left where it is wanted, or lose a table to it.

    Args:
        wanted: where results are to be written; None where nothing is.
        read: the files that the command reads, None likewise.

    Raises:
        DataError: there is no such folder, the path is one, or something else is there or wanted there.
    """
    taken = [path.resolve() for path in read if path is not None]
    for path in wanted:
        if path is None or path == PRINTED:
            continue
        if not path.absolute().parent.is_dir():
            raise DataError(f"There is no folder {str(path.parent)!r}.", "Create it, or choose another.")
        if path.is_dir():
            raise DataError(f"{str(path)!r} is a folder.", "Name a file in it.")
        if path.resolve() in taken:
            raise DataError(f"{str(path)!r} would be written over.", "Name another file for the result.")
        taken.append(path.resolve())
