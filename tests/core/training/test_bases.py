"""Networks of any basis are trained by every optimiser."""

import numpy as np
import pytest

from kan_core.model.state import ModelState
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Finished
from kan_core.training.fit import fit
from kan_core.training.problem import Problem
from tests.core.networks import spline_network
from tests.core.training.problems import hello

WHOLE = hello(900)
PROBLEM, TEST = Problem(WHOLE.u[:600], WHOLE.z[:600]), Problem(WHOLE.u[600:], WHOLE.z[600:])

REACHED: dict[str, tuple[float, dict[str, object]]] = {
    "order 2": (2e-2, {"order": 2, "grid_size": 10}),
    "order 5": (1e-3, {"order": 5}),
    "adapted": (1e-2, {"grid": "adapted", "u": PROBLEM.u}),
    "one range": (1e-2, {"ranges": "layer"}),
    "coarse and fine": (1e-2, {"grid_size": (10, 5)}),
    "chebyshev": (2e-3, {"basis": "chebyshev", "grid_size": 12}),
    "fourier": (5e-2, {"basis": ("fourier", "bspline"), "periods": (2.0, None)}),
    "rbf": (3e-3, {"basis": "rbf", "grid_size": 8}),
}
"""Held-out error, in spreads of the target, that a second-order fit comes below."""


def finish(state: ModelState, config: TrainingConfig) -> Finished:
    *_, end = fit(PROBLEM, state, config, TEST)
    assert isinstance(end, Finished)
    return end


@pytest.mark.parametrize(("error", "spec"), REACHED.values(), ids=REACHED.keys())
def test_a_fit_finds_the_curves(error: float, spec: dict[str, object]) -> None:
    end = finish(spline_network((2, 1, 1), **spec), TrainingConfig(restarts=4))
    assert end.test_error < error


@pytest.mark.parametrize("optimiser", ["lbfgs", "adam"])
@pytest.mark.parametrize("basis", ["chebyshev", "fourier", "rbf"])
def test_first_order_steps_learn_too(optimiser: str, basis: str) -> None:
    state = spline_network((2, 2, 1), basis=basis)
    end = finish(state, TrainingConfig(optimiser, iterations=15, learning_rate=0.01, batch=100))
    assert end.test_error < 0.5


@pytest.mark.parametrize("spec", [{"basis": "rbf"}, {"grid": "adapted", "u": PROBLEM.u}])
def test_the_same_seed_gives_the_same_network(spec: dict[str, object]) -> None:
    state, config = spline_network((2, 2, 1), **spec), TrainingConfig(iterations=12, restarts=2)
    assert finish(state, config).state == finish(state, config).state


def test_input_grids_and_known_periods_stay_in_training() -> None:
    state = spline_network((2, 1, 1), basis="fourier", periods=(2.0, None))
    end = finish(state, TrainingConfig(iterations=10))
    np.testing.assert_array_equal(end.state.layers[0].knots, state.layers[0].knots)
    assert end.state.layers[1].knots[0, 2] == end.state.layers[1].upper[0] - end.state.layers[1].lower[0]
