"""The hypotheses that a search has fitted so far."""

import math
from dataclasses import dataclass, field

from kan_core.discovery.hypotheses import Fitted
from kan_core.discovery.sample import Sample

KEPT = 120
"""Hypotheses that are remembered; the longest descriptions are forgotten."""
_SAME = 1e-7
"""Relative difference of errors below which two hypotheses of one size are taken for the same."""


@dataclass
class Pool:
    """Fitted hypotheses, each with the sample whose algebra it was found under.

    Attributes:
        rows: that they are fitted to.
    """

    rows: int
    _members: list[tuple[Fitted, Sample]] = field(default_factory=list)

    def add(self, found: Fitted, sample: Sample) -> None:
        """Remembers a hypothesis unless it is there already or too long."""
        if not math.isfinite(found.description):
            return
        if any(self._same(found, other) for other, _ in self._members):
            return
        self._members.append((found, sample))
        if len(self._members) > 2 * KEPT:
            self._members = self.finalists(KEPT)

    def _same(self, one: Fitted, other: Fitted) -> bool:
        if one.symbols != other.symbols or len(one.constants.values) != len(other.constants.values):
            return False
        return abs(one.error - other.error) <= _SAME * other.error

    @property
    def best(self) -> Fitted | None:
        return min((found for found, _ in self._members), key=lambda found: found.description, default=None)

    @property
    def exact(self) -> bool:
        """Whether a law without any error is among them."""
        return any(found.exact for found, _ in self._members)

    def finalists(self, count: int) -> list[tuple[Fitted, Sample]]:
        """The shortest descriptions, and the best of each size besides."""
        ordered = sorted(self._members, key=lambda pair: pair[0].description)
        chosen = ordered[:count]
        lowest = math.inf
        for pair in sorted(self._members, key=lambda pair: (_length(pair[0]), pair[0].error)):
            if pair[0].error < 0.98 * lowest and count > 1:
                lowest = pair[0].error
                if pair not in chosen:
                    chosen.append(pair)
        return chosen


def _length(found: Fitted) -> float:
    """Symbols, with a fitted number as long as a fraction."""
    return found.symbols + 2.0 * len(found.constants.values)
