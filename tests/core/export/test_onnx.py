"""A model as an ONNX graph gives what the model gives."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from kan_core.basis.table import BASES
from kan_core.edits.prune import Prune
from kan_core.edits.snap import SnapEdge
from kan_core.errors import ExportError
from kan_core.export.onnx import file as onnx_export
from kan_core.export.onnx.file import onnx_file
from kan_core.export.verify import deviation
from kan_core.ids import EdgeId
from kan_core.model.evaluate import evaluate
from kan_core.model.inputs import raw_inputs
from kan_core.model.state import FloatArray, InputState, ModelState, NodeKind, OutputState, Snap
from kan_core.primitives.table import PRIMITIVES
from tests.core.edits.networks import random_network
from tests.core.networks import spline_network

CLOSE = 1e-12
ROWS = 1000


def session_of(content: bytes) -> Any:
    # Loaded by these tests alone: it takes its time.
    import onnxruntime

    return onnxruntime.InferenceSession(content, providers=["CPUExecutionProvider"])


def run(content: bytes, given: dict[str, FloatArray]) -> list[FloatArray]:
    return list(session_of(content).run(None, given))


def error(state: ModelState, columns: dict[str, FloatArray]) -> float:
    """The greatest deviation from the model on the columns, all of whose names are symbols."""
    found = run(onnx_file(state, columns).content, columns)
    with np.errstate(all="ignore"):
        expected = evaluate(state, raw_inputs(state.inputs, columns))
    values = np.column_stack(found)
    assert np.array_equal(np.isfinite(values), np.isfinite(expected))
    return deviation(values, expected)


def columns_of(state: ModelState, lower: float, upper: float) -> dict[str, FloatArray]:
    names = (node.name for node in state.inputs)
    random = np.random.default_rng(5)
    return {name: random.uniform(lower, upper, ROWS) for name in names}


@pytest.mark.parametrize("base", ["none", "silu"])
@pytest.mark.parametrize("basis", BASES)
def test_splines_inside_and_beyond_their_grids(basis: str, base: str) -> None:
    state = spline_network((2, 2, 1), basis=basis, base=base, grid_size=5)
    assert error(state, columns_of(state, -2.5, 2.5)) < CLOSE


@pytest.mark.parametrize("order", [0, 1, 5])
def test_splines_of_any_order(order: int) -> None:
    state = spline_network((2, 2, 1), order=order)
    assert error(state, columns_of(state, -1.5, 1.5)) < CLOSE


@pytest.mark.parametrize("name", PRIMITIVES)
def test_every_primitive(name: str) -> None:
    state, primitive = spline_network((1, 1)), PRIMITIVES[name]
    parameters = (0.7, 0.3, 1.9, -0.4, 1.3, 0.6)[: len(primitive.parameter_names)]
    state = SnapEdge(EdgeId(0, 0, 0), Snap(name, parameters)).apply(state)
    state = replace(state, outputs=(OutputState("y"),), inputs=(InputState("x"),))
    assert error(state, columns_of(state, -3.0, 3.0)) < CLOSE


def test_products_pruned_edges_derived_inputs_and_links() -> None:
    state = random_network((3, 3, 1), 4)
    kinds = np.array([NodeKind.PRODUCT, NodeKind.SUM, NodeKind.PRODUCT])
    state = state.with_layer(0, state.layers[0].with_(node_kinds=kinds))
    gone = frozenset({EdgeId(0, 0, 0), *(EdgeId(0, source, 1) for source in range(3))})
    state = Prune(gone).apply(state)
    inputs = (*state.inputs[:2], InputState("q", 0.2, 3.0, expression="log(x_0)/x_1^2 + pi"))
    for link in ("identity", "log", "square", "sqrt", "reciprocal", "sin"):
        linked = replace(state, inputs=inputs, outputs=(OutputState("y", 0.4, 0.3, "m", link=link),))
        random = np.random.default_rng(1)
        columns = {name: random.uniform(0.5, 2.0, ROWS) for name in ("x_0", "x_1")}
        assert error(linked, columns) < CLOSE, link


@pytest.mark.parametrize("order", [0, 3])
def test_missing_values_have_no_prediction(order: int) -> None:
    state = spline_network((2, 1), order=order)
    columns = columns_of(state, -1, 1)
    name = next(iter(columns))
    content = onnx_file(state, columns).content
    (found,) = run(content, columns | {name: np.full(ROWS, np.nan)})
    assert np.isnan(found).all()


def test_probabilities_of_classes() -> None:
    state = random_network((2, 3), 5)
    names = ("a b", "a_b", "50 %")
    state = replace(state, outputs=tuple(OutputState(name, class_of="kind of x") for name in names))
    columns = columns_of(state, -2.0, 2.0)
    (found,) = run(onnx_file(state, columns).content, columns)
    assert found.shape == (ROWS, 3)
    assert error(state, columns) < CLOSE


def test_it_tells_what_it_takes_and_gives() -> None:
    state = replace(
        spline_network((1, 1)),
        inputs=(InputState("length of it", unit="m"),),
        outputs=(OutputState("T", unit="s"),),
    )
    made = onnx_file(state, {"length of it": np.linspace(-1, 1, 20)})
    session = session_of(made.content)
    (taken,), (given,) = session.get_inputs(), session.get_outputs()
    assert f"takes {taken.name}: length of it (m)" in made.told
    assert "gives T: T (s)" in made.told
    assert (taken.type, given.name) == ("tensor(double)", "T")


def derived(expression: str) -> ModelState:
    """A network of one spline whose input is an expression of a and b."""
    state = spline_network((1, 1))
    return replace(state, inputs=(InputState(expression, 0.1, 1.5, expression=expression),))


@pytest.mark.parametrize(
    "expression", ["atan2(a, b)", "acos(a/4) + erfc(b)", "Max(a, b, 0) + floor(a) - 2^b"]
)
def test_functions_in_derived_inputs(expression: str) -> None:
    random = np.random.default_rng(2)
    assert error(derived(expression), {name: random.uniform(-3, 3, ROWS) for name in "ab"}) < CLOSE


def test_angles_on_the_axes_and_of_what_is_missing() -> None:
    given = {"a": [0.0, 0.0, 1.0, -1.0, 0.0, np.nan, 0.0], "b": [1.0, -1.0, 0.0, 0.0, np.nan, 0.0, np.inf]}
    columns = {name: np.array(values) for name, values in given.items()}
    assert error(derived("atan2(a, b)"), columns) < CLOSE
    sine = {"a": np.array([-1.0, 0.0, 1.0, 1.5])}
    assert error(derived("asin(a) + 2*acos(a)"), sine) < CLOSE


def test_a_table_on_which_the_network_has_no_value_is_told() -> None:
    with pytest.raises(ExportError, match="no value on any row"):
        onnx_file(derived("log(a)"), {"a": np.array([-1.0, -2.0])})


def test_a_function_that_no_operators_make_is_refused() -> None:
    with pytest.raises(ExportError, match="ONNX has no besselk"):
        onnx_file(derived("besselk(0, a)"), {"a": np.linspace(1, 2, 9)})


def test_columns_whose_edges_are_all_pruned_are_not_asked_for() -> None:
    state = spline_network((2, 2))
    state = Prune(frozenset({EdgeId(0, 0, 0), EdgeId(0, 0, 1)})).apply(state)
    columns = columns_of(state, -1, 1)
    first, second = columns
    found = run(onnx_file(state, columns).content, {second: columns[second]})
    np.testing.assert_allclose(
        np.column_stack(found), evaluate(state, np.column_stack(list(columns.values())))
    )
    assert first != second


def test_a_graph_that_says_something_else_is_never_given_out(monkeypatch: pytest.MonkeyPatch) -> None:
    state = spline_network((1, 1))
    columns = columns_of(state, -1, 1)
    monkeypatch.setattr(onnx_export, "evaluate", lambda state, x: evaluate(state, x) * (1 + 1e-8))
    with pytest.raises(ExportError, match="deviate from the model"):
        onnx_file(state, columns)
