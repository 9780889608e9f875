"""The table of a project as a document and one array, and back."""

from dataclasses import asdict
from typing import Any

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.data.split import Splitting
from kan_core.errors import ProjectError
from kan_core.project.arrays import ArrayReader, ArrayWriter
from kan_core.project.fields import field, items


def pack_dataset(dataset: Dataset, arrays: ArrayWriter) -> dict[str, Any]:
    """The table as a document; its values go to `arrays`."""
    return {
        "name": dataset.name,
        "columns": [
            {
                "name": column.name,
                "role": str(column.role),
                "unit": column.unit,
                "header": column.header,
                "labels": list(column.labels),
                "expression": column.expression,
            }
            for column in dataset.columns
        ],
        "notes": list(dataset.notes),
        "values": arrays.add(dataset.values),
        "condition": dataset.condition,
        "split": asdict(dataset.split),
    }


def unpack_dataset(document: dict[str, Any], arrays: ArrayReader) -> Dataset:
    """The table from its document.

    Raises:
        ProjectError: the document or its array is not what it should be.
        DataError: columns and values do not fit each other.
    """
    return Dataset(
        field(document, "name", str),
        tuple(_unpack_column(column) for column in items(document, "columns", dict)),
        arrays.get(field(document, "values", str)),
        tuple(items(document, "notes", str)),
        field(document, "condition", str),
        _unpack_split(field(document, "split", dict)),
    )


def _unpack_split(document: dict[str, Any]) -> Splitting:
    return Splitting(
        field(document, "way", str), field(document, "column", str), field(document, "fraction", float)
    )


def _unpack_column(document: dict[str, Any]) -> Column:
    role = field(document, "role", str)
    if role not in set(Role):
        raise ProjectError(f"The project has a column with the unknown role {role!r}.", "Open another copy.")
    return Column(
        field(document, "name", str),
        Role(role),
        field(document, "unit", str),
        field(document, "header", str),
        tuple(items(document, "labels", str)),
        field(document, "expression", str),
    )
