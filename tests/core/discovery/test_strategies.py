"""Each strategy proposes the laws of its family, in the units of the table."""

import itertools
from collections.abc import Callable, Iterator

import numpy as np
import pytest
import sympy as sp

from kan_core.discovery.hypotheses import Fitted, Hypothesis, Rows, error_on, fitted
from kan_core.discovery.sample import Sample
from kan_core.discovery.strategies.dictionary import sums
from kan_core.discovery.strategies.links import blunt_links, oscillating_links, sharp_links
from kan_core.discovery.strategies.power_law import power_laws
from kan_core.units.groups import DimensionalAlgebra
from tests.core.discovery.samples import Ranges, rows_of, sample
from tests.core.discovery.tables import Function

Propose = Callable[[Sample, Callable[[], bool]], Iterator[Hypothesis]]
ABC: Ranges = dict.fromkeys("abc", (1.0, 3.0))
AB: Ranges = dict.fromkeys("ab", (1.0, 3.0))
TILTED: Ranges = dict.fromkeys("ab", (0.1, 0.5))
SMALL: Ranges = dict.fromkeys("ab", (-1.0, 1.0))


def power_law(given: Sample, _: Callable[[], bool]) -> Iterator[Hypothesis]:
    return power_laws(given)


def links(given: Sample, should_stop: Callable[[], bool]) -> Iterator[Hypothesis]:
    yield from sharp_links(given, should_stop)
    yield from blunt_links(given, should_stop)


def best(propose: Propose, given: Sample, rows: Rows | None = None) -> Fitted | None:
    """The shortest description among all proposals up to the first that is exact."""
    found = []
    for hypothesis in propose(given, lambda: False):
        one = fitted(hypothesis, rows or rows_of(given), 15)
        if one is not None and one.error < 1e-4:
            one = fitted(hypothesis, rows or rows_of(given), 60)
        found += [] if one is None else [one]
        if one is not None and one.exact:
            break
    return min(found, key=lambda one: one.description, default=None)


def beyond(found: Fitted, law: Function, ranges: Ranges) -> float:
    """Error on rows that reach past the ranges."""
    wider = {name: (low, high + 0.3 * (high - low)) for name, (low, high) in ranges.items()}
    return error_on(found, rows_of(sample(law, wider, rows=200, seed=9)))


@pytest.mark.parametrize(
    ("propose", "law", "ranges"),
    [
        (power_law, lambda a, b, c: 3.0 * a**2 * np.sqrt(b) / c, ABC),
        (power_law, lambda a, b, c: -0.2 * a / b**1.37 + 0.0 * c, ABC),
        (links, lambda a, b, c: a * np.exp(-b / c), ABC),
        (links, lambda a, b, c: a**2 / np.sqrt(1.0 - (b / (5.0 * c)) ** 2), ABC),
        (links, lambda a, b: np.sin(3.0 * a * b + 0.5), AB),
        (sums, lambda a, b: 2.0 * a**2 - a * b + 3.0, SMALL),
        (sums, lambda a, b: np.sqrt(a**2 + 2.0 * b**2), AB),
        (sums, lambda a, b: a * b / (a + b), AB),
        (sums, lambda a, b: a * np.sin(b) + b**2, SMALL),
        (sums, lambda a, b: np.sqrt((np.tan(a) + b) / (1.0 - b * np.tan(a))), TILTED),
        (oscillating_links, lambda a, b: a * np.sin(20.0 * b), AB),
    ],
)
def test_a_law_of_the_family_is_found_exactly(propose: Propose, law: Function, ranges: Ranges) -> None:
    found = best(propose, sample(law, ranges))
    assert found is not None and found.exact
    assert beyond(found, law, ranges) < 1e-8


@pytest.mark.parametrize(
    ("propose", "law", "right"),
    [
        (
            power_law,
            lambda a, b: 2.5 * a**2 / b,
            lambda s: len(s.free_symbols) == 2,
        ),
        pytest.param(
            links, lambda a, b: 2.0 * a * np.exp(-b), lambda s: s.has(sp.exp), marks=pytest.mark.long
        ),
        pytest.param(
            sums,
            lambda a, b: 2.0 * a**2 + 3.0 * b,
            lambda s: s.is_Add and len(s.args) == 2,
            marks=pytest.mark.long,
        ),
    ],
)
def test_under_noise_the_shortest_description_has_the_right_form(
    propose: Propose, law: Function, right: Callable[[sp.Expr], bool]
) -> None:
    found = best(propose, sample(law, AB, rows=250, noise=0.01))
    assert found is not None
    assert found.error == pytest.approx(0.01, rel=0.15)
    assert right(sp.expand(found.expression))
    assert error_on(found, rows_of(sample(law, AB, rows=200, seed=9))) < 0.003


def test_a_law_of_stars_is_told_in_the_units_of_its_table() -> None:
    """F = G m M/r^2 with SI numbers from 10^-11 to 10^30."""
    ranges = {"G": (6.6e-11, 6.7e-11), "m": (1e30, 3e30), "M": (1e24, 9e24), "r": (1e11, 3e11)}
    algebra = DimensionalAlgebra.of([[-1, 1, 1, 0], [3, 0, 0, 1], [-2, 0, 0, 0]], [1, 1, -2], [True] * 4)
    law = lambda g, m, big, r: g * m * big / r**2  # noqa: E731
    given = sample(law, ranges, algebra)
    unscaled = sample(law, ranges)
    assert max(map(abs, given.powers)) > 5
    for propose in (power_law, links):
        found = best(propose, given, rows_of(unscaled))
        assert found is not None and found.exact


def test_a_target_that_changes_sign_is_no_power_law() -> None:
    assert list(power_laws(sample(lambda a, b: a * b, SMALL))) == []


def test_a_column_that_may_be_0_has_no_exponent() -> None:
    given = sample(lambda a, b: b**2, {"a": (-1.0, 1.0), "b": (1.0, 2.0)})
    mixed = DimensionalAlgebra.of(np.zeros((0, 2)), np.zeros(0), [False, True])
    given = Sample.of(given.x, given.y, given.symbols, mixed)
    found = best(power_law, given)
    assert found is not None and found.exact
    assert [str(symbol) for symbol in found.expression.free_symbols] == ["b"]


def test_of_a_column_and_its_copy_one_is_in_a_power_law() -> None:
    given = sample(lambda a, b: a * b, AB)
    x = np.column_stack([given.x, 100.0 * given.x[:, 0]])
    symbols = sp.symbols("a b a2", real=True)
    algebra = DimensionalAlgebra.of(np.zeros((0, 3)), np.zeros(0), [True] * 3)
    found = best(power_law, Sample.of(x, given.y, symbols, algebra))
    assert found is not None and found.exact
    assert {str(symbol) for symbol in found.expression.free_symbols} == {"a", "b"}


@pytest.mark.parametrize("propose", [links, sums, oscillating_links])
def test_a_stop_is_seen_at_once(propose: Propose) -> None:
    assert list(propose(sample(lambda a, b: a * np.exp(b), AB), lambda: True)) == []


@pytest.mark.parametrize("propose", [power_law, links, sums, oscillating_links])
@pytest.mark.parametrize("rows", [3, 8, 20])
def test_few_rows_are_no_obstacle(propose: Propose, rows: int) -> None:
    given = sample(lambda a, b: a * b, AB, rows=rows, noise=0.3)
    for hypothesis in itertools.islice(propose(given, lambda: False), 60):
        found = fitted(hypothesis, rows_of(given), 5)
        assert found is None or np.isfinite(found.error)
