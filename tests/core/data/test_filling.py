"""Gaps in inputs are filled where that is wished, told, and filled alike in other tables."""

from dataclasses import replace

import numpy as np
import pytest

from kan_core.data.computed import with_condition
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.data.filling import inputs_with_gaps, with_inputs_filled
from kan_core.data.other_table import OtherTable
from kan_core.data.usable import tells_gaps, usable_rows

NAN = np.nan


@pytest.fixture
def table() -> Dataset:
    """Two gaps in an input, one in the target, and an ignored column that is nearly empty."""
    columns = (Column("t", unit="s"), Column("u"), Column("old", Role.IGNORE), Column("y", Role.TARGET))
    t = [1.0, NAN, 3.0, 4.0, NAN, 6.0, 7.0, 80.0]
    old = [NAN] * 7 + [1.0]
    y = [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, NAN, 128.0]
    return Dataset("gaps.csv", columns, np.column_stack([t, np.arange(8.0), old, y]))


def test_rows_are_left_out_for_inputs_and_targets_but_not_for_ignored_columns(table):
    usable = usable_rows(table)
    assert usable.rows.tolist() == [0, 2, 3, 5, 7]
    (told,) = filter(tells_gaps, usable.notes)
    assert told.startswith("3 of 8 rows")


def test_filled_inputs_cost_no_rows_and_say_where_they_were_filled(table):
    filled = with_inputs_filled(table)
    usable = usable_rows(filled)
    assert usable.rows.tolist() == [0, 1, 2, 3, 4, 5, 7]
    assert usable.input_names == ("u", "t filled", "t is missing")
    assert usable.columns["t filled"].tolist() == [1.0, 5.0, 3.0, 4.0, 5.0, 6.0, 80.0]
    assert usable.columns["t is missing"].tolist() == [0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0]
    assert filled.columns[filled.index("t filled")].unit == "s"
    assert "2 missing values of 't' were filled with their median, 5" in filled.notes[-1]
    assert with_inputs_filled(filled) is filled


def test_the_median_is_that_of_the_rows_that_are_used(table):
    filled = with_inputs_filled(with_condition(table, "u < 6"))
    assert filled.column("t filled")[1] == 3.5


def test_an_input_without_any_value_is_not_filled(table):
    empty = replace(table, values=np.where(np.arange(4) == 0, NAN, table.values))
    assert inputs_with_gaps(empty) == {} and with_inputs_filled(empty) is empty


def test_another_table_is_filled_with_the_number_that_the_model_was_made_with(table):
    filled = with_inputs_filled(table)
    other = Dataset("new.csv", (Column("t", unit="ms"), Column("u")), np.array([[NAN, 1.0], [2000.0, 2.0]]))
    values = OtherTable(other, filled).values(["t filled", "t is missing"])
    assert values["t filled"].tolist() == [5.0, 2.0] and values["t is missing"].tolist() == [1.0, 0.0]
