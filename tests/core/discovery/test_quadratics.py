"""Roots of quadratics with few terms are found, on the branch that the target is on."""

from collections.abc import Sequence

import numpy as np
import pytest
import sympy as sp
from numpy.typing import NDArray

from kan_core.discovery.sample import Sample
from kan_core.discovery.strategies.quadratics import quadratics
from kan_core.symbolic.evaluate import evaluate
from kan_core.units.groups import DimensionalAlgebra

NAMES = ("a", "b", "K")
ROWS = np.random.default_rng(0).uniform(1.0, 5.0, (300, 3))


def bound(sign: int) -> NDArray[np.float64]:
    """What is bound of two substances at equilibrium, and the other root."""
    a, b, k = ROWS.T
    whole = a + b + k
    return np.asarray((whole + sign * np.sqrt(whole**2 - 4 * a * b)) / 2)


def sample(target: NDArray[np.float64], matrix: Sequence[Sequence[int]], of_target: Sequence[int]) -> Sample:
    algebra = DimensionalAlgebra.of(matrix, of_target, [True] * 3)
    return Sample.of(ROWS, target, sp.symbols(NAMES, positive=True), algebra)


@pytest.mark.parametrize("sign", [-1, 1])
@pytest.mark.parametrize(("matrix", "of_target"), [([[1, 1, 1]], [1]), ([], [])], ids=["units", "plain"])
def test_the_concentration_of_a_complex_is_a_root(
    sign: int, matrix: Sequence[Sequence[int]], of_target: Sequence[int]
) -> None:
    target = bound(sign)
    found = quadratics(sample(target, matrix, of_target), lambda: False)
    columns = dict(zip(NAMES, ROWS.T, strict=True))
    errors = [np.abs(evaluate(each.expression, columns) - target).max() for each in found]
    assert min(errors) < 1e-9


def test_nothing_is_offered_after_a_stop() -> None:
    assert not list(quadratics(sample(bound(-1), [], []), lambda: True))
