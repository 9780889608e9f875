"""The engine's own child for work that may have to be killed: reading files, symbolic algebra."""

import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from app.engine.process import Launched, launch
from app.engine.protocol.contract import Cancel, Ended, Failed, Request
from app.engine.protocol.export import Export
from app.engine.protocol.formula import Compose
from app.engine.protocol.preview import PreviewTable
from app.engine.protocol.table import ReadTable

KINDS = (ReadTable, PreviewTable, Compose, Export)

SECONDS = {ReadTable: 600.0, PreviewTable: 30.0, Compose: 30.0, Export: 60.0}
"""Time after which a request is given up."""

DIED = "The process that did this has ended, perhaps for want of memory."
REMEDY = "Try again with a smaller file or a smaller network."


class Helper:
    """One child and the request it is working on; requests beyond that wait.

    A request that is cancelled or takes too long ends with the child; the next one finds a new child. A child
    that dies before it has said anything is not started again until something is asked of it.
    """

    def __init__(self, reply: Callable[[Any], None]) -> None:
        self._reply = reply
        self._lock = threading.Lock()
        self._launched: Launched | None = None
        self._connection: Connection | None = None
        self._waiting: list[Request] = []
        self._current: Request | None = None
        self._cancelled = False
        self._overdue = False
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
                if self._launched is None:
                    self._start()
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
        connection, spoke = launched.accept(), False
        with self._lock:
            self._connection = connection
            self._next()
        try:
            while True:
                self._pass_on(connection.recv())
                spoke = True
        except (EOFError, OSError):
            launched.process.wait()
            self._bury(launched, restart=spoke)

    def _pass_on(self, message: Any) -> None:
        self._reply(message)
        if isinstance(message, Ended):
            with self._lock:
                self._finish()
                self._next()

    def _finish(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._current, self._timer = None, None
        self._cancelled, self._overdue = False, False

    def _cancel(self, request: int) -> bool:
        with self._lock:
            for waiting in [item for item in self._waiting if item.request == request]:
                self._waiting.remove(waiting)
                self._reply(Ended(request, waiting.revision, cancelled=True))
                return True
            if self._current is None or self._current.request != request:
                return False
            self._cancelled = True
            self._kill()
            return True

    def _give_up(self, request: Request) -> None:
        with self._lock:
            if request is self._current:
                self._overdue = True
                self._kill()

    def _kill(self) -> None:
        if self._launched is not None:
            self._launched.process.kill()

    def _bury(self, launched: Launched, restart: bool) -> None:
        """After the child's end: its request is answered, and a new child takes the next."""
        with self._lock:
            request, replies = self._current, self._obituary(launched)
            self._connection, self._launched = None, None
            self._finish()
            if restart or (request is not None and self._waiting):
                self._start()
        for reply in replies:
            self._reply(reply)
        launched.log.close()

    def _obituary(self, launched: Launched) -> list[Failed | Ended]:
        """What is said to the request that the child was working on."""
        if self._current is None:
            return []
        head = (self._current.request, self._current.revision)
        ended = Ended(*head, cancelled=self._cancelled)
        if self._cancelled:
            return [ended]
        seconds = SECONDS[type(self._current)]
        what = f"This took longer than {seconds:.0f} s and was given up." if self._overdue else DIED
        return [Failed(*head, what, REMEDY, launched.last_words()), ended]
