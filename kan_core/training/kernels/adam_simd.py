"""The inner loops of a step of Adam in SIMD: basis functions and three small matrix products over rows.

The compiler alone leaves sums in memory between two products. Here a block of sums stays in registers: a few
targets or functions by a few vectors of rows, so that every number that is loaded is used several times.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any

from numba import types
from numba.core import cgutils
from numba.extending import intrinsic

from kan_core.compiled.vectors import WIDE, Flat, Total, Vector, lanes_of, spread, whole

ROWS = 128
"""Rows of a tile: the basis of some sources in the nearest cache, those of a layer in the second."""
WIDEST = 5
"""Targets of a block at most."""
COLUMNS = 2
"""Vectors of rows in a block of more than one target."""
MANY = 8 if WIDE else 4
"""Functions whose sums over the targets are in registers at a time."""


def _steps(builder: Any, start: Any, stop: Any, step: int = 1) -> AbstractContextManager[Any]:
    loop: AbstractContextManager[Any] = cgutils.for_range_slice(builder, start, stop, whole(step))
    return loop


def _flats(context: Any, builder: Any, signature: Any, arguments: Any, where: Sequence[int]) -> list[Flat]:
    return [Flat(context, builder, signature.args[k], arguments[k]) for k in where]


def _row(builder: Any, rows: Flat, index: Any) -> Any:
    """Where a row begins whose number is in a list."""
    return builder.mul(rows.number(index), whole(ROWS))


def _cubic(
    x: Vector, lower: Vector, inverse: Vector, size: Vector
) -> tuple[Vector, list[Vector], list[Vector]]:
    """Grid interval, and the four functions that are not zero with their slopes by x / step."""
    t = (x - lower) * inverse
    inside = t.at_least(0.0).at_most(size)
    cell = inside.truncated().at_most(size - 1.0)
    s, beyond = inside - cell, t - inside
    r = 1.0 - s
    slopes = [r * r * -0.5, (s * 1.5 - 2.0) * s, 0.5 - s * (s * 1.5 - 1.0), s * s * 0.5]
    sixth = 1.0 / 6.0
    values = [
        r * r * r * sixth,
        s * s * (s * 0.5 - 1.0) + 2.0 / 3.0,
        s * (s * (s * -0.5 + 0.5) + 0.5) + sixth,
        s * s * s * sixth,
    ]
    return cell, [value + beyond * slope for value, slope in zip(values, slopes, strict=True)], slopes


def _put_basis(with_slopes: bool) -> Callable[..., Any]:
    """table[row + j] = B_j(x[node]) for j < size + 3, and the slopes likewise, with linear extrapolation.

    Which of the four that are not zero a function is, if any, its distance from the interval tells.
    """

    def put_basis(
        typing: Any,
        table: Any,
        slopes: Any,
        row: Any,
        x: Any,
        node: Any,
        lower: Any,
        step: Any,
        size: Any,
    ) -> Any:
        n, real = types.intp, x.dtype
        signature = types.void(table, slopes, n, x, n, real, real, n)

        def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            table, slopes, x = _flats(context, builder, signature, arguments, (0, 1, 3))
            first, own = (builder.mul(arguments[k], whole(ROWS)) for k in (2, 4))
            lanes, kind = lanes_of(signature.args[3]), arguments[5].type
            size = builder.sitofp(arguments[7], kind)
            lower, step, size = (spread(builder, some, lanes) for some in (*arguments[5:7], size))
            inverse = 1.0 / step
            with _steps(builder, whole(0), whole(ROWS), lanes) as (place, _):
                cell, values, rates = _cubic(x.vector(builder.add(own, place)), lower, inverse, size)
                rates = [rate * inverse for rate in rates]
                nothing = cell.like(0.0)
                with _steps(builder, whole(0), builder.add(arguments[7], whole(3))) as (j, _):
                    here = spread(builder, builder.sitofp(j, kind), lanes)
                    spot = builder.add(builder.add(first, builder.mul(j, whole(ROWS))), place)
                    value, rate = nothing, nothing
                    for k in range(4):
                        value = cell.where("==", here - float(k), values[k], value)
                        rate = cell.where("==", here - float(k), rates[k], rate)
                    table.put(spot, value)
                    if with_slopes:
                        slopes.put(spot, rate)
            return context.get_dummy_value()

        return signature, generate

    return put_basis


def _add_products(width: int) -> Callable[..., Any]:
    """numbers[target[at + m]] += sum_r,j theta[start_of[r, m] + j] table[row_of[r] + j]."""
    columns = {1: 8, 2: 4}.get(width, COLUMNS)

    def add_products(
        typing: Any, numbers: Any, target: Any, at: Any, table: Any, row_of: Any, count_of: Any,
        start_of: Any, first: Any, last: Any, theta: Any,
    ) -> Any:  # fmt: skip
        n = types.intp
        signature = types.void(numbers, target, n, table, row_of, count_of, start_of, n, n, theta)

        def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            numbers, target, table, row_of, count_of, start_of, theta = _flats(
                context, builder, signature, arguments, (0, 1, 3, 4, 5, 6, 9)
            )
            lanes = lanes_of(signature.args[0])
            out = [_row(builder, target, builder.add(arguments[2], whole(m))) for m in range(width)]
            with _steps(builder, whole(0), whole(ROWS), columns * lanes) as (place, _):
                at = [builder.add(place, whole(c * lanes)) for c in range(columns)]
                sums = [[Total(builder, numbers.vector(builder.add(o, a))) for a in at] for o in out]
                with _steps(builder, arguments[7], arguments[8]) as (run, _):
                    base = _row(builder, row_of, run)
                    some = builder.mul(run, whole(WIDEST))
                    starts = [start_of.number(builder.add(some, whole(m))) for m in range(width)]
                    with _steps(builder, whole(0), count_of.number(run)) as (j, _):
                        spot = builder.add(base, builder.mul(j, whole(ROWS)))
                        values = [table.vector(builder.add(spot, a)) for a in at]
                        for start, row in zip(starts, sums, strict=True):
                            weight = theta.everywhere(builder.add(start, j))
                            for total, value in zip(row, values, strict=True):
                                total.add(weight * value)
                for o, row in zip(out, sums, strict=True):
                    for a, total in zip(at, row, strict=True):
                        numbers.put(builder.add(o, a), total.get())
            return context.get_dummy_value()

        return signature, generate

    return add_products


def _add_gradient(width: int) -> Callable[..., Any]:
    """gradient[start_of[r, m] + j] += cotangent[target[at + m]] . table[row_of[r] + j], lane by lane.

    The gradient has a whole vector for each parameter; its lanes are summed up once in a step.
    """

    def add_gradient(
        typing: Any, gradient: Any, cotangent: Any, target: Any, at: Any, table: Any, row_of: Any,
        count_of: Any, start_of: Any, run: Any,
    ) -> Any:  # fmt: skip
        n = types.intp
        signature = types.void(gradient, cotangent, target, n, table, row_of, count_of, start_of, n)

        def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            gradient, cotangent, target, table, row_of, count_of, start_of = _flats(
                context, builder, signature, arguments, (0, 1, 2, 4, 5, 6, 7)
            )
            lanes, run = lanes_of(signature.args[0]), arguments[8]
            some = builder.mul(run, whole(WIDEST))
            starts = [start_of.number(builder.add(some, whole(m))) for m in range(width)]
            out = [_row(builder, target, builder.add(arguments[3], whole(m))) for m in range(width)]
            base, count = _row(builder, row_of, run), count_of.number(run)

            def block(functions: int, j: Any) -> None:
                spots = [
                    [
                        builder.mul(builder.add(start, builder.add(j, whole(k))), whole(lanes))
                        for k in range(functions)
                    ]
                    for start in starts
                ]
                rows = [
                    builder.add(base, builder.mul(builder.add(j, whole(k)), whole(ROWS)))
                    for k in range(functions)
                ]
                sums = [[Total(builder, gradient.vector(spot)) for spot in line] for line in spots]
                with _steps(builder, whole(0), whole(ROWS), lanes) as (place, _):
                    values = [table.vector(builder.add(row, place)) for row in rows]
                    for o, line in zip(out, sums, strict=True):
                        slope = cotangent.vector(builder.add(o, place))
                        for total, value in zip(line, values, strict=True):
                            total.add(slope * value)
                for line, totals in zip(spots, sums, strict=True):
                    for spot, total in zip(line, totals, strict=True):
                        gradient.put(spot, total.get())

            many = 4
            even = builder.sub(count, builder.srem(count, whole(many)))
            with _steps(builder, whole(0), even, many) as (j, _):
                block(many, j)
            with _steps(builder, even, count) as (j, _):
                block(1, j)
            return context.get_dummy_value()

        return signature, generate

    return add_gradient


def _pull(
    typing: Any, cotangent: Any, node: Any, slopes: Any, row: Any, count: Any, theta: Any, start_of: Any,
    target_of: Any, first: Any, last: Any,
) -> Any:  # fmt: skip
    """cotangent[node] += sum_e,j theta[start_of[e] + j] cotangent[target_of[e]] slopes[row + j]."""
    n = types.intp
    signature = types.void(cotangent, n, slopes, n, n, theta, start_of, target_of, n, n)

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        cotangent, slopes, theta, start_of, target_of = _flats(
            context, builder, signature, arguments, (0, 2, 5, 6, 7)
        )
        lanes = lanes_of(signature.args[0])
        own, base = (builder.mul(arguments[k], whole(ROWS)) for k in (1, 3))
        count = arguments[4]

        def block(functions: int, j: Any, at: list[Any], result: list[Total]) -> None:
            nothing = cotangent.vector(own).like(0.0)
            sums = [[Total(builder, nothing) for _ in at] for _ in range(functions)]
            with _steps(builder, arguments[8], arguments[9]) as (edge, _):
                start = builder.add(start_of.number(edge), j)
                out = _row(builder, target_of, edge)
                given = [cotangent.vector(builder.add(out, a)) for a in at]
                for k, line in enumerate(sums):
                    weight = theta.everywhere(builder.add(start, whole(k)))
                    for total, slope in zip(line, given, strict=True):
                        total.add(weight * slope)
            for k, line in enumerate(sums):
                spot = builder.add(base, builder.mul(builder.add(j, whole(k)), whole(ROWS)))
                for a, total, whole_sum in zip(at, line, result, strict=True):
                    whole_sum.add(total.get() * slopes.vector(builder.add(spot, a)))

        with _steps(builder, whole(0), whole(ROWS), COLUMNS * lanes) as (place, _):
            at = [builder.add(place, whole(c * lanes)) for c in range(COLUMNS)]
            result = [Total(builder, cotangent.vector(builder.add(own, a))) for a in at]
            even = builder.sub(count, builder.srem(count, whole(MANY)))
            with _steps(builder, whole(0), even, MANY) as (j, _):
                block(MANY, j, at, result)
            with _steps(builder, even, count) as (j, _):
                block(1, j, at, result)
            for a, total in zip(at, result, strict=True):
                cotangent.put(builder.add(own, a), total.get())
        return context.get_dummy_value()

    return signature, generate


put_basis: Callable[..., Any] = intrinsic(_put_basis(with_slopes=True))
put_input_basis: Callable[..., Any] = intrinsic(_put_basis(with_slopes=False))
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
