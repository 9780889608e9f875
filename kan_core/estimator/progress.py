"""How far a fit or a search is: a bar where tqdm is installed, else lines on the standard error stream."""

import importlib
import sys
from types import TracebackType
from typing import Any


class Progress:
    """Tells what happens, or nothing at all.

    Args:
        verbose: 0 tells nothing.
        title: in front of what is told.
        unit: what is counted.
    """

    def __init__(self, verbose: int, title: str, unit: str) -> None:
        self._title, self._unit = title, unit
        self._bar: Any = None
        self._wanted, self._said = verbose > 0, ""

    def __enter__(self) -> "Progress":
        if self._wanted and (tqdm := _tqdm()) is not None:
            self._bar = tqdm(desc=self._title, unit=self._unit)
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.close()
        elif self._said:
            self._write(self._said)

    def most(self, count: int | None) -> None:
        """At most so many will be counted."""
        if self._bar is not None:
            self._bar.total = count
            self._bar.refresh()

    def step(self, text: str) -> None:
        """One more is done; of lines only the last one is written."""
        if self._bar is not None:
            self._bar.set_postfix_str(text, refresh=False)
            self._bar.update(1)
        elif self._wanted:
            self._said = text

    def say(self, text: str) -> None:
        """Tell a sentence, in a line of its own."""
        if self._bar is not None:
            self._bar.write(text, file=sys.stderr)
        elif self._wanted:
            self._write(text)

    def _write(self, text: str) -> None:
        sys.stderr.write(f"{self._title}: {text}\n")


def _tqdm() -> Any:
    """tqdm for terminal or notebook; None where it is not installed."""
    try:
        return importlib.import_module("tqdm.auto").tqdm
    except ImportError:
        return None
