"""Searches over the session's table or model, and the laws that they find."""

from collections.abc import Callable
from typing import Any

from app.engine.client import Engine
from app.engine.protocol.contract import Failed
from app.engine.protocol.discovery import DescribeUnits, Discover, FrontEntry, UnitsDescribed
from app.engine.protocol.edges import PruneWeak, Simplify, SnapAll
from app.session import steps
from app.session.candidates import Candidates
from app.session.primitives import Primitives
from app.session.question import Question
from app.session.work import Work
from kan_core.discovery.settings import DiscoverySettings
from kan_core.edits.contract import Edit
from kan_core.edits.recipe import Recipe
from kan_core.ids import EdgeId
from kan_core.model.state import ModelState


class Searches:
    """Begins searches, those for laws with `settings`, and makes the model what they find."""

    def __init__(self, engine: Engine, work: Work, candidates: Candidates, primitives: Primitives) -> None:
        self._engine, self._work = engine, work
        self._candidates, self._primitives = candidates, primitives
        self._table, self._model, self._discovery = work.table, work.model, work.discovery
        self._units = Question(engine, UnitsDescribed)
        self.settings = DiscoverySettings(seed=work.table.seed)
        self._discovery.finished.connect(self._found)

    def prune_weak(self) -> None:
        """Prune every edge that the others can do without once they are refitted, in the engine."""
        self._work.when_idle(lambda: self._start_on_model(PruneWeak))

    def simplify(self) -> None:
        """Prune what can be spared and snap what is left, as one step, in the engine."""
        self._work.when_idle(lambda: self._start_on_model(Simplify, self._primitives.texts))

    def snap_edges(self, edges: frozenset[EdgeId]) -> None:
        """Snap those of these edges that are splines, one after another, in the engine."""
        self._work.when_idle(lambda: self._start_on_model(SnapAll, self._primitives.texts, edges))

    def snap_all(self) -> None:
        """Snap every spline edge to its best primitive, one after another, in the engine."""
        self._work.when_idle(lambda: self._start_on_model(SnapAll, self._primitives.texts))

    def discover(self) -> None:
        """Search for laws, whatever the model."""
        self._work.when_idle(self._start_discovery)

    def use(self, settings: DiscoverySettings) -> None:
        """Begin later searches for laws with these settings."""
        self.settings = settings

    def describe_units(self, then: Callable[[UnitsDescribed | Failed], None]) -> None:
        """What the units of the table give a search; `then` gets it, or what is wrong with them."""
        self._units.ask(DescribeUnits(*self._head(), self._table.number, self._table.seed), then)

    def rescued(self) -> Edit | None:
        """What the search in progress would leave if it were cut short now."""
        return steps.rescued_of_search(self._model.state, self._discovery)

    def pick_law(self, index: int) -> None:
        """Take a law; while the search goes on it is only marked, so that no slip ends the search."""
        if self._discovery.active:
            self._discovery.choose(index)
        else:
            self.take_law(index)

    def take_law(self, index: int) -> None:
        """Make a law of the front the model, as one step; a search that goes on ends."""
        law = self._discovery.front[index]
        self._discovery.choose(index)
        if self._work.active or law.state != self._model.state:
            self._work.when_idle(lambda: self._append_law(law))

    def _append_law(self, law: FrontEntry) -> None:
        # Its recipe is known once the search has ended: it may have been cut short for this.
        recipe = self._discovery.recipe_of_law(law.text)
        self._model.append(steps.found(law.state, f"Take {law.text}", recipe))

    def _head(self) -> tuple[int, int]:
        return self._engine.next_request(), self._model.revision

    def _start_on_model(self, kind: Callable[..., PruneWeak | SnapAll | Simplify], *more: Any) -> None:
        """Begin to work on the present model; `more` is what this kind of work wants to know besides."""
        if self._work.ready and self._model.state is not None:
            self._candidates.clear()
            table = self._table.number, self._table.seed
            self._discovery.start(kind(*self._head(), *table, self._model.state, *more))

    def _start_discovery(self) -> None:
        if self._work.ready:
            self._candidates.clear()
            self._discovery.clear()
            path = self._model.history.path() if self._model.history else ()
            own = self._primitives.texts, steps.own_inputs(path)
            self._discovery.start(Discover(*self._head(), self._table.number, self.settings, *own))

    def _found(self, state: ModelState, label: str, recipe: Recipe | None) -> None:
        if state != self._model.state:
            self._work.take(steps.found(state, label, recipe))
