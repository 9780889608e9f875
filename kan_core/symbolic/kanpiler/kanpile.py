"""A formula as a model: every function, power, sum and product of it becomes snapped edges and nodes."""

from collections.abc import Mapping, Sequence

import numpy as np
import sympy as sp

from kan_core.errors import ExpressionError, UnitError
from kan_core.model.evaluate import node_values, raw_outputs, scaled_by
from kan_core.model.state import FloatArray, InputState, ModelState, OutputState
from kan_core.symbolic.brackets import replaced
from kan_core.symbolic.derived import derived_input
from kan_core.symbolic.evaluate import evaluate
from kan_core.symbolic.kanpiler.groups import column_text, free_name, with_group
from kan_core.symbolic.kanpiler.layers import layered
from kan_core.symbolic.kanpiler.plan import Activation, Node
from kan_core.symbolic.kanpiler.planner import Planner
from kan_core.symbolic.links import LINKED
from kan_core.symbolic.numbers import number

SAMPLE = 256
"""Rows drawn from the ranges of the inputs where no columns are given."""


def kanpile(
    expression: sp.Expr,
    inputs: Mapping[str, InputState],
    output: OutputState,
    groups: Sequence[sp.Expr] = (),
    columns: Mapping[str, FloatArray] | None = None,
) -> ModelState:
    """The model of a formula: T^-1(offset + scale z(x)) = expression, with snapped and identity edges alone.

    A number without a Float in it becomes an exact constant of its edge, any other a fitted one. Under every
    snapped edge lies the spline of its activation, for when it is unsnapped. An input that does not occur has
    no active edge.

    Args:
        expression: in real symbols.
        inputs: the plain input of each symbol, by the symbol's name, in the order of the input nodes.
        output: its scaling and link are kept.
        groups: in the same symbols; those that stand in the expression become derived inputs behind the plain
            ones, computed from the columns in their own units.
        columns: (n,) values of each input in its own unit, by the symbol's name; by default `SAMPLE` rows
            drawn from the inputs' ranges. Ranges and signs are taken from them.

    Returns:
        The model, one output.

    Raises:
        ExpressionError: a symbol is no input, a part of the expression has no primitive, a number in it is
            not real, or the expression has no finite value in some of the columns given.
        DataError: a group that stands in the expression is no number in some row, or the same in all.
    """
    symbols = {each: sp.Symbol(each.name, real=True) for each in expression.free_symbols}
    expression = replaced(expression, symbols)
    _check(expression, inputs)
    rows = _sampled(inputs) if columns is None else {name: columns[name] for name in inputs}
    every, expression, rows = _with_groups(expression, inputs, groups, rows)
    nodes = {name: Node(index=index) for index, name in enumerate(every)}
    values = {
        sp.Symbol(name, real=True): Activation(nodes[name], c=number(node.scale), d=number(node.offset))
        for name, node in every.items()
    }
    target = _linked(expression, output.link, rows)
    target = (target - number(output.offset)) / number(output.scale)
    raw = np.stack([rows[name] for name in every], axis=1)
    u = scaled_by(tuple(every.values()), raw)
    layers = layered(Planner(values, rows).output(target), tuple(nodes.values()), u)
    state = ModelState(tuple(every.values()), layers, (output,))
    if columns is not None:
        _check_values(state, u)
    return state


def _check(expression: sp.Expr, inputs: Mapping[str, InputState]) -> None:
    unknown = sorted({each.name for each in expression.free_symbols} - set(inputs))
    if unknown:
        raise ExpressionError(f"{', '.join(unknown)} is no input.", f"Known names: {', '.join(inputs)}.")
    if expression.has(sp.zoo, sp.nan, sp.oo, -sp.oo, sp.I):
        raise ExpressionError("The formula has no finite real value.", "Look for a division by zero in it.")


def _sampled(inputs: Mapping[str, InputState]) -> dict[str, FloatArray]:
    random = np.random.default_rng(0)
    return {name: random.uniform(node.lower, node.upper, SAMPLE) for name, node in inputs.items()}


def _with_groups(
    expression: sp.Expr,
    inputs: Mapping[str, InputState],
    groups: Sequence[sp.Expr],
    rows: Mapping[str, FloatArray],
) -> tuple[dict[str, InputState], sp.Expr, dict[str, FloatArray]]:
    """All inputs by the names of their symbols, the expression in these, and their values."""
    every, values = dict(inputs), dict(rows)
    columns = {name: node.name for name, node in inputs.items()}
    for group in groups:
        group = group.xreplace({each: sp.Symbol(each.name, real=True) for each in group.free_symbols})
        text = column_text(group, columns)
        name = free_name(text, {*every, *columns.values()})
        replaced = with_group(expression, group, sp.Symbol(name, real=True))
        if not group.is_Symbol and replaced != expression:
            expression = replaced
            every[name] = _derived(text, name, inputs, rows)
            values[name] = evaluate(group, rows)
    return every, expression, values


def _derived(
    text: str, name: str, inputs: Mapping[str, InputState], rows: Mapping[str, FloatArray]
) -> InputState:
    columns = {node.name: rows[symbol] for symbol, node in inputs.items()}
    try:
        return derived_input(text, name, columns, {node.name: node.unit for node in inputs.values()}).input
    except UnitError:
        # A unit that cannot be read is no reason against the formula.
        return derived_input(text, name, columns, {}).input


def _linked(expression: sp.Expr, link: str, rows: Mapping[str, FloatArray]) -> sp.Expr:
    """T of the expression: of a product a sum of logarithms, of squares no root, where the rows allow it."""
    linked = LINKED[link](expression)
    if link == "log":
        freed = sp.expand_log(linked, deep=False, force=True)
    elif link == "sqrt":
        powers = [each.as_base_exp() for each in sp.Mul.make_args(expression)]
        freed = sp.Mul(*(base ** (exponent / 2) for base, exponent in powers))
    else:
        return linked
    same = np.isclose(evaluate(freed, rows), evaluate(linked, rows), rtol=1e-9, atol=0.0)
    return freed if same.all() else linked


def _check_values(state: ModelState, u: FloatArray) -> None:
    with np.errstate(all="ignore"):
        values = raw_outputs(state, node_values(state, u)[-1])[:, 0]
    wrong = ~np.isfinite(values)
    if wrong.any():
        raise ExpressionError(
            f"The formula has no finite value in {wrong.sum()} of {len(u)} rows, "
            f"the first of them row {int(np.argmax(wrong)) + 1}.",
            "Look for divisions by zero, and for roots, powers and logarithms of negative numbers.",
        )
