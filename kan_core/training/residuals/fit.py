"""The driver of a fit to residuals: a generator of events, as that of a fit to a table is."""

import math
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass

from kan_core.edits.contract import Edit
from kan_core.errors import TrainingError
from kan_core.model.network import KAN
from kan_core.model.state import ModelState
from kan_core.training.choice import choose
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Finished, Progress, Started, StopReason
from kan_core.training.optimisers import lbfgs, levenberg_marquardt
from kan_core.training.optimisers.iterate import Iterate
from kan_core.training.penalty import RoughnessPenalty
from kan_core.training.residuals import adam
from kan_core.training.residuals.sums import Residuals
from kan_core.training.residuals.term import Term, check_terms
from kan_core.training.rows import CancelledError

TOLERANCE = 1e-14
"""Root of the loss at which nothing is left to gain."""


@dataclass(frozen=True)
class ResidualProgress(Progress):
    """One iteration is done.

    Attributes:
        errors: root mean square residual of each term, in the order of the terms, without its weight.
    """

    errors: tuple[float, ...] = ()


ResidualEvent = Started | ResidualProgress | Finished


def fit_residuals(
    terms: Sequence[Term],
    state: ModelState,
    config: TrainingConfig,
    should_stop: Callable[[], bool] = lambda: False,
) -> Generator[ResidualEvent, Edit | None, None]:
    """Trains a network to fulfil terms: yields `Started`, `ResidualProgress` and `Finished`, as `fit` does.

    L = sum_t w_t mean_i r_t(x_i)^2 + theta' M theta,   r_t = operator_t(x, u) - equals_t

    is minimised by Levenberg-Marquardt, L-BFGS or Adam. The derivatives of u by x, and those of the residuals
    by the parameters, are exact. Locked edges, exact constants and pruned edges stay as they are; snapped
    edges are refitted with the rest. `generator.send(edit)` in answer to a progress goes on from the edited
    state. The errors that events tell are sqrt(sum_t w_t mean_i r_t^2).

    Args:
        terms: an equation and its conditions, each with the points where it is to hold.
        state: where to start, with inputs that are plain columns and outputs without a link.
        config: optimiser, iterations, penalty (None is none), learning rate. Restarts, batches, losses and
            devices are those of tables: an equation is fitted in double precision on the processor.
        should_stop: asked within iterations too; True ends the fit with the best state.

    Raises:
        TrainingError: nothing is free to move, or the terms do not fit the network.

    Source: Z. Liu et al., KAN: Kolmogorov-Arnold Networks (arXiv 2404.19756), section 3.4.
    """
    check_terms(terms, state)
    run = _Run(terms, state, config, should_stop)
    yield run.started()
    reason = None
    while reason is None:
        reason = yield from run.segment()
    yield run.finished(reason)


class _Run:
    """A fit under way: the network, and the best state so far."""

    def __init__(
        self,
        terms: Sequence[Term],
        state: ModelState,
        config: TrainingConfig,
        should_stop: Callable[[], bool],
    ) -> None:
        self._terms, self._config, self._should_stop = terms, config, should_stop
        self._iteration = 0
        self._take(state)
        if not self._network.free.any():
            raise TrainingError("There is nothing to train: every edge is locked, pruned or exact.")
        self._choice = choose(config, int(self._network.free.sum()))

    def _take(self, state: ModelState) -> None:
        """Goes on from a state; earlier best ones were of another model."""
        self._best, self._lowest = state, math.inf
        self._network = KAN([state])
        self._residuals = Residuals(self._network, state, self._terms, self._should_stop)

    def started(self) -> Started:
        choice, points = self._choice, sum(len(term.points) for term in self._terms)
        free = int(self._network.free.sum())
        return Started(
            choice.optimiser, choice.reason, free, points, measure="residual", most=choice.iterations
        )

    def finished(self, reason: StopReason) -> Finished:
        error = math.sqrt(self._lowest) if math.isfinite(self._lowest) else math.nan
        return Finished(self._best, reason, self._iteration, error, math.nan)

    def segment(self) -> Generator[ResidualEvent, Edit | None, StopReason | None]:
        """Iterates until the end, or until an edit; None to go on."""
        if not self._network.free.any():
            return StopReason.CONVERGED
        try:
            for reached in self._optimiser():
                loss = float(reached.losses[0])
                if not math.isfinite(loss):
                    return StopReason.DIVERGED
                self._iteration += 1
                if loss < self._lowest:
                    self._best, self._lowest = self._network.to_state(), loss
                edit = yield self._progress(loss)
                if edit is not None:
                    self._take(edit.apply(self._network.to_state()))
                    return None
                if self._should_stop():
                    return StopReason.STOPPED
        except CancelledError:
            return StopReason.STOPPED
        return StopReason.ITERATIONS if self._iteration >= self._choice.iterations else StopReason.CONVERGED

    def _progress(self, loss: float) -> ResidualProgress:
        squares = self._residuals.mean_squares()
        pairs = zip(squares.tolist(), self._terms, strict=True)
        errors = [math.sqrt(square / term.weight) for square, term in pairs]
        rows = sum(len(term.points) for term in self._terms)
        return ResidualProgress(
            self._iteration, math.sqrt(loss), math.nan, self._network.to_state, rows, tuple(errors)
        )

    def _optimiser(self) -> Iterator[Iterate]:
        network, residuals, config = self._network, self._residuals, self._config
        left = self._choice.iterations - self._iteration
        penalty = RoughnessPenalty(network, config.penalty or 0.0)
        if self._choice.optimiser == "lm":
            return levenberg_marquardt.iterate(network, residuals, penalty, left, tolerance=TOLERANCE)
        if self._choice.optimiser == "lbfgs":
            return lbfgs.iterate(network, residuals, penalty, left)
        return adam.iterate(network, residuals, penalty, left, config.learning_rate)
