"""Model states as plain values and named arrays, and back."""

from dataclasses import asdict
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kan_core.errors import ModelError
from kan_core.model.links import LINKS
from kan_core.model.state import EdgeKind, InputState, LayerState, ModelState, NodeKind, OutputState, Snap
from kan_core.primitives.table import primitive_named
from kan_core.project.arrays import ArrayReader, ArrayWriter
from kan_core.project.fields import field, items, of_type, optional

_DIMENSIONS = {
    "knots": 2,
    "coefficients": 3,
    "base_scale": 2,
    "mask": 2,
    "locked": 2,
    "kinds": 2,
    "node_kinds": 1,
}
"""The arrays of a layer and how many dimensions each has."""

_NUMBERS = ("offset", "scale", "lower", "upper")
"""The numbers of an input or output."""


def pack_state(state: ModelState, arrays: ArrayWriter) -> dict[str, Any]:
    """The state as a document; its arrays go to `arrays`."""
    return {
        "inputs": [_pack_node(node) for node in state.inputs],
        "layers": [_pack_layer(layer, arrays) for layer in state.layers],
        "outputs": [_pack_node(node) for node in state.outputs],
    }


def unpack_state(document: dict[str, Any], arrays: ArrayReader) -> ModelState:
    """The state from its document.

    Raises:
        ProjectError: the document or an array is not what it should be.
        ModelError: its parts do not fit each other.
    """
    return ModelState(
        tuple(_unpack_input(node) for node in items(document, "inputs", dict)),
        tuple(_unpack_layer(layer, arrays) for layer in items(document, "layers", dict)),
        tuple(_unpack_output(node) for node in items(document, "outputs", dict)),
    )


def _pack_node(node: InputState | OutputState) -> dict[str, Any]:
    values = asdict(node)
    return {name: float(value) if name in _NUMBERS else value for name, value in values.items()}


def _unpack_input(document: dict[str, Any]) -> InputState:
    return InputState(
        field(document, "name", str),
        field(document, "offset", float),
        field(document, "scale", float),
        field(document, "unit", str),
        optional(document, "expression", str),
        field(document, "lower", float),
        field(document, "upper", float),
    )


def _unpack_output(document: dict[str, Any]) -> OutputState:
    link = field(document, "link", str)
    if link not in LINKS:
        raise ModelError(f"There is no output link {link!r}.")
    return OutputState(
        field(document, "name", str),
        field(document, "offset", float),
        field(document, "scale", float),
        field(document, "unit", str),
        link,
        field(document, "class_of", str),
    )


def _pack_layer(layer: LayerState, arrays: ArrayWriter) -> dict[str, Any]:
    return {
        "order": int(layer.order),
        "base": layer.base,
        "basis": layer.basis,
        "grid": layer.grid,
        "ranges": layer.ranges,
        "arrays": {name: arrays.add(getattr(layer, name)) for name in _DIMENSIONS},
        "snaps": [
            {"source": int(source), "target": int(target), **_pack_snap(snap)}
            for (source, target), snap in sorted(layer.snaps.items())
        ],
    }


def _unpack_layer(document: dict[str, Any], arrays: ArrayReader) -> LayerState:
    names = field(document, "arrays", dict)
    snaps = {
        (field(snap, "source", int), field(snap, "target", int)): _unpack_snap(snap)
        for snap in items(document, "snaps", dict)
    }
    values = {name: arrays.get(field(names, name, str)) for name in _DIMENSIONS}
    for name, count in _DIMENSIONS.items():
        if values[name].ndim != count:
            raise ModelError(f"A layer's {name} has {values[name].ndim} dimensions, not {count}.")
    _check_kinds(values["kinds"], EdgeKind)
    _check_kinds(values["node_kinds"], NodeKind)
    return LayerState(
        **values,
        order=field(document, "order", int),
        base=field(document, "base", str),
        basis=field(document, "basis", str),
        grid=field(document, "grid", str),
        ranges=field(document, "ranges", str),
        snaps=snaps,
    )


def _check_kinds(values: NDArray[Any], kinds: type[IntEnum]) -> None:
    if not np.isin(values, list(kinds)).all():
        raise ModelError(f"A layer has a kind of {kinds.__name__} that does not exist.")


def _pack_snap(snap: Snap) -> dict[str, Any]:
    return {
        "primitive": snap.primitive,
        "parameters": [float(value) for value in snap.parameters],
        "exact": list(snap.exact),
        "by_user": bool(snap.by_user),
    }


def _unpack_snap(document: dict[str, Any]) -> Snap:
    exact = field(document, "exact", list)
    snap = Snap(
        field(document, "primitive", str),
        tuple(items(document, "parameters", float)),
        tuple(None if text is None else of_type(text, str, "exact") for text in exact),
        field(document, "by_user", bool),
    )
    if len(snap.parameters) != len(primitive_named(snap.primitive).parameter_names):
        raise ModelError(f"A snap to {snap.primitive} has {len(snap.parameters)} parameters.")
    return snap
