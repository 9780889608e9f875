"""`kanoscope discover`: the search for a law in the terminal."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import torch

from app.cli.all_rows import OnAllRows, fitted_to_all
from app.cli.exits import INTERRUPTED
from app.cli.results import leave, refuse_unwritable
from app.cli.tables import own_name, read_and_told, table_document
from kan_core.data.categories import with_inputs_of_texts
from kan_core.data.dataset import Dataset
from kan_core.data.filling import with_inputs_filled
from kan_core.data.roles import guesses_target
from kan_core.discovery.discover import discover
from kan_core.discovery.events import Done, Improved, Trying
from kan_core.discovery.front import Law
from kan_core.discovery.settings import DiscoverySettings
from kan_core.edits.recipe import Plain, Recipe, plain, unusual
from kan_core.errors import DataError
from kan_core.export.files import write_text
from kan_core.export.front_table import front_table
from kan_core.export.law_text import law_text, short_law_text
from kan_core.export.laws_json import laws_document
from kan_core.export.report.content import Report, search_of
from kan_core.export.report.page import report_html
from kan_core.export.session_script import Step
from kan_core.interrupt import Interrupt
from kan_core.model.state import InputState
from kan_core.primitives.written import canonical, written
from kan_core.symbolic.derived import derived_input
from kan_core.training.prepare import prepare
from kan_core.units.columns import parsed_units


def discover_file(options: argparse.Namespace) -> int:
    """Searches and reports; 0 with a formula, 130 after Ctrl-C with the best so far.

    Raises:
        KanoscopeError: the input cannot be used.
    """
    torch.set_num_threads(1)
    settings = DiscoverySettings(
        options.seconds, options.seed, options.noise, not options.no_units, options.workers
    )
    refuse_unwritable([options.json, options.table, options.report], [options.file, options.units])
    found = read_and_told(options)
    dataset = chosen_columns(found.dataset, options.target, options.inputs, options.fill)
    parsed_units({column.name: column.unit for column in dataset.columns})
    own = tuple(written(canonical(text)).name for text in options.primitive)
    derived = derived_inputs(dataset, options.derive, options.seed)
    interrupt = Interrupt()
    with interrupt.watching():
        done = search(dataset, settings, interrupt, own, derived)
        refit = options.refit and not interrupt.pressed
        whole = fitted_to_all(options.file, found, dataset, done.best, interrupt) if refit else None
        leave(
            options.json,
            lambda: (
                laws_document(dataset, done)
                | {"table": table_document(found)}
                | ({} if whole is None else {"all_rows": whole.document()})
            ),
            lambda: report(done, whole),
        )
        if options.table is not None:
            write_text(options.table, front_table(done.front))
        if options.report is not None:
            page = report_html(search_report(dataset, done, settings, options))
            write_text(options.report, page)
    return INTERRUPTED if interrupt.pressed else 0


def search_report(
    dataset: Dataset, done: Done, settings: DiscoverySettings, options: argparse.Namespace
) -> Report:
    """The best law as a model, with the front that it was chosen from."""
    given: dict[str, Plain] = {"law": short_law_text(done.best), **unusual(settings, "seed", "workers")}
    if options.primitive:
        given["own"] = plain(options.primitive)
    if options.derive:
        given["derived"] = plain([(text, text) for text in options.derive])
    notes = tuple(note for note in dataset.notes if not guesses_target(note))
    return Report(
        replace(dataset, notes=notes),
        settings.seed,
        done.best.state,
        (Step(0, "Discover a law", "", (Recipe("discover", given),)),),
        search_of(done),
        file=options.file.name,
        primitives=tuple(options.primitive),
        written=f"{datetime.now().astimezone():%Y-%m-%d %H:%M %Z}",
    )


def chosen_columns(dataset: Dataset, target: str, inputs: str | None, fill: bool = False) -> Dataset:
    """The table with target and inputs as named on the command line; names as in the file are taken too."""
    return with_chosen_inputs(dataset.with_target(own_name(dataset, target)), inputs, fill)


def with_chosen_inputs(dataset: Dataset, inputs: str | None, fill: bool = False) -> Dataset:
    """The table with the inputs that the command line names, or all; gaps filled if wished."""
    told = len(dataset.notes)
    dataset = _named_inputs(dataset, inputs)
    dataset = with_inputs_filled(dataset) if fill else dataset
    for note in dataset.notes[told:]:
        print(note, file=sys.stderr)
    return dataset


def _named_inputs(dataset: Dataset, inputs: str | None) -> Dataset:
    if inputs is None:
        return dataset
    named = tuple(own_name(dataset, name.strip()) for name in inputs.split(","))
    for target in dataset.targets:
        if target.name in named:
            raise DataError(f"The target {target.name!r} cannot explain itself.", "Leave it out of --inputs.")
    dataset, chosen = with_inputs_of_texts(dataset, named)
    return dataset.with_inputs(chosen)


def derived_inputs(dataset: Dataset, texts: Sequence[str], seed: int) -> tuple[InputState, ...]:
    """The expressions of columns that the command line gives, each checked on the rows of the table."""
    if not texts:
        return ()
    columns = prepare(dataset, seed).usable.columns
    units = {column.name: column.unit for column in dataset.columns}
    return tuple(derived_input(text, "", columns, units).input for text in texts)


def search(
    dataset: Dataset,
    settings: DiscoverySettings,
    interrupt: Interrupt,
    own: Sequence[str],
    derived: Sequence[InputState],
) -> Done:
    """Runs the search with its progress on the standard error stream."""
    told = ""
    for event in discover(dataset, settings, interrupt, own, derived):
        if isinstance(event, Trying):
            print(event.text, file=sys.stderr)
        elif isinstance(event, Improved):
            if law_text(event.best) != told:
                told = law_text(event.best)
                print(f"  {told}", file=sys.stderr)
        else:
            return event
    raise AssertionError("A search ends with its result.")


def report(done: Done, whole: OnAllRows | None = None) -> None:
    """The laws and what is to be said of them, on the standard output stream."""
    strategies = max(len(law.strategy) for law in done.laws)
    print(f"complexity    training    held out      beyond  {'found by':<{strategies}}  formula")
    for law in done.laws:
        errors = "  ".join(
            f"{_error(error):>10}" for error in (law.train_rmse, law.test_rmse, law.beyond_rmse)
        )
        print(
            f"{law.complexity:>9}{_mark(law, done)}  {errors}  {law.strategy:<{strategies}}  {law_text(law)}"
        )
    if len(done.ties) > 1:
        print(f"The data cannot tell these {len(done.ties)} formulas apart: * and ~.")
    for note in done.notes:
        print(note)
    if whole is not None:
        print(whole.told())
    print(f"noise {done.noise:.4g}, {done.seconds:.1f} s, seed {done.seed}")


def _mark(law: Law, done: Done) -> str:
    """A star for the best law, another sign for those that the data cannot tell from it."""
    tied = len(done.ties) > 1 and any(law is each for each in done.ties)
    return "*" if law is done.best else "~" if tied else " "


def _error(error: float | None) -> str:
    return "-" if error is None else f"{error:.4g}"
