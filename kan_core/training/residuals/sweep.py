"""Value, gradient and second derivatives of a network, swept forward, and what they owe to parameters."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import torch
from torch import Tensor

from kan_core.model.layer_pass import TorchLayer
from kan_core.model.plan import LayerPlan, SnapGroup
from kan_core.model.state import NodeKind
from kan_core.primitives.table import primitive_named
from kan_core.training.residuals.derivatives import base_derivatives, basis_derivatives
from kan_core.training.residuals.functions import SMOOTH_FUNCTIONS


@dataclass(frozen=True)
class Jet:
    """Node values (s, n), their gradients (s, d, n) and second derivatives (s, d, d, n) by the inputs."""

    value: Tensor
    gradient: Tensor
    hessian: Tensor

    def of(self, chosen: Any) -> "Jet":
        """Those of some nodes."""
        return Jet(self.value[chosen], self.gradient[chosen], self.hessian[chosen])

    def total(self) -> "Jet":
        """The sum over the nodes, as one node."""
        return Jet(*(each.sum(dim=0, keepdim=True) for each in (self.value, self.gradient, self.hessian)))

    def times(self, other: "Jet") -> "Jet":
        """The product: (ab)'' = a b'' + a'b' + b'a' + a''b."""
        a, b = self, other
        gradient = _by(a.value, b.gradient) + _by(b.value, a.gradient)
        cross = a.gradient[:, :, None] * b.gradient[:, None]
        hessian = _by(a.value, b.hessian) + _by(b.value, a.hessian) + cross + cross.transpose(1, 2)
        return Jet(a.value * b.value, gradient, hessian)

    def through(self, curves: Sequence[Tensor]) -> "Jet":
        """phi of every value, from phi, phi' and phi'' (s, n) there."""
        value, slope, bend = curves
        squares = self.gradient[:, :, None] * self.gradient[:, None]
        return Jet(value, _by(slope, self.gradient), _by(bend, squares) + _by(slope, self.hessian))


def joined(jets: Sequence[Jet]) -> Jet:
    """All nodes of some jets, one after another."""
    parts = zip(*((jet.value, jet.gradient, jet.hessian) for jet in jets), strict=True)
    return Jet(*(torch.cat(each) for each in parts))


def _by(factor: Tensor, many: Tensor) -> Tensor:
    """many (s, ..., n) times factor (s, n)."""
    return factor.reshape(len(factor), *[1] * (many.ndim - 2), -1) * many


def input_jet(u: Tensor, scales: Tensor) -> Jet:
    """The jet of scaled inputs u (d, n), by the inputs in their own units: the scales (d,) come off."""
    d, n = u.shape
    gradient = torch.diag(1.0 / scales)[:, :, None].expand(d, d, n)
    return Jet(u, gradient, u.new_zeros(d, d, d, n))


class Part(Protocol):
    """Edges of one layer whose curves depend on parameters.

    Attributes:
        leaves: tensors that the curves were made from, row by row; derivatives by them are asked for.
        curves: phi, phi' and phi'', each (edges, n).
    """

    @property
    def leaves(self) -> Sequence[Tensor]: ...

    @property
    def curves(self) -> Sequence[Tensor]: ...

    def fill(self, transposed: Tensor, cotangents: Sequence[Tensor]) -> None:
        """Writes the rows of the transposed Jacobian (P, n) from the derivatives by the leaves."""
        ...


class SplinePart:
    """The spline edges of a layer: phi^(k) = sum_m c_m B_m^(k), and the base function as one more B.

    The curves are linear in the parameters, so their derivatives by phi, phi' and phi'' say all; the way
    through x is followed by phi', phi'' and phi''' with what they are now.
    """

    def __init__(self, plan: LayerPlan, theta: Tensor, x: Tensor, functions: Tensor) -> None:
        self._plan, self._functions = plan, functions[:, plan.source]
        weights = theta[plan.start : plan.base_start].view(-1, plan.basis_count)
        if plan.has_base:
            weights = torch.cat([weights, theta[plan.base_span, None]], dim=1)
        known = torch.einsum("eb,kebn->ken", weights, self._functions)
        self.leaves = [known[k].requires_grad_() for k in range(3)]
        shift = x[plan.source] - x.detach()[plan.source]
        self.curves = [self.leaves[k] + known.detach()[k + 1] * shift for k in range(3)]

    def fill(self, transposed: Tensor, cotangents: Sequence[Tensor]) -> None:
        plan = self._plan
        rows = sum(g[:, None] * self._functions[k] for k, g in enumerate(cotangents))
        assert isinstance(rows, Tensor)
        transposed[plan.start : plan.base_start] = rows[:, : plan.basis_count].flatten(0, 1)
        if plan.has_base:
            transposed[plan.base_span] = rows[:, -1]


