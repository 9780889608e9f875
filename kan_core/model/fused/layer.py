"""A layer of spline edges and sum nodes that never stores a basis or a number of an edge."""

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from kan_core.model.fused import products
from kan_core.model.layer_pass import LayerPass, TorchLayer, silu, slice_all
from kan_core.model.plan import LayerPlan


@dataclass(frozen=True)
class FusedPass(LayerPass):
    """The pass of a fused layer.

    Attributes:
        coefficients: (R, t, s, B) at which it was run, zero where an edge is pruned.
        scales: (R, t, s) base scales, or None without a base function.
    """

    coefficients: Tensor
    scales: Tensor | None


class FusedLayer(TorchLayer[FusedPass]):
    """All edges into a sum node have the cotangent of the node: numbers of edges are kept as (R, t, n)."""

    def __init__(self, plan: LayerPlan, knots: Tensor, device: torch.device) -> None:
        super().__init__(plan, knots, device)
        self._source = torch.as_tensor(plan.source, device=device)
        self._target = torch.as_tensor(plan.target, device=device)

    @property
    def numbers_per_row(self) -> int:
        # Values and cotangents of the nodes.
        return 2 * (self.plan.layer.sources + self.plan.layer.targets)

    def lasting_basis(self, x: Tensor) -> None:
        return None

    def run(self, x: Tensor, theta: Tensor, basis: tuple[Tensor, Tensor] | None = None) -> FusedPass:
        coefficients = self._by_target(theta, self._coefficients(theta))
        values: Tensor = _NodeValues.apply(x, self.knots, coefficients)  # type: ignore[no-untyped-call]
        scales = None
        if self.plan.has_base:
            scales = self._by_target(theta, self._base_scales(theta))
            values = values + scales @ silu(x)[0]
        return FusedPass(x, values, (), coefficients, scales)

    def _by_target(self, theta: Tensor, of_edges: Tensor) -> Tensor:
        """(R, t, s, ...) from numbers of the spline edges (R, spline edges, ...), zero elsewhere."""
        layer, restarts = self.plan.layer, len(theta)
        dense = theta.new_zeros(restarts, layer.targets, layer.sources, *of_edges.shape[2:])
        return dense.index_put((slice_all(restarts, theta), self._target, self._source), of_edges)

    def edge_cotangents(self, done: FusedPass, g: Tensor) -> Tensor:
        return g

    def source_cotangents(self, done: FusedPass, edge: Tensor) -> Tensor:
        pulled = products.source_slopes(done.x, self.knots, done.coefficients, edge)
        if done.scales is not None:
            pulled = pulled + (done.scales.transpose(1, 2) @ edge) * silu(done.x)[1]
        return pulled

    def of_splines(self, edge: Tensor) -> Tensor:
        return edge[:, self._target]

    def of_snaps(self, edge: Tensor, group: int) -> Tensor:
        return edge[:, self.plan.snaps[group].target]

    def edge_basis(self, done: FusedPass) -> Tensor:
        return self.basis(done.x)[0][:, self._source]

    def coefficient_gradient(self, done: FusedPass, edge: Tensor) -> Tensor:
        slopes = products.coefficient_slopes(done.x, self.knots, edge, self.plan.basis_count)
        return slopes[:, self._target, self._source]

    def base_gradient(self, done: FusedPass, edge: Tensor) -> Tensor:
        return (edge @ silu(done.x)[0].transpose(1, 2))[:, self._target, self._source]


class _NodeValues(torch.autograd.Function):
    """`products.node_values` for those who differentiate a network by torch's own means."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, knots: Tensor, coefficients: Tensor) -> Tensor:
        ctx.save_for_backward(x, knots, coefficients)
        return products.node_values(x, knots, coefficients)

    @staticmethod
    @torch.autograd.function.once_differentiable
    def backward(ctx: Any, g: Tensor) -> tuple[Tensor, None, Tensor]:
        x, knots, coefficients = ctx.saved_tensors
        by_x = products.source_slopes(x, knots, coefficients, g).sum_to_size(x.shape)
        return by_x, None, products.coefficient_slopes(x, knots, g, coefficients.shape[-1])
