"""All losses by the names that settings use."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from kan_core.errors import TrainingError
from kan_core.training.losses.contract import Loss
from kan_core.training.losses.cross_entropy import CrossEntropy
from kan_core.training.losses.robust import Cauchy, Huber
from kan_core.training.losses.squares import Squares

LOSSES: Mapping[str, Callable[[float | None], Loss]] = MappingProxyType(
    {
        "squares": lambda _: Squares(),
        "huber": Huber,
        "cauchy": Cauchy,
        "cross_entropy": lambda _: CrossEntropy(),
    }
)


def loss_of(name: str, scale: float | None = None) -> Loss:
    """The loss of a name; `scale` is the threshold of a robust one.

    Raises:
        TrainingError: there is none of that name.
    """
    if name not in LOSSES:
        raise TrainingError(f"There is no loss called {name!r}.", f"Choose one of {', '.join(LOSSES)}.")
    return LOSSES[name](scale)
