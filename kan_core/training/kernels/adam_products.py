"""The three matrix products of a step for a tile of rows, in SIMD.

The compiler alone leaves sums in memory between two products. Here a block of sums stays in registers, a few
targets or functions by a few vectors, so that every number that is loaded is used several times. An edge's
coefficients lie together in the network's own order, so a block needs to know only where each edge begins.
"""

from collections.abc import Callable
from typing import Any

from numba import types
from numba.extending import intrinsic

from kan_core.compiled.vectors import WIDE, Code, Total, Whole, sums, written
from kan_core.training.kernels.adam_basis import ROWS

WIDEST = 5
"""Targets of a block at most."""
COLUMNS = {1: 8, 2: 4, 3: 2, 4: 2, 5: 2}
"""Vectors of rows by targets: as many sums as hide the time that one takes."""
FUNCTIONS = 4 if WIDE else 2
"""Functions by targets in a block of the gradient."""
PULLED = 8 if WIDE else 4
"""Functions by two vectors of rows in a block of cotangents."""


def _add_products(width: int) -> Callable[..., Any]:
    """numbers[target[at + m]] += sum_r,j theta[start_of[r, m] + j] table[row_of[r] + j], m < width.

    The runs r are first .. last - 1, j < count_of[r].
    """

    def add_products(
        typing: Any, numbers: Any, target: Any, at: Any, table: Any, row_of: Any, count_of: Any,
        start_of: Any, first: Any, last: Any, theta: Any,
    ) -> Any:  # fmt: skip
        n = types.intp
        signature = types.void(numbers, target, n, table, row_of, count_of, start_of, n, n, theta)
        return signature, written(write)

    def write(code: Code) -> None:
        numbers, target, table, row_of, count_of, start_of, theta = code.flats(0, 1, 3, 4, 5, 6, 9)
        at, first, last = code.wholes(2, 7, 8)
        columns = COLUMNS[width]
        out = [target.whole(at + m) * ROWS for m in range(width)]
        with code.loop(0, ROWS, columns * code.lanes) as place:
            places = [place + column * code.lanes for column in range(columns)]
            totals = [[Total(numbers.vector(row + spot)) for spot in places] for row in out]
            with code.loop(first, last) as run:
                row = row_of.whole(run) * ROWS
                starts = [start_of.whole(run * WIDEST + m) for m in range(width)]
                with code.loop(0, count_of.whole(run)) as j:
                    values = [table.vector(row + j * ROWS + spot) for spot in places]
                    for start, line in zip(starts, totals, strict=True):
                        weight = theta.everywhere(start + j)
                        for total, value in zip(line, values, strict=True):
                            total.add(weight * value)
            for row, line in zip(out, totals, strict=True):
                for spot, total in zip(places, line, strict=True):
                    numbers.put(row + spot, total.get())

    return add_products


def _add_gradient(width: int) -> Callable[..., Any]:
    """gradient[start_of[run, m] + j] += cotangent[target[at + m]] . table[row_of[run] + j], m < width."""

    def add_gradient(
        typing: Any, gradient: Any, cotangent: Any, target: Any, at: Any, table: Any, row_of: Any,
        count_of: Any, start_of: Any, run: Any,
    ) -> Any:  # fmt: skip
        n = types.intp
        signature = types.void(gradient, cotangent, target, n, table, row_of, count_of, start_of, n)
        return signature, written(write)

    def write(code: Code) -> None:
        gradient, cotangent, target, table, row_of, count_of, start_of = code.flats(0, 1, 2, 4, 5, 6, 7)
        at, run = code.wholes(3, 8)
        starts = [start_of.whole(run * WIDEST + m) for m in range(width)]
        out = [target.whole(at + m) * ROWS for m in range(width)]
        first, count = row_of.whole(run), count_of.whole(run)

        def block(functions: int, j: Whole) -> None:
            rows = [(first + j + k) * ROWS for k in range(functions)]
            nothing = table.vector(rows[0]).like(0.0)
            totals = [[Total(nothing) for _ in rows] for _ in out]
            with code.loop(0, ROWS, code.lanes) as place:
                values = [table.vector(row + place) for row in rows]
                for row, line in zip(out, totals, strict=True):
                    slope = cotangent.vector(row + place)
                    for total, value in zip(line, values, strict=True):
                        total.add(slope * value)
            for start, line in zip(starts, totals, strict=True):
                old = gradient.vector(start + j, functions)
                gradient.put(start + j, old + sums([total.get() for total in line]))

        _in_blocks(code, count, FUNCTIONS, block)

    return add_gradient


def _pull(
    typing: Any, cotangent: Any, node: Any, slopes: Any, row: Any, count: Any, theta: Any, start_of: Any,
    target_of: Any, first: Any, last: Any,
) -> Any:  # fmt: skip
    """cotangent[node] += sum_e,j theta[start_of[e] + j] cotangent[target_of[e]] slopes[row + j], j < count.

    The edges e are first .. last - 1. Sums over the edges come first: slopes are the same for all.
    """
    n = types.intp
    return types.void(cotangent, n, slopes, n, n, theta, start_of, target_of, n, n), written(_write_pull)


def _write_pull(code: Code) -> None:
    cotangent, slopes, theta, start_of, target_of = code.flats(0, 2, 5, 6, 7)
    node, row, count, first, last = code.wholes(1, 3, 4, 8, 9)
    with code.loop(0, ROWS, 2 * code.lanes) as place:
        places = [place, place + code.lanes]
        results = [Total(cotangent.vector(node * ROWS + spot)) for spot in places]

        def block(functions: int, j: Whole) -> None:
            nothing = results[0].get().like(0.0)
            totals = [[Total(nothing) for _ in places] for _ in range(functions)]
            with code.loop(first, last) as edge:
                start, target = start_of.whole(edge) + j, target_of.whole(edge) * ROWS
                given = [cotangent.vector(target + spot) for spot in places]
                for k, line in enumerate(totals):
                    weight = theta.everywhere(start + k)
                    for total, slope in zip(line, given, strict=True):
                        total.add(weight * slope)
            for k, line in enumerate(totals):
                for spot, total, result in zip(places, line, results, strict=True):
                    result.add(total.get() * slopes.vector((row + j + k) * ROWS + spot))

        _in_blocks(code, count, PULLED, block)
        for spot, result in zip(places, results, strict=True):
            cotangent.put(node * ROWS + spot, result.get())


def _in_blocks(code: Code, count: Whole, size: int, block: Callable[[int, Whole], None]) -> None:
    """All functions, `size` at a time, and what is left one by one."""
    whole_blocks = count - count % size
    with code.loop(0, whole_blocks, size) as j:
        block(size, j)
    with code.loop(whole_blocks, count) as j:
        block(1, j)


pull: Callable[..., Any] = intrinsic(_pull)
add_products_1: Callable[..., Any] = intrinsic(_add_products(1))
add_products_2: Callable[..., Any] = intrinsic(_add_products(2))
add_products_3: Callable[..., Any] = intrinsic(_add_products(3))
add_products_4: Callable[..., Any] = intrinsic(_add_products(4))
add_products_5: Callable[..., Any] = intrinsic(_add_products(5))
add_gradient_1: Callable[..., Any] = intrinsic(_add_gradient(1))
add_gradient_2: Callable[..., Any] = intrinsic(_add_gradient(2))
add_gradient_3: Callable[..., Any] = intrinsic(_add_gradient(3))
add_gradient_4: Callable[..., Any] = intrinsic(_add_gradient(4))
add_gradient_5: Callable[..., Any] = intrinsic(_add_gradient(5))
