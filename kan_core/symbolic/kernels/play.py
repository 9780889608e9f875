"""Plays a tape: every step is one loop over all samples."""

import numpy as np
from numpy.typing import NDArray

from kan_core.compiled.jit import ordered_part
from kan_core.symbolic.kernels.operations import COMPILED
from kan_core.symbolic.kernels.rows import row_of
from kan_core.symbolic.kernels.switch import switch

_operate = switch(COMPILED)


@ordered_part
def play(steps: NDArray[np.int64], first: int, last: int, slots: NDArray[np.float64], count: int) -> None:
    """Steps first .. last - 1.

    Args:
        steps: (steps, 5) operation, three slots to read, one to write.
        slots: (slots, n) the samples of each slot.
        count: how many of the samples are asked for.
    """
    for step in range(first, last):
        x, y, z = row_of(slots, steps[step, 1]), row_of(slots, steps[step, 2]), row_of(slots, steps[step, 3])
        _operate(steps[step, 0], x, y, z, row_of(slots, steps[step, 4]), count)
