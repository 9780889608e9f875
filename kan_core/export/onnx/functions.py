"""Functions as ONNX operators of double precision that runtimes have.

The standard has more of them, such as Tan and Asin, but onnxruntime computes these in single precision alone:
here they are made of others.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from kan_core.export.onnx.graph import Graph

Function = Callable[[Graph, str], str]


def _one_over(graph: Graph, value: str) -> str:
    return graph.op("Div", graph.constant(1.0), value)


def _cosh(graph: Graph, x: str) -> str:
    both = graph.op("Add", graph.op("Exp", x), graph.op("Exp", graph.op("Neg", x)))
    return graph.op("Mul", graph.constant(0.5), both)


def _sinh(graph: Graph, x: str) -> str:
    # The difference of both exponentials would lose digits about zero; far from it tanh cosh overflows early.
    half = graph.op("Exp", graph.op("Mul", graph.constant(0.5), graph.op("Abs", x)))
    large = graph.op("Mul", graph.op("Mul", graph.constant(0.5), half), half)
    large = graph.op("Mul", graph.op("Sign", x), large)
    near = graph.op("Mul", graph.op("Tanh", x), _cosh(graph, x))
    is_near = graph.op("Less", graph.op("Abs", x), graph.constant(30.0))
    return graph.op("Where", is_near, near, large)


def _tan(graph: Graph, x: str) -> str:
    return graph.op("Div", graph.op("Sin", x), graph.op("Cos", x))


def _cot(graph: Graph, x: str) -> str:
    return graph.op("Div", graph.op("Cos", x), graph.op("Sin", x))


def _asinh(graph: Graph, x: str) -> str:
    size = graph.op("Abs", x)
    root = graph.op("Sqrt", graph.op("Add", graph.op("Mul", x, x), graph.constant(1.0)))
    return graph.op("Mul", graph.op("Sign", x), graph.op("Log", graph.op("Add", size, root)))


def _acosh(graph: Graph, x: str) -> str:
    below, above = (graph.op("Sqrt", graph.op("Add", x, graph.constant(by))) for by in (-1.0, 1.0))
    return graph.op("Log", graph.op("Add", x, graph.op("Mul", below, above)))


def _atanh(graph: Graph, x: str) -> str:
    above, below = (graph.op(kind, graph.constant(1.0), x) for kind in ("Add", "Sub"))
    return graph.op("Mul", graph.constant(0.5), graph.op("Log", graph.op("Div", above, below)))


def _named(kind: str) -> Function:
    return lambda graph, x: graph.op(kind, x)


def _inverted(function: Function) -> Function:
    return lambda graph, x: _one_over(graph, function(graph, x))


_NATIVE = {"exp": "Exp", "log": "Log", "sin": "Sin", "cos": "Cos", "tanh": "Tanh", "sign": "Sign"}
_NATIVE |= {"Abs": "Abs", "floor": "Floor", "ceiling": "Ceil"}

FUNCTIONS: Mapping[str, Function] = MappingProxyType(
    {
        **{name: _named(kind) for name, kind in _NATIVE.items()},
        "tan": _tan,
        "cot": _cot,
        "sec": _inverted(_named("Cos")),
        "csc": _inverted(_named("Sin")),
        "sinh": _sinh,
        "cosh": _cosh,
        "coth": _inverted(_named("Tanh")),
        "sech": _inverted(_cosh),
        "csch": _inverted(_sinh),
        "asinh": _asinh,
        "acosh": _acosh,
        "atanh": _atanh,
    }
)
"""By sympy's names, functions of one argument."""

QUARTER = float(np.pi / 2)
"""A quarter of a turn."""
