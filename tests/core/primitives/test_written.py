"""Primitives that are written as text fulfil the contract of the built-in ones."""

import math

import numpy as np
import pytest
import sympy as sp
import torch
from hypothesis import given
from hypothesis import strategies as st

from kan_core.errors import ExpressionError, KanoscopeError, ModelError
from kan_core.model.state import Snap
from kan_core.model.torch_functions import TORCH_FUNCTIONS
from kan_core.primitives.contract import Primitive
from kan_core.primitives.evaluate import snap_values
from kan_core.primitives.functions import NUMPY_FUNCTIONS
from kan_core.primitives.program import CALLED
from kan_core.primitives.table import PRIMITIVES, primitive_named
from kan_core.primitives.written import LONGEST, canonical, written
from kan_core.symbolic.forms import form_of
from kan_core.symbolic.kernels.tape import recorded

TEXTS = (
    "x^2*exp(x)/(exp(x)-1)^2",
    "1 - exp(-x)",
    "exp(-p*x^2)*sin(x)",
    "(1+x^p)^q",
    "x^-3 + x/(2 - x)",
    "2^x * x",
    "log(1 + x)^2/sqrt(x + 3)",
    "log(x, 10) - 3*x^0.5 + x^2.5 + x^-0.5",
    "besselj(0, x) + besselj(1, 2*x)",
    "-abs(x - 1/2) + pi*x^17",
    "x**x",
    *(f"{name}(x/2)*x" for name in CALLED if name not in ("sign", "acosh")),
    "acosh(x + 1)",
    "x*sign(x - 1/3)",
)
each_text = pytest.mark.parametrize("text", TEXTS)
U = np.linspace(0.05, 0.95, 13)
SHAPE = {"p": 1.7, "q": -0.6}


def shape_of(primitive: Primitive) -> list[float]:
    return [SHAPE[name] for name in primitive.shape]


def truth(text: str, variable: str | None) -> list[float]:
    """Values of sympy's form, or of its derivative by a variable, to 40 digits."""
    names = primitive_named(text).shape
    symbols = {name: sp.Symbol(name, positive=True) for name in ("u", *names)}
    expression = form_of(text, *symbols.values())
    expression = expression if variable is None else sp.diff(expression, symbols[variable])
    values = [
        {symbols["u"]: sp.Float(u, 40)} | {symbols[n]: sp.Float(SHAPE[n], 40) for n in names} for u in U
    ]
    return [float(sp.N(expression.subs(each).doit(), 40)) for each in values]


@each_text
def test_value_is_that_of_the_sympy_form(text: str) -> None:
    primitive = primitive_named(text)
    found = primitive.value(NUMPY_FUNCTIONS, U, *shape_of(primitive))
    assert np.allclose(found, truth(text, None), rtol=1e-13, atol=1e-14)


@each_text
def test_derivatives_are_those_of_sympy(text: str) -> None:
    primitive = primitive_named(text)
    evaluations = {"u": primitive.derivative} | dict(
        zip(primitive.shape, primitive.shape_derivatives, strict=True)
    )
    for name, derivative in evaluations.items():
        found = derivative(NUMPY_FUNCTIONS, U, *shape_of(primitive))
        assert found.shape == U.shape
        assert np.allclose(found, truth(text, name), rtol=1e-11, atol=1e-12)


@each_text
def test_torch_gives_the_values_of_numpy(text: str) -> None:
    primitive = primitive_named(text)
    for function in (primitive.value, primitive.derivative, *primitive.shape_derivatives):
        shape = [np.full(1, value) for value in shape_of(primitive)]
        found = function(TORCH_FUNCTIONS, torch.from_numpy(U), *map(torch.from_numpy, shape))
        assert np.allclose(found.numpy(), function(NUMPY_FUNCTIONS, U, *shape), rtol=1e-12, atol=1e-13)


@each_text
def test_it_can_be_recorded_as_a_tape(text: str) -> None:
    assert len(recorded([primitive_named(text)]).steps) >= 1


BUILT_IN = {
    "x^2": "x*x",
    "1/x": "1/x + 0",
    "exp": "exp(x)",
    "log": "log(x)",
    "sqrt": "sqrt(x)",
    "x*log(x)": "log(x)*x",
    "1/(exp(x)-1)": "1/(exp(x) - 1)",
    "sqrt(1-x^2)": "sqrt(1 - x*x)",
    "asin": "asin(x)",
    "atanh": "atanh(x)",
    "tan": "tan(x)",
    "gaussian": "exp(-x^2)",
    "x/(exp(x)-1)": "x/(exp(x) - 1)",
}


