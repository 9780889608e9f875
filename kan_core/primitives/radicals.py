"""Roots and reciprocals of 1 + u^2 and 1 - u^2: distances, resonances, the Lorentz factor."""

from kan_core.primitives.contract import Primitive

RADICALS = (
    Primitive(
        "sqrt(1+x^2)",
        value=lambda f, u: f.sqrt(1 + u * u),
        derivative=lambda f, u: u / f.sqrt(1 + u * u),
        complexity=4,
        symmetry="even",
    ),
    Primitive(
        "1/sqrt(1+x^2)",
        value=lambda f, u: 1 / f.sqrt(1 + u * u),
        derivative=lambda f, u: -u / ((1 + u * u) * f.sqrt(1 + u * u)),
        complexity=4.5,
        symmetry="even",
    ),
    Primitive(
        "1/(1+x^2)",
        value=lambda f, u: 1 / (1 + u * u),
        derivative=lambda f, u: -2 * u / ((1 + u * u) * (1 + u * u)),
        complexity=4,
        symmetry="even",
    ),
    # (1 - u)(1 + u) keeps the digits that 1 - u^2 loses near the ends.
    Primitive(
        "sqrt(1-x^2)",
        value=lambda f, u: f.sqrt((1 - u) * (1 + u)),
        derivative=lambda f, u: -u / f.sqrt((1 - u) * (1 + u)),
        complexity=4,
        lower=-1.0,
        upper=1.0,
        symmetry="even",
    ),
    Primitive(
        "1/sqrt(1-x^2)",
        value=lambda f, u: 1 / f.sqrt((1 - u) * (1 + u)),
        derivative=lambda f, u: u / ((1 - u) * (1 + u) * f.sqrt((1 - u) * (1 + u))),
        complexity=4.5,
        lower=-1.0,
        upper=1.0,
        symmetry="even",
    ),
)
