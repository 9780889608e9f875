"""One layer of a batch of networks in torch: from source values to activations, slopes and node values."""

from dataclasses import dataclass

import torch
from torch import Tensor

from kan_core.basis import bspline
from kan_core.model.plan import LayerPlan, SnapGroup
from kan_core.model.state import NodeKind
from kan_core.model.torch_functions import TORCH_FUNCTIONS
from kan_core.primitives.table import PRIMITIVES


@dataclass(frozen=True)
class LayerPass:
    """What a layer made of its source values.

    Shapes: R restarts, s sources, t targets, n rows, B basis functions.

    Attributes:
        x: (R, s, n) source node values.
        basis: (R, s, B, n) basis values; R may be 1 where all restarts see the same x on the same grid.
        phi: (R, s, t, n) post-activations.
        slope: (R, s, t, n) dphi/dx.
        values: (R, t, n) node values.
        snaps: the passes of the layer's snapped groups, in the order of its plan.
    """

    x: Tensor
    basis: Tensor
    phi: Tensor
    slope: Tensor
    values: Tensor
    snaps: "tuple[SnapPass, ...]"


class TorchLayer:
    """The edges of one layer for R restarts that share one structure."""

    def __init__(self, plan: LayerPlan, knots: Tensor, device: torch.device) -> None:
        layer = plan.layer
        self.plan = plan
        self.knots = knots
        self.family = layer.family
        self.uniform_cubic = plan.uniform_cubic
        self.source = torch.as_tensor(plan.source, device=device)
        self.target = torch.as_tensor(plan.target, device=device)
        self.mask = torch.tensor(layer.mask, device=device)
        self.products = torch.as_tensor(layer.node_kinds == NodeKind.PRODUCT, device=device)
        self.any_product = bool(self.products.any())

    def basis(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Basis values and slopes, each (R, s, B, n), at x (R, s, n)."""
        if self.uniform_cubic:
            return bspline.uniform_cubic(torch, x, *self.family.ends(self.knots), self.family.grid_size)
        return self.family.values(torch, x, self.knots)

    def coefficients(self, theta: Tensor) -> Tensor:
        """(R, s, t, B) spline coefficients, zero where an edge is not an active spline."""
        layer, restarts = self.plan.layer, theta.shape[0]
        block = theta[:, self.plan.start : self.plan.base_start].reshape(restarts, -1, self.plan.basis_count)
        dense = theta.new_zeros(restarts, layer.sources, layer.targets, self.plan.basis_count)
        return dense.index_put((slice_all(restarts, theta), self.source, self.target), block)

    def base_scales(self, theta: Tensor) -> Tensor:
        """(R, s, t) base scales, zero where an edge is not an active spline."""
        restarts, end = theta.shape[0], self.plan.base_start + len(self.plan.source)
        dense = theta.new_zeros(restarts, self.plan.layer.sources, self.plan.layer.targets)
        where = (slice_all(restarts, theta), self.source, self.target)
        return dense.index_put(where, theta[:, self.plan.base_start : end])

    def run(self, x: Tensor, theta: Tensor, basis: tuple[Tensor, Tensor] | None = None) -> LayerPass:
        """Activations, slopes and node values for source values x (R, s, n) and parameters theta (R, P)."""
        values, slopes = basis if basis is not None else self.basis(x)
        coefficients = self.coefficients(theta)
        phi, slope = coefficients @ values, coefficients @ slopes
        if self.plan.has_base:
            gate = torch.sigmoid(x)
            scales = self.base_scales(theta)[..., None]
            phi = phi + scales * (x * gate)[:, :, None]
            slope = slope + scales * (gate * (1.0 + x * (1.0 - gate)))[:, :, None]
        if len(self.plan.identity_source):
            where = (slice(None), self.plan.identity_source, self.plan.identity_target)
            phi[where] = x[:, self.plan.identity_source].expand_as(phi[where])
            slope[where] = 1.0
        snaps = tuple(SnapPass(group, x, theta) for group in self.plan.snaps)
        for group, snapped in zip(self.plan.snaps, snaps, strict=True):
            phi[:, group.source, group.target] = snapped.value()
            slope[:, group.source, group.target] = snapped.slope()
        return LayerPass(x, values, phi, slope, self.combine(phi), snaps)

    def combine(self, phi: Tensor) -> Tensor:
        """Node values (R, t, n) from post-activations (R, s, t, n)."""
        sums = phi.sum(dim=1)
        if not self.any_product:
            return sums
        products = self._factors(phi).prod(dim=1)
        return torch.where((self.products & self.mask.any(dim=0))[None, :, None], products, sums)

    def node_slopes(self, phi: Tensor) -> Tensor | None:
        """dnode/dphi (R, s, t, n): the product of the other factors at a product; None where all are 1."""
        if not self.any_product:
            return None
        factors = self._factors(phi)
        ones = torch.ones_like(factors[:, :1])
        before = torch.cat([ones, factors[:, :-1].cumprod(dim=1)], dim=1)
        after = torch.cat([factors[:, 1:].flip(1).cumprod(dim=1).flip(1), ones], dim=1)
        return torch.where(self.products[None, None, :, None], before * after, torch.ones_like(phi))

    def _factors(self, phi: Tensor) -> Tensor:
        return torch.where(self.mask[None, :, :, None], phi, torch.ones_like(phi))


def slice_all(count: int, like: Tensor) -> Tensor:
    """(count, 1) index of every restart, to go with an index over edges."""
    return torch.arange(count, device=like.device)[:, None]


class SnapPass:
    """A group of snapped edges y = c f(a x + b; p) + d at source values x (R, s, n)."""

    def __init__(self, group: SnapGroup, x: Tensor, theta: Tensor) -> None:
        self.primitive = PRIMITIVES[group.primitive]
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
