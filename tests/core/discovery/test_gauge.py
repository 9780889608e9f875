"""Constants that no data can tell apart are moved without changing the function."""

import numpy as np

from kan_core.discovery.gauge import offsets_behind
from kan_core.ids import EdgeId
from kan_core.model.evaluate import evaluate
from kan_core.model.state import EdgeKind, Snap
from tests.core.networks import rows, spline_network


def test_offsets_move_behind_a_sum_and_the_function_stays() -> None:
    state = spline_network((2, 1, 1))
    snaps = {
        EdgeId(0, 0, 0): Snap("x^2", (1.0, 0.0, 0.5, 2.0)),
        EdgeId(0, 1, 0): Snap("sin", (2.0, 0.1, 0.5, -0.7)),
        EdgeId(1, 0, 0): Snap("sqrt", (1.0, 0.5, 3.0, 0.25)),
    }
    for edge, snap in snaps.items():
        state = state.with_edge(edge, kinds=EdgeKind.SNAPPED, snap=snap)
    moved = offsets_behind(state)
    np.testing.assert_allclose(evaluate(moved, rows(state)), evaluate(state, rows(state)), rtol=1e-13)
    for source in range(2):
        snap = moved.snap(EdgeId(0, source, 0))
        assert snap is not None
        assert snap.parameters[3] == 0.0
