"""A search works in units in which numbers are near one, and says nothing in them."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from kan_core.discovery.arguments import Argument
from kan_core.discovery.sample import Sample
from kan_core.symbolic.evaluate import evaluate
from kan_core.units.groups import DimensionalAlgebra

GRAVITY = DimensionalAlgebra.of([[1, 1, 0, 3], [0, 0, 1, -1], [0, 0, 0, -2]], [1, 1, -2], [True] * 4)
"""Two lengths, a mass and the gravitational constant; the target is a force."""
SYMBOLS = sp.symbols("r s m G", positive=True)


def astronomical(seed: int = 0) -> Sample:
    """r, s, m, G; y = G m^2/r^2 with a spread of 10^20."""
    random = np.random.default_rng(seed)
    x = random.uniform(1.0, 3.0, (200, 4)) * [1e11, 1e8, 1e30, 6.67e-11]
    return Sample.of(x, x[:, 3] * x[:, 2] ** 2 / x[:, 0] ** 2, SYMBOLS, GRAVITY)


def in_table(expression: sp.Expr, given_: Sample) -> np.ndarray:
    """An expression of the table's columns."""
    x = given_.x * 10.0 ** np.array(given_.powers, dtype=float)
    return evaluate(expression, {str(s): column for s, column in zip(SYMBOLS, x.T, strict=True)})


def test_numbers_come_near_one() -> None:
    scaled = astronomical()
    assert np.abs(np.log10(np.abs(scaled.x))).max() < 12
    assert max(map(abs, scaled.powers)) > 5


def test_every_scaling_keeps_dimensionless_groups_what_they_were() -> None:
    scaled = astronomical()
    for group in GRAVITY.groups[:20]:
        assert np.dot(group, scaled.powers) == pytest.approx(0.0)
        np.testing.assert_allclose(
            Argument(group).values(scaled.x),
            in_table(Argument(group).expression(SYMBOLS), scaled),
            rtol=1e-12,
        )


def test_an_argument_is_told_in_the_columns_of_the_table() -> None:
    scaled = astronomical()
    for exponents in ((1.0, 0.0, 0.0, 0.0), (-2.0, 0.0, 2.0, 1.0), (0.5, -1.0, 1.0, 0.0)):
        argument = Argument(exponents)
        np.testing.assert_allclose(
            argument.values(scaled.x), in_table(scaled.expression(argument), scaled), rtol=1e-12
        )


def test_a_formula_of_the_scaled_target_is_told_in_the_units_of_the_table() -> None:
    scaled = astronomical()
    formula = scaled.in_table_units(scaled.expression(Argument((-2.0, 0.0, 2.0, 1.0))))
    r, _, m, g = SYMBOLS
    np.testing.assert_allclose(in_table(formula, scaled), in_table(g * m**2 / r**2, scaled), rtol=1e-12)
    assert float(scaled.scaled_target(scaled.in_table_units(sp.Float(2.5)))) == pytest.approx(2.5)


def test_ordinary_numbers_stay_as_they_are() -> None:
    x = np.random.default_rng(0).uniform(0.1, 50.0, (30, 4))
    scaled = Sample.of(x, x[:, 0], SYMBOLS, GRAVITY)
    assert scaled.powers == (0, 0, 0, 0) and scaled.target_power == 0
    np.testing.assert_array_equal(scaled.x, x)


@given(st.floats(1e-3, 1e3))
def test_weights_have_the_mean_one(factor: float) -> None:
    weights = factor * np.linspace(1.0, 5.0, 20)
    scaled = Sample.of(np.ones((20, 4)), np.arange(20.0), SYMBOLS, GRAVITY, weights)
    assert np.mean(scaled.root_weights**2) == pytest.approx(1.0)
    assert scaled.root_weights[-1] / scaled.root_weights[0] == pytest.approx(5.0**0.5)


def test_some_of_the_rows_keep_their_units() -> None:
    scaled = astronomical()
    few = scaled.take(slice(10))
    assert few.rows == 10 and few.powers == scaled.powers
    np.testing.assert_array_equal(few.y, scaled.y[:10])


def test_a_column_of_zeros_is_no_obstacle() -> None:
    x = np.ones((20, 4)) * [1e11, 0.0, 1e30, 6.67e-11]
    scaled = Sample.of(x, np.ones(20), SYMBOLS, GRAVITY)
    assert np.isfinite(scaled.x).all() and np.isfinite(scaled.y).all()
