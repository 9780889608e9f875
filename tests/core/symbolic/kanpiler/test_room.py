"""Splines beside a formula, and what they learn."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kan_core.ids import EdgeId
from kan_core.model.evaluate import evaluate as model_values
from kan_core.model.evaluate import scaled_by
from kan_core.model.state import EdgeKind
from kan_core.symbolic.kanpiler.room import with_room
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Finished
from kan_core.training.fit import fit
from kan_core.training.problem import Problem
from tests.core.networks import rows, spline_network
from tests.core.symbolic.kanpiler.formulas import NAMES, columns, compiled, raw_inputs, read

TEXTS = ["x", "3", "x*y", "x + y", "x*sin(x)", "exp(x*y) + z", "sin(x*y)*exp(x + y)"]


@pytest.mark.parametrize("text", TEXTS)
def test_room_changes_no_value_and_has_a_spline_for_every_input(text: str) -> None:
    state = compiled(read(text))
    roomy = with_room(state)
    data = raw_inputs(state, columns(-2.0, 3.0))
    assert np.array_equal(model_values(roomy, data), model_values(state, data))
    splines = [edge for edge in roomy.edges(active_only=True) if roomy.kind(edge) is EdgeKind.SPLINE]
    meeting = state.widths[1]
    assert splines == [EdgeId(0, source, meeting) for source in range(len(NAMES))]


@settings(max_examples=20, deadline=None)
@given(
    widths=st.sampled_from([(2, 1), (3, 2), (2, 3, 2), (1, 4, 2, 1)]),
    last=st.integers(0, 1),
    seed=st.integers(0, 99),
)
def test_any_network_can_be_given_room(widths: tuple[int, ...], last: int, seed: int) -> None:
    state = spline_network(widths, (*(0,) * (len(widths) - 2), last), seed)
    u = rows(state)
    roomy = with_room(state)
    assert np.allclose(model_values(roomy, u), model_values(state, u), rtol=1e-15, atol=1e-15)
    assert roomy.inputs == state.inputs and roomy.outputs == state.outputs


def test_the_splines_learn_what_the_formula_lacks() -> None:
    data = columns(-1.0, 1.0)
    state = with_room(compiled(read("x*y + z"), -1.0, 1.0))
    missing = data["x"] * data["y"] + data["z"] + np.sin(2 * data["u"])
    problem = Problem(scaled_by(state.inputs, raw_inputs(state, data)), missing[:, None])
    *_, finished = fit(problem, state, TrainingConfig(iterations=30))
    assert isinstance(finished, Finished)
    assert finished.train_error < 0.01
    kept = [finished.state.snap(edge) for edge in state.edges()]
    assert kept == [state.snap(edge) for edge in state.edges()]
