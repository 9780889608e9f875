"""What the estimators that train a network have in common."""

import warnings
from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from sklearn.base import BaseEstimator
from sklearn.exceptions import ConvergenceWarning
from sklearn.utils.validation import check_is_fitted

from kan_core.analysis.importance import edge_importance
from kan_core.data.split import stratified_split
from kan_core.discovery.pruning import redundant_edges
from kan_core.discovery.snapping import spline_edges
from kan_core.discovery.whole import snap_whole
from kan_core.errors import ModelError
from kan_core.estimator.columns import Columns
from kan_core.estimator.equation import Equation, equations
from kan_core.estimator.errors import as_value_errors
from kan_core.estimator.progress import Progress
from kan_core.estimator.rows import TrainingRows
from kan_core.estimator.seeds import seed_of
from kan_core.estimator.shown import FittedModel
from kan_core.ids import EdgeId
from kan_core.interrupt import Interrupt
from kan_core.model.evaluate import scaled_inputs, scaled_outputs
from kan_core.model.first_spec import first_spec
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import FloatArray, ModelState, OutputState
from kan_core.symbolic.compose import compose
from kan_core.symbolic.formula import Formula
from kan_core.symbolic.refine import refine
from kan_core.symbolic.simplify import Simplifier
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Finished, Started, StopReason
from kan_core.training.fit import fit
from kan_core.training.prepare import input_nodes
from kan_core.training.problem import Problem
from kan_core.training.refinement import fit_refining
from kan_core.training.sample import thinned
from kan_core.training.sweeps.trial import one_thread

FEWEST = 2
"""Rows below which there is nothing to learn."""
REFITS = 20
"""Iterations on all rows after the functions were chosen on some."""
INTERRUPTED = "Interrupted: the best so far is kept."


