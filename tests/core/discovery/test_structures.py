"""Structures grow from a single sum to sums of products, and every one can be built."""

import numpy as np
import pytest

from kan_core.discovery.structures import structures
from kan_core.model.evaluate import evaluate
from kan_core.model.state import NodeKind
from tests.core.networks import rows, spline_network


@pytest.mark.parametrize("inputs", [1, 2, 5])
def test_structures_grow_and_can_be_built(inputs: int) -> None:
    nodes = spline_network((inputs, 1))
    sizes = []
    for structure in structures(inputs):
        state = structure.state(nodes.inputs, nodes.outputs, 5, seed=0)
        assert np.isfinite(evaluate(state, rows(state))).all()
        sizes.append(len(structure.layers))
        kinds = "".join("P" if k == NodeKind.PRODUCT else "S" for k in state.layers[0].node_kinds)
        assert kinds == structure.layers[0].nodes
    assert sizes[0] == 1
    assert len({structure.name for structure in structures(inputs)}) == len(sizes)
