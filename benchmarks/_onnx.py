"""Networks as ONNX files, run by onnxruntime."""

import importlib
from collections.abc import Iterator
from importlib.util import find_spec

import numpy as np

from benchmarks._formulas import network
from kan_core.basis.table import BASES
from kan_core.edits.snap import SnapEdge
from kan_core.export.onnx.file import onnx_file
from kan_core.export.verify import deviation
from kan_core.ids import EdgeId
from kan_core.model.evaluate import evaluate
from kan_core.model.state import FloatArray, ModelState, Snap
from kan_core.primitives.table import PRIMITIVES

PACKAGES = ("onnx", "onnxruntime")


def missing() -> str:
    """The package that is not installed here, or nothing."""
    return next((package for package in PACKAGES if find_spec(package) is None), "")


def networks() -> Iterator[tuple[str, ModelState]]:
    """Every basis, and every primitive on an edge in front of splines."""
    for basis in BASES:
        for base in ("none", "silu"):
            yield f"{basis}, base {base}", network(basis, base, 2)
    for name, primitive in PRIMITIVES.items():
        parameters = (0.7, 0.3, 1.1, -0.4, 1.3, 0.6)[: len(primitive.parameter_names)]
        yield name, SnapEdge(EdgeId(0, 0, 0), Snap(name, parameters)).apply(network("bspline", "none", 1))


def onnx_values(state: ModelState, rows: int) -> tuple[FloatArray, FloatArray]:
    """(n, outputs) what the file gives on rows, and what the model gives."""
    x = np.random.default_rng(7).uniform(-2.5, 2.5, (rows, len(state.inputs)))
    columns = {node.name: x[:, at] for at, node in enumerate(state.inputs)}
    runtime = importlib.import_module("onnxruntime")
    session = runtime.InferenceSession(onnx_file(state, columns).content, providers=["CPUExecutionProvider"])
    with np.errstate(all="ignore"):
        return np.column_stack(session.run(None, columns)), evaluate(state, x)


def onnx_error(state: ModelState, rows: int) -> tuple[int, float]:
    """Rows with a value, and the deviation relative to the greatest; infinite where one alone has a value."""
    found, expected = onnx_values(state, rows)
    valued = int(np.isfinite(expected).all(axis=1).sum())
    same = np.array_equal(np.isfinite(found), np.isfinite(expected))
    return valued, deviation(found, expected) if same else float("inf")
