"""Training on finer and finer grids, for as long as the error falls with the grid."""

import math
from collections.abc import Callable, Generator
from dataclasses import replace

import numpy as np

from kan_core.edits.contract import Edit
from kan_core.model.evaluate import node_values
from kan_core.model.grid import laid_out, on_grids
from kan_core.model.plan import free_parameters, plan_model
from kan_core.model.state import FloatArray, LayerState, ModelState
from kan_core.training.config import Refinement, TrainingConfig
from kan_core.training.events import Event, Finished, Progress, Started, StopReason
from kan_core.training.fit import HALVE_EVERY, fit
from kan_core.training.problem import Problem

MARGIN = 0.1
"""Part of the range of a hidden node's values by which its grid goes beyond them on each side: unseen rows
lie a little outside, where a spline goes on with its curvature and a tangent would not."""
GAIN, GAIN_IN_TRAINING = 1.25, 2.0
"""Fall of the held-out error for which a finer grid follows, and of the training error where no rows are held
out: the training error falls a little with any finer grid, about 16-fold with one that is needed."""
SETTLED, WINDOW = 0.95, 10
"""A grid is left when so many iterations left so much of the training error."""
ROWS = 20_000
"""Rows that are enough to see the range of a node."""


def fit_refining(
    problem: Problem,
    state: ModelState,
    config: TrainingConfig,
    test: Problem | None = None,
    should_stop: Callable[[], bool] = lambda: False,
    refinement: Refinement | None = None,
) -> Generator[Event, Edit | None, None]:
    """Trains like `fit` on the grids of `state`, then on grids of twice the size, and so on.

    Goes on while each doubling lowers the held-out error markedly (without held-out rows: the training error)
    and the table has more rows than the network parameters. The events are those of one fit, with another
    `Started` where a finer grid takes another optimiser or device; the last one carries the best state of all
    grids and says why no finer one followed.

    Args:
        problem: scaled training rows.
        state: where to start, best on a coarse grid.
        config: of every fit; its restarts are those of the first grid, its iterations those on each grid.
        test: scaled held-out rows; they choose the grid, so the error on them is a little too good.
        should_stop: True ends the fit with reason STOPPED.
        refinement: how far.

    Raises:
        TrainingError: nothing is free to move, or the data do not fit the network.

    Source: Z. Liu et al., KAN: Kolmogorov-Arnold Networks (arXiv 2404.19756), section 2.4.
    """
    run = _Refining(problem, config, test, should_stop, refinement or Refinement())
    while True:
        finer = yield from run.on_one_grid(state)
        if finer is None:
            yield run.finished()
            return
        state = finer


