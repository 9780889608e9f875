"""Values of snapped activations."""

import numpy as np
import pytest

from kan_core.errors import ModelError
from kan_core.model.state import Snap
from kan_core.primitives.evaluate import snap_values


def test_inner_and_outer_parameters_are_applied() -> None:
    x = np.linspace(-1, 1, 9)
    assert np.allclose(snap_values(Snap("sin", (2.0, 0.5, 3.0, -1.0)), x), 3 * np.sin(2 * x + 0.5) - 1)


def test_shape_parameters_follow_the_affine_ones() -> None:
    x = np.linspace(0.1, 1, 9)
    assert np.allclose(snap_values(Snap("x^p", (1.0, 0.0, 2.0, 1.0, 1.5)), x), 2 * x**1.5 + 1)


def test_outside_the_domain_is_nan_and_the_end_is_inside() -> None:
    values = snap_values(Snap("sqrt", (1.0, 0.0, 1.0, 0.0)), np.array([-0.1, 0.0, 4.0]))
    assert np.isnan(values[0])
    assert values[1:].tolist() == [0.0, 2.0]


def test_a_pole_is_infinite_without_a_warning() -> None:
    assert np.isinf(snap_values(Snap("1/x^2", (1.0, 0.0, 1.0, 0.0)), np.array([0.0])))


def test_wrong_number_of_parameters_is_refused() -> None:
    with pytest.raises(ModelError, match="'x\\^p'"):
        snap_values(Snap("x^p", (1.0, 0.0, 2.0, 1.0)), np.array([1.0]))
