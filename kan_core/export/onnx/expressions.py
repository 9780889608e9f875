"""Expressions of sympy as ONNX operators."""

from collections.abc import Mapping

import sympy as sp

from kan_core.errors import ExportError
from kan_core.export.languages.routines import Routine, X
from kan_core.export.languages.written_out import routine_for
from kan_core.export.onnx.functions import FUNCTIONS, QUARTER
from kan_core.export.onnx.graph import Graph


def expression_value(graph: Graph, expression: sp.Expr, names: Mapping[str, str]) -> str:
    """The value of an expression, of which no part is worked out twice.

    Args:
        names: the value in the graph of every symbol.

    Raises:
        ExportError: a function cannot be made of operators.
    """
    return _Expressions(graph, names).value(expression)


def routine_value(graph: Graph, routine: Routine, x: str) -> str:
    """The value of a routine at x."""
    names = {X.name: x}
    for symbol, step in routine.steps:
        names[symbol.name] = expression_value(graph, step, names)
    return expression_value(graph, routine.value, names)


class _Expressions:
    """Values of the parts of one expression."""

    def __init__(self, graph: Graph, names: Mapping[str, str]) -> None:
        self._graph, self._names = graph, names
        self._known: dict[sp.Basic, str] = {}

    def value(self, part: sp.Basic) -> str:
        if part not in self._known:
            self._known[part] = self._made(part)
        return self._known[part]

    def _made(self, part: sp.Basic) -> str:
        if part.is_Symbol:
            return self._names[part.name]
        if part.is_number:
            return self._graph.constant(float(part))
        if part.is_Add or part.is_Mul:
            return self._chain("Add" if part.is_Add else "Mul", part.args)
        if part.is_Pow:
            return self._power(part.base, part.exp)
        if isinstance(part, sp.Piecewise):
            (a, condition), (b, _) = part.args
            below = self._graph.op("Less", self.value(condition.lhs), self.value(condition.rhs))
            return self._graph.op("Where", below, self.value(a), self.value(b))
        return self._function(part)

    def _chain(self, kind: str, args: tuple[sp.Basic, ...]) -> str:
        first, *others = args
        value = self.value(first)
        for other in others:
            if kind == "Mul" and other.is_Pow and other.exp == -1:
                value = self._graph.op("Div", value, self.value(other.base))
            else:
                value = self._graph.op(kind, value, self.value(other))
        return value

    def _power(self, base: sp.Expr, exponent: sp.Expr) -> str:
        graph = self._graph
        if exponent.is_number and exponent.is_negative:
            return graph.op("Div", graph.constant(1.0), self._power(base, -exponent))
        if exponent == 1:
            return self.value(base)
        if exponent == 2:
            return graph.op("Mul", self.value(base), self.value(base))
        if exponent == sp.Rational(1, 2):
            return graph.op("Sqrt", self.value(base))
        return graph.op("Pow", self.value(base), self.value(exponent))

    def _function(self, call: sp.Expr) -> str:
        name, graph = call.func.__name__, self._graph
        if name in FUNCTIONS:
            return FUNCTIONS[name](graph, self.value(call.args[0]))
        if name in ("Min", "Max"):
            return graph.op(name, *map(self.value, call.args))
        if name == "atan2":
            return self._angle(*map(self.value, call.args))
        if name == "acos":
            return graph.op("Sub", graph.constant(QUARTER), self.value(sp.asin(call.args[0])))
        if name == "asin":
            x, one = self.value(call.args[0]), graph.constant(1.0)
            square = graph.op("Mul", graph.op("Sub", one, x), graph.op("Add", one, x))
            tangent = graph.op("Div", x, graph.op("Sqrt", square))
            return self._arc(tangent)
        return routine_value(graph, _routine(call), self.value(call.args[-1]))

    def _arc(self, tangent: str) -> str:
        return routine_value(self._graph, _routine(sp.atan(X)), tangent)

    def _angle(self, y: str, x: str) -> str:
        """From -pi to pi; 0 where x and y are."""
        graph, zero = self._graph, self._graph.constant(0.0)
        tangent = graph.op("Where", graph.op("Equal", y, zero), zero, graph.op("Div", y, x))
        turns = [graph.constant(-2 * QUARTER), graph.constant(2 * QUARTER)]
        turn = graph.op(
            "Where", graph.op("Less", x, zero), graph.op("Where", graph.op("Less", y, zero), *turns), zero
        )
        # Where y is 0 nothing of x has gone into the tangent, nor that it is missing.
        return graph.op("Where", graph.op("Equal", x, x), graph.op("Add", self._arc(tangent), turn), x)


def _routine(call: sp.Expr) -> Routine:
    routine = routine_for(call)
    if routine is None:
        raise ExportError(
            f"ONNX has no {call.func.__name__}.",
            "Export the formula as Python, or give the edge another primitive.",
        )
    return routine
