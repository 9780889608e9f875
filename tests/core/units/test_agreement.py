"""Every term of a formula is held against the dimension of its target."""

import pytest
import sympy

from kan_core.units.agreement import agreement
from kan_core.units.dimensions import Dimension
from kan_core.units.parse import parse_unit

m, v, x, t, p, free = sympy.symbols("m v x t p free")
UNITS = {name: parse_unit(unit) for name, unit in {"m": "kg", "v": "m/s", "x": "m", "t": "s"}.items()}
LENGTH, TIME = Dimension.of(m=1), Dimension.of(s=1)
METRE = parse_unit("m")


def term(found, expression, part):
    """What is said of one term of a sum, whose order is sympy's own."""
    return found.terms[sympy.Add.make_args(expression).index(part)]


def test_terms_of_one_dimension_agree() -> None:
    found = agreement(x + v * t, METRE, UNITS)
    assert not found.disagrees
    assert [each.dimension for each in found.terms] == [LENGTH, LENGTH]
    assert found.whole == LENGTH and found.lacking == ()


def test_the_term_that_does_not_fit_is_named_and_why() -> None:
    expression = x + t
    found = agreement(expression, METRE, UNITS)
    assert found.disagrees
    assert term(found, expression, x).fault == ""
    assert term(found, expression, t).fault == "It has the dimension s, and the whole has m."


def test_what_is_wrong_inside_a_term_is_told() -> None:
    found = agreement(x * sympy.sin(t), METRE, UNITS)
    assert "sin(t) needs a pure number" in found.terms[0].fault


def test_a_fitted_factor_carries_what_the_term_lacks() -> None:
    expression = 2.5 * t**2 + x + 0.75
    found = agreement(expression, METRE, UNITS)
    assert not found.disagrees
    square = term(found, expression, 2.5 * t**2)
    assert square.dimension == LENGTH and square.carried == LENGTH / TIME**2
    assert term(found, expression, sympy.Float(0.75)).carried == LENGTH
    assert term(found, expression, x).carried is None


@pytest.mark.parametrize("part", [2.5 * free, x**1.37, 2.5 * (x + 0.1 * t) ** 1.5, sympy.Function("phi")(x)])
def test_what_cannot_be_told_is_left_open(part: sympy.Expr) -> None:
    (only,) = agreement(part, METRE, UNITS).terms
    assert only.dimension is None and only.carried is None and not only.fault


def test_columns_without_a_unit_are_named() -> None:
    found = agreement(free * x + p, METRE, UNITS)
    assert found.lacking == ("free", "p")
    assert not found.disagrees


def test_without_a_unit_of_the_target_the_terms_are_held_against_each_other() -> None:
    assert agreement(x + t, None, UNITS).disagrees
    assert not agreement(x + v * t, None, UNITS).disagrees
    assert agreement(2.5 * x + free, None, UNITS).whole is None
