"""Seeds of losses that add up over the outputs."""

from collections.abc import Iterator

import torch
from torch import Tensor


def one_output_each(roots: Tensor) -> Iterator[Tensor]:
    """For every output o the seed that is roots (R, outputs, n) at o and zero elsewhere."""
    for output in range(roots.shape[1]):
        seed = torch.zeros_like(roots)
        seed[:, output] = roots[:, output]
        yield seed
