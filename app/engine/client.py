"""The window's side of the engine: starts it, speaks with it, notices its death and starts it again."""

import contextlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.engine.mailbox import Mailbox
from app.engine.process import Launched, launch
from app.engine.protocol.contract import Acknowledge, Cancel, Ended, Ready, Reply, Request, Snapshot
from app.engine.protocol.export import Offer

FRAME = 1 / 60
"""Seconds between two deliveries to the window."""

QUICK_DEATHS = 3
"""An engine that dies so often before it is ready is not started again."""

Handler = Callable[[Any], None]


@dataclass(frozen=True)
class Death:
    """How an engine ended, in words and with its last words."""

    text: str
    details: str
    restarted: bool


@dataclass(frozen=True)
class _Ended:
    launched: Launched


class Engine(QObject):
    """One engine process and what is asked of it.

    Replies to a request go to the handler given with it, in the window's thread and at display rate; once a
    request has ended or was dropped, its late replies reach nobody.
    """

    became_ready = Signal(object)
    died = Signal(object)
    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mailbox = Mailbox()
        self._handlers: dict[int, Handler] = {}
        self._unsent: list[Any] = []
        self._lock = threading.Lock()
        self._connection: Connection | None = None
        self._launched: Launched | None = None
        self._reader: threading.Thread | None = None
        self._last_request = 0
        self._quick_deaths = 0
        self._closing = False
        self._delivered = 0.0
        self.ready: Ready | None = None
        self.offer = Offer(())
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._deliver)
        self._arrived.connect(self._schedule)

    @property
    def pid(self) -> int | None:
        """Of the running process."""
        return self._launched.process.pid if self._launched else None

    def start(self) -> None:
        """Start the process; what is submitted before it listens waits for it."""
        self.ready = None
        self._launched = launch("engine")
        self._reader = threading.Thread(target=self._read, args=(self._launched,), daemon=True)
        self._reader.start()

    def restart(self) -> None:
        """Start again after the engine was given up."""
        self._quick_deaths = 0
        if self._launched is None:
            self.start()

    def next_request(self) -> int:
        """A number for a request."""
        self._last_request += 1
        return self._last_request

    def submit(self, request: Request, handler: Handler) -> int:
        """Ask for work; its replies go to `handler`."""
        self._handlers[request.request] = handler
        self.tell(request)
        return request.request

    def tell(self, message: Any) -> None:
        """Send a message that has no reply of its own."""
        with self._lock:
            if self._connection is None:
                self._unsent.append(message)
                return
            # A dead engine's end arrives through the reader, which restarts it.
            with contextlib.suppress(OSError):
                self._connection.send(message)

    def cancel(self, request: int) -> None:
        """End the work on a request soon; its handler still hears of the end."""
        self.tell(Cancel(request))

    def drop(self, request: int) -> None:
        """Cancel a request and hear no more of it."""
        self._handlers.pop(request, None)
        self.cancel(request)

    def close(self) -> None:
        """End the process; its children end with it."""
        self._closing = True
        self._handlers.clear()
        self._timer.stop()
        if self._launched is not None and self._reader is not None:
            self._launched.process.kill()
            self._launched.process.wait()
            self._reader.join()
            self._launched.log.close()
        self._launched = None

    def _read(self, launched: Launched) -> None:
        """In the reader thread: everything the engine says until it ends."""
        connection = launched.accept()
        with self._lock:
            self._connection = connection
            unsent, self._unsent = self._unsent, []
            with contextlib.suppress(OSError):
                for message in unsent:
                    connection.send(message)
        with contextlib.suppress(EOFError, OSError):
            while True:
                self._post(connection.recv())
        with self._lock:
            self._connection = None
            connection.close()
        launched.process.wait()
        self._post(_Ended(launched))

    def _post(self, message: Any) -> None:
        if self._mailbox.put(message) and not self._closing:
            self._arrived.emit()

    @Slot()
    def _schedule(self) -> None:
        if not self._timer.isActive():
            wait = self._delivered + FRAME - time.monotonic()
            self._timer.start(max(0, int(1000 * wait)))

    @Slot()
    def _deliver(self) -> None:
        self._delivered = time.monotonic()
        for message in self._mailbox.take_all():
            if isinstance(message, Ready):
                self.ready, self._quick_deaths = message, 0
                self.became_ready.emit(message)
            elif isinstance(message, Offer):
                self.offer = message
            elif isinstance(message, _Ended):
                self._mourn(message.launched)
            elif isinstance(message, Reply):
                self._hand_over(message)

    def _hand_over(self, reply: Reply) -> None:
        if isinstance(reply, Snapshot):
            # The next is made while this one is painted, and waits for its time.
            self.tell(Acknowledge(reply.request))
        handler = self._handlers.get(reply.request)
        if isinstance(reply, Ended):
            self._handlers.pop(reply.request, None)
        if handler is not None:
            handler(reply)

    def _mourn(self, launched: Launched) -> None:
        if self._closing or launched is not self._launched:
            return
        self._quick_deaths += self.ready is None
        self._launched, self.ready = None, None
        self._handlers.clear()
        self._unsent.clear()
        restart = self._quick_deaths < QUICK_DEATHS
        code = launched.process.returncode
        details = launched.last_words()
        launched.log.close()
        if restart:
            self.start()
        self.died.emit(Death(_cause(code), details, restart))


def _cause(code: int) -> str:
    """How a process ended, by its exit code."""
    return f"The engine was ended by signal {-code}." if code < 0 else f"The engine ended with status {code}."
