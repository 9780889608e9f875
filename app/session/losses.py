"""The errors of a run, iteration by iteration."""

from array import array
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from app.engine.protocol import Losses


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

    @property
    def iterations(self) -> NDArray[np.int64]:
        """(n,)"""
        return np.array(self._iterations, np.int64)

    @property
    def train(self) -> NDArray[np.float64]:
        """(n,)"""
        return np.array(self._train)

    @property
    def test(self) -> NDArray[np.float64]:
        """(n,)"""
        return np.array(self._test)

    def __len__(self) -> int:
        return len(self._iterations)
