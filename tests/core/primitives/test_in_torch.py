"""The primitives computed by torch: the same functions, with the derivatives that they state."""

import numpy as np
import pytest
import torch

from kan_core.model.torch_functions import TORCH_FUNCTIONS
from kan_core.primitives.contract import Primitive
from kan_core.primitives.functions import FUNCTION_NAMES, NUMPY_FUNCTIONS
from kan_core.primitives.table import PRIMITIVES

POINTS = np.linspace(0.05, 0.95, 37)


def points(primitive: Primitive) -> np.ndarray:
    return POINTS + max(primitive.lower, 0.0)


def test_torch_has_every_function() -> None:
    assert all(callable(getattr(TORCH_FUNCTIONS, name)) for name in FUNCTION_NAMES)


@pytest.mark.parametrize("name", PRIMITIVES)
def test_torch_gives_the_values_of_numpy(name: str) -> None:
    primitive = PRIMITIVES[name]
    for function in (primitive.value, primitive.derivative, *primitive.shape_derivatives):
        shape = [np.full(1, 1.7) for _ in primitive.shape]
        u = points(primitive)
        found = function(TORCH_FUNCTIONS, torch.from_numpy(u), *map(torch.from_numpy, shape))
        assert np.allclose(found.numpy(), function(NUMPY_FUNCTIONS, u, *shape), rtol=1e-12, atol=1e-14)


@pytest.mark.parametrize("name", [name for name in PRIMITIVES if name not in ("J0", "J1")])
def test_the_derivative_is_what_torch_finds_by_itself(name: str) -> None:
    primitive = PRIMITIVES[name]
    u = torch.tensor(points(primitive), requires_grad=True)
    shape = [torch.tensor(1.7, dtype=torch.float64) for _ in primitive.shape]
    (found,) = torch.autograd.grad(primitive.value(TORCH_FUNCTIONS, u, *shape).sum(), u)
    stated = primitive.derivative(TORCH_FUNCTIONS, u.detach(), *shape)
    assert torch.allclose(found, stated, rtol=1e-9, atol=1e-12)
