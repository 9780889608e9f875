"""The network in torch: a batch of models of one structure, with analytic gradient and Jacobian."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor

from kan_core.errors import ModelError
from kan_core.model.grid import following, on_grids
from kan_core.model.layer_pass import LayerPass, TorchLayer
from kan_core.model.plan import free_parameters, gather, plan_model, scatter
from kan_core.model.sparse_layer import torch_layer
from kan_core.model.state import FloatArray, ModelState

QUANTILE_ROWS = 1024
"""Rows of each part of a table that adapted grids are laid out by."""


class KAN(torch.nn.Module):
    """R restarts of one network: same edges, node kinds, grids sizes and primitives, different numbers.

    phi_ij = mask_ij (base_scale_ij b(x_i) + sum_m c_ijm B_m(x_i)), or a snapped or identity activation;
    a node is the sum or the product of its incoming phi.

    Attributes:
        theta: (R, P) all parameters, in the order of `kan_core.model.plan`.
        free: (P,) True where a fit may change them.

    Source: Z. Liu et al., KAN: Kolmogorov-Arnold Networks (arXiv 2404.19756), equations 2.4-2.12; product
    nodes as in KAN 2.0 (arXiv 2408.10205), section 2.
    """

    def __init__(
        self,
        states: Sequence[ModelState],
        dtype: torch.dtype = torch.float64,
        device: torch.device | str = "cpu",
    ) -> None:
        super().__init__()
        self._states = tuple(states)
        self._plans = plan_model(states[0])
        home = torch.device(device)
        try:
            flat = np.stack([gather(state, plan_model(state)) for state in states])
            knots = [np.stack([s.layers[i].knots for s in states]) for i in range(len(self._plans))]
        except ValueError:
            raise ModelError("Only models of one structure can be fitted side by side.") from None
        self.theta = torch.nn.Parameter(torch.as_tensor(flat, dtype=dtype, device=home))
        self.free = torch.as_tensor(free_parameters(self._plans), device=home)
        self.layers = [
            torch_layer(plan, torch.as_tensor(grid, dtype=dtype, device=home), home)
            for plan, grid in zip(self._plans, knots, strict=True)
        ]

    @property
    def restarts(self) -> int:
        return int(self.theta.shape[0])

    def passes(
        self, u: Tensor, theta: Tensor | None = None, input_basis: tuple[Tensor, Tensor] | None = None
    ) -> list[LayerPass]:
        """Every layer's pass for scaled inputs u (1 or R, inputs, n).

        `input_basis` is the first layer's basis at u where it is known: the grids of inputs never move.
        """
        values, done = u, []
        for layer in self.layers:
            done.append(layer.run(values, self.theta if theta is None else theta, input_basis))
            values, input_basis = done[-1].values, None
        return done

    def forward(self, u: Tensor, theta: Tensor | None = None) -> Tensor:
        """Scaled outputs (R, outputs, n) for scaled inputs u (1 or R, inputs, n)."""
        return self.passes(u, theta)[-1].values

    def _edge_cotangents(self, passes: list[LayerPass], g: Tensor) -> list[Tensor]:
        """Each layer's derivatives by post-activations, from g (R, outputs, n) by outputs."""
        swept: list[Tensor] = []
        for layer, done in zip(reversed(self.layers), reversed(passes), strict=True):
            swept.append(layer.edge_cotangents(done, g))
            if layer is not self.layers[0]:
                g = layer.source_cotangents(done, swept[-1])
        return swept[::-1]

    @torch.no_grad()
    def jacobian(self, passes: list[LayerPass], seed: Tensor) -> Tensor:
        """Transposed Jacobian of sum_o seed_o z_o by theta, row by row: (R, P, n).

        The block of a spline edge is g_j dnode_j/dphi_ij B(x_i), g swept back from the seed.

        Args:
            passes: of `passes`.
            seed: (R, outputs, n) cotangents of the outputs.
        """
        last = passes[-1].values
        transposed = last.new_empty(self.restarts, self.theta.shape[1], last.shape[-1])
        for layer, done, edge in zip(self.layers, passes, self._edge_cotangents(passes, seed), strict=True):
            self._fill(layer, done, edge, transposed)
        return transposed

    def _fill(self, layer: TorchLayer[Any], done: LayerPass, edge: Tensor, transposed: Tensor) -> None:
        """Write a layer's rows of the transposed Jacobian."""
        plan, n = layer.plan, transposed.shape[-1]
        rows = transposed[:, plan.start : plan.base_start].view(self.restarts, -1, plan.basis_count, n)
        torch.mul(layer.of_splines(edge)[:, :, None], layer.edge_basis(done), out=rows)
        if plan.has_base:
            transposed[:, plan.base_span] = layer.base_slopes(done, edge)
        for span, block in _snap_blocks(layer, done, edge):
            transposed[:, span] = block

    @torch.no_grad()
    def gradient(self, passes: list[LayerPass], g: Tensor) -> Tensor:
        """d(sum g z)/dtheta, (R, P), for cotangents g (R, outputs, n)."""
        total = self.theta.new_zeros(self.theta.shape)
        for layer, done, edge in zip(self.layers, passes, self._edge_cotangents(passes, g), strict=True):
            span = slice(layer.plan.start, layer.plan.base_start)
            total[:, span] = layer.coefficient_gradient(done, edge).flatten(1)
            if layer.plan.has_base:
                total[:, layer.plan.base_span] = layer.base_gradient(done, edge)
            for span, block in _snap_blocks(layer, done, edge):
                total[:, span] = block.sum(-1)
        return total

    def to_state(self, restart: int = 0) -> ModelState:
        """One restart as a frozen state.

        What did not move keeps its numbers, whatever the precision of the tensors.
        """
        return self.snapshot(restart)()

    def snapshot(self, restart: int = 0) -> Callable[[], ModelState]:
        """Remembers one restart as it is now, and gives its state when it is asked for: few are."""
        theta = self.theta[restart].detach().clone()
        knots = [layer.knots[restart].clone() for layer in self.layers]
        return partial(self._state, self._states[restart], theta, knots)

    def _state(self, state: ModelState, theta: Tensor, grids: list[Tensor]) -> ModelState:
        flat = np.where(self.free.cpu().numpy(), _array(theta), gather(state, self._plans))
        layers = []
        for knots, plan, old in zip(grids, self._plans, state.layers, strict=True):
            moved = (knots != torch.tensor(old.knots).to(knots)).any(dim=-1, keepdim=True)
            if moved.any():
                old = on_grids(old, old.family, np.where(moved.cpu().numpy(), _array(knots), old.knots))
            layers.append(scatter(flat, old, plan))
        return ModelState(state.inputs, tuple(layers), state.outputs)

    @torch.no_grad()
    def follow(self, values: list[FloatArray]) -> None:
        """Moves the grids of hidden nodes to their values, keeping the functions by projection.

        Which grids are moved, and where, is said at `kan_core.model.grid.following`.

        Args:
            values: (R, n, s) of the hidden nodes, layer by layer; their smallest and largest are enough for
                even grids.
        """
        for index, seen in enumerate(values, start=1):
            if len(self._plans[index].source):
                self._move_grids(index, seen)

    @torch.no_grad()
    def hidden_values(self, parts: Iterable[Tensor]) -> list[FloatArray]:
        """Values (R, n, s) of the hidden nodes, layer by layer: the ends, and some rows for adapted grids."""
        seen: list[list[Tensor]] = [[] for _ in self.layers[1:]]
        for part in parts:
            for index, done in enumerate(self.passes(part)[:-1]):
                values = done.values
                seen[index] += [values.amin(-1, keepdim=True), values.amax(-1, keepdim=True)]
                if self._plans[index + 1].layer.grid == "adapted":
                    seen[index].append(values[..., :: -(-values.shape[-1] // QUANTILE_ROWS)])
        return [_array(torch.cat(found, -1).transpose(1, 2)) for found in seen]

    def _move_grids(self, index: int, seen: FloatArray) -> None:
        layer, plan = self.layers[index], self._plans[index]
        used = np.isin(np.arange(plan.layer.sources), plan.source)
        flat = _array(self.theta)
        for restart in range(self.restarts):
            state = scatter(flat[restart], plan.layer.with_(knots=_array(layer.knots[restart])), plan)
            moved = following(state, seen[restart], used)
            layer.knots[restart] = torch.tensor(moved.knots).to(layer.knots)
            flat[restart, plan.start : plan.base_start] = moved.coefficients[plan.source, plan.target].ravel()
        self.theta.copy_(torch.as_tensor(flat).to(self.theta))


def _snap_blocks(layer: TorchLayer[Any], done: LayerPass, edge: Tensor) -> Iterator[tuple[slice, Tensor]]:
    """Rows of a layer's transposed Jacobian for its snapped edges: where, and (R, rows, n)."""
    for index, (group, snapped) in enumerate(zip(layer.plan.snaps, done.snaps, strict=True)):
        block = layer.of_snaps(edge, index)[:, :, None] * snapped.parameter_slopes()
        yield slice(group.start, group.stop), block.flatten(1, 2)


def _array(tensor: Tensor) -> FloatArray:
    return np.array(tensor.detach().cpu().numpy(), np.float64)


def as_rows_last(values: FloatArray, like: Tensor) -> Tensor:
    """(n, d) values as a tensor (1, d, n) of the kind of `like`."""
    return torch.as_tensor(np.ascontiguousarray(values.T)[None]).to(like)