class _Refining:
    """A refining fit under way: the best grid so far, and what was spent."""

    def __init__(
        self,
        problem: Problem,
        config: TrainingConfig,
        test: Problem | None,
        should_stop: Callable[[], bool],
        refinement: Refinement,
    ) -> None:
        self._problem, self._test, self._should_stop = problem, test, should_stop
        self._config, self._refinement = config, refinement
        self._iterations = 0
        self._way: tuple[str, str] | None = None
        self._error = math.inf
        self._best: Finished | None = None
        self._reason, self._message = StopReason.CONVERGED, ""

    def on_one_grid(self, state: ModelState) -> Generator[Event, Edit | None, ModelState | None]:
        """Fits on the grids of `state`; the state on the next grids, or None where the fit ends."""
        restarts = self._config.restarts if self._way is None else 1
        halving = HALVE_EVERY * math.ceil(math.log2(restarts))
        iterations = halving + (self._config.iterations or self._refinement.iterations)
        config = replace(self._config, restarts=restarts, iterations=iterations)
        settling, before = _Settling(halving, self._problem.rows), self._iterations
        run = fit(self._problem, state, config, self._test, lambda: settling.settled or self._should_stop())
        event = next(run)
        if self._goes_on_as_before(event):
            event = next(run)
        while not isinstance(event, Finished):
            if isinstance(event, Progress):
                settling.after(event)
                self._iterations = before + event.iteration
                event = replace(event, iteration=self._iterations)
            if isinstance(event, Started):
                event = replace(event, most=None)
            edit = yield event
            if edit is not None:
                # Another model: what was reached before says nothing about it.
                self._best, self._error, settling.errors = None, math.inf, []
            event = run.send(edit)
        return self._next(event, settling.settled)

    def _goes_on_as_before(self, event: Event) -> bool:
        """Whether a fit begins with the optimiser and on the device of the last one."""
        assert isinstance(event, Started)
        last, self._way = self._way, (event.optimiser, event.device)
        return last == self._way

    def _next(self, event: Finished, settled: bool) -> ModelState | None:
        """Takes note of what a grid reached; the state on the next grid, or None and why there is none."""
        held_out = math.isfinite(event.test_error)
        error = event.test_error if held_out else event.train_error
        falls = error * (GAIN if held_out else GAIN_IN_TRAINING) <= self._error
        if self._best is None or error < self._error:
            self._best, self._error = event, error
        if event.reason is StopReason.DIVERGED or (event.reason is StopReason.STOPPED and not settled):
            self._reason, self._message = event.reason, event.message
            return None
        if not falls:
            size = max(layer.grid_size for layer in event.state.layers)
            self._message = f"Grids of {size} intervals lowered the error too little to refine them further."
            return None
        finer = on_finer_grids(event.state, self._problem.u)
        self._message = self._objection(event.state, finer)
        return None if self._message else finer

    def _objection(self, state: ModelState, finer: ModelState) -> str:
        """Why no fit on finer grids follows, in plain words; nothing where one does."""
        size = max(layer.grid_size for layer in finer.layers)
        before, after = (int(free_parameters(plan_model(model)).sum()) for model in (state, finer))
        if after == before:
            return "No spline is left to refine."
        if size > self._refinement.finest:
            return f"No grid finer than {self._refinement.finest} intervals was asked for."
        if after > self._problem.z.size:
            return (
                f"On grids of {size} intervals the network would have {after} parameters, "
                f"more than the table has rows ({self._problem.rows})."
            )
        return ""

    def finished(self) -> Finished:
        assert self._best is not None
        return replace(self._best, reason=self._reason, iterations=self._iterations, message=self._message)


class _Settling:
    """Whether a fit on one grid has come close to what that grid can give."""

    def __init__(self, halving: int, rows: int) -> None:
        self._halving, self._rows = halving, rows
        self.errors: list[float] = []

    def after(self, event: Progress) -> None:
        # What a fit reaches on a part of the rows is where it begins on all of them.
        if event.rows == self._rows:
            self.errors.append(event.train_error)

    @property
    def settled(self) -> bool:
        errors = self.errors[self._halving :]
        return len(errors) > WINDOW and errors[-1] > SETTLED * errors[-1 - WINDOW]


def on_finer_grids(state: ModelState, u: FloatArray) -> ModelState:
    """The model on grids of twice the size, those of hidden nodes laid out anew over their values.

    Nodes with a locked outgoing edge, and nodes with one value in all rows, keep the ends of their grid.

    Args:
        state: the model.
        u: (n, inputs) scaled inputs.
    """
    sources = node_values(state, u[:: 1 + len(u) // ROWS])[:-1]
    layers = []
    for index, (layer, x) in enumerate(zip(state.layers, sources, strict=True)):
        finer = on_grids(layer, *layer.family.refined(layer.knots, 2 * layer.grid_size))
        layers.append(_over(finer, x) if index else finer)
    return ModelState(state.inputs, tuple(layers), state.outputs)


def _over(layer: LayerState, x: FloatArray) -> LayerState:
    """The layer on grids that hold the values x (n, s) of its sources and `MARGIN` more on each side."""
    lowest, highest = x.min(axis=0), x.max(axis=0)
    centre = 0.5 * (lowest + highest)
    knots = laid_out(layer.family, layer.grid, layer.ranges, centre + (1.0 + 2.0 * MARGIN) * (x - centre))
    kept = layer.locked.any(axis=1) | (lowest == highest)
    return on_grids(layer, layer.family, np.where(kept[:, None], layer.knots, knots))
