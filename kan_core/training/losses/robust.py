"""Losses that a few gross outliers cannot bend: Huber's and Cauchy's."""

from abc import abstractmethod
from collections.abc import Callable, Iterator
from typing import ClassVar, Self

import torch
from torch import Tensor

from kan_core.training.losses.contract import Loss
from kan_core.training.losses.seeds import one_output_each

NORMAL_MAD = 1.4826
"""Standard deviation of normal errors over the median of their absolute values."""
SMALLEST_SPREAD = 1e-8
"""Exact data have no spread of their own; in units of the scaled target."""
NOT_ADAPTED = "A robust loss is adapted to residuals before its first use."
SAME = 0.01
"""Relative change of a threshold that is none."""


class Robust(Loss):
    """value = mean_o rho(e_o), e = sqrt(w) (z - target), quadratic near 0 and slower far away.

    The curvature is that of iteratively reweighted least squares: psi(e)/e, positive everywhere.

    Args:
        scale: the threshold between near and far in units of the scaled target; None takes `efficient` times
            the robust spread 1.4826 median |e|, for every restart its own.

    Source: P. Huber and E. Ronchetti, Robust Statistics (2009), sections 7.3 to 7.8; `efficient` gives 95 %
    efficiency at normal errors: P. Holland and R. Welsch, Communications in Statistics A 6 (1977), table 1.
    """

    measure = "robust RMSE"
    efficient: ClassVar[float]

    def __init__(self, scale: float | None = None) -> None:
        self._given = scale
        self._threshold: Tensor | None = None

    @abstractmethod
    def _rho(self, e: Tensor, threshold: Tensor) -> Tensor:
        """Cost of residuals e, like e^2 near 0."""

    @abstractmethod
    def _share(self, e: Tensor, threshold: Tensor) -> Tensor:
        """rho'(e) / 2e: what is left of a row's weight, in (0, 1]."""

    def threshold(self, restart: int) -> float:
        """The present threshold of a restart."""
        if self._given is not None:
            return self._given
        if self._threshold is None:
            raise RuntimeError(NOT_ADAPTED)
        return float(self._threshold[restart, 0, 0])

    def _at(self, like: Tensor) -> Tensor:
        if self._given is not None:
            return like.new_tensor(self._given)
        if self._threshold is None:
            raise RuntimeError(NOT_ADAPTED)
        return self._threshold

    def value(self, z: Tensor, target: Tensor, weight: Tensor) -> Tensor:
        return self._rho(weight.sqrt() * (z - target), self._at(z)).mean(dim=1)

    def slope(self, z: Tensor, target: Tensor, weight: Tensor) -> Tensor:
        error = z - target
        share = self._share(weight.sqrt() * error, self._at(z))
        return weight * share * error * (2.0 / z.shape[1])

    def seeds(self, z: Tensor, target: Tensor, weight: Tensor) -> Iterator[Tensor]:
        share = self._share(weight.sqrt() * (z - target), self._at(z))
        return one_output_each((weight * share / z.shape[1]).sqrt())

    def adapted(self, residuals: Callable[[], Tensor]) -> Self:
        if self._given is not None:
            return self
        threshold = self.efficient * spread(residuals())[:, None, None]
        old = self._threshold
        if old is not None and bool(((threshold / old - 1.0).abs() < SAME).all()):
            return self
        fresh = type(self)()
        fresh._threshold = threshold
        return fresh

    def worth_of_parameter(
        self, mean: Tensor, rows: int, outputs: int, parameters: float, residuals: Callable[[], Tensor]
    ) -> Tensor:
        """As for least squares, with the robust spread for sigma: outliers are no noise to be smoothed."""
        return spread(residuals()) ** 2 / max(rows * outputs - parameters, 1.0)


class Huber(Robust):
    """rho(e) = e^2 for |e| <= t, 2 t |e| - t^2 beyond."""

    efficient = 1.345

    def _rho(self, e: Tensor, threshold: Tensor) -> Tensor:
        near = torch.minimum(e.abs(), threshold)
        return near * (2.0 * e.abs() - near)

    def _share(self, e: Tensor, threshold: Tensor) -> Tensor:
        return threshold / torch.maximum(e.abs(), threshold)


class Cauchy(Robust):
    """rho(e) = t^2 log(1 + e^2 / t^2)."""

    efficient = 2.3849

    def _rho(self, e: Tensor, threshold: Tensor) -> Tensor:
        return threshold**2 * torch.log1p((e / threshold) ** 2)

    def _share(self, e: Tensor, threshold: Tensor) -> Tensor:
        return 1.0 / (1.0 + (e / threshold) ** 2)


def spread(residuals: Tensor) -> Tensor:
    """(R,) 1.4826 median |e| of residuals (R, outputs, n): the standard deviation of their normal core."""
    return (NORMAL_MAD * residuals.abs().flatten(1).median(dim=1).values).clamp(min=SMALLEST_SPREAD)
