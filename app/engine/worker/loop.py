"""A worker process: one thread always listens, the other does one job after another."""

import os
import queue
import threading
import traceback
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from typing import Any

from app.engine.protocol.contract import Acknowledge, Cancel, Ended, Failed, Request
from app.engine.protocol.table import UseTable
from app.engine.protocol.training import EditRun
from app.engine.worker.context import Context
from app.engine.worker.tables import Tables
from kan_core.errors import KanoscopeError

Job = Callable[[Any, Context], None]


class Worker:
    """Jobs by type of request, done in the order of their arrival.

    Args:
        connection: to the parent; at its end the process exits.
        jobs: what answers each type of request.
        elsewhere: takes a request or a cancellation that another process shall have; says whether it did.
    """

    def __init__(
        self,
        connection: Connection,
        jobs: Mapping[type[Request], Job],
        elsewhere: Callable[[Any], bool] = lambda message: False,
    ) -> None:
        self._connection = connection
        self._jobs = jobs
        self._elsewhere = elsewhere
        self._sending = threading.Lock()
        self._waiting: queue.SimpleQueue[tuple[Request, Context] | UseTable] = queue.SimpleQueue()
        self._contexts: dict[int, Context] = {}
        self._tables = Tables()

    def send(self, message: Any) -> None:
        """Say something to the parent, from any thread."""
        with self._sending:
            self._connection.send(message)

    def listen(self) -> None:
        """Start to listen."""
        threading.Thread(target=self._listen, name="control", daemon=True).start()

    def work(self) -> None:
        """Do jobs until the process ends."""
        while True:
            item = self._waiting.get()
            if isinstance(item, UseTable):
                self._tables.use(item.table, item.source)
            else:
                self._do(*item)

    def _listen(self) -> None:
        try:
            while True:
                self._take(self._connection.recv())
        except (EOFError, OSError):
            # The parent is gone: whatever is being computed, nobody will read it.
            os._exit(0)

    def _take(self, message: Any) -> None:
        if self._elsewhere(message):
            return
        if isinstance(message, Request):
            context = Context(self._tables, self.send)
            self._contexts[message.request] = context
            self._waiting.put((message, context))
        elif isinstance(message, UseTable):
            self._waiting.put(message)
        elif (context_ := self._contexts.get(message.request)) is not None:
            _signal(context_, message)

    def _do(self, request: Request, context: Context) -> None:
        do(self._jobs[type(request)], request, context)
        self._contexts.pop(request.request, None)


def do(job: Job, request: Request, context: Context) -> None:
    """Do a job and say that it has ended, or what went wrong; nothing where it was cancelled before."""
    head = request.request, request.revision
    try:
        if not context.should_stop():
            job(request, context)
    except KanoscopeError as error:
        context.reply(Failed(*head, error.what, error.remedy))
    except MemoryError:
        context.reply(Failed(*head, *_OUT_OF_MEMORY))
    except Exception:
        context.reply(Failed(*head, *_UNFORESEEN, traceback.format_exc()))
    context.reply(Ended(*head, context.should_stop()))


_OUT_OF_MEMORY = ("The memory does not suffice for this.", "Use fewer rows or a smaller network.")
_UNFORESEEN = (
    "The engine met an error that it did not foresee.",
    "Your model is as it was. Copy the details into a report.",
)


def _signal(context: Context, message: Any) -> None:
    if isinstance(message, Cancel):
        context.cancelled.set()
    elif isinstance(message, Acknowledge):
        context.snapshot_wanted.set()
    elif isinstance(message, EditRun):
        context.edits.append(message.edit)
