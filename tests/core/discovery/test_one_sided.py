"""What one side of an equation says alone is told from what needs both."""

import numpy as np

from kan_core.discovery.one_sided import OneSided

X, Y = np.random.default_rng(0).uniform(1.0, 2.0, (2, 200))
TARGET = X * Y
ABOVE, BELOW = np.column_stack([X, Y]), -TARGET[:, None] * np.column_stack([X, 1.0 + X, Y])


def test_a_side_that_gives_the_target_alone_is_found_in_all_that_hold_it() -> None:
    told = OneSided(np.hstack([ABOVE, BELOW]), TARGET, 2)
    # x - (1 + x) = -1 below the line.
    np.testing.assert_array_equal(told(np.array([[2, 3]])), [True])
    np.testing.assert_array_equal(told(np.array([[0, 2, 3], [1, 2, 3], [0, 1, 4]])), [True, True, False])


def test_what_was_not_asked_before_is_worked_out() -> None:
    told = OneSided(np.hstack([ABOVE, BELOW]), TARGET, 2)
    np.testing.assert_array_equal(told(np.array([[1, 2, 3], [0, 3, 4]])), [True, False])
