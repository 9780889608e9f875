"""Brackets around a column less a large number: opened, they would cost the digits of what is left."""

from collections.abc import Mapping

import sympy as sp
from sympy.core.parameters import distribute

LARGE = 1e3
"""A number from which on it is not multiplied into a bracket."""


def is_shift(node: sp.Basic) -> bool:
    """Whether a node is a symbol less or plus a large number."""
    if not (node.is_Add and len(node.args) == 2):
        return False
    number, symbol = node.as_coeff_Add()
    return bool(symbol.is_Symbol and number.is_number and abs(number) >= LARGE)


def shifts(expression: sp.Expr) -> list[sp.Expr]:
    """The sums of a symbol and a large number that an expression has."""
    return sorted(filter(is_shift, expression.atoms(sp.Add)), key=str)


def replaced(expression: sp.Expr, rule: Mapping[sp.Basic, sp.Basic]) -> sp.Expr:
    """The expression with nodes replaced; no bracket with a large number in it is opened."""
    if not rule:
        return expression
    if any(map(is_shift, rule.values())) or shifts(expression):
        # sympy forgets what it has worked out whenever this is switched, so it is only where it matters.
        with distribute(False):
            return _exchanged(expression, rule)
    return _exchanged(expression, rule)


def _exchanged(expression: sp.Expr, rule: Mapping[sp.Basic, sp.Basic]) -> sp.Expr:
    try:
        return expression.xreplace(rule)
    except RecursionError:
        # Of hyperbolic functions of sums sympy may ask in a circle whether they are real, to rewrite what is
        # around them.
        with sp.evaluate(False):
            return expression.xreplace(rule)


def product(factors: list[sp.Expr]) -> sp.Expr:
    """The product of factors, a bracket with a large number in it left as it is."""
    if any(map(is_shift, factors)):
        with distribute(False):
            return sp.Mul(*factors)
    return sp.Mul(*factors)
