"""The sums of Levenberg-Marquardt by compiled kernels, where they know the network and the loss."""

import math
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from types import ModuleType
from typing import Any, TypeVar

import numpy as np
import torch
from torch import Tensor

from kan_core.compiled.ready import TRAINING, kernels
from kan_core.model.network import KAN
from kan_core.model.state import FloatArray
from kan_core.model.trainable import Trainable
from kan_core.training.compiled_path import sums_are_known
from kan_core.training.kernels.arrangement import Data, Grid, arrange
from kan_core.training.kernels.groups import grouped
from kan_core.training.losses.robust import Cauchy, Robust
from kan_core.training.rows import CancelledError, Rows
from kan_core.training.sums.normal_equations import NormalEquations

Result = TypeVar("Result")

CACHE_LINE = 64
PART = 8_192
"""Rows in one call of a kernel: a stop is seen between two calls."""


def compiled_sums(network: Trainable, rows: Rows) -> "CompiledSums | None":
    """The compiled sums of a network, or None where the plain ones have to do.

    Compiled are least squares, Huber's and Cauchy's loss of uniform cubic splines in float64 on the CPU.
    """
    if not (isinstance(network, KAN) and sums_are_known(network, rows)):
        return None
    module = kernels(TRAINING)
    return None if module is None else CompiledSums(network, rows, module)


