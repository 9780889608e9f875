"""Columns are computed from others, rows are chosen by conditions, and texts become inputs."""

from dataclasses import replace

import numpy as np
import pytest

from kan_core.data.categories import with_inputs_of_texts
from kan_core.data.computed import with_column, with_condition, without_column
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.data.expressed import column_values, rows_where
from kan_core.data.reading import Sentinel
from kan_core.data.sentinels import without_sentinels
from kan_core.data.usable import usable_rows
from kan_core.errors import DataError, ExpressionError

NAN = np.nan


@pytest.fixture
def table() -> Dataset:
    """Seven rows: numbers t with a gap, texts of three sites with a gap, a target."""
    columns = (
        Column("t", unit="s"),
        Column("site", Role.IGNORE, labels=("A", "B", "C")),
        Column("a b", Role.IGNORE),
        Column("y", Role.TARGET),
    )
    t = [1.0, 2.0, NAN, 4.0, 5.0, 6.0, -999.0]
    site = [0, 1, 1, 2, NAN, 0, 0]
    return Dataset("t", columns, np.column_stack([t, site, np.arange(7.0), np.arange(7.0) ** 2]))


def test_a_column_is_computed_and_stays_so_when_numbers_become_missing(table: Dataset) -> None:
    made = with_column(table, "u", "t - mean(t)", "s")
    made = with_column(made, "v", "u/sd(u)")
    assert made.columns[-2] == Column("u", Role.INPUT, "s", expression="t - mean(t)")
    taken = without_sentinels(made, (Sentinel("t", -999.0, 1),))
    given = np.array([1, 2, 4, 5, 6.0])
    standardised = (given - given.mean()) / given.std()
    np.testing.assert_allclose(taken.column("v"), [*standardised[:2], NAN, *standardised[2:], NAN])


def test_an_expression_has_no_value_where_it_is_not_finite(table: Dataset) -> None:
    np.testing.assert_array_equal(np.isnan(column_values(table, "log(t) + 1/(t - 2)")), [0, 1, 1, 0, 0, 0, 1])
    with pytest.raises(DataError, match="no value in any row"):
        with_column(table, "w", "sqrt(-1 - y)")


def test_a_column_of_the_file_is_neither_replaced_nor_removed(table: Dataset) -> None:
    with pytest.raises(DataError, match="already"):
        with_column(table, "t", "y + 1")
    with pytest.raises(DataError, match="stands in the file"):
        without_column(table, "t")
    with pytest.raises(DataError, match="no name"):
        with_column(table, " ", "y + 1")


def test_a_computed_column_is_replaced_and_removed_unless_others_need_it(table: Dataset) -> None:
    made = with_column(with_column(table, "u", "t + y"), "v", "2*u")
    with pytest.raises(DataError, match="'v' is computed from 'u'"):
        without_column(made, "u")
    changed = with_column(made, "u", "t - y")
    np.testing.assert_array_equal(changed.column("v"), 2 * (table.column("t") - table.column("y")))
    with pytest.raises(ExpressionError, match="no 'u'"):
        with_column(made, "u", "u + 1")
    with pytest.raises(DataError, match="circle"):
        with_column(made, "u", "v + t")
    assert without_column(without_column(made, "v"), "u").names == table.names
    with pytest.raises(DataError, match="Rows are chosen by"):
        without_column(with_condition(with_column(table, "u", "t + y"), "u > 3"), "u")


@pytest.mark.parametrize(
    ("condition", "kept"),
    [
        ("t > 1.5", [0, 1, 0, 1, 1, 1, 0]),
        ("not t > 1.5", [1, 0, 0, 0, 0, 0, 1]),
        ('site != "B"', [1, 0, 0, 1, 0, 1, 1]),
        ('t > 1.5 and site != "B"', [0, 0, 0, 1, 0, 1, 0]),
        ('t > 1.5 or "B" == site', [0, 1, 1, 1, 1, 1, 0]),
        ("0 < t < 5 and a_b != 1", [1, 0, 0, 1, 0, 0, 0]),
        ("`a b` >= median(`a b`)", [0, 0, 0, 1, 1, 1, 1]),
    ],
)
def test_rows_are_kept_where_a_condition_is_known_to_hold(
    table: Dataset, condition: str, kept: list[int]
) -> None:
    np.testing.assert_array_equal(rows_where(table, condition), np.array(kept, bool))


@pytest.mark.parametrize(
    ("condition", "told"),
    [
        ('site == "D"', "has no 'D'"),
        ('t == "A"', "holds no texts"),
        ("site > 1", "holds texts"),
        ('site < "B"', "can only be == or !="),
        ('"A" == "A"', "can only be == or !="),
    ],
)
def test_texts_are_compared_with_texts_alone(table: Dataset, condition: str, told: str) -> None:
    with pytest.raises(ExpressionError, match=told):
        rows_where(table, condition)


def test_a_filter_leaves_rows_out_and_says_how_many(table: Dataset) -> None:
    usable = usable_rows(with_condition(table, "t > -5 and a_b < 6"))
    assert usable.rows.tolist() == [0, 1, 3, 4, 5]
    assert usable.notes[0] == "2 of 7 rows were left out by the filter 't > -5 and `a b` < 6'."
    with pytest.raises(DataError, match="keeps 2 of 7 rows"):
        usable_rows(with_condition(table, "t > 4"))
    with pytest.raises(DataError, match="holds in no row"):
        with_condition(table, "t > 100")
    assert with_condition(with_condition(table, "t > 1"), "").condition == ""


def test_what_is_filtered_out_does_no_harm(table: Dataset) -> None:
    values = table.values.copy()
    values[6, 0] = np.inf
    with pytest.raises(DataError, match="infinite"):
        usable_rows(replace(table, values=values))
    assert len(usable_rows(with_condition(replace(table, values=values), "a_b != 6")).rows) == 5


def test_texts_become_inputs_of_ones_and_zeros(table: Dataset) -> None:
    made, names = with_inputs_of_texts(table, ("site", "t"))
    assert names == ("site=B", "site=C", "t")
    np.testing.assert_array_equal(made.column("site=B"), [0, 1, 1, 0, NAN, 0, 0])
    note = "The texts of 'site' became 'site=B', 'site=C', each 1 or 0; where all are 0, it is 'A'."
    assert note in made.notes
    assert usable_rows(made.with_inputs(names)).input_names == ("t", "site=B", "site=C")
    again, _ = with_inputs_of_texts(made, ("site",))
    assert (again.names, again.notes) == (made.names, made.notes)


def test_texts_that_cannot_be_inputs_are_refused_with_a_reason() -> None:
    many = Column("id", Role.IGNORE, labels=tuple(f"n{at:02}" for at in range(30)))
    lost, same = Column("remark", Role.IGNORE), Column("place", Role.IGNORE, labels=("here",))
    values = np.column_stack([np.arange(30.0), np.full(30, NAN), np.zeros(30), np.arange(30.0)])
    table = Dataset("t", (many, lost, same, Column("y", Role.TARGET)), values)
    for name, told in (("id", "30 different texts"), ("remark", "neither numbers"), ("place", "every row")):
        with pytest.raises(DataError, match=told):
            with_inputs_of_texts(table, (name,))
