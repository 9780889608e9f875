"""From a snapped model to a law: target units, exact constants, formula, errors."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from kan_core.analysis.uncertainty import constant_sigmas
from kan_core.discovery.exactness import with_exact_constants
from kan_core.discovery.front import Constant, Law
from kan_core.discovery.gauge import offsets_behind
from kan_core.model.evaluate import node_values, raw_outputs
from kan_core.model.state import ModelState, OutputState
from kan_core.model.structure import in_target_units, without_dead_nodes
from kan_core.symbolic.complexity import complexity
from kan_core.symbolic.compose import compose
from kan_core.symbolic.refine import Refined, refine
from kan_core.symbolic.simplify import Simplifier
from kan_core.training.problem import Problem

SIMPLIFY_SECONDS, HURRIED_SECONDS = 5.0, 1.0
"""Time for one formula, and when the search ought to have ended."""


@dataclass(frozen=True)
class Table:
    """Rows in the units of the linked target: z is T(y) itself."""

    train: Problem
    test: Problem

    @classmethod
    def of(cls, train: Problem, test: Problem, output: OutputState) -> "Table":
        """Rows that were scaled for an output, with that scaling undone: offset + scale z."""
        raw = (Problem(p.u, output.offset + output.scale * p.z, p.weights) for p in (train, test))
        return cls(*raw)


def law(
    table: Table,
    snapped: ModelState,
    simplifier: Simplifier,
    should_stop: Callable[[], bool] = lambda: False,
) -> Law:
    """The law that a snapped model states, its constants exact where the data allow.

    Args:
        table: rows in the units of the target.
        snapped: a model without splines, in scaled units.
        simplifier: of the formula.
        should_stop: True leaves the remaining constants as they are.
    """
    raw = offsets_behind(in_target_units(without_dead_nodes(snapped)))
    start = refine(table.train, raw, 30, 1e-15 * float(table.train.z.std()), should_stop)
    final = with_exact_constants(table.train, start, should_stop)
    return described(table, final, simplifier, HURRIED_SECONDS if should_stop() else SIMPLIFY_SECONDS)


def described(table: Table, refined: Refined, simplifier: Simplifier, seconds: float) -> Law:
    """A model in target units with its formula, errors and constants; simplified for so many seconds."""
    formula = simplifier.simplify(compose(refined.state)[0], seconds)
    return Law(
        state=refined.state,
        formula=formula,
        complexity=complexity(formula.expression),
        train_rmse=_rmse(refined.state, table.train),
        test_rmse=_rmse(refined.state, table.test),
        constants=_constants(table.train, refined.state),
        parameters=refined.parameters,
    )


def _rmse(state: ModelState, problem: Problem) -> float:
    with np.errstate(all="ignore"):
        given = raw_outputs(state, node_values(state, problem.u)[-1])
    error = given - raw_outputs(state, problem.z)
    rmse = float(np.sqrt(np.mean(error**2)))
    return rmse if math.isfinite(rmse) else math.inf


def _constants(problem: Problem, state: ModelState) -> tuple[Constant, ...]:
    """All numbers that stand in the formula: not the 0 and 1 that fall out of it."""
    sigmas = constant_sigmas(problem, state)
    constants = []
    for edge in state.edges(active_only=True):
        snap = state.snap(edge)
        if snap is None:
            continue
        for position, (value, exact) in enumerate(zip(snap.parameters, snap.exact, strict=True)):
            sigma = sigmas.get((edge, position))
            if sigma is not None or (exact is not None and exact not in ("0", "1", "-1")):
                constants.append(Constant(value, sigma, exact))
    return tuple(constants)