class CompiledSums:
    """Means over all rows, restart by restart, in parts of `PART` rows.

    Parts are summed up in their order, whatever the number of threads: it changes no digit. However long the
    table, they take beside it one number for a row (the root of its weight), P^2 numbers for the curvature of
    every restart, about P^2 for every thread, and the factors of some 1,000 rows.
    """

    def __init__(self, network: KAN, rows: Rows, module: ModuleType) -> None:
        self._network, self._rows, self._kernels = network, rows, module
        self._net = arrange(tuple(layer.plan for layer in network.layers))
        self._groups = grouped(self._net)
        root = np.ascontiguousarray(np.sqrt(rows.weight[0, 0].numpy()))
        self._data = Data(
            np.ascontiguousarray(rows.u[0].numpy()), np.ascontiguousarray(rows.z[0].numpy()), root
        )
        self._count = float(rows.count * rows.z.shape[1])
        # Memory that is used again and again: a part's sums for each thread, and the curvature.
        sizes = self._groups.start[-1], self._groups.slope_start[-1]
        self._room = [(_aligned(sizes[0]), _aligned(sizes[1])) for _ in range(rows.threads)]
        self._curvature: FloatArray | None = None
        self._version: list[tuple[int, int]] = []
        self._kept: list[Grid] = []

    def adapt(self) -> bool:
        """Puts the loss on the scale of the network's present residuals; True if that changes it."""
        return self._rows.adapt(self._network)

    def mean_loss(self, theta: Tensor | None = None) -> Tensor:
        """(R,) mean over the rows of their loss, at `theta` (R, P) or at the network's parameters."""
        arranged = self._arranged(theta)
        means = np.empty(len(arranged))
        for restart, values in enumerate(arranged):
            where = self._where(restart, values)
            means[restart] = sum(self._map(partial(self._kernels.loss, *where))) / self._count
        return torch.from_numpy(means)

    def normal_equations(self) -> NormalEquations:
        """Loss, slope and curvature at the network's parameters; the next call overwrites the curvature."""
        arranged = self._arranged(None)
        means, slope = np.empty(len(arranged)), np.empty(arranged.shape)
        if self._curvature is None:
            self._curvature = np.zeros((*arranged.shape, arranged.shape[1]))
        for restart, values in enumerate(arranged):
            total, *parts = self._sums(restart, values)
            means[restart] = total / self._count
            self._kernels.spread(self._groups, *parts, self._count, self._curvature[restart], slope[restart])
        return NormalEquations(*map(torch.from_numpy, (self._curvature, slope, means)))

    def hidden_values(self) -> list[FloatArray]:
        """Smallest and largest value of every hidden node: a list of (R, 2, s), layer by layer."""
        arranged = self._arranged(None)
        ends = np.empty((len(arranged), 2, len(self._net.node_kind)))
        ends[:, 0], ends[:, 1] = np.inf, -np.inf
        for restart, values in enumerate(arranged):
            low, high = ends[restart]
            # One part after another: they share the ends that they widen.
            for first in range(0, self._rows.count, PART):
                last = min(first + PART, self._rows.count)
                self._kernels.ranges(
                    self._net, self._grids()[restart], values, self._data, first, last, low, high
                )
        widths = [layer.plan.layer.sources for layer in self._network.layers]
        return np.split(ends[:, :, : sum(widths)], np.cumsum(widths)[:-1], axis=2)[1:]

    def _sums(self, restart: int, values: FloatArray) -> tuple[float, FloatArray, FloatArray]:
        net, *rest = self._where(restart, values)

        def part(first: int, last: int) -> tuple[float, FloatArray, FloatArray]:
            packed, gradient = self._room[first // PART % len(self._room)]
            packed[:], gradient[:] = 0.0, 0.0
            total = self._kernels.sums(net, self._groups, *rest, first, last, packed, gradient)
            return total, packed, gradient

        parts = self._map(part)
        total, packed, gradient = next(parts)
        if self._rows.count > PART:
            packed, gradient = packed.copy(), gradient.copy()
        for more, another, other in parts:
            total += more
            packed += another
            gradient += other
        return total, packed, gradient

    def _map(self, part: Callable[[int, int], Result]) -> Iterator[Result]:
        """part(first, last) for all parts in their order, several at a time where threads are allowed.

        Raises:
            CancelledError: a stop was asked for between parts.
        """
        starts = range(0, self._rows.count, PART)
        if len(starts) == 1:
            yield part(0, self._rows.count)
            return
        threads = len(self._room)
        with ThreadPoolExecutor(threads) as pool:
            for wave in range(0, len(starts), threads):
                if self._rows.should_stop():
                    raise CancelledError
                some = starts[wave : wave + threads]
                yield from pool.map(lambda first: part(first, min(first + PART, self._rows.count)), some)

    def _arranged(self, theta: Tensor | None) -> FloatArray:
        """(R, P) parameters in the order of the kernels."""
        values = (self._network.theta if theta is None else theta).detach().numpy()
        return np.ascontiguousarray(values[:, self._net.order])

    def _grids(self) -> list[Grid]:
        """The grids of every restart; they move seldom."""
        version = [(layer.knots.data_ptr(), layer.knots._version) for layer in self._network.layers]
        if version != self._version:
            self._version = version
            self._kept = [self._grid(restart) for restart in range(self._network.restarts)]
        return self._kept

    def _grid(self, restart: int) -> Grid:
        outputs = np.zeros(self._rows.z.shape[1])
        lower, step = [], []
        for layer in self._network.layers:
            start, end = (ends.numpy() for ends in layer.family.ends(layer.knots[restart]))
            lower.append(start)
            step.append((end - start) / layer.plan.layer.grid_size)
        return Grid(np.concatenate([*lower, outputs]), np.concatenate([*step, outputs + 1.0]))

    def _where(self, restart: int, values: FloatArray) -> tuple[Any, ...]:
        """What every kernel has to know of a restart: network, grids, parameters, rows and loss."""
        loss = self._rows.loss
        threshold = loss.threshold(restart) if isinstance(loss, Robust) else math.inf
        return self._net, self._grids()[restart], values, self._data, threshold, isinstance(loss, Cauchy)


def _aligned(size: int) -> FloatArray:
    """Numbers from the start of a cache line, where a SIMD register never lies across two."""
    room = np.empty(size + CACHE_LINE // 8)
    first = -room.ctypes.data % CACHE_LINE // 8
    return room[first : first + size]
