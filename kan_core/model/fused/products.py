"""The kernels of fused layers as functions of tensors."""

from dataclasses import dataclass
from math import ceil
from typing import Any

import torch
import triton
from torch import Tensor

from kan_core.model.fused import kernels

CHUNK, CHUNKS = 256, 64
"""Fewest rows, and most parts of a table, that are summed one by one before the sums are added. They do not
depend on the device, so that the same table gives the same digits."""


@dataclass(frozen=True)
class Tiles:
    """Sizes of a tile: rows by columns, `depth` of the summed dimension at a time, by so many warps."""

    rows: int
    columns: int
    depth: int
    warps: int


SINGLE, DOUBLE = Tiles(128, 64, 32, 8), Tiles(64, 64, 16, 8)
"""For float32 and float64: what stays in the registers of one multiprocessor."""
NARROWEST = 16
"""The least size of a tile in any direction: what a matrix unit takes."""


def tiles_for(dtype: torch.dtype, rows: int, columns: int, depth: int) -> Tiles:
    """The tiles of a product of so many rows and columns, each the sum of `depth` numbers."""
    most = SINGLE if dtype == torch.float32 else DOUBLE
    sizes = min(most.rows, _power(rows)), min(most.columns, _power(columns)), min(most.depth, _power(depth))
    return Tiles(*sizes, most.warps)


def _power(count: int) -> int:
    """The next power of two that a tile may have."""
    return max(NARROWEST, int(triton.next_power_of_2(count)))


def _launch(kernel: Any, grid: tuple[int, ...], tiles: Tiles, x: Tensor, *arguments: Any) -> None:
    """Runs a kernel on the device of x (1 or R, s, n), whatever the current one is."""
    restart_step = 0 if len(x) == 1 else x[0].numel()
    with torch.cuda.device_of(x):  # type: ignore[no-untyped-call]
        kernel[grid](
            *(x.contiguous(), restart_step, *arguments, tiles.depth),
            num_warps=tiles.warps,
            enable_fp_fusion=True,
        )


def node_values(x: Tensor, knots: Tensor, coefficients: Tensor) -> Tensor:
    """(R, t, n) sums of splines with coefficients (R, t, s, B) at x (1 or R, s, n)."""
    restarts, t, s, functions = coefficients.shape
    n = x.shape[-1]
    tiles = tiles_for(x.dtype, n, t, s * functions)
    y = x.new_empty(restarts, t, n)
    grid = ceil(n / tiles.rows) * ceil(t / tiles.columns), restarts
    sizes = n, s, t, functions, tiles.rows, tiles.columns
    _launch(kernels.node_values, grid, tiles, x, knots, coefficients, y, *sizes)
    return y


def source_slopes(x: Tensor, knots: Tensor, coefficients: Tensor, g: Tensor) -> Tensor:
    """(R, s, n) derivatives by x (1 or R, s, n) of the sums, from g (R, t, n) by their values."""
    restarts, t, s, functions = coefficients.shape
    n, padded = x.shape[-1], int(triton.next_power_of_2(functions))
    tiles = tiles_for(x.dtype, n, s * padded, t)
    sources = max(1, tiles.columns // padded)
    slopes = x.new_empty(restarts, s, n)
    grid = ceil(n / tiles.rows) * ceil(s / sources), restarts
    sizes = n, s, t, functions, tiles.rows, sources, padded
    _launch(kernels.source_slopes, grid, tiles, x, knots, coefficients, g.contiguous(), slopes, *sizes)
    return slopes


def coefficient_slopes(x: Tensor, knots: Tensor, g: Tensor, functions: int) -> Tensor:
    """(R, t, s, B) derivatives by the coefficients, summed over the rows, from g (R, t, n) by the values."""
    (restarts, t, n), s = g.shape, x.shape[1]
    tiles = tiles_for(x.dtype, s * functions, t, n)
    chunk = max(CHUNK, tiles.depth * ceil(n / (CHUNKS * tiles.depth)))
    chunks = ceil(n / chunk)
    slopes = x.new_empty(chunks, restarts, t, s, functions)
    grid = ceil(s * functions / tiles.rows) * ceil(t / tiles.columns), restarts, chunks
    sizes = n, chunk, s, t, functions, tiles.rows, tiles.columns
    _launch(kernels.coefficient_slopes, grid, tiles, x, knots, g.contiguous(), slopes, *sizes)
    return slopes[0] if chunks == 1 else slopes.sum(dim=0)
