"""Random snapped networks, their formulas and rows to compare them on."""

from dataclasses import dataclass, replace

import numpy as np
from hypothesis import assume
from hypothesis import strategies as st

from kan_core.edits.snap import SnapEdge
from kan_core.export.request import ExportRequest
from kan_core.model.evaluate import evaluate
from kan_core.model.state import FloatArray, InputState, ModelState, NodeKind, OutputState, Snap
from kan_core.primitives.table import PRIMITIVES
from kan_core.symbolic.compose import compose
from tests.core.edits.networks import random_network

NAMES = ("mass", "x_1", "E", "theta", "v max")
WIDTHS = ((1, 1), (2, 1), (2, 2, 1), (3, 2, 1), (2, 2, 1, 1))


@dataclass(frozen=True)
class Case:
    """A model, its formula, and values on rows."""

    state: ModelState
    request: ExportRequest
    columns: dict[str, FloatArray]
    values: FloatArray


def case_of(state: ModelState, digits: int = 17) -> Case:
    """The case of a snapped network of columns between 0.1 and 0.9."""
    x = np.random.default_rng(0).uniform(0.1, 0.9, (60, len(state.inputs)))
    columns = {node.name: x[:, index] for index, node in enumerate(state.inputs)}
    formula = compose(state)[0]
    return Case(state, ExportRequest(formula, digits=digits), columns, model_values(state, x))


def model_values(state: ModelState, x: FloatArray) -> FloatArray:
    """(n,) values of the first output; NaN and infinities pass in silence."""
    with np.errstate(all="ignore"):
        return evaluate(state, x)[:, 0]


def snapped_network(seed: int, primitives: tuple[str, ...]) -> ModelState:
    """A network with every edge snapped to one of the primitives; one node in three is a product."""
    random = np.random.default_rng(seed)
    widths = WIDTHS[random.integers(len(WIDTHS))]
    state = random_network(widths, seed)
    names = random.permutation(NAMES)[: widths[0]]
    inputs = tuple(InputState(str(name), random.uniform(-1, 1), random.uniform(0.5, 2)) for name in names)
    link = ("identity", "log", "sqrt", "reciprocal")[random.integers(4)]
    state = replace(state, inputs=inputs, outputs=(OutputState("T", random.normal(), 0.7, link=link),))
    for index, layer in enumerate(state.layers):
        kinds = np.where(random.random(layer.targets) < 1 / 3, NodeKind.PRODUCT, NodeKind.SUM)
        state = state.with_layer(index, layer.with_(node_kinds=kinds))
    for edge in state.edges():
        primitive = PRIMITIVES[str(random.choice(primitives))]
        parameters = random.uniform(0.3, 1.5, len(primitive.parameter_names))
        state = SnapEdge(edge, Snap(primitive.name, tuple(parameters))).apply(state)
    return state


def cases(excluded: frozenset[str] = frozenset(), digits: int = 17) -> st.SearchStrategy[Case]:
    """Cases that have values on most rows and are no more sensitive than double precision allows."""
    names = tuple(name for name in PRIMITIVES if name not in excluded)

    def build(seed: int) -> Case:
        case = case_of(snapped_network(seed, names), digits)
        assume(is_well_conditioned(case))
        return case

    return st.integers(0, 2**32 - 1).map(build)


def is_well_conditioned(case: Case) -> bool:
    """Whether most rows have values, and a change of the inputs by 1e-13 hardly changes them."""
    x = np.column_stack([case.columns[node.name] for node in case.state.inputs])
    nearby = model_values(case.state, x * (1 + 1e-13))
    both = np.isfinite(case.values) & np.isfinite(nearby)
    if both.sum() < 0.8 * len(both):
        return False
    greatest = np.abs(case.values[both]).max()
    return bool(0 < greatest < 1e100 and np.abs(nearby - case.values)[both].max() < 1e-12 * greatest)
