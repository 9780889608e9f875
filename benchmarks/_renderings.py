"""Other networks for the table of steps, rendered in plain torch from their published formulas.

FastKAN and efficient-kan are not on PyPI; these are our own renderings, so their times are a guide alone.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

import torch
from torch import Tensor, nn

GRID, ORDER = 5, 3


class GaussianLayer(nn.Module):
    """y = W exp(-((LN(x) - c) / h)^2) + V silu(x) + v.

    Source: Z. Li, Kolmogorov-Arnold networks are radial basis function networks (arXiv 2405.06721).
    """

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        centres = GRID + ORDER
        self.norm = nn.LayerNorm(inputs)
        self.centres = nn.Parameter(torch.linspace(-2, 2, centres), requires_grad=False)
        self.width = 4 / (centres - 1)
        self.spline = nn.Linear(inputs * centres, outputs, bias=False)
        self.base = nn.Linear(inputs, outputs)

    def forward(self, x: Tensor) -> Tensor:
        bumps = torch.exp(-(((self.norm(x)[..., None] - self.centres) / self.width) ** 2))
        y: Tensor = self.spline(bumps.flatten(1)) + self.base(nn.functional.silu(x))
        return y


class RecursionLayer(nn.Module):
    """y = W B(x) + V silu(x), B by the Cox-de Boor recursion for all inputs at once, as in efficient-kan.

    Source: C. de Boor, A Practical Guide to Splines, chapter IX; the layout is that of its README.
    """

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.knots = nn.Parameter(torch.arange(-ORDER, GRID + ORDER + 1) * 2 / GRID - 1, requires_grad=False)
        self.spline = nn.Linear(inputs * (GRID + ORDER), outputs, bias=False)
        self.base = nn.Linear(inputs, outputs, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        t, column = self.knots, x[..., None]
        values = ((column >= t[:-1]) & (column < t[1:])).to(x)
        for degree in range(1, ORDER + 1):
            rising = (column - t[: -degree - 1]) / (t[degree:-1] - t[: -degree - 1])
            falling = (t[degree + 1 :] - column) / (t[degree + 1 :] - t[1:-degree])
            values = rising * values[..., :-1] + falling * values[..., 1:]
        y: Tensor = self.spline(values.flatten(1)) + self.base(nn.functional.silu(x))
        return y


def stacked(layer: Callable[[int, int], nn.Module], widths: Sequence[int]) -> nn.Sequential:
    return nn.Sequential(*(layer(s, t) for s, t in pairwise(widths)))


def mlp(widths: Sequence[int]) -> nn.Sequential:
    """Two hidden layers of silu, as wide as gives it the parameters of a KAN of these widths."""
    inputs, outputs = widths[0], widths[-1]
    parameters = (GRID + ORDER) * sum(s * t for s, t in pairwise(widths))
    hidden = 1
    while (inputs + hidden + 2) * hidden + (hidden + 1) * outputs < parameters:
        hidden += 1
    silu = nn.SiLU()
    first, second, last = nn.Linear(inputs, hidden), nn.Linear(hidden, hidden), nn.Linear(hidden, outputs)
    return nn.Sequential(first, silu, second, silu, last)


def adam_step(
    network: nn.Module, inputs: int, outputs: int, rows: int, dtype: torch.dtype
) -> Callable[[], None]:
    """One Adam step on random rows."""
    network = network.to(dtype)
    u, z = torch.rand(rows, inputs, dtype=dtype) * 2 - 1, torch.rand(rows, outputs, dtype=dtype)
    optimiser = torch.optim.Adam(network.parameters(), lr=1e-3)

    def step() -> None:
        loss = ((network(u) - z) ** 2).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()

    return step
