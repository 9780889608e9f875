"""A model as an ONNX file, held against the model before anyone gets it."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import sympy as sp

from kan_core.data.names import symbol_names
from kan_core.errors import ExportError
from kan_core.export.onnx.expressions import expression_value
from kan_core.export.onnx.graph import OPSET, Graph, onnx_package
from kan_core.export.onnx.layers import layer_values
from kan_core.export.verify import MOST_ROWS, TOLERANCE, deviation
from kan_core.model.evaluate import evaluate
from kan_core.model.inputs import named_columns, needed_columns, raw_inputs
from kan_core.model.state import FloatArray, InputState, ModelState
from kan_core.symbolic.links import INVERSES
from kan_core.symbolic.parser import parse

ID, TEXT, SUFFIX = "onnx", "ONNX", ".onnx"
"""Name on the command line, what the menu shows, suffix of files."""
PROBABILITIES = "probabilities"


@dataclass(frozen=True)
class OnnxFile:
    """The content of a file, and in words what it takes and gives."""

    content: bytes
    told: str


def onnx_file(state: ModelState, columns: Mapping[str, FloatArray]) -> OnnxFile:
    """A model as ONNX operators in double precision, splines included.

    It takes a tensor (rows,) for each column that the network needs and gives one for each target, or the
    probabilities (rows, classes).

    Args:
        columns: (n,) raw values by name of column, of rows on which the graph is held against the model.

    Raises:
        ExportError: a function cannot be made of operators, the graph deviates from the model, or the package
            onnx is not installed.
    """
    graph = Graph()
    symbols, names = _inputs(graph, state)
    live = _live(state)
    scaled = {node.name: _scaled(graph, node, symbols, names) for node in live}
    nodes = [scaled.get(node.name, scaled[live[0].name]) for node in state.inputs]
    for index in range(len(state.layers)):
        nodes = layer_values(graph, state, index, nodes)
    outputs = _outputs(graph, state, nodes, symbols)
    targets = [node.name for node in state.outputs]
    told = f"{state.class_of or ', '.join(targets)}, computed by a Kolmogorov-Arnold network."
    more = {"classes": "\n".join(targets)} if state.class_of else {}
    model = graph.model("kan", told, more)
    _require_same(model, state, symbols, columns, outputs)
    lines = [told, f"{graph.operators} operators of ONNX's version {OPSET}, all in double precision.", ""]
    for kind, each in (("takes", model.graph.input), ("gives", model.graph.output)):
        lines += [f"  {kind} {value.name}: {value.doc_string}" for value in each]
    return OnnxFile(model.SerializeToString(), "\n".join(lines))


def _live(state: ModelState) -> list[InputState]:
    """The inputs from which an edge leaves; all of them where there are none."""
    mask = state.layers[0].mask
    return [node for at, node in enumerate(state.inputs) if mask[at].any()] or list(state.inputs)


def _columns(state: ModelState) -> tuple[str, ...]:
    """The columns that the network needs."""
    plain = [node.name for node in state.inputs if node.expression is None]
    return needed_columns(_live(state), plain)


def _inputs(graph: Graph, state: ModelState) -> tuple[dict[str, str], dict[str, sp.Symbol]]:
    """Symbol by column of those that the network needs, and what every name in an expression means."""
    columns = _columns(state)
    units = {node.name: node.unit for node in state.inputs}
    symbols = symbol_names((*columns, *(node.name for node in state.outputs)))
    for column in columns:
        graph.input(symbols[column], _measured(column, units.get(column, "")))
    named = named_columns(state.inputs, columns)
    meant = {
        name: sp.Symbol(symbols[column], real=True) for name, column in named.items() if column in columns
    }
    return symbols, meant


def _scaled(
    graph: Graph, node: InputState, symbols: Mapping[str, str], names: Mapping[str, sp.Symbol]
) -> str:
    """An input node: (value - offset) / scale."""
    if node.expression is None:
        value = symbols[node.name]
    else:
        known = {symbol.name: symbol.name for symbol in names.values()}
        value = expression_value(graph, parse(node.expression, names), known)
    return graph.op("Div", graph.op("Sub", value, graph.constant(node.offset)), graph.constant(node.scale))


def _outputs(graph: Graph, state: ModelState, nodes: list[str], symbols: Mapping[str, str]) -> list[str]:
    """The names of what the graph gives."""
    values = []
    link = sp.Symbol("t", real=True)
    for node, value in zip(state.outputs, nodes, strict=True):
        scaled = graph.op("Mul", graph.constant(node.scale), value)
        target = graph.op("Add", graph.constant(node.offset), scaled)
        values.append(expression_value(graph, INVERSES[node.link](link), {link.name: target}))
    if not state.class_of:
        for node, value in zip(state.outputs, values, strict=True):
            graph.output(value, symbols[node.name], _measured(node.name, node.unit))
        return [symbols[node.name] for node in state.outputs]
    logits = graph.op("Concat", *map(graph.as_column, values), axis=1)
    name = symbol_names((*symbols.values(), PROBABILITIES))[PROBABILITIES]
    told = f"that {state.class_of} is {', '.join(node.name for node in state.outputs)}"
    graph.output(graph.op("Softmax", logits, axis=1), name, told, len(state.outputs))
    return [name]


def _measured(name: str, unit: str) -> str:
    return f"{name} ({unit})" if unit else name


def _require_same(
    model: object,
    state: ModelState,
    symbols: Mapping[str, str],
    columns: Mapping[str, FloatArray],
    outputs: list[str],
) -> None:
    """The graph is worked out by the reference of ONNX, which knows nothing of networks."""
    reference = onnx_package("onnx.reference").ReferenceEvaluator(model)
    needed = _columns(state)
    rows = len(next(iter(columns.values()), ()))
    chosen = np.unique(np.linspace(0, rows - 1, min(rows, MOST_ROWS)).astype(int))
    few = {name: values[chosen] for name, values in columns.items()}
    with np.errstate(all="ignore"):
        expected = evaluate(state, raw_inputs(state.inputs, few))
        found = reference.run(outputs, {symbols[name]: few[name] for name in needed})
    if not np.isfinite(expected).any():
        raise ExportError("The network has no value on any row of the table.", "Change the rows.")
    values = np.concatenate([each.reshape(len(chosen), -1) for each in found], axis=1)
    off = deviation(values, expected)
    if not off <= TOLERANCE or not np.array_equal(np.isfinite(values), np.isfinite(expected)):
        raise ExportError(
            f"The ONNX file was not written: it gives values that deviate from the model by {off:.1e}.",
            "Export the formula in another form, and report this as a fault.",
        )
