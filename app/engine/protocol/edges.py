"""The messages about edges: candidates for one of them, and the network pruned or snapped."""

from dataclasses import dataclass

from app.engine.protocol.contract import Reply, Request
from kan_core.ids import EdgeId
from kan_core.model.state import ModelState, Snap

# From the window to the engine.


@dataclass(frozen=True)
class Suggest(Request):
    """Rank primitives for an edge, then find what each of the best does to the whole model.

    `own` are primitives that are written as text, to be tried beside those that are built in.
    """

    table: int
    seed: int
    state: ModelState
    edge: EdgeId
    own: tuple[str, ...] = ()


@dataclass(frozen=True)
class PruneWeak(Request):
    """Take away one edge after another that the others, refitted, can do without."""

    table: int
    seed: int
    state: ModelState


@dataclass(frozen=True)
class SnapAll(Request):
    """Snap every spline edge to its best primitive, as long as the whole model stays good.

    `own` are primitives that are written as text, to be tried beside those that are built in; `only` are the
    edges that may be snapped, or None for all.
    """

    table: int
    seed: int
    state: ModelState
    own: tuple[str, ...] = ()
    only: frozenset[EdgeId] | None = None


@dataclass(frozen=True)
class Simplify(Request):
    """Prune the edges that the others can do without, then snap those that are left to what they are.

    `own` are primitives that are written as text, to be tried beside those that are built in.
    """

    table: int
    seed: int
    state: ModelState
    own: tuple[str, ...] = ()


# From the engine to the window.


@dataclass(frozen=True)
class CandidateRow:
    """A primitive for an edge, by the fit to the edge's own curve."""

    snap: Snap
    r2: float
    complexity: float


@dataclass(frozen=True)
class CandidatesFound(Reply):
    """All primitives that fit the edge's own curve; `to_try` of them are about to be tried in the model."""

    edge: EdgeId
    candidates: tuple[CandidateRow, ...]
    to_try: int = 0


@dataclass(frozen=True)
class CandidateTried(Reply):
    """The whole model after a snap to candidate `index` and a refit: its error, and the state."""

    edge: EdgeId
    index: int
    rmse: float
    before: float
    state: ModelState


@dataclass(frozen=True)
class ModelFound(Reply):
    """A model that takes the place of the present one.

    `label` is what the history calls the step, `notes` are what the user should know of it.
    """

    state: ModelState
    label: str
    notes: tuple[str, ...] = ()
