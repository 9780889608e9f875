"""Keeps the session in a journal while it lasts, and takes up one that a crash has left."""

import time
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import wait as wait_for
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.messages import Message
from app.session.journal import Journal, Journals
from app.session.projects import Stamp
from app.session.session import Session
from app.words import tr
from kan_core.data.reading import Reading
from kan_core.edits.recipe import unusual
from kan_core.errors import KanoscopeError, ProjectError
from kan_core.export.session_script import Source
from kan_core.project.fields import field, items
from kan_core.project.project import Project

EVERY = 10_000
"""Milliseconds after which what is being trained is kept again."""
SOON = 100
"""Milliseconds after an edit: what it causes at once is kept with it."""
OPENED = "opened"
"""Among the settings of a journal: what was open, and where it came from."""


@dataclass(frozen=True)
class Left:
    """A session that a crash has left.

    Attributes:
        journal: where it is kept.
        name: what was open.
        steps: of its history.
        kept_at: when it was kept last, in seconds since 1970.
    """

    journal: Journal
    name: str
    steps: int
    kept_at: float


class Keeping(QObject):
    """Writes the session down every few seconds and after each edit, in a thread of its own.

    What is in a project file, or was closed by the user, leaves nothing behind.

    Attributes:
        kept_at: when it was written down last, in seconds since 1970; None where there is nothing to write.
        trouble: why it cannot be written; empty where it can.

    Signals:
        kept: all there was is written down, or there is nothing to write.
        changed: of the attributes, or whether other sessions are left.
    """

    kept = Signal()
    changed = Signal()
    said = Signal(object)
    _written = Signal(object)
    _settled = Signal(object)

    def __init__(self, session: Session, journals: Journals, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._journals = session, journals
        self._journal: Journal | None = None
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="journal")
        # What is written outlives the window from then on; that it outlives the computer is waited for apart.
        self._settler = ThreadPoolExecutor(1, thread_name_prefix="journal-disk")
        self._writing: Future[None] | None = None
        self._settling: Future[None] | None = None
        self._last: tuple[Any, ...] = ()
        self._ended = False
        self.kept_at: float | None = None
        self.trouble = ""
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.keep)
        self._timer.timeout.connect(self.look_for_others)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.keep)
        for signal in (session.table_changed, session.history_changed, session.primitives.changed):
            signal.connect(self._keep_soon)
        self._written.connect(self._take_written)
        self._settled.connect(self._take_settled)
        self._timer.start()

    @Slot()
    def keep(self) -> None:
        """Write down what is new; while something is being written, afterwards."""
        if self._writing is not None or self._ended:
            return
        seen = self._seen()
        if _equal(seen, self._last):
            return
        if self._session.opening.in_file and self._session.rescued() is None:
            self._forget()
            self._last = seen
            self._tell(None)
            self.kept.emit()
            return
        try:
            project, self._journal = self._project(), self._journal or self._journals.create()
        except KanoscopeError as error:
            self._complain(error)
            return
        self._last = seen
        self._writing = self._writer.submit(self._journal.write, project)
        self._writing.add_done_callback(self._written.emit)

    def left(self) -> list[Left]:
        """The sessions that crashes have left, newest first; this window holds them from now on."""
        found = [left for journal in self._journals.left() if (left := self._described(journal)) is not None]
        return sorted(found, key=lambda left: left.kept_at, reverse=True)

    def take_up(self, left: Left) -> None:
        """Go on with a session that was left; its journal becomes that of this session."""
        try:
            project = left.journal.read()
            opened = field(dict(project.settings), OPENED, dict)
            origin, path = field(opened, "origin", str), field(opened, "project", str)
            stamp = Stamp(*items(opened, "stamp", int))
            source = Source(sample=field(opened, "sample", str), reading=_reading(opened))
        except (KanoscopeError, TypeError) as error:
            self._give_up(left.journal, error)
            return
        if project.dataset is None:
            self._give_up(left.journal, ProjectError("It holds no table."))
            return
        self._wait()
        self._forget()
        self._journal = left.journal
        in_file = (Path(path), stamp) if path else (None, None)
        self._session.opening.restore(project, origin, source, *in_file)

    def end(self) -> None:
        """The user has closed the session: nothing is left of it."""
        self._ended = True
        self._timer.stop()
        self._wait()
        self._forget()
        self._writer.shutdown()
        self._settler.shutdown()

    @Slot()
    def look_for_others(self) -> None:
        """See whether crashes have left sessions that no window holds."""
        found = self._journals.any_left()
        if found != self._session.others_left:
            self._session.others_left = found
            self.changed.emit()

    @Slot()
    def _keep_soon(self) -> None:
        # Started anew by each edit, it would wait as long as somebody drags.
        if not self._soon.isActive():
            self._soon.start()

    def _seen(self) -> tuple[Any, ...]:
        """What there is to keep, as objects; what has not changed is the very same object."""
        session = self._session
        project = session.opening.project()
        settings = repr(project.settings), project.primitives, session.opening.stamp
        pending = session.run.state if session.run.active else session.discovery.found_so_far()
        return project.dataset, project.history, pending, session.working, settings

    def _project(self) -> Project:
        """All that is kept: what a project file would hold, and what the work in progress would leave."""
        session, opening = self._session, self._session.opening
        project, rescued = opening.project(), session.rescued()
        history = project.history
        if rescued is not None and history is not None:
            history = history.append(rescued)
        opened: dict[str, Any] = {
            "name": opening.name,
            "steps": 0 if history is None else len(history.revisions) - 1,
            "origin": session.table.origin,
            "project": "" if opening.project_path is None else str(opening.project_path),
            "stamp": list(opening.stamp or Stamp(0, 0, 0)),
            "sample": opening.source.sample,
            "reading": unusual(opening.source.reading),
        }
        return replace(project, history=history, settings={**project.settings, OPENED: opened})

    def _described(self, journal: Journal) -> Left | None:
        try:
            settings, kept_at = journal.last()
            opened = field(settings, OPENED, dict)
            return Left(journal, field(opened, "name", str), field(opened, "steps", int), kept_at)
        except (KanoscopeError, OSError) as error:
            self._give_up(journal, error)
            return None

    def _give_up(self, journal: Journal, error: Exception) -> None:
        journal.put_aside()
        what = tr("A session that was left by a crash is damaged and cannot be restored.")
        remedy = tr("What is left of it lies in {}; delete it when you like.").format(journal.folder)
        self.said.emit(Message(what, remedy, details=str(error)))

    @Slot(object)
    def _take_written(self, done: "Future[None]") -> None:
        self._writing = None
        error = done.exception()
        if isinstance(error, KanoscopeError):
            self._last = ()
            self._complain(error)
            return
        if error is not None:
            raise error
        self._tell(time.time())
        if self._journal is not None and not self._ended:
            self._settling = self._settler.submit(self._journal.settle)
            self._settling.add_done_callback(self._settled.emit)
        if _equal(self._seen(), self._last):
            self.kept.emit()
        else:
            self._keep_soon()

    @Slot(object)
    def _take_settled(self, done: "Future[None]") -> None:
        error = done.exception()
        if isinstance(error, KanoscopeError):
            self._complain(error)
        elif error is not None:
            raise error

    def _complain(self, error: KanoscopeError) -> None:
        """Tell once that nothing can be kept; it is tried again all the while."""
        if not self.trouble:
            self._tell(self.kept_at, error.what)
            what = tr("The session is not kept against a crash: save your project by hand.")
            self.said.emit(Message(what, error.what))

    def _tell(self, kept_at: float | None, trouble: str = "") -> None:
        self.kept_at, self.trouble = kept_at, trouble
        self.changed.emit()

    def _wait(self) -> None:
        wait_for([each for each in (self._writing, self._settling) if each is not None])

    def _forget(self) -> None:
        if self._journal is not None:
            # After what is under way with it on the disk.
            self._settling = self._settler.submit(self._journal.remove)
            self._journal = None


def _reading(opened: dict[str, Any]) -> Reading:
    """How the table was read, as it was kept.

    Raises:
        TypeError: it says what no reading has.
        KanoscopeError: it makes no sense.
    """
    kept = field(opened, "reading", dict)
    known: dict[str, Any] = {
        name: tuple(each) if isinstance(each, list) else each for name, each in kept.items()
    }
    return Reading(**known)


def _equal(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    """Whether two states of a session are the same: objects themselves, texts and numbers by value."""
    if not one or not other:
        return False
    return all(a is b for a, b in zip(one[:4], other[:4], strict=True)) and one[4:] == other[4:]
