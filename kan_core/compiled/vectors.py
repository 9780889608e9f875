"""Vectors of numbers, one register each, as expressions: what intrinsics are written in."""

from typing import Any

from llvmlite import binding, ir
from numba.core import config

_FEATURES = str(config.CPU_FEATURES or binding.get_host_cpu_features().flatten())  # type: ignore[attr-defined]
WIDE = "+avx512f" in _FEATURES
VECTOR_BYTES = 64 if WIDE else 32
"""Of one register; where the processor's own are smaller, the compiler takes several."""
FUSED = ("contract",)
_ZERO = ir.Constant(ir.IntType(32), 0)


def lanes_of(array: Any) -> int:
    """Numbers in a vector, for an array type of the compiler."""
    return VECTOR_BYTES * 8 // int(array.dtype.bitwidth)


def whole(value: int) -> Any:
    """An integer constant."""
    return ir.Constant(ir.IntType(64), value)


class Vector:
    """A vector and its arithmetic; other operands are vectors or Python numbers."""

    def __init__(self, builder: Any, value: Any) -> None:
        self.builder, self.value = builder, value

    def _of(self, other: "Vector | float") -> Any:
        kind = self.value.type
        return other.value if isinstance(other, Vector) else ir.Constant(kind, [float(other)] * kind.count)

    def __add__(self, other: "Vector | float") -> "Vector":
        return Vector(self.builder, self.builder.fadd(self.value, self._of(other), flags=FUSED))

    def __sub__(self, other: "Vector | float") -> "Vector":
        return Vector(self.builder, self.builder.fsub(self.value, self._of(other), flags=FUSED))

    def __rsub__(self, other: float) -> "Vector":
        return Vector(self.builder, self.builder.fsub(self._of(other), self.value, flags=FUSED))

    def __mul__(self, other: "Vector | float") -> "Vector":
        return Vector(self.builder, self.builder.fmul(self.value, self._of(other), flags=FUSED))

    def __rtruediv__(self, other: float) -> "Vector":
        return Vector(self.builder, self.builder.fdiv(self._of(other), self.value))

    __radd__, __rmul__ = __add__, __mul__

    def where(self, relation: str, other: "Vector | float", yes: "Vector", no: "Vector") -> "Vector":
        """Lane by lane, `yes` where the relation holds, else `no`; it holds for no NaN."""
        condition = self.builder.fcmp_ordered(relation, self.value, self._of(other))
        return Vector(self.builder, self.builder.select(condition, yes.value, no.value))

    def at_least(self, bound: float) -> "Vector":
        """The larger of both; the bound for NaN."""
        return self.where(">", bound, self, self.like(bound))

    def at_most(self, bound: "Vector") -> "Vector":
        """The smaller of both; the bound for NaN."""
        return self.where("<", bound, self, bound)

    def like(self, number: float) -> "Vector":
        """A constant in every lane."""
        return Vector(self.builder, self._of(number))

    def truncated(self) -> "Vector":
        """The integer part of small numbers."""
        integers = ir.VectorType(ir.IntType(32), self.value.type.count)
        return Vector(
            self.builder,
            self.builder.sitofp(self.builder.fptosi(self.value, integers), self.value.type),
        )


class Flat:
    """The memory of a C-contiguous array, seen as one row of numbers."""

    def __init__(self, context: Any, builder: Any, kind: Any, array: Any) -> None:
        self._builder = builder
        self._start = context.make_array(kind)(context, builder, array).data
        self._size = kind.dtype.bitwidth // 8
        self._lanes = lanes_of(kind)

    def number(self, index: Any) -> Any:
        """The number at an index."""
        return self._builder.load(self._builder.gep(self._start, [index]))

    def everywhere(self, index: Any) -> Vector:
        """The number at an index, in every lane."""
        return spread(self._builder, self.number(index), self._lanes)

    def vector(self, index: Any) -> Vector:
        """The vector that begins at an index."""
        value = self._builder.load(self._at(index))
        value.align = self._size
        return Vector(self._builder, value)

    def put(self, index: Any, vector: Vector) -> None:
        """Stores a vector from an index on."""
        self._builder.store(vector.value, self._at(index)).align = self._size

    def _at(self, index: Any) -> Any:
        place = self._builder.gep(self._start, [index])
        return self._builder.bitcast(place, ir.VectorType(place.type.pointee, self._lanes).as_pointer())


def spread(builder: Any, number: Any, lanes: int) -> Vector:
    """A number in every lane."""
    nothing = ir.Constant(ir.VectorType(number.type, lanes), ir.Undefined)
    single = builder.insert_element(nothing, number, _ZERO)
    everywhere = ir.Constant(ir.VectorType(ir.IntType(32), lanes), [0] * lanes)
    return Vector(builder, builder.shuffle_vector(single, nothing, everywhere))


class Total:
    """A vector that a loop changes; it ends up in a register."""

    def __init__(self, builder: Any, first: Vector) -> None:
        self._builder = builder
        with builder.goto_entry_block():
            self._place = builder.alloca(first.value.type)
        self.set(first)

    def set(self, vector: Vector) -> None:
        self._builder.store(vector.value, self._place)

    def add(self, more: Vector) -> None:
        self.set(self.get() + more)

    def get(self) -> Vector:
        return Vector(self._builder, self._builder.load(self._place))
