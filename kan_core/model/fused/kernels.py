"""The three products of a layer of even cubic B-splines, in Triton: each makes its tiles of the basis itself.

With k = (source, function) and Phi (K, n) the basis at the source values, a layer of sum nodes is y = C Phi;
the derivatives by its coefficients are g Phi^T; those by a source are C^T g times the slopes of Phi, summed
over the source's functions. By the rates of data sheets, matrix units multiply by the zeros of Phi in less
time than it takes to gather the coefficients of the four functions that are not zero, up to B = 40
or so. In single precision they take numbers in two parts (tf32x3), which keeps nearly all digits.

Shapes: R restarts, s sources, t targets, n rows, B functions on B - 3 intervals, K = s B. All arrays are
contiguous, with the rows last: x (R, s, n), knots (R, s, B + 4), coefficients (R, t, K), g and y (R, t, n).
`x_restart` is the distance of two restarts in x, 0 where all have the same.
"""

from collections.abc import Callable
from typing import Any

import triton
import triton.language as tl

kernel: Callable[[Callable[..., Any]], Any] = triton.jit


@kernel
def six_fold_basis(
    x: tl.tensor, lower: tl.tensor, upper: tl.tensor, function: tl.tensor, B: tl.constexpr
) -> tuple[Any, Any]:
    """Six times the values and slopes of `bspline.uniform_cubic`, on tiles: nothing is divided by 6."""
    per_unit = (B - 3) / (upper - lower)
    inside = tl.minimum(tl.maximum(x, lower), upper)
    distance = (inside - lower) * per_unit - (function - 1)
    reach = tl.abs(distance)
    p, q = tl.maximum(2.0 - reach, 0.0), tl.maximum(1.0 - reach, 0.0)
    p2, q2 = p * p, q * q
    slope = tl.where(distance < 0.0, p2 - 4.0 * q2, 4.0 * q2 - p2) * (3.0 * per_unit)
    return p2 * p - 4.0 * q2 * q + slope * (x - inside), slope


@kernel
def grid_ends(knots: tl.tensor, source: tl.tensor, real: tl.tensor, B: tl.constexpr) -> tuple[Any, Any]:
    """Ends of the grids of the sources (m,); those that are not `real` have a grid too, from 0 to 1."""
    own = knots + source * (B + 4)
    return tl.load(own + 3, mask=real, other=0.0), tl.load(own + B, mask=real, other=1.0)


