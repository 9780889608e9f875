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


DiscoveryEvent = Trying | Improved | Done
