"""Reads mutated files one after another, and says before each which one and after each how it ended."""

import os
import sys
import tempfile
import traceback
import warnings
from pathlib import Path
from random import Random

from benchmarks._faults.mutations import mutated
from kan_core.data.table import inspected
from kan_core.errors import DataError


def read(suffix: str, data: bytes, folder: Path) -> str:
    """How the reading of a file ended: "read", "refused", or what went wrong."""
    path = folder / f"table{suffix}"
    path.write_bytes(data)
    try:
        dataset = inspected(path).dataset
    except DataError as error:
        return "refused" if error.remedy else f"no remedy: {error.what}"
    except Exception:
        return traceback.format_exc()
    fits = dataset.values.shape == (dataset.rows, len(dataset.columns))
    return "read" if dataset.rows > 0 and fits else f"a table of shape {dataset.values.shape}"


def main(seed: int, first: int) -> None:
    """For ever: `number` as a reading begins, `number seconds end` as it has ended.

    Seconds are those of the processor, of this process and of those that it has started.
    """
    warnings.simplefilter("error")
    with tempfile.TemporaryDirectory() as folder:
        number = first
        while True:
            print(number, flush=True)
            suffix, data = mutated(Random(f"{seed} {number}"))
            before = sum(os.times()[:4])
            end = read(suffix, data, Path(folder))
            print(number, sum(os.times()[:4]) - before, repr(end), flush=True)
            number += 1


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
