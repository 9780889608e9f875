"""Every edit changes what it says, nothing else, and refuses what cannot be done."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kan_core.edits.batch import Batch
from kan_core.edits.coefficients import SetCoefficients
from kan_core.edits.contract import Edit
from kan_core.edits.grid import ExtendGrid
from kan_core.edits.loaded import Loaded
from kan_core.edits.lock import Lock
from kan_core.edits.prune import Prune
from kan_core.edits.restore import Restore
from kan_core.edits.snap import SnapEdge
from kan_core.edits.trained import Trained
from kan_core.edits.unlock import Unlock
from kan_core.edits.unsnap import Unsnap
from kan_core.errors import ModelError
from kan_core.ids import EdgeId
from kan_core.model.curves import edge_values
from kan_core.model.evaluate import evaluate
from kan_core.model.state import EdgeKind, ModelState, Snap
from tests.core.edits.networks import random_network

EDGE = EdgeId(0, 0, 1)
SINE = Snap("sin", (2.0, 0.5, 1.5, -0.25))
ROWS = np.random.default_rng(1).uniform(-1.5, 2.5, size=(40, 2))


def edge_sets(state: ModelState) -> st.SearchStrategy[frozenset[EdgeId]]:
    return st.frozensets(st.sampled_from([edge for edge in state.edges() if edge.layer == 0]), min_size=1)


@given(edges=edge_sets(random_network()), noise=st.floats(-1e6, 1e6))
def test_what_a_pruned_edge_computes_never_reaches_the_output(edges: frozenset[EdgeId], noise: float) -> None:
    pruned = Prune(edges).apply(random_network())
    disturbed = pruned
    for edge in edges:
        disturbed = disturbed.with_edge(edge, coefficients=noise, base_scale=noise)
    np.testing.assert_array_equal(evaluate(pruned, ROWS), evaluate(disturbed, ROWS))


@given(edges=edge_sets(random_network()))
def test_restore_takes_a_prune_back(edges: frozenset[EdgeId]) -> None:
    state = random_network()
    assert Restore(edges).apply(Prune(edges).apply(state)) == state


@given(edges=edge_sets(random_network()))
def test_unlock_takes_a_lock_back(edges: frozenset[EdgeId]) -> None:
    state = random_network()
    locked = Lock(edges).apply(state)
    assert {edge for edge in state.edges() if locked.is_locked(edge)} == edges
    assert Unlock(edges).apply(locked) == state


def test_pruning_changes_the_output() -> None:
    state = random_network()
    pruned = Prune(frozenset({EDGE})).apply(state)
    assert not np.allclose(evaluate(pruned, ROWS), evaluate(state, ROWS))
    assert [edge for edge in state.edges() if not pruned.is_active(edge)] == [EDGE]


def test_the_last_edge_into_an_output_cannot_be_pruned() -> None:
    state = Prune(frozenset({EdgeId(1, 0, 0), EdgeId(1, 1, 0)})).apply(random_network())
    with pytest.raises(ModelError, match=r"y_0.*Keep at least one edge"):
        Prune(frozenset({EdgeId(1, 2, 0)})).apply(state)


def test_a_snapped_edge_computes_the_primitive() -> None:
    snapped = SnapEdge(EDGE, SINE).apply(random_network())
    x = np.linspace(-1, 1, 9)
    values = edge_values(snapped.layers[0], EDGE.source, EDGE.target, x)
    np.testing.assert_allclose(values, 1.5 * np.sin(2 * x + 0.5) - 0.25, rtol=1e-14)


def test_unsnap_gives_the_kept_spline_back_exactly() -> None:
    state = random_network()
    twice = SnapEdge(EDGE, replace(SINE, by_user=True)).apply(SnapEdge(EDGE, SINE).apply(state))
    assert twice.snap(EDGE) == replace(SINE, by_user=True)
    assert Unsnap(EDGE).apply(twice) == state


def test_an_identity_edge_that_was_snapped_becomes_the_straight_line() -> None:
    state = random_network().with_edge(EDGE, kinds=EdgeKind.IDENTITY)
    back = Unsnap(EDGE).apply(SnapEdge(EDGE, SINE).apply(state))
    x = np.linspace(-1.5, 1.5, 50)
    np.testing.assert_allclose(edge_values(back.layers[0], EDGE.source, EDGE.target, x), x, atol=1e-14)


def test_a_dragged_control_point_changes_one_edge_alone() -> None:
    state = random_network()
    coefficients = (1.0, -2.0, 3.0, 0.0, 0.5, -0.5, 4.0, 9.0)
    reshaped = SetCoefficients(EDGE, coefficients).apply(state)
    assert tuple(reshaped.layers[0].coefficients[EDGE.source, EDGE.target]) == coefficients
    kept = state.layers[0].coefficients[EDGE.source, EDGE.target]
    assert SetCoefficients(EDGE, tuple(kept)).apply(reshaped) == state


def test_extending_the_grid_keeps_the_functions() -> None:
    state = random_network()
    extended = ExtendGrid(10).apply(state)
    assert [layer.grid_size for layer in extended.layers] == [10, 10]
    np.testing.assert_allclose(evaluate(extended, ROWS), evaluate(state, ROWS), rtol=1e-9, atol=1e-9)


def test_a_training_run_is_one_step_with_its_summary() -> None:
    edit = Trained(random_network(seed=4), "40 steps, RMSE 2.1e-5")
    assert edit.label == "Train (40 steps, RMSE 2.1e-5)"
    assert edit.apply(random_network()) == random_network(seed=4)


def test_a_loaded_model_replaces_the_one_before() -> None:
    edit = Loaded(random_network((4, 2)), "pendulum")
    assert edit.label == "Load pendulum"
    assert edit.apply(random_network()) == random_network((4, 2))


def test_a_batch_is_one_step_and_applies_in_order() -> None:
    state = random_network()
    edges = frozenset({EDGE})
    batch = Batch((Lock(edges), SnapEdge(EDGE, SINE), Unlock(edges)), "Snap all")
    assert batch.label == "Snap all"
    assert batch.apply(state) == SnapEdge(EDGE, SINE).apply(state)


LABELS = [
    (Prune(frozenset({EdgeId(0, 1, 0)})), "Prune φ(1,2,1)"),
    (Prune(frozenset(random_network().edges())), "Prune 9 edges"),
    (Restore(frozenset({EDGE})), "Restore φ(1,1,2)"),
    (Lock(frozenset({EDGE})), "Lock φ(1,1,2)"),
    (Unlock(frozenset({EDGE})), "Unlock φ(1,1,2)"),
    (SnapEdge(EDGE, SINE), "Snap φ(1,1,2) → sin"),
    (Unsnap(EDGE), "Unsnap φ(1,1,2)"),
    (SetCoefficients(EDGE, ()), "Reshape φ(1,1,2)"),
    (ExtendGrid(10), "Extend grid to 10"),
]


@pytest.mark.parametrize(("edit", "label"), LABELS, ids=[label for _, label in LABELS])
def test_the_label_names_the_edit(edit: Edit, label: str) -> None:
    assert edit.label == label


REFUSED: list[tuple[Edit, str]] = [
    (Prune(frozenset()), "No edge is chosen"),
    (Prune(frozenset({EdgeId(2, 0, 0)})), "no layer"),
    (Prune(frozenset({EdgeId(0, 0, 3)})), "no edge"),
    (Prune(frozenset({EdgeId(0, -1, 0)})), "no edge"),
    (Restore(frozenset({EDGE})), "not pruned"),
    (Unlock(frozenset({EDGE})), "not locked"),
    (Unsnap(EDGE), "not snapped"),
    (SnapEdge(EDGE, Snap("no such function", (1.0, 0.0, 1.0, 0.0))), "no primitive"),
    (SnapEdge(EDGE, Snap("sin", (1.0, 0.0))), "has the parameters a, b, c, d"),
    (SnapEdge(EDGE, Snap("sin", (1.0, 0.0, np.inf, 0.0))), "not finite"),
    (SetCoefficients(EDGE, (1.0,)), "has 8 coefficients, not 1"),
    (SetCoefficients(EDGE, (np.nan,) * 8), "not finite"),
    (ExtendGrid(3), "more than 3 intervals"),
    (Trained(random_network((3, 1)), ""), "other inputs or outputs"),
    (Batch((), "Nothing"), "Nothing is to be changed"),
]


@pytest.mark.parametrize(("edit", "message"), REFUSED)
def test_an_edit_that_cannot_apply_says_why(edit: Edit, message: str) -> None:
    with pytest.raises(ModelError, match=message):
        edit.apply(random_network())


@pytest.mark.parametrize("edit", [Prune, Lock])
def test_an_edit_that_was_made_already_is_refused(edit: type[Prune | Lock]) -> None:
    once = edit(frozenset({EDGE})).apply(random_network())
    with pytest.raises(ModelError, match="already"):
        edit(frozenset({EDGE})).apply(once)


def test_a_pruned_edge_cannot_be_snapped() -> None:
    with pytest.raises(ModelError, match="Restore it"):
        SnapEdge(EDGE, SINE).apply(Prune(frozenset({EDGE})).apply(random_network()))


def test_a_snapped_edge_has_no_control_points() -> None:
    with pytest.raises(ModelError, match="Unsnap it"):
        SetCoefficients(EDGE, (0.0,) * 8).apply(SnapEdge(EDGE, SINE).apply(random_network()))


@settings(max_examples=25)
@given(edges=edge_sets(random_network()))
def test_no_edit_changes_the_state_it_is_given(edges: frozenset[EdgeId]) -> None:
    state = random_network()
    for edit in (Prune(edges), Lock(edges), SnapEdge(EDGE, SINE), SetCoefficients(EDGE, (0.0,) * 8)):
        edit.apply(state)
    assert state == random_network()
