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
from kan_core.model.state import EdgeKind, FloatArray, ModelState, OutputState, Snap
from kan_core.model.structure import in_target_units, without_dead_nodes
from kan_core.symbolic.complexity import complexity
from kan_core.symbolic.compose import compose
from kan_core.symbolic.evaluate import evaluate
from kan_core.symbolic.refine import Refined, refine
from kan_core.symbolic.simplify import Simplifier
from kan_core.training.problem import Problem

CHECKED_ROWS, FAITHFUL = 400, 1e-10
"""Rows on which a formula is held against its model, and the largest deviation relative to the values."""
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


def states_its_model(law: Law, table: Table) -> bool:
    """Whether the formula, as it is written, gives what the model gives on rows of the table.

    A model may balance numbers against each other that no double can hold once the formula is composed.
    """
    step = max(1, table.train.rows // CHECKED_ROWS)
    u = table.train.u[::step]
    columns = {
        node.name: node.offset + node.scale * u[:, index] for index, node in enumerate(law.state.inputs)
    }
    values = {symbol: columns[column] for symbol, column in law.formula.symbols.items()}
    with np.errstate(all="ignore"):
        written = evaluate(law.formula.expression, values)
        computed = raw_outputs(law.state, node_values(law.state, u)[-1])[:, 0]
        return bool(np.abs(written - computed).max() <= FAITHFUL * np.abs(computed).max())


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


def constant_model(state: ModelState, value: float) -> ModelState:
    """The model that always gives `value`: one edge, c = 0 and d = value."""
    return _snapped_linear(state, {0: (0.0, value)}, exact=("1", "0", "0", None))


def linear_model(state: ModelState, slopes: FloatArray, constant: float) -> ModelState:
    """The model sum c_i x_i + d on a one-layer structure."""
    lines = {i: (float(c), constant if i == 0 else 0.0) for i, c in enumerate(slopes)}
    return _snapped_linear(state, lines, exact=None)


def _snapped_linear(
    state: ModelState, lines: dict[int, tuple[float, float]], exact: tuple[str | None, ...] | None
) -> ModelState:
    layer = state.layers[0]
    kinds, mask = np.array(layer.kinds), np.zeros_like(layer.mask)
    snaps = {}
    for source, (slope, constant) in lines.items():
        kinds[source, 0], mask[source, 0] = EdgeKind.SNAPPED, True
        marks = exact or ("1", "0", None, None if source == 0 else "0")
        snaps[source, 0] = Snap("x", (1.0, 0.0, slope, constant), marks)
    return state.with_layer(0, layer.with_(kinds=kinds, mask=mask, snaps=snaps))
