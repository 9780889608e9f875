"""Sums of logarithms become products of powers, and the function stays."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kan_core.ids import EdgeId
from kan_core.model.evaluate import evaluate
from kan_core.model.state import EdgeKind, FloatArray, ModelState, NodeKind, Snap
from kan_core.symbolic.compose import compose
from kan_core.symbolic.evaluate import evaluate as expression_values
from kan_core.symbolic.products import products_of_logs
from tests.core.networks import spline_network

X = np.random.default_rng(0).uniform(-0.9, 0.9, (200, 2))


def snapped(state: ModelState, snaps: dict[EdgeId, Snap]) -> ModelState:
    for edge, snap in snaps.items():
        state = state.with_edge(edge, kinds=EdgeKind.SNAPPED, snap=snap)
    return state


def log(c: float, d: float = 0.0, a: float = 1.0, b: float = 2.0, by_user: bool = False) -> Snap:
    return Snap("log", (a, b, c, d), by_user=by_user)


def logs(*links: Snap | None, one: Snap | None = None, other: Snap | None = None) -> ModelState:
    """[2, 1, links] with two logarithms into the hidden sum."""
    state = snapped(
        spline_network((2, 1, len(links))),
        {EdgeId(0, 0, 0): one or log(1.5, 0.3), EdgeId(0, 1, 0): other or log(-0.75, -0.1, -1.0)},
    )
    h = node_range(state)
    layer = state.layers[1]
    state = state.with_layer(1, layer.with_(knots=layer.family.grids(h[:1], h[1:])))
    return snapped(state, {EdgeId(1, 0, j): snap for j, snap in enumerate(links) if snap is not None})


def node_range(state: ModelState) -> FloatArray:
    one, other = (state.snap(EdgeId(0, i, 0)) for i in range(2))
    assert one is not None and other is not None
    h = sum(
        snap.parameters[2] * np.log(snap.parameters[0] * x + snap.parameters[1]) + snap.parameters[3]
        for snap, x in ((one, X[:, 0]), (other, X[:, 1]))
    )
    return np.array([h.min(), h.max()])


@settings(deadline=None, max_examples=40)
@given(
    st.floats(0.2, 3.0),
    st.sampled_from([-1.0, 1.0]),
    st.floats(-3.0, 3.0).filter(lambda c: abs(c) > 0.1),
    st.floats(-2.0, 2.0),
)
def test_an_exponential_of_logs_is_the_same_power(rate: float, sign: float, c: float, d: float) -> None:
    state = logs(Snap("exp", (sign * rate, 0.0, 0.7, d)), one=log(c, d))
    product = products_of_logs(state)
    assert product.layers[0].node_kinds[0] == NodeKind.PRODUCT
    link = product.snap(EdgeId(1, 0, 0))
    assert link is not None and link.primitive in ("x", "x^p")
    np.testing.assert_allclose(evaluate(product, X), evaluate(state, X), rtol=1e-12, atol=1e-12)


def test_links_of_several_kinds_are_rewritten_together() -> None:
    exact = snapped(logs(Snap("exp", (2.0, 0.0, 0.7, 0.1))), {})
    state = logs(
        Snap("exp", (2.0, 0.0, 0.7, 0.1)),
        Snap("x", (1.0, 0.0, 3.0, -1.0)),
        Snap("exp", (-1.0, 0.0, 1.0, 0.0)),
    )
    product = products_of_logs(state)
    assert [product.snap(EdgeId(1, 0, j)).primitive for j in range(3)] == ["x", "log", "x^p"]  # type: ignore[union-attr]
    np.testing.assert_allclose(evaluate(product, X), evaluate(state, X), rtol=1e-12, atol=1e-12)
    assert products_of_logs(exact) != exact


def test_the_formula_is_that_of_the_model() -> None:
    product = products_of_logs(logs(Snap("exp", (2.0, 0.0, 0.7, 0.1))))
    columns = {"a": X[:, 0], "b": X[:, 1]}
    found = expression_values(compose(product)[0].expression, columns)
    np.testing.assert_allclose(found, evaluate(product, X)[:, 0], rtol=1e-12)


def test_a_spline_is_drawn_again_over_the_product() -> None:
    state = logs(None, one=log(0.5, 0.2), other=log(1.0, 0.0))
    layer = state.layers[1]
    h = np.linspace(layer.lower[0], layer.upper[0], 200)
    curve = layer.family.project(h, np.sin(np.exp(2 * h) / 9)[:, None], layer.knots[0])[:, 0]
    state = state.with_edge(EdgeId(1, 0, 0), coefficients=curve)
    product = products_of_logs(state)
    powers = [product.snap(EdgeId(0, i, 0)).parameters[4] for i in range(2)]  # type: ignore[union-attr]
    assert powers == [1.0, 2.0]
    assert product.kind(EdgeId(1, 0, 0)) is EdgeKind.SPLINE
    error = evaluate(product, X) - evaluate(state, X)
    assert np.sqrt((error**2).mean()) < 0.02 * evaluate(state, X).std()


def test_an_unsnapped_power_has_the_spline_of_the_power() -> None:
    state = logs(Snap("exp", (1.0, 0.0, 1.0, 0.0)), one=log(2.0), other=log(1.0))
    product = products_of_logs(state)
    edge = EdgeId(0, 0, 0)
    unsnapped = product.with_edge(edge, kinds=EdgeKind.SPLINE, snap=None)
    np.testing.assert_allclose(evaluate(unsnapped, X), evaluate(product, X), rtol=1e-3)


def locked() -> ModelState:
    return logs(Snap("exp", (1.0, 0.0, 1.0, 0.0))).with_edge(EdgeId(0, 0, 0), locked=True)


@pytest.mark.parametrize(
    "state",
    [
        locked(),
        logs(Snap("exp", (1.0, 0.0, 1.0, 0.0)), one=log(1.0, by_user=True)),
        logs(Snap("exp", (1.0, 0.0, 1.0, 0.0), by_user=True)),
        logs(Snap("sin", (1.0, 0.0, 1.0, 0.0))),
        logs(Snap("x", (1.0, 0.0, 1.0, 0.0))),
        logs(Snap("exp", (1.0, 0.0, 1.0, 0.0)), one=Snap("sqrt", (1.0, 2.0, 1.0, 0.0))),
        logs(Snap("exp", (1.0, 0.0, 1.0, 0.0))).with_edge(EdgeId(0, 1, 0), mask=False),
        logs(None, one=log(20.0), other=log(0.1)),
        spline_network((2, 3, 1)),
        spline_network((2, 1)),
    ],
    ids=[
        "locked",
        "edge by user",
        "link by user",
        "sine",
        "line",
        "root",
        "one log",
        "too wide",
        "splines",
        "flat",
    ],
)
def test_everything_else_stays_as_it_is(state: ModelState) -> None:
    assert products_of_logs(state) is state


def test_exact_shifts_stay_exact() -> None:
    one = Snap("log", (1.0, 2.0, 1.0, 0.0), (None, "2", None, None))
    product = products_of_logs(logs(Snap("exp", (1.0, 0.0, 1.0, 0.0)), one=one))
    power = product.snap(EdgeId(0, 0, 0))
    assert power is not None and power.exact[1] == "2"
    assert math.isclose(power.parameters[4], 1.0)
