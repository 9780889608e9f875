"""The rows that candidates and smaller models are compared on."""

import numpy as np

from kan_core.model.state import ModelState
from kan_core.training.prepare import Prepared
from kan_core.training.problem import Problem
from kan_core.training.scaled import scaled_for

COMPARED = 1000
"""Rows that are enough to compare candidates."""


def compared(prepared: Prepared, state: ModelState) -> Problem:
    """Some of the training rows, evenly spread, scaled as the model wants them."""
    train, _ = scaled_for(prepared, state)
    return train.take(np.arange(0, train.rows, max(1, train.rows // COMPARED)))
