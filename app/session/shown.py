"""What views want to know of a model besides the model itself."""

from app.session.table import Rows
from kan_core.analysis import metrics
from kan_core.analysis.importance import edge_importance
from kan_core.ids import EdgeId
from kan_core.model.evaluate import evaluate, scaled_inputs
from kan_core.model.state import FloatArray, ModelState

IMPORTANCE_ROWS = 100, 300
"""Rows that importance is computed from at least, and at most."""
IMPORTANCE_WORK = 50_000
"""Edges times rows that are looked at between two frames of the canvas."""


def importance(state: ModelState, rows: Rows) -> list[FloatArray]:
    """(s, t) importance of the edges of each layer."""
    edges = sum(layer.sources * layer.targets for layer in state.layers)
    fewest, most = IMPORTANCE_ROWS
    step = max(1, len(rows.train_x) // min(max(fewest, IMPORTANCE_WORK // edges), most))
    return edge_importance(state, scaled_inputs(state, rows.train_x[::step]))


def accuracy(state: ModelState, rows: Rows) -> float | None:
    """Part of the held-out rows whose class is told; None where the model gives numbers."""
    return metrics.accuracy(rows.test_y, evaluate(state, rows.test_x)) if state.class_of else None


def error_scale(state: ModelState) -> float:
    """What turns a scaled error into one in the unit of the target; 1 under a nonlinear output link."""
    outputs = state.outputs
    return outputs[0].scale if len(outputs) == 1 and outputs[0].link == "identity" else 1.0


def has_edge(state: ModelState, edge: EdgeId) -> bool:
    """Whether the network has such an edge, pruned or not."""
    if edge.layer >= len(state.layers):
        return False
    layer = state.layers[edge.layer]
    return edge.source < layer.sources and edge.target < layer.targets
