"""Trigonometric functions and their inverses; a cosine is a sine with a phase, an arccosine an arcsine."""

import math

from kan_core.primitives.contract import Array, Functions, Primitive


def _sinc(f: Functions, u: Array) -> Array:
    """sin(u) / u, continued by 1 at zero."""
    safe = f.where(u == 0, 1.0, u)
    return f.where(u == 0, 1.0, f.sin(safe) / safe)


def _sinc_derivative(f: Functions, u: Array) -> Array:
    square = u * u
    series = -u * (1 / 3 - square * (1 / 30 - square * (1 / 840 - square / 45360)))
    near = f.abs(u) < 0.1
    safe = f.where(near, 1.0, u)
    return f.where(near, series, (f.cos(safe) - f.sin(safe) / safe) / safe)


def _reciprocal_square_of_sine(f: Functions, u: Array) -> Array:
    sine = f.sin(u)
    return 1 / (sine * sine)


TRIGONOMETRIC = (
    Primitive(
        "sin",
        value=lambda f, u: f.sin(u),
        derivative=lambda f, u: f.cos(u),
        complexity=2.5,
        period=2 * math.pi,
        symmetry="odd",
    ),
    # Oscillations that die out or grow.
    Primitive(
        "exp(p*x)*sin(x)",
        value=lambda f, u, p: f.exp(p * u) * f.sin(u),
        derivative=lambda f, u, p: f.exp(p * u) * (p * f.sin(u) + f.cos(u)),
        complexity=7,
        shape=("p",),
        shape_derivatives=(lambda f, u, p: u * f.exp(p * u) * f.sin(u),),
    ),
    Primitive(
        "tan",
        value=lambda f, u: f.tan(u),
        derivative=lambda f, u: 1 + f.tan(u) * f.tan(u),
        complexity=3.5,
        pole=math.pi / 2,
        pole_spacing=math.pi,
        period=math.pi,
        symmetry="odd",
    ),
    Primitive(
        "1/sin",
        value=lambda f, u: 1 / f.sin(u),
        derivative=lambda f, u: -f.cos(u) * _reciprocal_square_of_sine(f, u),
        complexity=3.5,
        pole=0.0,
        pole_spacing=math.pi,
        period=2 * math.pi,
        symmetry="odd",
    ),
    Primitive(
        "1/sin^2",
        value=_reciprocal_square_of_sine,
        derivative=lambda f, u: -2 * f.cos(u) / f.sin(u) * _reciprocal_square_of_sine(f, u),
        complexity=4,
        pole=0.0,
        pole_spacing=math.pi,
        period=math.pi,
        symmetry="even",
    ),
    Primitive(
        "asin",
        value=lambda f, u: f.asin(u),
        derivative=lambda f, u: 1 / f.sqrt((1 - u) * (1 + u)),
        complexity=3,
        lower=-1.0,
        upper=1.0,
        symmetry="odd",
    ),
    Primitive(
        "atan",
        value=lambda f, u: f.atan(u),
        derivative=lambda f, u: 1 / (1 + u * u),
        complexity=3,
        symmetry="odd",
    ),
    Primitive(
        "sinc",
        value=_sinc,
        derivative=_sinc_derivative,
        complexity=4,
        symmetry="even",
    ),
    Primitive(
        "sinc^2",
        value=lambda f, u: _sinc(f, u) * _sinc(f, u),
        derivative=lambda f, u: 2 * _sinc(f, u) * _sinc_derivative(f, u),
        complexity=4.5,
        symmetry="even",
    ),
)
