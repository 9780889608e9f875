"""Headers give names and units, and columns get the roles that most users mean."""

import numpy as np
import pytest

from kan_core.data.dataset import Column, Role
from kan_core.data.headers import different, is_units_row, name_and_unit
from kan_core.data.roles import guessed_roles


@pytest.mark.parametrize(
    ("header", "name", "unit"),
    [
        ("mass (kg)", "mass", "kg"),
        ("speed [m/s]", "speed", "m/s"),
        ("T(K)", "T", "K"),
        ("flux (W m-2)", "flux", "W m-2"),
        ("g (m/(s*s))", "g", "m/(s*s)"),
        ("volt, peak (mV)", "volt, peak", "mV"),
        ("signal (arb. units)", "signal (arb. units)", ""),
        ("sin(x)", "sin(x)", ""),
        ("run (first)", "run (first)", ""),
        ("(kg)", "(kg)", ""),
        ("  plain ", "plain", ""),
        ("", "", ""),
    ],
)
def test_units_in_brackets_are_told_from_other_brackets(header: str, name: str, unit: str) -> None:
    assert name_and_unit(header) == (name, unit)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["s", "mV"], True),
        (["[s]", "(m/s)", "-"], True),
        (["s", ""], True),
        (["time", "volt"], False),
        (["-"], False),
    ],
)
def test_a_row_of_units_holds_nothing_but_units(cells: list[str], expected: bool) -> None:
    assert is_units_row(cells) is expected


def test_repeated_and_empty_names_become_different() -> None:
    assert different(["x", "x", "", "x_2", "x"]) == ["x", "x_3", "x3", "x_2", "x_4"]


def roles(*names: str, values: np.ndarray | None = None) -> list[str]:
    columns = [Column(name, header=name) for name in names]
    table = np.arange(len(names) * 5.0).reshape(5, -1) ** 2 if values is None else values
    return [column.role.value for column in guessed_roles(columns, table)[0]]


def test_the_last_column_is_the_target_where_none_is_named_so() -> None:
    columns = [Column("a"), Column("b"), Column("text", Role.IGNORE)]
    guessed, notes = guessed_roles(columns, np.zeros((3, 3)))
    assert [column.role.value for column in guessed] == ["input", "target", "ignore"]
    assert notes == ("The last column of numbers, 'b', was taken as the target.",)


def test_a_column_called_target_is_the_target_wherever_it_stands() -> None:
    assert roles("a", "Target", "b") == ["input", "target", "input"]


def test_y_is_the_target_at_either_end_and_a_coordinate_in_between() -> None:
    assert roles("y", "x1", "x2") == ["target", "input", "input"]
    assert roles("x1", "x2", "y") == ["input", "input", "target"]
    assert roles("x", "y", "z") == ["input", "input", "target"]


@pytest.mark.parametrize("first", [0.0, 1.0])
def test_a_column_that_counts_the_rows_is_ignored(first: float) -> None:
    values = np.column_stack([np.arange(5.0) + first, np.ones(5), np.ones(5)])
    assert roles("id", "a", "b", values=values) == ["ignore", "input", "target"]
    assert roles("x", "a", "b", values=values) == ["input", "input", "target"]
    assert roles("id", "a", "b", values=2 * values) == ["input", "input", "target"]
