"""All losses by the names that settings use."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from kan_core.training.config import TrainingConfig
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


def loss_of(config: TrainingConfig) -> Loss:
    """The loss that a fit minimises."""
    return LOSSES[config.loss](config.loss_scale)
