"""Input values of a model from the columns of a table."""

from dataclasses import replace

import numpy as np
import pytest

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.edits.snap import SnapEdge
from kan_core.errors import ExpressionError, ModelError
from kan_core.model.evaluate import evaluate
from kan_core.model.inputs import needed_columns, raw_inputs
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, Snap
from kan_core.symbolic.compose import compose
from kan_core.symbolic.evaluate import evaluate as formula_values
from kan_core.training.prepare import prepare
from kan_core.training.scaled import scaled_for
from tests.core.edits.networks import random_network

COLUMNS = {"v": np.array([1.0, 4.0, 9.0]), "speed of light": np.array([2.0, 2.0, 3.0]), "t": np.ones(3)}
RATIO = InputState("v/c", expression="v/`speed of light`")


def test_a_column_is_taken_as_it_is_and_an_expression_is_computed() -> None:
    values = raw_inputs((InputState("v"), RATIO, InputState("half", expression="1/2")), COLUMNS)
    np.testing.assert_array_equal(values, [[1, 0.5, 0.5], [4, 2, 0.5], [9, 3, 0.5]])


def test_a_column_may_be_called_by_its_symbol() -> None:
    derived = InputState("q", expression="sqrt(v)*speed_of_light")
    np.testing.assert_array_equal(raw_inputs((derived,), COLUMNS)[:, 0], [2, 4, 9])
    assert needed_columns((derived,), COLUMNS) == ("v", "speed of light")


def test_a_name_means_the_same_whatever_else_the_table_holds() -> None:
    inputs = (InputState("speed of light"), InputState("q", expression="speed_of_light"))
    crowded = {**COLUMNS, "speed_of_light": np.zeros(3)}
    np.testing.assert_array_equal(raw_inputs(inputs, crowded)[:, 1], COLUMNS["speed of light"])


def test_what_is_missing_is_said() -> None:
    with pytest.raises(ModelError, match="needs q, r"):
        raw_inputs((InputState("q"), InputState("d", expression="v*r*pi")), COLUMNS)
    with pytest.raises(ExpressionError, match="character 3"):
        raw_inputs((InputState("d", expression="v+"),), COLUMNS)


def test_where_an_expression_has_no_value_there_is_none() -> None:
    assert np.isnan(raw_inputs((InputState("d", expression="log(-v)"),), COLUMNS)).all()


def test_the_formula_of_a_model_with_derived_inputs_gives_what_the_model_gives() -> None:
    state = random_network((3, 2, 1))
    for edge in state.edges():
        state = SnapEdge(edge, Snap("sin", (0.7, 0.1 + edge.source, 1.1, 0.2))).apply(state)
    inputs = (
        InputState("v", 0.1, 2.0),
        InputState("a", 0.3, 0.7, expression="v^2/speed_of_light - pi"),
        InputState("b", -0.2, 1.5, expression="sin(v)*exp(-`t`)"),
    )
    state = replace(state, inputs=inputs)
    (formula,) = compose(state, tuple(COLUMNS))
    assert set(formula.symbols.values()) == set(COLUMNS)
    values = {symbol: COLUMNS[column] for symbol, column in formula.symbols.items()}
    given = evaluate(state, raw_inputs(inputs, COLUMNS))[:, 0]
    np.testing.assert_allclose(formula_values(formula.expression, values), given, rtol=1e-13)


def test_a_model_with_derived_inputs_is_trained_on_the_rows_of_its_table() -> None:
    random = np.random.default_rng(0)
    v, w = random.uniform(1, 2, (2, 60))
    v[7] = np.nan
    c, y = np.full(60, 3.0), v / w
    columns = (Column("v"), Column("w"), Column("c"), Column("y", Role.TARGET))
    prepared = prepare(Dataset("t", columns, np.column_stack([v, w, c, y])))
    inputs = (*prepared.inputs, InputState("beta", 0.5, 2.0, expression="v/c"))
    state = first_state(ModelSpec((3, 1)), inputs, prepared.outputs)
    train, test = scaled_for(prepared, state)
    np.testing.assert_array_equal(train.u[:, :2], prepared.train.u)
    rows = prepared.usable.rows[prepared.split.test]
    np.testing.assert_allclose(test.u[:, 2], (v[rows] / 3.0 - 0.5) / 2.0, atol=1e-15)
    assert np.isfinite(evaluate(state, raw_inputs(inputs, prepared.usable.columns))).all()
