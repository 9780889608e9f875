"""Poisson's equation for a perceptron: what a network of splines is compared with."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from kan_core.model.mlp import MLPState
from kan_core.model.state import FloatArray

CHUNK = 20
"""Steps of L-BFGS between two looks."""


@dataclass(frozen=True)
class Solved:
    """After so many steps: root of the weighted loss, and the solution at the places asked for."""

    step: int
    loss: float
    values: FloatArray


def solve_poisson(
    start: MLPState,
    inside: FloatArray,
    right: FloatArray,
    boundary: FloatArray,
    weight: float,
    at: FloatArray,
    steps: int,
    should_stop: Callable[[], bool],
) -> Iterator[Solved]:
    """Trains a tanh perceptron u so that laplacian(u) = right inside and u = 0 on the boundary, by L-BFGS.

    mean (laplacian(u) - right)^2 + weight mean u^2 is minimised; derivatives by x are swept forward.

    Args:
        start: of two inputs and one output.
        inside, right: (n, 2) places and (n,) values of the right-hand side there.
        boundary: (m, 2) places.
        at: (p, 2) places to look at; `Solved.values` is (p,).
    """
    parameters = [
        torch.tensor(each, requires_grad=True)
        for pair in zip(start.weights, start.biases, strict=True)
        for each in pair
    ]
    x, f, edge, seen = (torch.tensor(each) for each in (inside, right, boundary, at))
    optimiser = torch.optim.LBFGS(
        parameters, max_iter=CHUNK, history_size=50, line_search_fn="strong_wolfe", tolerance_change=0.0
    )

    def loss() -> Tensor:
        _, bent = _swept(parameters, x)
        return ((bent - f) ** 2).mean() + weight * (_swept(parameters, edge)[0] ** 2).mean()

    def closure() -> float:
        if should_stop():
            raise InterruptedError
        optimiser.zero_grad()
        value = loss()
        value.backward()  # type: ignore[no-untyped-call]
        return float(value.detach())

    for step in range(CHUNK, steps + 1, CHUNK):
        try:
            optimiser.step(closure)  # type: ignore[no-untyped-call]
        except InterruptedError:
            return
        with torch.no_grad():
            yield Solved(step, float(loss()) ** 0.5, _swept(parameters, seen)[0].numpy())


def _swept(parameters: list[Tensor], x: Tensor) -> tuple[Tensor, Tensor]:
    """Values and Laplacian, (n,) each, at x (n, 2)."""
    values, slopes, bends = x, torch.eye(x.shape[1], dtype=x.dtype)[:, None].expand(-1, len(x), -1), None
    layers = list(zip(parameters[::2], parameters[1::2], strict=True))
    for index, (weight, bias) in enumerate(layers):
        values, slopes = values @ weight.T + bias, slopes @ weight.T
        bends = torch.zeros_like(slopes) if bends is None else bends @ weight.T
        if index < len(layers) - 1:
            values = torch.tanh(values)
            slope = 1.0 - values**2
            bends = slope * bends - 2.0 * values * slope * slopes**2
            slopes = slope * slopes
    assert bends is not None
    return values[:, 0], bends.sum(dim=0)[:, 0]
