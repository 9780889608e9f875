"""The quantities of a session that checks of lessons are about, as they are now."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from app.lessons.conditions import QUANTITIES, WAS, holds
from app.lessons.lesson import Check
from app.session.session import Session
from kan_core.analysis import metrics
from kan_core.data.names import names_in_formulas
from kan_core.errors import ExpressionError
from kan_core.expressions.read import read
from kan_core.expressions.values import tree_values
from kan_core.model.evaluate import evaluate
from kan_core.model.state import EdgeKind, ModelState, NodeKind


@dataclass(frozen=True)
class Since:
    """How a session was at some moment: its model, how far its history went, and its quantities."""

    state: ModelState | None
    steps: int
    values: dict[str, float]


def as_it_is(session: Session) -> Since:
    """How a session is now."""
    return Since(session.model.state, _steps(session), _now(session))


def quantities(session: Session, since: Since) -> dict[str, float]:
    """Every quantity by name, those of the moment `since` with `was_` before; NaN where one is not known."""
    moved = {
        "steps": float(_steps(session) - since.steps),
        "moved_points": _moved(since.state, session.model.state),
    }
    return {**_now(session), **moved, **{f"{WAS}{name}": value for name, value in since.values.items()}}


def succeeded(session: Session, check: Check, since: Since, figures: dict[str, float] | None = None) -> bool:
    """Whether a check holds; `figures` are those of an experiment, where the step has one."""
    values = {**quantities(session, since), **(figures or {})}
    if check.condition and not holds(check.condition, values, figures is not None):
        return False
    return not check.formula or _gives(session, check.formula, check.within)


def _now(session: Session) -> dict[str, float]:
    found = dict.fromkeys(QUANTITIES, math.nan)
    state = session.model.state
    if state is not None:
        found |= of_network(state) | _of_rows(session, state)
    texts = session.formula.texts if session.formula.revision == session.model.revision else ()
    if texts and all(text.terms for text in texts):
        found["complexity"] = float(sum(text.complexity for text in texts))
    found["iterations"] = float(session.run.status.iterations)
    found["laws"] = float(len(session.discovery.front))
    found["ties"] = float(len(session.discovery.ties))
    found["selected"] = float(len(session.selection))
    return found


def of_network(state: ModelState) -> dict[str, float]:
    """What a network is made of, in numbers."""
    edges = list(state.edges())
    active = [edge for edge in edges if state.is_active(edge)]
    kinds = [state.kind(edge) for edge in active]
    counts: dict[str, Any] = {
        "edges": len(active),
        "pruned": len(edges) - len(active),
        "splines": kinds.count(EdgeKind.SPLINE),
        "snapped": kinds.count(EdgeKind.SNAPPED),
        "locked": sum(map(state.is_locked, edges)),
        "inputs": len({edge.source for edge in active if edge.layer == 0}),
        "products": sum(int((layer.node_kinds == NodeKind.PRODUCT).sum()) for layer in state.layers),
        "layers": len(state.layers),
        "grid": max(layer.grid_size for layer in state.layers),
        "order": max(layer.order for layer in state.layers),
    }
    return {name: float(count) for name, count in counts.items()}


def _of_rows(session: Session, state: ModelState) -> dict[str, float]:
    rows = session.table.rows_for(state)
    if rows is None:
        return {}
    train, test = evaluate(state, rows.train_x), evaluate(state, rows.test_x)
    if state.class_of:
        return {"accuracy": metrics.accuracy(rows.test_y, test)}
    errors = metrics.rmse(rows.train_y, train), metrics.rmse(rows.test_y, test)
    return {"error": float(errors[0].max()), "held_out": float(errors[1].max())}


def _steps(session: Session) -> int:
    history = session.model.history
    return len(history.path()) if history is not None else 0


def _moved(before: ModelState | None, now: ModelState | None) -> float:
    """How many coefficients differ between two models of the same shape."""
    if before is None or now is None or len(before.layers) != len(now.layers):
        return math.nan
    count = 0
    for one, other in zip(before.layers, now.layers, strict=True):
        if one.coefficients.shape != other.coefficients.shape:
            return math.nan
        count += int((~np.isclose(one.coefficients, other.coefficients, rtol=1e-9, atol=1e-12)).sum())
    return float(count)


def _gives(session: Session, formula: str, within: float) -> bool:
    """Whether the first output of the model is a formula of columns, on every row that is shown."""
    state, prepared = session.model.state, session.table.prepared
    rows = session.table.rows_for(state) if state is not None else None
    if state is None or prepared is None or rows is None or state.class_of:
        return False
    named = names_in_formulas(prepared.train)
    try:
        tree = read(formula, named)
    except ExpressionError:
        return False
    for values, x in ((prepared.train, rows.train_x), (prepared.test, rows.test_x)):
        wanted = tree_values(tree, {name: values[column] for name, column in named.items()})
        given = evaluate(state, x)[:, 0]
        spread = float(np.std(prepared.train_y[:, 0])) or 1.0
        if not np.sqrt(np.mean((wanted - given) ** 2)) <= within * spread:
            return False
    return True
