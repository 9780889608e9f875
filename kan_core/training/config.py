"""What a user may set about a fit."""

from dataclasses import dataclass

from kan_core.errors import TrainingError

OPTIMISERS = ("auto", "lm", "lbfgs", "adam")


@dataclass(frozen=True)
class TrainingConfig:
    """Settings of one fit.

    Attributes:
        optimiser: "auto" chooses by the number of parameters and says why.
        iterations: at most so many; None takes the optimiser's own measure.
        restarts: random starts beside the given state, thinned out by successive halving; only for a state
            that has no snapped or locked edge.
        penalty: weight of the roughness of splines; None lets it fall with the grid size.
        learning_rate: step size of Adam.
        batch: rows in a step of Adam.
        seed: of restarts and mini-batches.
        device: "cpu" or a torch device that computes in float64, such as "cuda".
    """

    optimiser: str = "auto"
    iterations: int | None = None
    restarts: int = 1
    penalty: float | None = None
    learning_rate: float = 0.01
    batch: int = 1024
    seed: int = 0
    device: str = "cpu"

    def __post_init__(self) -> None:
        if self.optimiser not in OPTIMISERS:
            raise TrainingError(
                f"There is no optimiser called {self.optimiser!r}.", f"Choose one of {', '.join(OPTIMISERS)}."
            )
        if self.restarts < 1 or self.batch < 1 or (self.iterations is not None and self.iterations < 1):
            raise TrainingError("Iterations, restarts and batch must be at least 1.")
