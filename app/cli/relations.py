"""`kanoscope relations`: what is constant among the columns of a table, in the terminal."""

import argparse
import sys
from dataclasses import asdict
from typing import Any

from app.cli.exits import INTERRUPTED
from app.cli.results import json_text
from app.cli.tables import own_name, read_and_told, table_document
from kan_core.discovery.relation import LookingAt, Relation, RelationsDone, RelationSettings
from kan_core.discovery.relations import discover_relations
from kan_core.interrupt import Interrupt


def relations_file(options: argparse.Namespace) -> int:
    """Looks for relations and tells them; 0, also where there is none, 130 after Ctrl-C with those so far.

    Raises:
        KanoscopeError: the table cannot be used.
    """
    settings = RelationSettings(options.most, options.seed)
    found = read_and_told(options)
    dataset = found.dataset
    if options.columns is not None:
        names = [own_name(dataset, name.strip()) for name in options.columns.split(",")]
        dataset = dataset.with_target(*names[:1]).with_inputs(tuple(names[1:]))
    interrupt, done = Interrupt(), RelationsDone((), complete=False)
    with interrupt.watching():
        for event in discover_relations(dataset, settings, interrupt):
            if isinstance(event, LookingAt):
                print(event.text, file=sys.stderr)
            elif isinstance(event, RelationsDone):
                done = event
    if options.json:
        print(json_text(_document(done) | {"table": table_document(found)}))
    else:
        report(done)
    return INTERRUPTED if interrupt.pressed else 0


def report(done: RelationsDone) -> None:
    """The relations with their constants, on the standard output stream."""
    for relation in done.relations:
        print(relation.text)
        for constant in relation.constants:
            print(
                f"  {constant.name} = {constant.value:.8g} +- {constant.error:.2g} {constant.unit}".rstrip()
            )
        print(f"  noise {relation.noise:.2g} of each column's spread, {relation.rows} rows")
    if not done.relations:
        print("No sum of terms is constant in this table and in none whose columns are shuffled.")
    for note in done.notes:
        print(note)


def _document(done: RelationsDone) -> dict[str, Any]:
    return {
        "relations": [_relation(relation) for relation in done.relations],
        "complete": done.complete,
        "notes": list(done.notes),
    }


def _relation(relation: Relation) -> dict[str, Any]:
    return {"relation": relation.text, **asdict(relation)}
