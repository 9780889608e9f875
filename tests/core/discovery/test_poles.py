"""Tangents and inverse cosines are found though their poles lie within the data."""

import numpy as np
import pytest

from kan_core.discovery.hypotheses import Fitted, error_on, fitted
from kan_core.discovery.sample import Sample
from kan_core.discovery.strategies.poles import poles
from tests.core.discovery.samples import Ranges, rows_of, sample
from tests.core.discovery.tables import Function

X: Ranges = {"x": (0.0, 6.0)}
AX: Ranges = {"a": (1.0, 3.0), **X}
LAWS: dict[str, tuple[Function, Ranges]] = {
    "tangent": (lambda x: np.tan(x), X),
    "beside a line": (lambda x: x + np.tan(x), X),
    "shifted": (lambda x: 0.3 * np.tan(2.0 * x + 1.0) - 4.0, X),
    "with an amplitude": (lambda a, x: a * np.tan(x), AX),
    "inverse cosine": (lambda x: 2.0 / np.cos(1.7 * x), X),
    "inverse sine": (lambda a, x: a / np.sin(1.3 * x + 0.2) + 0.0 * a, AX),
}


def best(given: Sample) -> Fitted:
    found = [fitted(each, rows_of(given), 60) for each in poles(given, lambda: False)]
    return min((one for one in found if one is not None), key=lambda one: one.description)


@pytest.mark.parametrize("name", LAWS)
def test_a_law_with_poles_is_found_exactly_and_goes_on_beyond_the_range(name: str) -> None:
    law, ranges = LAWS[name]
    found = best(sample(law, ranges))
    assert found.exact
    later = {name: (low, 1.3 * high) for name, (low, high) in ranges.items()}
    assert error_on(found, rows_of(sample(law, later, rows=200, seed=9))) < 1e-6


@pytest.mark.parametrize(
    "law", [lambda x: np.tan(0.2 * x), lambda x: x**2, lambda x: np.sin(3.0 * x), lambda x: 1.0 + 0.0 * x]
)
def test_nothing_is_proposed_for_what_has_no_peaks(law: Function) -> None:
    assert list(poles(sample(law, X), lambda: False)) == []


def test_a_stop_is_seen() -> None:
    assert list(poles(sample(*LAWS["tangent"]), lambda: True)) == []
