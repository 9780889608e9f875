"""The basis functions of a node for a tile of rows, in SIMD."""

from collections.abc import Callable
from typing import Any

from numba import types
from numba.extending import intrinsic

from kan_core.compiled.vectors import Code, Total, Vector, written
from kan_core.training.kernels.arrangement import ACTIVE

ROWS = 128
"""Rows of a tile: fewer, and adding up the lanes of a sum costs more than the sum; more fit no cache."""


def _cubic(x: Vector, lower: Vector, step: Vector, size: Vector) -> tuple[Vector, list[Vector], list[Vector]]:
    """Grid interval, the four cubic B-splines that are not zero there, with linear extrapolation, and slopes.

    As in `tile`; a NaN becomes interval 0 and comes back through `beyond`.
    """
    inverse = 1.0 / step
    t = (x - lower) * inverse
    inside = t.at_least(t.like(0.0)).at_most(size)
    interval = inside.truncated().at_most(size - 1.0)
    s, beyond = inside - interval, t - inside
    r = 1.0 - s
    slopes = [r * r * -0.5, (s * 1.5 - 2.0) * s, 0.5 - s * (s * 1.5 - 1.0), s * s * 0.5]
    sixth = 1.0 / 6.0
    values = [
        r * r * r * sixth,
        s * s * (s * 0.5 - 1.0) + 4.0 * sixth,
        s * (s * (s * -0.5 + 0.5) + 0.5) + sixth,
        s * s * s * sixth,
    ]
    extended = [value + beyond * slope for value, slope in zip(values, slopes, strict=True)]
    return interval, extended, [slope * inverse for slope in slopes]


def _put_basis(with_slopes: bool) -> Callable[..., Any]:
    """table[row + j] = B_j(x[node]), j < size + 3, on `size` intervals from `lower`; slopes likewise."""

    def put_basis(
        typing: Any, table: Any, slopes: Any, row: Any, x: Any, node: Any, lower: Any, step: Any, size: Any
    ) -> Any:
        n, real = types.intp, x.dtype
        return types.void(table, slopes, n, x, n, real, real, n), written(write)

    def write(code: Code) -> None:
        table, slopes, x = code.flats(0, 1, 3)
        row, node, size = code.wholes(2, 4, 7)
        lower, step = code.spread(5), code.spread(6)
        with code.loop(0, ROWS, code.lanes) as place:
            at = node * ROWS + place
            interval, values, rates = _cubic(x.vector(at), lower, step, code.everywhere(size))
            nothing = interval.like(0.0)
            # Function j is the k-th that is not zero in the interval j - k: answers move on with j.
            inside = [Total(interval.equals(-1.0)) for _ in range(ACTIVE)]
            with code.loop(0, size + 3) as j:
                for later, earlier in zip(inside[:0:-1], inside[-2::-1], strict=True):
                    later.set(earlier.get())
                inside[0].set(interval.equals(code.everywhere(j)))
                spot = (row + j) * ROWS + place
                table.put(spot, _chosen(inside, values, nothing))
                if with_slopes:
                    slopes.put(spot, _chosen(inside, rates, nothing))

    return put_basis


def _chosen(inside: list[Total], vectors: list[Vector], otherwise: Vector) -> Vector:
    for answer, vector in zip(inside, vectors, strict=True):
        otherwise = answer.get().choose(vector, otherwise)
    return otherwise


put_basis: Callable[..., Any] = intrinsic(_put_basis(with_slopes=True))
put_input_basis: Callable[..., Any] = intrinsic(_put_basis(with_slopes=False))
