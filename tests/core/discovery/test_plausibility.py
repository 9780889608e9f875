"""What is longer to write down costs more, and so does what laws seldom look like."""

import pytest
import sympy as sp

from kan_core.discovery.plausibility import cost

X, Y, Z = sp.symbols("x y z", real=True)
NAMES = ("x", "y", "z")
FITTED = sp.Float("1.234567", 17)


@pytest.mark.parametrize(
    ("shorter", "longer"),
    [
        (X, X * Y),
        (X * Y, X + Y * Z),
        (X * Y, FITTED * X * Y),
        (X / Y, X / Y**2),
        (X / 2, 37 * X / 91),
        (sp.sqrt(X), X ** sp.Rational(3, 7)),
        (sp.sin(X), sp.sin(X + Y)),
        (sp.exp(X), sp.atan(X)),
        (sp.sin(X), sp.tan(X)),
        (X - Y, X - Y + FITTED),
    ],
)
def test_more_to_write_costs_more(shorter: sp.Expr, longer: sp.Expr) -> None:
    assert cost(shorter, {}, NAMES) < cost(longer, {}, NAMES)


@pytest.mark.parametrize(
    ("one", "other"), [(X + Y, X - Y), (X * Y, X / Y * 1), (FITTED * X, sp.Float("-9.87", 17) * X)]
)
def test_what_is_as_long_costs_about_the_same(one: sp.Expr, other: sp.Expr) -> None:
    assert cost(one, {}, NAMES) == pytest.approx(cost(other, {}, NAMES), abs=1.0)


def test_an_angle_that_is_a_ratio_of_two_lengths_is_odd_and_one_that_is_a_speed_more_so() -> None:
    length, time, ratio = (1, 0), (0, 1), sp.sin(X / Y)
    plain = cost(ratio, {}, NAMES)
    assert plain < cost(ratio, {"x": length, "y": length}, NAMES)
    assert cost(ratio, {"x": length, "y": length}, NAMES) < cost(ratio, {"x": length, "y": time}, NAMES)


@pytest.mark.parametrize("expression", [sp.S.Zero, sp.pi, X, FITTED, sp.sin(X) ** 2, -X, sp.exp(-X)])
def test_everything_costs_something(expression: sp.Expr) -> None:
    assert cost(expression, {}, NAMES) > 0
