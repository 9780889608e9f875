"""Units of a table become an algebra, and a network shows the scalings that nobody wrote down."""

import numpy as np
import pytest

from kan_core.data.dataset import Dataset
from kan_core.discovery.crew import Crew
from kan_core.discovery.parts import Parts
from kan_core.discovery.symmetry import (
    algebra_of_units,
    kinds_of,
    plain_algebra,
    positive_columns,
    train_surrogates,
    with_found_scalings,
)
from kan_core.training.prepare import prepare
from kan_core.units.groups import DimensionalAlgebra
from tests.core.discovery.tables import Function, table


def described(units: dict[str, str]) -> tuple[Dataset, Parts]:
    """A length, a time and a speed."""
    dataset = table(lambda a, b: a / b, {"a": (1.0, 3.0), "b": (-1.0, 3.0)}, rows=60).with_units(units)
    return dataset, Parts.of(prepare(dataset, 0), 0, kinds_of(dataset))


def test_units_become_scalings() -> None:
    algebra = algebra_of_units(*described({"a": "km", "b": "s", "y": "m/s"}))
    assert algebra is not None
    assert algebra.prefactors == [(1.0, -1.0)]
    assert algebra.positive.tolist() == [True, False]


@pytest.mark.parametrize(
    "units",
    [{}, {"a": "m", "b": "s"}, {"a": "m", "y": "m/s"}, {"a": "m", "b": "s", "y": "kg"}],
    ids=["none", "no target", "one column missing", "impossible"],
)
def test_units_that_are_missing_or_impossible_say_nothing(units: dict[str, str]) -> None:
    assert algebra_of_units(*described(units)) is None


def test_half_powers_of_units_are_whole_numbers_of_the_algebra() -> None:
    algebra = algebra_of_units(*described({"a": "m^0.5", "b": "s", "y": "m/s"}))
    assert algebra is not None
    assert algebra.prefactors[0] == (2.0, -1.0)


def test_a_column_without_a_dimension_has_no_kind() -> None:
    dataset, _ = described({"a": "km", "b": "1", "y": "m"})
    kinds = kinds_of(dataset)
    assert set(kinds) == {"a", "y"} and kinds["a"] == kinds["y"]


def test_the_rows_tell_which_columns_are_positive() -> None:
    _, parts = described({})
    assert positive_columns(parts).tolist() == [True, False]
    assert plain_algebra(parts).plain == (0, 1)


def found_by_networks(law: Function, noise: float = 0.0) -> tuple[DimensionalAlgebra, DimensionalAlgebra]:
    """The algebra of pure numbers, and what networks make of it."""
    dataset = table(law, dict.fromkeys("abc", (1.0, 3.0)), rows=400, noise=noise)
    parts = Parts.of(prepare(dataset, 0), 0, kinds_of(dataset))
    with Crew(1, lambda: False) as crew:
        surrogates = train_surrogates(parts, 0, crew)
    assert [one.test for one in surrogates] == sorted(one.test for one in surrogates)
    before = plain_algebra(parts)
    return before, with_found_scalings(before, parts, surrogates)


@pytest.mark.parametrize("noise", [0.0, 0.01])
def test_networks_show_the_group_in_which_a_law_is_a_function_of_one_quantity(noise: float) -> None:
    _, found = found_by_networks(lambda a, b, c: a**2 * np.exp(-b / c), noise)
    assert found.freedom == 1
    assert found.groups[0] == (0.0, 1.0, -1.0)
    assert (2.0, 0.0, 0.0) in found.prefactors


def test_where_a_law_has_no_scaling_none_is_claimed() -> None:
    before, found = found_by_networks(lambda a, b, c: np.exp(a) + b + np.sin(2.0 * c))
    assert found is before


def test_where_networks_see_nothing_no_scaling_is_claimed() -> None:
    before, found = found_by_networks(lambda a, b, c: a, noise=3.0)
    assert found is before
