"""A layer of which few edges are active: the others are not computed."""

from typing import Any

import numpy as np
import torch
from torch import Tensor

from kan_core.model.fused.choice import large_layer
from kan_core.model.layer_pass import (
    EdgeLayer,
    EdgePass,
    SnapPass,
    TorchLayer,
    products_of_others,
    silu,
)
from kan_core.model.plan import Index, LayerPlan

SPARSE, WIDE = 0.3, 64
"""Part of a layer's activations that a sparse layer may compute, and edges from which one pays."""


def torch_layer(plan: LayerPlan, knots: Tensor, device: torch.device) -> TorchLayer[Any]:
    """The layer in the form that computes least: sparse where few edges are active, fused or dense."""
    edges = plan.layer.sources * plan.layer.targets
    sources, counts = np.unique(plan.source, return_counts=True)
    if edges >= WIDE and len(sources) * counts.max(initial=0) <= SPARSE * edges:
        return SparseLayer(plan, knots, device)
    return large_layer(plan, knots)


class SparseLayer(EdgeLayer):
    """Numbers of edges as (R, E, n): the active spline edges, then identities, then the snapped groups.

    One matrix product for each source node with splines, over as many slots as the busiest of them has edges.
    """

    def __init__(self, plan: LayerPlan, knots: Tensor, device: torch.device) -> None:
        super().__init__(plan, knots, device)
        used, row = np.unique(plan.source, return_inverse=True)
        self._used, self._row = _tensor(used, device), _tensor(row, device)
        slots = places(row, len(used))
        slot = np.empty(len(row), np.int64)
        slot[slots[slots >= 0]] = np.nonzero(slots >= 0)[0]
        self._slots, self._slot = _tensor(slots.T, device), _tensor(slot, device)
        source = np.concatenate([plan.source, plan.identity_source, *(group.source for group in plan.snaps)])
        target = np.concatenate([plan.target, plan.identity_target, *(group.target for group in plan.snaps)])
        self._target = _tensor(target, device)
        # Edges of each node side by side; a node with fewer has the extra edge E, which is neutral.
        self._into = _tensor(places(target, plan.layer.targets), device)
        self._out_of = _tensor(places(source, plan.layer.sources), device)

    def basis(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Basis values and slopes of the sources that have splines."""
        return self._basis(x[:, self._used], self.knots[:, self._used])

    def _slotted(self, of_splines: Tensor) -> Tensor:
        """(R, used sources, slots, ...) from numbers of the spline edges (R, spline edges, ...)."""
        return _beside(of_splines, self._slots, 0.0)

    def _activations(
        self, x: Tensor, theta: Tensor, values: Tensor, slopes: Tensor, snaps: tuple[SnapPass, ...]
    ) -> tuple[Tensor, Tensor]:
        coefficients = self._slotted(self._coefficients(theta))
        phi = (coefficients @ values)[:, self._row, self._slot]
        slope = (coefficients @ slopes)[:, self._row, self._slot]
        if self.plan.has_base:
            scales = self._base_scales(theta)[..., None]
            base, base_slope = silu(x[:, self._used])
            phi = phi + scales * base[:, self._row]
            slope = slope + scales * base_slope[:, self._row]
        passing = x[:, self.plan.identity_source].expand(len(theta), -1, -1)
        all_phi = torch.cat([phi, passing, *(snapped.value() for snapped in snaps)], dim=1)
        all_slopes = [slope, torch.ones_like(passing), *(snapped.slope() for snapped in snaps)]
        return all_phi, torch.cat(all_slopes, dim=1)

    def combine(self, phi: Tensor) -> Tensor:
        sums = _beside(phi, self._into, 0.0).sum(dim=1)
        if not self.any_product:
            return sums
        products = _beside(phi, self._into, 1.0).prod(dim=1)
        return torch.where((self.products & self.mask.any(dim=0))[None, :, None], products, sums)

    def edge_cotangents(self, done: EdgePass, g: Tensor) -> Tensor:
        edge = g[:, self._target].expand_as(done.phi)
        if not self.any_product:
            return edge
        others = products_of_others(_beside(done.phi, self._into, 1.0))
        inside = self._into >= 0
        factor = torch.ones_like(done.phi)
        factor[:, self._into[inside]] = others[:, inside]
        return edge * torch.where(self.products[self._target][:, None], factor, torch.ones_like(factor))

    def source_cotangents(self, done: EdgePass, edge: Tensor) -> Tensor:
        return _beside(edge * done.slope, self._out_of, 0.0).sum(dim=1)

    def of_splines(self, edge: Tensor) -> Tensor:
        return edge[:, : len(self.plan.source)]

    def of_snaps(self, edge: Tensor, group: int) -> Tensor:
        before = len(self.plan.source) + len(self.plan.identity_source)
        before += sum(len(earlier.source) for earlier in self.plan.snaps[:group])
        return edge[:, before : before + len(self.plan.snaps[group].source)]

    def edge_basis(self, done: EdgePass) -> Tensor:
        return done.basis[:, self._row]

    def coefficient_gradient(self, done: EdgePass, edge: Tensor) -> Tensor:
        slotted = self._slotted(self.of_splines(edge))
        return (slotted @ done.basis.transpose(-1, -2))[:, self._row, self._slot]


def places(node: Index, nodes: int) -> Index:
    """(m, nodes) which edges each node has, from the node (E,) of each edge; -1 where it has no more."""
    counts = np.bincount(node, minlength=nodes)
    order = np.argsort(node, kind="stable")
    first = np.cumsum(counts) - counts
    table = np.full((counts.max(initial=0), nodes), -1)
    table[np.arange(len(node)) - first[node[order]], node[order]] = order
    return table


def _beside(of_edges: Tensor, table: Tensor, neutral: float) -> Tensor:
    """(R, ..., n) numbers of edges (R, E, n) as a table of edges has them, `neutral` where it has -1."""
    extra = of_edges.new_full((len(of_edges), 1, of_edges.shape[-1]), neutral)
    return torch.cat([of_edges, extra], dim=1)[:, table]


def _tensor(index: Index, device: torch.device) -> Tensor:
    return torch.as_tensor(index, device=device)
