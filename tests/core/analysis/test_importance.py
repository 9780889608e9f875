"""Importance of edges and nodes."""

import numpy as np

from kan_core.analysis.importance import edge_importance, node_importance
from kan_core.ids import EdgeId
from tests.core.networks import mixed_network, rows, spline_network


def test_importance_is_shared_out_and_adds_up() -> None:
    state = mixed_network()
    importance = edge_importance(state, rows(state, 500))
    for layer, shares in zip(state.layers, importance, strict=True):
        assert (shares[~layer.mask] == 0).all()
        assert shares.sum() == np.float64(1.0) or abs(shares.sum() - 1.0) < 1e-12
    for nodes, before in zip(node_importance(importance)[1:], importance, strict=False):
        np.testing.assert_allclose(before.sum(axis=0), nodes, atol=1e-12)


def test_a_flat_edge_carries_nothing() -> None:
    state = spline_network((2, 1)).with_edge(EdgeId(0, 1, 0), coefficients=np.full(8, 3.0))
    importance = edge_importance(state, rows(state))[0]
    np.testing.assert_allclose(importance[:, 0], [1.0, 0.0], atol=1e-12)


def test_a_product_weighs_relative_variation() -> None:
    state = spline_network((2, 1), (1,))
    large_but_flat = 1000.0 + state.layers[0].coefficients[0, 0]
    state = state.with_edge(EdgeId(0, 0, 0), coefficients=large_but_flat)
    importance = edge_importance(state, rows(state))[0]
    assert importance[0, 0] < 0.05 < importance[1, 0]
