"""Where each number of a model lives in the flat parameter vector of a fit."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kan_core.basis.grids import is_uniform
from kan_core.model.state import EdgeKind, FloatArray, LayerState, ModelState, Snap
from kan_core.primitives.table import primitive_named

Index = NDArray[np.int64]


@dataclass(frozen=True)
class SnapGroup:
    """The snapped edges of a layer with one primitive: a block of `size` parameters each from `start`."""

    primitive: str
    source: Index
    target: Index
    start: int
    size: int

    @property
    def stop(self) -> int:
        return self.start + self.size * len(self.source)


@dataclass(frozen=True)
class LayerPlan:
    """The edges of one layer by kind, and their parameters.

    Active spline edges come first, `basis_count` coefficients each from `start`; then, with a base function,
    one base scale each from `base_start`; then the snapped edges, grouped by primitive.
    """

    layer: LayerState
    source: Index
    target: Index
    identity_source: Index
    identity_target: Index
    snaps: tuple[SnapGroup, ...]
    start: int
    base_start: int
    stop: int

    @property
    def basis_count(self) -> int:
        return int(self.layer.coefficients.shape[-1])

    @property
    def uniform_cubic(self) -> bool:
        """Whether every grid is that of evenly spaced cubic B-splines, and stays so when it moves."""
        layer = self.layer
        cubic = layer.basis == "bspline" and layer.order == 3
        return cubic and layer.grid == "uniform" and is_uniform(layer.knots)

    @property
    def has_base(self) -> bool:
        return self.layer.base != "none"

    @property
    def base_span(self) -> slice:
        """Where the base scales are, in a layer that has them."""
        return slice(self.base_start, self.base_start + len(self.source))


def plan_layer(layer: LayerState, start: int) -> LayerPlan:
    """The plan of a layer whose parameters begin at `start`."""
    splines = _edges(layer, EdgeKind.SPLINE)
    identities = _edges(layer, EdgeKind.IDENTITY)
    base_start = start + len(splines) * layer.coefficients.shape[-1]
    position = base_start + (len(splines) if layer.base != "none" else 0)
    groups = []
    snapped = _edges(layer, EdgeKind.SNAPPED)
    for name in sorted({layer.snaps[int(i), int(j)].primitive for i, j in snapped}):
        members = np.array([(i, j) for i, j in snapped if layer.snaps[int(i), int(j)].primitive == name])
        size = len(primitive_named(name).parameter_names)
        group = SnapGroup(name, members[:, 0], members[:, 1], position, size)
        groups.append(group)
        position = group.stop
    return LayerPlan(
        layer=layer,
        source=splines[:, 0],
        target=splines[:, 1],
        identity_source=identities[:, 0],
        identity_target=identities[:, 1],
        snaps=tuple(groups),
        start=start,
        base_start=base_start,
        stop=position,
    )


def plan_model(state: ModelState) -> tuple[LayerPlan, ...]:
    """The plans of all layers, one after another in the parameter vector."""
    plans: list[LayerPlan] = []
    for layer in state.layers:
        plans.append(plan_layer(layer, plans[-1].stop if plans else 0))
    return tuple(plans)


def _edges(layer: LayerState, kind: EdgeKind) -> NDArray[np.int64]:
    """(edges, 2) source and target of the active edges of one kind, by target, then source."""
    return np.argwhere((layer.mask & (layer.kinds == kind)).T)[:, ::-1].astype(np.int64).reshape(-1, 2)


def gather(state: ModelState, plans: tuple[LayerPlan, ...]) -> FloatArray:
    """(P,) the parameter vector of a state."""
    theta = np.empty(plans[-1].stop)
    for layer, plan in zip(state.layers, plans, strict=True):
        theta[plan.start : plan.base_start] = layer.coefficients[plan.source, plan.target].ravel()
        if plan.has_base:
            theta[plan.base_span] = layer.base_scale[plan.source, plan.target]
        for group in plan.snaps:
            blocks = [snap.parameters for _, snap in _members(layer, group)]
            theta[group.start : group.stop] = np.ravel(blocks)
    return theta


def scatter(theta: FloatArray, layer: LayerState, plan: LayerPlan) -> LayerState:
    """The layer with the parameters of `theta` put back in their places."""
    coefficients, base_scale = np.array(layer.coefficients), np.array(layer.base_scale)
    block = theta[plan.start : plan.base_start].reshape(-1, plan.basis_count)
    coefficients[plan.source, plan.target] = block
    if plan.has_base:
        base_scale[plan.source, plan.target] = theta[plan.base_span]
    snaps = dict(layer.snaps)
    for group in plan.snaps:
        blocks = theta[group.start : group.stop].reshape(-1, group.size)
        for ((i, j), snap), values in zip(_members(layer, group), blocks, strict=True):
            snaps[i, j] = Snap(snap.primitive, tuple(map(float, values)), snap.exact, snap.by_user)
    return layer.with_(coefficients=coefficients, base_scale=base_scale, snaps=snaps)


def free_parameters(plans: tuple[LayerPlan, ...]) -> NDArray[np.bool_]:
    """(P,) which parameters a fit may change: not those of locked edges, exact constants and gauges."""
    free = np.ones(plans[-1].stop, bool)
    for plan in plans:
        locked = plan.layer.locked[plan.source, plan.target]
        free[plan.start : plan.base_start] = np.repeat(~locked, plan.basis_count)
        if plan.has_base:
            free[plan.base_span] = ~locked
        for group in plan.snaps:
            may_move = np.array(primitive_named(group.primitive).free)
            rows = [
                may_move & np.array([mark is None for mark in snap.exact]) & (not plan.layer.locked[key])
                for key, snap in _members(plan.layer, group)
            ]
            free[group.start : group.stop] = np.ravel(rows)
    return free


def _members(layer: LayerState, group: SnapGroup) -> Iterator[tuple[tuple[int, int], Snap]]:
    for i, j in zip(group.source, group.target, strict=True):
        yield (int(i), int(j)), layer.snaps[int(i), int(j)]
