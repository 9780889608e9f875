"""Cross-entropy of classes on the softmax of the outputs."""

from collections.abc import Callable, Iterator

import numpy as np
import torch
from torch import Tensor

from kan_core.model.state import FloatArray
from kan_core.training.losses.contract import Loss

SHRINKAGE = 1e-4
"""Cost of a logit's square. Where the rows leave no doubt it bounds the logits, and so the certainty of wrong
answers to other rows; where they leave some it is not felt."""


class CrossEntropy(Loss):
    """value = w (-sum_c target_c log p_c + `SHRINKAGE` |z|^2) with p = softmax(z).

    Targets are one-hot, or probabilities. What is reported holds the shrinkage, a few thousandths.

    Source: C. Bishop, Pattern Recognition and Machine Learning (2006), equations 4.108 to 4.110.
    """

    measure = "log loss"

    def value(self, z: Tensor, target: Tensor, weight: Tensor) -> Tensor:
        surprise = -(target * torch.log_softmax(z, dim=1)).sum(dim=1)
        return weight[:, 0] * (surprise + SHRINKAGE * (z * z).sum(dim=1))

    def slope(self, z: Tensor, target: Tensor, weight: Tensor) -> Tensor:
        return weight * (torch.softmax(z, dim=1) - target + 2.0 * SHRINKAGE * z)

    def seeds(self, z: Tensor, target: Tensor, weight: Tensor) -> Iterator[Tensor]:
        """Columns of the Cholesky factor of (diag(p) - p p') / 2 + `SHRINKAGE`."""
        p = torch.softmax(z, dim=1).transpose(1, 2)
        curvature = 0.5 * (torch.diag_embed(p) - p[..., :, None] * p[..., None, :])
        curvature.diagonal(dim1=-2, dim2=-1).add_(SHRINKAGE)
        factor, _ = torch.linalg.cholesky_ex(curvature)
        for column in range(z.shape[1]):
            yield weight.sqrt() * factor[..., column].transpose(1, 2)

    def worth_of_parameter(
        self, mean: Tensor, rows: int, outputs: int, parameters: float, residuals: Callable[[], Tensor]
    ) -> Tensor:
        """1 / 2N: twice the gain in log likelihood is chi-squared with one degree of freedom."""
        return torch.full_like(mean, 0.5 / rows)

    def suits(self, targets: FloatArray) -> bool:
        return bool((targets >= 0.0).all() and np.allclose(targets.sum(axis=1), 1.0))

    def reported(self, mean: float) -> float:
        return mean
