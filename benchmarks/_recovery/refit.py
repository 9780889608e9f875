"""The constants of a formula fitted again to data without noise."""

from collections.abc import Callable, Iterator, Mapping

import numpy as np
import sympy as sp
from scipy.optimize import least_squares

from benchmarks._recovery.equations import FloatArray
from kan_core.symbolic.evaluate import evaluate

STARTS = (0.0, 0.03, 0.1, 0.3, 1.0)
"""How far, in logarithms, the starts of the fits lie from the constants as found."""
MOST = 25
"""Constants of a formula that is still fitted."""
STEPS = 100
REFUSED = 1e6
"""Residual of a row in which the formula has no value."""


def freed(expression: sp.Expr) -> tuple[sp.Expr, dict[sp.Symbol, float]]:
    """The expression with a free constant for every number that may have been fitted, and their values.

    Free are decimal numbers wherever they stand, and exact ones as factors and terms other than 1 and -1:
    they may be fitted numbers that were rounded. Exact exponents are the form itself and stay.
    """
    values: dict[sp.Symbol, float] = {}

    def constant(value: sp.Expr) -> sp.Symbol:
        symbol = sp.Symbol(f"constant__{len(values)}", real=True)
        values[symbol] = float(value)
        return symbol

    def walk(node: sp.Expr) -> sp.Expr:
        if node.is_number:
            trivial = node in (sp.S.Zero, sp.S.One, sp.S.NegativeOne)
            return node if trivial else constant(node)
        if not node.args:
            return node
        if node.is_Pow:
            exponent = node.exp if node.exp.is_number and not node.exp.has(sp.Float) else walk(node.exp)
            return walk(node.base) ** exponent
        if node.is_Mul or node.is_Add:
            return node.func(*_walked(node, walk))
        return node.func(*map(walk, node.args))

    return walk(expression), values


def _walked(node: sp.Expr, walk: Callable[[sp.Expr], sp.Expr]) -> list[sp.Expr]:
    """The parts of a sum or a product; its numbers together are one constant."""
    numbers = [part for part in node.args if part.is_number]
    others = [part for part in node.args if not part.is_number]
    return [*([walk(node.func(*numbers))] if numbers else []), *map(walk, others)]


def refits(expression: sp.Expr, rows: Mapping[str, FloatArray], target: FloatArray) -> Iterator[sp.Expr]:
    """The expression with its constants fitted from one start after another."""
    form, values = freed(expression)
    if not values:
        yield expression
        return
    if len(values) > MOST:
        return
    found, scale = np.array(list(values.values())), float(np.std(target))
    symbols, random = list(values), np.random.default_rng(0)
    names = [symbol.name for symbol in symbols]

    def residuals(constants: FloatArray) -> FloatArray:
        given = evaluate(form, {**rows, **dict(zip(names, constants, strict=True))})
        misfit = (given - target) / scale
        return np.where(np.isfinite(misfit), misfit, REFUSED)

    for width in STARTS:
        start = found * np.exp(width * random.normal(size=len(found)))
        fitted = _fitted(residuals, start)
        exact = {symbol: sp.Float(float(each), 17) for symbol, each in zip(symbols, fitted, strict=True)}
        yield form.xreplace(exact)


def _fitted(residuals: Callable[[FloatArray], FloatArray], start: FloatArray) -> FloatArray:
    """The constants of least squares, as exact as doubles allow."""
    ends = least_squares(
        residuals, start, "3-point", x_scale="jac", xtol=1e-15, ftol=1e-15, gtol=1e-15, max_nfev=STEPS
    )
    found: FloatArray = ends.x
    return found
