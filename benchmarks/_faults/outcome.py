"""What became of trials in which something was made to fail."""

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

SHOWN = 20
"""Wrong ends that are told one by one."""


def trials(count: int, seconds: float) -> Iterator[int]:
    """Numbers of so many trials, or of as many as the seconds suffice for."""
    end = time.monotonic() + seconds
    for number in range(count):
        if time.monotonic() > end:
            return
        yield number


@dataclass
class Outcome:
    """How trials of one kind ended.

    Attributes:
        ends: how often each allowed end came, by its name.
        wrong: what ended as it must not, each in words.
    """

    ends: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    @property
    def trials(self) -> int:
        return sum(self.ends.values()) + len(self.wrong)

    def told(self) -> str:
        """The allowed ends in one line."""
        return ", ".join(f"{count} {end}" for end, count in sorted(self.ends.items()))
