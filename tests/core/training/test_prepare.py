"""From a table to scaled rows."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kan_core.data.computed import with_column
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.data.split import Splitting
from kan_core.errors import DataError, ModelError
from kan_core.model.evaluate import raw_outputs, scaled_inputs, scaled_outputs
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import ModelState, OutputState
from kan_core.training.prepare import Prepared, prepare
from kan_core.training.scaled import scaled_for
from tests.core.networks import spline_network


def table(x: np.ndarray, y: np.ndarray, *more: tuple[Column, np.ndarray]) -> Dataset:
    columns = (Column("x", unit="m"), Column("y", Role.TARGET, "s"), *(column for column, _ in more))
    return Dataset("t", columns, np.column_stack([x, y, *(values for _, values in more)]))


def state_of(prepared: Prepared) -> ModelState:
    layers = spline_network((len(prepared.inputs), 1)).layers
    return ModelState(prepared.inputs, layers, prepared.outputs)


@given(power=st.integers(-30, 30), shift=st.floats(-5, 5), seed=st.integers(0, 99))
def test_raw_scales_of_any_magnitude_come_back(power: int, shift: float, seed: int) -> None:
    random = np.random.default_rng(seed)
    x, y = 10.0**power * random.uniform(1, 2, (2, 40)) + 10.0**power * shift
    prepared = prepare(table(x, y))
    state, whole = state_of(prepared), prepared.whole
    np.testing.assert_allclose(scaled_inputs(state, x[:, None]), whole.u, rtol=1e-12)
    np.testing.assert_allclose(scaled_outputs(state, y[:, None]), whole.z, rtol=1e-9, atol=1e-9)
    np.testing.assert_allclose(raw_outputs(state, whole.z)[:, 0], y, rtol=1e-9, atol=1e-9 * np.abs(y).max())
    assert np.abs(whole.u).max() < 1e5
    assert whole.z.std() == pytest.approx(1.0)


def test_ordinary_inputs_keep_their_own_numbers() -> None:
    x = np.linspace(280.0, 330.0, 30)
    prepared = prepare(table(x, x**2))
    node = prepared.inputs[0]
    assert (node.offset, node.scale, node.lower, node.upper, node.unit) == (0.0, 1.0, 280.0, 330.0, "m")


def test_split_is_repeatable_and_covers_all_rows() -> None:
    x = np.arange(50.0)
    one, other = prepare(table(x, x**2), seed=3), prepare(table(x, x**2), seed=3)
    assert (one.train.u == other.train.u).all()
    assert sorted([*one.split.train, *one.split.test]) == list(range(50))
    assert (one.train.rows, one.test.rows) == (40, 10)


def test_uncertainties_become_weights_with_mean_one() -> None:
    x = np.linspace(1, 2, 20)
    sigma = np.where(np.arange(20) < 10, 1e-200, 2e-200)
    weights = prepare(table(x, x**2, (Column("s", Role.SIGMA), sigma))).whole.weights
    assert weights is not None
    assert weights.mean() == pytest.approx(1.0)
    assert weights[0] / weights[-1] == pytest.approx(4.0)


def test_a_link_is_applied_and_its_domain_checked() -> None:
    x = np.linspace(-1, 1, 30)
    prepared = prepare(table(x, np.exp(3 * x)), link="log")
    assert np.ptp(prepared.whole.z[:, 0] / (3 * x - np.mean(3 * x))) < 1e-9
    with pytest.raises(DataError, match="log"):
        prepare(table(x, x), link="log")


def test_a_model_with_a_product_for_its_output_gets_targets_without_offset() -> None:
    x = np.linspace(1, 3, 40)
    prepared = prepare(table(x, 5 + x**2))
    state = first_state(ModelSpec((1, 1), product_nodes=(1,)), prepared.inputs, prepared.outputs)
    assert state.outputs[0].offset == 0.0
    train, test = scaled_for(prepared, state)
    scale = prepared.outputs[0].scale
    np.testing.assert_allclose(train.z[:, 0] * scale, prepared.usable.y[prepared.split.train, 0], rtol=1e-12)
    assert test.rows == prepared.test.rows


def test_rows_fit_only_a_model_of_their_columns() -> None:
    x = np.linspace(1, 3, 40)
    prepared = prepare(table(x, x**2))
    assert scaled_for(prepared, state_of(prepared)) == (prepared.train, prepared.test)
    with pytest.raises(ModelError, match="does not have"):
        scaled_for(prepared, spline_network((1, 1)))


def test_every_target_is_scaled_by_itself() -> None:
    x = np.linspace(1, 3, 40)
    data = table(x, 1e6 * x**2, (Column("v", Role.TARGET, "kg"), -1e-9 * x**3))
    prepared = prepare(data)
    assert [(node.name, node.unit) for node in prepared.outputs] == [("y", "s"), ("v", "kg")]
    np.testing.assert_allclose(prepared.whole.z.mean(axis=0), 0.0, atol=1e-12)
    np.testing.assert_allclose(prepared.whole.z.std(axis=0), 1.0)
    state = first_state(ModelSpec((1, 2)), prepared.inputs, prepared.outputs)
    np.testing.assert_allclose(raw_outputs(state, prepared.whole.z), prepared.usable.y, rtol=1e-9)


def test_a_model_of_one_target_among_several_gets_that_column() -> None:
    x = np.linspace(1, 3, 40)
    prepared = prepare(table(x, x**2, (Column("v", Role.TARGET), x**3)))
    state = first_state(ModelSpec((1, 1)), prepared.inputs, prepared.outputs[1:])
    train, _ = scaled_for(prepared, state)
    np.testing.assert_array_equal(train.z, prepared.train.z[:, 1:])
    stranger = first_state(ModelSpec((1, 1)), prepared.inputs, [OutputState("w")])
    with pytest.raises(ModelError, match="gives 'w'"):
        scaled_for(prepared, stranger)


def test_classes_stay_ones_and_zeros_and_are_split_alike() -> None:
    x = np.linspace(0, 1, 50)
    columns = (Column("x"), Column("kind", Role.CLASS, labels=("rare", "usual")))
    kind = (np.arange(50) % 10 != 0) * 1.0
    prepared = prepare(Dataset("t", columns, np.column_stack([x, kind])))
    assert prepared.outputs == (OutputState("rare", class_of="kind"), OutputState("usual", class_of="kind"))
    np.testing.assert_array_equal(prepared.whole.z[:, 1], kind)
    np.testing.assert_array_equal(prepared.train.z.sum(axis=0), [4, 36])
    state = first_state(ModelSpec((1, 2)), prepared.inputs, prepared.outputs)
    assert scaled_for(prepared, state) == (prepared.train, prepared.test)
    np.testing.assert_array_equal(scaled_outputs(state, prepared.usable.y), prepared.whole.z)


def grouped(way: Splitting, *roles: Role) -> Dataset:
    """Thirty rows in three groups of texts, with times that run backwards."""
    x = np.arange(30.0)
    given = [*roles, Role.IGNORE, Role.IGNORE][:2]
    columns = (
        (Column("site", given[0], labels=("A", "B", "C")), x // 10),
        (Column("t", given[1]), 100.0 - x),
    )
    return replace(table(x, x**2, *columns), split=way)


@pytest.mark.parametrize(
    ("way", "roles", "held", "told"),
    [
        (Splitting("last"), (), range(24, 30), "Held out: the last 6 rows."),
        (Splitting("time", "t"), (), range(6), "Held out: the 6 rows from 't' 95 on."),
        (Splitting(), (Role.IGNORE, Role.TIME), range(6), "Held out: the 6 rows from 't' 95 on."),
        (Splitting("time", "t", 0.5), (), range(15), "Held out: the 15 rows from 't' 86 on."),
    ],
)
def test_rows_are_held_out_as_the_table_says(
    way: Splitting, roles: tuple[Role, ...], held: range, told: str
) -> None:
    prepared = prepare(grouped(way, *roles))
    assert prepared.split.test.tolist() == list(held)
    assert told in prepared.notes


@pytest.mark.parametrize(("way", "roles"), [(Splitting("group", "site"), ()), (Splitting(), (Role.GROUP,))])
def test_whole_groups_are_held_out_and_named(way: Splitting, roles: tuple[Role, ...]) -> None:
    prepared = prepare(grouped(way, *roles), seed=1)
    held = set(prepared.split.test // 10)
    assert len(prepared.split.test) == 10 and len(held) == 1
    assert f"Held out: all 10 rows of 'site' {'ABC'[held.pop()]}." in prepared.notes
    assert prepare(grouped(way, *roles), seed=1).split.test.tolist() == prepared.split.test.tolist()


def test_rows_of_no_group_are_left_out_and_a_way_without_a_column_is_refused() -> None:
    whole = grouped(Splitting("group", "site"))
    values = whole.values.copy()
    values[3, 2] = np.nan
    prepared = prepare(replace(whole, values=values))
    assert "1 of 30 rows were left out: values are missing, most in 'site' (1)." in prepared.notes
    with pytest.raises(DataError, match="No column tells which rows"):
        prepare(grouped(Splitting("group")))
    with pytest.raises(DataError, match="no column 'place'"):
        prepare(grouped(Splitting("group", "place")))


def test_a_target_that_is_computed_from_an_input_is_told() -> None:
    made = with_column(table(np.arange(1.0, 30.0), np.arange(1.0, 30.0) ** 2), "root", "sqrt(y)")
    assert "The input 'root' is computed from the target 'y'." in prepare(made).notes
    assert "The target 'root' is computed from the input 'y'." in prepare(made.with_target("root")).notes
