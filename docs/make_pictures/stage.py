"""A real window on a real engine, and what a user does to it: drop a file, click, wait."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolBar, QWidget

from app.application import build
from app.preferences import Choice, Preferences
from app.settings import Settings
from app.windows.layouts import EXPLORE, Layout
from kan_core.ids import EdgeId

LONGEST = 300.0
"""Seconds to wait for anything."""
MOMENT = 150
"""Milliseconds in which docks take on their sizes and plots are drawn again."""


@dataclass(frozen=True)
class Look:
    """How the window looks while a picture is taken."""

    theme: Choice
    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.theme}_{self.width}x{self.height}"


class Stage:
    """The window of the pictures; all places are in its logical pixels.

    Args:
        look: at first.
        folder: for settings and tables of its own; its name is seen in some pictures.
    """

    def __init__(self, look: Look, folder: Path) -> None:
        self.folder = folder
        settings = Settings(folder / "window.ini")
        settings.preferences = Preferences(
            theme=look.theme, contrast="normal", reduced_motion=True, language="en"
        )
        self._application = build([], settings)
        # A cursor that blinks would be there in one picture and not in the next.
        self._application.qt.setCursorFlashTime(0)
        self.window, self.session = self._application.window, self._application.session
        self.window.show()
        self.take_on(look)
        self._application.start()
        self.until(lambda: self.session.engine.ready is not None)

    def close(self) -> None:
        """End the session without asking whether to save."""
        self.forget()
        self.window.close()

    def forget(self) -> None:
        """Let go of the model, so that nothing asks whether to save it."""
        self.session.model.take(None)

    def take_on(self, look: Look) -> None:
        """Another theme and size."""
        self.look = look
        self.window.preferring.choose_theme(look.theme)
        self.window.resize(look.width, look.height)
        QTest.qWait(MOMENT)

    def arrange(self, layout: Layout = EXPLORE) -> None:
        """Put the panels where a layout has them."""
        self.window.arrangement.arrange_docks(layout)
        QTest.qWait(MOMENT)

    def picture(self) -> QPixmap:
        """The window as it is on the screen."""
        return self.window.grab()

    @contextmanager
    def halted(self) -> Iterator[None]:
        """Stop the engine meanwhile: it is faster than pictures are taken. Only where there are signals."""
        engine = self.session.engine.pid
        assert engine is not None
        os.kill(engine, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(engine, signal.SIGCONT)

    def until(self, condition: Callable[[], bool]) -> None:
        """Let the window live until something holds.

        Raises:
            TimeoutError: it never did.
        """
        end = time.monotonic() + LONGEST
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(f"The window did not get that far: {self._going_on()}")
            QTest.qWait(5)

    def settle(self) -> None:
        """Wait until the engine has nothing left to do and the window shows it."""
        session = self.session
        self.until(
            lambda: (
                session.ready_to_work
                and not session.candidates.running
                and not session.formula.running
                and session.formula.revision == session.model.revision
            )
        )
        QTest.qWait(2 * MOMENT)

    def _going_on(self) -> str:
        """What it was about, for who has to find out why it did not end."""
        session, messages = self.session, self.window.messages.messages()
        going = {
            "work": session.working,
            "table": session.table.busy,
            "candidates": session.candidates.running,
            "formula": session.formula.running,
            "messages": [message.what for message in messages],
        }
        return ", ".join(f"{name} {value}" for name, value in going.items() if value)

    def drop(self, file: Path, place: QPoint) -> None:
        """Drag a file into the window and let go of it."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self.window, QDragEnterEvent(place, *how))
        QApplication.sendEvent(self.window, QDropEvent(place.toPointF(), *how))

    def open(self, file: Path) -> None:
        """Open a table in place of the one that is open."""
        self.forget()
        self.window.open_file(str(file))
        self.settle()

    def open_sample(self, name: str) -> None:
        """Open a sample in place of what is open, and let it be trained."""
        self.forget()
        self.window.open_sample(name)
        self.until(lambda: self.session.working)
        self.settle()

    def do(self, action: str) -> None:
        """Do an action and wait until it is done."""
        self.window.actions_[action].trigger()
        self.settle()

    def windows_of(self, do: Callable[[], object], look: Callable[[QWidget], None]) -> None:
        """Do something, look at every window that comes up by it, and close it again."""
        before, looked = set(_windows()), []

        def meet() -> None:
            # A dialog that waits for its answer keeps `do` until it is closed here.
            for window in _windows():
                if window not in before:
                    look(window)
                    window.close()
            looked.append(True)

        QTimer.singleShot(2 * MOMENT, meet)
        do()
        self.until(lambda: bool(looked))
        QTest.qWait(MOMENT)

    def button(self, action: str) -> QWidget:
        """The toolbar's button of an action."""
        bars = self.window.findChildren(QToolBar)
        return next(bar.widgetForAction(self.window.actions_[action]) for bar in bars)

    def middle(self, widget: QWidget) -> QPoint:
        """Where a widget has its middle."""
        return widget.mapTo(self.window, widget.rect().center())

    def select(self, *edges: EdgeId) -> None:
        """Select edges and wait for the candidates of one alone."""
        self.window.network.select(list(edges))
        self.session.select(edges)
        self.settle()


def _windows() -> list[QWidget]:
    """What stands on the screen by itself."""
    return [window for window in QApplication.topLevelWidgets() if window.isVisible()]
