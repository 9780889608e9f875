"""A window in which somebody edits, trains and saves without a pause; each is noted once it was done."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sys
import time
from pathlib import Path
from random import Random

from PySide6.QtCore import QTimer

from app.application import build
from app.settings import Settings
from benchmarks._engine import table
from kan_core.edits.lock import Lock
from kan_core.edits.unlock import Unlock
from kan_core.ids import EdgeId

PAUSE = 60
"""Milliseconds between two things that are done."""
WORKS = ("edit",) * 6 + ("train", "stop", "stop", "save")
EDGE = EdgeId(0, 0, 0)


class Hands:
    """Works in a window until the process is killed.

    Args:
        folder: for settings, state, the project and what was done.
        random: chooses what is done.
    """

    def __init__(self, folder: Path, random: Random) -> None:
        self._folder, self._random = folder, random
        self._application = build([], Settings(folder / "window.ini"))
        self._session = self._application.session
        self._log = (folder / "done.txt").open("a", encoding="utf-8")
        self._timer = QTimer(interval=PAUSE)
        self._timer.timeout.connect(self._act)

    def work(self) -> int:
        """Open a table, then go on."""
        self._application.window.show()
        self._application.start()
        self._session.table.take(table(2, 200), "faults")
        self._timer.start()
        return self._application.qt.exec()

    def _act(self) -> None:
        session, what = self._session, self._random.choice(WORKS)
        state = session.model.state
        if state is None or session.table.prepared is None:
            return
        if what == "train":
            session.training.train()
        elif what == "stop":
            session.stop()
        elif what == "save" and not session.working:
            session.opening.save(self._folder / "law.kan")
        elif not session.working:
            locked = state.is_locked(EDGE)
            session.apply(Unlock(frozenset({EDGE})) if locked else Lock(frozenset({EDGE})))
        self._note()

    def _note(self) -> None:
        history = self._session.model.history
        if history is not None:
            self._log.write(f"{time.time()!r} {max(history.revisions)}\n")
            self._log.flush()


if __name__ == "__main__":
    sys.exit(Hands(Path(sys.argv[1]), Random(sys.argv[2])).work())
