"""A primitive's text as a straight-line program of elementwise steps, over NumPy, torch or a tape."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from kan_core.errors import ExpressionError
from kan_core.expressions.read import read
from kan_core.expressions.tree import Call, Inverse, Name, Negative, Number, Power, Product, Sum, Tree
from kan_core.primitives.contract import Array, Functions
from kan_core.primitives.functions import NUMPY_FUNCTIONS
from kan_core.primitives.rules import RULES, Rule, power_rule


@dataclass(frozen=True)
class Place:
    """Where a value is: 0, 1, ... are the arguments, those after them the steps."""

    index: int


Operand = Place | float


@dataclass(frozen=True)
class Step:
    """One step: a rule, what it reads, and for a power by a number its exponent."""

    operation: str
    operands: tuple[Operand, ...]
    exponent: float | None = None

    @property
    def rule(self) -> Rule:
        return RULES[self.operation] if self.exponent is None else power_rule(self.exponent)


@dataclass(frozen=True)
class Program:
    """Steps over the arguments `names`; equal steps are there once."""

    names: tuple[str, ...]
    steps: tuple[Step, ...]
    result: Operand

    def value(self, functions: Functions, *arguments: Array) -> Array:
        """The result, elementwise in the arguments."""
        return _read(self._slots(functions, arguments), self.result)

    def slope(self, argument: int, functions: Functions, *arguments: Array) -> Array:
        """The derivative by one of the arguments, step after step alongside the value."""
        slots = self._slots(functions, arguments)
        slopes: list[Array] = [None] * len(slots)
        slopes[argument] = 1.0
        for place, step in enumerate(self.steps, start=len(self.names)):
            operands = [_read(slots, operand) for operand in step.operands]
            for operand, partial in zip(step.operands, step.rule.partials, strict=True):
                inner = None if isinstance(operand, float) else slopes[operand.index]
                if inner is not None:
                    term = _times(partial(functions, slots[place], *operands), inner)
                    slopes[place] = term if slopes[place] is None else slopes[place] + term
        found = None if isinstance(self.result, float) else slopes[self.result.index]
        if found is None or isinstance(found, float):
            # A slope that is the same everywhere takes on the shape of the argument.
            return 0 * arguments[argument] + (found or 0.0)
        return found

    def _slots(self, functions: Functions, arguments: tuple[Array, ...]) -> list[Array]:
        slots = list(arguments)
        for step in self.steps:
            slots.append(step.rule.value(functions, *(_read(slots, each) for each in step.operands)))
        return slots


def _read(slots: list[Array], operand: Operand) -> Array:
    return operand if isinstance(operand, float) else slots[operand.index]


def _times(one: Array, other: Array) -> Array:
    """The product; one that is the number 1 costs no step."""
    if isinstance(one, float) and one == 1.0:
        return other
    return one if isinstance(other, float) and other == 1.0 else one * other


def compiled(tree: Tree, names: tuple[str, ...]) -> Program:
    """The program of a tree in these names.

    Raises:
        ExpressionError: a function cannot stand in a primitive, or a number in it is not finite.
    """
    compiler = _Compiler(len(names))
    result = compiler.place(tree, {name: Place(index) for index, name in enumerate(names)})
    return _without_unused(Program(names, tuple(compiler.steps), result))


_DEFINED: Mapping[str, Tree] = MappingProxyType(
    {
        name: read(text, ("u",))
        for name, text in {
            "cbrt": "u^(1/3)",
            "log10": "log(u) / log(10)",
            "cot": "1 / tan(u)",
            "sec": "1 / cos(u)",
            "csc": "1 / sin(u)",
            "acos": "pi/2 - asin(u)",
            "coth": "1 / tanh(u)",
            "sech": "1 / cosh(u)",
            "csch": "1 / sinh(u)",
            "acosh": "log(u + sqrt((u - 1) * (u + 1)))",
            "erfc": "1 - erf(u)",
        }.items()
    }
)
"""Functions that are made of others."""

_ALIASES = {"Abs": "abs", "ln": "log", "arcsin": "asin", "arccos": "acos", "arctan": "atan"}

CALLED = (
    *("abs", "sign", "sqrt", "exp", "log", "sin", "cos", "tan", "asin", "atan", "sinh", "cosh", "tanh"),
    *("asinh", "atanh", "erf", *_DEFINED),
)
"""Functions of one argument that a primitive may call; `log(u, base)` and `besselj(0, u)`, `(1, u)` too."""


class _Compiler:
    """Collects steps; numbers are worked out at once, and no step is taken twice."""

    def __init__(self, arguments: int) -> None:
        self._arguments = arguments
        self.steps: dict[Step, Place] = {}

    def place(self, tree: Tree, names: Mapping[str, Operand]) -> Operand:
        """Where the value of a tree is to be found."""
        match tree:
            case Number(text):
                return float(text)
            case Name(text):
                return names.get(text, math.pi)
            case Negative(inner):
                return self._step("negative", self.place(inner, names))
            case Inverse(inner):
                return self._step("divide", 1.0, self.place(inner, names))
            case Sum(terms):
                return self._sum(terms, names)
            case Product(factors):
                return self._product(factors, names)
            case Power(base, exponent):
                return self._power(self.place(base, names), self.place(exponent, names))
            case Call(function, arguments):
                return self._call(function, arguments, names)

    def _sum(self, terms: tuple[Tree, ...], names: Mapping[str, Operand]) -> Operand:
        match terms:
            # exp(u) - 1 would lose the digits of a small u.
            case (Call("exp", (inner,)), Negative(Number(text))) if float(text) == 1.0:
                return self._step("expm1", self.place(inner, names))
            case (Number(text), Negative(Call("exp", (inner,)))) if float(text) == 1.0:
                return self._step("negative", self._step("expm1", self.place(inner, names)))
        total = self.place(terms[0], names)
        for term in terms[1:]:
            if isinstance(term, Negative):
                total = self._step("subtract", total, self.place(term.inner, names))
            else:
                total = self._step("add", total, self.place(term, names))
        return total

    def _product(self, factors: tuple[Tree, ...], names: Mapping[str, Operand]) -> Operand:
        product = self.place(factors[0], names)
        for factor in factors[1:]:
            if isinstance(factor, Inverse):
                product = self._step("divide", product, self.place(factor.inner, names))
            else:
                product = self._step("multiply", product, self.place(factor, names))
        return product

    def _power(self, base: Operand, exponent: Operand) -> Operand:
        if isinstance(exponent, float):
            return self._step("power", base, exponent=exponent)
        if isinstance(base, float):
            return self._step("exp", self._step("multiply", exponent, self._step("log", base)))
        return self._step("pow", base, exponent)

    def _call(self, function: str, arguments: tuple[Tree, ...], names: Mapping[str, Operand]) -> Operand:
        name = _ALIASES.get(function, function)
        places = [self.place(each, names) for each in arguments]
        match name, places:
            case "log", (value, base):
                return self._step("divide", self._step("log", value), self._step("log", base))
            case "log", (_,) if (rest := _beside_one(arguments[0])) is not None:
                return self._step("log1p", self.place(rest, names))
            case "besselj", (float(order), value) if order in (0.0, 1.0):
                return self._step(f"bessel_j{order:.0f}", value)
        if name not in CALLED:
            known = ", ".join(CALLED)
            raise ExpressionError(f"The function {function!r} cannot stand in a primitive.", f"Use: {known}.")
        if name in _DEFINED:
            return self.place(_DEFINED[name], {"u": places[0]})
        return self._step(name, places[0])

    def _step(self, operation: str, *operands: Operand, exponent: float | None = None) -> Operand:
        if exponent in (0.0, 1.0):
            return operands[0] if exponent else 1.0
        step = Step(operation, operands, exponent)
        numbers = [each for each in operands if isinstance(each, float)]
        if len(numbers) == len(operands):
            return _worked_out(step, numbers)
        return self.steps.setdefault(step, Place(self._arguments + len(self.steps)))


def _beside_one(tree: Tree) -> Tree | None:
    """u of 1 + u and u + 1, whose logarithm would lose the digits of a small u."""
    match tree:
        case Sum((Number(text), inner)) | Sum((inner, Number(text))) if float(text) == 1.0:
            return inner
    return None


def _worked_out(step: Step, numbers: list[float]) -> float:
    try:
        with np.errstate(all="ignore"):
            value = float(step.rule.value(NUMPY_FUNCTIONS, *numbers))
    except ArithmeticError:
        value = math.nan
    if not math.isfinite(value):
        raise ExpressionError("A number in the expression is not finite.", "Look for a division by zero.")
    return value


def _without_unused(program: Program) -> Program:
    """The program without steps that nothing reads."""
    count, needed = len(program.names), {program.result}
    for index in range(count + len(program.steps) - 1, count - 1, -1):
        if Place(index) in needed:
            needed |= set(program.steps[index - count].operands)
    kept = [index for index in range(count, count + len(program.steps)) if Place(index) in needed]
    moved = {old: Place(new) for new, old in enumerate([*range(count), *kept])}

    def again(operand: Operand) -> Operand:
        return operand if isinstance(operand, float) else moved[operand.index]

    steps = (program.steps[index - count] for index in kept)
    renamed = tuple(Step(s.operation, tuple(map(again, s.operands)), s.exponent) for s in steps)
    return Program(program.names, renamed, again(program.result))
