"""One layer of a batch of networks in torch: from source values to activations, slopes and node values."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Generic, TypeVar

import torch
from torch import Tensor

from kan_core.basis import bspline
from kan_core.model.plan import LayerPlan, SnapGroup
from kan_core.model.state import NodeKind
from kan_core.model.torch_functions import TORCH_FUNCTIONS
from kan_core.primitives.table import primitive_named


@dataclass(frozen=True)
class LayerPass:
    """What a layer made of its source values.

    Shapes: R restarts, s sources, t targets, n rows, B basis functions.

    Attributes:
        x: (R, s, n) source node values.
        values: (R, t, n) node values.
        snaps: the passes of the layer's snapped groups, in the order of its plan.
    """

    x: Tensor
    values: Tensor
    snaps: "tuple[SnapPass, ...]"


@dataclass(frozen=True)
class EdgePass(LayerPass):
    """The pass of a layer that keeps the numbers of all its edges, (R, edges, n), in a form of its own.

    Attributes:
        basis: (R, s, B, n) basis values; R may be 1 where all restarts see the same x on the same grid, and a
            sparse layer has those of the sources it needs.
        phi: (R, edges, n) post-activations.
        slope: (R, edges, n) dphi/dx.
    """

    basis: Tensor
    phi: Tensor
    slope: Tensor


Done = TypeVar("Done", bound=LayerPass)


class TorchLayer(ABC, Generic[Done]):
    """The edges of one layer for R restarts that share one structure.

    Numbers of edges, (R, edges, n), are in the form of the layer; it gives them out by kind of edge.

    Attributes:
        knots: (R, s, columns) grids of the source nodes.
    """

    def __init__(self, plan: LayerPlan, knots: Tensor, device: torch.device) -> None:
        self.plan = plan
        self.knots = knots
        self.family = plan.layer.family
        self.uniform_cubic = plan.uniform_cubic
        self.mask = torch.tensor(plan.layer.mask, device=device)
        self.products = torch.as_tensor(plan.layer.node_kinds == NodeKind.PRODUCT, device=device)
        self.any_product = bool(self.products.any())

    def basis(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Basis values and slopes, each (R, s, B, n), at x (R, s, n)."""
        return self._basis(x, self.knots)

    def _basis(self, x: Tensor, knots: Tensor) -> tuple[Tensor, Tensor]:
        if self.uniform_cubic:
            return bspline.uniform_cubic(torch, x, *self.family.ends(knots), self.family.grid_size)
        return self.family.values(torch, x, knots)

    def _coefficients(self, theta: Tensor) -> Tensor:
        """(R, spline edges, B)."""
        block = theta[:, self.plan.start : self.plan.base_start]
        return block.reshape(len(theta), -1, self.plan.basis_count)

    def _base_scales(self, theta: Tensor) -> Tensor:
        """(R, spline edges)."""
        return theta[:, self.plan.base_span]

    def lasting_basis(self, x: Tensor) -> tuple[Tensor, Tensor] | None:
        """What `run` may be given whenever it is run at the same x on the same grids."""
        return self.basis(x)

    @property
    @abstractmethod
    def numbers_per_row(self) -> int:
        """How many numbers of one restart a pass and its gradient hold for each row, about."""

    @abstractmethod
    def run(self, x: Tensor, theta: Tensor, basis: tuple[Tensor, Tensor] | None = None) -> Done:
        """The layer's pass for source values x (R, s, n) and parameters theta (R, P)."""

    @abstractmethod
    def edge_cotangents(self, done: Done, g: Tensor) -> Tensor:
        """Derivatives by post-activations from g (R, t, n) by node values."""

    @abstractmethod
    def source_cotangents(self, done: Done, edge: Tensor) -> Tensor:
        """Derivatives (R, s, n) by source values from those by post-activations."""

    @abstractmethod
    def of_splines(self, edge: Tensor) -> Tensor:
        """(R, spline edges, n) the numbers of the spline edges, in the order of the plan."""

    @abstractmethod
    def of_snaps(self, edge: Tensor, group: int) -> Tensor:
        """(R, edges, n) the numbers of a snapped group."""

    @abstractmethod
    def edge_basis(self, done: Done) -> Tensor:
        """(R, spline edges, B, n) basis values at the source of every spline edge."""

    @abstractmethod
    def coefficient_gradient(self, done: Done, edge: Tensor) -> Tensor:
        """(R, spline edges, B) sums over the rows of derivatives by post-activations times basis values."""

    def base_gradient(self, done: Done, edge: Tensor) -> Tensor:
        """(R, spline edges) the same with the base function in the place of the basis."""
        return self.base_slopes(done, edge).sum(dim=-1)

    def base_slopes(self, done: Done, edge: Tensor) -> Tensor:
        """(R, spline edges, n) derivatives by the base scales, row by row."""
        base, _ = silu(done.x)
        return self.of_splines(edge) * base[:, self.plan.source]


class EdgeLayer(TorchLayer[EdgePass]):
    """A layer that computes and keeps the activation and slope of each of its edges."""

    @property
    def numbers_per_row(self) -> int:
        return self.plan.layer.coefficients.size

    def run(self, x: Tensor, theta: Tensor, basis: tuple[Tensor, Tensor] | None = None) -> EdgePass:
        values, slopes = basis if basis is not None else self.basis(x)
        snaps = tuple(SnapPass(group, x, theta) for group in self.plan.snaps)
        phi, slope = self._activations(x, theta, values, slopes, snaps)
        return EdgePass(x, self.combine(phi), snaps, values, phi, slope)

    @abstractmethod
    def _activations(
        self, x: Tensor, theta: Tensor, values: Tensor, slopes: Tensor, snaps: "tuple[SnapPass, ...]"
    ) -> tuple[Tensor, Tensor]:
        """Post-activations and slopes of all edges, from the basis at x."""

    @abstractmethod
    def combine(self, phi: Tensor) -> Tensor:
        """Node values (R, t, n) from post-activations."""