class SnapPart:
    """A group of snapped edges y = c f(a x + b; p) + d, each row with parameters of its own."""

    def __init__(self, group: SnapGroup, theta: Tensor, x: Tensor) -> None:
        self._group = group
        block = theta[group.start : group.stop].view(-1, group.size, 1)
        leaf = block.expand(-1, -1, x.shape[-1]).clone().requires_grad_()
        self.leaves = [leaf]
        at = x[group.source]
        at = at if at.requires_grad else at.requires_grad_()
        a, b, c, d, *shape = leaf.unbind(dim=1)
        primitive, inner = primitive_named(group.primitive), a * at + b
        value = c * primitive.value(SMOOTH_FUNCTIONS, inner, *shape) + d
        slope = c * a * primitive.derivative(SMOOTH_FUNCTIONS, inner, *shape)
        self.curves = [value, slope, _slope(slope, at)]

    def fill(self, transposed: Tensor, cotangents: Sequence[Tensor]) -> None:
        transposed[self._group.start : self._group.stop] = cotangents[0].flatten(0, 1)


def _slope(y: Tensor, x: Tensor) -> Tensor:
    """dy/dx row by row, to be derived further; zero where y does not depend on x."""
    return torch.autograd.grad(y.sum(), x, create_graph=True, materialize_grads=True)[0]


class IdentityPart:
    """The identity edges of a layer."""

    leaves: Sequence[Tensor] = ()

    def __init__(self, plan: LayerPlan, x: Tensor) -> None:
        at = x[plan.identity_source]
        self.curves = [at, torch.ones_like(at), torch.zeros_like(at)]

    def fill(self, transposed: Tensor, cotangents: Sequence[Tensor]) -> None:
        """They have no parameters."""


def functions_of(layer: TorchLayer[Any], x: Tensor) -> Tensor:
    """(4, s, B, n) what the splines of a layer are made of at x (s, n), the base function last."""
    found = basis_derivatives(layer.family, x.detach(), layer.knots[0])
    if layer.plan.has_base:
        found = torch.cat([found, base_derivatives(x.detach())[:, :, None]], dim=2)
    return found


def swept(
    layers: Sequence[TorchLayer[Any]], theta: Tensor, inputs: Jet, functions: Tensor
) -> tuple[Jet, list[Part]]:
    """The outputs' jet, and the parts of all layers that it was made of.

    Args:
        layers: of the network.
        theta: (P,) its parameters.
        inputs: the jet of the scaled inputs.
        functions: `functions_of` the first layer there.
    """
    jet, parts = inputs, []
    for layer in layers:
        known = functions if layer is layers[0] else functions_of(layer, jet.value)
        done = _parts(layer.plan, theta, jet.value, known)
        jet = _combined(layer, jet, done)
        parts += done
    return jet, parts


def _parts(plan: LayerPlan, theta: Tensor, x: Tensor, functions: Tensor) -> list[Part]:
    snaps = (SnapPart(group, theta, x) for group in plan.snaps)
    return [SplinePart(plan, theta, x, functions), *snaps, IdentityPart(plan, x)]


def _combined(layer: TorchLayer[Any], jet: Jet, parts: Sequence[Part]) -> Jet:
    """The next nodes: sums and products of the edges that end in them; a node without edges is 0."""
    plan = layer.plan
    source = [*plan.source, *(s for g in plan.snaps for s in g.source), *plan.identity_source]
    target = [*plan.target, *(t for g in plan.snaps for t in g.target), *plan.identity_target]
    curves = [torch.cat([part.curves[k] for part in parts]) for k in range(3)]
    edges = jet.of(torch.tensor(source)).through(curves)
    nodes = []
    for node, kind in enumerate(plan.layer.node_kinds):
        into = [index for index, end in enumerate(target) if end == node]
        if kind == NodeKind.PRODUCT and into:
            product = edges.of(into[:1])
            for index in into[1:]:
                product = product.times(edges.of([index]))
            nodes.append(product)
        else:
            nodes.append(edges.of(into).total())
    return joined(nodes)
