"""Whether the compiled kernels know a fit, and whether they are ready for it."""

import torch

from kan_core.compiled.ready import ADAM, TRAINING, kernels
from kan_core.model.network import KAN
from kan_core.model.trainable import Trainable
from kan_core.training.kernels.arrangement import can_arrange
from kan_core.training.losses.robust import Cauchy, Huber
from kan_core.training.losses.squares import Squares
from kan_core.training.rows import Rows

NEEDED = {"lm": TRAINING, "adam": ADAM}
"""The kernels of each optimiser that has some."""


def kernels_know(network: Trainable, rows: Rows) -> bool:
    """Whether a network is one of uniform cubic splines on the CPU, and the loss squares or a robust one."""
    known = isinstance(network, KAN) and isinstance(rows.loss, Squares | Huber | Cauchy)
    if not known or network.theta.device.type != "cpu":
        return False
    return can_arrange(tuple(layer.plan for layer in network.layers))


def sums_are_known(network: Trainable, rows: Rows) -> bool:
    """Whether the kernels also know its second-order sums, which are in double precision."""
    return network.theta.dtype == torch.float64 and kernels_know(network, rows)


def waits_for_kernels(optimiser: str, network: Trainable, rows: Rows) -> bool:
    """Whether the plain path is taken only because the kernels are still being compiled."""
    known = sums_are_known if optimiser == "lm" else kernels_know
    return optimiser in NEEDED and known(network, rows) and kernels(NEEDED[optimiser]) is None
