"""The tree of revisions: undo, redo, branches, limits."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kan_core.edits.coefficients import SetCoefficients
from kan_core.edits.history import History, Revision
from kan_core.edits.prune import Prune
from kan_core.errors import ModelError
from kan_core.ids import EdgeId
from kan_core.model.state import ModelState
from tests.core.edits.networks import random_network

FIRST = random_network((1, 1))
EDGE = EdgeId(0, 0, 0)


def reshape(value: float) -> SetCoefficients:
    return SetCoefficients(EDGE, (value,) * 8)


def bits(state: ModelState) -> bytes:
    return b"".join(layer.coefficients.tobytes() for layer in state.layers)


def grown(moves: list[tuple[str, int]], limit: int = 200) -> History:
    """A history after random moves; one that is not possible is passed over."""
    history = History.start(FIRST, limit=limit)
    for number, (move, choice) in enumerate(moves):
        if move == "edit":
            history = history.append(reshape(float(number)))
        elif move == "undo" and history.can_undo:
            history = history.undo()
        elif move == "redo" and history.can_redo:
            history = history.redo()
        elif move == "go":
            history = history.go_to(list(history.revisions)[choice % len(history.revisions)])
    return history


MOVES = st.lists(
    st.tuples(st.sampled_from(["edit", "edit", "undo", "redo", "go"]), st.integers(0, 50)), max_size=30
)


@given(moves=MOVES)
def test_undo_to_the_root_gives_the_first_state_and_redo_returns(moves: list[tuple[str, int]]) -> None:
    history = before = grown(moves)
    steps = 0
    while history.can_undo:
        history, steps = history.undo(), steps + 1
    assert bits(history.state) == bits(FIRST)
    for _ in range(steps):
        history = history.redo()
    assert history.current_id == before.current_id
    assert bits(history.state) == bits(before.state)


@given(moves=MOVES)
def test_every_revision_is_kept_and_can_be_gone_to(moves: list[tuple[str, int]]) -> None:
    history = grown(moves)
    assert len(history.revisions) == 1 + sum(move == "edit" for move, _ in moves)
    for revision in history.revisions.values():
        there = history.go_to(revision.id)
        assert there.state is revision.state
        assert there.path()[-1].id == revision.id
        assert there.path()[0].id == there.root.id == 0


@given(moves=MOVES, limit=st.integers(1, 6))
def test_the_limit_holds_and_never_costs_the_current_state(moves: list[tuple[str, int]], limit: int) -> None:
    history, free = grown(moves[:-1], limit), grown(moves[:-1])
    assert len(history.revisions) <= limit
    after = history.append(reshape(-1.0))
    assert len(after.revisions) <= limit
    assert after.state.layers[0].coefficients[0, 0, 0] == -1.0
    assert len(free.revisions) >= len(history.revisions)


def test_a_new_edit_after_undo_makes_a_branch_and_redo_takes_the_newer() -> None:
    first = History.start(FIRST).append(reshape(1.0))
    second = first.undo().append(reshape(2.0))
    assert [child.id for child in second.children(0)] == [1, 2]
    assert second.undo().redo().current_id == 2
    assert second.go_to(1).undo().redo().current_id == 1


def test_the_oldest_leaf_beside_the_path_is_forgotten_first() -> None:
    history = History.start(FIRST, limit=3)
    for value in (1.0, 2.0, 3.0):
        history = history.go_to(0).append(reshape(value))
    assert list(history.revisions) == [0, 2, 3]


def test_without_a_leaf_beside_the_path_the_root_is_forgotten() -> None:
    history = History.start(FIRST, limit=2).append(reshape(1.0)).append(reshape(2.0))
    assert [revision.id for revision in history.path()] == [1, 2]
    assert history.root.parent is None


def test_an_edit_that_cannot_apply_leaves_the_history_as_it_was() -> None:
    history = History.start(FIRST).append(reshape(1.0))
    with pytest.raises(ModelError):
        history.append(Prune(frozenset({EDGE})))
    assert len(history.revisions) == 2
    assert history.current.label == "Reshape φ(1,1,1)"


def test_what_is_not_there_is_refused() -> None:
    history = History.start(FIRST)
    with pytest.raises(ModelError, match="nothing to undo"):
        history.undo()
    with pytest.raises(ModelError, match="nothing to redo"):
        history.redo()
    with pytest.raises(ModelError, match="no longer kept"):
        history.go_to(7)


ROOT = Revision(0, None, "root", FIRST)
BROKEN = {
    "no current": ({0: ROOT}, 3),
    "two roots": ({0: ROOT, 1: replace(ROOT, id=1)}, 0),
    "a circle": ({0: ROOT, 1: replace(ROOT, id=1, parent=2), 2: replace(ROOT, id=2, parent=1)}, 0),
    "a stranger visited": ({0: replace(ROOT, visited=0)}, 0),
    "another id": ({5: ROOT}, 5),
}


@pytest.mark.parametrize(("revisions", "current"), BROKEN.values(), ids=BROKEN)
def test_revisions_that_are_no_tree_are_refused(revisions: dict[int, Revision], current: int) -> None:
    with pytest.raises(ModelError):
        History(revisions, current)


def test_a_history_cannot_be_changed_from_outside() -> None:
    history = History.start(FIRST)
    with pytest.raises(TypeError):
        history.revisions[1] = ROOT  # type: ignore[index]
    assert np.array_equal(history.state.layers[0].mask, FIRST.layers[0].mask)


def test_a_revision_goes_by_its_name_and_without_one_by_its_label() -> None:
    history = History.start(FIRST).append(reshape(1.0))
    label = history.current.label
    named = history.named(1, "  before\nthe snap ")
    assert (named.current.name, named.current.title, named.current.label) == (
        "before the snap",
        "before the snap",
        label,
    )
    assert named.undo().redo().current.title == "before the snap"
    assert named.named(1, " ").current.title == label
    assert named.named(1, label).current.name == ""
    with pytest.raises(ModelError, match="no longer kept"):
        history.named(7, "x")
