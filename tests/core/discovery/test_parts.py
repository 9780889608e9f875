"""A table falls into rows to fit, rows to hold out, and the outermost, the same for the same seed."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.data.split import Splitting
from kan_core.discovery.parts import Parts, errors_are_relative
from kan_core.discovery.symmetry import kinds_of
from kan_core.model.state import FloatArray
from kan_core.training.prepare import prepare


def dataset(rows: int, seed: int = 0) -> Dataset:
    x = np.random.default_rng(seed).uniform(1.0, 2.0, (rows, 2))
    columns = (Column("a b", unit="m"), Column("t", unit="s"), Column("y", Role.TARGET, unit="m/s"))
    return Dataset("table", columns, np.column_stack([x, x[:, 0] / x[:, 1]]))


def parts(given: Dataset, seed: int = 0) -> Parts:
    return Parts.of(prepare(given, seed), seed, kinds_of(given))


def as_set(x: FloatArray) -> set[tuple[float, ...]]:
    return {tuple(row) for row in x.tolist()}


@pytest.mark.parametrize("rows", [21, 119, 120, 500])
def test_the_parts_are_disjoint_and_together_the_table(rows: int) -> None:
    given, found = dataset(rows), parts(dataset(rows))
    pieces = [found.train, found.test, *([found.beyond] if found.beyond else [])]
    assert sum(piece.count for piece in pieces) == rows
    assert set.union(*(as_set(piece.x) for piece in pieces)) == as_set(given.values[:, :2])
    assert found.whole == found.train.count > found.test.count > 0


def test_of_few_rows_all_are_fitted() -> None:
    found = parts(dataset(20))
    assert found.beyond is None
    assert as_set(found.train.x) == as_set(found.test.x)
    assert found.train.count == 20


def test_rows_beyond_lie_outside_the_others() -> None:
    found = parts(dataset(500))
    assert found.beyond is not None
    inner = np.concatenate([found.train.x, found.test.x])
    outside = (found.beyond.x < inner.min(axis=0)) | (found.beyond.x > inner.max(axis=0))
    assert outside.any(axis=1).mean() > 0.9
    assert 0 < found.beyond.count < 0.2 * 500


def test_the_same_seed_gives_the_same_parts_and_another_gives_others() -> None:
    one, same, other = parts(dataset(200), 3), parts(dataset(200), 3), parts(dataset(200), 4)
    np.testing.assert_array_equal(one.train.x, same.train.x)
    np.testing.assert_array_equal(one.test.y, same.test.y)
    assert as_set(one.train.x) != as_set(other.train.x)


def test_a_column_of_few_values_has_no_outermost_rows() -> None:
    given = dataset(200)
    values = np.array(given.values)
    values[:, 0] = np.random.default_rng(1).integers(0, 3, 200)
    values[:, 1] = np.random.default_rng(2).integers(0, 3, 200)
    values[:, 2] = values[:, 0] + values[:, 1]
    assert parts(Dataset("table", given.columns, values)).beyond is None


def test_symbols_are_names_that_formulas_can_hold_and_kinds_follow_them() -> None:
    found = parts(dataset(50))
    assert len(found.names) == 2 and all(name.isidentifier() for name in found.names)
    assert set(found.train.kinds) == set(found.names)
    assert [str(symbol) for symbol in found.symbols] == list(found.names)
    assert [node.name for node in found.inputs] == ["a b", "t"]


def test_uncertainties_weigh_the_rows_with_the_mean_one() -> None:
    given = dataset(100)
    sigma = np.random.default_rng(1).uniform(0.1, 1.0, 100)
    columns = (*given.columns, Column("s", Role.SIGMA))
    found = parts(Dataset("table", columns, np.column_stack([given.values, sigma])))
    place = {tuple(row): value for row, value in zip(given.values[:, :2].tolist(), sigma, strict=True)}
    products = [w * place[tuple(row)] for w, row in zip(found.train.root_weights, found.train.x, strict=True)]
    np.testing.assert_allclose(products, products[0])
    assert np.mean(found.train.root_weights**2) == pytest.approx(1.0)


def test_a_network_is_given_scaled_rows_in_spreads_of_the_target() -> None:
    found = parts(dataset(100))
    problem = found.problem(found.train)
    assert problem.z.std() == pytest.approx(found.train.y.std() / found.train.spread)
    node = found.inputs[0]
    np.testing.assert_allclose(problem.u[:, 0] * node.scale + node.offset, found.train.x[:, 0])


LAWS: dict[str, Callable[[FloatArray, FloatArray], FloatArray]] = {
    "power law": lambda a, b: a**2 / b**2,
    "decay": lambda a, b: a * np.exp(-b),
    "peak": lambda a, b: b * np.exp(-((a - 2.0) ** 2)),
}


@pytest.mark.parametrize("name", LAWS)
@pytest.mark.parametrize("noise", [0.001, 0.05])
def test_errors_that_grow_with_the_target_are_told_from_those_that_do_not(name: str, noise: float) -> None:
    random = np.random.default_rng(1)
    x, errors = random.uniform(1.0, 5.0, (300, 2)), random.normal(size=300)
    y = LAWS[name](*x.T)
    assert errors_are_relative(x, y * (1.0 + noise * errors))
    assert not errors_are_relative(x, y + noise * y.std() * errors)


def test_few_rows_are_held_against_a_power_law() -> None:
    random = np.random.default_rng(2)
    x = random.uniform(1.0, 5.0, (9, 1))
    assert errors_are_relative(x, (x**3 * (1.0 + 0.001 * random.normal(size=x.shape)))[:, 0])
    assert not errors_are_relative(-x, x[:, 0] ** 3)


def test_the_largest_of_few_rows_do_not_speak_for_all() -> None:
    x = np.array([[0.4], [0.7], [1.0], [1.5], [5.0], [9.5]])
    slips = np.array([-1.0, 0.2, 0.6, -0.3, 0.04, 0.4])
    y = 365.0 * x[:, 0] ** 1.5
    assert errors_are_relative(x, y * (1.0 + 0.01 * slips))
    assert not errors_are_relative(x, y + 10.0 * slips)


def test_what_a_smooth_law_misses_is_no_error_that_grows() -> None:
    x = np.random.default_rng(3).uniform(-1.0, 1.0, (300, 2))
    assert not errors_are_relative(x, np.exp(2.0 * np.sin(np.pi * x[:, 0]) + x[:, 1] ** 2))


@pytest.mark.parametrize("rows", [30, 300])
def test_what_the_user_holds_out_is_held_out_and_not_fitted(rows: int) -> None:
    given = replace(dataset(rows), split=Splitting("last", fraction=0.7))
    found = parts(given)
    assert as_set(found.test.x) == as_set(given.values[-round(0.3 * rows) :, :2])
    pieces = [found.train, found.test, *([found.beyond] if found.beyond else [])]
    assert sum(piece.count for piece in pieces) == rows
    assert not as_set(found.train.x) & as_set(found.test.x)
