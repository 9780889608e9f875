"""What a function keeps apart is told from its values, and laws are put together from their parts."""

import numpy as np
import pytest
import sympy as sp

from kan_core.discovery.division import Division
from kan_core.discovery.hypotheses import Rows
from kan_core.discovery.separation import part_of, separations
from kan_core.model.state import InputState, OutputState
from kan_core.symbolic.kanpiler.kanpile import kanpile

X = np.random.default_rng(0).uniform(1.0, 3.0, (400, 4))
NAMES = ("a", "b", "c", "d")


def product(x: np.ndarray) -> np.ndarray:
    return np.asarray((x[:, 0] ** 4 - x[:, 1]) * np.log(x[:, 2] + x[:, 3]))


def total(x: np.ndarray) -> np.ndarray:
    return np.asarray(np.sin(x[:, 0] * x[:, 1]) + x[:, 2] / x[:, 3])


def entangled(x: np.ndarray) -> np.ndarray:
    return np.asarray(np.sin(x.sum(axis=1) + x[:, 0] * x[:, 1] * x[:, 2] * x[:, 3]))


@pytest.mark.parametrize(("function", "multiplies"), [(product, True), (total, False)])
def test_the_parts_of_a_product_and_of_a_sum_are_told(function: object, multiplies: bool) -> None:
    found = separations(function, X, 0.0, 0)  # type: ignore[arg-type]
    assert [(one.multiplies, one.part) for one in found] == [(multiplies, (0, 1))]


def test_what_is_entangled_is_not_taken_apart() -> None:
    assert separations(entangled, X, 0.0, 0) == []


def test_a_part_is_the_factor_but_for_a_constant() -> None:
    (separation,) = separations(product, X, 0.0, 0)
    factor = X[:, 0] ** 4 - X[:, 1]
    ratio = part_of(product, X, separation) / factor
    np.testing.assert_allclose(ratio, ratio[0], rtol=1e-10)


@pytest.mark.long
def test_a_law_is_put_together_from_its_parts() -> None:
    symbols = sp.symbols(NAMES, real=True)
    a, b, c, d = symbols
    law = (a**4 - b**4) / (1 / c + 1 / d - sp.Rational(1, 10))
    inputs = {name: InputState(name) for name in NAMES}
    columns = dict(zip(NAMES, X.T, strict=True))
    state = kanpile(law, inputs, OutputState("y"), (), columns)
    y = sp.lambdify(symbols, law)(*X.T)
    rows = Rows(NAMES, X, y, np.ones(len(y)), float(y.std()))
    division = Division(state, 1e-4, rows, symbols, 0)
    np.testing.assert_allclose(division.function(X), y)
    (separation, *_) = division.separations()
    assert division.text(separation) == "a(a, b) b(c, d)"
    laws = list(division.laws(separation, lambda: False))
    assert laws[-1].exact
