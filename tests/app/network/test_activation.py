"""The text of an activation: its numbers, brackets and signs."""

import numpy as np
import pytest

from app.network.activation import activation_text, argument_name, function_text, number
from kan_core.expressions.read import read
from kan_core.expressions.values import tree_values
from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, OutputState, Snap
from kan_core.primitives.evaluate import snap_values
from kan_core.primitives.table import PRIMITIVES

READABLE = str.maketrans({"−": "-", "·": "*", **{raised: f"^{n}" for n, raised in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")}})

UNKNOWN = ("gaussian", "sigmoid", "softplus", "sinc", "sinc^2", "J0", "J1")
"""Primitives whose names are no functions in the grammar of formulas."""


@pytest.mark.parametrize(
    ("snap", "text"),
    [
        (Snap("sin", (3.0, 0.0, 1.0, 0.0)), "sin(3 v)"),
        (Snap("x^2", (1.0, -0.5, -2.0, 0.25)), "−2 (v − 0.5)² + 0.25"),
        (Snap("1/sqrt", (1.0, 0.0, 4.0, 0.0)), "4/sqrt(v)"),
        (Snap("x", (1.0, 0.0, -1.0, 1.5)), "−v + 1.5"),
        (Snap("coth(x)-1/x", (1.0, 0.0, 2.0, 0.0)), "2 (coth(v)−1/v)"),
        (Snap("x^p", (1.0, 0.0, 1.0, 0.0, -1.5)), "v^(−1.5)"),
        (Snap("sech^2", (1.0, 0.0, 1.0, 0.0)), "sech(v)²"),
        (Snap("(x+b)^p", (1.0, 0.0, 1.0, 0.0, 0.5)), "v^0.5"),
        (Snap("exp", (0.0, 0.0, 1.0, 0.0)), "exp(0)"),
    ],
)
def test_what_changes_nothing_is_left_out(snap: Snap, text: str) -> None:
    assert activation_text(snap, "v") == text


@pytest.mark.parametrize("name", [name for name in PRIMITIVES if name not in UNKNOWN])
def test_a_text_has_the_values_of_its_activation(name: str) -> None:
    primitive = PRIMITIVES[name]
    snap = Snap(name, (0.5, 0.25, -1.5, 2.0, *[1.5] * len(primitive.shape)))
    x = (
        np.linspace(max(-2.0, 2 * primitive.lower - 0.25), min(4.0, 2 * primitive.upper - 0.75), 9)[1:-1]
        + 0.01
    )
    text = activation_text(snap, "x").translate(READABLE)
    tree = read(with_times(text), ("x",))
    np.testing.assert_allclose(tree_values(tree, {"x": x}), snap_values(snap, x), rtol=1e-9)


def with_times(text: str) -> str:
    """A factor and what follows it, joined by a sign."""
    return text.replace("5 x", "5*x").replace("1.5 ", "1.5*", 1)


def test_a_scaled_input_is_called_u_and_u_is_told() -> None:
    plain = first_state(ModelSpec((1, 1)), [InputState("t")], [OutputState("y")])
    scaled = first_state(ModelSpec((1, 1)), [InputState("t", offset=2.0, scale=0.5)], [OutputState("y")])
    edge = EdgeId(0, 0, 0)
    assert argument_name(plain, edge, "t") == ("t", "")
    assert argument_name(scaled, edge, "t") == ("u", "u = (t − 2)/0.5")


def test_numbers_have_four_digits_and_a_minus_sign() -> None:
    assert [number(value) for value in (-1.23456, 1e-7, 250.0)] == ["−1.235", "1e−07", "250"]


def test_the_name_of_a_function_has_its_shape_and_no_scale() -> None:
    assert function_text(Snap("(x+b)^p", (1.0, 0.3, 2.0, 1.0, 0.5))) == "x^0.5"
    assert function_text(Snap("x^p", (1.0, 0.0, 2.0, 1.0, -1.5))) == "x^(−1.5)"
    assert function_text(Snap("sin", (3.0, 0.3, 2.0, 1.0))) == "sin"
