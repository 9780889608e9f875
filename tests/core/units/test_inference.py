"""The unit that a constant must have."""

import pytest
import sympy as sp

from kan_core.symbolic.parser import parse
from kan_core.units.dimensions import Dimension
from kan_core.units.inference import Measure, measure_of_constant
from kan_core.units.parse import parse_unit

UNITS = {"x": parse_unit("km"), "t": parse_unit("min"), "m": parse_unit("g"), "angle": parse_unit("1")}
ENERGY = Measure(Dimension.of(kg=1, m=2, s=-2), 1e3)
NAMES = {name: sp.Symbol(name, real=True) for name in (*UNITS, "a", "b", "free")}


def measured(text: str) -> Measure | None:
    """Of the constant a in a formula for kilojoules."""
    return measure_of_constant(parse(text, NAMES), NAMES["a"], UNITS, ENERGY)


@pytest.mark.parametrize(
    ("text", "dimension", "factor"),
    [
        ("a*m*x^2", Dimension.of(s=-2), 1e3 / (1e-3 * 1e6)),
        ("a*x + b*m", Dimension.of(kg=1, m=1, s=-2), 1.0),
        ("b*exp(-a*t)", Dimension.of(s=-1), 1 / 60),
        ("b*m*(x/(t + a))^2", Dimension.of(s=1), 60.0),
        ("b*(a + x)^2/t^2", Dimension.of(m=1), 1e3),
        ("b*sin(angle + a)", Dimension(), 1.0),
        ("m*sqrt(a)*x", Dimension.of(m=2, s=-4), (1e3 / (1e-3 * 1e3)) ** 2),
        ("a*abs(x + b)*m", Dimension.of(m=1, s=-2), 1e3 / (1e3 * 1e-3)),
        ("b*x^a", Dimension(), 1.0),
        ("a + a*x/(x + b)", ENERGY.dimension, 1e3),
    ],
)
def test_what_the_terms_need_is_found(text: str, dimension: Dimension, factor: float) -> None:
    found = measured(text)
    assert found is not None
    assert found.dimension == dimension
    assert found.factor == pytest.approx(factor, rel=1e-12)


@pytest.mark.parametrize("text", ["a*free*x", "a*x + a*t", "a*(x + t)", "m*(x/t)^2", "m*(a*x)^free"])
def test_what_other_constants_leave_open_or_units_contradict_is_none(text: str) -> None:
    assert measured(text) is None
