"""Hyperbolic functions, their reciprocals and inverses."""

from kan_core.primitives.contract import Primitive

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
        "asinh",
        value=lambda f, u: f.asinh(u),
        derivative=lambda f, u: 1 / f.sqrt(1 + u * u),
        complexity=3.5,
        symmetry="odd",
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
