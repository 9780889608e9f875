"""Rows that are grossly wrong are found, left out and named, and no others."""

from dataclasses import replace

import numpy as np
import pytest

from kan_core.data.dataset import Dataset
from kan_core.discovery.discover import discover
from kan_core.discovery.events import Done
from kan_core.discovery.settings import DiscoverySettings
from kan_core.discovery.strays import strays
from kan_core.symbolic.evaluate import evaluate
from tests.core.discovery.samples import Ranges
from tests.core.discovery.tables import table

SPACE: Ranges = {"x": (1.0, 3.0), "a": (1.0, 3.0), "b": (1.0, 3.0)}
ROWS = 300


def law(x: np.ndarray, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return np.asarray(a * x**2 / b)


def spoiled(noise: float, part: float) -> tuple[Dataset, list[int]]:
    """A table with a part of its targets grossly wrong, and the numbers of these rows."""
    clean = table(law, SPACE, ROWS, noise)
    random = np.random.default_rng(3)
    rows = np.sort(random.permutation(ROWS)[: int(part * ROWS)])
    values = clean.values.copy()
    wrong = random.choice([-1, 1], len(rows)) * random.uniform(3, 10, len(rows))
    values[rows, -1] += wrong * clean.column("y").std()
    return replace(clean, values=values), (rows + 1).tolist()


def search(dataset: Dataset) -> Done:
    *_, done = discover(dataset, DiscoverySettings(seconds=30.0))
    assert isinstance(done, Done)
    return done


@pytest.mark.parametrize("noise", [0.0, pytest.param(0.01, marks=pytest.mark.long)])
def test_a_law_is_found_in_spite_of_rows_that_are_grossly_wrong_and_these_are_named(noise: float) -> None:
    dataset, rows = spoiled(noise, 0.03)
    done = search(dataset)
    (note,) = (note for note in done.notes if "left out" in note)
    assert note.startswith(f"{len(rows)} of {ROWS} rows lie more than 6 times the noise")
    assert note.endswith(f"rows {', '.join(map(str, rows))}.")
    columns = {name: np.random.default_rng(9).uniform(*ends, 100) for name, ends in SPACE.items()}
    truth = law(*columns.values())
    np.testing.assert_allclose(evaluate(done.best.formula.expression, columns), truth, rtol=noise + 1e-9)
    spread = float(table(law, SPACE, ROWS).column("y").std())
    assert done.noise == pytest.approx(noise * spread, rel=0.3)


@pytest.mark.long
def test_of_a_clean_table_no_row_is_left_out() -> None:
    assert not any("left out" in note for note in search(table(law, SPACE, ROWS, 0.05)).notes)


def rows_and_noise(columns: int = 2) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    random = np.random.default_rng(1)
    x = random.uniform(0.0, 1.0, (400, columns))
    return x, random.normal(0.0, 0.1, 400), 5.0 * x[:, 0]


def test_scattered_rows_far_off_are_strays() -> None:
    x, noise, y = rows_and_noise()
    noise[[5, 50, 300]] += [3.0, -4.0, 5.0]
    assert strays(x, noise, y, 40).tolist() == [5, 50, 300]
    assert not len(strays(x, noise, y, 2)), "more than there may be"


def test_noise_has_no_strays() -> None:
    x, noise, y = rows_and_noise()
    assert not len(strays(x, noise, y, 40))


def test_a_place_where_a_model_fails_is_no_set_of_strays() -> None:
    x, noise, y = rows_and_noise()
    noise[x[:, 0] < 0.04] += 4.0
    assert (x[:, 0] < 0.04).sum() > 5
    assert not len(strays(x, noise, y, 40))


def test_nothing_strays_from_a_model_that_follows_nothing() -> None:
    x, noise, _ = rows_and_noise()
    noise[[5, 50, 300]] += [3.0, -4.0, 5.0]
    assert not len(strays(x, noise, noise, 40))


def test_a_few_rows_have_no_strays() -> None:
    x, noise, y = (each[:20] for each in rows_and_noise())
    noise[3] += 5.0
    assert not len(strays(x, noise, y, 2))
