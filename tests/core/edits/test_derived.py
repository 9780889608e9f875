"""Derived inputs of a network: added, changed, removed."""

from dataclasses import replace

import numpy as np
import pytest

from kan_core.edits.derived import AddDerived, ChangeDerived, RemoveDerived
from kan_core.edits.prune import Prune
from kan_core.edits.snap import SnapEdge
from kan_core.errors import ModelError
from kan_core.ids import EdgeId
from kan_core.model.evaluate import evaluate
from kan_core.model.inputs import raw_inputs
from kan_core.model.state import InputState, ModelState, Snap
from tests.core.edits.networks import random_network
from tests.core.networks import spline_network

random = np.random.default_rng(1)
COLUMNS = {"x_0": random.uniform(-1, 1, 40), "x_1": random.uniform(1, 2, 40)}
RATIO = InputState("ratio", 0.1, 2.0, expression="x_0/x_1", lower=-1.0, upper=1.0)


def values(state: ModelState) -> np.ndarray:
    return evaluate(state, raw_inputs(state.inputs, COLUMNS))


def dead(state: ModelState, target: int) -> ModelState:
    """With no edge into a node of the first hidden layer."""
    return Prune(frozenset(EdgeId(0, source, target) for source in range(2))).apply(state)


@pytest.mark.parametrize("dead_node", [None, 0, 2])
def test_a_derived_input_that_was_added_changes_nothing_yet_and_can_be_taken_away(dead_node) -> None:  # type: ignore[no-untyped-def]
    state = random_network() if dead_node is None else dead(random_network(), dead_node)
    added = AddDerived(RATIO).apply(state)
    assert added.widths == (3, 3, 1) and added.inputs[2] == RATIO
    np.testing.assert_allclose(values(added), values(state), rtol=1e-13)
    assert RemoveDerived("ratio").apply(added) == state


@pytest.mark.parametrize("basis", ["bspline", "chebyshev", "fourier", "rbf"])
def test_a_derived_input_takes_on_the_basis_of_its_layer(basis: str) -> None:
    state = spline_network((2, 2, 1), basis=(basis, "bspline"), base="silu", grid_size=4)
    state = replace(state, inputs=tuple(replace(node, name=f"x_{i}") for i, node in enumerate(state.inputs)))
    added = AddDerived(RATIO).apply(state)
    np.testing.assert_allclose(values(added), values(state), rtol=1e-12)
    changed = ChangeDerived("ratio", replace(RATIO, upper=7.0)).apply(added)
    assert changed.layers[0].upper[2] > 3.4 > added.layers[0].upper[2]


def test_a_trained_curve_is_stretched_over_the_range_of_another_expression() -> None:
    added = AddDerived(RATIO).apply(random_network())
    twice = replace(RATIO, name="twice", expression="2*x_0/x_1", lower=-2.0, upper=2.0, offset=0.2)
    curve = np.random.default_rng(2).normal(size=8)
    added = added.with_edge(EdgeId(0, 2, 0), coefficients=curve)
    changed = ChangeDerived("ratio", twice).apply(added)
    assert changed.inputs[2] == twice
    np.testing.assert_allclose(values(changed), values(added), rtol=1e-9)


def test_a_new_name_changes_nothing_else() -> None:
    added = AddDerived(RATIO).apply(random_network())
    changed = ChangeDerived("ratio", replace(RATIO, name="beta")).apply(added)
    assert ChangeDerived("beta", RATIO).apply(changed) == added


def test_snapped_edges_stay_with_their_inputs() -> None:
    added = AddDerived(replace(RATIO, name="one")).apply(random_network())
    added = AddDerived(RATIO).apply(added)
    snap = Snap("sin", (1.0, 0.0, 2.0, 0.0))
    added = SnapEdge(EdgeId(0, 3, 1), snap).apply(added)
    assert RemoveDerived("one").apply(added).snap(EdgeId(0, 2, 1)) == snap


def test_what_cannot_be_done_is_refused() -> None:
    state = AddDerived(RATIO).apply(random_network())
    refused = {
        AddDerived(RATIO): "already",
        AddDerived(InputState("z")): "no expression",
        ChangeDerived("x_0", RATIO): "no derived input 'x_0'",
        ChangeDerived("ratio", replace(RATIO, name="x_1")): "already",
        RemoveDerived("x_0"): "no derived input 'x_0'",
    }
    for edit, words in refused.items():
        with pytest.raises(ModelError, match=words):
            edit.apply(state)
    only = replace(random_network((1, 1)), inputs=(RATIO,))
    with pytest.raises(ModelError, match="only input"):
        RemoveDerived("ratio").apply(only)
