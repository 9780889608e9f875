"""`kanoscope run`: a network trained in the terminal, and how good it is on the rows held out."""

import argparse
import math
import sys
from pathlib import Path

import torch

from app.cli.baseline import compare
from app.cli.discover import refuse_unwritable, with_chosen_inputs
from app.cli.exits import INTERRUPTED
from app.cli.from_formula import formula_line, formula_start
from app.cli.quality import quality
from app.cli.restarts import best_of_restarts
from app.cli.tables import own_name, read_and_told
from kan_core.data.dataset import Dataset
from kan_core.edits.history import History
from kan_core.edits.trained import Trained
from kan_core.interrupt import Interrupt
from kan_core.model.evaluate import evaluate
from kan_core.model.first_spec import first_spec
from kan_core.model.plan import free_parameters, plan_model
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import ModelState
from kan_core.project.file import save_project
from kan_core.project.project import Project
from kan_core.training.config import Refinement, TrainingConfig
from kan_core.training.events import Finished, Started, StopReason
from kan_core.training.fit import fit
from kan_core.training.prepare import Prepared, prepare
from kan_core.training.refinement import fit_refining
from kan_core.training.scaled import scaled_for

ENDINGS = {
    StopReason.CONVERGED: "settled",
    StopReason.ITERATIONS: "as many as it had",
    StopReason.STOPPED: "then stopped",
    StopReason.DIVERGED: "then diverged",
}


def train_file(options: argparse.Namespace) -> int:
    """Trains, reports, saves; 0, or 130 after Ctrl-C with the best so far.

    Raises:
        KanoscopeError: the input cannot be used.
    """
    torch.set_num_threads(1)
    if options.save is not None:
        refuse_unwritable(options.save)
    dataset = with_chosen_inputs(_with_targets(read_and_told(options).dataset, options), options.inputs)
    prepared = prepare(dataset, options.seed)
    for note in prepared.notes:
        print(note, file=sys.stderr)
    start = _start(prepared, options)
    config = TrainingConfig(
        options.optimiser,
        options.iterations,
        options.restarts if options.from_formula is None else 1,
        seed=options.seed,
        loss=options.loss,
        precision=options.precision,
        device=options.device,
    )
    interrupt = Interrupt()
    with interrupt.watching():
        refinement = Refinement() if options.refine else None
        if options.jobs is None:
            finished = _train(prepared, start, config, interrupt, refinement)
        else:
            finished = best_of_restarts(prepared, start, config, options.jobs, interrupt, refinement)
        _report(prepared, finished.state)
        if options.from_formula is not None:
            print(formula_line(finished.state))
        if options.baseline:
            compare(prepared, finished.state, config, interrupt)
    if options.save is not None:
        _save(options.save, dataset, start, finished, options.seed)
    return INTERRUPTED if interrupt.pressed else 0


def _with_targets(dataset: Dataset, options: argparse.Namespace) -> Dataset:
    """The table with the targets that the command line names, or those that were guessed."""
    if options.classes is not None:
        return dataset.with_class(own_name(dataset, options.classes))
    if options.target is not None:
        return dataset.with_target(*(own_name(dataset, name.strip()) for name in options.target.split(",")))
    return dataset


def _start(prepared: Prepared, options: argparse.Namespace) -> ModelState:
    """Random splines, or the network of the formula that was given."""
    if options.from_formula is not None:
        return formula_start(prepared, options.from_formula, options.room, options.jobs)
    spec = _spec(prepared, options)
    return first_state(spec, prepared.inputs, prepared.outputs, options.seed, prepared.train.u)


def _spec(prepared: Prepared, options: argparse.Namespace) -> ModelSpec:
    """The network that was asked for; what was not asked for is as in the window."""
    usual = first_spec(len(prepared.inputs), len(prepared.outputs))
    hidden = usual.widths[1:-1] if options.hidden is None else options.hidden
    widths = (usual.widths[0], *hidden, usual.widths[-1])
    return ModelSpec(
        widths,
        usual.grid_size if options.grid is None else options.grid,
        options.order,
        basis=options.basis,
        grid="adapted" if options.adapted else "uniform",
        ranges=options.ranges,
        base=options.base,
        periods=options.periods,
    )


def _train(
    prepared: Prepared,
    start: ModelState,
    config: TrainingConfig,
    interrupt: Interrupt,
    refinement: Refinement | None,
) -> Finished:
    if not free_parameters(plan_model(start)).any():
        print("Every number in the network is exact: there is nothing to train.")
        return Finished(start, StopReason.CONVERGED, 0, math.nan, math.nan)
    train, test = scaled_for(prepared, start)
    given = train, start, config, test, interrupt
    for event in fit(*given) if refinement is None else fit_refining(*given, refinement):
        if isinstance(event, Started):
            print(f"network {list(start.widths)}, {event.optimiser}: {event.reason}")
            print(f"on {event.device}: {event.device_reason}")
            for note in (*event.notes, *event.warnings):
                print(note, file=sys.stderr)
        elif isinstance(event, Finished):
            print(f"{event.iterations} iterations, {ENDINGS[event.reason]}. {event.message}".strip())
            return event
    raise AssertionError("A fit ends with its result.")


def _report(prepared: Prepared, state: ModelState) -> None:
    """The errors on the rows held out."""
    rows = prepared.split.test
    observed, predicted = prepared.usable.y[rows], evaluate(state, prepared.usable.x[rows])
    print(f"{prepared.train.rows} rows to learn from, {len(rows)} held out:")
    for line in quality(state.outputs, observed, predicted):
        print(f"  {line}")


def _save(path: Path, dataset: Dataset, start: ModelState, finished: Finished, seed: int) -> None:
    history = History.start(start, f"Open {dataset.name}")
    if finished.iterations:
        history = history.append(Trained(finished.state, f"{finished.iterations} steps"))
    save_project(path, Project(dataset, history, seed=seed))
    print(f"The project is in {path}.")
