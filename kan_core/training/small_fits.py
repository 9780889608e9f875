"""Many small fits of one structure, as a search over structures asks for: each with its own rows."""

import math
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from types import ModuleType

import numpy as np

from kan_core.compiled.ready import SMALL_FITS, kernels
from kan_core.errors import TrainingError
from kan_core.model.network import KAN
from kan_core.model.plan import free_parameters, gather, plan_model, scatter
from kan_core.model.state import ModelState
from kan_core.training.kernels.arrangement import Data, arrange, can_arrange, grid_of
from kan_core.training.kernels.groups import grouped
from kan_core.training.optimisers.levenberg_marquardt import LevenbergMarquardt
from kan_core.training.penalty import RoughnessPenalty
from kan_core.training.problem import Problem
from kan_core.training.rows import CancelledError, Rows
from kan_core.training.sums.select import sums_of

DAMPING, TOLERANCE = 1e-2, 1e-12


@dataclass(frozen=True, eq=False)
class Candidate:
    """A start, and the rows it is fitted to."""

    state: ModelState
    problem: Problem


@dataclass(frozen=True, eq=False)
class Fitted:
    """Where a candidate ended: its state, and its root-mean-square error."""

    state: ModelState
    rmse: float


def fit_all(
    candidates: Sequence[Candidate],
    iterations: int,
    penalty: float | None = None,
    threads: int = 1,
    should_stop: Callable[[], bool] = lambda: False,
) -> Iterator[Fitted]:
    """Fits every candidate by so many steps of Levenberg-Marquardt and yields the results in their order.

    Hidden grids stay where they are: meant for networks whose only splines are those of the inputs, such as a
    product of splines, or a sum of such products, for which there are no local minima.

    Args:
        candidates: of one structure: the same edges, kinds of nodes and grid sizes.
        iterations: of each fit.
        penalty: weight of the roughness, None for that of the grid size.
        threads: fits at a time; they change no digit.
        should_stop: asked between fits.

    Raises:
        TrainingError: the candidates differ in their structure, or splines leave hidden nodes.
        CancelledError: a stop was asked for.
    """
    if not candidates:
        return
    plans = plan_model(candidates[0].state)
    if any(len(plan.source) for plan in plans[1:]):
        raise TrainingError("Small fits are for networks without splines behind hidden nodes.", "Use fit().")
    if any(not _alike(candidates[0].state, other.state) for other in candidates):
        raise TrainingError("Only candidates of one structure can be fitted together.")
    module = kernels(SMALL_FITS) if can_arrange(plans) else None
    work = _Plain(penalty) if module is None else _Compiled(candidates[0], module, penalty)
    with ThreadPoolExecutor(threads) as pool:
        for start in range(0, len(candidates), threads):
            if should_stop():
                raise CancelledError
            yield from pool.map(partial(work.fit, iterations), candidates[start : start + threads])


def _alike(one: ModelState, other: ModelState) -> bool:
    """Whether two states are planned alike."""

    def structure(state: ModelState) -> list[object]:
        return [
            part.tobytes() if isinstance(part, np.ndarray) else part
            for layer in state.layers
            for part in (layer.mask, layer.kinds, layer.node_kinds, layer.locked, layer.coefficients.shape)
        ]

    return structure(one) == structure(other)


class _Plain:
    """Fits in torch: the reference."""

    def __init__(self, penalty: float | None) -> None:
        self._penalty = penalty

    def fit(self, iterations: int, candidate: Candidate) -> Fitted:
        network = KAN([candidate.state])
        rows = Rows(network, candidate.problem, lambda: False)
        penalty = RoughnessPenalty(network, self._penalty)
        solver = LevenbergMarquardt(network, sums_of(network, rows), penalty, DAMPING)
        for _ in range(iterations):
            if float(solver.loss) <= TOLERANCE**2:
                break
            solver.iterate()
        return Fitted(network.to_state(), math.sqrt(float(solver.loss)))


class _Compiled:
    """Fits in one call of a kernel; arrangement and penalty are those of the first candidate, as of all."""

    def __init__(self, first: Candidate, module: ModuleType, penalty: float | None) -> None:
        self._kernels, self._plans = module, plan_model(first.state)
        self._net = arrange(self._plans)
        self._groups = grouped(self._net)
        self._free = np.flatnonzero(free_parameters(self._plans))
        roughness = RoughnessPenalty(KAN([first.state]), penalty)
        self._penalty, self._reach = roughness.matrix.numpy(), roughness.reach

    def fit(self, iterations: int, candidate: Candidate) -> Fitted:
        state, problem = candidate.state, candidate.problem
        theta = gather(state, self._plans)
        root = np.ones(problem.rows) if problem.weights is None else np.sqrt(problem.weights)
        data = Data(np.ascontiguousarray(problem.u.T), np.ascontiguousarray(problem.z.T), root)
        mean = self._kernels.descend(
            self._net, self._groups, grid_of(state), theta, data,
            self._penalty, self._reach, self._free, iterations, TOLERANCE, DAMPING,
        )  # fmt: skip
        layers = [scatter(theta, layer, plan) for layer, plan in zip(state.layers, self._plans, strict=True)]
        return Fitted(ModelState(state.inputs, tuple(layers), state.outputs), math.sqrt(mean))
