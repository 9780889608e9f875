"""Functions that are written out beside a formula: steps of arithmetic in one or more arguments."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import sympy as sp

from kan_core.model.state import FloatArray

X = sp.Symbol("x", real=True)
"""The argument of functions of one argument."""


@dataclass(frozen=True)
class Routine:
    """value(arguments), with steps on the way; each step may use those before it."""

    name: str
    value: sp.Expr
    steps: tuple[tuple[sp.Symbol, sp.Expr], ...] = ()
    says: tuple[str, ...] = ()


def double(value: float) -> sp.Float:
    """A double to the last bit."""
    return sp.Float(float(value), 17)


def choice(x: sp.Symbol, edge: float, a: sp.Expr, b: sp.Expr) -> sp.Expr:
    """a where x < edge, else b; where x is no number it is b."""
    condition = sp.StrictLessThan(x, double(edge), evaluate=False)
    return sp.Piecewise((a, condition), (b, sp.true), evaluate=False)


def choices(x: sp.Symbol, edges: Sequence[float], pieces: Sequence[sp.Expr]) -> sp.Expr:
    """pieces[i] between edges[i - 1] and edges[i], found by halving; one more piece than edges."""
    if len(pieces) == 1:
        return pieces[0]
    middle = len(edges) // 2
    below = choices(x, edges[:middle], pieces[: middle + 1])
    return choice(x, edges[middle], below, choices(x, edges[middle + 1 :], pieces[middle + 1 :]))


def polynomial(t: sp.Expr, coefficients: FloatArray) -> sp.Expr:
    """Horner's form in t; coefficients from the highest power down."""
    value: sp.Expr = double(coefficients[0])
    for coefficient in coefficients[1:]:
        value = plus(double(coefficient), times(t, value))
    return value


def shifted(x: sp.Expr, by: float) -> sp.Expr:
    """x - by, left as it stands."""
    return plus(x, double(-by))


def plus(*terms: sp.Expr) -> sp.Expr:
    """A sum that sympy leaves alone; terms that are zero are left out."""
    kept = [term for term in terms if term != 0]
    return sp.Add(*kept, evaluate=False) if len(kept) > 1 else (kept or [sp.S.Zero])[0]


def times(a: sp.Expr, b: sp.Expr) -> sp.Expr:
    """A product that sympy leaves alone."""
    return sp.Mul(a, b, evaluate=False)


def chebyshev_fit(values: FloatArray, lower: float, upper: float) -> FloatArray:
    """Coefficients of the polynomial in x - (lower + upper) / 2 through values at `chebyshev_nodes`."""
    t = np.polynomial.chebyshev.chebpts1(len(values))
    series = np.polynomial.chebyshev.chebfit(t, values, len(values) - 1)
    powers = np.polynomial.chebyshev.cheb2poly(series)
    return np.asarray((powers / ((upper - lower) / 2) ** np.arange(len(powers)))[::-1], dtype=float)


def chebyshev_nodes(count: int, lower: float, upper: float) -> FloatArray:
    """(count,) places in an interval at which `chebyshev_fit` wants values."""
    t = np.polynomial.chebyshev.chebpts1(count)
    return np.asarray((lower + upper) / 2 + (upper - lower) / 2 * t, dtype=float)
