"""Derived inputs from text: checked on the data, with their units."""

import numpy as np
import pytest

from kan_core.errors import DataError, ExpressionError
from kan_core.model.inputs import raw_inputs
from kan_core.symbolic.derived import derived_input

COLUMNS = {
    "v": np.array([1.0, 2.0, 4.0]),
    "c": np.array([3.0, 3.0, 3.0]),
    "mass (kg)": np.array([5.0, 6.0, 7.0]),
}
UNITS = {"p": "kg m/s", "what": "so-so", "v": "m/s", "c": "km/s", "mass (kg)": "kg"}


def test_an_expression_becomes_an_input_with_its_range() -> None:
    found = derived_input("v / c", "beta", COLUMNS, {}).input
    assert (found.name, found.expression, found.unit) == ("beta", "v / c", "")
    assert (found.lower, found.upper) == (1 / 3, 4 / 3)
    assert derived_input("v/c", " ", COLUMNS, {}).input.name == "v/c"


def test_symbols_of_columns_become_their_names() -> None:
    found = derived_input("sqrt(mass_kg)*v", "q", {**COLUMNS, "sqrt": COLUMNS["v"]}, {}).input
    assert found.expression == "sqrt(`mass (kg)`)*v"
    expected = np.sqrt(COLUMNS["mass (kg)"]) * COLUMNS["v"]
    np.testing.assert_array_equal(raw_inputs((found,), COLUMNS)[:, 0], expected)


def test_a_ratio_of_equal_units_is_a_pure_number_and_no_angle() -> None:
    columns = {"a": np.array([1.0, 2.0]), "b": np.array([3.0, 1.0]), "phi": np.ones(2)}
    assert derived_input("a/b", "", columns, {"a": "m", "b": "m", "phi": "rad"}).input.unit == "1"


def test_large_values_are_scaled() -> None:
    assert derived_input("1e9*v", "", COLUMNS, {}).input.scale == 1e10


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("`mass (kg)`*v^2/2", "m^2 kg s^-2"),
        ("v/c", "0.001"),
        ("v*c^2", "1000000 m^3 s^-3"),
        ("v*sin(pi/3)", "m/s"),
        ("`mass (kg)`*v", "kg m/s"),
        ("v/(2*v + v^2/v*c/c)*c/v", "1000"),
    ],
)
def test_an_input_has_the_unit_of_its_values(text: str, unit: str) -> None:
    found = derived_input(text, "", COLUMNS, UNITS)
    assert (found.input.unit, found.remark) == (unit, "")


@pytest.mark.parametrize(
    ("text", "remark"),
    [("v + `mass (kg)`", "are put together"), ("exp(v)", "pure number"), ("v + c", "different units")],
)
def test_what_the_units_speak_against_is_said(text: str, remark: str) -> None:
    found = derived_input(text, "", COLUMNS, UNITS)
    assert found.input.unit == "" and remark in found.remark


@pytest.mark.parametrize(
    ("text", "error", "words"),
    [
        ("v +", ExpressionError, "character 4"),
        ("v*q", ExpressionError, "Known names: v, c"),
        ("2*pi", ExpressionError, "no column"),
        ("log(v - 1)", DataError, "no value in 1 of 3 rows"),
        ("c + 1", DataError, "4 in every row"),
    ],
)
def test_what_cannot_be_an_input_is_refused_in_words(text: str, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        derived_input(text, "", COLUMNS, UNITS)
