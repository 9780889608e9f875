"""Cross-entropy of classes on the softmax of the outputs."""

from collections.abc import Callable, Iterator

import torch
from torch import Tensor

from kan_core.training.losses.contract import Loss


class CrossEntropy(Loss):
    """value = -w sum_c target_c log p_c with p = softmax(z); targets are one-hot, or probabilities.

    The second derivative diag(p) - p p' is sum_c p_c (e_c - p)(e_c - p)'.

    Source: C. Bishop, Pattern Recognition and Machine Learning (2006), equations 4.108 and 4.110.
    """

    measure = "log loss"

    def value(self, z: Tensor, target: Tensor, weight: Tensor) -> Tensor:
        return -(weight * target * torch.log_softmax(z, dim=1)).sum(dim=1)

    def slope(self, z: Tensor, target: Tensor, weight: Tensor) -> Tensor:
        return weight * (torch.softmax(z, dim=1) - target)

    def seeds(self, z: Tensor, target: Tensor, weight: Tensor) -> Iterator[Tensor]:
        p = torch.softmax(z, dim=1)
        roots = (0.5 * weight * p).sqrt()
        for label in range(z.shape[1]):
            seed = -p * roots[:, label : label + 1]
            seed[:, label] += roots[:, label]
            yield seed

    def worth_of_parameter(
        self, mean: Tensor, rows: int, outputs: int, parameters: float, residuals: Callable[[], Tensor]
    ) -> Tensor:
        """1 / 2N: twice the gain in log likelihood is chi-squared with one degree of freedom."""
        return torch.full_like(mean, 0.5 / rows)

    def reported(self, mean: float) -> float:
        return mean
