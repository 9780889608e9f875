"""Primitives that users write as text: an expression in x, with shape parameters p and q where it has any."""

import re
from functools import lru_cache, partial

import numpy as np

from kan_core.errors import ExpressionError
from kan_core.expressions.read import read
from kan_core.expressions.tree import names_in
from kan_core.primitives.contract import Array, Evaluate, Functions, Primitive
from kan_core.primitives.functions import NUMPY_FUNCTIONS
from kan_core.primitives.program import compiled
from kan_core.primitives.survey import Curve, FloatArray, limit, survey

LONGEST = 200
"""Characters of the longest text."""

ARGUMENT, SHAPE = "x", ("p", "q")
TYPICAL = (1.5, 0.7)
"""Shape parameters at which domain and gauges are looked for."""


def canonical(text: str) -> str:
    """The text as it is kept: no blanks beside signs, ^ for powers."""
    return re.sub(r"\s*(\*\*|[-+*/^(),])\s*", r"\1", text.strip()).replace("**", "^")


@lru_cache(maxsize=256)
def written(text: str) -> Primitive:
    """The primitive that a text stands for; what it is called is the text itself.

    Args:
        text: an expression in x, p and q, such as "x^2*exp(x)/(exp(x)-1)^2".

    Raises:
        ExpressionError: the text is no such expression, or is of no use as a primitive.
    """
    if len(text) > LONGEST:
        raise ExpressionError(f"The expression is longer than {LONGEST} characters.", "Shorten it.")
    tree = read(text, (ARGUMENT, *SHAPE))
    used = set(names_in(tree))
    if ARGUMENT not in used:
        raise ExpressionError("The expression has no x.", "Write it in x, the value that comes in.")
    if "q" in used and "p" not in used:
        raise ExpressionError("The expression has q but no p.", "Call its first shape parameter p.")
    shape = tuple(name for name in SHAPE if name in used)
    program = compiled(tree, (ARGUMENT, *shape))
    slopes: tuple[Evaluate, ...] = tuple(partial(program.slope, place) for place in range(1 + len(shape)))
    typical = TYPICAL[: len(shape)]
    seen = survey(*(_curve(each, typical) for each in (program.value, *slopes)))
    value, derivative = program.value, slopes[0]
    if not shape:
        for gap in seen.gaps:
            value, derivative = _filled(value, gap), _filled(derivative, gap)
    return Primitive(
        text,
        value=value,
        derivative=derivative,
        complexity=1.0 + len(program.steps) + 0.7 * len(shape),
        inner=seen.inner,
        shape=shape,
        shape_derivatives=slopes[1:],
        lower=seen.lower,
        upper=seen.upper,
        pole=seen.pole,
        pole_spacing=seen.pole_spacing,
        symmetry=seen.symmetry,
    )


def _filled(evaluate: Evaluate, gap: float) -> Evaluate:
    """The same function with its limit at the point where it has no value, as sin(x)/x at 0."""
    there = limit(_curve(evaluate, ()), gap)

    def filled(f: Functions, u: Array) -> Array:
        safe = f.where(u == gap, gap + 1.0, u)
        return f.where(u == gap, there, evaluate(f, safe))

    return filled


def _curve(evaluate: Evaluate, shape: tuple[float, ...]) -> Curve:
    """One function of u alone, for some shape."""

    def curve(u: FloatArray) -> FloatArray:
        return np.broadcast_to(np.asarray(evaluate(NUMPY_FUNCTIONS, u, *shape), dtype=np.float64), u.shape)

    return curve
