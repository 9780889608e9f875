"""The engine is killed at random moments, and everything is still there."""

import os
import signal
import tempfile
import time
from pathlib import Path
from random import Random

from app.application import Application
from benchmarks._engine import application, finish, start, table, until
from benchmarks._faults.outcome import Outcome, trials
from kan_core.edits.history import History
from kan_core.edits.lock import Lock
from kan_core.edits.unlock import Unlock
from kan_core.errors import KanoscopeError
from kan_core.ids import EdgeId
from kan_core.project.file import load_project

WORKS = ("training", "snapping", "saving")
LATEST = 1.5
"""Seconds of work after which the engine is killed at the latest."""
PATIENCE = 120.0
"""Seconds within which it has to be back."""
EDGE = frozenset({EdgeId(0, 0, 0)})


def killed_engines(count: int, seed: int, seconds: float) -> Outcome:
    """Kill the engine so many times, while it trains, while it snaps, while a project is saved, in turn.

    After `seconds` no further trial is begun.
    """
    outcome, made = Outcome(), application()
    with tempfile.TemporaryDirectory() as folder:
        made.session.table.take(table(2, 200), "faults")
        until(lambda: made.session.ready_to_work, made)
        for number in trials(count, seconds):
            work = WORKS[number % len(WORKS)]
            wrong = _killed(made, work, Random(f"{seed} {number}"), Path(folder) / "law.kan")
            if wrong:
                outcome.wrong.append(f"trial {number}, {work}: {wrong}")
            else:
                outcome.ends[f"whole after {work}"] += 1
    made.session.primitives.take(())
    finish(made)
    return outcome


def _killed(made: Application, work: str, random: Random, path: Path) -> str:
    """What is wrong after the engine was killed at a random moment of some work; nothing if all is well."""
    session = made.session
    # A step of its own each time, that has to be there afterwards.
    state = session.model.state
    assert state is not None
    session.apply(Unlock(EDGE) if state.is_locked(EdgeId(0, 0, 0)) else Lock(EDGE))
    before, values = session.model.history, session.table.dataset
    assert before is not None
    if work == "snapping":
        session.searches.snap_all()
    else:
        start(made, "adam", 10**7)
    moment = time.monotonic() + random.uniform(0.0, LATEST)
    until(lambda: time.monotonic() > moment, made)
    shown = session.state
    died: list[object] = []
    session.engine.died.connect(died.append)
    pid = session.engine.pid
    if pid is None:
        return "there is no engine"
    if work == "saving":
        session.opening.save(path)
    os.kill(pid, signal.SIGKILL)
    end = time.monotonic() + PATIENCE
    until(lambda: (bool(died) and session.engine.ready is not None) or time.monotonic() > end, made)
    session.engine.died.disconnect(died.append)
    until(lambda: session.ready_to_work or time.monotonic() > end, made)
    if time.monotonic() > end:
        return f"the engine was not back after {PATIENCE:.0f} s"
    if session.table.dataset is not values:
        return "the table is another one"
    after = session.model.history
    if after is None or _lost(before, after):
        return "steps of the history are gone"
    if work != "snapping" and after.state not in (shown, session.run.state, before.state):
        return "the model is not the one that was shown"
    return _unsaved_or_whole(path, before) if work == "saving" else ""


def _lost(before: History, after: History) -> bool:
    """Whether a state of the history is no longer there; the oldest give way to the newest."""
    kept = [after.revisions[number].state for number in before.revisions if number in after.revisions]
    return before.state not in kept or len(after.revisions) < len(before.revisions)


def _unsaved_or_whole(path: Path, before: History) -> str:
    try:
        saved = load_project(path).history
    except KanoscopeError as error:
        return f"the saved project cannot be opened: {error}"
    return "" if saved is not None and saved.state == before.state else "the saved project is another one"
