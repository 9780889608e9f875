"""Columns that a model needs are found in other tables: by name, unit and text."""

import numpy as np
import pytest

from kan_core.data.categories import with_inputs_of_texts
from kan_core.data.computed import with_column
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.data.other_table import OtherTable
from kan_core.errors import DataError

FIRST = Dataset(
    "first",
    (
        Column("L", unit="m", header="L (m)"),
        Column("site", Role.IGNORE, labels=("A", "B", "C")),
        Column("T", Role.TARGET),
    ),
    np.array([[1.0, 0.0, 1.0], [2.0, 1.0, 2.0], [3.0, 2.0, 3.0]]),
)


def other(*columns, values):
    return Dataset("other", columns, np.array(values, dtype=float))


def test_a_column_is_found_by_its_name_or_its_header_and_converted_to_its_unit():
    table = OtherTable(other(Column("x"), Column("L", unit="cm"), values=[[9, 50], [9, np.nan]]), FIRST)
    assert table.values(["L"])["L"] == pytest.approx([0.5, np.nan], nan_ok=True)
    assert table.notes == ["The column 'L' was converted from cm to m."]
    by_header = OtherTable(other(Column("L (m)"), values=[[7]]), FIRST)
    assert list(by_header.values(["L"])["L"]) == [7.0] and by_header.notes == []


@pytest.mark.parametrize(
    ("column", "said"),
    [
        (Column("width"), "has none of that name"),
        (Column("L", unit="kg"), "is in kg"),
        (Column("L", labels=("one",)), "holds texts"),
    ],
)
def test_what_cannot_be_the_column_is_refused(column, said):
    with pytest.raises(DataError, match=said):
        OtherTable(other(column, values=[[0.0]]), FIRST).values(["L"])


def test_texts_keep_their_meaning_and_unknown_ones_are_missing():
    made_from, names = with_inputs_of_texts(FIRST, ("site",))
    assert names == ("site=B", "site=C")
    table = other(Column("site", labels=("B", "C", "D")), values=[[0], [1], [2], [np.nan]])
    found = OtherTable(table, made_from).values(names)
    assert found["site=B"] == pytest.approx([1.0, 0.0, np.nan, np.nan], nan_ok=True)
    assert found["site=C"] == pytest.approx([0.0, 1.0, np.nan, np.nan], nan_ok=True)
    with pytest.raises(DataError, match="holds numbers"):
        OtherTable(other(Column("site"), values=[[1.0]]), made_from).values(names)


def test_computed_columns_are_computed_again_but_not_from_whole_columns():
    made_from = with_column(with_column(FIRST, "u", "log(L)"), "w", "u + 1")
    found = OtherTable(other(Column("L", unit="mm"), values=[[1000.0]]), made_from).values(["w", "u"])
    assert found["u"] == pytest.approx([0.0]) and found["w"] == pytest.approx([1.0])
    centred = with_column(FIRST, "v", "L - mean(L)")
    with pytest.raises(DataError, match="'mean' of a whole column"):
        OtherTable(other(Column("L"), values=[[1.0]]), centred).values(["v"])
