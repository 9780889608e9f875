"""The steps that work of the engine becomes in the history."""

from collections.abc import Sequence
from itertools import pairwise

from app.engine.protocol.table import Prepared
from app.engine.protocol.training import RunFinished
from app.session.discovery import Discovery
from app.session.run import TrainingRun
from kan_core.edits.batch import Batch
from kan_core.edits.contract import Edit
from kan_core.edits.derived import AddDerived, ChangeDerived, RemoveDerived
from kan_core.edits.history import Revision
from kan_core.edits.loaded import Loaded
from kan_core.edits.recipe import Recipe, unusual
from kan_core.edits.trained import Trained
from kan_core.errors import ModelError
from kan_core.model.evaluate import scaled_by
from kan_core.model.inputs import raw_inputs
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, ModelState


def found(state: ModelState, label: str, recipe: Recipe | None = None) -> Edit:
    """A model that the engine found, as a step of that label; `recipe` tells how it is found again."""
    return Batch((Loaded(state, label, recipe),), label)


def trained(before: ModelState, after: ModelState, summary: str, recipe: Recipe | None = None) -> Edit:
    """A model that a run made of another, on the same grids or on finer ones."""
    step, grid_size = Trained(after, summary, recipe), _grid_size(after)
    if grid_size == _grid_size(before):
        return step
    return Batch((step,), f"Refine to G = {grid_size} ({summary})")


def _grid_size(state: ModelState) -> int:
    return max(layer.grid_size for layer in state.layers)


def reached(before: ModelState, finished: RunFinished, run: TrainingRun, scale: float) -> Edit | None:
    """What a run has reached since the last edit in it; None where that edit was its end.

    Args:
        before: the model since that edit.
        finished: how it ended.
        run: the run.
        scale: turns its errors into the unit of the target.
    """
    if finished.iterations <= run.segment_began:
        return None
    error = f"{run.status.measure} {finished.train_rmse * scale:.3g}"
    stop = {"stop_after": finished.iterations} if finished.reason == "stopped" else {}
    return trained(before, finished.state, f"{finished.iterations} steps, {error}", run.recipe(**stop))


def rescued(before: ModelState | None, run: TrainingRun) -> Edit | None:
    """The model that a run cut short has last shown; None where there is nothing to rescue."""
    steps = run.status.iterations
    if not run.active or before is None or run.state is None or steps <= run.segment_began:
        return None
    return trained(before, run.state, f"{steps} steps, cut short", run.recipe(pause_after=steps))


def rescued_of_search(before: ModelState | None, discovery: Discovery) -> Edit | None:
    """The best law so far, or the network as far as it was pruned; None where there is nothing to rescue."""
    found_so_far = discovery.found_so_far()
    if before is None or found_so_far is None or found_so_far == before:
        return None
    return found(found_so_far, "Search, cut short")


def new_network(spec: ModelSpec, prepared: Prepared, seed: int, derived: tuple[InputState, ...] = ()) -> Edit:
    """Another network for the same table, with derived inputs behind its own.

    Raises:
        ModelError: it has other numbers of inputs or outputs.
    """
    inputs, outputs = (*prepared.inputs, *derived), len(prepared.outputs)
    if (spec.widths[0], spec.widths[-1]) != (len(inputs), outputs):
        raise ModelError(
            f"There are {len(inputs)} inputs and {outputs} targets.",
            f"Let the widths begin with {len(inputs)} and end with {outputs}.",
        )
    u = scaled_by(inputs, raw_inputs(inputs, prepared.train))
    state = first_state(spec, inputs, prepared.outputs, seed, u)
    return found(state, f"New network {list(spec.widths)}", network_recipe(spec))


def network_recipe(spec: ModelSpec) -> Recipe:
    """How a network of random splines is made again."""
    return Recipe("new_network", unusual(spec))


def own_inputs(path: Sequence[Revision]) -> tuple[InputState, ...]:
    """The derived inputs that the user added and did not remove; those that laws came with are none of them.

    Args:
        path: the revisions from the first to the current one.
    """
    own: dict[str, InputState] = {}
    for before, after in pairwise(path):
        old, new = derived_inputs(before.state), derived_inputs(after.state)
        changed = {name: ChangeDerived(name, node).label for name in old for node in new.values()}
        for name in old:
            if name not in new and after.label in (RemoveDerived(name).label, changed.get(name)):
                own.pop(name, None)
        for name, node in new.items():
            if old.get(name) != node and after.label in (AddDerived(node).label, *changed.values()):
                own[name] = node
    return tuple(own.values())


def derived_inputs(state: ModelState) -> dict[str, InputState]:
    """The inputs of a model that are expressions of columns, by name."""
    return {node.name: node for node in state.inputs if node.expression is not None}
