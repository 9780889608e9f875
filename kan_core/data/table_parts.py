"""The table of a text that is larger than the memory, part by part."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from kan_core.data.blocks import is_wide, lines_of
from kan_core.data.dataset import Dataset
from kan_core.data.reading import Reading
from kan_core.data.text_table import text_table

ROWS_AT_ONCE = 200_000


def table_parts(path: Path, reading: Reading, rows: int = ROWS_AT_ONCE) -> Iterator[Dataset]:
    """All rows of a text in their order, so many at a time.

    Args:
        path: of the text.
        reading: all that is known of how it is written, as `inspected` tells it.
        rows: of a part.

    Raises:
        DataError: a part cannot be read.
    """
    encoding = reading.encoding or "utf-8"
    known = replace(reading, rows=None, encoding="utf-8" if is_wide(encoding) else encoding)
    lines = chain.from_iterable(lines_of(path, encoding))
    head = [line for _, line in zip(range((reading.first or 1) - 1), lines, strict=False)]
    part: list[bytes] = []
    for line in lines:
        if line.strip():
            part.append(line)
        if len(part) == rows:
            yield text_table(b"\n".join((*head, *part, b"")), path, known).dataset
            part = []
    if part:
        yield text_table(b"\n".join((*head, *part, b"")), path, known).dataset
