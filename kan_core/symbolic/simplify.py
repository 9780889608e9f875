"""Simplifies formulas under a time limit, in a process that can be killed."""

import json
import logging
import math
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import IO

import sympy as sp
from sympy.core.function import AppliedUndef

from kan_core.children import surroundings
from kan_core.symbolic.brackets import replaced, shifts
from kan_core.symbolic.formula import Formula
from kan_core.symbolic.gather import gather_roots
from kan_core.symbolic.parser import LONGEST, parse
from kan_core.symbolic.text import formula_text
from kan_core.symbolic.tidy import weight

_log = logging.getLogger(__name__)
_GRACE = 2.0
POLL = 0.05
"""Seconds between two looks at whether to stop."""


def simplify(formula: Formula, seconds: float = 5.0) -> Formula:
    """The shortest form of one formula: `Simplifier.simplify` in a process of its own."""
    with Simplifier() as simplifier:
        return simplifier.simplify(formula, seconds)


class Simplifier:
    """Simplifies one formula after another in one process, which is replaced when it had to be killed.

    Args:
        should_stop: True ends a simplification with the best form so far.
    """

    def __init__(self, should_stop: Callable[[], bool] = lambda: False) -> None:
        self._child: _Child | None = None
        self._should_stop = should_stop

    def __enter__(self) -> "Simplifier":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self) -> None:
        """Starts the process, so that the first formula does not wait for it."""
        self._child = self._child or _Child()

    def close(self) -> None:
        """Ends the process."""
        if self._child is not None:
            self._child.end()
            self._child = None

    def simplify(self, formula: Formula, seconds: float = 5.0) -> Formula:
        """The shortest form of a formula found within the time, or the formula itself where there is none.

        Every form has the same values within the formula's ranges, to rounding; signs of symbols come from
        them.

        Args:
            formula: what to simplify; parts that are still splines stay as they are.
            seconds: after which the search is cut and its best so far is taken.
        """
        if not _can_be_read(formula.expression):
            return formula
        closed, brackets = _with_brackets_closed(formula)
        shortest = self._shortest(closed, seconds)
        return replace(formula, expression=replaced(shortest, brackets))

    def _shortest(self, formula: Formula, seconds: float) -> sp.Expr:
        functions = {call.func.__name__: call.func for call in formula.expression.atoms(AppliedUndef)}
        request = {
            "expression": formula_text(formula.expression),
            "symbols": list(formula.symbols),
            "ranges": dict(formula.ranges),
            "functions": list(functions),
            "seconds": seconds + _GRACE,
        }
        forms = self._forms(json.dumps(request), seconds)
        names = {symbol.name: symbol for symbol in formula.arguments}
        shortest: sp.Expr = parse(forms[-1], names, functions) if forms else formula.expression
        gathered = gather_roots(shortest)
        # What the signs of symbols take apart may be longer than it was.
        return min(shortest, gathered, formula.expression, key=weight)

    def _forms(self, request: str, seconds: float) -> list[str]:
        """The forms that the process has written when its answer ends or its time is up."""
        self.start()
        assert self._child is not None
        forms, whole = self._child.ask(request, seconds, self._should_stop)
        if not whole:
            self.close()
        return forms


def _can_be_read(expression: sp.Expr) -> bool:
    """Whether the parser takes the expression's text and every number in it."""
    finite = not any(math.isinf(float(each)) for each in expression.atoms(sp.Float))
    return finite and len(formula_text(expression)) <= LONGEST


def _with_brackets_closed(formula: Formula) -> tuple[Formula, dict[sp.Basic, sp.Basic]]:
    """The formula with a symbol for each column less a large number, and what the symbols stand for."""
    symbols, ranges = dict(formula.symbols), dict(formula.ranges)
    brackets: dict[sp.Basic, sp.Basic] = {}
    for shift in shifts(formula.expression):
        number, column = shift.as_coeff_Add()
        name = f"{column.name}_"
        while name in symbols:
            name += "_"
        symbols[name] = name
        if column.name in ranges:
            low, high = (float(sp.Float(end, 17) + number) for end in ranges[column.name])
            ranges[name] = low, high
        brackets[sp.Symbol(name, real=True)] = shift
    if not brackets:
        return formula, brackets
    closed = replaced(formula.expression, {shift: symbol for symbol, shift in brackets.items()})
    return replace(formula, expression=closed, symbols=symbols, ranges=ranges), brackets


class _Child:
    """The process under way, and a thread that reads what it writes."""

    def __init__(self) -> None:
        self._errors: IO[str] = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115
        self._process = subprocess.Popen(
            [sys.executable, "-m", "kan_core.symbolic.simplify_child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            # What sympy finds depends on the order of its sets: a fixed seed makes it always the same.
            env=surroundings(PYTHONUTF8="1", PYTHONHASHSEED="0"),
            text=True,
            encoding="utf-8",
            # Ctrl-C in the terminal is for the program, which then ends this process itself.
            start_new_session=True,
        )
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.endswith("\n"):
                self._lines.put(line.rstrip("\n"))
        self._lines.put(None)

    def ask(self, request: str, seconds: float, should_stop: Callable[[], bool]) -> tuple[list[str], bool]:
        """The forms written within the time, and whether the process has answered and can be asked again."""
        assert self._process.stdin is not None
        end = time.monotonic() + seconds
        forms: list[str] = []
        try:
            self._process.stdin.write(request + "\n")
            self._process.stdin.flush()
            while line := self._next(end, should_stop):
                forms.append(line)
        except (queue.Empty, BrokenPipeError):
            return forms, False
        if line is None:
            self._errors.seek(0)
            _log.warning("Simplifying broke off: %s", self._errors.read().strip()[-500:])
        return forms, line is not None

    def _next(self, end: float, should_stop: Callable[[], bool]) -> str | None:
        """The next line, None at the end of the process; `queue.Empty` when the time is up."""
        while True:
            left = end - time.monotonic()
            try:
                return self._lines.get(timeout=max(min(left, POLL), 0.0))
            except queue.Empty:
                if left <= POLL or should_stop():
                    raise

    def end(self) -> None:
        self._process.kill()
        self._reader.join()
        # The pipes close with the process; a request that it never read is dropped.
        try:
            self._process.communicate()
        except BrokenPipeError:
            _log.debug("A request was left unread.")
        self._errors.close()
