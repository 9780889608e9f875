"""The search says so where there is no law to be found, and where columns do not carry what they seem to."""

from collections.abc import Callable, Mapping

import numpy as np
import pytest

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.discovery.discover import discover
from kan_core.discovery.events import Done
from kan_core.discovery.settings import DiscoverySettings
from kan_core.symbolic.evaluate import FloatArray

NOTHING = "Nothing better than a constant was found."
SECONDS = 3.0


def search(columns: Mapping[str, FloatArray], seconds: float = SECONDS) -> Done:
    """Searches for the law of the last column."""
    *inputs, target = columns
    described = (*(Column(name) for name in inputs), Column(target, Role.TARGET))
    dataset = Dataset("table", described, np.column_stack(list(columns.values())))
    *_, done = discover(dataset, DiscoverySettings(seconds=seconds))
    assert isinstance(done, Done)
    return done


def uniform(count: int, seed: int, rows: int = 200) -> FloatArray:
    return np.random.default_rng(seed).uniform(1.0, 3.0, (count, rows))


def used(done: Done) -> set[str]:
    return {symbol.name for symbol in done.best.formula.expression.free_symbols}


@pytest.mark.parametrize("rows", [20, 120])
def test_of_inputs_that_have_nothing_to_do_with_the_target_nothing_is_claimed(rows: int) -> None:
    a, b = uniform(2, seed=4, rows=rows)
    y = np.random.default_rng(5).normal(10.0, 0.5, rows)
    done = search({"a": a, "b": b, "y": y})
    assert NOTHING in done.notes
    assert not used(done)
    assert float(done.best.formula.expression) == pytest.approx(10.0, abs=0.5)
    assert done.noise == pytest.approx(y.std(), rel=0.4)


def test_a_law_of_few_rows_has_the_noise_that_it_leaves() -> None:
    """Networks go through all of so few rows: their errors say nothing."""
    a, b = uniform(2, seed=6, rows=12)
    done = search({"a": a, "b": b, "y": a * b + 0.05 * np.random.default_rng(7).normal(size=12)}, seconds=1.0)
    assert used(done) == {"a", "b"}
    assert done.noise == pytest.approx(0.05, rel=0.5)


def test_a_target_of_two_values_that_no_input_explains_is_a_constant() -> None:
    a, b = uniform(2, seed=8)
    y = np.random.default_rng(9).integers(0, 2, 200).astype(float)
    done = search({"a": a, "b": b, "y": y}, seconds=1.5)
    assert NOTHING in done.notes
    assert not used(done)
    assert any("two values" in note for note in done.notes)


def test_a_target_of_two_values_is_said_to_be_one() -> None:
    a, b = uniform(2, seed=10)
    done = search({"a": a, "b": b, "y": np.where(a > b, 2.0, 1.0)}, seconds=0.5)
    assert any("'y'" in note and "two values" in note for note in done.notes)


@pytest.mark.parametrize(
    "copied",
    [
        lambda a: a.copy(),
        lambda a: 10.0 * a - 273.15,
        lambda a: 5.0 - a,
        lambda a: 3.0 * a**2,
        lambda a: 2.0 / a,
    ],
    ids=["a copy", "another unit", "the other way round", "a power", "an inverse"],
)
def test_of_columns_that_say_the_same_the_first_is_searched_and_the_other_named(
    copied: Callable[[FloatArray], FloatArray],
) -> None:
    a, t = uniform(2, seed=11)
    done = search({"a": a, "b": copied(a), "t": t, "y": a * t})
    assert "'b' carries the same information as 'a' and was left out." in done.notes
    assert used(done) == {"a", "t"}
    assert done.best.test_rmse < 1e-10


def test_a_column_that_is_nearly_another_stays() -> None:
    a, t = uniform(2, seed=12)
    b = a + 1e-6 * t
    done = search({"a": a, "b": b, "t": t, "y": b - a}, seconds=1.0)
    assert not any("left out" in note for note in done.notes)


def test_an_input_that_copies_the_target_is_said_to_be_it() -> None:
    a, y = uniform(2, seed=13)
    done = search({"a": a, "copy": y.copy(), "y": y})
    assert any("'copy'" in note and "'y'" in note for note in done.notes)


def test_an_unrelated_column_is_not_in_the_law() -> None:
    a, b, unrelated = uniform(3, seed=14)
    done = search({"a": a, "unrelated": unrelated, "b": b, "y": a / b**2})
    assert used(done) == {"a", "b"}
    assert done.best.test_rmse < 1e-10
    assert NOTHING not in done.notes


def test_a_law_in_noise_is_not_called_exact() -> None:
    a, b = uniform(2, seed=15)
    y = a * b + 0.1 * np.random.default_rng(16).normal(size=200)
    done = search({"a": a, "b": b, "y": y})
    assert any("No exact law" in note for note in done.notes)
    assert NOTHING not in done.notes
    assert used(done) == {"a", "b"}
    assert done.noise == pytest.approx(0.1, rel=0.2)


def test_a_law_behind_a_large_constant_is_exact_though_fits_of_it_are_not() -> None:
    (a,) = uniform(1, seed=17, rows=60)
    done = search({"a": a, "y": 1e8 + a**2})
    assert done.noise == 0.0
    assert not any("No exact law" in note for note in done.notes)
