"""Lines of text files that are larger than the memory, some at a time, whatever the encoding."""

import codecs
from collections.abc import Iterator
from pathlib import Path

from kan_core.errors import DataError

BLOCK = 1 << 24
"""Bytes that are read at once."""
_LONGEST = 1 << 26


def is_wide(encoding: str) -> bool:
    """Whether letters have two or four bytes; such lines are given as UTF-8."""
    return encoding.startswith(("utf-16", "utf-32"))


def lines_of(path: Path, encoding: str, block: int = BLOCK) -> Iterator[list[bytes]]:
    """The lines of a file without their ends, also empty ones, some at a time.

    Raises:
        DataError: a line is too long, or the letters are not of this encoding.
    """
    rest = b""
    for data in _blocks(path, encoding, block):
        *lines, rest = (rest + data).split(b"\n")
        if len(rest) > _LONGEST:
            raise DataError(
                "A line of the file is longer than any row of a table.",
                "Save it as UTF-8 text, one line for each row.",
            )
        yield lines
    if rest:
        yield [rest]


def _blocks(path: Path, encoding: str, block: int) -> Iterator[bytes]:
    """The text, part by part, in which each line ends in the byte 10."""
    decoder = codecs.getincrementaldecoder(encoding)() if is_wide(encoding) else None
    only_returns: bool | None = None
    with path.open("rb") as file:
        while data := file.read(block):
            if decoder is not None:
                data = _decoded(decoder, data, path.name, encoding)
            if only_returns is None:
                # As on the first Macintosh.
                only_returns = b"\n" not in data and b"\r" in data
            yield data.replace(b"\r", b"\n") if only_returns else data


def _decoded(decoder: codecs.IncrementalDecoder, data: bytes, name: str, encoding: str) -> bytes:
    try:
        return decoder.decode(data).encode("utf-8")
    except UnicodeError as error:
        raise DataError(
            f"{name!r} is not written in {encoding}: {error}.", "Choose another encoding."
        ) from error
