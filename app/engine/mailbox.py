"""Where messages wait between the thread that reads them and the one that uses them."""

import threading
from typing import Any


class Mailbox:
    """A list of messages for two threads.

    Snapshots cannot pile up here: the engine sends one only after the last was acknowledged.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._messages: list[Any] = []

    def put(self, message: Any) -> bool:
        """Add a message; whether the box was empty before."""
        with self._lock:
            self._messages.append(message)
            return len(self._messages) == 1

    def take_all(self) -> list[Any]:
        """All messages in order; the box is empty afterwards."""
        with self._lock:
            messages, self._messages = self._messages, []
            return messages
