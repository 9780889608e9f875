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
"""Seconds of the processor that one file may take."""
PATIENCE = 60.0
"""Seconds by the clock after which nothing more is expected: others may keep the machine busy."""


def mutated_files(count: int, seed: int, seconds: float, progress: Path | None) -> Outcome:
    """Read so many mutated files, or as many as the seconds suffice for.

    Args:
        count: of files, those read by earlier calls among them.
        seed: of the mutations.
        seconds: after which no further file is begun.
        progress: a file that remembers how far earlier calls came; None to begin at the first.
    """
    outcome = _remembered(progress, seed)
    end = time.monotonic() + seconds
    while outcome.trials < count and time.monotonic() < end:
        _read_on(outcome, count, seed, end)
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


def _read_on(outcome: Outcome, count: int, seed: int, end: float) -> None:
    """Read on in a new process until all is read, the time is over, or a file ends the process."""
    first = outcome.trials
    command = [sys.executable, "-m", "benchmarks._faults.importing_child", str(seed), str(first)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert child.stdout is not None
    lines: queue.SimpleQueue[str] = queue.SimpleQueue()
    listener = threading.Thread(target=_pass_on, args=(child.stdout, lines), daemon=True)
    listener.start()
    number = first
    try:
        while outcome.trials < count and time.monotonic() < end:
            try:
                line = lines.get(timeout=PATIENCE)
            except queue.Empty:
                outcome.wrong.append(f"file {number}: not read within {PATIENCE:.0f} s")
                return
            if not line:
                outcome.wrong.append(f"file {number}: the process ended with status {child.wait()}")
                return
            said, _, told = line.partition(" ")
            number = int(said)
            if told:
                seconds, _, ended = told.partition(" ")
                _take(outcome, number, float(seconds), ast.literal_eval(ended))
    finally:
        child.kill()
        child.wait()
        listener.join()


def _pass_on(stream: IO[str], lines: "queue.SimpleQueue[str]") -> None:
    with stream:
        for line in stream:
            lines.put(line.rstrip("\n"))
    lines.put("")


def _take(outcome: Outcome, number: int, seconds: float, end: str) -> None:
    if seconds > LIMIT:
        outcome.wrong.append(f"file {number}: {seconds:.1f} s of the processor")
    elif end in ("read", "refused"):
        outcome.ends[end] += 1
    else:
        outcome.wrong.append(f"file {number}: {end}")
