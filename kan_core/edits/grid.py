"""Extending the grid: finer splines of the same shape."""

from dataclasses import dataclass

from kan_core.model.grid import extend_grid
from kan_core.model.state import ModelState


@dataclass(frozen=True)
class ExtendGrid:
    """Give every spline `grid_size` grid intervals."""

    grid_size: int

    @property
    def label(self) -> str:
        return f"Extend grid to {self.grid_size}"

    def apply(self, state: ModelState) -> ModelState:
        """The state with finer grids.

        Raises:
            ModelError: the network's grid cannot be extended to that size.
        """
        return extend_grid(state, self.grid_size)
