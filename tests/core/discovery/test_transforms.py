"""A transform of the target and its inverse undo each other on every row."""

import numpy as np
import pytest
import sympy as sp

from kan_core.discovery.sample import Sample
from kan_core.discovery.transforms import Transform, transforms
from kan_core.model.state import FloatArray
from kan_core.symbolic.evaluate import evaluate
from kan_core.units.groups import DimensionalAlgebra
from tests.core.discovery.samples import plain

TARGETS = {
    "positive": np.linspace(0.5, 3.0, 30),
    "negative": -np.linspace(0.5, 3.0, 30),
    "small": np.linspace(-1.5, 1.5, 30),
    "angle": np.linspace(0.1, 3.1, 30),
    "mixed": np.concatenate([np.linspace(-40.0, -1.0, 15), np.linspace(2.0, 50.0, 15)]),
    "zero among them": np.linspace(-50.0, 50.0, 31),
}


def sample_of(y: FloatArray, algebra: DimensionalAlgebra | None = None) -> Sample:
    x = np.ones((len(y), 1))
    return Sample.of(x, y, [sp.Symbol("x", real=True)], plain(1) if algebra is None else algebra)


@pytest.mark.parametrize("target", TARGETS)
def test_the_inverse_gives_the_target_back(target: str) -> None:
    y, t = TARGETS[target], sp.Symbol("t", real=True)
    for transform in transforms(sample_of(y)):
        back = evaluate(transform.inverse(t), {"t": transform.forward(y)})
        np.testing.assert_allclose(back, y, rtol=1e-9, err_msg=transform.name)


@pytest.mark.parametrize("target", TARGETS)
def test_the_slope_is_that_of_the_transform(target: str) -> None:
    y, step = TARGETS[target], 1e-6
    for transform in transforms(sample_of(y)):
        slope = np.abs(transform.forward(y + step) - transform.forward(y - step)) / (2 * step)
        np.testing.assert_allclose(transform.slope(y), slope, rtol=1e-5, atol=1e-7, err_msg=transform.name)


def names(y: FloatArray, algebra: DimensionalAlgebra | None = None) -> set[str]:
    return {transform.name for transform in transforms(sample_of(y, algebra))}


def test_what_some_row_does_not_allow_is_not_offered() -> None:
    assert names(TARGETS["zero among them"]) == {"y"}
    assert {"y", "1/y"} <= names(TARGETS["mixed"])
    assert not {"log y", "sqrt y", "y^2"} & names(TARGETS["mixed"])
    assert {"log y", "sqrt y", "y^2", "1/y", "cos y", "exp y"} <= names(TARGETS["angle"])


def test_of_a_target_with_a_dimension_powers_are_taken_and_functions_of_it_over_a_monomial() -> None:
    length = DimensionalAlgebra.of([[1]], [1], [True])
    found = transforms(sample_of(TARGETS["positive"], length))
    numbers = {transform.name for transform in found if transform.power is None}
    assert numbers == {"log y/M", "cos(y/M)"}
    assert {transform.name for transform in found} - numbers == {
        *("y", "1/y", "y^2", "1/y^2", "sqrt y", "1/sqrt y")
    }


def test_an_arc_over_its_radius_is_an_angle_up_to_half_a_turn() -> None:
    radius = np.linspace(2.0, 5.0, 30)
    length, symbol = DimensionalAlgebra.of([[1]], [1], [True]), sp.Symbol("x", real=True)

    def of(angles: FloatArray) -> dict[str, Transform]:
        sample = Sample.of(radius[:, None], radius * angles, [symbol], length)
        return {transform.name: transform for transform in transforms(sample)}

    angles = np.linspace(0.2, 3.0, 30)
    arc, t = of(angles)["cos(y/M)"], sp.Symbol("t", real=True)
    np.testing.assert_allclose(arc.forward(radius * angles), np.cos(angles), rtol=1e-12)
    back = evaluate(arc.inverse(t), {"x": radius, "t": np.cos(angles)})
    np.testing.assert_allclose(back, radius * angles, rtol=1e-9)
    assert "cos(y/M)" not in of(angles + 1.0)


def test_no_transform_is_flat_where_many_rows_are() -> None:
    """The cosine of a target of zeros and ones says nothing of its zeros."""
    names = [transform.name for transform in transforms(sample_of(np.repeat([0.0, 1.0], 20)))]
    assert "cos y" not in names
    assert "sin y" in names
