"""Primitives as tapes: the steps of their values and derivatives, recorded by running each function once.

A primitive is written once, over whatever functions and arrays it is given. Given recorders in their place it
writes down its own steps, which a kernel then plays over all samples, step by step: no primitive is written a
second time for the compiler, and none has to be compiled.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple, cast

import numpy as np
from numpy.typing import NDArray

from kan_core.primitives.contract import Functions, Primitive
from kan_core.symbolic.kernels.operations import NAMES

Index = NDArray[np.int64]
ARGUMENT = 0
"""Slot of u; those of the shape parameters follow it."""
STEP = 5
"""A step is an operation, three slots it reads and the slot it writes."""


class Tapes(NamedTuple):
    """The tapes of several primitives, one after another.

    Attributes:
        steps: (steps, 5) operation, three slots to read, one to write.
        first_step, last_step: (primitives + 1,) and (primitives,): steps first_step[p] .. last_step[p] - 1
            give the value; from there to first_step[p + 1] - 1 the derivatives.
        constant, constant_slot: (constants,) numbers, and the slots that hold them.
        first_constant: (primitives + 1,).
        value: (primitives,) slot of f(u; p).
        derivative: (primitives, 1 + most shape parameters) slots of df/du and of df/dp_k.
        shapes: (primitives,) how many shape parameters.
        free: (primitives, 2) whether a and b may move.
        slots: (1,) how many slots the longest tape needs.
    """

    steps: Index
    first_step: Index
    last_step: Index
    constant: NDArray[np.float64]
    constant_slot: Index
    first_constant: Index
    value: Index
    derivative: Index
    shapes: Index
    free: Index
    slots: Index


@dataclass
class _Tape:
    """Steps and constants recorded so far; what was computed before is not computed again."""

    slots: int
    steps: list[tuple[int, ...]] = field(default_factory=list)
    constants: dict[float, int] = field(default_factory=dict)
    known: dict[tuple[int, ...], int] = field(default_factory=dict)

    def slot(self, operand: "_Traced | float") -> int:
        if isinstance(operand, _Traced):
            return operand.slot
        if float(operand) not in self.constants:
            self.constants[float(operand)] = self._next()
        return self.constants[float(operand)]

    def record(self, name: str, *operands: "_Traced | float") -> "_Traced":
        read = [self.slot(operand) for operand in operands]
        key = (NAMES.index(name), *read, *(ARGUMENT for _ in range(STEP - 2 - len(read))))
        if key not in self.known:
            self.known[key] = self._next()
            self.steps.append((*key, self.known[key]))
        return _Traced(self, self.known[key])

    def _next(self) -> int:
        self.slots += 1
        return self.slots - 1


class _Recording:
    """A namespace of functions that records each call."""

    def __init__(self, tape: _Tape) -> None:
        self._tape = tape

    def __getattr__(self, name: str) -> Callable[..., "_Traced"]:
        return lambda *operands: self._tape.record(name, *operands)


@dataclass(frozen=True, eq=False)
class _Traced:
    """What stands for an array while a tape is recorded."""

    tape: _Tape
    slot: int

    def __add__(self, other: "_Traced | float") -> "_Traced":
        return self.tape.record("add", self, other)

    __radd__ = __add__

    def __sub__(self, other: "_Traced | float") -> "_Traced":
        return self.tape.record("subtract", self, other)

    def __rsub__(self, other: float) -> "_Traced":
        return self.tape.record("subtract", other, self)

    def __mul__(self, other: "_Traced | float") -> "_Traced":
        return self.tape.record("multiply", self, other)

    __rmul__ = __mul__

    def __truediv__(self, other: "_Traced | float") -> "_Traced":
        return self.tape.record("divide", self, other)

    def __rtruediv__(self, other: float) -> "_Traced":
        return self.tape.record("divide", other, self)

    def __neg__(self) -> "_Traced":
        return self.tape.record("negative", self)

    def __lt__(self, other: "_Traced | float") -> "_Traced":
        return self.tape.record("less", self, other)

    def __gt__(self, other: "_Traced | float") -> "_Traced":
        return self.tape.record("less", other, self)

    def __eq__(self, other: object) -> "_Traced":  # type: ignore[override]
        return self.tape.record("equal", self, cast("_Traced | float", other))

    def __bool__(self) -> bool:
        raise TypeError("A primitive must not branch on its argument; let it use `where`.")


def recorded(primitives: Iterable[Primitive]) -> Tapes:
    """The tapes of primitives, in their order."""
    primitives = tuple(primitives)
    tapes = [_record(primitive) for primitive in primitives]
    most = max(len(primitive.shape) for primitive in primitives)
    steps = [step for tape, *_ in tapes for step in tape.steps]
    first_step = _starts([len(tape.steps) for tape, *_ in tapes])
    slots = [[*derivatives, *[ARGUMENT] * (1 + most - len(derivatives))] for *_, derivatives in tapes]
    return Tapes(
        steps=np.array(steps, np.int64).reshape(-1, STEP),
        first_step=first_step,
        last_step=first_step[:-1] + np.array([count for _, count, *_ in tapes], np.int64),
        constant=np.array([number for tape, *_ in tapes for number in tape.constants], np.float64),
        constant_slot=np.array([slot for tape, *_ in tapes for slot in tape.constants.values()], np.int64),
        first_constant=_starts([len(tape.constants) for tape, *_ in tapes]),
        value=np.array([value for _, _, value, _ in tapes], np.int64),
        derivative=np.array(slots, np.int64),
        shapes=np.array([len(primitive.shape) for primitive in primitives], np.int64),
        free=np.array([primitive.free[:2] for primitive in primitives], np.int64),
        slots=np.array([max(tape.slots for tape, *_ in tapes)], np.int64),
    )


def _starts(lengths: list[int]) -> Index:
    return np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)


def _record(primitive: Primitive) -> tuple[_Tape, int, int, list[int]]:
    """A tape, how many of its steps give the value, and the slots of the value and of the derivatives."""
    tape = _Tape(slots=1 + len(primitive.shape))
    arguments = [_Traced(tape, slot) for slot in range(tape.slots)]
    functions = cast(Functions, _Recording(tape))
    value = tape.slot(primitive.value(functions, *arguments))
    count = len(tape.steps)
    evaluations = (primitive.derivative, *primitive.shape_derivatives)
    derivatives = [tape.slot(each(functions, *arguments)) for each in evaluations]
    return tape, count, value, derivatives
