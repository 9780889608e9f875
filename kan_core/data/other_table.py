"""Columns that a model needs, taken from another table than the one it was made from."""

import re
from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from kan_core.data.dataset import Column, Dataset, FloatArray
from kan_core.data.expressed import OF_COLUMNS, column_values, columns_in
from kan_core.errors import DataError
from kan_core.units.parse import is_unit, parse_unit

_WHOLE = re.compile(rf"\b({'|'.join(OF_COLUMNS)})\s*\(")


class OtherTable:
    """A table whose columns are found by the names, units and texts of the table that a model was made from.

    Args:
        table: the other table.
        made_from: the one that the model was made from.
    """

    def __init__(self, table: Dataset, made_from: Dataset) -> None:
        self._table, self._made_from = table, made_from
        self.notes: list[str] = []

    def values(self, names: Iterable[str]) -> dict[str, FloatArray]:
        """(n,) values by name of column, NaN where one is missing; `notes` tells what units were converted.

        A column is called in the other table as in the first one, or as in its file; computed ones are
        computed again. A text that the first table does not have is a missing value.

        Raises:
            DataError: columns are not there, have a unit of another dimension, or are computed from a whole
                column of the first table.
        """
        return {name: self._found(name)[1] for name in names}

    def _found(self, name: str) -> tuple[Column, FloatArray]:
        column = self._made_from.columns[self._made_from.index(name)]
        if column.expression:
            return column, self._computed(column)
        own = {each.header: each.name for each in self._table.columns if each.header}
        own |= {each.name: each.name for each in self._table.columns}
        place = own.get(name, own.get(column.header, ""))
        if not place:
            raise DataError(
                f"The model needs the column {name!r}, and {self._table.name!r} has none of that name.",
                f"Its columns are {', '.join(map(repr, self._table.names))}.",
            )
        there, values = self._table.columns[self._table.index(place)], self._table.column(place)
        if column.labels or there.labels:
            return column, _recoded(column, there, values)
        return column, self._converted(column, there, values)

    def _computed(self, column: Column) -> FloatArray:
        whole = _WHOLE.search(column.expression)
        if whole:
            raise DataError(
                f"The column {column.name!r} is computed with {whole[1]!r} of a whole column, which is "
                "another number in another table.",
                "Write the number itself into its expression, and train again.",
            )
        sources = [self._found(name) for name in sorted(columns_in(self._made_from, column.expression))]
        values = np.column_stack([found for _, found in sources])
        plain = tuple(replace(source, expression="") for source, _ in sources)
        return column_values(Dataset(self._table.name, plain, values), column.expression)

    def _converted(self, column: Column, there: Column, values: FloatArray) -> FloatArray:
        """Values in the unit that the model was made in."""
        if not (column.unit and there.unit) or column.unit == there.unit:
            return values
        if not (is_unit(column.unit) and is_unit(there.unit)):
            known = False
        else:
            wanted, given = parse_unit(column.unit), parse_unit(there.unit)
            known = wanted.dimension == given.dimension
        if not known:
            raise DataError(
                f"The column {column.name!r} is in {there.unit}, and the model was made with {column.unit}.",
                "Convert it, or correct its unit.",
            )
        if (wanted.factor, wanted.offset) == (given.factor, given.offset):
            return values
        note = f"The column {column.name!r} was converted from {there.unit} to {column.unit}."
        if note not in self.notes:
            self.notes.append(note)
        converted: FloatArray = (given.factor * values + given.offset - wanted.offset) / wanted.factor
        return converted


def _recoded(column: Column, there: Column, values: FloatArray) -> FloatArray:
    """Positions of texts among the labels of the first table.

    Raises:
        DataError: one of the two columns holds numbers.
    """
    if not there.labels and not np.isnan(values).all():
        raise DataError(f"The column {column.name!r} holds numbers, and the model was made with texts.")
    if not column.labels:
        raise DataError(f"The column {column.name!r} holds texts, and the model was made with numbers.")
    known = {label: float(place) for place, label in enumerate(column.labels)}
    places = np.array([*(known.get(label, np.nan) for label in there.labels), np.nan])
    recoded: FloatArray = places[np.where(np.isnan(values), len(there.labels), values).astype(np.intp)]
    return recoded
