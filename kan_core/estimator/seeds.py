"""The seed that a `random_state` stands for."""

from typing import Any

import numpy as np
from sklearn.utils import check_random_state

from kan_core.estimator.errors import EstimatorError


def seed_of(random_state: Any) -> int:
    """A whole number itself, so that it gives what the same seed gives elsewhere in the program.

    Args:
        random_state: a whole number, a `RandomState` to draw from, or None for another one each time.

    Raises:
        EstimatorError: it is negative.
        ValueError: it is none of these.
    """
    if isinstance(random_state, int | np.integer) and not isinstance(random_state, bool):
        if random_state < 0:
            raise EstimatorError("The seed must be zero or a positive number.")
        return int(random_state)
    return int(check_random_state(random_state).randint(np.iinfo(np.int32).max))
