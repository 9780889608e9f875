"""One start of the program as a user sees it: prints as JSON when each stage was reached."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer

from app.application import Application, build
from app.settings import Settings

BEAT = 5
"""Milliseconds after which a condition is looked at, whatever happens."""


class FirstFrame(QObject):
    """Notes when a window has been painted for the first time."""

    def __init__(self) -> None:
        super().__init__()
        self.moment = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.moment:
            # The event loop comes to this once the window system has the frame.
            self.moment = time.time()
        return False


def play(application: Application, click: bool) -> dict[str, float]:
    """Start, and perhaps go on to a law."""

    def until(condition: Callable[[], bool]) -> float:
        beat = QTimer(interval=BEAT)
        beat.start()
        while not condition():
            application.qt.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        return time.time()

    session, window, frame = application.session, application.window, FirstFrame()
    window.installEventFilter(frame)
    window.show()
    until(lambda: frame.moment > 0.0)
    moments = {"window": time.time(), "computing": time.process_time()}
    application.start()
    moments["engine"] = until(lambda: session.engine.ready is not None)
    if click:
        moments["click"] = time.time()
        window.start_page.cards[0].click()
        until(lambda: session.working)
        moments["settled"] = until(lambda: session.ready_to_work)
        window.actions_["discover"].trigger()
        until(lambda: session.discovery.active)
        moments["law"] = until(lambda: session.ready_to_work and not session.formula.running)
        assert session.discovery.front, "no law was found"
    session.model.take(None)
    window.close()
    return moments


if __name__ == "__main__":
    print(json.dumps(play(build([], Settings(Path(sys.argv[1]))), "click" in sys.argv[2:])))
