"""Rows drawn at random from text files that are larger than the memory, which are read block by block."""

from pathlib import Path
from typing import NamedTuple

import numpy as np

from kan_core.data.blocks import BLOCK, lines_of

LARGE_FILE = 2 << 30
"""Bytes of a text from which on rows are drawn: a table takes several times as much memory as its file."""
ROWS = 1_000_000
"""Rows that are drawn where nothing else is said."""
SEED = 0


class Drawn(NamedTuple):
    """The beginning of a text and lines drawn from the rest in their order, and how many lines that has."""

    data: bytes
    lines: int


def drawn_lines(path: Path, head: int, rows: int, encoding: str = "utf-8", block: int = BLOCK) -> Drawn:
    """Draw lines at random, each as likely as any other, the same ones every time.

    Every line gets a random number, and those with the smallest ones are kept.

    Args:
        path: of a text.
        head: lines at the beginning that are kept.
        rows: lines that are drawn from the others.
        encoding: of the text; what is drawn of wide letters is UTF-8.
        block: bytes that are read at once; the lines are the same for any.

    Raises:
        DataError: the text has no such lines.
    """
    random = np.random.default_rng(SEED)
    beginning: list[bytes] = []
    kept: list[tuple[float, int, bytes]] = []
    bound, total = 1.0, 0
    for read in lines_of(path, encoding, block):
        start = head - len(beginning)
        beginning += read[:start]
        lines = [line for line in read[start:] if line.strip()]
        keys = random.random(len(lines))
        kept += [(float(keys[at]), total + int(at), lines[at]) for at in np.flatnonzero(keys < bound)]
        total += len(lines)
        if len(kept) > 2 * rows:
            kept = sorted(kept)[:rows]
            bound = kept[-1][0]
    chosen = sorted((number, line) for _, number, line in sorted(kept)[:rows])
    return Drawn(b"".join(line + b"\n" for line in (*beginning, *(line for _, line in chosen))), total)
