"""The workbench: every step that the window can do with a table, as a method."""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from kan_core.data.dataset import Dataset
from kan_core.discovery.discover import discover
from kan_core.discovery.events import Done
from kan_core.discovery.front import Law
from kan_core.discovery.pruning import redundant_edges
from kan_core.discovery.settings import DiscoverySettings
from kan_core.discovery.snapping import spline_edges
from kan_core.discovery.whole import FINEST, snap_whole
from kan_core.edits.coefficients import SetCoefficients
from kan_core.edits.contract import Edit
from kan_core.edits.derived import AddDerived, ChangeDerived, RemoveDerived
from kan_core.edits.grid import ExtendGrid
from kan_core.edits.lock import Lock
from kan_core.edits.prune import Prune
from kan_core.edits.restore import Restore
from kan_core.edits.snap import SnapEdge
from kan_core.edits.unlock import Unlock
from kan_core.edits.unsnap import Unsnap
from kan_core.errors import DataError, ModelError, ProjectError
from kan_core.export.law_text import short_law_text
from kan_core.ids import EdgeId
from kan_core.model.evaluate import scaled_by
from kan_core.model.inputs import raw_inputs
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, ModelState, Snap
from kan_core.primitives.table import PRIMITIVES
from kan_core.project.file import load_project
from kan_core.symbolic.compose import compose
from kan_core.symbolic.derived import derived_input
from kan_core.symbolic.formula import Formula
from kan_core.symbolic.kanpiler.fitted import fitted_network
from kan_core.symbolic.kanpiler.room import with_room
from kan_core.symbolic.kanpiler.typed import typed_network
from kan_core.symbolic.suggest import in_context, local_candidates, sharpened
from kan_core.symbolic.template import fit_template
from kan_core.symbolic.text import formula_text
from kan_core.training.config import Refinement, TrainingConfig
from kan_core.training.prepare import prepare
from kan_core.training.scaled import compared, scaled_for
from kan_core.workbench.training import Run

Edge = Sequence[int]
"""An edge as the window writes it: φ(1,2,1) is (1, 2, 1)."""

SHOWN_ROWS = 2000
"""Training rows, evenly spread, to which the grid of a new network adapts."""


