"""The activation of an edge as a line of text: y = c f(a x + b) + d with its numbers."""

import re

from kan_core.ids import EdgeId
from kan_core.model.state import ModelState
from kan_core.primitives.evaluate import Activation
from kan_core.primitives.table import primitive_named

DIGITS = 4
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def activation_text(activation: Activation, argument: str) -> str:
    """c f(a x + b; p) + d, what changes nothing left out.

    Args:
        activation: a snap or a candidate.
        argument: what the pre-activation is called.
    """
    a, b, c, d, *shape = activation.parameters
    function = _function(activation.primitive, tuple(shape), _linear(a, b, argument))
    return _sum(_scaled(c, function), d)


def function_text(activation: Activation) -> str:
    """f(x) with the numbers of its shape, but none that scale or shift it; its name where it has no shape."""
    _, _, _, _, *shape = activation.parameters
    name = activation.primitive
    return _function(name, tuple(shape), "x") if shape else name


def argument_name(state: ModelState, edge: EdgeId, name: str) -> tuple[str, str]:
    """What the pre-activation is called in a formula, and what that is where it is not the node itself."""
    if edge.layer:
        return name, ""
    node = state.inputs[edge.source]
    if (node.offset, node.scale) == (0.0, 1.0):
        return name, ""
    return "u", f"u = {_quotient(_sum(name, -node.offset), node.scale)}"


def _function(primitive: str, shape: tuple[float, ...], inner: str) -> str:
    """A primitive of `inner`; one that is called by a bare name, such as 1/sin^2, is a function of it."""
    text = primitive.replace("x+b", "x")
    for name, value in zip(primitive_named(primitive).shape, shape, strict=True):
        text = re.sub(rf"\b{name}\b", f"({number(value)})" if value < 0 else number(value), text)
    if not re.search(r"\bx\b", text):
        text = re.sub(r"[A-Za-z]\w*", lambda name: f"{name[0]}(x)", text, count=1)
    text = re.sub(r"(?<!\w)\(x\)", "x", text)
    if text == "x":
        return inner
    simple = re.fullmatch(r"\w+", inner) is not None
    bracketed = f"({inner})"
    # In one go, for the argument may be called x too.
    text = re.sub(r"\(x\)|\bx\b", lambda x: inner if simple and x[0] == "x" else bracketed, text)
    text = text.replace("*", "·").replace("-", "−")
    return re.sub(r"\^(\d+)(?![\d.])", lambda power: power[1].translate(RAISED), text)


def _linear(a: float, b: float, argument: str) -> str:
    return _sum(_scaled(a, argument), b)


def _scaled(factor: float, text: str) -> str:
    shown = number(factor)
    if shown == "0":
        return "0"
    inner = f"({text})" if _is_sum(text) else text
    if shown in ("1", "−1"):
        return text if shown == "1" else f"−{inner}"
    return f"{shown}{text[1:]}" if text.startswith("1/") else f"{shown} {inner}"


def _quotient(text: str, divisor: float) -> str:
    shown = number(divisor)
    return text if shown == "1" else f"({text})/{shown}" if _is_sum(text) else f"{text}/{shown}"


def _sum(text: str, constant: float) -> str:
    shown = number(constant)
    if shown == "0":
        return text
    if text == "0":
        return shown
    return f"{text} − {shown[1:]}" if shown.startswith("−") else f"{text} + {shown}"


def _is_sum(text: str) -> bool:
    """Whether there is a sign between terms outside all brackets."""
    depth = 0
    for place, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if depth == 0 and place and letter in "+-−" and text[place - 1] not in "e^":
            return True
    return False


def number(value: float) -> str:
    """A number to four digits, with a real minus sign."""
    return f"{value:.{DIGITS}g}".replace("-", "−")
