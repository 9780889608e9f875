"""The errors of a run, iteration by iteration."""

from array import array
from dataclasses import dataclass, field

import numpy as np

from app.engine.protocol.training import Losses

DRAWN = 2000
"""Points of a curve that are drawn; more cost time and show nothing."""


@dataclass
class LossCurve:
    """Root-mean-square errors on training and held-out rows, scaled by the spread of the target."""

    _iterations: "array[int]" = field(default_factory=lambda: array("q"))
    _train: "array[float]" = field(default_factory=lambda: array("d"))
    _test: "array[float]" = field(default_factory=lambda: array("d"))

    def extend(self, losses: Losses) -> None:
        """Add later iterations."""
        self._iterations.frombytes(np.asarray(losses.iterations, np.int64).tobytes())
        self._train.frombytes(np.asarray(losses.train, np.float64).tobytes())
        self._test.frombytes(np.asarray(losses.test, np.float64).tobytes())

    def thinned(self, most: int = DRAWN) -> Losses:
        """Evenly spread iterations, about `most` of them, with the last one."""
        step = max(1, -(-len(self) // most))
        rows = slice((len(self) - 1) % step, None, step)
        columns = (self._iterations, self._train, self._test)
        return Losses(*(np.array(column[rows]) for column in columns))

    def __len__(self) -> int:
        return len(self._iterations)
