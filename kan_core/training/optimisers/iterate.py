"""What every optimiser has reached after an iteration."""

from dataclasses import dataclass

from torch import Tensor


@dataclass(frozen=True)
class Iterate:
    """A point on the way down: losses + weight * roughness is what is minimised now.

    Iterates of one loss can be compared under the weight of the later one, whatever it was at the earlier.

    Attributes:
        losses: (R,) mean loss of each restart.
        roughness: (R,) of all splines; None where it plays no part in the choice of the best.
        weight: of the roughness.
    """

    losses: Tensor
    roughness: Tensor | None = None
    weight: float = 1.0

    def rough(self, restart: int) -> float:
        """The roughness of one restart."""
        return 0.0 if self.roughness is None else float(self.roughness[restart])
