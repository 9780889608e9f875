"""Formulas read off networks that were trained on an equation."""

import numpy as np
import pytest

from kan_core.discovery.solution import read_off
from kan_core.errors import ModelError
from kan_core.model.evaluate import evaluate
from kan_core.model.state import ModelState
from kan_core.symbolic.text import formula_text
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Finished
from kan_core.training.residuals.fit import fit_residuals
from kan_core.training.residuals.term import Term
from tests.core.training.residual_terms import bumps, network, oscillator, poisson


def trained(terms: list[Term], state: ModelState) -> ModelState:
    *_, end = fit_residuals(terms, state, TrainingConfig(iterations=40))
    assert isinstance(end, Finished)
    return end.state


def test_an_oscillation_is_read_off_with_its_exact_frequency() -> None:
    found = read_off(oscillator(), trained(oscillator(), network("x", (1, 1))))
    assert found is not None
    assert formula_text(found.formula.expression) == "sin(3*x)"
    assert found.error < 1e-12 < 1e-6 < found.before


@pytest.mark.long
@pytest.mark.parametrize("seed", range(3))
def test_the_solution_of_poisson_s_equation_is_read_off(seed: int) -> None:
    found = read_off(poisson(), trained(poisson(), network("xy", (2, 1), (1,), seed)))
    assert found is not None
    assert formula_text(found.formula.expression) == "sin(pi*x)*sin(pi*y)"
    x = np.random.default_rng(0).uniform(-1, 1, (1000, 2))
    assert np.abs(evaluate(found.state, x)[:, 0] - bumps(x)).max() < 1e-8


def test_a_stop_gives_no_formula() -> None:
    assert read_off(oscillator(), trained(oscillator(), network("x", (1, 1))), lambda: True) is None


def test_a_solution_that_is_no_function_of_the_library_is_said_to_be_none() -> None:
    bent = [Term("bent", np.linspace(-1, 1, 60)[:, None], lambda x, u: u.value, _steps(60))]
    with pytest.raises(ModelError, match="No functions came close"):
        read_off(bent, trained(bent, network("x", (1, 1), grid_size=20)))


def _steps(count: int) -> np.ndarray:
    """A random walk, smoothed."""
    walk = np.random.default_rng(1).normal(size=count + 8).cumsum()
    return np.convolve(walk, np.ones(9) / 9, "valid")
