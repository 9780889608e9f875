"""A trial: operations one after another from a seed, with what must hold all the time and at the end."""

import pickle
import random
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QDialog

from app.application import Application
from benchmarks._monkey.answers import Answers
from benchmarks._monkey.faults import Faults
from benchmarks._monkey.files import Files
from benchmarks._monkey.operations import OPERATIONS, Stage, limit_search, play_in_dialog

LONGEST = 600.0
"""Seconds within which all work must have ended once it was told to, on a machine with other work too."""
PAUSES = (0.0, 0.0, 0.01, 0.05, 0.2)
CHECK_EVERY = 100
"""Operations between two walks through the history."""


class Monkey:
    """Plays with an application whose window is shown and whose engine was started.

    Args:
        application: to play with.
        seed: of everything that is random here; what the engine has reached by then is not.
        folder: an empty one, for files.
    """

    def __init__(self, application: Application, seed: int, folder: Path) -> None:
        self._application, self._window = application, application.window
        self._session = application.session
        self._random, self._answering = random.Random(seed), random.Random(seed)
        files = folder / "files"
        files.mkdir()
        self._files = Files(files, self._random)
        self._stage = Stage(self._window, self._random, self._files)
        self._prints: dict[int, tuple[object, bytes]] = {}
        self.faults = Faults()
        self.log: list[str] = []
        self._session.said.connect(self.faults.hear)
        self._session.history_changed.connect(self._remember)
        self._session.engine.died.connect(lambda death: self.faults.add(f"{death.text}\n{death.details}"))

    def play(self, operations: int) -> None:
        """So many operations, with walks through the history between them and at the end."""
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
        answers = Answers(self._answering, self._files)
        with self.faults.watched():
            limit_search(self._stage)
            self._let(lambda: self._session.engine.ready is not None)
            for number in range(operations):
                self._once(number)
                if number % CHECK_EVERY == CHECK_EVERY - 1:
                    self.there_and_back()
            self.there_and_back()
            answers.stop()

    def there_and_back(self) -> None:
        """Undo to the start, which must be the start; redo as often, which must be the end."""
        self.faults.at += " (there and back)"
        self.settle()
        history = self._session.model.history
        if history is None:
            return
        end, root = history.current, history.path()[0]
        steps = self._walk("undo", len(history.path()) - 1)
        self._must(not self._session.model.history.can_undo, "undo goes back further than the path is long")
        self._must_be(root.id, "undo to the start does not give the start")
        self._walk("redo", steps)
        self._must_be(end.id, "redo to the end does not give the end")

    def settle(self) -> None:
        """Leave all dialogs, end all work, and look whether the window shows what is so."""
        self._leave_dialogs()
        self._session.stop()
        ended = self._let(lambda: not self._session.working and not self._session.table.busy)
        self._must(ended, f"work does not end: {self._session.run.status}, {self._session.discovery.text}")
        quiet = self._let(lambda: not self._session.formula.running and not self._session.candidates.running)
        self._must(quiet, "the formula or the candidates never come to an end")
        self._leave_dialogs()
        self._look()

    def _once(self, number: int) -> None:
        weights = [weight for _, weight in OPERATIONS]
        self.faults.at = f"{number}"
        for _ in range(50):
            if self._dialog_open() and self._random.random() < 0.7:
                done = play_in_dialog(self._stage)
            else:
                done = self._random.choices(OPERATIONS, weights)[0][0](self._stage)
            if done:
                break
        self.log.append(f"{number}: {done}")
        self.faults.at = self.log[-1]
        self._pass(self._random.choice(PAUSES))

    def _walk(self, action: str, steps: int) -> int:
        for _ in range(steps):
            self._must(self._window.actions_[action].isEnabled(), f"{action} cannot be done")
            self._window.actions_[action].trigger()
            self._pass(0.0)
        return steps

    def _must_be(self, revision: int, words: str) -> None:
        history = self._session.model.history
        assert history is not None
        state, print_ = self._prints[revision]
        self._must(history.current_id == revision, f"{words}: {history.current_id} for {revision}")
        self._must(history.state == state, f"{words}: another state")
        self._must(pickle.dumps(history.state) == print_, f"{words}: the state was changed in its place")
        self._must(self._window.network.state == state, f"{words}: the canvas shows another state")

    def _look(self) -> None:
        """The canvas shows the model, and what is grey is what cannot be done."""
        session = self._session
        self._must(self._window.network.state is session.state, "the canvas shows another model")
        self._must(self._window.network.selection == session.selection, "the canvas shows another selection")
        for spec, action in self._window.actions_:
            said, holds = action.isEnabled(), spec.when.holds(session)
            self._must(said == holds, f"{spec.id} is {'not ' * (not said)}offered, and can be done: {holds}")

    def _remember(self) -> None:
        """What each step of the history was when it came."""
        history = self._session.model.history
        if history is None:
            self._prints.clear()
            return
        revisions = history.revisions.values()
        known = [(self._prints[each.id][0], each.state) for each in revisions if each.id in self._prints]
        if any(before is not now for before, now in known):
            self._prints.clear()  # another history
        for revision in revisions:
            if revision.id not in self._prints:
                self._prints[revision.id] = revision.state, pickle.dumps(revision.state)

    def _dialog_open(self) -> bool:
        shown = any(each.isVisible() for each in self._window.findChildren(QDialog))
        return shown or QApplication.activePopupWidget() is not None

    def _leave_dialogs(self) -> None:
        for _ in range(100):
            if not self._dialog_open():
                return
            popup = QApplication.activePopupWidget()
            if popup is not None:
                popup.close()
            for dialog in self._window.findChildren(QDialog):
                if dialog.isVisible():
                    dialog.reject()
            self._pass(0.02)
        self._must(False, "a dialog cannot be left")

    def _must(self, holds: bool, words: str) -> None:
        if not holds:
            self.faults.add(words)

    def _let(self, condition: Callable[[], bool]) -> bool:
        """Let the application run until something holds; whether it came to that."""
        end = time.monotonic() + LONGEST
        while not condition():
            if time.monotonic() > end:
                return False
            self._pass(0.01)
        return True

    def _pass(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while True:
            self._application.qt.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            QApplication.sendPostedEvents(
                None, 52
            )  # DeferredDelete: nobody returns to the outermost loop here
            left = end - time.monotonic()
            if left <= 0.0:
                return
            self._application.qt.processEvents(
                QEventLoop.ProcessEventsFlag.WaitForMoreEvents, max(int(1000 * left), 1)
            )
