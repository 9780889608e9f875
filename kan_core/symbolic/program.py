"""Straight-line programs: an expression as a list of NumPy calls in the order in which they are made."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import add, mul
from typing import Any

import numpy as np
import sympy as sp

from kan_core.errors import ExpressionError
from kan_core.symbolic.derivatives import PARTIALS, Partial
from kan_core.symbolic.evaluate import FUNCTIONS

_LONGEST_PRODUCT = 8
"""Largest whole exponent that is worked out by multiplication."""


def _same(y: Any, *arguments: Any) -> float:
    del y, arguments
    return 1.0


def total(*terms: Any) -> Any:
    """The sum of the terms."""
    return reduce(add, terms)


@dataclass(frozen=True)
class Call:
    """One call: slot `result` becomes `function` of the slots `arguments`.

    Attributes:
        partials: for each argument that moves with the constants, its slot and the derivative by it.
    """

    result: int
    function: Callable[..., Any]
    arguments: tuple[int, ...]
    partials: tuple[tuple[int, Partial], ...]


@dataclass
class Program:
    """The calls that work out an expression, apart those that hold for all values of the constants.

    Attributes:
        numbers: value by slot.
        columns: index of the column by slot.
        constants: index of the constant by slot.
        steady: calls that depend on no constant.
        moving: calls that do.
        moves: whether a slot depends on a constant.
        result: the slot of the expression.
    """

    numbers: dict[int, np.float64] = field(default_factory=dict)
    columns: dict[int, int] = field(default_factory=dict)
    constants: dict[int, int] = field(default_factory=dict)
    steady: list[Call] = field(default_factory=list)
    moving: list[Call] = field(default_factory=list)
    moves: list[bool] = field(default_factory=list)
    result: int = 0


def compiled(expression: sp.Expr, arguments: Sequence[str], constants: Sequence[sp.Symbol]) -> Program:
    """The program of an expression; what occurs twice is worked out once.

    Args:
        expression: of the functions that the parser reads.
        arguments: the names of the symbols that are columns.
        constants: the symbols that are free.

    Raises:
        ExpressionError: a symbol is neither, or a function has no derivative.
    """
    writer = _Writer(
        {name: index for index, name in enumerate(arguments)},
        {symbol: index for index, symbol in enumerate(constants)},
    )
    writer.program.result = writer.slot(expression)
    return writer.program


class _Writer:
    """Writes the calls of one expression, the innermost first."""

    def __init__(self, columns: Mapping[str, int], constants: Mapping[sp.Symbol, int]) -> None:
        self.program = Program()
        self._columns = columns
        self._constants = constants
        self._known: dict[sp.Basic, int] = {}

    def slot(self, node: sp.Basic) -> int:
        """The slot in which the value of a node will lie."""
        if node not in self._known:
            self._known[node] = self._written(node)
        return self._known[node]

    def _written(self, node: sp.Basic) -> int:
        if node.is_Symbol:
            return self._symbol(node)
        if node.is_Rational:
            return self._number(int(node.p) / int(node.q))
        if node.is_Number or node.is_NumberSymbol:
            return self._number(float(node))
        if node.is_Add:
            return self._added([self.slot(each) for each in node.args])
        if node.is_Mul:
            return self._multiplied([self.slot(each) for each in node.args])
        if node.is_Pow:
            return self._power(node.base, node.exp)
        slots = [self.slot(each) for each in node.args]
        if isinstance(node, sp.Max | sp.Min):
            return self._extreme(slots, np.maximum if isinstance(node, sp.Max) else np.minimum)
        if node.func not in PARTIALS or len(slots) != len(PARTIALS[node.func]):
            raise ExpressionError(
                f"The function {node.func.__name__} cannot be fitted.", "Rewrite the formula."
            )
        return self._call(FUNCTIONS[node.func], slots, PARTIALS[node.func])

    def _new(self, moves: bool) -> int:
        self.program.moves.append(moves)
        return len(self.program.moves) - 1

    def _number(self, value: float) -> int:
        slot = self._new(False)
        self.program.numbers[slot] = np.float64(value)
        return slot

    def _symbol(self, symbol: sp.Symbol) -> int:
        if symbol in self._constants:
            slot = self._new(True)
            self.program.constants[slot] = self._constants[symbol]
        elif symbol.name in self._columns:
            slot = self._new(False)
            self.program.columns[slot] = self._columns[symbol.name]
        else:
            raise ExpressionError(
                f"{symbol.name!r} is neither a column nor a constant.", "Name every symbol of the formula."
            )
        return slot

    def _call(
        self, function: Callable[..., Any], slots: Sequence[int], partials: Sequence[Partial | None]
    ) -> int:
        found = []
        for slot, partial in zip(slots, partials, strict=True):
            if self.program.moves[slot]:
                if partial is None:
                    raise ExpressionError(
                        "The order of a Bessel function cannot be fitted.", "Make it a number."
                    )
                found.append((slot, partial))
        result = self._new(bool(found))
        calls = self.program.moving if found else self.program.steady
        calls.append(Call(result, function, tuple(slots), tuple(found)))
        return result

    def _added(self, slots: Sequence[int]) -> int:
        return self._call(total, terms := self._steady_as_one(slots, self._added), [_same] * len(terms))

    def _multiplied(self, slots: Sequence[int]) -> int:
        factors = self._steady_as_one(slots, self._multiplied)
        return reduce(self._product, factors)

    def _product(self, first: int, second: int) -> int:
        return self._call(mul, (first, second), (lambda y, u, v: v, lambda y, u, v: u))

    def _steady_as_one(self, slots: Sequence[int], joined: Callable[[Sequence[int]], int]) -> list[int]:
        """The operands with those that depend on no constant put together, behind the others."""
        moving = [slot for slot in slots if self.program.moves[slot]]
        steady = [slot for slot in slots if not self.program.moves[slot]]
        if not moving or len(steady) < 2:
            return [*moving, *steady]
        return [*moving, joined(steady)]

    def _extreme(self, slots: Sequence[int], chosen: Callable[..., Any]) -> int:
        def first(y: Any, u: Any, v: Any) -> Any:
            del v
            return np.equal(y, u).astype(np.float64)

        return reduce(
            lambda u, v: self._call(chosen, (u, v), (first, lambda y, u, v: 1.0 - first(y, u, v))), slots
        )

    def _power(self, base: sp.Expr, exponent: sp.Expr) -> int:
        slot = self.slot(base)
        if exponent.is_Integer and abs(int(exponent)) <= _LONGEST_PRODUCT:
            n = int(exponent)
            return self._call(lambda u: _repeated(u, n), [slot], [lambda y, u: n * _repeated(u, n - 1)])
        if exponent == sp.S.Half:
            return self._call(np.sqrt, [slot], [lambda y, u: 0.5 / y])
        if exponent == -sp.S.Half:
            return self._call(lambda u: 1 / np.sqrt(u), [slot], [lambda y, u: -0.5 * y / u])
        return self._call(np.power, [slot, self.slot(exponent)], [_by_base, _by_exponent])


def _repeated(u: Any, n: int) -> Any:
    """u^n by squaring."""
    if n < 0:
        return 1 / _repeated(u, -n)
    if n < 2:
        return u if n == 1 else np.float64(1.0)
    half = _repeated(u, n // 2)
    return half * half * u if n % 2 else half * half


def _by_base(y: Any, u: Any, p: Any) -> Any:
    del y
    return p * np.power(u, p - 1)


def _by_exponent(y: Any, u: Any, p: Any) -> Any:
    """y ln u, which is zero at u = 0."""
    del p
    return np.where(y == 0, 0.0, y * np.log(u))
