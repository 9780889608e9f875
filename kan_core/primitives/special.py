"""Special functions: the error function and the first Bessel functions."""

import math

from kan_core.primitives.contract import Array, Functions, Primitive


def bessel_j1_derivative(f: Functions, u: Array) -> Array:
    """J0(u) - J1(u) / u, continued by 1/2 at zero."""
    safe = f.where(u == 0, 1.0, u)
    return f.where(u == 0, 0.5, f.bessel_j0(safe) - f.bessel_j1(safe) / safe)


SPECIAL = (
    Primitive(
        "erf",
        value=lambda f, u: f.erf(u),
        derivative=lambda f, u: 2 / math.sqrt(math.pi) * f.exp(-u * u),
        complexity=3.5,
        symmetry="odd",
    ),
    Primitive(
        "J0",
        value=lambda f, u: f.bessel_j0(u),
        derivative=lambda f, u: -f.bessel_j1(u),
        complexity=4.5,
        inner="a",
        symmetry="even",
    ),
    Primitive(
        "J1",
        value=lambda f, u: f.bessel_j1(u),
        derivative=bessel_j1_derivative,
        complexity=4.5,
        inner="a",
        symmetry="odd",
    ),
)