class Workbench:
    """A table with its roles, and the network made from it.

    Every method is one step of the window's history; the same steps with the same seed give the same model.

    Args:
        table: with target and inputs marked.
        seed: of the split and of all random starts.
        fingerprint: of the table that is expected; another one is refused.

    Raises:
        DataError: the table cannot be used, or is another one.
    """

    def __init__(self, table: Dataset, seed: int = 0, fingerprint: str = "") -> None:
        if fingerprint and fingerprint != fingerprint_of(table):
            raise DataError(
                f"The values of the table {table.name!r} are not those that the steps were made with.",
                "Read the same file in the same way, or leave the fingerprint out.",
            )
        self.table, self.seed = table, seed
        self.prepared = prepare(table, seed)
        self._state: ModelState | None = None
        self._run: Run | None = None

    @property
    def state(self) -> ModelState:
        """The model as it is.

        Raises:
            ModelError: there is none yet.
        """
        if self._state is None:
            raise ModelError("There is no network yet.", "Begin with new_network().")
        return self._state

    @property
    def formulas(self) -> tuple[Formula, ...]:
        """The formula of each output, in the units of the table."""
        return compose(self.state)

    def formula_lines(self) -> list[str]:
        """The formulas as text, one line each; splines are named by their edges."""
        return [f"{each.target} = {formula_text(each.expression)}" for each in self.formulas]

    def apply(self, edit: Edit) -> None:
        """Make an edit, also one of the user's own; in a paused run it is made by the run."""
        if self._run is not None and self._run.paused:
            self._run.edit(edit)
            self._state = self._run.state
        else:
            self._take(edit.apply(self.state))

    # Networks.

    def new_network(self, widths: Sequence[int], **settings: Any) -> None:
        """Begin with a network of random splines.

        Args:
            widths: nodes of each layer, from the inputs to the outputs.
            settings: as those of `ModelSpec`.
        """
        inputs = (*self.prepared.inputs, *self._derived())
        split, columns = self.prepared.split.train, self.prepared.usable.columns
        rows = split[:: max(1, -(-len(split) // SHOWN_ROWS))]
        u = scaled_by(inputs, raw_inputs(inputs, {name: each[rows] for name, each in columns.items()}))
        spec = ModelSpec(tuple(widths), **settings)
        self._take(first_state(spec, inputs, self.prepared.outputs, self.seed, u))

    def formula_network(self, formula: str, target: str = "", room: bool = False) -> None:
        """Begin with the network of a formula, and with splines beside it where there shall be `room`."""
        outputs = [each for each in self.prepared.outputs if each.name == target or not target]
        if len(outputs) != 1 or outputs[0].class_of:
            raise DataError("A formula is for one target of numbers.", "Name one of the targets.")
        columns = self.prepared.usable.columns
        state = typed_network(formula, self.prepared.inputs, outputs[0], columns, self._derived())
        self._take(with_room(state) if room else state)

    def fit_formula(self, formula: str, start: Iterable[tuple[str, float]] = ()) -> None:
        """Fit the constants of a formula, and take its network."""
        fitted = fit_template(self.table, formula, dict(start), self.seed)
        self._take(fitted_network(fitted, self.prepared))

    def take(self, project: Path | str, revision: int) -> None:
        """Take the model of a step that a project keeps."""
        history = load_project(Path(project)).history
        if history is None or revision not in history.revisions:
            raise ProjectError(f"{Path(project).name} has no step {revision}.", "Open another project.")
        self._take(history.revisions[revision].state)

    # Training.

    def train(self, pause_after: int | None = None, stop_after: int | None = None, **settings: Any) -> None:
        """Train the network.

        Args:
            pause_after: iterations after which the run pauses; edits are made in it, and `go_on` goes on.
            stop_after: iterations after which it ends with the best model so far.
            settings: as those of `TrainingConfig`.
        """
        self._start(None, pause_after, stop_after, settings)

    def train_on_finer_grids(
        self,
        finest: int = Refinement.finest,
        grid_iterations: int = Refinement.iterations,
        pause_after: int | None = None,
        stop_after: int | None = None,
        **settings: Any,
    ) -> None:
        """Train the network, then on grids of twice the size for as long as the error falls."""
        self._start(Refinement(finest, grid_iterations), pause_after, stop_after, settings)

    def go_on(self, pause_after: int | None = None, stop_after: int | None = None) -> None:
        """Go on with a paused run; iterations are counted from its beginning."""
        if self._run is None or not self._run.paused:
            raise ModelError("No run is paused.", "Train with pause_after first.")
        self._run.go_on(pause_after, stop_after)
        self._state = self._run.state

    def _start(
        self,
        refinement: Refinement | None,
        pause_after: int | None,
        stop_after: int | None,
        settings: dict[str, Any],
    ) -> None:
        config = TrainingConfig(**{"seed": self.seed, **settings})
        self._run = Run(scaled_for(self.prepared, self.state), self.state, config, refinement)
        self.go_on(pause_after, stop_after)

    # Edges.

    def prune(self, *edges: Edge) -> None:
        """Take edges out of the network."""
        self.apply(Prune(_edges(edges)))

    def restore(self, *edges: Edge) -> None:
        """Bring pruned edges back."""
        self.apply(Restore(_edges(edges)))

    def lock(self, *edges: Edge) -> None:
        """Hold edges as they are while the rest is trained."""
        self.apply(Lock(_edges(edges)))

    def unlock(self, *edges: Edge) -> None:
        """Let training change locked edges again."""
        self.apply(Unlock(_edges(edges)))

    def snap(
        self,
        edge: Edge,
        primitive: str,
        parameters: Sequence[float] | None = None,
        exact: Sequence[str | None] = (),
        by_user: bool = False,
    ) -> None:
        """Snap an edge to a primitive.

        Args:
            edge: which.
            primitive: name in the table of primitives, or an expression in x.
            parameters: (a, b, c, d, ...) of y = c f(a x + b) + d; without them they are fitted to the edge,
                and then everything that is free to the table.
            exact: texts of the parameters that are exact, None for the others.
            by_user: no automatic step may undo the snap.
        """
        if parameters is None:
            self._take(self._refitted(_edge(edge), primitive))
        else:
            snap = Snap(primitive, tuple(parameters), tuple(exact), by_user)
            self.apply(SnapEdge(_edge(edge), snap))

    def unsnap(self, edge: Edge) -> None:
        """Make a snapped edge the spline again that it was."""
        self.apply(Unsnap(_edge(edge)))

    def reshape(self, edge: Edge, coefficients: Sequence[float]) -> None:
        """Give a spline other coefficients."""
        self.apply(SetCoefficients(_edge(edge), tuple(coefficients)))

    def extend_grid(self, grid_size: int) -> None:
        """Give every spline a finer grid."""
        self.apply(ExtendGrid(grid_size))

    def prune_weak(self) -> None:
        """Prune every edge that the others can do without once they are refitted."""
        smallest = self.state
        for refined in redundant_edges(compared(self.prepared, smallest), smallest):
            smallest = refined.state
        self._take(smallest)

    def snap_all(self, own: Sequence[str] = (), edges: Sequence[Edge] | None = None) -> None:
        """Snap every spline, or those of `edges`, one after another, as long as the model stays good.

        Args:
            own: primitives that are expressions in x, to be tried too.
            edges: those that may be snapped; None for all.
        """
        only = None if edges is None else _edges(edges)
        whole = snap_whole(compared(self.prepared, self.state), self.state, own=tuple(own), only=only)
        assert whole is not None  # only a stop leaves none
        self._take(whole.state)

    def simplify(self, own: Sequence[str] = ()) -> None:
        """Prune what can be spared and snap what is left."""
        self.prune_weak()
        if spline_edges(self.state):
            try:
                self.snap_all(own)
            except ModelError:
                # A network that is only smaller is simpler too.
                return

    def _refitted(self, edge: EdgeId, primitive: str) -> ModelState:
        """The model with an edge snapped, and everything that is free refitted."""
        problem = compared(self.prepared, self.state)
        sharp = sharpened(problem, self.state)
        own = () if primitive in PRIMITIVES else (primitive,)
        listed = local_candidates(sharp.state, problem.u, edge, max(sharp.rmse, FINEST), own)
        chosen = [candidate for candidate in listed if candidate.primitive == primitive][:1]
        for suggestion in in_context(problem, sharp.state, edge, chosen):
            return suggestion.state
        raise ModelError(f"{primitive} does not fit {edge}.", "Choose another primitive.")

    # Inputs.

    def add_input(self, expression: str, name: str = "") -> None:
        """Add a derived input: an expression of columns."""
        self.apply(AddDerived(self._input(expression, name)))

    def change_input(self, name: str, expression: str, to: str = "") -> None:
        """Put another expression in the place of a derived input, `to` is its new name."""
        self.apply(ChangeDerived(name, self._input(expression, to)))

    def remove_input(self, name: str) -> None:
        """Take a derived input away."""
        self.apply(RemoveDerived(name))

    def _input(self, expression: str, name: str) -> InputState:
        units = {column.name: column.unit for column in self.table.columns}
        return derived_input(expression, name, self.prepared.usable.columns, units).input

    def _derived(self) -> tuple[InputState, ...]:
        if self._state is None:
            return ()
        return tuple(node for node in self._state.inputs if node.expression is not None)

    # Laws.

    def discover(
        self,
        law: str = "",
        own: Sequence[str] = (),
        derived: Iterable[tuple[str, str]] = (),
        **settings: Any,
    ) -> Done:
        """Search for laws, and take the one that is written so, or else the best.

        Args:
            law: as the list of laws shows it; empty for the best.
            own: primitives that are expressions in x, to be tried too.
            derived: expressions and names of inputs that the laws may be functions of.
            settings: as those of `DiscoverySettings`.

        Returns:
            All that was found.
        """
        inputs = tuple(self._input(expression, name) for expression, name in derived)
        chosen = DiscoverySettings(**{"seed": self.seed, **settings})
        done = None
        for event in discover(self.table, chosen, own=tuple(own), derived=inputs):
            done = event if isinstance(event, Done) else done
        assert done is not None  # a search ends with its result
        self._take(_law(done, law).state)
        return done

    def _take(self, state: ModelState) -> None:
        self._state, self._run = state, None


def fingerprint_of(table: Dataset) -> str:
    """What tells the values of a table from others."""
    return sha256(table.values.tobytes()).hexdigest()[:16]


def _law(done: Done, line: str) -> Law:
    if not line:
        return done.best
    for law in done.laws:
        if short_law_text(law) == line:
            return law
    raise ModelError(
        f"The search did not find {line}.",
        "Give it more seconds, or take the best law.",
    )


def _edge(edge: Edge) -> EdgeId:
    layer, source, target = edge
    return EdgeId(layer - 1, source - 1, target - 1)


def _edges(edges: Iterable[Edge]) -> frozenset[EdgeId]:
    return frozenset(map(_edge, edges))
