"""Derivatives of the functions that edges are made of, up to the third."""

import torch
from torch import Tensor

from kan_core.basis.contract import Basis


def basis_derivatives(family: Basis, x: Tensor, knots: Tensor) -> Tensor:
    """(4, s, B, n) the functions of a basis and their derivatives up to the third, at x (s, n)."""
    return torch.stack([*family.values(torch, x, knots), *family.bends(torch, x, knots)])


def base_derivatives(x: Tensor) -> Tensor:
    """(4, s, n) the base function x / (1 + exp(-x)) and its derivatives up to the third."""
    gate = torch.sigmoid(x)
    first = gate * (1.0 - gate)
    second = first * (1.0 - 2.0 * gate)
    third = second * (1.0 - 2.0 * gate) - 2.0 * first * first
    return torch.stack([x * gate, gate + x * first, 2.0 * first + x * second, 3.0 * second + x * third])
