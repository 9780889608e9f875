"""The engine's own child for work that may have to be killed: reading files, symbolic algebra."""

import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from app.engine.process import Launched, launch
from app.engine.protocol import Cancel, Compose, Ended, Export, Failed, ReadTable, Request

KINDS = (ReadTable, Compose, Export)

SECONDS = {ReadTable: 600.0, Compose: 30.0, Export: 60.0}
"""Time after which a request is given up."""


class Helper:
    """One child and the request it is working on; requests beyond that wait.

    A request that is cancelled or takes too long ends with the child; the next one finds a new child.
    """

    def __init__(self, reply: Callable[[Any], None]) -> None:
        self._reply = reply
        self._lock = threading.Lock()
        self._launched: Launched | None = None
        self._connection: Connection | None = None
        self._waiting: list[Request] = []
        self._current: Request | None = None
        self._verdict: Failed | None = None
        self._timer: threading.Timer | None = None

    def warm(self) -> None:
        """Start the child."""
        with self._lock:
            self._start()

    def take(self, message: Any) -> bool:
        """Whether the message is for the child; if so it is on its way."""
        if isinstance(message, KINDS):
            with self._lock:
                self._waiting.append(message)
                self._next()
            return True
        return isinstance(message, Cancel) and self._cancel(message.request)

    def _start(self) -> None:
        self._launched = launch("helper")
        threading.Thread(target=self._read, args=(self._launched,), daemon=True).start()

    def _next(self) -> None:
        if self._connection is None or self._current is not None or not self._waiting:
            return
        self._current = self._waiting.pop(0)
        self._timer = threading.Timer(SECONDS[type(self._current)], self._give_up, (self._current,))
        self._timer.daemon = True
        self._timer.start()
        self._connection.send(self._current)

    def _read(self, launched: Launched) -> None:
        connection = launched.accept()
        with self._lock:
            self._connection = connection
            self._next()
        try:
            while True:
                self._pass_on(connection.recv())
        except (EOFError, OSError):
            launched.process.wait()
            self._bury(launched)

    def _pass_on(self, message: Any) -> None:
        self._reply(message)
        if isinstance(message, Ended):
            with self._lock:
                self._finish()
                self._next()

    def _finish(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._current, self._timer, self._verdict = None, None, None

    def _cancel(self, request: int) -> bool:
        with self._lock:
            for waiting in [item for item in self._waiting if item.request == request]:
                self._waiting.remove(waiting)
                self._reply(Ended(request, waiting.revision, cancelled=True))
                return True
            if self._current is None or self._current.request != request:
                return False
            self._kill()
            return True

    def _give_up(self, request: Request) -> None:
        with self._lock:
            if request is self._current:
                what = f"This took longer than {SECONDS[type(request)]:.0f} s and was given up."
                remedy = "Try again with a smaller file or a smaller network."
                self._verdict = Failed(request.request, request.revision, what, remedy)
                self._kill()

    def _kill(self) -> None:
        if self._launched is not None:
            self._launched.process.kill()

    def _bury(self, launched: Launched) -> None:
        """After the child's end: its request is answered, a new child takes the next."""
        with self._lock:
            request, verdict = self._current, self._verdict
            self._connection = None
            self._finish()
            self._start()
        if request is None:
            return
        if verdict is not None:
            self._reply(verdict)
        self._reply(Ended(request.request, request.revision, cancelled=verdict is None))
        launched.log.close()
