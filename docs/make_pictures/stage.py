"""A real window on a real engine, and what a user does to it: drop a file, click, wait."""

import os
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolBar, QWidget

from app.application import build
from app.settings import Settings
from kan_core.ids import EdgeId

LONGEST = 120.0
"""Seconds to wait for anything."""


class Stage:
    """The window of the pictures, with settings of its own; all places are in its logical pixels."""

    def __init__(self, width: int, height: int) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="kanoscope-pictures-")
        settings = Settings(Path(self._folder.name) / "window.ini")
        settings.theme = "light"
        self._application = build([], settings)
        self.window, self.session = self._application.window, self._application.session
        self.window.resize(width, height)
        self.window.show()
        self._application.start()
        self.until(lambda: self.session.engine.ready is not None)

    def close(self) -> None:
        """End the session without asking whether to save."""
        self.session.model.take(None)
        self.window.close()
        self._folder.cleanup()

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
                raise TimeoutError("The window did not get that far.")
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
        QTest.qWait(300)

    def drop(self, file: Path, place: QPoint) -> None:
        """Drag a file into the window and let go of it."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self.window, QDragEnterEvent(place, *how))
        QApplication.sendEvent(self.window, QDropEvent(place.toPointF(), *how))

    def button(self, action: str) -> QWidget:
        """The toolbar's button of an action."""
        bars = self.window.findChildren(QToolBar)
        return next(bar.widgetForAction(self.window.actions_[action]) for bar in bars)

    def middle(self, widget: QWidget) -> QPoint:
        """Where a widget has its middle."""
        return widget.mapTo(self.window, widget.rect().center())

    def click(self, action: str) -> None:
        """Click the toolbar's button of an action."""
        QTest.mouseClick(self.button(action), Qt.MouseButton.LeftButton)

    def select(self, edge: EdgeId) -> None:
        """Select an edge and wait for its candidates."""
        self.window.network.select([edge])
        self.session.select((edge,))
        self.settle()
