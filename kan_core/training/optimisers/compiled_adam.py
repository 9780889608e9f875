"""Adam by compiled kernels, where they know the network and the loss."""

import math
from types import ModuleType
from typing import Any

import numpy as np
import torch
from torch import Tensor

from kan_core.compiled.ready import ADAM, kernels
from kan_core.model.network import KAN
from kan_core.model.trainable import Trainable
from kan_core.training.compiled_path import kernels_know
from kan_core.training.kernels.adam_basis import ROWS
from kan_core.training.kernels.adam_program import program_of
from kan_core.training.losses.robust import Cauchy, Robust
from kan_core.training.penalty import RoughnessPenalty
from kan_core.training.rows import CancelledError, Rows

WORK = 30_000_000
"""Rows times parameters of one call of a kernel, about 5 ms: stops and wishes to see it wait for its end."""


def compiled_adam(
    network: Trainable, rows: Rows, penalty: RoughnessPenalty, learning_rate: float, batch: int
) -> "CompiledAdam | None":
    """Compiled steps for a network, or None where the plain ones have to do.

    Compiled are least squares, Huber's and Cauchy's loss of uniform cubic splines on the CPU.
    """
    if not (isinstance(network, KAN) and kernels_know(network, rows)):
        return None
    module = kernels(ADAM)
    return None if module is None else CompiledAdam(network, rows, penalty, learning_rate, batch, module)


class CompiledAdam:
    """Steps of Adam that change the network's own parameters in place, restart by restart."""

    def __init__(
        self,
        network: KAN,
        rows: Rows,
        penalty: RoughnessPenalty,
        learning_rate: float,
        batch: int,
        module: ModuleType,
    ) -> None:
        self._rows, self._batch, self._rate, self._kernels = rows, batch, learning_rate, module
        program, sizes = program_of(tuple(layer.plan for layer in network.layers))
        first_output = sum(layer.plan.layer.sources for layer in network.layers)
        self._theta = network.theta.detach().numpy()
        self._free = network.free.numpy()
        # What every kernel has to know of a restart.
        self._where = [
            (program, first_output, *_grid(network, restart), theta)
            for restart, theta in enumerate(self._theta)
        ]
        columns = rows.u[0], rows.z[0], rows.weight[0, 0].sqrt()
        self._table = module.Table(*(np.ascontiguousarray(column.numpy()) for column in columns))
        self._roughness = _roughness(penalty, module)
        self._moments = [module.new_moments(theta) for theta in self._theta]
        self._tiles = [module.new_tile(sizes, theta) for theta in self._theta]
        self._part = max(1, WORK // (self._theta.size * ROWS)) * ROWS

    def pass_over(self, order: Tensor) -> None:
        """One step for each batch of the rows in their order (n,).

        Raises:
            CancelledError: a stop was asked for between two calls of a kernel.
        """
        rows, first = order.numpy(), 0
        while first < len(rows):
            if self._rows.should_stop():
                raise CancelledError
            ends = [self._advance(restart, rows, first) for restart in range(len(self._theta))]
            first = ends[0]

    def mean_loss(self) -> Tensor:
        """(R,) mean over the rows of their loss."""
        count = self._rows.count
        means = np.zeros(len(self._theta))
        for first in range(0, count, self._part):
            if self._rows.should_stop():
                raise CancelledError
            for restart in range(len(self._theta)):
                means[restart] += self._kernels.loss(
                    *self._where[restart], self._table, first, min(first + self._part, count),
                    *self._cost(restart), self._tiles[restart],
                )  # fmt: skip
        return torch.from_numpy(means / (count * self._rows.z.shape[1]))

    def _advance(self, restart: int, order: Any, first: int) -> int:
        end: int = self._kernels.advance(
            *self._where[restart], self._free, self._table, self._roughness, order, first,
            first + self._part, self._batch, *self._cost(restart), self._rate, self._moments[restart],
            self._tiles[restart],
        )  # fmt: skip
        return end

    def _cost(self, restart: int) -> tuple[float, bool]:
        """Threshold of a robust loss, and whether it is Cauchy's."""
        loss = self._rows.loss
        threshold = loss.threshold(restart) if isinstance(loss, Robust) else math.inf
        return threshold, isinstance(loss, Cauchy)


def _grid(network: KAN, restart: int) -> tuple[Any, Any]:
    """Start and step of the grid of every source node, and of the outputs, which have none."""
    lower, step = [], []
    for layer in network.layers:
        start, end = layer.family.ends(layer.knots[restart])
        lower.append(start.numpy())
        step.append((end - start).numpy() / layer.family.grid_size)
    outputs = np.ones(network.layers[-1].plan.layer.targets, lower[0].dtype)
    return np.concatenate([*lower, outputs]), np.concatenate([*step, outputs])


def _roughness(penalty: RoughnessPenalty, module: ModuleType) -> Any:
    """The penalty's blocks; even grids of a layer have one for all."""
    spans, blocks = zip(*penalty.blocks, strict=True)
    counts = np.array([block.shape[-1] for block in blocks])
    return module.Roughness(
        start=np.array([span.start for span in spans]),
        edges=np.array([span.stop - span.start for span in spans]) // counts,
        functions=counts,
        first=np.cumsum([0, *counts**2])[:-1],
        matrix=np.concatenate([block.numpy().ravel() for block in blocks]),
    )
