"""Formulas as users type them, made into networks."""

import numpy as np
import pytest

from kan_core.errors import ExpressionError
from kan_core.model.evaluate import evaluate as model_values
from kan_core.model.inputs import raw_inputs
from kan_core.model.state import InputState, ModelState, OutputState
from kan_core.symbolic.kanpiler.typed import typed_network

INPUTS = (
    InputState("m", unit="kg", lower=1.0, upper=2.0),
    InputState("speed (m/s)", unit="m/s", lower=1.0, upper=3.0),
    InputState("c", unit="m/s", lower=4.0, upper=9.0),
)
OUTPUT = OutputState("E", 12.0, 3.0, "J")


@pytest.fixture
def columns() -> dict[str, np.ndarray]:
    random = np.random.default_rng(0)
    return {node.name: random.uniform(node.lower, node.upper, 50) for node in INPUTS}


def values(state: ModelState, columns: dict[str, np.ndarray]) -> np.ndarray:
    return model_values(state, raw_inputs(state.inputs, columns))[:, 0]


@pytest.mark.parametrize(
    "text", ["m*speed_m_s^2/2", "m*`speed (m/s)`**2/2", "E = m*speed_m_s^2/2", " `E` =speed_m_s^2*m/2 "]
)
def test_columns_go_by_their_names_or_symbols_and_the_target_may_stand_before(
    text: str, columns: dict[str, np.ndarray]
) -> None:
    state = typed_network(text, INPUTS, OUTPUT, columns)
    assert values(state, columns) == pytest.approx(columns["m"] * columns["speed (m/s)"] ** 2 / 2, rel=1e-14)
    assert state.outputs == (OutputState("E", unit="J"),)
    assert {snap.by_user for layer in state.layers for snap in layer.snaps.values()} == {True}


def test_derived_inputs_are_taken_in_under_their_names(columns: dict[str, np.ndarray]) -> None:
    beta = InputState("beta", expression="`speed (m/s)` / c")
    for text in ("m*exp(beta)", "m*exp(speed_m_s/c)"):
        state = typed_network(text, INPUTS, OUTPUT, columns, [beta])
        assert [node.name for node in state.inputs] == ["m", "speed (m/s)", "c", "beta"]
        assert state.inputs[-1].unit == "1"
        assert values(state, columns) == pytest.approx(
            columns["m"] * np.exp(columns["speed (m/s)"] / columns["c"]), rel=1e-14
        )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("m*", "A number, a name or a bracket is missing"),
        ("m*k", "There is no 'k'"),
        ("F = m*c", "'=' has no meaning"),
        ("m*E", "There is no 'E'"),
        ("sqrt(m - c)", "no finite value in 50 of 50 rows"),
        ("floor(m)", "There is no primitive for"),
    ],
)
def test_what_is_wrong_is_said(text: str, problem: str, columns: dict[str, np.ndarray]) -> None:
    with pytest.raises(ExpressionError, match=problem):
        typed_network(text, INPUTS, OUTPUT, columns)
