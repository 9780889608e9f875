"""What networks of splines and perceptrons learn side by side, and the network of each size that suits it."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from kan_core.experiments.samples import Sample, hello
from kan_core.model.mlp import first_mlp, mlp_outputs
from kan_core.model.state import FloatArray

INPUTS, TEACHER = 10, 10
DOMAIN = (-1.0, 1.0)
TURNS, BLUR = 1.5, 0.05
"""Of the spirals: how often each goes round, and the noise of its points."""


@dataclass(frozen=True)
class Task:
    """What is learned.

    Attributes:
        text: in words.
        table: (rows, seed) to inputs (rows, inputs) and targets (rows, outputs).
        shape: widths and grid size of the network of splines of a size, counted from 0.
        classes: names of the classes that are told apart; none where the target is a number.
    """

    text: str
    table: Callable[[int, int], tuple[FloatArray, FloatArray]]
    shape: Callable[[int], tuple[tuple[int, ...], int]]
    classes: tuple[str, ...] = ()

    def sample(self, rows: int, seed: int) -> Sample:
        """Rows to train on, held-out rows and fresh ones."""
        parts = [self.table(rows, 3 * seed + part) for part in range(3)]
        return Sample.of_classes(parts, self.classes, DOMAIN) if self.classes else Sample.of(parts, DOMAIN)


def _narrow(size: int) -> tuple[tuple[int, ...], int]:
    return (2, 1, 1), 5 * 2**size


def _wide(size: int) -> tuple[tuple[int, ...], int]:
    return (INPUTS, 2**size, 1), 3


def _of_classes(size: int) -> tuple[tuple[int, ...], int]:
    return (2, 2**size, 2), 3


def _jump(rows: int, seed: int) -> tuple[FloatArray, FloatArray]:
    x = np.random.default_rng(seed).uniform(-1, 1, (rows, 2))
    return x, np.where(x[:, :1] ** 2 + x[:, 1:] ** 2 < 0.5, 1.0, 0.0)


def _teacher(rows: int, seed: int) -> tuple[FloatArray, FloatArray]:
    """What a random perceptron gives for ten inputs: each of its nodes takes up all of them at once."""
    x = np.random.default_rng(seed).uniform(-1, 1, (rows, INPUTS))
    corners = np.array([[-1.0] * INPUTS, [1.0] * INPUTS])
    return x, mlp_outputs(first_mlp((INPUTS, TEACHER, 1), corners, 1, "tanh"), 2.0 * x)


def _spirals(rows: int, seed: int) -> tuple[FloatArray, FloatArray]:
    """Points of two spirals that are wound into each other, one being the other turned by half a turn."""
    random = np.random.default_rng(seed)
    along, arm = np.sqrt(random.uniform(0.02, 1.0, rows)), random.integers(0, 2, rows)
    angle = 2.0 * np.pi * TURNS * along + np.pi * arm
    x = 0.9 * along[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
    return x + random.normal(0.0, BLUR, x.shape), np.eye(2)[arm]


TASKS = {
    "composition": Task("exp(sin(pi x) + y^2), sums and functions of one variable", hello, _narrow),
    "perceptron": Task("ten inputs that a random perceptron mixes", _teacher, _wide),
    "jump": Task("1 within a circle and 0 outside", _jump, _narrow),
    "spirals": Task("two spirals that are wound into each other", _spirals, _of_classes, ("one", "other")),
}
