"""Curves fill their boxes, follow the state, and leave gaps where there is no value."""

from collections.abc import Callable

import numpy as np
import pytest

from app.network.curves import CurveCache, stretched
from kan_core.basis.chebyshev import Chebyshev
from kan_core.basis.grids import uniform_knots
from kan_core.ids import EdgeId
from kan_core.model.curves import edge_curve, layer_curves
from kan_core.model.state import EdgeKind, ModelState, Snap

MakeState = Callable[..., ModelState]


def test_heights_are_the_activations_stretched_to_the_box(make_state: MakeState) -> None:
    layer = make_state(2, 3).layers[0]
    curves = CurveCache().curves(0, layer, 50)
    back = curves.low[:, None] + curves.span[:, None] * curves.heights
    assert back == pytest.approx(layer_curves(layer, 50).reshape(6, 50))
    assert curves.heights.min(axis=1) == pytest.approx(0.0, abs=1e-9)
    assert curves.heights.max(axis=1) == pytest.approx(1.0)


def test_all_curves_of_a_layer_agree_with_those_of_single_edges(make_state: MakeState) -> None:
    state = make_state(2, 3, 1)
    state = state.with_edge(EdgeId(0, 1, 2), kinds=EdgeKind.SNAPPED, snap=Snap("sin", (2.0, 0.1, 1.5, 0.3)))
    state = state.with_edge(EdgeId(0, 0, 1), kinds=EdgeKind.IDENTITY)
    curves = layer_curves(state.layers[0], 30)
    for source in range(2):
        for target in range(3):
            _, y = edge_curve(state, EdgeId(0, source, target), 30)
            assert curves[source, target] == pytest.approx(y)


def test_new_coefficients_give_new_curves_on_the_same_basis(make_state: MakeState) -> None:
    cache, state = CurveCache(), make_state(2, 3)
    first = cache.curves(0, state.layers[0], 40)
    other = make_state(2, 3, seed=5).layers[0]
    second = cache.curves(0, other, 40)
    assert second.x is first.x
    assert second.heights == pytest.approx(CurveCache().curves(0, other, 40).heights)
    assert not np.allclose(first.heights, second.heights)


def test_a_moved_grid_is_noticed(make_state: MakeState) -> None:
    cache, layer = CurveCache(), make_state(2, 3).layers[0]
    cache.curves(0, layer, 40)
    ends = np.full(2, 3.0)
    wider = layer.with_(knots=uniform_knots(-ends, ends, layer.grid_size, layer.order))
    assert cache.curves(0, wider, 40).x[:, -1].tolist() == [3.0, 3.0]


def test_another_degree_on_the_same_range_is_noticed(make_state: MakeState) -> None:
    cache, spline = CurveCache(), make_state(2, 3).layers[0]
    for degree in (4, 9):
        basis = Chebyshev(degree, 3)
        knots = basis.grids(spline.lower, spline.upper)
        coefficients = np.ones((2, 3, basis.count))
        layer = spline.with_(knots=knots, coefficients=coefficients, basis="chebyshev")
        expected = CurveCache().curves(0, layer, 40).heights
        assert cache.curves(0, layer, 40).heights == pytest.approx(expected)


def test_a_nearly_flat_curve_is_not_blown_up() -> None:
    x = np.linspace(0, 1, 5)
    curves = stretched(x[None], np.array([[x, 1e-6 * x]]), np.ones((1, 2), bool))
    assert np.ptp(curves.heights[0]) == pytest.approx(1.0)
    assert np.ptp(curves.heights[1]) < 1e-3
    assert curves.heights[1].mean() == pytest.approx(0.5, abs=1e-3)


def test_the_rounding_of_a_constant_is_not_blown_up() -> None:
    x = np.linspace(-1, 1, 5)
    constant = 1.0 + 1e-15 * np.array([0.0, 1.0, -1.0, 1.0, 0.0])
    curves = stretched(x[None], constant[None, None], np.ones((1, 1), bool))
    assert curves.heights == pytest.approx(0.5, abs=1e-3)


def test_a_pole_does_not_flatten_the_splines_beside_it() -> None:
    x = np.linspace(0.001, 1, 9)
    curves = stretched(x[None], np.array([[x, 1 / x]]), np.array([[True, False]]))
    assert np.ptp(curves.heights[0]) == pytest.approx(1.0)


def test_values_that_do_not_exist_leave_a_gap_and_no_more() -> None:
    curves = stretched(
        np.zeros((1, 4)), np.array([[[np.nan, 0.0, 1.0, np.inf]], [[np.nan] * 4]]), np.ones((2, 1), bool)
    )
    assert np.isnan(curves.heights[0]).tolist() == [True, False, False, True]
    assert curves.heights[0, 1:3].tolist() == [0.0, 1.0]
    assert np.isnan(curves.heights[1]).all()
    assert np.isfinite(curves.low).all()


def test_a_snapped_edge_is_drawn_by_its_function(make_state: MakeState) -> None:
    state = make_state(1, 1).with_edge(
        EdgeId(0, 0, 0), kinds=EdgeKind.SNAPPED, snap=Snap("sqrt", (1.0, 0.0, 1.0, 0.0))
    )
    heights = CurveCache().curves(0, state.layers[0], 21).heights[0]
    assert np.isnan(heights[:10]).all()
    assert np.isfinite(heights[11:]).all()
