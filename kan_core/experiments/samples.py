"""Tables of known functions, as scaled rows and as starts of networks."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kan_core.model.evaluate import evaluate
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import FloatArray, InputState, ModelState, OutputState
from kan_core.training.problem import Problem


@dataclass(frozen=True, eq=False)
class Sample:
    """A function's table: rows to train on, held-out rows that choose, fresh rows that nothing has seen.

    Attributes:
        train, test: scaled by the mean and spread of the training rows.
        fresh: (x, y) in their own units.
        inputs, outputs: the scalings.
    """

    train: Problem
    test: Problem
    fresh: tuple[FloatArray, FloatArray]
    inputs: tuple[InputState, ...]
    outputs: tuple[OutputState, ...]

    @staticmethod
    def of(
        parts: Sequence[tuple[FloatArray, FloatArray]], ends: tuple[float, float] | None = None
    ) -> "Sample":
        """From three tables (x (n, inputs), y (n, 1)): training, held-out and fresh rows.

        `ends` are those of every input where the domain is known; else grids end where the training rows do.
        """
        (x, y), held_out, fresh = parts
        mean, spread = float(y.mean()), float(y.std())
        train, test = (Problem(u, (v - mean) / spread) for u, v in ((x, y), held_out))
        return Sample(train, test, fresh, _inputs(x, ends), (OutputState("f", mean, spread),))

    @staticmethod
    def of_classes(
        parts: Sequence[tuple[FloatArray, FloatArray]],
        classes: Sequence[str],
        ends: tuple[float, float] | None = None,
    ) -> "Sample":
        """From three tables (x (n, inputs), y (n, classes) of ones and zeros); `ends` as in `of`."""
        train, test, fresh = parts
        outputs = tuple(OutputState(name, class_of="class") for name in classes)
        return Sample(Problem(*train), Problem(*test), fresh, _inputs(train[0], ends), outputs)

    @property
    def unit(self) -> float:
        """Spread of the target: what scaled errors are multiplied by."""
        return self.outputs[0].scale

    def start(self, widths: tuple[int, ...], grid_size: int, seed: int = 0) -> ModelState:
        return first_state(ModelSpec(widths, grid_size), self.inputs, self.outputs, seed)

    def fresh_error(self, state: ModelState) -> float:
        """Root-mean-square error on the fresh rows, in the unit of the target."""
        x, y = self.fresh
        return float(np.sqrt(np.mean((evaluate(state, x) - y) ** 2)))


def _inputs(x: FloatArray, ends: tuple[float, float] | None) -> tuple[InputState, ...]:
    return tuple(
        InputState(f"x{i}", lower=float(lower), upper=float(upper))
        for i, (lower, upper) in enumerate(ends or (column.min(), column.max()) for column in x.T)
    )


def hello(rows: int, seed: int) -> tuple[FloatArray, FloatArray]:
    """Uniform x (rows, 2) in [-1, 1] and exp(sin(pi x0) + x1^2) as (rows, 1)."""
    x = np.random.default_rng(seed).uniform(-1, 1, (rows, 2))
    return x, np.exp(np.sin(np.pi * x[:, :1]) + x[:, 1:] ** 2)
