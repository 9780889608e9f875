"""Which layers are fused."""

from collections.abc import Iterable
from typing import Any

import torch
from torch import Tensor

from kan_core.model.fused.trouble import trouble
from kan_core.model.layer_pass import DenseLayer, TorchLayer
from kan_core.model.plan import LayerPlan
from kan_core.model.state import NodeKind

WORTH_FUSING = 1024
"""Edges of all restarts from which it should pay: a smaller layer takes less time than its launches.
An estimate, not yet measured, like `MOST_FUNCTIONS`."""
MOST_FUNCTIONS = 64
"""Basis functions up to which it should pay: of more, too few differ from zero at a row."""
MOST_RESTARTS = 65_535
"""As many as a launch can count."""

TRIED = 64
"""Nodes up to which a trial has as many as the layer: of more, there are more tiles, and no other ones."""


def large_layer(plan: LayerPlan, knots: Tensor) -> TorchLayer[Any]:
    """The layer by fused kernels where they suit it and can be had, else dense."""
    if suits(plan, len(knots), knots.device) and not _trouble(plan, knots):
        from kan_core.model.fused.layer import FusedLayer  # imports Triton

        return FusedLayer(plan, knots, knots.device)
    return DenseLayer(plan, knots, knots.device)


def suits(plan: LayerPlan, restarts: int, device: torch.device) -> bool:
    """Whether it is a large layer of even cubic splines and sums on a CUDA device."""
    layer = plan.layer
    return (
        device.type == "cuda"
        and plan.uniform_cubic
        and len(plan.source) == int(layer.mask.sum())
        and bool((layer.node_kinds == NodeKind.SUM).all())
        and restarts * layer.sources * layer.targets >= WORTH_FUSING
        and restarts <= MOST_RESTARTS
        and plan.basis_count <= MOST_FUNCTIONS
    )


def not_fused(layers: Iterable[TorchLayer[Any]]) -> tuple[str, ...]:
    """A note to the user if there are layers that fused kernels would suit and that do without."""
    for layer in layers:
        plan, knots = layer.plan, layer.knots
        if isinstance(layer, DenseLayer) and suits(plan, len(knots), knots.device):
            return (f"Large layers go without fused kernels, right but slower: {_trouble(plan, knots)}.",)
    return ()


def _trouble(plan: LayerPlan, knots: Tensor) -> str:
    nodes = min(plan.layer.sources, TRIED), min(plan.layer.targets, TRIED)
    return trouble(knots.device, knots.dtype, *nodes, plan.basis_count)
