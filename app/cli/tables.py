"""The table that a command works on: read as its options say, with what was guessed told."""

import argparse
import sys
from dataclasses import asdict, replace
from typing import Any

from app.cli.reading_options import chosen_reading
from kan_core.data.computed import with_column, with_condition
from kan_core.data.dataset import Dataset
from kan_core.data.headers import name_and_unit
from kan_core.data.inspection import Inspection
from kan_core.data.roles import guesses_target
from kan_core.data.sentinels import proposal
from kan_core.data.split import Splitting
from kan_core.data.table import inspected
from kan_core.symbolic.derived import unit_of_column
from kan_core.units.columns import read_units


def read_for(options: argparse.Namespace) -> Inspection:
    """The table of a command, with its columns and choice of rows.

    Raises:
        KanoscopeError: the file cannot be read, or a column, a filter or a way to hold out rows is unusable.
    """
    found = inspected(options.file, chosen_reading(options))
    return replace(found, dataset=_made(found.dataset, options))


def read_and_told(options: argparse.Namespace) -> Inspection:
    """The table of a command that names its target; what is to be said goes to the standard error stream.

    Raises:
        KanoscopeError: as `read_for`.
    """
    found = read_for(options)
    for line in (*notes_of(found), *proposals(found)):
        print(line, file=sys.stderr)
    return found


def notes_of(found: Inspection) -> tuple[str, ...]:
    """What was guessed, left out or not read of a table, but not which target: the command names one."""
    return tuple(note for note in found.dataset.notes if not guesses_target(note))


def own_name(dataset: Dataset, name: str) -> str:
    """The name of a column that is called so in the table or in its file."""
    return {column.header: column.name for column in dataset.columns if column.header}.get(name, name)


def _made(dataset: Dataset, options: argparse.Namespace) -> Dataset:
    """The table with its units, more columns, chosen rows and rows held out, as the options say."""
    if options.units is not None:
        dataset = dataset.with_units(read_units(options.units))
    for header, expression in options.column:
        dataset = _with_column(dataset, header, expression)
    if options.filter:
        dataset = with_condition(dataset, options.filter)
    way, column = options.hold_out or (dataset.split.way, dataset.split.column)
    column = dataset.columns[dataset.index(own_name(dataset, column))].name if column else ""
    return replace(dataset, split=Splitting(way, column, 1.0 - options.held_out))


def _with_column(dataset: Dataset, header: str, expression: str) -> Dataset:
    """One more column, with the unit behind its name, or that which follows from the others."""
    name, unit = name_and_unit(header)
    if not unit:
        unit, remark = unit_of_column(expression, dataset)
        if remark:
            print(f"The column {name!r}: {remark}", file=sys.stderr)
    return with_column(dataset, name, expression, unit)


def proposals(found: Inspection) -> tuple[str, ...]:
    """What may be done about numbers that seem to stand for missing values."""
    if not found.proposed:
        return ()
    said = " ".join(f"--missing-value={value:g}" for value in sorted({each.value for each in found.proposed}))
    return *map(proposal, found.proposed), f"To read them as missing values, say {said}."


def table_document(found: Inspection) -> dict[str, Any]:
    """How the table of a result was read, ready for JSON."""
    return {
        "rows": found.dataset.rows,
        "reading": found.reading.known(),
        "sentinels": [vars(sentinel) for sentinel in found.sentinels],
        "proposed": [vars(sentinel) for sentinel in found.proposed],
        "filter": found.dataset.condition,
        "held_out": asdict(found.dataset.split),
        "notes": list(found.dataset.notes),
    }
