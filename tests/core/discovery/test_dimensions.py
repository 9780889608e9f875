"""The dimension of a formula is held against that of its target."""

import numpy as np
import pytest
import sympy as sp

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.discovery.dimensions import dimension_remark, unused_units
from kan_core.discovery.front import Law
from kan_core.symbolic.formula import Formula
from tests.core.networks import spline_network


@pytest.mark.parametrize(
    ("units", "words"),
    [
        ({"a": "m", "b": "s", "y": "m/s"}, "are those of 'y'"),
        ({"a": "m", "b": "s", "y": "m"}, "speak against"),
        ({"a": "m", "y": "m/s"}, None),
        ({}, None),
    ],
)
def test_units_are_held_against_a_formula(units: dict[str, str], words: str | None) -> None:
    columns = (Column("a"), Column("b"), Column("y", Role.TARGET))
    dataset = Dataset("t", columns, np.ones((3, 3))).with_units(units)
    a, b = sp.symbols("a b", real=True)
    quotient = Formula("y", "", a / b, {"a": "a", "b": "b"}, (), {})
    law = Law(spline_network((2, 1)), quotient, 3, 0.1, 0.1, (), 0)
    remark = dimension_remark(dataset, law, closed=True)
    assert remark is None if words is None else words in str(remark)


@pytest.mark.parametrize(
    ("units", "words"),
    [
        ({"a": "m", "y": "m/s"}, "The units were not used: 'b' has none."),
        ({"y": "m/s"}, "'a', 'b' have none."),
        ({"a": "m", "b": "dimensionless", "y": "m"}, None),
        ({}, None),
    ],
)
def test_it_is_said_which_columns_lack_a_unit(units: dict[str, str], words: str | None) -> None:
    columns = (Column("a"), Column("b"), Column("y", Role.TARGET))
    remark = unused_units(Dataset("t", columns, np.ones((3, 3))).with_units(units))
    assert remark is None if words is None else words in str(remark)
