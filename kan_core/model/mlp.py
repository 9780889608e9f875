"""A multilayer perceptron in torch: the baseline that networks of splines are compared with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import torch
from torch import Tensor

from kan_core.errors import ModelError
from kan_core.model.network import as_rows_last
from kan_core.model.state import FloatArray, frozen


@dataclass(frozen=True, eq=False)
class MLPState:
    """A multilayer perceptron as arrays: z = W_L s(... s(W_1 v + b_1)) + b_L with v = (u - centre) / width.

    Attributes:
        weights: (t, s) of each layer.
        biases: (t,) of each layer.
        centre, width: (inputs,) of the rows it was made for, so that v lies in [-1, 1].
        activation: s, "silu" or "tanh".
    """

    weights: tuple[FloatArray, ...]
    biases: tuple[FloatArray, ...]
    centre: FloatArray
    width: FloatArray
    activation: str = "silu"

    def __post_init__(self) -> None:
        for name in ("weights", "biases"):
            object.__setattr__(self, name, tuple(frozen(array) for array in getattr(self, name)))
        for name in ("centre", "width"):
            object.__setattr__(self, name, frozen(getattr(self, name)))
        sources = [len(self.centre), *(len(bias) for bias in self.biases)]
        shapes = [weight.shape for weight in self.weights]
        if shapes != [(t, s) for s, t in pairwise(sources)]:
            raise ModelError("The layers of the perceptron do not fit each other.")
        if self.activation not in ACTIVATIONS:
            raise ModelError(
                f"There is no activation {self.activation!r}.", f"Choose one of {', '.join(ACTIVATIONS)}."
            )

    @property
    def parameters(self) -> int:
        """P, how many weights and biases there are."""
        return sum(array.size for array in (*self.weights, *self.biases))


def first_mlp(widths: Sequence[int], u: FloatArray, seed: int = 0, activation: str = "silu") -> MLPState:
    """A random start: weights uniform in +-sqrt(6 / (s + t)), biases 0.

    Args:
        widths: nodes of each layer, inputs first, outputs last.
        u: (n, inputs) scaled inputs of the rows it will be trained on; their range is mapped to [-1, 1].
        seed: of the random numbers.
        activation: "silu" or "tanh".

    Source: X. Glorot and Y. Bengio, Proceedings of Machine Learning Research 9 (2010), equation 16.
    """
    random = np.random.default_rng(seed)
    pairs = list(pairwise(widths))
    weights = tuple(random.uniform(-1.0, 1.0, (t, s)) * np.sqrt(6.0 / (s + t)) for s, t in pairs)
    lower, upper = u.min(axis=0), u.max(axis=0)
    width = (upper - lower) / 2.0
    return MLPState(
        weights,
        tuple(np.zeros(t) for _, t in pairs),
        (upper + lower) / 2.0,
        np.where(width > 0.0, width, 1.0),
        activation,
    )


def matching_widths(inputs: int, outputs: int, parameters: int) -> tuple[int, ...]:
    """Widths of a perceptron of two equal hidden layers with nearly as many parameters as asked for."""

    def count(hidden: int) -> int:
        return (inputs + 1) * hidden + (hidden + 1) * hidden + (hidden + 1) * outputs

    hidden = 1
    while abs(count(hidden + 1) - parameters) < abs(count(hidden) - parameters):
        hidden += 1
    return (inputs, hidden, hidden, outputs)


@dataclass(frozen=True)
class MLPPass:
    """What a layer made of its source values x (R, s, n): values (R, t, n) and their slopes by W x + b."""

    x: Tensor
    values: Tensor
    slope: Tensor


class MLP(torch.nn.Module):
    """R restarts of one perceptron, with the flat parameters and the derivatives that optimisers ask for.

    Attributes:
        theta: (R, P) layer by layer, the rows of W, then b.
        free: (P,) all True.
        layers: none that has a grid.

    Source: C. Bishop, Pattern Recognition and Machine Learning (2006), section 5.3.
    """

    def __init__(
        self,
        states: Sequence[MLPState],
        dtype: torch.dtype = torch.float64,
        device: torch.device | str = "cpu",
    ) -> None:
        super().__init__()
        self._states = tuple(states)
        first = states[0]
        self._shapes = [weight.shape for weight in first.weights]
        self._activation = ACTIVATIONS[first.activation]
        try:
            flat = np.stack([_flat(state) for state in states])
        except ValueError:
            raise ModelError("Only perceptrons of one structure can be fitted side by side.") from None
        self.theta = torch.nn.Parameter(torch.as_tensor(flat, dtype=dtype, device=device))
        self.free = torch.ones(flat.shape[1], dtype=torch.bool, device=device)
        self.layers: tuple[()] = ()
        self._centre = torch.as_tensor(first.centre[:, None].copy()).to(self.theta)
        self._width = torch.as_tensor(first.width[:, None].copy()).to(self.theta)

    @property
    def restarts(self) -> int:
        return int(self.theta.shape[0])

    def passes(self, u: Tensor, theta: Tensor | None = None, input_basis: object = None) -> list[MLPPass]:
        """Every layer's pass for scaled inputs u (1 or R, inputs, n), which have no basis here."""
        flat = self.theta if theta is None else theta
        values = ((u - self._centre) / self._width).expand(len(flat), -1, -1)
        done: list[MLPPass] = []
        last = len(self._shapes) - 1
        for index, (weight, bias) in enumerate(self._layers(flat)):
            inner = weight @ values + bias[..., None]
            ends = (inner, torch.ones_like(inner)) if index == last else self._activation(inner)
            done.append(MLPPass(values, *ends))
            values = done[-1].values
        return done

    def _layers(self, theta: Tensor) -> list[tuple[Tensor, Tensor]]:
        """(R, t, s) weights and (R, t) biases of each layer."""
        parts = torch.split(theta, [size for t, s in self._shapes for size in (t * s, t)], dim=1)
        weights = [part.view(-1, *shape) for part, shape in zip(parts[::2], self._shapes, strict=True)]
        return list(zip(weights, parts[1::2], strict=True))

    def _cotangents(self, passes: list[MLPPass], g: Tensor) -> list[Tensor]:
        """Each layer's derivatives (R, t, n) by W x + b, from g (R, outputs, n) by outputs."""
        swept: list[Tensor] = []
        for (weight, _), done in zip(reversed(self._layers(self.theta)), reversed(passes), strict=True):
            swept.append(g * done.slope)
            g = weight.transpose(1, 2) @ swept[-1]
        return swept[::-1]

    @torch.no_grad()
    def jacobian(self, passes: list[MLPPass], seed: Tensor) -> Tensor:
        """Transposed Jacobian of sum_o seed_o z_o by theta, row by row: (R, P, n)."""
        blocks = []
        for done, g in zip(passes, self._cotangents(passes, seed), strict=True):
            blocks += [(g[:, :, None] * done.x[:, None]).flatten(1, 2), g]
        return torch.cat(blocks, dim=1)

    @torch.no_grad()
    def gradient(self, passes: list[MLPPass], g: Tensor) -> Tensor:
        """d(sum g z)/dtheta, (R, P), for cotangents g (R, outputs, n)."""
        blocks = []
        for done, swept in zip(passes, self._cotangents(passes, g), strict=True):
            blocks += [(swept @ done.x.transpose(1, 2)).flatten(1), swept.sum(dim=2)]
        return torch.cat(blocks, dim=1)

    def hidden_values(self, parts: Iterable[Tensor]) -> list[FloatArray]:
        """None: no grid has to follow them."""
        return []

    def follow(self, values: list[FloatArray]) -> None:
        """Nothing: a perceptron has no grids."""

    def to_state(self, restart: int = 0) -> MLPState:
        """One restart as arrays."""
        layers = self._layers(self.theta.detach()[restart : restart + 1])
        weights, biases = zip(*((_array(weight[0]), _array(bias[0])) for weight, bias in layers), strict=True)
        old = self._states[restart]
        return MLPState(weights, biases, old.centre, old.width, old.activation)


def mlp_outputs(state: MLPState, u: FloatArray) -> FloatArray:
    """(n, outputs) network values of scaled inputs u (n, inputs)."""
    mlp = MLP([state])
    with torch.no_grad():
        return _array(mlp.passes(as_rows_last(u, mlp.theta))[-1].values[0].T)


def _silu(x: Tensor) -> tuple[Tensor, Tensor]:
    gate = torch.sigmoid(x)
    return x * gate, gate * (1.0 + x * (1.0 - gate))


def _tanh(x: Tensor) -> tuple[Tensor, Tensor]:
    value = torch.tanh(x)
    return value, 1.0 - value * value


ACTIVATIONS = {"silu": _silu, "tanh": _tanh}
"""Values and slopes of the activations."""


def _flat(state: MLPState) -> FloatArray:
    pairs = zip(state.weights, state.biases, strict=True)
    return np.concatenate([part.ravel() for pair in pairs for part in pair])


def _array(tensor: Tensor) -> FloatArray:
    return np.array(tensor.detach().cpu().numpy(), np.float64)
