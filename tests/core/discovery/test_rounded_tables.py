"""A table is written to a few digits: the law that leaves no more than the last ones ends the search."""

from dataclasses import replace

import numpy as np
import pytest

from kan_core.data.dataset import Dataset
from kan_core.discovery.discover import discover
from kan_core.discovery.events import Done
from kan_core.discovery.settings import DiscoverySettings
from tests.core.discovery.samples import Ranges
from tests.core.discovery.tables import table

PENDULUM: Ranges = {"L": (0.1, 2.0), "g": (1.6, 25.0)}
ROUNDED = "The formula leaves no more than the rounding of the numbers in the table."


def search(dataset: Dataset, seconds: float) -> Done:
    *_, done = discover(dataset, DiscoverySettings(seconds=seconds))
    assert isinstance(done, Done)
    return done


@pytest.mark.parametrize("digits", [4, 6, 10])
def test_a_law_is_told_with_its_exact_constant_from_numbers_of_few_digits(digits: int) -> None:
    exact = table(lambda L, g: 2 * np.pi * np.sqrt(L / g), PENDULUM, 300)
    values = np.array([[float(f"{value:.{digits}g}") for value in row] for row in exact.values])
    done = search(replace(exact, values=values), 30.0)
    assert done.complete
    assert str(done.best.formula.expression) == "2*pi*sqrt(L/g)"
    assert ROUNDED in done.notes
    assert done.ties == (done.best,)


@pytest.mark.long
def test_a_law_that_leaves_only_the_last_digit_of_the_target_ends_the_search_and_is_told() -> None:
    exact = table(
        lambda m, a, e: np.sqrt(m / (a * (1 - e**2))), {"m": (1, 5), "a": (1, 5), "e": (0.1, 0.6)}, 300
    )
    values = exact.values.copy()
    values[:, -1] = values[:, -1].round(4)
    done = search(replace(exact, values=values), 60.0)
    assert ROUNDED in done.notes
    assert done.complete
    assert done.best.test_rmse < 0.5e-4