class DenseLayer(EdgeLayer):
    """Numbers of edges as (R, s, t, n), pruned ones too: one matrix product for each source node."""

    def __init__(self, plan: LayerPlan, knots: Tensor, device: torch.device) -> None:
        super().__init__(plan, knots, device)
        self.source = torch.as_tensor(plan.source, device=device)
        self.target = torch.as_tensor(plan.target, device=device)

    def _spread(self, theta: Tensor, of_edges: Tensor) -> Tensor:
        """(R, s, t, ...) from numbers of the spline edges (R, spline edges, ...), zero elsewhere."""
        layer, restarts = self.plan.layer, len(theta)
        dense = theta.new_zeros(restarts, layer.sources, layer.targets, *of_edges.shape[2:])
        return dense.index_put((slice_all(restarts, theta), self.source, self.target), of_edges)

    def _activations(
        self, x: Tensor, theta: Tensor, values: Tensor, slopes: Tensor, snaps: "tuple[SnapPass, ...]"
    ) -> tuple[Tensor, Tensor]:
        coefficients = self._spread(theta, self._coefficients(theta))
        phi, slope = coefficients @ values, coefficients @ slopes
        if self.plan.has_base:
            scales = self._spread(theta, self._base_scales(theta))[..., None]
            base, base_slope = silu(x)
            phi = phi + scales * base[:, :, None]
            slope = slope + scales * base_slope[:, :, None]
        if len(self.plan.identity_source):
            where = (slice(None), self.plan.identity_source, self.plan.identity_target)
            phi[where] = x[:, self.plan.identity_source].expand_as(phi[where])
            slope[where] = 1.0
        for group, snapped in zip(self.plan.snaps, snaps, strict=True):
            phi[:, group.source, group.target] = snapped.value()
            slope[:, group.source, group.target] = snapped.slope()
        return phi, slope

    def combine(self, phi: Tensor) -> Tensor:
        sums = phi.sum(dim=1)
        if not self.any_product:
            return sums
        products = self._factors(phi).prod(dim=1)
        return torch.where((self.products & self.mask.any(dim=0))[None, :, None], products, sums)

    def edge_cotangents(self, done: EdgePass, g: Tensor) -> Tensor:
        if not self.any_product:
            return g[:, None].expand_as(done.phi)
        others = products_of_others(self._factors(done.phi))
        return g[:, None] * torch.where(self.products[:, None], others, torch.ones_like(others))

    def source_cotangents(self, done: EdgePass, edge: Tensor) -> Tensor:
        # The slope of a pruned edge is zero.
        return (edge * done.slope).sum(dim=2)

    def of_splines(self, edge: Tensor) -> Tensor:
        return edge[:, self.source, self.target]

    def of_snaps(self, edge: Tensor, group: int) -> Tensor:
        return edge[:, self.plan.snaps[group].source, self.plan.snaps[group].target]

    def edge_basis(self, done: EdgePass) -> Tensor:
        return done.basis[:, self.source]

    def coefficient_gradient(self, done: EdgePass, edge: Tensor) -> Tensor:
        return (edge @ done.basis.transpose(-1, -2))[:, self.source, self.target]

    def _factors(self, phi: Tensor) -> Tensor:
        return torch.where(self.mask[None, :, :, None], phi, torch.ones_like(phi))


def silu(x: Tensor) -> tuple[Tensor, Tensor]:
    """The base function x / (1 + exp(-x)) and its slope."""
    gate = torch.sigmoid(x)
    return x * gate, gate * (1.0 + x * (1.0 - gate))


def products_of_others(factors: Tensor) -> Tensor:
    """For factors (R, m, ..., n) the product of all others along the second dimension."""
    ones = torch.ones_like(factors[:, :1])
    before = torch.cat([ones, factors[:, :-1].cumprod(dim=1)], dim=1)
    after = torch.cat([factors[:, 1:].flip(1).cumprod(dim=1).flip(1), ones], dim=1)
    return before * after


def slice_all(count: int, like: Tensor) -> Tensor:
    """(count, 1) index of every restart, to go with an index over edges."""
    return torch.arange(count, device=like.device)[:, None]


class SnapPass:
    """A group of snapped edges y = c f(a x + b; p) + d at source values x (R, s, n)."""

    def __init__(self, group: SnapGroup, x: Tensor, theta: Tensor) -> None:
        self.primitive = primitive_named(group.primitive)
        self.x = x[:, group.source].expand(theta.shape[0], -1, -1)
        block = theta[:, group.start : group.stop].reshape(theta.shape[0], -1, group.size, 1)
        self.a, self.b, self.c, self.d, *self.shape = block.unbind(dim=2)
        self.u = self.a * self.x + self.b
        self.f = self.primitive.value(TORCH_FUNCTIONS, self.u, *self.shape)
        self.df = self.primitive.derivative(TORCH_FUNCTIONS, self.u, *self.shape)

    def value(self) -> Tensor:
        y: Tensor = self.c * self.f + self.d
        return y

    def slope(self) -> Tensor:
        slope: Tensor = self.c * self.df * self.a
        return slope

    def parameter_slopes(self) -> Tensor:
        """(R, edges, parameters, n) dy/d(a, b, c, d, *shape)."""
        outer = self.c * self.df
        shape = [
            self.c * slope(TORCH_FUNCTIONS, self.u, *self.shape) for slope in self.primitive.shape_derivatives
        ]
        columns = [outer * self.x, outer, self.f, torch.ones_like(self.f), *shape]
        return torch.stack([column.expand_as(self.x) for column in columns], dim=2)
