"""When actions can be done, and what the user has to do before."""

from collections.abc import Callable

from app.actions.spec import Condition
from app.session.session import Session
from app.session.shown import has_edge
from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind, ModelState


def _has_law_to_fit(session: Session) -> bool:
    """Whether numbers of the chosen law were fitted."""
    law = session.discovery.law
    return session.ready_to_work and law is not None and bool(law.template)


def _can_have_formula(session: Session) -> bool:
    state = session.model.state
    return session.ready_to_work and state is not None and not state.class_of


def _can_snap(session: Session) -> bool:
    """One edge to a candidate; several to what is found best for each."""
    if len(session.selection) > 1:
        return session.ready_to_work and SPLINE_EDGE.holds(session)
    return bool(session.candidates.rows)


def _is_free_spline(state: ModelState, edge: EdgeId) -> bool:
    return state.is_active(edge) and state.kind(edge) is EdgeKind.SPLINE and not state.is_locked(edge)


def _selected(test: Callable[[ModelState, EdgeId], bool], lacking: str) -> Condition:
    """The test holds for a selected edge; a selection may outlive its network for a moment."""

    def holds(session: Session) -> bool:
        state = session.state
        return state is not None and any(
            has_edge(state, edge) and test(state, edge) for edge in session.selection
        )

    return Condition(holds, lacking)


READ = Condition(lambda session: session.table.can_be_read_again, "Open a table from a file first.")
PROPOSED = Condition(
    lambda session: bool(session.table.proposed),
    "Open a table with numbers such as -999, far from all others.",
)
LEFT = Condition(
    lambda session: session.others_left, "There is nothing: every session was saved, closed or discarded."
)
GAPS = Condition(
    lambda session: session.table.has_gaps, "Open a table in which inputs lack some of their values."
)
TABLE = Condition(lambda session: session.table.dataset is not None, "Open a table first.")
MODEL = Condition(lambda session: session.model.state is not None, "Open a table first.")
IDLE = Condition(
    lambda session: session.ready_to_work, "Open a table first, or wait until what is going on has ended."
)
WORKING = Condition(
    lambda session: session.working or bool(session.table.busy), "Nothing is going on that could be paused."
)
FITTED_LAW = Condition(_has_law_to_fit, "Search for laws and choose one that has fitted numbers.")
FORMULA = Condition(_can_have_formula, "Open a table whose target is a number.")
UNDO = Condition(
    lambda session: session.model.history is not None and session.model.history.can_undo,
    "This is the first step.",
)
REDO = Condition(
    lambda session: session.model.history is not None and session.model.history.can_redo,
    "This is the last step.",
)
CANDIDATES = Condition(
    _can_snap,
    "Select an edge that has a spline, and wait for its candidates; or select several.",
)
SPLINE_EDGE = _selected(_is_free_spline, "Select an edge that has a spline.")
EDGE = _selected(lambda state, edge: True, "Select an edge of the network.")
SNAPPED_EDGE = _selected(
    lambda state, edge: state.kind(edge) is EdgeKind.SNAPPED, "Select an edge that is snapped to a function."
)
ACTIVE_EDGE = _selected(lambda state, edge: state.is_active(edge), "Select an edge of the network.")
PRUNED_EDGE = _selected(lambda state, edge: not state.is_active(edge), "Select an edge that was pruned.")
UNLOCKED_EDGE = _selected(lambda state, edge: not state.is_locked(edge), "Select an edge that is not locked.")
LOCKED_EDGE = _selected(lambda state, edge: state.is_locked(edge), "Select an edge that is locked.")
