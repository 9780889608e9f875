"""Formulas that break the rules of units are found out, and fitted constants are given their due."""

import pytest
import sympy

from kan_core.errors import UnitError
from kan_core.units.check import dimension_of
from kan_core.units.dimensions import Dimension
from kan_core.units.parse import parse_unit

m, v, x, t, k, theta, free = sympy.symbols("m v x t k theta free")
UNITS = {
    name: parse_unit(unit)
    for name, unit in {"m": "kg", "v": "m/s", "x": "m", "t": "s", "k": "1/m", "theta": "rad"}.items()
}
ENERGY = Dimension.of(m=2, kg=1, s=-2)
LENGTH = Dimension.of(m=1)


@pytest.mark.parametrize(
    ("expression", "dimension"),
    [
        (m * v**2 / 2, ENERGY),
        (sympy.sqrt(x**2 + (v * t) ** 2), LENGTH),
        (x + v * t, LENGTH),
        (sympy.sin(k * x) * x, LENGTH),
        (sympy.exp(theta) * sympy.pi, Dimension()),
        (sympy.Abs(v * t), LENGTH),
        (sympy.sign(x) * x, LENGTH),
        (sympy.Max(x, v * t), LENGTH),
        (2 ** (k * x), Dimension()),
        (sympy.Integer(3), Dimension()),
    ],
)
def test_the_dimension_of_a_sound_formula(expression: sympy.Expr, dimension: Dimension) -> None:
    assert dimension_of(expression, UNITS) == dimension


@pytest.mark.parametrize(
    "expression",
    [
        2.5 * x,
        sympy.Float(0.5),
        free * x,
        sympy.sin(2.5 * x + 0.1) * 3.0,
        x**1.37,
        sympy.Function("phi")(x),
        sympy.Integer(0),
    ],
)
def test_what_is_fitted_may_carry_any_unit(expression: sympy.Expr) -> None:
    assert dimension_of(expression, UNITS) is None


def test_a_fitted_constant_takes_the_unit_of_what_it_is_added_to() -> None:
    assert dimension_of(x + 2.5, UNITS) == LENGTH
    assert dimension_of(2.5 * t + x, UNITS) == LENGTH


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        (x + t, "put together"),
        (x + 1, "put together"),
        (2.5 * m + x + t, "put together"),
        (sympy.sin(x), r"sin\(x\) needs a pure number"),
        (sympy.log(v / 2), "dimension m s"),
        (2.0 * sympy.exp(-t), "dimension s"),
        (x ** (t / 2), "power t/2"),
        (x**theta, "needs a pure number"),
        (sympy.Function("phi")(x + t), "put together"),
    ],
)
def test_unsound_formulas_are_refused(expression: sympy.Expr, message: str) -> None:
    with pytest.raises(UnitError, match=message):
        dimension_of(expression, UNITS)