@kernel
def node_values(
    x: tl.tensor,
    x_restart: tl.tensor,
    knots: tl.tensor,
    coefficients: tl.tensor,
    y: tl.tensor,
    n: tl.tensor,
    s: tl.tensor,
    t: tl.tensor,
    B: tl.constexpr,
    ROWS: tl.constexpr,
    TARGETS: tl.constexpr,
    DEPTH: tl.constexpr,
) -> None:
    """y = C Phi: a tile of ROWS and TARGETS for each program (tiles, R), DEPTH of K at a time."""
    tiles = tl.cdiv(t, TARGETS)
    restart = tl.program_id(1).to(tl.int64)
    row = (tl.program_id(0) // tiles) * ROWS + tl.arange(0, ROWS)
    target = (tl.program_id(0) % tiles) * TARGETS + tl.arange(0, TARGETS)
    x += restart * x_restart
    knots += restart * s * (B + 4)
    coefficients += restart * t * s * B
    total = tl.zeros((ROWS, TARGETS), dtype=y.dtype.element_ty)
    for first in range(0, s * B, DEPTH):
        k = first + tl.arange(0, DEPTH)
        real, source = k < s * B, k // B
        lower, upper = grid_ends(knots, source, real, B)
        seen = (row < n)[:, None] & real[None, :]
        here = tl.load(x + source.to(tl.int64)[None, :] * n + row[:, None], mask=seen, other=0.0)
        phi, _ = six_fold_basis(here, lower[None, :], upper[None, :], (k % B)[None, :], B)
        used = real[:, None] & (target < t)[None, :]
        c = tl.load(coefficients + target[None, :] * (s * B) + k[:, None], mask=used, other=0.0)
        total = tl.dot(phi, c, total, input_precision="tf32x3", out_dtype=total.dtype)
    place = y + (restart * t + target[None, :]) * n + row[:, None]
    tl.store(place, total / 6.0, mask=(row < n)[:, None] & (target < t)[None, :])


@kernel
def source_slopes(
    x: tl.tensor,
    x_restart: tl.tensor,
    knots: tl.tensor,
    coefficients: tl.tensor,
    g: tl.tensor,
    slopes: tl.tensor,
    n: tl.tensor,
    s: tl.tensor,
    t: tl.tensor,
    B: tl.constexpr,
    ROWS: tl.constexpr,
    SOURCES: tl.constexpr,
    FUNCTIONS: tl.constexpr,
    DEPTH: tl.constexpr,
) -> None:
    """slopes (R, s, n) = sums over functions of dPhi/dx (C^T g): a tile of ROWS and SOURCES for each
    program (tiles, R), DEPTH targets at a time. FUNCTIONS is B or the next power of two."""
    tiles = tl.cdiv(s, SOURCES)
    restart = tl.program_id(1).to(tl.int64)
    row = (tl.program_id(0) // tiles) * ROWS + tl.arange(0, ROWS)
    begin = (tl.program_id(0) % tiles) * SOURCES
    column = tl.arange(0, SOURCES * FUNCTIONS)
    source, function = begin + column // FUNCTIONS, column % FUNCTIONS
    real = (source < s) & (function < B)
    x += restart * x_restart
    coefficients += restart * t * s * B
    g += restart * t * n
    pulled = tl.zeros((ROWS, SOURCES * FUNCTIONS), dtype=slopes.dtype.element_ty)
    for first in range(0, t, DEPTH):
        target = first + tl.arange(0, DEPTH)
        seen = (row < n)[:, None] & (target < t)[None, :]
        here = tl.load(g + target.to(tl.int64)[None, :] * n + row[:, None], mask=seen, other=0.0)
        used = (target < t)[:, None] & real[None, :]
        place = target[:, None] * (s * B) + (source * B + function)[None, :]
        c = tl.load(coefficients + place, mask=used, other=0.0)
        pulled = tl.dot(here, c, pulled, input_precision="tf32x3", out_dtype=pulled.dtype)
    lower, upper = grid_ends(knots + restart * s * (B + 4), source, real, B)
    seen = (row < n)[:, None] & (source < s)[None, :]
    at = tl.load(x + source.to(tl.int64)[None, :] * n + row[:, None], mask=seen, other=0.0)
    _, slope = six_fold_basis(at, lower[None, :], upper[None, :], function[None, :], B)
    by_source = tl.sum(tl.reshape(pulled * slope, (ROWS, SOURCES, FUNCTIONS)), axis=2)
    own = begin + tl.arange(0, SOURCES)
    place = slopes + (restart * s + own[None, :]) * n + row[:, None]
    tl.store(place, by_source / 6.0, mask=(row < n)[:, None] & (own < s)[None, :])


@kernel
def coefficient_slopes(
    x: tl.tensor,
    x_restart: tl.tensor,
    knots: tl.tensor,
    g: tl.tensor,
    slopes: tl.tensor,
    n: tl.tensor,
    chunk: tl.tensor,
    s: tl.tensor,
    t: tl.tensor,
    B: tl.constexpr,
    ROWS: tl.constexpr,
    TARGETS: tl.constexpr,
    DEPTH: tl.constexpr,
) -> None:
    """slopes (chunks, R, t, K) = g Phi^T, each over `chunk` rows: a tile of ROWS of K and TARGETS for each
    program (tiles, R, chunks), DEPTH rows of the table at a time. Their sum needs no atomic operation."""
    tiles = tl.cdiv(t, TARGETS)
    restart = tl.program_id(1).to(tl.int64)
    k = (tl.program_id(0) // tiles) * ROWS + tl.arange(0, ROWS)
    target = (tl.program_id(0) % tiles) * TARGETS + tl.arange(0, TARGETS)
    begin = tl.program_id(2).to(tl.int64) * chunk
    real, source = k < s * B, k // B
    lower, upper = grid_ends(knots + restart * s * (B + 4), source, real, B)
    own_x = x + restart * x_restart + source.to(tl.int64)[:, None] * n
    own_g = g + (restart * t + target[None, :]) * n
    total = tl.zeros((ROWS, TARGETS), dtype=slopes.dtype.element_ty)
    for first in range(0, chunk, DEPTH):
        row = begin + first + tl.arange(0, DEPTH)
        seen = real[:, None] & (row < n)[None, :]
        here = tl.load(own_x + row[None, :], mask=seen, other=0.0)
        phi, _ = six_fold_basis(here, lower[:, None], upper[:, None], (k % B)[:, None], B)
        used = (row < n)[:, None] & (target < t)[None, :]
        pulled = tl.load(own_g + row[:, None], mask=used, other=0.0)
        total = tl.dot(phi, pulled, total, input_precision="tf32x3", out_dtype=total.dtype)
    restarts = tl.num_programs(1)
    place = ((tl.program_id(2) * restarts + restart) * t + target[None, :]) * (s * B) + k[:, None]
    tl.store(slopes + place, total / 6.0, mask=real[:, None] & (target < t)[None, :])
