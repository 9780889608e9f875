"""A part of a large table that is enough to begin with."""

import numpy as np

from kan_core.training.problem import Problem

LARGE = 50_000
"""Rows above which a pass over the whole table is too long to begin with."""
SAMPLE = 20_000
"""Rows that are enough until a model is nearly right."""
COMPARED = 1000
"""Rows that are enough to compare models."""


def sampled(problem: Problem, seed: int) -> Problem:
    """`SAMPLE` random rows of a problem with more than `LARGE` rows, in their order; the same for a seed."""
    if problem.rows <= LARGE:
        return problem
    return problem.take(np.sort(np.random.default_rng(seed).permutation(problem.rows)[:SAMPLE]))


def thinned(problem: Problem) -> Problem:
    """Some rows, evenly spread, that are enough to compare models on."""
    return problem.take(np.arange(0, problem.rows, max(1, problem.rows // COMPARED)))