class NetworkEstimator(FittedModel, BaseEstimator):  # type: ignore[misc]
    """A network that is trained, and then pruned and snapped to a formula.

    The parameters are those of `KANRegressor`, as far as both estimators have them.
    """

    def __init__(
        self,
        hidden: Sequence[int] | int | None = None,
        *,
        grid_size: int | None = None,
        order: int = 3,
        basis: str = "bspline",
        grid: str = "uniform",
        base: str = "none",
        product_nodes: Sequence[int] = (),
        refine: bool = False,
        symbolic: bool = False,
        optimiser: str = "auto",
        max_iter: int | None = None,
        restarts: int = 4,
        penalty: float | None = None,
        learning_rate: float = 0.01,
        batch_size: int = 1024,
        validation_fraction: float = 0.2,
        precision: str = "float64",
        device: str = "auto",
        units: Mapping[str, str] | None = None,
        random_state: Any = 0,
        verbose: int = 0,
    ) -> None:
        self.hidden = hidden
        self.grid_size = grid_size
        self.order = order
        self.basis = basis
        self.grid = grid
        self.base = base
        self.product_nodes = product_nodes
        self.refine = refine
        self.symbolic = symbolic
        self.optimiser = optimiser
        self.max_iter = max_iter
        self.restarts = restarts
        self.penalty = penalty
        self.learning_rate = learning_rate
        self.batch_size = batch_size
        self.validation_fraction = validation_fraction
        self.precision = precision
        self.device = device
        self.units = units
        self.random_state = random_state
        self.verbose = verbose

    @property
    def formulas_(self) -> tuple[Equation, ...]:
        """The formula of each output; an edge that is no function yet stands in it as phi_1_2_1."""
        check_is_fitted(self)
        return equations(self.state_, self._simplified or compose(self.state_))

    def prune(self) -> Self:
        """Take away the edges that the others can do without, the weakest first; the rest is refitted.

        Returns:
            The estimator itself.
        """
        check_is_fitted(self)
        with _working() as stop:
            self._prune(stop)
        return self

    def snap(self) -> Self:
        """Put functions with names in the place of splines, as long as the model stays as good, and refit.

        Most can be snapped in a network that was pruned before. Edges that no function fits stay splines.

        Returns:
            The estimator itself.

        Raises:
            EstimatorError: no spline is left, or no function keeps the model good.
        """
        check_is_fitted(self)
        with as_value_errors(), _working() as stop:
            self._snap(stop)
        return self

    @abstractmethod
    def _loss(self) -> tuple[str, float | None]:
        """The loss of a fit, and the scale of a robust one."""

    @abstractmethod
    def _kinds(self, problem: Problem) -> NDArray[np.intp]:
        """(n,) kinds of rows that shall be held out alike."""

    @abstractmethod
    def _raw_targets(self, y: FloatArray) -> FloatArray:
        """(n, outputs) what a model gives in the end, from the y of the training rows."""

    def _train(self, rows: TrainingRows, columns: Columns, outputs: Sequence[OutputState]) -> None:
        """Train a new network on the rows.

        Raises:
            KanoscopeError: a parameter or the rows cannot be used.
        """
        kept, seed = rows.varying, seed_of(self.random_state)
        rows = rows.of_features(kept)
        inputs, u = input_nodes(rows.x, [columns.features[place] for place in kept], columns.units)
        start = first_state(self._spec(len(inputs), len(outputs)), inputs, outputs, seed, u)
        problem = self._problem(rows, start)
        with _working() as stop:
            self._fit(problem, start, self._config(seed), stop)
            self.columns_, self._rows = columns, rows
            if self.symbolic:
                self._prune(stop)
                self._snap_if_possible(stop)

    def _spec(self, inputs: int, outputs: int) -> ModelSpec:
        usual = first_spec(inputs, outputs)
        hidden = usual.widths[1:-1] if self.hidden is None else self.hidden
        hidden = (hidden,) if isinstance(hidden, int | np.integer) else tuple(hidden)
        return ModelSpec(
            (inputs, *map(int, hidden), outputs),
            usual.grid_size if self.grid_size is None else self.grid_size,
            self.order,
            tuple(self.product_nodes),
            self.base,
            self.basis,
            self.grid,
        )

    def _config(self, seed: int) -> TrainingConfig:
        loss, scale = self._loss()
        return TrainingConfig(
            self.optimiser,
            self.max_iter,
            self.restarts,
            self.penalty,
            self.learning_rate,
            self.batch_size,
            seed,
            self.device,
            loss,
            scale,
            self.precision,
        )

    def _problem(self, rows: TrainingRows, state: ModelState) -> Problem:
        """The rows in the numbers that a model sees."""
        weights = None if rows.weights is None else rows.weights / rows.weights.mean()
        targets = scaled_outputs(state, self._raw_targets(rows.y))
        return Problem(scaled_inputs(state, rows.x), targets, weights)

    def _fit(self, problem: Problem, start: ModelState, config: TrainingConfig, stop: Interrupt) -> None:
        """Train, and keep what became of it and how."""
        if self.refine:
            train, test = self._split(problem, config.seed)
            events = fit_refining(train, start, config, test, stop)
        else:
            events = fit(problem, start, config, None, stop)
        notes, curve = [], []
        with Progress(self.verbose, type(self).__name__, "step") as progress:
            for event in events:
                if isinstance(event, Started):
                    notes += [*event.notes, *event.warnings]
                    progress.most(event.most)
                    progress.say(f"network {list(start.widths)}, {event.optimiser}: {event.reason}")
                elif isinstance(event, Finished):
                    finished = event
                else:
                    curve.append(event.train_error)
                    progress.step(f"error {event.train_error:.3g}")
        if finished.reason is StopReason.DIVERGED:
            warnings.warn(finished.message, ConvergenceWarning, stacklevel=4)
        self._become(finished.state)
        self.n_iter_, self.loss_curve_ = finished.iterations, curve
        self.stop_reason_ = str(finished.reason)
        self.notes_ = (*notes, *filter(None, [finished.message]))

    def _split(self, problem: Problem, seed: int) -> tuple[Problem, Problem]:
        """Rows to learn from, and rows held out that choose the grid."""
        split = stratified_split(self._kinds(problem), 1.0 - self.validation_fraction, seed)
        return problem.take(split.train), problem.take(split.test)

    def _become(self, state: ModelState) -> None:
        self.state_ = state
        self._simplified: tuple[Formula, ...] = ()

    def _compared(self) -> Problem:
        return thinned(self._problem(self._rows, self.state_))

    def _prune(self, stop: Interrupt) -> None:
        for smaller in redundant_edges(self._compared(), self.state_, stop):
            self._become(smaller.state)

    def _snap(self, stop: Interrupt) -> None:
        found = snap_whole(self._compared(), self.state_, stop)
        if found is None:
            return
        problem = self._problem(self._rows, found.state)
        self._become(refine(problem, found.state, REFITS, should_stop=stop).state)
        if not spline_edges(self.state_):
            with Simplifier(stop) as simplifier:
                self._simplified = tuple(map(simplifier.simplify, compose(self.state_)))

    def _snap_if_possible(self, stop: Interrupt) -> None:
        try:
            self._snap(stop)
        except ModelError as error:
            self.notes_ = (*self.notes_, str(error))

    def _importance(self) -> Mapping[EdgeId, float]:
        """Share of the variation that passes through each edge, on the training rows."""
        importance = edge_importance(self.state_, self._compared().u)
        return {edge: float(importance[edge.layer][edge.source, edge.target]) for edge in self.state_.edges()}


@contextmanager
def _working() -> Iterator[Interrupt]:
    """On one thread, so that other numbers of them change no digit; Ctrl-C ends it with the best so far."""
    stop = Interrupt()
    with one_thread(), stop.watching():
        yield stop
    if stop.pressed:
        warnings.warn(INTERRUPTED, stacklevel=4)
