"""Quick work of the engine, done beside the long one in a thread of its own."""

import queue
import threading
from collections.abc import Callable, Mapping
from typing import Any

from app.engine.protocol.contract import Request
from app.engine.worker.context import Context
from app.engine.worker.loop import Job, do
from app.engine.worker.tables import Tables


class Aside:
    """Jobs of milliseconds that need no table: what is shown of a model while it trains.

    Args:
        jobs: what answers each type of request.
        reply: says something to the parent, from any thread.
    """

    def __init__(self, jobs: Mapping[type[Request], Job], reply: Callable[[Any], None]) -> None:
        self._jobs, self._reply = jobs, reply
        self._waiting: queue.SimpleQueue[Request] = queue.SimpleQueue()
        threading.Thread(target=self._work, name="aside", daemon=True).start()

    def take(self, message: Any) -> bool:
        """Whether the message asks for such work; if so it will be answered."""
        if type(message) not in self._jobs:
            return False
        self._waiting.put(message)
        return True

    def _work(self) -> None:
        while True:
            request = self._waiting.get()
            do(self._jobs[type(request)], request, Context(Tables(), self._reply))
