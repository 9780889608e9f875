"""Standard errors of constants."""

import numpy as np
import pytest

from kan_core.analysis.uncertainty import constant_sigmas
from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind, Snap
from kan_core.symbolic.refine import refine
from kan_core.training.problem import Problem
from tests.core.networks import spline_network


def test_errors_of_a_straight_line_are_those_of_linear_regression() -> None:
    random = np.random.default_rng(0)
    x = random.uniform(-1, 1, 200)
    y = 2.0 * x + 0.5 + 0.1 * random.normal(size=200)
    state = spline_network((1, 1)).with_edge(
        EdgeId(0, 0, 0), kinds=EdgeKind.SNAPPED, snap=Snap("x", (1.0, 0.0, 1.0, 0.0))
    )
    problem = Problem(x[:, None], y[:, None])
    fitted = refine(problem, state).state
    sigmas = constant_sigmas(problem, fitted)
    design = np.column_stack([x, np.ones(200)])
    residual = y - design @ np.linalg.lstsq(design, y, rcond=None)[0]
    covariance = np.linalg.inv(design.T @ design) * (residual @ residual) / 198
    assert sigmas[EdgeId(0, 0, 0), 2] == pytest.approx(np.sqrt(covariance[0, 0]), rel=1e-6)
    assert sigmas[EdgeId(0, 0, 0), 3] == pytest.approx(np.sqrt(covariance[1, 1]), rel=1e-6)
    assert set(sigmas) == {(EdgeId(0, 0, 0), 2), (EdgeId(0, 0, 0), 3)}
