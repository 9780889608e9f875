"""Sums of exponentials of one quantity are found, and in noise they wait for simpler laws."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest

from kan_core.discovery.hypotheses import Fitted, Hypothesis, error_on, fitted
from kan_core.discovery.sample import Sample
from kan_core.discovery.strategies.decays import blunt_decays, sharp_decays
from tests.core.discovery.samples import Ranges, rows_of, sample
from tests.core.discovery.tables import Function

Propose = Callable[[Sample, Callable[[], bool]], Iterator[Hypothesis]]
X: Ranges = {"x": (0.0, 3.0)}
LAWS: dict[str, tuple[Function, Ranges]] = {
    "two": (lambda x: 3.0 * np.exp(-x) + 2.0 * np.exp(-3.0 * x), X),
    "three": (lambda x: 3.0 * np.exp(-0.9 * x) + 2.0 * np.exp(-3.3 * x) + 1.5 * np.exp(-12.6 * x), X),
    "rise and fall": (lambda x: 4.0 * (np.exp(-0.6 * x) - np.exp(-5.0 * x)), X),
    "over a constant": (lambda x: 3.0 * np.exp(-x) - 2.0 * np.exp(-3.7 * x) + 0.5, X),
    "relaxing to a slope": (lambda x: 2.0 * (1.0 - np.exp(-x / 0.7)) + 0.3 * x, X),
    "one grows": (lambda x: 0.2 * np.exp(x) + 2.0 * np.exp(-3.0 * x), X),
    "with an amplitude": (
        lambda a, x: a * (3.0 * np.exp(-x) + 2.0 * np.exp(-3.0 * x)),
        {"a": (1.0, 3.0), **X},
    ),
    "far from 0": (lambda x: 3.2 * np.exp(0.07 * (x - 1990.0)), {"x": (1990.0, 2020.0)}),
}


def best(strategy: Propose, law: Function, ranges: Ranges, noise: float = 0.0) -> Fitted:
    given = sample(law, ranges, noise=noise)
    found = [fitted(each, rows_of(given), 60) for each in strategy(given, lambda: False)]
    return min((one for one in found if one is not None), key=lambda one: one.description)


@pytest.mark.parametrize("name", LAWS)
def test_a_sum_of_exponentials_is_found_exactly_and_goes_on_beyond_the_range(name: str) -> None:
    law, ranges = LAWS[name]
    found = best(sharp_decays, law, ranges)
    assert found.exact
    later = {name: (low, high + 0.3 * (high - low)) for name, (low, high) in ranges.items()}
    assert error_on(found, rows_of(sample(law, later, rows=200, seed=9))) < 1e-9


@pytest.mark.parametrize("name", [name for name in LAWS if name != "one grows"])
def test_under_noise_the_curve_is_the_same(name: str) -> None:
    law, ranges = LAWS[name]
    found = best(blunt_decays, law, ranges, noise=0.01)
    assert found.error < 0.011
    assert error_on(found, rows_of(sample(law, ranges, rows=200, seed=9))) < 0.004


@pytest.mark.parametrize("name", LAWS)
def test_what_leaves_noise_is_not_taken_for_the_law_before_others_are_tried(name: str) -> None:
    law, ranges = LAWS[name]
    assert list(sharp_decays(sample(law, ranges, noise=0.01), lambda: False)) == []


def test_exponentials_that_are_a_polynomial_in_all_but_their_last_digits_are_not_proposed() -> None:
    def parabola(x: np.ndarray) -> np.ndarray:
        return np.round(1.0 + x**2, 5)

    assert list(sharp_decays(sample(parabola, X), lambda: False)) == []


@pytest.mark.parametrize("propose", [sharp_decays, blunt_decays])
def test_nothing_is_proposed_for_what_oscillates_or_does_not_vary(propose: Propose) -> None:
    for law in (lambda x: np.sin(9.0 * x), lambda x: 2.0 + 0.0 * x):
        assert list(propose(sample(law, X), lambda: False)) == []


@pytest.mark.parametrize("propose", [sharp_decays, blunt_decays])
def test_a_stop_is_seen(propose: Propose) -> None:
    law, ranges = LAWS["two"]
    assert list(propose(sample(law, ranges), lambda: True)) == []
