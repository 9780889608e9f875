"""Ctrl-C as a wish to stop with the best so far."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Interrupt:
    """Whether Ctrl-C was pressed; the first press ends a search or a fit with the best so far."""

    def __init__(self) -> None:
        self.pressed = False

    def __call__(self) -> bool:
        return self.pressed

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Takes Ctrl-C as a wish to stop; a second press ends the program at once.

        In a thread other than the first one, which Ctrl-C never reaches, nothing changes.
        """
        if threading.current_thread() is not threading.main_thread():
            yield
            return

        def press(_number: int, _frame: FrameType | None) -> None:
            self.pressed = True
            signal.signal(signal.SIGINT, signal.default_int_handler)

        before = signal.signal(signal.SIGINT, press)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)
