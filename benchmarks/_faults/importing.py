"""The importer on mutated files, in a process that may be killed: a table or a clear error in time."""

import ast
import json
import queue
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import IO

from benchmarks._faults.outcome import Outcome

LIMIT = 5.0
"""Seconds that one file may take."""
STARTING = 60.0
"""Seconds that the process may take to begin."""


def mutated_files(count: int, seed: int, seconds: float, progress: Path | None) -> Outcome:
    """Read so many mutated files, or as many as the seconds suffice for.

    Args:
        count: of files, those read by earlier calls among them.
        seed: of the mutations.
        seconds: after which no further file is begun.
        progress: a file that remembers how far earlier calls came; None to begin at the first.
    """
    outcome, slow = _remembered(progress, seed), set[int]()
    end = time.monotonic() + seconds
    while outcome.trials < count and time.monotonic() < end:
        _read_on(outcome, count, seed, end, slow)
        if progress is not None:
            kept = {"seed": seed, "ends": dict(outcome.ends), "wrong": outcome.wrong}
            progress.write_text(json.dumps(kept), encoding="utf-8")
    return outcome


def _remembered(progress: Path | None, seed: int) -> Outcome:
    outcome = Outcome()
    if progress is not None and progress.exists():
        kept = json.loads(progress.read_text(encoding="utf-8"))
        if kept["seed"] != seed:
            sys.exit(f"{progress} is about another seed: {kept['seed']}.")
        outcome.ends.update(kept["ends"])
        outcome.wrong.extend(kept["wrong"])
    return outcome


def _read_on(outcome: Outcome, count: int, seed: int, end: float, slow: set[int]) -> None:
    """Read on in a new process until all is read, the time is over, or a file ends the process.

    A file that was slow once is read once more: the machine may have been busy.
    """
    first = outcome.trials
    command = [sys.executable, "-m", "benchmarks._faults.importing_child", str(seed), str(first)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert child.stdout is not None
    lines: queue.SimpleQueue[str] = queue.SimpleQueue()
    listener = threading.Thread(target=_pass_on, args=(child.stdout, lines), daemon=True)
    listener.start()
    number, patience = first, STARTING
    try:
        while outcome.trials < count and time.monotonic() < end:
            try:
                line = lines.get(timeout=patience)
            except queue.Empty:
                if number in slow:
                    outcome.wrong.append(f"file {number}: not read within {patience:.0f} s")
                slow.add(number)
                return
            if not line:
                outcome.wrong.append(f"file {number}: the process ended with status {child.wait()}")
                return
            said, _, told = line.partition(" ")
            number, patience = int(said), LIMIT
            if told:
                _take(outcome, number, ast.literal_eval(told))
    finally:
        child.kill()
        child.wait()
        listener.join()


def _pass_on(stream: IO[str], lines: "queue.SimpleQueue[str]") -> None:
    with stream:
        for line in stream:
            lines.put(line.rstrip("\n"))
    lines.put("")


def _take(outcome: Outcome, number: int, end: str) -> None:
    if end in ("read", "refused"):
        outcome.ends[end] += 1
    else:
        outcome.wrong.append(f"file {number}: {end}")
