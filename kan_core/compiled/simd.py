"""What the compiler does not find by itself, in SIMD: updates of sums in memory."""

import itertools
from collections.abc import Callable
from typing import Any

from llvmlite import ir
from numba import types
from numba.core import cgutils
from numba.extending import intrinsic

LANES = 4
"""Columns of one update: four doubles are one register of every processor that is not a museum piece."""
VECTOR = ir.VectorType(ir.DoubleType(), LANES)
DOUBLE = 8
FUSED = ("contract",)


def _pointer(context: Any, builder: Any, kind: Any, array: Any) -> Any:
    return context.make_array(kind)(context, builder, array).data


def _load(typing: Any, array: Any, index: Any) -> Any:
    """array[index] without the test for a negative index, which would keep a loop from being vectorised."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        start = _pointer(context, builder, signature.args[0], arguments[0])
        return builder.load(builder.gep(start, [arguments[1]]))

    return array.dtype(array, types.intp), generate


def _add_scaled(typing: Any, matrix: Any, first: Any, scale: Any, vector: Any, i: Any, count: Any) -> Any:
    """matrix[first + m] += scale vector[i + m] for m < count, a multiple of `LANES`; both arrays flat."""
    signature = types.void(matrix, types.intp, types.float64, vector, types.intp, types.intp)

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        matrix, vector = (_pointer(context, builder, signature.args[k], arguments[k]) for k in (0, 3))
        start, factor = builder.gep(matrix, [arguments[1]]), _spread(builder, arguments[2])
        vector = builder.gep(vector, [arguments[4]])
        with cgutils.for_range_slice(builder, _integer(0), arguments[5], _integer(LANES)) as (lane, _):
            more = builder.fmul(factor, _read(builder, builder.gep(vector, [lane])), flags=FUSED)
            _add(builder, builder.gep(start, [lane]), more)
        return context.get_dummy_value()

    return signature, generate


def _add_outer(
    typing: Any, matrix: Any, first: Any, stride: Any, left: Any, i: Any, scale: Any, right: Any, j: Any
) -> Any:
    """matrix[first + q stride + m] += scale left[i + q] right[j + m] for q, m < 4, all arrays flat."""
    signature = types.void(matrix, types.intp, types.intp, left, types.intp, types.float64, right, types.intp)

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        matrix, left, right = (_pointer(context, builder, signature.args[k], arguments[k]) for k in (0, 3, 6))
        vector = _read(builder, builder.gep(right, [arguments[7]]))
        row = arguments[1]
        for q in range(LANES):
            value = builder.load(builder.gep(left, [builder.add(arguments[4], _integer(q))]))
            factor = _spread(builder, builder.fmul(arguments[5], value))
            _add(builder, builder.gep(matrix, [row]), builder.fmul(factor, vector, flags=FUSED))
            row = builder.add(row, arguments[2])
        return context.get_dummy_value()

    return signature, generate


def _add_group(vectors: int, lanes: int) -> Callable[..., Any]:
    """Sums over rows of products that all belong to the same places, added to memory once at the end.

    matrix[first + m stride + lane] += sum over the given rows p of
    left[p w + i] left[p w + j + m] right[p v + c + lane], m < 4, lane < `vectors` x `lanes`.
    """

    def add_group(
        typing: Any, matrix: Any, first: Any, stride: Any, rows: Any, start: Any, end: Any,
        left: Any, w: Any, i: Any, j: Any, right: Any, v: Any, c: Any,
    ) -> Any:  # fmt: skip
        n = types.intp
        signature = types.void(matrix, n, n, rows, n, n, left, n, n, n, right, n, n)

        def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            matrix, rows, left, right = (
                _pointer(context, builder, signature.args[k], arguments[k]) for k in (0, 3, 6, 10)
            )
            first, stride, start, end, w, i, j, v, c = (arguments[k] for k in (1, 2, 4, 5, 7, 8, 9, 11, 12))
            vector = ir.VectorType(ir.DoubleType(), lanes)
            spots = [_integer(lanes * k) for k in range(vectors)]
            sums = [[cgutils.alloca_once(builder, vector) for _ in spots] for _ in range(LANES)]  # type: ignore[no-untyped-call]
            for total in itertools.chain(*sums):
                builder.store(ir.Constant(vector, [0.0] * lanes), total)
            with cgutils.for_range_slice(builder, start, end, _integer(1)) as (index, _):
                row = builder.load(builder.gep(rows, [index]))
                values = builder.gep(left, [builder.mul(row, w)])
                mine = _spread(builder, builder.load(builder.gep(values, [i])), vector)
                factors = builder.gep(right, [builder.add(builder.mul(row, v), c)])
                scaled = [
                    builder.fmul(mine, _read(builder, builder.gep(factors, [spot]), vector)) for spot in spots
                ]
                for m, totals in enumerate(sums):
                    other = builder.load(builder.gep(values, [builder.add(j, _integer(m))]))
                    spread = _spread(builder, other, vector)
                    for factor, total in zip(scaled, totals, strict=True):
                        more = builder.fmul(spread, factor, flags=FUSED)
                        builder.store(builder.fadd(more, builder.load(total), flags=FUSED), total)
            for totals in sums:
                for spot, total in zip(spots, totals, strict=True):
                    _add(builder, builder.gep(matrix, [builder.add(first, spot)]), builder.load(total))
                first = builder.add(first, stride)
            return context.get_dummy_value()

        return signature, generate

    return add_group


# Intrinsics are called with the arguments that follow `typing` alone, which a type checker cannot know.
load: Callable[..., Any] = intrinsic(_load)
add_scaled: Callable[..., Any] = intrinsic(_add_scaled)
add_outer: Callable[..., Any] = intrinsic(_add_outer)
add_group_of_4: Callable[..., Any] = intrinsic(_add_group(1, 4))
add_group_of_8: Callable[..., Any] = intrinsic(_add_group(1, 8))
add_group_of_16: Callable[..., Any] = intrinsic(_add_group(2, 8))


def _integer(value: int) -> Any:
    return ir.Constant(ir.IntType(64), value)


def _read(builder: Any, place: Any, vector: Any = VECTOR) -> Any:
    """The vector that begins at a place."""
    value = builder.load(builder.bitcast(place, vector.as_pointer()))
    value.align = DOUBLE
    return value


def _add(builder: Any, place: Any, vector: Any) -> None:
    """Adds a vector to the one at a place."""
    total = builder.fadd(vector, _read(builder, place, vector.type), flags=FUSED)
    builder.store(total, builder.bitcast(place, vector.type.as_pointer())).align = DOUBLE


def _spread(builder: Any, value: Any, vector: Any = VECTOR) -> Any:
    """A number in every lane."""
    nothing = ir.Constant(vector, ir.Undefined)
    single = builder.insert_element(nothing, value, ir.Constant(ir.IntType(32), 0))
    everywhere = ir.Constant(ir.VectorType(ir.IntType(32), vector.count), [0] * vector.count)
    return builder.shuffle_vector(single, nothing, everywhere)
