"""What a user may set about a fit."""

import re
from dataclasses import dataclass

from kan_core.errors import TrainingError

OPTIMISERS = ("auto", "lm", "lbfgs", "adam")
LOSSES = ("squares", "huber", "cauchy", "cross_entropy")
DEVICES = ("auto", "cpu", "cuda", "mps")
PRECISIONS = ("float64", "float32")


@dataclass(frozen=True)
class TrainingConfig:
    """Settings of one fit.

    Attributes:
        optimiser: "auto" chooses by the number of parameters and says why.
        iterations: at most so many; None takes the optimiser's own measure.
        restarts: random starts beside the given state, thinned out by successive halving; only for a state
            that has no snapped or locked edge.
        penalty: weight of the roughness of splines; None lets it follow the data with Levenberg-Marquardt,
            and fall with the grid size with the others.
        learning_rate: step size of Adam.
        batch: rows in a step of Adam.
        seed: of restarts and mini-batches.
        device: "auto" takes a CUDA device where a step is large enough for it to pay, else "cpu"; "cuda",
            "cuda:1" and so on; "mps" only in single precision, without Levenberg-Marquardt.
        loss: "auto" takes "cross_entropy" where the outputs are classes, else "squares"; "huber" or "cauchy"
            for tables with outliers.
        loss_scale: error from which a row counts as an outlier, in units of the scaled target; None follows
            the spread of the residuals.
        precision: of all sums and parameters while they are fitted.
        threads: that share the rows of a large table in compiled sums, without changing a digit; None takes
            all cores but one.
    """

    optimiser: str = "auto"
    iterations: int | None = None
    restarts: int = 1
    penalty: float | None = None
    learning_rate: float = 0.01
    batch: int = 1024
    seed: int = 0
    device: str = "auto"
    loss: str = "auto"
    loss_scale: float | None = None
    precision: str = "float64"
    threads: int | None = None

    def __post_init__(self) -> None:
        _one_of(self.optimiser, "optimiser", OPTIMISERS)
        _one_of(self.loss, "loss", ("auto", *LOSSES))
        _one_of(self.precision, "precision", PRECISIONS)
        if not re.fullmatch("cuda:[0-9]+", self.device):
            _one_of(self.device, "device", DEVICES)
        counts = self.restarts, self.batch, self.iterations, self.threads
        if any(count is not None and count < 1 for count in counts):
            raise TrainingError("Iterations, restarts, batch and threads must be at least 1.")
        if self.penalty is not None and not 0.0 <= self.penalty < float("inf"):
            raise TrainingError("The weight of roughness must not be negative.")
        if self.loss_scale is not None and not 0.0 < self.loss_scale < float("inf"):
            raise TrainingError("The scale of a robust loss must be a positive number.")


@dataclass(frozen=True)
class Refinement:
    """How far grids are refined.

    Attributes:
        finest: grid size that is never exceeded.
        iterations: at most so many on each grid, where the settings of the fit give none.
    """

    finest: int = 320
    iterations: int = 80

    def __post_init__(self) -> None:
        if self.finest < 1 or self.iterations < 1:
            raise TrainingError("The finest grid and the iterations on each grid must be at least 1.")


def _one_of(chosen: str, what: str, names: tuple[str, ...]) -> None:
    if chosen not in names:
        raise TrainingError(f"There is no {what} called {chosen!r}.", f"Choose one of {', '.join(names)}.")
