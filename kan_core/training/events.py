"""What a fit tells while it runs, and what it may be told."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from kan_core.model.state import ModelState


class StopReason(StrEnum):
    """Why a fit ended."""

    CONVERGED = "converged"
    ITERATIONS = "iterations"
    STOPPED = "stopped"
    DIVERGED = "diverged"


@dataclass(frozen=True)
class Started:
    """A fit begins, or goes on elsewhere after memory ran out.

    Attributes:
        optimiser: "lm", "lbfgs" or "adam".
        reason: why this optimiser, in plain words.
        parameters: how many numbers are fitted.
        rows: how many rows they are fitted to.
        notes: how the fit goes about it, in plain words, e.g. that it begins on a part of the rows.
        warnings: what the rows cannot carry, in plain words, e.g. more parameters than rows.
        most: iterations that it takes at most; None where finer grids may follow.
        measure: what the errors of this fit are: "RMSE", "robust RMSE" or "log loss".
        device: what computes, as torch names it, and `device_reason` why.
    """

    optimiser: str
    reason: str
    parameters: int
    rows: int
    notes: tuple[str, ...] = ()
    measure: str = "RMSE"
    device: str = "cpu"
    device_reason: str = ""
    warnings: tuple[str, ...] = ()
    most: int | None = None


@dataclass(frozen=True)
class Progress:
    """One iteration is done.

    Attributes:
        iteration: counted from 1.
        train_error, test_error: in the measure of `Started`, of the scaled target; NaN without held-out rows.
        state: gives the state at this moment; only valid until the fit goes on.
        rows: on how many rows the fit is, which begins on a part of a large table.
    """

    iteration: int
    train_error: float
    test_error: float
    state: Callable[[], ModelState]
    rows: int


@dataclass(frozen=True)
class Finished:
    """A fit has ended; `state` is the best one it saw."""

    state: ModelState
    reason: StopReason
    iterations: int
    train_error: float
    test_error: float
    message: str = ""


Event = Started | Progress | Finished
