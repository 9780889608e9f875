"""Whether fused kernels can be had on a device: they are compiled there and held against the plain basis."""

from functools import cache

import torch
from torch import Tensor

from kan_core.basis import bspline

DIGITS = {torch.float64: 1e-11, torch.float32: 1e-4}
"""How far the results may differ, as a part of the largest."""
RESTARTS, ROWS = 2, 300
"""Of the trial: more than one tile of rows."""


@cache
def trouble(device: torch.device, dtype: torch.dtype, sources: int, targets: int, functions: int) -> str:
    """Why layers of so many nodes and basis functions cannot be fused; empty where they can.

    The first call compiles the kernels, in some seconds; Triton keeps them on the disk.
    """
    try:
        agree = _agree(device, dtype, sources, targets, functions)
    except Exception as error:  # whatever an import, a compiler or a driver may raise: the reason is told
        reason = str(error).partition("\n")[0]
        return f"Triton cannot be used here ({type(error).__name__}: {reason})"
    return "" if agree else "what Triton makes of them is wrong on this device"


def _agree(device: torch.device, dtype: torch.dtype, sources: int, targets: int, functions: int) -> bool:
    """Whether the three products of a layer of two restarts are those of the plain formulas."""
    from kan_core.model.fused import products  # there may be no Triton

    random = torch.Generator().manual_seed(0)

    def draw(*shape: int) -> Tensor:
        return torch.randn(shape, generator=random, dtype=torch.float64).to(device, dtype)

    grid = torch.arange(-3, functions + 1, dtype=torch.float64) / (functions - 3)
    knots = (3.0 * grid - 1.5).to(device, dtype).expand(RESTARTS, sources, -1).contiguous()
    x, g = draw(RESTARTS, sources, ROWS), draw(RESTARTS, targets, ROWS)
    coefficients = draw(RESTARTS, targets, sources, functions)
    values, slopes = bspline.uniform_cubic(torch, x, knots[..., 3], knots[..., -4], functions - 3)
    pairs = (
        (products.node_values(x, knots, coefficients), "rtsb,rsbn->rtn", (coefficients, values)),
        (products.source_slopes(x, knots, coefficients, g), "rtsb,rsbn,rtn->rsn", (coefficients, slopes, g)),
        (products.coefficient_slopes(x, knots, g, functions), "rsbn,rtn->rtsb", (values, g)),
    )
    return all(_close(got, torch.einsum(formula, *factors)) for got, formula, factors in pairs)


def _close(got: Tensor, expected: Tensor) -> bool:
    return bool((got - expected).abs().max() <= DIGITS[got.dtype] * expected.abs().max())
