"""Primitives that are written as text, fitted, composed and searched like the built-in ones."""

import numpy as np
import pytest
import sympy as sp

from kan_core.model.state import Snap
from kan_core.primitives.evaluate import snap_values
from kan_core.primitives.table import PRIMITIVES, primitive_named
from kan_core.symbolic.affine_fit import fit_library, fit_primitive
from kan_core.symbolic.compiled_search import CompiledSearch, compiled_search
from kan_core.symbolic.forms import form_of
from kan_core.symbolic.starts import Coordinate
from kan_core.symbolic.varpro import Curve, PlainSearch

EINSTEIN = "x^2*exp(x)/(exp(x)-1)^2"
MADE = {
    EINSTEIN: (1.2, 0.0, 2.0, -0.5),
    "x^p*exp(-x)": (1.2, 0.0, 2.0, -0.5, 1.3),
    "exp(-p*x^2)*sin(x)": (1.2, 0.3, 2.0, -0.5, 1.3),
    "1/(x^2-1)": (1.2, 0.9, 2.0, -0.5),
    "x*log(1+x^2)": (1.2, 0.3, 2.0, -0.5),
    "x^7": (1.0, 0.4, 2.0, -0.5),
}
X = np.sort(np.random.default_rng(0).uniform(0.5, 4.0, 300))


@pytest.mark.parametrize("text", MADE)
def test_the_constants_of_a_curve_are_found(text: str) -> None:
    found = fit_primitive(text, X, snap_values(Snap(text, MADE[text]), X))
    assert found is not None and found.error < 1e-13
    assert found.parameters == pytest.approx(MADE[text], rel=1e-6, abs=1e-9)


def test_the_library_with_a_text_ranks_it_among_the_others() -> None:
    text = "x*log(1+x^2)"
    y = snap_values(Snap(text, MADE[text]), X)
    found = fit_library(X, y, primitives=(*PRIMITIVES, text, "x^p*exp(-x)"))
    assert found[0].primitive == text
    assert found[1].error > 1e-6
    assert len(found) > 30


@pytest.mark.parametrize("text", MADE)
def test_compiled_and_plain_search_begin_with_the_same_rows(text: str) -> None:
    compiled = compiled_search()
    if not isinstance(compiled, CompiledSearch):
        pytest.skip("The kernels are not compiled here.")
    y = snap_values(Snap(text, MADE[text]), X)
    curve = Curve(X, y, np.full(len(X), 1 / len(X))).thinned(60)
    primitive = primitive_named(text)
    place = (primitive, Coordinate.of(primitive, curve.x))
    (plain,), (fast,) = PlainSearch().started([place], curve), compiled.started([place], curve)
    assert len(plain.rows) > 0 and np.array_equal(plain.rows, fast.rows)
    finite = np.isfinite(plain.errors) & np.isfinite(fast.errors)
    assert np.allclose(plain.errors[finite], fast.errors[finite], rtol=1e-6, atol=1e-9)


def test_the_form_is_that_of_the_argument_and_the_shape() -> None:
    v = sp.Symbol("v", real=True)
    assert form_of("x^p*exp(-x)", 2 * v, sp.Integer(3)) == (2 * v) ** 3 * sp.exp(-2 * v)
    assert form_of("sin", v) == sp.sin(v)
