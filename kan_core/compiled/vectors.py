"""Vectors of numbers, one register each, as expressions: what intrinsics are written in.

Python runs these expressions once, while a kernel is compiled; each operation writes one instruction. So a
Python loop here is a loop unrolled there, and what is in a Python list there is in registers.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from llvmlite import binding, ir
from numba.core import cgutils, config

_FEATURES = str(config.CPU_FEATURES or binding.get_host_cpu_features().flatten())  # type: ignore[attr-defined]
WIDE = "+avx512f" in _FEATURES
"""Whether the processor has 32 registers of 64 bytes."""
VECTOR_BYTES = 64 if WIDE else 32
"""Of one register; where the processor's own are smaller, the compiler takes several."""
FUSED = ("contract",)
_LANE = ir.IntType(32)


class Whole:
    """An integer of the compiled code; other operands are such, or Python's."""

    def __init__(self, builder: Any, value: Any) -> None:
        self.builder, self.value = builder, value

    def _of(self, other: "Whole | int") -> Any:
        return other.value if isinstance(other, Whole) else ir.Constant(self.value.type, other)

    def __add__(self, other: "Whole | int") -> "Whole":
        return Whole(self.builder, self.builder.add(self.value, self._of(other)))

    def __sub__(self, other: "Whole | int") -> "Whole":
        return Whole(self.builder, self.builder.sub(self.value, self._of(other)))

    def __mul__(self, other: "Whole | int") -> "Whole":
        return Whole(self.builder, self.builder.mul(self.value, self._of(other)))

    def __mod__(self, other: "Whole | int") -> "Whole":
        return Whole(self.builder, self.builder.srem(self.value, self._of(other)))


class Vector:
    """Numbers side by side, and their arithmetic lane by lane; other operands are such, or Python's."""

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

    def _holds(self, relation: str, other: "Vector | float") -> "Vector":
        """Yes or no; no relation holds for NaN."""
        return Vector(self.builder, self.builder.fcmp_ordered(relation, self.value, self._of(other)))

    def equals(self, other: "Vector | float") -> "Vector":
        """Yes or no."""
        return self._holds("==", other)

    def choose(self, yes: "Vector", no: "Vector") -> "Vector":
        """Numbers of one or the other, from a vector of yes and no."""
        return Vector(self.builder, self.builder.select(self.value, yes.value, no.value))

    def at_least(self, bound: "Vector") -> "Vector":
        """The larger of both; the bound for NaN."""
        return self._holds(">", bound).choose(self, bound)

    def at_most(self, bound: "Vector") -> "Vector":
        """The smaller of both; the bound for NaN."""
        return self._holds("<", bound).choose(self, bound)

    def like(self, number: float) -> "Vector":
        """A constant in every lane."""
        return Vector(self.builder, self._of(number))

    def truncated(self) -> "Vector":
        """The integer part of numbers below 2^31."""
        integers = self.builder.fptosi(self.value, ir.VectorType(_LANE, self.value.type.count))
        return Vector(self.builder, self.builder.sitofp(integers, self.value.type))

    def picked(self, lanes: list[int], other: "Vector | None" = None) -> "Vector":
        """Some of the lanes; those of another vector are counted on from the last."""
        mask = ir.Constant(ir.VectorType(_LANE, len(lanes)), lanes)
        second = self if other is None else other
        return Vector(self.builder, self.builder.shuffle_vector(self.value, second.value, mask))


class Total:
    """A vector that changes in a loop; it ends up in a register."""

    def __init__(self, first: Vector) -> None:
        self._builder = first.builder
        with self._builder.goto_entry_block():
            self._place = self._builder.alloca(first.value.type)
        self.set(first)

    def set(self, vector: Vector) -> None:
        self._builder.store(vector.value, self._place)

    def add(self, more: Vector) -> None:
        self.set(self.get() + more)

    def get(self) -> Vector:
        return Vector(self._builder, self._builder.load(self._place))


