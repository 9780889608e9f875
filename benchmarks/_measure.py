"""What the measurements share: works timed in turns, tables in the terminal and in a JSON file."""

import argparse
import json
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median

from kan_core.compiled.ready import MODULES, kernels

Cell = str | int | float | bool | None


def in_turns(
    works: Mapping[str, Callable[[], object]], seconds: float = 3.0, fewest: int = 3
) -> dict[str, float]:
    """Median seconds of one call of each work; they take turns, so that all see the same machine.

    A turn of a fast work is several calls, of a slow one a single call.
    """
    calls, spent = {}, {}
    for name, work in works.items():
        work()
        calls[name] = max(1, int(0.01 / _seconds(work, 1)))
        spent[name] = [_seconds(work, calls[name])]
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or min(map(len, spent.values())) < fewest:
        for name, work in works.items():
            spent[name].append(_seconds(work, calls[name]))
    return {name: median(times) for name, times in spent.items()}


def _seconds(work: Callable[[], object], calls: int) -> float:
    start = time.perf_counter()
    for _ in range(calls):
        work()
    return (time.perf_counter() - start) / calls


def wait_for_kernels() -> None:
    """Returns when all kernels are compiled, a minute the first time; gives up after ten."""
    end = time.perf_counter() + 600.0
    while missing := [module for module in MODULES if kernels(module) is None]:
        if time.perf_counter() > end:
            sys.exit(
                f"The kernels of {', '.join(missing)} could not be compiled: run kan_core.compiled.build."
            )
        time.sleep(0.2)


class Table:
    """Rows with the same columns, printed as they come."""

    def __init__(self, title: str, widths: Mapping[str, int]) -> None:
        self.title, self._widths = title, widths
        self.rows: list[dict[str, Cell]] = []
        print(f"\n{title}\n" + "  ".join(name.ljust(width) for name, width in widths.items()))

    def add(self, cells: Mapping[str, Cell]) -> None:
        """Prints a row; columns that are not named show a dash."""
        row = {name: cells.get(name) for name in self._widths}
        assert cells.keys() <= row.keys()
        self.rows.append(row)
        texts = (
            _text(cell).ljust(width) for cell, width in zip(row.values(), self._widths.values(), strict=True)
        )
        print("  ".join(texts), flush=True)


def _text(cell: Cell) -> str:
    if cell is None:
        return "-"
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return f"{cell:.3g}" if isinstance(cell, float) else str(cell)


def options(description: str | None) -> argparse.ArgumentParser:
    """A command line that knows --json."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--json", type=Path, metavar="FILE", help="where to write the tables too")
    return parser


def write(tables: Sequence[Table], file: Path | None) -> None:
    """Writes the tables as JSON where a file was asked for."""
    if file is not None:
        content = [{"title": table.title, "rows": table.rows} for table in tables]
        file.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
        print(f"\nwritten to {file}")
