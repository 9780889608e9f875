"""The messages about a training run, and edits in it."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from app.engine.protocol.contract import Reply, Request, Snapshot
from kan_core.edits.contract import Edit
from kan_core.model.state import ModelState
from kan_core.training.config import Refinement, TrainingConfig


@dataclass(frozen=True)
class Losses:
    """Errors by iteration since the last snapshot: (n,) each, scaled by the spread of the target."""

    iterations: NDArray[np.int64]
    train: NDArray[np.float64]
    test: NDArray[np.float64]


# From the window to the engine.


@dataclass(frozen=True)
class Train(Request):
    """Train `state` on the table, and then on finer grids where `refinement` says how far.

    `pace` are the iterations a second that it does at most; 0 where it is to be as fast as it can.
    """

    table: int
    seed: int
    state: ModelState
    config: TrainingConfig
    refinement: Refinement | None = None
    pace: float = 0.0


@dataclass(frozen=True)
class EditRun:
    """Apply `edit` to the model that `request` is training, before its next iteration."""

    request: int
    edit: Edit


# From the engine to the window.


@dataclass(frozen=True)
class RunStarted(Reply):
    """A run begins, or goes on in another way; `device` computes, as torch names it.

    `most` are the iterations that it takes at most, where that is known.
    """

    optimiser: str
    reason: str
    parameters: int
    rows: int
    measure: str
    device: str
    device_reason: str
    notes: tuple[str, ...]
    warnings: tuple[str, ...]
    most: int | None = None


@dataclass(frozen=True)
class RunSnapshot(Snapshot):
    """A model in training after `seconds` of it."""

    losses: Losses = field(kw_only=True)
    seconds: float = field(kw_only=True)


@dataclass(frozen=True)
class EditTaken(Reply):
    """The run applied `edit` to `before` and goes on from there."""

    edit: Edit
    before: ModelState
    iterations: int


@dataclass(frozen=True)
class EditRefused(Reply):
    """The run goes on without the edit."""

    what: str
    remedy: str


@dataclass(frozen=True)
class RunFinished(Reply):
    """The best state a run saw, and why it ended ("converged", "iterations", "stopped" or "diverged")."""

    state: ModelState
    reason: str
    iterations: int
    train_rmse: float
    test_rmse: float
    message: str
    losses: Losses
