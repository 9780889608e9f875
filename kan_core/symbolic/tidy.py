"""Shorter forms of an expression, each accepted only if its values stay the same to rounding."""

from collections.abc import Iterator, Mapping

import numpy as np
import sympy as sp
from numpy.typing import NDArray
from sympy.core.function import AppliedUndef

from kan_core.errors import ExpressionError
from kan_core.symbolic.complexity import complexity
from kan_core.symbolic.evaluate import evaluate
from kan_core.symbolic.numbers import WORKING_DIGITS, rounded
from kan_core.symbolic.steps import STEPS

Ranges = Mapping[str, tuple[float, float]]

UNCHANGED = 1e-13
"""Largest change of a value, relative to the largest value, that counts as rounding."""

_POINTS = 64
_FEWEST_POINTS = 8
_ROUNDS = 4
_UNKNOWN_RANGE = (0.5, 2.0)


def tidied(expression: sp.Expr, ranges: Ranges) -> Iterator[sp.Expr]:
    """Ever shorter forms of an expression, each equal to it at sample points.

    Args:
        expression: in symbols; their signs may be assumed where the ranges tell them.
        ranges: lowest and highest value of each symbol; where unknown, 0.5 to 2 is taken.

    Yields:
        The expression itself, then each form that is shorter than the last one, or has fewer numbers that are
        not exact.
    """
    samples = _Samples(expression, ranges)
    best = _widened(expression)
    yield rounded(best)
    for _ in range(_ROUNDS):
        before = best
        for step in STEPS:
            form = step(best)
            if weight(form) < weight(best) and samples.unchanged(form):
                best = form
                yield rounded(best)
        if best == before:
            return


def _widened(expression: sp.Expr) -> sp.Expr:
    floats = expression.atoms(sp.Float)
    return expression.xreplace({each: sp.Float(each, WORKING_DIGITS) for each in floats})


def weight(expression: sp.Expr) -> tuple[int, int]:
    """Complexity with a number that is not exact as long as a fraction, then how many such there are."""
    floats = sum(1 for node in sp.preorder_traversal(expression) if node.is_Float)
    return complexity(expression) + 2 * floats, floats


class _Samples:
    """Points within the ranges and the expression's values there."""

    def __init__(self, expression: sp.Expr, ranges: Ranges) -> None:
        random = np.random.default_rng(0)
        names = sorted(symbol.name for symbol in expression.free_symbols)
        self._points = {
            name: random.uniform(*ranges.get(name, _UNKNOWN_RANGE), size=_POINTS) for name in names
        }
        functions = sorted({call.func for call in expression.atoms(AppliedUndef)}, key=str)
        # Any smooth function will do for a spline: what is equal for all is equal for it.
        self._stand_ins = {
            function: sp.Lambda(_ARGUMENT, sp.tanh(_ARGUMENT) + _ARGUMENT / divisor)
            for divisor, function in enumerate(functions, start=3)
        }
        self._values = self._of(expression)
        self._usable = np.isfinite(self._values)

    def unchanged(self, form: sp.Expr) -> bool:
        """Whether a form has the same values; never where too few points are usable to tell."""
        if self._usable.sum() < _FEWEST_POINTS or form.has(sp.zoo, sp.nan, sp.oo, sp.I):
            return False
        try:
            values = self._of(form)[self._usable]
        except ExpressionError:
            # A function that cannot be evaluated cannot be compared either.
            return False
        truth = self._values[self._usable]
        return bool(np.abs(values - truth).max() <= UNCHANGED * np.abs(truth).max())

    def _of(self, expression: sp.Expr) -> NDArray[np.float64]:
        for function, stand_in in self._stand_ins.items():
            expression = expression.replace(function, stand_in)
        return np.broadcast_to(evaluate(expression, self._points), _POINTS)


_ARGUMENT = sp.Dummy("u", real=True)
