"""A fit to one part of the data after another, and what it remembers of the parts before."""

import math
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from kan_core.errors import TrainingError
from kan_core.model.network import KAN
from kan_core.model.state import FloatArray, ModelState
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Event, Finished, StopReason
from kan_core.training.fit import fit
from kan_core.training.losses.contract import Loss
from kan_core.training.losses.table import loss_for
from kan_core.training.problem import Problem
from kan_core.training.rows import Rows, mean_loss


@dataclass(frozen=True)
class PartEvent:
    """What the fit to one part tells.

    Attributes:
        part: counted from 0.
        event: of `fit`.
    """

    part: int
    event: Event


@dataclass(frozen=True, eq=False)
class PartLearned:
    """The fit to one part has ended.

    Attributes:
        part: counted from 0.
        state: the network now.
        errors: (parts,) its error on every part, those before and those to come.
    """

    part: int
    state: ModelState
    errors: FloatArray


@dataclass(frozen=True, eq=False)
class PartsFinished:
    """All parts were shown, or the fit was stopped.

    Attributes:
        state: the network at the end.
        reason: why the last fit ended.
        errors: (parts, parts) error on each part (column) after each was learned (row); NaN where it was not.
    """

    state: ModelState
    reason: StopReason
    errors: FloatArray


def fit_parts(
    parts: Sequence[Problem],
    state: ModelState,
    config: TrainingConfig,
    tests: Sequence[Problem] | None = None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Generator[PartEvent | PartLearned | PartsFinished, None, None]:
    """Fits a network to each part alone, one after another, each from where the one before has ended.

    Yields a `PartEvent` for every event of a fit, `PartLearned` after each part, and `PartsFinished`.
    Coefficients that no row of a part reaches stay as they are to the last bit: a network of one layer of
    local splines remembers. Hidden grids follow the rows of each part, so deeper networks forget.

    Args:
        parts: scaled rows, in the order in which they are shown.
        state: where to start.
        config: of each fit. A penalty of None is none, for smoothing moves splines that no row reaches; and
            there is one start.
        tests: rows of each part by which errors are told; the parts themselves where it is None.
        should_stop: asked within iterations too; True ends the fit with what it has.

    Raises:
        TrainingError: there is no part, or as for `fit`.

    Source: Z. Liu et al., KAN: Kolmogorov-Arnold Networks (arXiv 2404.19756), section 3.5.
    """
    if not parts or (tests is not None and len(tests) != len(parts)):
        raise TrainingError("There is no part to learn, or not as many parts to test.")
    alone = replace(config, restarts=1, penalty=config.penalty or 0.0)
    loss = loss_for(alone, state)
    errors, reason = np.full((len(parts), len(parts)), math.nan), StopReason.STOPPED
    for part, problem in enumerate(parts):
        for event in fit(problem, state, alone, should_stop=should_stop):
            if isinstance(event, Finished):
                state, reason = event.state, event.reason
            yield PartEvent(part, event)
        if reason is StopReason.STOPPED:
            break
        errors[part] = [_error(state, each, loss) for each in tests or parts]
        yield PartLearned(part, state, errors[part].copy())
    yield PartsFinished(state, reason, errors)


def _error(state: ModelState, problem: Problem, loss: Loss) -> float:
    network = KAN([state])
    return loss.reported(float(mean_loss(network, Rows(network, problem, lambda: False, loss))[0]))
