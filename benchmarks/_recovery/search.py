"""The command line `discover` on a table, in a process of its own, and what it answered."""

import csv
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sympy as sp

from benchmarks._recovery.equations import FloatArray
from kan_core.symbolic.parser import parse

ROOT = Path(__file__).parents[2]
PATIENCE = 180.0
"""Seconds over the time of the search after which it is given up."""


class NoAnswerError(Exception):
    """The command ended without a result; the message is the last it said."""


@dataclass(frozen=True)
class Limits:
    """What the command is told of the search."""

    seconds: float = 60.0
    seed: int = 0
    workers: int = 1


@dataclass(frozen=True)
class Answer:
    """The document of a search, its symbols named as the columns of the table."""

    document: Mapping[str, Any]

    @property
    def seconds(self) -> float:
        return float(self.document["seconds"])

    @property
    def notes(self) -> list[str]:
        return list(self.document["notes"])

    def places(self) -> list[tuple[str, Mapping[str, Any]]]:
        """The laws in the order in which they are offered: the first, what ties with it, the front."""
        front = sorted(self.document["front"], key=lambda law: float(law["test_rmse"]))
        return [
            ("first", self.document["best"]),
            *(("tie", law) for law in self.document["ties"]),
            *(("front", law) for law in front),
        ]

    def expression(self, law: Mapping[str, Any], symbols: Mapping[str, sp.Symbol]) -> sp.Expr:
        """A law's formula in the given symbols of the columns.

        Raises:
            ExpressionError: the text is no formula.
        """
        columns = self.document["symbols"]
        names = {symbol: symbols[column] for symbol, column in columns.items() if column in symbols}
        return parse(law["expression"], names)


def ask(columns: Mapping[str, FloatArray], target: str, units: Mapping[str, str], limits: Limits) -> Answer:
    """Writes the table, with a file of units where there are some, and searches for the target's law.

    Raises:
        NoAnswerError: the command failed or did not end.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_table(folder / "table.csv", columns)
        inputs = [column for column in columns if column != target]
        arguments = ["--target", target, "--inputs", ",".join(inputs)]
        if units:
            (folder / "units.csv").write_text(
                "column,unit\n" + "".join(f"{c},{u}\n" for c, u in units.items())
            )
            arguments += ["--units", str(folder / "units.csv")]
        return discover(folder / "table.csv", arguments, limits)


def write_table(path: Path, columns: Mapping[str, FloatArray]) -> None:
    """A CSV file that gives every number back to the last bit."""
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows([repr(float(cell)) for cell in row] for row in zip(*columns.values(), strict=True))


def discover(file: Path, arguments: Sequence[str], limits: Limits) -> Answer:
    """Runs the command on a file.

    Raises:
        NoAnswerError: the command failed or did not end.
    """
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "laws.json"
        command = [sys.executable, "-m", "app", "discover", str(file), *arguments, "--json", str(out)]
        command += ["--seconds", str(limits.seconds), "--seed", str(limits.seed)]
        command += ["--workers", str(limits.workers)]
        try:
            done = subprocess.run(
                command,
                capture_output=True,
                text=True,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
                timeout=limits.seconds + PATIENCE,
            )
        except subprocess.TimeoutExpired:
            raise NoAnswerError("It did not end.") from None
        if done.returncode != 0:
            raise NoAnswerError((done.stderr.strip().splitlines() or ["It said nothing."])[-1])
        return Answer(json.loads(out.read_text(encoding="utf-8")))
