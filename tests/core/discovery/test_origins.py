"""Columns with huge offsets are searched for what they are beyond a round number, and laws say so."""

import numpy as np
import pytest
import sympy as sp

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.discovery.discover import discover
from kan_core.discovery.events import Done, Trying
from kan_core.discovery.origins import Origins
from kan_core.discovery.parts import Parts
from kan_core.discovery.settings import DiscoverySettings
from kan_core.model.evaluate import evaluate
from kan_core.model.inputs import raw_inputs
from kan_core.symbolic.compose import compose
from kan_core.symbolic.evaluate import evaluate as formula_values
from kan_core.training.prepare import prepare
from tests.core.discovery.tables import Function

NOON = 1_700_000_000.0
SECONDS = NOON + np.arange(0.0, 600.0, 2.0)


def table(**columns: np.ndarray) -> Dataset:
    *_, target = columns
    chosen = [Column(name, Role.TARGET if name == target else Role.INPUT) for name in columns]
    return Dataset("log", tuple(chosen), np.column_stack(list(columns.values())))


def origins(**columns: np.ndarray) -> tuple[float, ...]:
    rows = len(next(iter(columns.values())))
    dataset = table(**columns, y=np.random.default_rng(0).normal(size=rows))
    return Origins.of(Parts.of(prepare(dataset, 0), 0, {})).values


@pytest.mark.parametrize(
    ("low", "high", "origin"),
    [
        (1_700_000_000.0, 1_700_086_400.0, 1.7e9),
        (1_699_999_990.0, 1_700_000_100.0, 1_699_999_900.0),
        (-1_700_000_600.0, -1_700_000_000.0, -1_700_001_000.0),
        (299.95, 300.05, 299.9),
        (1990.0, 2020.0, 0.0),
        (0.0, 1.0, 0.0),
        (-1.0, 1e9, 0.0),
    ],
)
def test_the_origin_is_a_round_number_at_the_beginning(low: float, high: float, origin: float) -> None:
    assert origins(x=np.linspace(low, high, 40)) == (origin,)


def test_every_column_has_an_origin_of_its_own() -> None:
    assert origins(a=np.linspace(1, 3, 300), t=SECONDS) == (0.0, NOON)


def test_rows_and_inputs_move_together() -> None:
    before = Parts.of(prepare(table(t=SECONDS, y=np.sin(SECONDS)), 0), 0, {})
    moved = Origins.of(before)
    after = moved.relative(before)
    np.testing.assert_array_equal(after.train.x, before.train.x - NOON)
    np.testing.assert_allclose(after.problem(after.train).u, before.problem(before.train).u)
    t = sp.Symbol("t", real=True)
    assert moved.in_columns(sp.Float(0.37, 17) * t).as_two_terms()[1] == t - 1_700_000_000


def test_nothing_is_moved_where_no_column_has_an_offset() -> None:
    parts = Parts.of(prepare(table(x=np.linspace(0, 1, 50), y=np.linspace(0, 1, 50) ** 2), 0), 0, {})
    assert Origins.of(parts).relative(parts) is parts


LAWS: dict[str, Function] = {
    "line": lambda t: 2.5 + 0.013 * t,
    "tide": lambda t: 1.3 * np.sin(0.37 * t + 0.7) + 4.2,
    "cooling": lambda t: 5.5 * np.exp(-t / 123.0) + 20.0,
    "falling": lambda t: 2.5 + 0.13 * t - 4.905 * t**2,
}


@pytest.mark.parametrize("name", LAWS)
def test_a_law_of_seconds_since_1970_is_exact_in_the_users_own_column(name: str) -> None:
    law = LAWS[name]
    y = law(SECONDS - NOON)
    events = list(discover(table(t=SECONDS, y=y), DiscoverySettings(seconds=30)))
    done = events[-1]
    assert isinstance(done, Done)
    expression = done.best.formula.expression
    assert sp.Symbol("t", real=True) - 1_700_000_000 in expression.atoms(sp.Add)
    assert done.best.train_rmse < 1e-10 * y.std()
    # The formula, the network and the formula read back from the network are one.
    (again,) = compose(done.best.state)
    later = SECONDS + 50.0
    wanted = law(later - NOON)
    columns = {"t": later}
    for values in (
        formula_values(expression, columns),
        formula_values(again.expression, columns),
        evaluate(done.best.state, raw_inputs(done.best.state.inputs, columns))[:, 0],
    ):
        np.testing.assert_allclose(values, wanted, rtol=0, atol=1e-9 * np.abs(wanted).max())


@pytest.mark.long
def test_networks_that_are_shown_take_the_tables_own_columns() -> None:
    random = np.random.default_rng(0)
    t, a = NOON + random.uniform(0, 600, 300), random.uniform(1, 3, 300)
    y = np.hypot(a, np.sin((t - NOON) / 100)) + 0.1 * random.normal(size=300)
    shown = [
        event.state
        for event in discover(table(a=a, t=t, y=y), DiscoverySettings(seconds=6))
        if isinstance(event, Trying) and event.state is not None
    ]
    assert shown
    values = evaluate(shown[0], np.column_stack([a, t]))[:, 0]
    assert np.sqrt(np.mean((values - y) ** 2)) < 0.5 * y.std()
