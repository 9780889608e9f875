"""What a job may use while it runs: its way to answer, its signals, the tables."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from app.engine.protocol.contract import Reply, Snapshot
from app.engine.worker.tables import Tables
from kan_core.edits.contract import Edit


@dataclass
class Context:
    """One job's connection to the rest of the worker.

    The control thread sets `cancelled`, adds `edits` and notes acknowledged snapshots; the job reads them.
    """

    tables: Tables
    reply: Callable[[Any], None]
    cancelled: threading.Event = field(default_factory=threading.Event)
    edits: deque[Edit] = field(default_factory=deque)
    snapshot_wanted: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.snapshot_wanted.set()

    def should_stop(self) -> bool:
        """Whether the job was cancelled."""
        return self.cancelled.is_set()

    def send(self, reply: Reply) -> None:
        """Answer; a snapshot closes the way for the next until it is acknowledged."""
        if isinstance(reply, Snapshot):
            self.snapshot_wanted.clear()
        self.reply(reply)
