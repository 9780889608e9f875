"""Formulas with free constants: values and exact derivatives, fast enough for a search."""

from collections.abc import Iterator, Sequence
from itertools import count
from typing import Any

import numpy as np
import sympy as sp
from numpy.typing import NDArray

from kan_core.symbolic.linear_constants import linear_constants
from kan_core.symbolic.parser import FORMULA_DIGITS
from kan_core.symbolic.program import Call, Program, compiled

FloatArray = NDArray[np.float64]


class FixedForm:
    """y = f(x; k): an expression with free constants k.

    `linear` holds the indices of constants in which f is linear, all of them together.

    Args:
        expression: of the functions that the parser reads.
        arguments: the names of the symbols that are columns, in the order of the columns.
        constants: the symbols that are free.

    Raises:
        ExpressionError: a symbol is neither, or a function cannot be fitted.
    """

    def __init__(self, expression: sp.Expr, arguments: Sequence[str], constants: Sequence[sp.Symbol]) -> None:
        self.expression = expression
        self.arguments = tuple(arguments)
        self.constants = tuple(constants)
        self._program = compiled(expression, self.arguments, self.constants)
        self.linear = linear_constants(self._program)

    @classmethod
    def freed(cls, expression: sp.Expr, arguments: Sequence[str]) -> tuple["FixedForm", FloatArray]:
        """The form in which every Float is a constant of its own, and their values.

        Args:
            expression: exact numbers in it stay as they are.
            arguments: the names of the symbols that are columns.
        """
        prefix = "k"
        while any(name.startswith(prefix) and name[len(prefix) :].isdigit() for name in arguments):
            prefix += "_"
        symbols = (sp.Symbol(f"{prefix}{index}", real=True) for index in count())
        start: dict[sp.Symbol, float] = {}
        opened = _opened(expression, symbols, start)
        return cls(opened, arguments, tuple(start)), np.array(list(start.values()), dtype=np.float64)

    def __reduce__(self) -> tuple[type["FixedForm"], tuple[Any, ...]]:
        """A copy in another process compiles its own program."""
        return FixedForm, (self.expression, self.arguments, self.constants)

    def on(self, columns: FloatArray) -> "Bound":
        """The form on one table; what depends on no constant is worked out here, once.

        Args:
            columns: (n, m) in the order of the arguments.
        """
        return Bound(self._program, columns, len(self.constants))

    def values(self, columns: FloatArray, constants: FloatArray) -> FloatArray:
        """(n,) f(x; k) for (n, m) columns and (p,) constants; not finite where f has no real value."""
        return self.on(columns).values(constants)

    def derivatives(self, columns: FloatArray, constants: FloatArray) -> tuple[FloatArray, FloatArray]:
        """(n,) f(x; k) and (n, p) df/dk for (n, m) columns and (p,) constants."""
        return self.on(columns).derivatives(constants)

    def expression_with(self, constants: FloatArray) -> sp.Expr:
        """The expression with (p,) values for its constants, each to the last bit."""
        numbers = (sp.Float(float(value), FORMULA_DIGITS) for value in constants)
        return self.expression.xreplace(dict(zip(self.constants, numbers, strict=True)))


class Bound:
    """A form on one table."""

    def __init__(self, program: Program, columns: FloatArray, constants: int) -> None:
        self._program = program
        self._rows = len(columns)
        self._constants = constants
        self._slots: list[Any] = [None] * len(program.moves)
        for slot, number in program.numbers.items():
            self._slots[slot] = number
        for slot, column in program.columns.items():
            self._slots[slot] = np.ascontiguousarray(columns[:, column], dtype=np.float64)
        self._run(program.steady)

    def values(self, constants: FloatArray) -> FloatArray:
        """(n,) f(x; k) for (p,) constants."""
        self._set(constants)
        self._run(self._program.moving)
        return self._spread(self._slots[self._program.result])

    def derivatives(self, constants: FloatArray) -> tuple[FloatArray, FloatArray]:
        """(n,) f(x; k) and (n, p) df/dk, backwards through the program in one sweep."""
        values = self.values(constants)
        by_slot = self._backwards()
        jacobian = np.zeros((self._constants, self._rows))
        for slot, index in self._program.constants.items():
            jacobian[index] = by_slot[slot]
        return values, jacobian.T

    def _set(self, constants: FloatArray) -> None:
        for slot, index in self._program.constants.items():
            self._slots[slot] = np.float64(constants[index])

    def _run(self, calls: Sequence[Call]) -> None:
        slots = self._slots
        with np.errstate(all="ignore"):
            for call in calls:
                slots[call.result] = call.function(*[slots[each] for each in call.arguments])

    def _backwards(self) -> list[Any]:
        """dy/d(slot) of every slot that moves."""
        slots = self._slots
        by_slot: list[Any] = [0.0] * len(slots)
        by_slot[self._program.result] = np.float64(1.0)
        with np.errstate(all="ignore"):
            for call in reversed(self._program.moving):
                outer = by_slot[call.result]
                value, arguments = slots[call.result], [slots[each] for each in call.arguments]
                for slot, partial in call.partials:
                    by_slot[slot] = by_slot[slot] + outer * partial(value, *arguments)
        return by_slot

    def _spread(self, value: Any) -> FloatArray:
        return np.array(np.broadcast_to(value, (self._rows,)), dtype=np.float64)


def _opened(node: sp.Basic, symbols: Iterator[sp.Symbol], start: dict[sp.Symbol, float]) -> sp.Basic:
    """The node with a symbol for every Float in it; the values go to `start`."""
    if node.is_Float:
        symbol = next(symbols)
        start[symbol] = float(node)
        return symbol
    if not node.args or not node.has(sp.Float):
        return node
    return node.func(*(_opened(each, symbols, start) for each in node.args))
