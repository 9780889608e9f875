"""Exponentials, logarithms and the functions of statistics and of thermal physics made from them."""

from kan_core.primitives.contract import Array, Functions, Primitive


def _bernoulli(f: Functions, u: Array) -> Array:
    """u / (exp(u) - 1), continued by 1 at zero."""
    safe = f.where(u == 0, 1.0, u)
    return f.where(u == 0, 1.0, safe / f.expm1(safe))


def _bernoulli_derivative(f: Functions, u: Array) -> Array:
    square = u * u
    series = -0.5 + u * (1 / 6 - square * (1 / 180 - square * (1 / 5040 - square / 151200)))
    near = f.abs(u) < 0.1
    safe = f.where(near, 1.0, u)
    return f.where(near, series, (1 + safe / f.expm1(-safe)) / f.expm1(safe))


EXPONENTIAL = (
    Primitive(
        "exp",
        value=lambda f, u: f.exp(u),
        derivative=lambda f, u: f.exp(u),
        complexity=2,
        inner="a",
    ),
    Primitive(
        "log",
        value=lambda f, u: f.log(u),
        derivative=lambda f, u: 1 / u,
        complexity=2,
        inner="b",
        lower=0.0,
    ),
    Primitive(
        "1/log",
        value=lambda f, u: 1 / f.log(u),
        derivative=lambda f, u: -1 / (u * f.log(u) * f.log(u)),
        complexity=3,
        inner="a",
        lower=0.0,
        pole=1.0,
    ),
    Primitive(
        "gaussian",
        value=lambda f, u: f.exp(-u * u),
        derivative=lambda f, u: -2 * u * f.exp(-u * u),
        complexity=3,
        symmetry="even",
    ),
    Primitive(
        "x*exp(x)",
        value=lambda f, u: u * f.exp(u),
        derivative=lambda f, u: (1 + u) * f.exp(u),
        complexity=4,
        inner="a",
    ),
    Primitive(
        "x*log(x)",
        value=lambda f, u: u * f.log(u),
        derivative=lambda f, u: 1 + f.log(u),
        complexity=4,
        inner="a",
        lower=0.0,
    ),
    # The same curves as tanh with other constants; the form that chemistry, biology and statistics know.
    Primitive(
        "sigmoid",
        value=lambda f, u: 1 / (1 + f.exp(-u)),
        derivative=lambda f, u: 1 / ((1 + f.exp(-u)) * (1 + f.exp(u))),
        complexity=3.5,
    ),
    Primitive(
        "softplus",
        value=lambda f, u: f.where(u > 0, u, 0.0) + f.log1p(f.exp(-f.abs(u))),
        derivative=lambda f, u: 1 / (1 + f.exp(-u)),
        complexity=4,
    ),
    Primitive(
        "1/(exp(x)-1)",
        value=lambda f, u: 1 / f.expm1(u),
        derivative=lambda f, u: 1 / (f.expm1(u) * f.expm1(-u)),
        complexity=4,
        inner="a",
        pole=0.0,
    ),
    Primitive(
        "x/(exp(x)-1)",
        value=_bernoulli,
        derivative=_bernoulli_derivative,
        complexity=4.5,
        inner="a",
    ),
    Primitive(
        "x^3/(exp(x)-1)",
        value=lambda f, u: u * u * _bernoulli(f, u),
        derivative=lambda f, u: 2 * u * _bernoulli(f, u) + u * u * _bernoulli_derivative(f, u),
        complexity=5,
        inner="a",
    ),
)
