"""The one operation that the compiler does not find by itself: a rank-1 update of four rows, in SIMD."""

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


@intrinsic  # type: ignore[untyped-decorator]
def load(typing: Any, array: Any, index: Any) -> Any:
    """array[index] without the test for a negative index, which would keep a loop from being vectorised."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        start = _pointer(context, builder, signature.args[0], arguments[0])
        return builder.load(builder.gep(start, [arguments[1]]))

    return array.dtype(array, types.intp), generate


@intrinsic  # type: ignore[untyped-decorator]
def add_outer(
    typing: Any, matrix: Any, first: Any, stride: Any, left: Any, i: Any, right: Any, j: Any, columns: Any
) -> Any:
    """matrix[first + q stride + m] += left[i + q] right[j + m] for q < 4 and m < columns, all arrays flat.

    The four left factors are spread over a register each and stay there; every four columns are then one load
    of the right factor, and for each row one load, one fused multiply-add and one store. `columns` is a
    multiple of `LANES`.
    """
    index = types.intp
    signature = types.void(matrix, index, index, left, index, right, index, index)

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        matrix, left, right = (_pointer(context, builder, signature.args[k], arguments[k]) for k in (0, 3, 5))
        first, stride, i, j, columns = (arguments[k] for k in (1, 2, 4, 6, 7))
        rows = [builder.gep(matrix, [builder.add(first, builder.mul(stride, _integer(q)))]) for q in range(LANES)]
        factors = [_spread(builder, builder.gep(left, [builder.add(i, _integer(q))])) for q in range(LANES)]
        with cgutils.for_range_slice(builder, _integer(0), columns, _integer(LANES)) as (column, _):
            vector = _read(builder, builder.gep(right, [builder.add(j, column)]))
            places = [builder.gep(row, [column]) for row in rows]
            sums = [
                builder.fadd(builder.fmul(factor, vector, flags=FUSED), _read(builder, place), flags=FUSED)
                for factor, place in zip(factors, places, strict=True)
            ]
            for place, total in zip(places, sums, strict=True):
                builder.store(total, builder.bitcast(place, VECTOR.as_pointer())).align = DOUBLE
        return context.get_dummy_value()

    return signature, generate


def _integer(value: int) -> Any:
    return ir.Constant(ir.IntType(64), value)


def _read(builder: Any, place: Any) -> Any:
    """The vector that begins at a place."""
    value = builder.load(builder.bitcast(place, VECTOR.as_pointer()))
    value.align = DOUBLE
    return value


def _spread(builder: Any, place: Any) -> Any:
    """The number at a place in every lane."""
    nothing = ir.Constant(VECTOR, ir.Undefined)
    single = builder.insert_element(nothing, builder.load(place), ir.Constant(ir.IntType(32), 0))
    everywhere = ir.Constant(ir.VectorType(ir.IntType(32), LANES), [0] * LANES)
    return builder.shuffle_vector(single, nothing, everywhere)
