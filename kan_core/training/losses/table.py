"""All losses by the names that settings use."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from kan_core.errors import TrainingError
from kan_core.model.state import ModelState
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


def natural_loss(state: ModelState) -> Loss:
    """The loss that suits what a model gives: cross-entropy for classes, squares for numbers."""
    return CrossEntropy() if state.class_of else Squares()


def loss_for(config: TrainingConfig, state: ModelState) -> Loss:
    """The loss that a fit of a model minimises: the one asked for, or the one that suits what it gives.

    Raises:
        TrainingError: the model gives classes, and a loss of numbers is asked for.
    """
    if config.loss == "auto":
        return natural_loss(state)
    if state.class_of and config.loss != "cross_entropy":
        raise TrainingError(
            f"The network tells classes of {state.class_of!r} apart, and {config.loss!r} is for numbers.",
            "Choose the loss cross_entropy or auto.",
        )
    return loss_of(config)


def loss_of(config: TrainingConfig) -> Loss:
    """The loss that a configuration names."""
    return LOSSES[config.loss](config.loss_scale)
