"""Scalings bring columns of any magnitude to the range and spread that networks work with."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from kan_core.data.scaling import decimal_scale, range_scaling, spread_scaling

MAGNITUDES = st.integers(-300, 300).map(lambda power: 10.0**power)
COLUMNS = arrays(np.float64, st.integers(2, 30), elements=st.floats(-1, 1, width=32))


@given(COLUMNS, MAGNITUDES)
def test_a_column_of_any_magnitude_fills_its_range(column: np.ndarray, magnitude: float) -> None:
    values = (column * magnitude)[:, None]
    offset, scale = range_scaling(values)
    scaled = (values - offset) / scale
    assert np.isfinite(scaled).all()
    if np.ptp(values) > 1e-12 * np.abs(values).max():
        np.testing.assert_allclose([scaled.min(), scaled.max()], [-1, 1], atol=1e-3)
    assert np.abs(scaled).max() <= 1 + 1e-3


@given(COLUMNS, MAGNITUDES)
def test_a_target_of_any_magnitude_gets_unit_variance(column: np.ndarray, magnitude: float) -> None:
    values = column * magnitude
    mean, deviation = spread_scaling(values)
    scaled = (values - mean) / deviation
    assert np.isfinite(scaled).all()
    if np.ptp(values) > 1e-6 * np.abs(values).max():
        np.testing.assert_allclose([scaled.mean(), scaled.std()], [0, 1], atol=1e-6)


@given(st.floats(1.0, 9.99), MAGNITUDES)
def test_extreme_columns_are_brought_near_one_by_powers_of_ten(value: float, magnitude: float) -> None:
    column = np.array([[value], [-value / 2]]) * magnitude
    scale = float(decimal_scale(column)[0])
    largest = np.abs(column).max()
    if 1e-4 <= largest <= 1e4:
        assert scale == 1.0
    else:
        assert 0.3 < largest / scale < 3.2
        assert np.log10(scale) == round(np.log10(scale))


def test_a_column_of_zeros_is_left_alone() -> None:
    assert decimal_scale(np.zeros((3, 2))).tolist() == [1.0, 1.0]


def test_each_column_is_scaled_by_itself() -> None:
    offset, scale = range_scaling(np.array([[0.0, -3.0], [4.0, -1.0]]))
    np.testing.assert_array_equal(offset, [2, -2])
    np.testing.assert_array_equal(scale, [2, 1])


def test_constants_are_mapped_to_zero() -> None:
    offset, scale = range_scaling(np.full((5, 1), 0.1))
    assert (float(offset[0]), float(scale[0])) == (0.1, 1.0)
    assert spread_scaling(np.full(5, 0.1)) == (0.1, 1.0)
