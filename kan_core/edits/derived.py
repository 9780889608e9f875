"""Derived inputs: expressions of columns that a network takes in beside the columns themselves."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kan_core.errors import ModelError
from kan_core.model.grid import laid_out
from kan_core.model.state import EdgeKind, FloatArray, InputState, LayerState, ModelState, NodeKind
from kan_core.model.structure import with_sources


@dataclass(frozen=True)
class AddDerived:
    """Add a derived input, with a spline to every node of the next layer that changes nothing yet."""

    input: InputState

    @property
    def label(self) -> str:
        return f"Add input {self.input.name}"

    def apply(self, state: ModelState) -> ModelState:
        """The state with one more input, the last; it gives what the state before gives.

        Raises:
            ModelError: the input is no expression, or its name is taken.
        """
        _require_derived(state.inputs, self.input)
        layer = _with_source(state.layers[0], _grid(state.layers[0], self.input))
        return ModelState((*state.inputs, self.input), (layer, *state.layers[1:]), state.outputs)


@dataclass(frozen=True)
class ChangeDerived:
    """Put another expression, or another name, in the place of a derived input; its edges stay.

    Splines keep their shape over the range of the new values.
    """

    name: str
    input: InputState

    @property
    def label(self) -> str:
        return f"Change input {self.name}"

    def apply(self, state: ModelState) -> ModelState:
        """The state with the other input.

        Raises:
            ModelError: there is no such derived input, or the new one is no expression or its name is taken.
        """
        index = _place(state, self.name)
        others = (*state.inputs[:index], *state.inputs[index + 1 :])
        _require_derived(others, self.input)
        inputs = (*state.inputs[:index], self.input, *state.inputs[index + 1 :])
        layer, before = state.layers[0], state.inputs[index]
        if _ends(before) != _ends(self.input):
            knots = np.array(layer.knots)
            knots[index] = _grid(layer, self.input)
            layer = layer.with_(knots=knots)
        return ModelState(inputs, (layer, *state.layers[1:]), state.outputs)


@dataclass(frozen=True)
class RemoveDerived:
    """Take a derived input away, and every edge that begins at it."""

    name: str

    @property
    def label(self) -> str:
        return f"Remove input {self.name}"

    def apply(self, state: ModelState) -> ModelState:
        """The state without the input.

        Raises:
            ModelError: there is no such derived input, or it is the only input.
        """
        index = _place(state, self.name)
        if len(state.inputs) == 1:
            raise ModelError(f"{self.name} is the only input.", "Add another before you remove it.")
        kept = np.flatnonzero(np.arange(len(state.inputs)) != index)
        inputs = tuple(state.inputs[source] for source in kept)
        return ModelState(inputs, (with_sources(state.layers[0], kept), *state.layers[1:]), state.outputs)


def _require_derived(others: tuple[InputState, ...], node: InputState) -> None:
    if node.expression is None:
        raise ModelError(f"{node.name} is no expression.", "Give an expression in the names of columns.")
    if node.name in (other.name for other in others):
        raise ModelError(f"There is an input {node.name!r} already.", "Choose another name.")


def _place(state: ModelState, name: str) -> int:
    derived = [node.name if node.expression is not None else None for node in state.inputs]
    if name not in derived:
        raise ModelError(f"The network has no derived input {name!r}.", "Choose one of its derived inputs.")
    return derived.index(name)


def _ends(node: InputState) -> tuple[float, float]:
    """The range of the data in the numbers that the network sees."""
    return (node.lower - node.offset) / node.scale, (node.upper - node.offset) / node.scale


def _grid(layer: LayerState, node: InputState) -> FloatArray:
    """(columns,) an even grid over the input's range."""
    grid: FloatArray = laid_out(layer.family, "uniform", "node", np.array(_ends(node))[:, None])[0]
    return grid


def _with_source(layer: LayerState, grid: FloatArray) -> LayerState:
    """The layer with one source more whose splines are 0 into sums and 1 into products.

    Nodes that nothing leads to are left alone: they give 0, and a factor 1 would change that.
    """
    multiplies = layer.node_kinds == NodeKind.PRODUCT
    neutral = np.outer(multiplies, layer.family.constant)
    used = layer.mask.any(axis=0)

    def longer(array: NDArray[Any], row: Any) -> NDArray[Any]:
        return np.concatenate([array, np.broadcast_to(row, (1, *array.shape[1:]))])

    return layer.with_(
        knots=longer(layer.knots, grid),
        coefficients=longer(layer.coefficients, neutral),
        base_scale=longer(layer.base_scale, 0.0),
        mask=longer(layer.mask, used),
        locked=longer(layer.locked, False),
        kinds=longer(layer.kinds, EdgeKind.SPLINE),
    )
