"""Rows drawn at random from text files that are larger than the memory, which are read block by block."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

import numpy as np

from kan_core.errors import DataError

LARGE_FILE = 2 << 30
"""Bytes of a text from which on rows are drawn: a table takes several times as much memory as its file."""
ROWS = 1_000_000
"""Rows that are drawn where nothing else is said."""
SEED = 0
_BLOCK = 1 << 24
_LONGEST = 1 << 26


class Drawn(NamedTuple):
    """The beginning of a text and lines drawn from the rest in their order, and how many lines that has."""

    data: bytes
    lines: int


def drawn_lines(path: Path, head: int, rows: int, block: int = _BLOCK) -> Drawn:
    """Draw lines at random, each as likely as any other, the same ones every time.

    Every line gets a random number, and those with the smallest ones are kept.

    Args:
        path: of a text whose lines end in the byte 10.
        head: lines at the beginning that are kept.
        rows: lines that are drawn from the others.
        block: bytes that are read at once; the lines are the same for any.

    Raises:
        DataError: the text has no such lines.
    """
    random = np.random.default_rng(SEED)
    kept: list[tuple[float, int, bytes]] = []
    bound, total = 1.0, 0
    with path.open("rb") as file:
        beginning = b"".join(file.readline(_LONGEST) for _ in range(head))
        for lines in _lines(file, block):
            keys = random.random(len(lines))
            kept += [(float(keys[at]), total + int(at), lines[at]) for at in np.flatnonzero(keys < bound)]
            total += len(lines)
            if len(kept) > 2 * rows:
                kept = sorted(kept)[:rows]
                bound = kept[-1][0]
    chosen = sorted((number, line) for _, number, line in sorted(kept)[:rows])
    return Drawn(beginning + b"".join(line + b"\n" for _, line in chosen), total)


def _lines(file: BinaryIO, block: int) -> Iterator[list[bytes]]:
    """The lines of a file that are not empty, some at a time."""
    rest = b""
    while data := file.read(block):
        *lines, rest = (rest + data).split(b"\n")
        if len(rest) > _LONGEST:
            raise DataError(
                "A line of the file is longer than any row of a table.",
                "Save it as UTF-8 text, one line for each row.",
            )
        yield [line for line in lines if line.strip()]
    if rest.strip():
        yield [rest]
