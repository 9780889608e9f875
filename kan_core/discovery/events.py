"""What a search tells while it runs."""

from dataclasses import dataclass

from kan_core.discovery.front import Law
from kan_core.model.state import ModelState


@dataclass(frozen=True)
class Trying:
    """A stage begins.

    Attributes:
        text: what is tried, in plain words.
        state: the model it works on, None where there is none yet.
    """

    text: str
    state: ModelState | None = None


@dataclass(frozen=True)
class Improved:
    """The front has a new member; `front` is the whole front, simplest first."""

    front: tuple[Law, ...]
    best: Law

    @property
    def laws(self) -> tuple[Law, ...]:
        """The front and the best, which may lie behind it, simplest first."""
        return _simplest_first((*self.front, self.best))


@dataclass(frozen=True)
class Done:
    """The search has ended.

    Attributes:
        front: all best trade-offs, simplest first.
        best: the law with the shortest description.
        noise: standard deviation of the target's noise in its unit: given, estimated, or 0 for exact data.
        seconds: how long it took.
        seed: that repeats it.
        complete: False where the clock or the user cut it short.
        notes: plain sentences on the data and the result.
        ties: the laws that the data cannot tell from the best one, itself among them, simplest first.
    """

    front: tuple[Law, ...]
    best: Law
    noise: float
    seconds: float
    seed: int
    complete: bool
    notes: tuple[str, ...]
    ties: tuple[Law, ...] = ()

    @property
    def laws(self) -> tuple[Law, ...]:
        """The front and whatever else the data cannot tell from the best, simplest first."""
        return _simplest_first((*self.front, *self.ties, self.best))


def _simplest_first(laws: tuple[Law, ...]) -> tuple[Law, ...]:
    """The laws, each once."""
    each = {id(law): law for law in laws}.values()
    return tuple(sorted(each, key=lambda law: (law.complexity, law.test_rmse)))


DiscoveryEvent = Trying | Improved | Done
