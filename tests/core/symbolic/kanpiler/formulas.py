"""Compiles formulas over random rows and holds networks against them."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import sympy as sp

from kan_core.model.evaluate import evaluate as model_values
from kan_core.model.state import EdgeKind, InputState, ModelState, OutputState
from kan_core.symbolic.compose import compose
from kan_core.symbolic.evaluate import evaluate
from kan_core.symbolic.kanpiler.kanpile import kanpile
from kan_core.symbolic.parser import parse

NAMES = ("x", "y", "z", "u", "v", "c", "m", "p", "q")
SYMBOLS = {name: sp.Symbol(name, real=True) for name in NAMES}
ROWS = 100


def read(text: str) -> sp.Expr:
    return parse(text, SYMBOLS)


def columns(lower: float, upper: float) -> dict[str, np.ndarray]:
    random = np.random.default_rng(7)
    return {name: random.uniform(lower, upper, ROWS) for name in NAMES}


def compiled(
    expression: sp.Expr,
    lower: float = -2.0,
    upper: float = 3.0,
    groups: Sequence[sp.Expr] = (),
    given: InputState | None = None,
    output: OutputState | None = None,
) -> ModelState:
    """The network of an expression in `NAMES` over rows in one range, held against it and its formula."""
    rows = columns(lower, upper)
    node = replace(given or InputState(""), lower=lower, upper=upper)
    inputs = {name: replace(node, name=name) for name in NAMES}
    state = kanpile(expression, inputs, output or OutputState("f"), groups, rows)
    truth = np.broadcast_to(evaluate(expression, rows), ROWS)
    tolerance = 1e-12 * max(float(np.abs(truth).max()), 1e-300)
    assert np.abs(model_values(state, raw_inputs(state, rows))[:, 0] - truth).max() <= tolerance
    (formula,) = compose(state)
    assert np.abs(evaluate(formula.expression, rows) - truth).max() <= tolerance
    assert formula.unsnapped == ()
    assert all(state.kind(edge) is not EdgeKind.SPLINE for edge in state.edges(active_only=True))
    return state


def raw_inputs(state: ModelState, rows: dict[str, np.ndarray]) -> np.ndarray:
    values = [
        rows[node.name] if node.expression is None else evaluate(read(node.expression), rows)
        for node in state.inputs
    ]
    return np.stack(values, axis=1)
