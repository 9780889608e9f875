"""The numbers a fit works on: scaled inputs, scaled targets, weights."""

from dataclasses import dataclass

import numpy as np

from kan_core.errors import TrainingError
from kan_core.model.state import FloatArray


@dataclass(frozen=True, eq=False)
class Problem:
    """Rows to fit.

    Attributes:
        u: (n, inputs) values of the input nodes, scaled.
        z: (n, outputs) values the output nodes have to give, scaled.
        weights: (n,) weight of each row with mean 1 (1/sigma^2 where uncertainties are known), or None.
    """

    u: FloatArray
    z: FloatArray
    weights: FloatArray | None = None

    def __post_init__(self) -> None:
        if self.u.ndim != 2 or self.z.ndim != 2 or len(self.u) != len(self.z):
            raise TrainingError("Inputs and targets must be tables with the same number of rows.")
        if not (np.isfinite(self.u).all() and np.isfinite(self.z).all()):
            raise TrainingError(
                "The rows to fit hold missing or infinite values.", "Drop or repair those rows first."
            )

    @property
    def rows(self) -> int:
        return len(self.u)

    def take(self, rows: np.ndarray) -> "Problem":
        """The problem on some of its rows."""
        return Problem(self.u[rows], self.z[rows], None if self.weights is None else self.weights[rows])
