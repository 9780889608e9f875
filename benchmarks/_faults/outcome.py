"""What became of trials in which something was made to fail."""

from collections import Counter
from dataclasses import dataclass, field

SHOWN = 20
"""Wrong ends that are told one by one."""


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
