"""`kanoscope demo`: the whole way on a built-in sample, step by step, with everything left in a folder."""

from pathlib import Path

import torch

from kan_core.data.samples import sample
from kan_core.discovery.front import Law
from kan_core.discovery.laws import Table, law
from kan_core.discovery.pruning import redundant_edges
from kan_core.discovery.snapping import spline_edges
from kan_core.edits.grid import ExtendGrid
from kan_core.edits.history import History
from kan_core.edits.loaded import Loaded
from kan_core.edits.snap import SnapEdge
from kan_core.edits.trained import Trained
from kan_core.errors import DataError
from kan_core.export.files import write_text
from kan_core.export.laws_json import request_of, verified
from kan_core.export.network_svg import network_svg
from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import ModelState, Snap
from kan_core.project.file import save_project
from kan_core.project.project import Project
from kan_core.symbolic.simplify import Simplifier
from kan_core.symbolic.suggest import in_context, local_candidates, sharpened
from kan_core.symbolic.text import formula_text
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Finished
from kan_core.training.fit import fit
from kan_core.training.prepare import Prepared, prepare

SAMPLE, WIDTHS = "exponential_of_sine", (2, 5, 1)
"""The sample, and a network that is wider than it needs."""
CONTEXT_CANDIDATES = 4


def demo(folder: Path) -> int:
    """Trains, prunes, snaps and writes the formula, the picture and the project."""
    torch.set_num_threads(1)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DataError(f"The folder {str(folder)!r} cannot be made: {error.strerror}.") from error
    chosen = sample(SAMPLE)
    dataset = chosen.load().with_target(chosen.target)
    print(f"{chosen.title}: {dataset.rows} rows. {chosen.source}")
    prepared = prepare(dataset)
    history = History.start(first_state(ModelSpec(WIDTHS), prepared.inputs, prepared.outputs), chosen.title)
    history = _train(prepared, history, restarts=4)
    history = _prune(prepared, history)
    history = history.append(ExtendGrid(20))
    history = _train(prepared, history)
    history = _snap_all(prepared, history)
    found = _law(prepared, history.state)
    print(f"{found.formula.target} = {formula_text(found.formula.expression)}")
    print(f"held-out RMSE {found.test_rmse:.2g}")
    request = request_of(found.formula, dataset)
    write_text(folder / "formula.tex", verified("latex", request, found, dataset))
    write_text(folder / "formula.py", verified("python", request, found, dataset))
    write_text(folder / "network.svg", network_svg(history.state))
    save_project(folder / "project.kan", Project(dataset, history))
    print(f"The formula (LaTeX, Python), the network (SVG) and the project are in {folder}.")
    return 0


def _train(prepared: Prepared, history: History, restarts: int = 1) -> History:
    for event in fit(prepared.train, history.state, TrainingConfig(restarts=restarts), prepared.test):
        if isinstance(event, Finished):
            summary = f"RMSE {event.test_error:.2g}"
            print(f"trained: {event.iterations} iterations, held-out {summary} of the spread")
            return history.append(Trained(event.state, summary))
    raise AssertionError("A fit ends with its result.")


def _prune(prepared: Prepared, history: History) -> History:
    """Takes away the edges that the others can do without."""
    smaller = history.state
    for refined in redundant_edges(prepared.train, history.state):
        smaller = refined.state
    pruned = frozenset(smaller.edges()) - frozenset(smaller.edges(active_only=True))
    print(f"pruned: {len(pruned)} of {sum(1 for _ in smaller.edges())} edges")
    return history.append(Loaded(smaller, "pruned network")) if pruned else history


def _snap_all(prepared: Prepared, history: History) -> History:
    """Snaps one edge after another to the candidate that suits the whole model best."""
    while splines := spline_edges(history.state):
        edge, snap, state, rmse = _best_snap(prepared, history.state, splines[0])
        print(f"snapped: {edge} to {snap.primitive}, training RMSE {rmse:.1e} of the spread")
        history = history.append(SnapEdge(edge, snap)).append(Loaded(state, "Refine"))
    return history


def _best_snap(prepared: Prepared, state: ModelState, edge: EdgeId) -> tuple[EdgeId, Snap, ModelState, float]:
    sharp = sharpened(prepared.train, state)
    candidates = local_candidates(sharp.state, prepared.train.u, edge)[:CONTEXT_CANDIDATES]
    suggestions = in_context(prepared.train, sharp.state, edge, candidates)
    best = min(suggestions, key=lambda suggestion: suggestion.score(sharp.rmse))
    snap = best.state.snap(edge)
    assert snap is not None
    return edge, snap, best.state, best.rmse


def _law(prepared: Prepared, state: ModelState) -> Law:
    with Simplifier() as simplifier:
        return law(Table.of(prepared.train, prepared.test, prepared.outputs[0]), state, simplifier)
