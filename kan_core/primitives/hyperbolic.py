"""Hyperbolic functions, their reciprocals and inverses, and curves of thermal physics made from them."""

from kan_core.primitives.contract import Array, Functions, Primitive

_LANGEVIN = (
    *(1 / 3, -1 / 45, 2 / 945, -1 / 4725, 2 / 93555, -1382 / 638512875, 4 / 18243225),
    *(-3617 / 162820783125, 87734 / 38979295480125, -349222 / 1531329465290625),
)
"""Of u, u^3, u^5, ... in coth(u) - 1/u; source: Abramowitz and Stegun 4.5.67."""
_NEAR = 0.5
"""Where the two parts of coth(u) - 1/u take away each other's digits."""


def _langevin(f: Functions, u: Array) -> Array:
    """coth(u) - 1/u, continued by 0 at zero."""
    near = f.abs(u) < _NEAR
    safe = f.where(near, 1.0, u)
    return f.where(near, u * _series(u * u, _LANGEVIN), 1 / f.tanh(safe) - 1 / safe)


def _langevin_derivative(f: Functions, u: Array) -> Array:
    near = f.abs(u) < _NEAR
    safe = f.where(near, 1.0, u)
    slopes = tuple((2 * k + 1) * each for k, each in enumerate(_LANGEVIN))
    sinh = f.sinh(safe)
    return f.where(near, _series(u * u, slopes), 1 / (safe * safe) - 1 / (sinh * sinh))


def _series(square: Array, coefficients: tuple[float, ...]) -> Array:
    total = 0 * square
    for coefficient in reversed(coefficients):
        total = total * square + coefficient
    return total


def _squared_over_sinh(f: Functions, u: Array) -> Array:
    """(u / sinh(u))^2, continued by 1 at zero."""
    safe = f.where(u == 0, 1.0, u)
    root = f.where(u == 0, 1.0, safe / f.sinh(safe))
    return root * root


def _squared_over_cosh(f: Functions, u: Array) -> Array:
    root = u / f.cosh(u)
    return root * root


HYPERBOLIC = (
    Primitive(
        "sinh",
        value=lambda f, u: f.sinh(u),
        derivative=lambda f, u: f.cosh(u),
        complexity=3.5,
        symmetry="odd",
    ),
    Primitive(
        "cosh",
        value=lambda f, u: f.cosh(u),
        derivative=lambda f, u: f.sinh(u),
        complexity=3.5,
        symmetry="even",
    ),
    Primitive(
        "tanh",
        value=lambda f, u: f.tanh(u),
        derivative=lambda f, u: 1 / (f.cosh(u) * f.cosh(u)),
        complexity=3,
        symmetry="odd",
    ),
    Primitive(
        "sech",
        value=lambda f, u: 1 / f.cosh(u),
        derivative=lambda f, u: -f.tanh(u) / f.cosh(u),
        complexity=4,
        symmetry="even",
    ),
    Primitive(
        "sech^2",
        value=lambda f, u: 1 / (f.cosh(u) * f.cosh(u)),
        derivative=lambda f, u: -2 * f.tanh(u) / (f.cosh(u) * f.cosh(u)),
        complexity=4.5,
        symmetry="even",
    ),
    Primitive(
        "coth(x)-1/x",
        value=_langevin,
        derivative=_langevin_derivative,
        complexity=4.5,
        inner="a",
        symmetry="odd",
    ),
    # Heat capacities of an oscillator (Einstein) and of two levels (Schottky), over one temperature.
    Primitive(
        "(x/sinh(x))^2",
        value=_squared_over_sinh,
        derivative=lambda f, u: -2 * _squared_over_sinh(f, u) * _langevin(f, u),
        complexity=5,
        inner="a",
        symmetry="even",
    ),
    Primitive(
        "(x/cosh(x))^2",
        value=_squared_over_cosh,
        derivative=lambda f, u: 2 * u * (1 - u * f.tanh(u)) / (f.cosh(u) * f.cosh(u)),
        complexity=5,
        inner="a",
        symmetry="even",
    ),
    Primitive(
        "asinh",
        value=lambda f, u: f.asinh(u),
        derivative=lambda f, u: 1 / f.sqrt(1 + u * u),
        complexity=3.5,
        symmetry="odd",
    ),
    Primitive(
        "acosh",
        value=lambda f, u: f.log1p((u - 1) + f.sqrt((u - 1) * (u + 1))),
        derivative=lambda f, u: 1 / f.sqrt((u - 1) * (u + 1)),
        complexity=3.5,
        lower=1.0,
    ),
    Primitive(
        "atanh",
        value=lambda f, u: f.atanh(u),
        derivative=lambda f, u: 1 / ((1 - u) * (1 + u)),
        complexity=3.5,
        lower=-1.0,
        upper=1.0,
        symmetry="odd",
    ),
)
