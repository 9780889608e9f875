"""Sums of functions of one quantity each are found exactly, and grow link by link where there is no law."""

import itertools
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from kan_core.discovery.hypotheses import Fitted, Hypothesis, error_on, fitted
from kan_core.discovery.sample import Sample
from kan_core.discovery.strategies.additive import sums_of_links
from kan_core.discovery.strategies.growth import LARGEST, grown_sums
from kan_core.units.groups import DimensionalAlgebra
from tests.core.discovery.samples import Ranges, rows_of, sample
from tests.core.discovery.tables import Function

Propose = Callable[[Sample, Callable[[], bool]], Iterator[Hypothesis]]
XY: Ranges = dict.fromkeys("xy", (0.0, 3.0))
AROUND_0: Ranges = dict.fromkeys("xy", (-1.0, 1.0))
XYZ: Ranges = dict.fromkeys("xyz", (0.5, 3.0))
NOISE = 0.1


def proposals(propose: Propose, given: Sample) -> Iterator[Fitted]:
    """The proposals at their best constants, up to the first that is exact."""
    for hypothesis in propose(given, lambda: False):
        one = fitted(hypothesis, rows_of(given), 60)
        if one is not None:
            yield one
            if one.exact:
                break


@pytest.mark.parametrize(
    ("law", "ranges"),
    [
        (lambda x, y: np.exp(x) + np.sin(3.0 * y), XY),
        (lambda x, y, z: np.sqrt(x) + np.log(y) + z**2, XYZ),
        (lambda x, y, z: np.exp(-x * y) + np.tanh(2.0 * z - 1.0), XYZ),
        (lambda x, y, z: np.cos(2.0 * (x - y)) + np.sqrt(z + 1.5), XYZ),
        (lambda x, y: np.exp(np.sin(np.pi * x) + y**2), AROUND_0),
    ],
)
def test_a_sum_of_functions_of_one_quantity_each_is_found_exactly(law: Function, ranges: Ranges) -> None:
    *_, last = proposals(sums_of_links, sample(law, ranges, rows=800))
    assert last.exact
    wider = {name: (low, high + 0.2 * (high - low)) for name, (low, high) in ranges.items()}
    assert error_on(last, rows_of(sample(law, wider, rows=100, seed=9))) < 1e-8


def test_a_sum_with_units_has_factors_of_the_dimension_of_the_target() -> None:
    """Two lengths a and b, two times s and t, and a length that they give."""
    ranges: Ranges = dict.fromkeys("abst", (1.0, 3.0))
    algebra = DimensionalAlgebra.of([[1, 1, 0, 0], [0, 0, 1, 1]], [1, 0], [True] * 4)
    given = sample(lambda a, b, s, t: a * np.exp(-s / t) + a * np.sin(2.0 * b / a), ranges, algebra, rows=800)
    *_, last = proposals(sums_of_links, given)
    assert last.exact


@pytest.mark.parametrize("noise", [0.0, 1e3])
def test_neither_products_nor_noise_are_read_as_sums(noise: float) -> None:
    given = sample(lambda x, y, z: np.sin(3.0 * x) * np.cos(2.0 * y) * z, XYZ, noise=noise)
    assert not list(sums_of_links(given, lambda: False))


@pytest.mark.long
def test_in_noise_a_sum_grows_until_nothing_but_noise_is_left() -> None:
    def law(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> np.ndarray:
        return np.asarray(4.0 * np.exp(-x) + np.sin(2.0 * y) + np.sqrt(z))

    found = list(proposals(grown_sums, sample(law, XYZ, rows=600, noise=NOISE)))
    best = min(found, key=lambda one: one.description)
    assert best.error == pytest.approx(NOISE, rel=0.1)
    assert {symbol.name for symbol in best.expression.free_symbols} == {"x", "y", "z"}
    assert error_on(best, rows_of(sample(law, XYZ, seed=5))) < 0.4 * NOISE
    assert len(best.constants.values) < 3 * LARGEST


def test_each_sum_that_grows_is_described_shorter_than_the_one_before() -> None:
    given = sample(lambda x, y, z: np.sin(2.0 * x * y) + np.cos(2.0 * z) * x, XYZ, rows=500, noise=0.02)
    lengths = [one.description for one in proposals(grown_sums, given)]
    assert len(lengths) > 2
    assert all(later < earlier for earlier, later in itertools.pairwise(lengths))


def test_nothing_grows_in_noise_alone() -> None:
    given = sample(lambda x, y, z: x, XYZ, rows=400, noise=1e4)
    assert not list(grown_sums(given, lambda: False))


def test_no_sum_that_grows_has_a_pole_between_rows() -> None:
    given = sample(lambda x, y, z: 1.0 / (x - 1.7) + y, XYZ, rows=300, noise=0.05)
    for one in proposals(grown_sums, given):
        fine = np.stack([np.linspace(0.5, 3.0, 4_001), np.full(4_001, 1.5), np.full(4_001, 1.5)], axis=1)
        values = one.form.values(fine, one.constants.values)
        assert np.abs(values).max() < 10.0 * np.abs(given.y).max()


def test_a_stop_ends_the_growth() -> None:
    given = sample(lambda x, y, z: np.exp(x) + y * z, XYZ, rows=300, noise=0.05)
    assert not list(grown_sums(given, lambda: True))
    assert not list(sums_of_links(given, lambda: True))
