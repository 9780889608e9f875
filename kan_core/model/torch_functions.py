"""The elementwise functions that primitives are made of, in torch."""

from types import SimpleNamespace
from typing import cast

import torch

from kan_core.primitives.contract import Functions
from kan_core.primitives.functions import FUNCTION_NAMES

TORCH_FUNCTIONS = cast(
    Functions,
    SimpleNamespace(
        **{name: getattr(torch, name, None) or getattr(torch.special, name) for name in FUNCTION_NAMES}
    ),
)
"""The functions of `FUNCTION_NAMES` on torch tensors."""
