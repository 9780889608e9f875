"""A session that is kept against crashes, and what tests do to it."""

from pathlib import Path

from app.session.journal import Journals
from app.session.keeping import Keeping
from app.session.session import Session
from tests.app.conftest import put_away

WAIT = 90_000


class Kept:
    """A session on the module's engine, and what keeps it."""

    def __init__(self, engine, folder: Path) -> None:
        self.session = Session(engine)
        self.messages = self.session.messages = []
        self.keeping = Keeping(self.session, Journals(folder))
        for part in (self.session, self.keeping):
            part.said.connect(self.messages.append)

    def crash(self) -> None:
        """Go as a process goes that is killed: locks end, nothing is removed."""
        session = self.session
        for part in (session.run, session.discovery, session.candidates, session.formula):
            part.said.disconnect()
        self.keeping._ended = True
        self.keeping._wait()
        self.keeping._writer.shutdown()
        self.keeping._settler.shutdown()
        if self.keeping._journal is not None:
            self.keeping._journal.release()
        put_away(session)


def kept_now(window: Kept, qtbot) -> None:
    """Wait until all there is has been written."""
    with qtbot.waitSignal(window.keeping.kept, timeout=WAIT):
        window.keeping._last = ()
        window.keeping.keep()


def restored(window: Kept, qtbot) -> None:
    (left,) = window.keeping.left()
    window.keeping.take_up(left)
    qtbot.waitUntil(lambda: window.session.ready_to_work, timeout=WAIT)
