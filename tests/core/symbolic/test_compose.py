"""Formulas made from models."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kan_core.ids import EdgeId
from kan_core.model.evaluate import evaluate as network_values
from kan_core.model.links import LINKS
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import EdgeKind, InputState, ModelState, NodeKind, OutputState, Snap
from kan_core.primitives.table import PRIMITIVES
from kan_core.symbolic.compose import compose
from kan_core.symbolic.evaluate import evaluate
from kan_core.symbolic.links import INVERSES

# Bounded, smooth and defined everywhere, so that any composition of them stays well conditioned.
TAME = (
    "x",
    "x^2",
    "sin",
    "tanh",
    "gaussian",
    "atan",
    "sigmoid",
    "1/(1+x^2)",
    "sqrt(1+x^2)",
    "sech",
    "erf",
    "J0",
)


def snapped_network(seed: int, widths: tuple[int, ...], link: str = "identity") -> ModelState:
    """A network of random snaps, identities and pruned edges, with sum and product nodes."""
    random = np.random.default_rng(seed)
    inputs = [InputState(f"x{i}", random.uniform(-3, 3), random.uniform(0.5, 20)) for i in range(widths[0])]
    outputs = [
        OutputState(f"y{i}", random.uniform(1, 2), random.uniform(0.1, 0.3), "m", link)
        for i in range(widths[-1])
    ]
    products = tuple(int(random.integers(0, width + 1)) for width in widths[1:])
    state = first_state(ModelSpec(widths, product_nodes=products), inputs, outputs, seed)
    for edge in list(state.edges()):
        kind = random.choice(["snap", "snap", "snap", "identity", "pruned"])
        if kind == "pruned":
            state = state.with_edge(edge, mask=False)
        if kind == "identity":
            state = state.with_edge(edge, kinds=EdgeKind.IDENTITY)
        else:
            snap = Snap(str(random.choice(TAME)), tuple(random.uniform(-1.5, 1.5, 4)))
            state = state.with_edge(edge, snap=snap, kinds=EdgeKind.SNAPPED)
    return state


def rows_of(state: ModelState, seed: int = 0) -> np.ndarray:
    scaled = np.random.default_rng(seed).uniform(-1, 1, (200, len(state.inputs)))
    return np.stack([node.offset + node.scale * scaled[:, i] for i, node in enumerate(state.inputs)], axis=1)


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 10**6),
    widths=st.sampled_from([(1, 1), (2, 1), (2, 3, 1), (3, 2, 2, 2), (1, 4, 1)]),
    link=st.sampled_from(["identity", "log", "reciprocal"]),
)
def test_the_formula_equals_the_network(seed: int, widths: tuple[int, ...], link: str) -> None:
    state = snapped_network(seed, widths, link)
    rows = rows_of(state)
    with np.errstate(divide="ignore"):
        truth = network_values(state, rows)
    # Next to a pole of the link rounding is as large as it likes.
    assume(np.abs(truth).max() < 1e2)
    for output, formula in enumerate(compose(state)):
        columns = {name: rows[:, int(column[1:])] for name, column in formula.symbols.items()}
        values = np.broadcast_to(evaluate(formula.expression, columns), len(rows))
        assert np.abs(values - truth[:, output]).max() <= 1e-12 * max(1.0, np.abs(truth[:, output]).max())
        assert formula.unsnapped == ()
        assert (formula.target, formula.unit) == (f"y{output}", "m")


def test_the_formula_printed_by_sympy_itself_equals_the_network() -> None:
    state = snapped_network(3, (3, 2, 2, 2))
    rows = rows_of(state)
    for output, formula in enumerate(compose(state)):
        function = sp.lambdify(formula.arguments, formula.expression, modules=["scipy", "numpy"])
        assert np.allclose(function(*rows.T), network_values(state, rows)[:, output], rtol=1e-12, atol=1e-12)


def one_edge(
    snap: Snap, offset: float = 0.0, scale: float = 1.0, output: OutputState | None = None
) -> ModelState:
    state = first_state(ModelSpec((1, 1)), [InputState("x", offset, scale)], [OutputState("y")])
    return state.with_edge(EdgeId(0, 0, 0), snap=snap, kinds=EdgeKind.SNAPPED)


x = sp.Symbol("x", real=True)


def test_exact_marks_stay_exact() -> None:
    snap = Snap("sin", (2 * np.pi, 0.5, 3**0.5, 0.0), ("2*pi", "1/2", "sqrt(3)", "0"))
    (formula,) = compose(one_edge(snap))
    assert formula.expression == sp.sqrt(3) * sp.sin(2 * sp.pi * x + sp.Rational(1, 2))


def test_the_centre_and_the_width_of_a_bell_can_be_read() -> None:
    (formula,) = compose(one_edge(Snap("gaussian", (0.5, -0.75, 1.0, 0.0))))
    assert formula.expression == sp.exp(-((x - sp.Rational(3, 2)) ** 2) / 4)


def test_ones_and_zeros_leave_no_trace() -> None:
    (formula,) = compose(one_edge(Snap("log", (1.0, 0.0, 1.0, 0.0))))
    assert formula.expression == sp.log(x)


def test_scalings_fold_before_anything_is_rounded() -> None:
    offset, scale = 1e6 + 0.3, 7.7
    (formula,) = compose(one_edge(Snap("x", (1.0, 0.0, scale, offset)), offset, scale))
    assert abs(formula.expression - x) < 1e-9
    assert formula.expression.coeff(x, 0) == 0 or abs(formula.expression.coeff(x, 0)) < 1e-20


def test_a_spline_edge_is_an_undefined_function_of_its_pre_activation() -> None:
    state = first_state(ModelSpec((1, 1)), [InputState("x", 1.0, 2.0)], [OutputState("y", 3.0, 4.0)])
    (formula,) = compose(state)
    assert formula.unsnapped == (EdgeId(0, 0, 0),)
    assert formula.expression == 4 * sp.Function("phi_1_1_1")(x / 2 - sp.Rational(1, 2)) + 3


def test_only_splines_that_reach_the_output_are_unsnapped() -> None:
    state = first_state(ModelSpec((1, 1, 2)), [InputState("x")], [OutputState("y"), OutputState("z")])
    state = state.with_edge(EdgeId(1, 0, 1), mask=False)
    first, second = compose(state)
    assert first.unsnapped == (EdgeId(0, 0, 0), EdgeId(1, 0, 0))
    assert second.unsnapped == ()
    assert second.expression == 0


def test_a_pruned_edge_is_left_out_of_a_product() -> None:
    state = snapped_network(0, (2, 1))
    kinds = np.array([NodeKind.PRODUCT])
    state = state.with_layer(0, state.layers[0].with_(node_kinds=kinds))
    state = state.with_edge(EdgeId(0, 0, 0), mask=False).with_edge(EdgeId(0, 1, 0), mask=True)
    (formula,) = compose(state)
    assert {str(symbol) for symbol in formula.expression.free_symbols} <= {"x1"}
    assert formula.expression != 0


def test_derived_inputs_are_read_in_the_names_of_columns() -> None:
    inputs = [InputState("m"), InputState("h", 0.0, 2.0, expression="m * `speed (m/s)`^2")]
    state = first_state(ModelSpec((2, 1)), inputs, [OutputState("E")])
    state = state.with_edge(EdgeId(0, 0, 0), mask=False)
    state = state.with_edge(EdgeId(0, 1, 0), kinds=EdgeKind.IDENTITY)
    (formula,) = compose(state)
    m, v = sp.Symbol("m", real=True), sp.Symbol("speed_m_s", real=True)
    assert formula.expression == m * v**2 / 2
    assert dict(formula.symbols) == {"m": "m", "speed_m_s": "speed (m/s)"}


def test_names_that_sympy_uses_stay_columns() -> None:
    inputs = [InputState(name) for name in ("E", "I", "N", "S")]
    state = first_state(ModelSpec((4, 1)), inputs, [OutputState("Q")])
    for edge in list(state.edges()):
        state = state.with_edge(edge, kinds=EdgeKind.IDENTITY)
    (formula,) = compose(state)
    assert formula.expression == sum(sp.Symbol(name, real=True) for name in ("E", "I", "N", "S"))


def test_ranges_are_those_of_the_data() -> None:
    state = first_state(ModelSpec((1, 1)), [InputState("x", lower=2.0, upper=5.0)], [OutputState("y")])
    assert compose(state)[0].ranges == {"x": (2.0, 5.0)}


@pytest.mark.parametrize("link", LINKS)
def test_every_link_has_its_inverse_in_sympy(link: str) -> None:
    assert set(INVERSES) == set(LINKS)
    t = np.array([0.2, 0.5, 0.9])
    assert np.allclose(evaluate(INVERSES[link](x), {"x": t}), LINKS[link].inverse(t), rtol=1e-14)


@pytest.mark.parametrize("name", PRIMITIVES)
def test_every_primitive_composes_to_its_values(name: str) -> None:
    a = 1.0 if "a" not in PRIMITIVES[name].inner else 0.8
    b = 0.1 if "b" in PRIMITIVES[name].inner else 0.0
    state = one_edge(Snap(name, (a, b, 1.7, -0.4, *(1.3,) * len(PRIMITIVES[name].shape))))
    rows = np.linspace(0.1, 0.9, 40)[:, None] + 1.2 * max(PRIMITIVES[name].lower, 0.0)
    (formula,) = compose(state)
    assert np.allclose(
        evaluate(formula.expression, {"x": rows[:, 0]}), network_values(state, rows)[:, 0], rtol=1e-12
    )
