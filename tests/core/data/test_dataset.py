"""A dataset keeps names, roles and values consistent, and is changed only by copies."""

import numpy as np
import pytest

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.errors import DataError, UnitError


@pytest.fixture
def table() -> Dataset:
    columns = (Column("a", unit="m"), Column("b"), Column("y", Role.TARGET))
    return Dataset("table", columns, np.arange(12.0).reshape(4, 3))


def test_values_cannot_be_written_to(table: Dataset) -> None:
    with pytest.raises(ValueError, match="read-only"):
        table.values[0, 0] = 1.0


def test_later_writes_to_the_given_array_do_not_reach_the_dataset() -> None:
    given = np.zeros((2, 1))
    table = Dataset("table", (Column("a"),), given)
    given[:] = 1.0
    assert not table.values.any()


def test_an_array_that_nobody_can_write_to_is_not_copied() -> None:
    given = np.zeros((2, 1))
    given.setflags(write=False)
    assert Dataset("table", (Column("a"),), given).values is given


def test_columns_are_found_by_name(table: Dataset) -> None:
    assert table.names == ("a", "b", "y")
    assert table.rows == 4
    np.testing.assert_array_equal(table.column("b"), [1, 4, 7, 10])
    assert [column.name for column in table.inputs] == ["a", "b"]
    assert table.target == Column("y", Role.TARGET)


def test_an_unknown_column_is_refused_with_the_names_that_exist(table: Dataset) -> None:
    with pytest.raises(DataError, match=r"no column 'z'.*'a', 'b', 'y'"):
        table.column("z")
    with pytest.raises(DataError, match="no column 'z'"):
        table.with_target("z")


def test_the_former_target_becomes_an_input(table: Dataset) -> None:
    changed = table.with_target("a")
    assert changed.target is not None
    assert changed.target.name == "a"
    assert [column.name for column in changed.inputs] == ["b", "y"]
    assert table.target is not None
    assert table.target.name == "y"


def test_choosing_the_target_again_changes_nothing(table: Dataset) -> None:
    assert table.with_target("y").columns == table.columns


def test_several_columns_can_be_targets_and_texts_become_classes() -> None:
    columns = (Column("a"), Column("kind", Role.IGNORE, labels=("u", "v")), Column("y", Role.TARGET))
    table = Dataset("table", columns, np.array([[0.0, 1.0, 2.0], [1.0, np.nan, 3.0]]))
    assert [column.name for column in table.with_target("a", "y").targets] == ["a", "y"]
    classes = table.with_target("kind")
    assert [column.role for column in classes.columns] == [Role.INPUT, Role.CLASS, Role.INPUT]
    assert classes.with_target("y").columns == (Column("a"), columns[1], columns[2])


@pytest.mark.parametrize("value", [-1.0, 0.5, 2.0, np.inf])
def test_a_value_that_stands_for_no_text_is_refused(value: float) -> None:
    with pytest.raises(DataError, match="'kind'"):
        Dataset("table", (Column("kind", labels=("u", "v")),), np.array([[value]]))


def test_chosen_inputs_leave_the_others_out(table: Dataset) -> None:
    assert [column.role for column in table.with_inputs(("b",)).columns] == [
        Role.IGNORE,
        Role.INPUT,
        Role.TARGET,
    ]


def test_units_are_given_by_column_name(table: Dataset) -> None:
    assert [column.unit for column in table.with_units({"b": "s", "a": "km"}).columns] == ["km", "s", ""]
    with pytest.raises(UnitError, match="'speed'"):
        table.with_units({"speed": "m/s"})


@pytest.mark.parametrize("role", [Role.CLASS, Role.WEIGHT, Role.SIGMA, Role.GROUP, Role.TIME])
def test_a_table_has_one_column_of_each_special_role(table: Dataset, role: Role) -> None:
    with pytest.raises(DataError, match="'a', 'b'"):
        table.with_roles({"a": role, "b": role, "y": Role.IGNORE})


def test_two_columns_of_one_name_are_refused() -> None:
    with pytest.raises(DataError, match="'a'"):
        Dataset("table", (Column("a"), Column("a")), np.zeros((2, 2)))


def test_values_that_do_not_fit_the_columns_are_refused() -> None:
    with pytest.raises(DataError, match="'table'"):
        Dataset("table", (Column("a"),), np.zeros((2, 2)))