@pytest.mark.parametrize(("name", "text"), BUILT_IN.items())
def test_domain_poles_symmetry_and_gauges_are_found_as_they_are_stated_for_the_built_in(
    name: str, text: str
) -> None:
    stated, found = PRIMITIVES[name], written(text)
    assert (found.lower, found.upper) == (stated.lower, stated.upper)
    assert (found.inner, found.symmetry) == (stated.inner, stated.symmetry)
    assert found.pole_spacing == pytest.approx(stated.pole_spacing)
    assert (found.pole is None) == (stated.pole is None)
    assert stated.pole is None or found.pole == pytest.approx(stated.pole, abs=1e-9)


def test_of_uneven_poles_the_nearest_is_named() -> None:
    found = written("1/((x-1)*(x+3))")
    assert found.pole == pytest.approx(1.0)
    assert math.isinf(found.pole_spacing)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("sin(y)", "no 'y'"),
        ("p*2", "no x"),
        ("x^q", "no p"),
        ("x - x + 2", "constant"),
        ("sign(x)", "constant"),
        ("x^0", "constant"),
        ("3*x - 1", "straight line"),
        ("exp(p*x)", "shape parameter p"),
        ("x^2 + p*x", "shape parameter p"),
        ("sqrt(-1 - x^2)", "no values"),
        ("floor(x)", "'floor'"),
        ("x + 1/0", "not finite"),
        ("x +", "character 4"),
        ("__import__('os').system('x')", "__import__"),
        ("x" + "+x" * LONGEST, "longer"),
    ],
)
def test_what_can_be_no_primitive_is_refused_in_words(text: str, what: str) -> None:
    with pytest.raises(ExpressionError, match=what):
        written(text)
    with pytest.raises(ModelError, match="There is no primitive"):
        primitive_named(text)


@given(st.text(alphabet="xpq12.+-*/^()sinexlog, ", max_size=24))
def test_any_text_is_a_primitive_or_refused_in_words(text: str) -> None:
    try:
        primitive = written(canonical(text))
    except KanoscopeError:
        return
    assert primitive.lower < primitive.upper


def test_blanks_and_stars_are_spelling() -> None:
    assert canonical(" x ** 2 * exp( x )") == "x^2*exp(x)"
    with pytest.raises(ExpressionError, match="operator"):
        written(canonical("1 2*x^2"))


def test_a_snap_to_a_text_has_its_values_and_its_domain() -> None:
    snap = Snap("sqrt(x)*(x+1)^p", (2.0, 0.0, 3.0, -1.0, 0.5))
    x = np.array([-1.0, 0.0, 1.5])
    values = snap_values(snap, x)
    u = 2.0 * x[1:]
    assert np.isnan(values[0])
    assert np.allclose(values[1:], 3.0 * np.sqrt(u) * np.sqrt(u + 1.0) - 1.0)


@pytest.mark.parametrize(
    ("text", "name"),
    [("sin(x)/x", "sinc"), ("x/(exp(x)-1) + 0", "x/(exp(x)-1)"), ("coth(x) - 1/x", "coth(x)-1/x")],
)
def test_a_point_without_a_value_is_filled_by_the_limit(text: str, name: str) -> None:
    found, stated, u = written(text), PRIMITIVES[name], np.array([-0.5, 0.0, 0.5])
    for ours, theirs in ((found.value, stated.value), (found.derivative, stated.derivative)):
        with np.errstate(all="raise"):
            assert np.allclose(ours(NUMPY_FUNCTIONS, u), theirs(NUMPY_FUNCTIONS, u), atol=1e-10)
        assert np.allclose(ours(TORCH_FUNCTIONS, torch.from_numpy(u)).numpy(), theirs(NUMPY_FUNCTIONS, u))
    assert len(recorded([found]).steps) > 3


def test_small_arguments_keep_their_digits() -> None:
    u = np.array([1e-9])
    found = written("(exp(x)-1)*log(1+x)").value(NUMPY_FUNCTIONS, u)
    assert found[0] == pytest.approx(1e-18, rel=1e-8)
