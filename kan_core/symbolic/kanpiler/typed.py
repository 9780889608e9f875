"""The network of a formula that a user types as a hypothesis."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import sympy as sp

from kan_core.data.names import symbol_names
from kan_core.model.state import FloatArray, InputState, ModelState, OutputState
from kan_core.symbolic.kanpiler.groups import column_text
from kan_core.symbolic.kanpiler.kanpile import kanpile
from kan_core.symbolic.parser import parse


def typed_network(
    text: str,
    inputs: Sequence[InputState],
    output: OutputState,
    columns: Mapping[str, FloatArray],
    derived: Sequence[InputState] = (),
) -> ModelState:
    """The network of a formula in the names of columns; its edges are snapped by the user.

    Args:
        text: the formula, with or without "target =" before it. Columns go by their own names, in back quotes
            where these are no plain words, or by their symbols; derived inputs by their names.
        inputs: the plain inputs of the model.
        output: its name and unit are kept; it is not scaled, so that exact numbers stay exact.
        columns: (n,) values of each input by the column's name.
        derived: inputs that are taken in where their expressions stand in the formula.

    Raises:
        ExpressionError: the text is no formula of these names, or no network can give its values.
    """
    symbols = symbol_names([*(node.name for node in inputs), output.name])
    columns_of = {symbols[node.name]: node.name for node in inputs}
    named = {column: sp.Symbol(symbol, real=True) for symbol, column in columns_of.items()}
    names = {**{each.name: each for each in named.values()}, **named}
    groups = {node.name: parse(str(node.expression), names) for node in derived}
    before, _, behind = text.rpartition("=")
    is_target = before.strip().strip("`") in (output.name, symbols[output.name])
    expression = parse(behind if is_target else text, {**groups, **names})
    state = kanpile(
        expression,
        {symbols[node.name]: node for node in inputs},
        OutputState(output.name, unit=output.unit),
        tuple(groups.values()),
        {symbol: columns[column] for symbol, column in columns_of.items()},
    )
    known = {column_text(group, columns_of): name for name, group in groups.items()}
    return _by_user(_with_names(state, known))


def _with_names(state: ModelState, names: Mapping[str, str]) -> ModelState:
    """Derived inputs under the names that their expressions have already."""
    inputs = (replace(node, name=names.get(node.expression or "", node.name)) for node in state.inputs)
    return replace(state, inputs=tuple(inputs))


def _by_user(state: ModelState) -> ModelState:
    """The state with every snap marked as the user's choice."""
    layers = (
        layer.with_(snaps={place: replace(snap, by_user=True) for place, snap in layer.snaps.items()})
        for layer in state.layers
    )
    return replace(state, layers=tuple(layers))
