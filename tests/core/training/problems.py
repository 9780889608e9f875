"""Small problems with a known answer."""

import numpy as np

from kan_core.training.problem import Problem


def hello(rows: int = 400, seed: int = 0) -> Problem:
    """exp(sin(pi a) + b^2), scaled to unit variance."""
    u = np.random.default_rng(seed).uniform(-1, 1, (rows, 2))
    y = np.exp(np.sin(np.pi * u[:, 0]) + u[:, 1] ** 2)
    return Problem(u, ((y - y.mean()) / y.std())[:, None])
