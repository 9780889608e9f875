"""Waves are found however many periods there are, one after another, and only where there are some."""

import numpy as np
import pytest

from kan_core.discovery.hypotheses import Fitted, error_on, fitted
from kan_core.discovery.sample import Sample
from kan_core.discovery.strategies.periods import waves
from tests.core.discovery.samples import Ranges, rows_of, sample
from tests.core.discovery.tables import Function

T: Ranges = {"t": (0.0, 30.0)}
LAWS: dict[str, tuple[Function, Ranges]] = {
    "many periods": (lambda t: 2.0 * np.sin(25.3 * t + 0.4) + 1.0, T),
    "two frequencies": (lambda t: np.sin(1.13 * t + 0.2) + 0.5 * np.cos(2.37 * t + 0.9), T),
    "beats": (lambda t: np.cos(2.1 * t) * np.cos(0.15 * t), T),
    "three harmonics": (lambda t: np.sin(1.7 * t) + 0.4 * np.sin(3.4 * t) + 0.2 * np.sin(5.1 * t), T),
    "fading": (lambda t: 2.0 * np.exp(-0.11 * t) * np.cos(13.3 * t) + 0.3, T),
    "on a slope": (lambda t: np.sin(1.7 * t) + 0.4 * t + 2.0, T),
    "few periods": (lambda t: 1.3 * np.sin(0.4 * t + 0.7) + 4.2, T),
    "with an amplitude": (lambda a, t: a * np.sin(12.0 * t), {"a": (1.0, 3.0), **T}),
}


def best(given: Sample) -> Fitted:
    found = [fitted(each, rows_of(given), 40) for each in waves(given, lambda: False)]
    return min((one for one in found if one is not None), key=lambda one: one.description)


@pytest.mark.parametrize("name", LAWS)
def test_a_wave_is_found_exactly_and_goes_on_beyond_the_range(name: str) -> None:
    law, ranges = LAWS[name]
    assert best(sample(law, ranges, rows=600)).exact
    later = {name: (low, 1.5 * high) for name, (low, high) in ranges.items()}
    assert error_on(best(sample(law, ranges, rows=600)), rows_of(sample(law, later, rows=300))) < 1e-8


@pytest.mark.parametrize("name", LAWS)
def test_under_noise_it_is_the_same_wave(name: str) -> None:
    law, ranges = LAWS[name]
    noisy = best(sample(law, ranges, rows=600, noise=0.1))
    assert noisy.error < 0.11
    assert error_on(noisy, rows_of(sample(law, ranges, rows=300, seed=5))) < 0.03


@pytest.mark.parametrize("rows", [300, 3_000])
def test_evenly_spaced_rows_hide_no_period_but_beyond_the_shortest(rows: int) -> None:
    t = np.linspace(0.0, 1.0, rows)
    given = sample(lambda t: t, {"t": (0.0, 1.0)}, rows=rows)
    y = np.sin(2.0 * np.pi * 0.4 * rows * t)
    wave = Sample.of(t[:, None], y, given.symbols, given.algebra)
    assert best(wave).error < 1e-6


@pytest.mark.parametrize(
    "law",
    [
        lambda a, t: a * np.exp(-t / 5.0),
        lambda a, t: np.random.default_rng(1).normal(size=len(t)),
        lambda a, t: a + 0.0 * t,
        lambda a, t: a * np.sin(0.15 * t),
    ],
    ids=["decay", "noise", "constant", "part of a period"],
)
def test_nothing_is_proposed_where_there_is_no_wave(law: Function) -> None:
    assert list(waves(sample(law, {"a": (1.0, 3.0), **T}), lambda: False)) == []


def test_a_stop_is_seen() -> None:
    law, ranges = LAWS["beats"]
    assert list(waves(sample(law, ranges), lambda: True)) == []
