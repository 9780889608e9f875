"""Structural surgery keeps what the network computes."""

import numpy as np
import pytest

from kan_core.basis.table import BASES
from kan_core.errors import ModelError
from kan_core.ids import EdgeId
from kan_core.model.evaluate import evaluate
from kan_core.model.state import EdgeKind, ModelState, OutputState, Snap
from kan_core.model.structure import collapse, in_target_units, without_dead_nodes, without_edge
from tests.core.networks import mixed_network, rows, spline_network


def with_scaling(state: ModelState, offset: float) -> ModelState:
    return ModelState(state.inputs, state.layers, (OutputState("y", offset, 3.5),))


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("basis", BASES)
def test_target_units_are_folded_into_the_last_layer(seed: int, basis: str) -> None:
    state = with_scaling(mixed_network(seed, basis=basis), -20.0)
    folded = in_target_units(state)
    x = rows(state)
    assert (folded.outputs[0].offset, folded.outputs[0].scale) == (0.0, 1.0)
    np.testing.assert_allclose(evaluate(folded, x), evaluate(state, x), rtol=1e-12)


def test_a_product_output_takes_the_scale_in_one_factor() -> None:
    state = with_scaling(spline_network((3, 1), (1,)), 0.0)
    x = rows(state)
    np.testing.assert_allclose(evaluate(in_target_units(state), x), evaluate(state, x), rtol=1e-12)
    with pytest.raises(ModelError, match="offset"):
        in_target_units(with_scaling(state, 1.0))


def test_an_identity_edge_into_the_output_becomes_a_line() -> None:
    state = with_scaling(spline_network((2, 1)).with_edge(EdgeId(0, 0, 0), kinds=EdgeKind.IDENTITY), 7.0)
    folded = in_target_units(state)
    assert folded.snap(EdgeId(0, 0, 0)) == Snap("x", (1.0, 0.0, 3.5, 7.0))
    x = rows(state)
    np.testing.assert_allclose(evaluate(folded, x), evaluate(state, x), rtol=1e-12)


def test_only_exact_zeros_stay_exact_in_target_units() -> None:
    snap = Snap("sin", (2.0, 0.0, 0.5, 0.0), ("2", "0", "1/2", "0"))
    state = spline_network((2, 1)).with_edge(EdgeId(0, 1, 0), kinds=EdgeKind.SNAPPED, snap=snap)
    folded = in_target_units(with_scaling(state, 7.0)).snap(EdgeId(0, 1, 0))
    assert folded == Snap("sin", (2.0, 0.0, 1.75, 0.0), ("2", "0", None, "0"))


@pytest.mark.parametrize("basis", BASES)
def test_collapse_replaces_a_spline_of_a_spline(basis: str) -> None:
    state = spline_network((2, 2, 1), seed=4, basis=basis, grid_size=8)
    state = state.with_edge(EdgeId(0, 1, 0), mask=False)
    collapsed = collapse(state)
    assert collapsed.kind(EdgeId(0, 0, 0)) == EdgeKind.IDENTITY
    assert collapsed.kind(EdgeId(0, 0, 1)) == EdgeKind.SPLINE
    x = np.random.default_rng(0).uniform(-1, 1, (50, 2))
    np.testing.assert_allclose(evaluate(collapsed, x), evaluate(state, x), atol=0.02)


def test_dead_nodes_go_and_the_function_stays() -> None:
    state = spline_network((2, 3, 2, 1), seed=1)
    for source in range(2):
        state = state.with_edge(EdgeId(0, source, 1), mask=False)
    state = state.with_edge(EdgeId(2, 0, 0), mask=False)
    # A node without edges is zero, and so is a spline that is pruned with it.
    for target in range(2):
        state = state.with_edge(EdgeId(1, 1, target), mask=False)
    smaller = without_dead_nodes(state)
    assert smaller.widths == (2, 2, 1, 1)
    x = rows(state)
    np.testing.assert_allclose(evaluate(smaller, x), evaluate(state, x), rtol=1e-13)


@pytest.mark.parametrize("basis", BASES)
def test_a_pruned_edge_leaves_its_typical_value(basis: str) -> None:
    state = spline_network((2, 1), basis=basis)
    flat = state.with_edge(EdgeId(0, 0, 0), coefficients=0.75 * state.layers[0].family.constant)
    x = rows(flat)
    pruned = without_edge(flat, EdgeId(0, 0, 0), 0.75)
    assert not pruned.is_active(EdgeId(0, 0, 0))
    np.testing.assert_allclose(evaluate(pruned, x), evaluate(flat, x), rtol=1e-12)


def test_a_locked_edge_absorbs_nothing() -> None:
    locked, pruned = EdgeId(0, 0, 0), EdgeId(0, 1, 0)
    state = spline_network((2, 1)).with_edge(locked, locked=True)
    after = without_edge(state, pruned, 2.0)
    assert (after.layers[0].coefficients[0, 0] == state.layers[0].coefficients[0, 0]).all()