class Flat:
    """The memory of a C-contiguous array, seen as one row of numbers."""

    def __init__(self, builder: Any, start: Any, lanes: int) -> None:
        self._builder, self._start, self._lanes = builder, start, lanes

    def whole(self, index: Whole) -> Whole:
        """The integer at an index."""
        return Whole(self._builder, self._builder.load(self._at(index)))

    def everywhere(self, index: Whole) -> Vector:
        """The number at an index, in every lane."""
        return spread(self._builder, self._builder.load(self._at(index)), self._lanes)

    def vector(self, index: Whole, lanes: int = 0) -> Vector:
        """The vector that begins at an index; it has the lanes of a register unless told otherwise."""
        kind = ir.VectorType(self._start.type.pointee, lanes or self._lanes)
        value = self._builder.load(self._builder.bitcast(self._at(index), kind.as_pointer()))
        value.align = self._alignment
        return Vector(self._builder, value)

    def put(self, index: Whole, vector: Vector) -> None:
        """Stores a vector from an index on."""
        place = self._builder.bitcast(self._at(index), vector.value.type.as_pointer())
        self._builder.store(vector.value, place).align = self._alignment

    def _at(self, index: Whole) -> Any:
        return self._builder.gep(self._start, [index.value])

    @property
    def _alignment(self) -> int:
        return VECTOR_BYTES // self._lanes


class Code:
    """The inside of an intrinsic: its arguments, and loops.

    Attributes:
        lanes: of a vector of the numbers of the first argument, an array.
    """

    def __init__(self, context: Any, builder: Any, signature: Any, arguments: Any) -> None:
        self._context, self._builder = context, builder
        self._kinds, self._arguments = signature.args, arguments
        self.lanes = self._lanes_of(signature.args[0])

    @staticmethod
    def _lanes_of(array: Any) -> int:
        return VECTOR_BYTES * 8 // int(array.dtype.bitwidth)

    def flats(self, *places: int) -> list[Flat]:
        """Arguments that are arrays."""
        return [self._flat(self._kinds[place], self._arguments[place]) for place in places]

    def _flat(self, kind: Any, array: Any) -> Flat:
        start = self._context.make_array(kind)(self._context, self._builder, array).data
        return Flat(self._builder, start, self._lanes_of(kind))

    def wholes(self, *places: int) -> list[Whole]:
        """Arguments that are integers."""
        return [Whole(self._builder, self._arguments[place]) for place in places]

    def spread(self, place: int) -> Vector:
        """An argument that is a number, in every lane."""
        return spread(self._builder, self._arguments[place], self.lanes)

    def everywhere(self, number: Whole) -> Vector:
        """An integer as a number in every lane."""
        kind = self._context.get_value_type(self._kinds[0].dtype)
        return spread(self._builder, self._builder.sitofp(number.value, kind), self.lanes)

    @contextmanager
    def loop(self, start: Whole | int, stop: Whole | int, step: int = 1) -> Iterator[Whole]:
        """What is written inside is done for start, start + step ... before stop."""
        ends = [
            end.value if isinstance(end, Whole) else ir.Constant(ir.IntType(64), end)
            for end in (start, stop, step)
        ]
        with cgutils.for_range_slice(self._builder, *ends) as (index, _):
            yield Whole(self._builder, index)


def written(write: Callable[[Code], None]) -> Callable[..., Any]:
    """What the compiler calls for the inside of an intrinsic that returns nothing."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        write(Code(context, builder, signature, arguments))
        return context.get_dummy_value()

    return generate


def spread(builder: Any, number: Any, lanes: int) -> Vector:
    """A number in every lane."""
    nothing = ir.Constant(ir.VectorType(number.type, lanes), ir.Undefined)
    single = builder.insert_element(nothing, number, ir.Constant(_LANE, 0))
    return Vector(builder, single).picked([0] * lanes)


def sums(vectors: list[Vector]) -> Vector:
    """The sum of the lanes of each of 1, 2 or 4 vectors, side by side.

    Halves of two vectors are added into one vector, until all are in one; then neighbours are added.
    """
    count = size = vectors[0].value.type.count
    while len(vectors) > 1:
        size //= 2
        low = [k for k in range(2 * count) if k // size % 2 == 0]
        high = [k + size for k in low]
        pairs = zip(vectors[::2], vectors[1::2], strict=True)
        vectors = [one.picked(low, other) + one.picked(high, other) for one, other in pairs]
    (result,) = vectors
    while size > 1:
        size //= 2
        count //= 2
        low = list(range(0, 2 * count, 2))
        result = result.picked(low) + result.picked([k + 1 for k in low])
    return result
