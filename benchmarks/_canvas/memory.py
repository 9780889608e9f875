"""Whether the program keeps what it no longer needs: memory over many edits and much training."""

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from app.application import Application
from benchmarks._engine import ready, start, until
from benchmarks._measure import Table
from kan_core.edits.coefficients import SetCoefficients
from kan_core.edits.contract import Edit
from kan_core.edits.lock import Lock
from kan_core.edits.prune import Prune
from kan_core.edits.restore import Restore
from kan_core.edits.snap import SnapEdge
from kan_core.edits.unlock import Unlock
from kan_core.edits.unsnap import Unsnap
from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind, ModelState, Snap

WIDTHS, ROWS = (4, 8, 8, 1), 1000
WARM_EDITS, WARM_SECONDS = 300, 15.0
"""Done before the first look: more edits than the history keeps."""
REST = 20
"""Edits after which the window has time to show everything."""
MOST = 20.0
"""Megabytes that the program may grow by."""
LONG = 2000
"""Iterations of one run; many runs follow each other."""


def measure(made: Application, minutes: float, edits: int, warm: float, rounds: int) -> Table:
    """Edits and training by turns; what the window and the engine hold after each round.

    Args:
        made: the application.
        minutes: of training, in all.
        edits: in all.
        warm: part of the usual warming up.
        rounds: how often memory is looked at on the way.
    """
    columns = {"edits": 7, "training, min": 14, "steps kept": 11, "window, MB": 11, "engine, MB": 11}
    table = Table(f"Memory; growth at most {MOST:g} MB", columns | {"growth, MB": 11})
    ready(made, WIDTHS, ROWS)
    random = np.random.default_rng(0)
    edit(made, round(WARM_EDITS * warm), random)
    train(made, WARM_SECONDS * warm)
    first = None
    for turn in range(rounds + 1):
        if turn:
            edit(made, edits * turn // rounds - edits * (turn - 1) // rounds, random)
            train(made, 60.0 * minutes / rounds)
        window, engine = _settled(made)
        first = first if first is not None else window + engine
        history = made.session.model.history
        table.add(
            {
                "edits": edits * turn // rounds,
                "training, min": minutes * turn / rounds,
                "steps kept": len(history.revisions) if history else 0,
                "window, MB": round(window, 1),
                "engine, MB": round(engine, 1),
                "growth, MB": round(window + engine - first, 1),
            }
        )
    return table


def edit(made: Application, count: int, random: np.random.Generator) -> None:
    """Edits of all kinds, some of them undone, some edges looked at."""
    session = made.session
    for turn in range(count):
        state = session.model.state
        assert state is not None
        edges = list(state.edges())
        edge = edges[random.integers(len(edges))]
        session.apply(some_edit(state, edge, random))
        if random.random() < 0.1:
            session.undo()
        if turn % REST == 0:
            session.select((edge,) if random.random() < 0.3 else ())
            until(lambda: not session.formula.running and not session.candidates.running, made)
        made.qt.processEvents()


def some_edit(state: ModelState, edge: EdgeId, random: np.random.Generator) -> Edit:
    """Whatever can be done to an edge as it is."""
    one = frozenset([edge])
    if not state.is_active(edge):
        return Restore(one)
    if state.is_locked(edge):
        return Unlock(one)
    if state.kind(edge) is EdgeKind.SNAPPED:
        return Unsnap(edge)
    count = state.layers[edge.layer].coefficients.shape[-1]
    shape = SetCoefficients(edge, tuple(random.standard_normal((count,)).tolist()))
    snap = SnapEdge(edge, Snap("sin", (1.0, 0.0, float(random.normal()), 0.0)))
    choices: tuple[Edit, ...] = (Prune(one), Lock(one), shape, shape, snap)
    return choices[random.integers(len(choices))]


def train(made: Application, seconds: float) -> None:
    """One run after another."""
    session, end = made.session, time.perf_counter() + seconds
    while time.perf_counter() < end:
        until(lambda: session.ready_to_work and not session.formula.running, made)
        start(made, "adam", LONG)
        until(lambda: not session.run.active or time.perf_counter() > end, made)
        session.stop()
        until(lambda: not session.run.active, made)


def _settled(made: Application) -> tuple[float, float]:
    """Megabytes of the window and of the engine with its helpers when nothing goes on."""
    session, pause = made.session, time.perf_counter() + 1.0
    until(lambda: not session.formula.running and time.perf_counter() > pause, made)
    assert session.engine.pid is not None
    return resident("self"), sum(resident(pid) for pid in _family(session.engine.pid))


def resident(pid: int | str) -> float:
    """Megabytes that a process holds alone or with others."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def _family(pid: int) -> Iterator[int]:
    yield pid
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in children.read_text(encoding="ascii").split():
            yield from _family(int(child))
