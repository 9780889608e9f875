"""Least squares."""

from collections.abc import Callable, Iterator

from torch import Tensor

from kan_core.training.losses.contract import Loss
from kan_core.training.losses.seeds import one_output_each


class Squares(Loss):
    """value = w mean_o (z_o - target_o)^2."""

    measure = "RMSE"

    def value(self, z: Tensor, target: Tensor, weight: Tensor) -> Tensor:
        error = z - target
        return (weight * error * error).mean(dim=1)

    def slope(self, z: Tensor, target: Tensor, weight: Tensor) -> Tensor:
        return weight * (z - target) * (2.0 / z.shape[1])

    def seeds(self, z: Tensor, target: Tensor, weight: Tensor) -> Iterator[Tensor]:
        return one_output_each((weight / z.shape[1]).sqrt().expand_as(z))

    def worth_of_parameter(
        self, mean: Tensor, rows: int, outputs: int, parameters: float, residuals: Callable[[], Tensor]
    ) -> Tensor:
        """sigma^2 / N with sigma^2 = N mean / (N - parameters), N = rows outputs."""
        return mean / max(rows * outputs - parameters, 1.0)
