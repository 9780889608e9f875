"""`kanoscope run`: a network trained in the terminal, and how good it is on the rows held out."""

import argparse
import math
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from app.cli import baseline
from app.cli.baseline import Perceptron, perceptron, perceptron_document
from app.cli.discover import with_chosen_inputs
from app.cli.exits import INTERRUPTED
from app.cli.from_formula import formula_line, formula_start
from app.cli.quality import quality, quality_document
from app.cli.restarts import best_of_restarts
from app.cli.results import leave, refuse_unwritable
from app.cli.tables import own_name, read_and_told, table_document
from kan_core.data.dataset import Dataset
from kan_core.edits.history import History
from kan_core.edits.trained import Trained
from kan_core.errors import TrainingError
from kan_core.interrupt import Interrupt
from kan_core.model.evaluate import evaluate
from kan_core.model.first_spec import first_spec
from kan_core.model.plan import free_parameters, plan_model
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import FloatArray, ModelState
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

NOTHING = "Every number in the network is exact: there is nothing to train."
VERSION = 1


def train_file(options: argparse.Namespace) -> int:
    """Trains, reports, saves; 0, or 130 after Ctrl-C with the best so far.

    Raises:
        KanoscopeError: the input cannot be used.
    """
    torch.set_num_threads(1)
    refuse_unwritable([options.save, options.json], [options.file, options.units])
    table = read_and_told(options)
    dataset = with_chosen_inputs(_with_targets(table.dataset, options), options.inputs, options.fill)
    prepared = prepare(dataset, options.seed)
    for note in prepared.notes:
        print(note, file=sys.stderr)
    start, config, interrupt = _start(prepared, options), _config(options), Interrupt()
    with interrupt.watching():
        finished = _train(prepared, start, config, interrupt, options)
        try:
            found = _Found(
                prepared,
                finished,
                None if options.from_formula is None else formula_line(finished.state),
                perceptron(prepared, finished.state, config, interrupt) if options.baseline else None,
            )
            leave(
                options.json,
                lambda: found.document() | {"seed": options.seed, "table": table_document(table)},
                found.report,
            )
        finally:
            # Where more cannot be told of it, what was learned is not lost.
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
    if options.room:
        raise TrainingError("There is no formula to leave room beside.", "Give one with --from-formula.")
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


def _config(options: argparse.Namespace) -> TrainingConfig:
    """How it is trained; a formula is one start."""
    return TrainingConfig(
        options.optimiser,
        options.iterations,
        options.restarts if options.from_formula is None else 1,
        seed=options.seed,
        loss=options.loss,
        precision=options.precision,
        device=options.device,
    )


def _train(
    prepared: Prepared,
    start: ModelState,
    config: TrainingConfig,
    interrupt: Interrupt,
    options: argparse.Namespace,
) -> Finished:
    """The network trained, on finer grids and in several processes where that is asked for."""
    refinement = Refinement() if options.refine else None
    if options.jobs is not None:
        return best_of_restarts(prepared, start, config, options.jobs, interrupt, refinement)
    if not free_parameters(plan_model(start)).any():
        return Finished(start, StopReason.CONVERGED, 0, math.nan, math.nan, message=NOTHING)
    train, test = scaled_for(prepared, start)
    given = train, start, config, test, interrupt
    for event in fit(*given) if refinement is None else fit_refining(*given, refinement):
        if isinstance(event, Started):
            network = f"network {list(start.widths)}, {event.optimiser}: {event.reason}"
            device = f"on {event.device}: {event.device_reason}"
            for note in (network, device, *event.notes, *event.warnings):
                print(note, file=sys.stderr)
        elif isinstance(event, Finished):
            return event
    raise AssertionError("A fit ends with its result.")


@dataclass(frozen=True)
class _Found:
    """What has come of a training: the network, its formula where it began as one, a perceptron beside it."""

    prepared: Prepared
    finished: Finished
    formula: str | None
    perceptron: Perceptron | None

    @property
    def held_out(self) -> tuple[FloatArray, FloatArray]:
        """(n, outputs) observed and predicted values of the rows held out."""
        rows = self.prepared.split.test
        return self.prepared.usable.y[rows], evaluate(self.finished.state, self.prepared.usable.x[rows])

    def report(self) -> None:
        """How the training ended, and the errors on the rows held out."""
        finished, outputs = self.finished, self.finished.state.outputs
        observed, predicted = self.held_out
        print(f"{finished.iterations} iterations, {ENDINGS[finished.reason]}. {finished.message}".strip())
        print(f"{self.prepared.train.rows} rows to learn from, {len(observed)} held out:")
        for line in quality(outputs, observed, predicted):
            print(f"  {line}")
        if self.formula is not None:
            print(self.formula)
        if self.perceptron is not None:
            baseline.report(self.perceptron, outputs, observed)

    def document(self) -> dict[str, Any]:
        """The same for JSON."""
        finished, state = self.finished, self.finished.state
        observed, predicted = self.held_out
        mlp = self.perceptron
        return {
            "version": VERSION,
            "network": {"widths": list(state.widths), "grid_size": state.layers[0].grid_size},
            "iterations": finished.iterations,
            "ended": str(finished.reason),
            "message": finished.message,
            "rows": {"training": self.prepared.train.rows, "held_out": len(observed)},
            "held_out": quality_document(state.outputs, observed, predicted),
            "formula": self.formula,
            "perceptron": None if mlp is None else perceptron_document(mlp, state.outputs, observed),
        }


def _save(path: Path, dataset: Dataset, start: ModelState, finished: Finished, seed: int) -> None:
    history = History.start(start, f"Open {dataset.name}")
    if finished.iterations:
        history = history.append(Trained(finished.state, f"{finished.iterations} steps"))
    save_project(path, Project(dataset, history, seed=seed))
    print(f"The project is in {path}.", file=sys.stderr)
