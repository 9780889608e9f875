"""The time that a search has, and whether it was stopped."""

import time
from collections.abc import Callable

STATING = 0.15
"""Part of the time that is kept for the laws of the best hypotheses."""
OVERTIME = 1.5
"""Seconds after the end of the time in which the best hypotheses are still stated."""


class Clock:
    """Runs from when it is made.

    Args:
        seconds: time of the search.
        user_stop: True ends it with the best so far.
    """

    def __init__(self, seconds: float, user_stop: Callable[[], bool]) -> None:
        self._started, self._seconds, self._user_stop = time.monotonic(), seconds, user_stop

    @property
    def elapsed(self) -> float:
        """Seconds."""
        return time.monotonic() - self._started

    def stop(self) -> bool:
        """Whether to look no further."""
        return self._user_stop() or self.elapsed > (1.0 - STATING) * self._seconds

    def late(self) -> bool:
        """Whether even what was found has to be told at once."""
        return self._user_stop() or self.elapsed > self._seconds + OVERTIME

    def stop_after(self, share: float) -> Callable[[], bool]:
        """When to end something that may take a part of the time from now on, and no more."""
        end = self.elapsed + share * self._seconds
        return lambda: self.stop() or self.elapsed > end

    def is_past(self, share: float) -> bool:
        """Whether more than a part of the time is gone."""
        return self.elapsed > share * self._seconds
