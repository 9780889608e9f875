"""Windows are killed at random moments, and what was done in them is offered again."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from app.session.journal import Journals
from benchmarks._faults.outcome import Outcome, trials
from kan_core.errors import KanoscopeError
from kan_core.project.file import load_project

LATEST = 4.0
"""Seconds of work after which the window is killed at the latest."""
STARTING = 600.0
"""Seconds within which work has to have begun."""
SECONDS = 3.0
"""What was done so shortly before the end may be lost: a journal is being written."""
PAUSE = 0.5
"""Seconds without a sign of the window from which on it did not run: a busy machine had halted it."""


def killed_windows(count: int, seed: int, seconds: float) -> Outcome:
    """Kill so many windows in which somebody works, within so many seconds."""
    outcome = Outcome()
    for number in trials(count, seconds):
        with tempfile.TemporaryDirectory() as folder:
            end = _killed(Path(folder), f"{seed} {number}")
        if end in ("restored", "saved"):
            outcome.ends[end] += 1
        else:
            outcome.wrong.append(f"trial {number}: {end}")
    return outcome


def _killed(folder: Path, seed: str) -> str:
    """How the trial ended: "restored" from the journal, "saved" in the project, or what is wrong."""
    command = [sys.executable, "-m", "benchmarks._faults.window_child", str(folder), seed]
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        begun, give_up = folder / "done.txt", time.monotonic() + STARTING
        while not (begun.exists() and begun.read_text()):
            if time.monotonic() > give_up or child.poll() is not None:
                return "the window did not begin to work"
            time.sleep(0.02)
        time.sleep(Random(seed).uniform(0.0, LATEST))
        alive = Journals(folder / "state" / "sessions").left()
        if alive:
            return "the session was offered while its window was open"
    finally:
        child.kill()
        child.wait()
    return _judged(folder, time.time())


def _judged(folder: Path, killed: float) -> str:
    needed = _needed((folder / "done.txt").read_text(), killed)
    try:
        saved = _last_step(load_project(folder / "law.kan").history) if (folder / "law.kan").exists() else -1
        left = Journals(folder / "state" / "sessions").left()
        if len(left) > 1:
            return f"{len(left)} sessions were left"
        kept = _last_step(left[0].read().history) if left else -1
    except KanoscopeError as error:
        return str(error)
    if max(saved, kept) < needed:
        return f"step {needed} is lost: {saved} is saved, {kept} is kept"
    return "restored" if kept >= saved and left else "saved"


def _needed(done: str, killed: float) -> int:
    """The last step that was done more than `SECONDS` before the end, of those in which the window ran."""
    ran, later = 0.0, killed
    for line in reversed([line.split() for line in done.splitlines() if line.count(" ") == 1]):
        ran, later = ran + min(later - float(line[0]), PAUSE), float(line[0])
        if ran > SECONDS:
            return int(line[1])
    return 0


def _last_step(history: object) -> int:
    return max(getattr(history, "revisions", {0: None}))
