"""Where a fitted constant lies at a level of confidence."""

from dataclasses import dataclass

from kan_core.analysis.digits import digits_for

_DIGITS_OF_ONE_END = 5


@dataclass(frozen=True)
class Interval:
    """The ends of an interval; None for one that the data leave open."""

    lower: float | None
    upper: float | None
    level: float

    def digits(self, end: float) -> int:
        """Significant digits of an end that are worth telling."""
        if self.lower is None or self.upper is None:
            return _DIGITS_OF_ONE_END
        return digits_for(end, self.upper - self.lower)
