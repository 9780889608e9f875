"""Which optimiser suits a network."""

from dataclasses import dataclass

from kan_core.training.config import TrainingConfig

SECOND_ORDER_LIMIT = 1_500
"""Parameters up to which J'J is cheap enough for Levenberg-Marquardt."""
WHOLE_TABLE_LIMIT = 50_000
"""Parameters up to which a pass over the whole table for each L-BFGS step pays."""


@dataclass(frozen=True)
class Choice:
    """An optimiser, why, and for how many iterations at most."""

    optimiser: str
    reason: str
    iterations: int


MEASURE = {"lm": 100, "lbfgs": 200, "adam": 100}


def choose(config: TrainingConfig, parameters: int) -> Choice:
    """The optimiser of a fit with `parameters` free parameters."""
    name, reason = config.optimiser, "chosen by you"
    if name == "auto":
        if config.device == "mps" and parameters <= WHOLE_TABLE_LIMIT:
            name, reason = "lbfgs", "an Apple GPU lacks the precision of second-order steps"
        elif parameters <= SECOND_ORDER_LIMIT:
            name, reason = "lm", f"{parameters} parameters: second-order steps are exact and fast"
        elif parameters <= WHOLE_TABLE_LIMIT:
            name, reason = "lbfgs", f"{parameters} parameters: too many for second-order sums"
        else:
            name, reason = "adam", f"{parameters} parameters: learned in mini-batches"
    return Choice(name, reason, config.iterations or MEASURE[name])
