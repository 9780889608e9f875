"""LaTeX as sympy prints it becomes outlines; what cannot be read stays text."""

import subprocess
import sys

import pytest
from PySide6.QtGui import QPainterPath
from pytestqt.qtbot import QtBot

from app.panels.mathtext import math_path, normalise, plain_path, plain_text

SYMPY_PRINTS = (
    r"\operatorname{atan}{\left(x \right)}",
    r"\begin{cases} x & \text{for}\: x > 0 \\0 & \text{otherwise} \end{cases}",
    r"\left\lfloor{x}\right\rfloor",
    r"\left|{x_{1}}\right|",
    r"\sqrt[3]{x}",
    r"e^{- \frac{\left(x - 1\right)^{2}}{2}}",
    r"2.5 \cdot 10^{-3} \sin^{2}{\left(\pi x \right)}",
    r"\mathrm{flow\_rate}^{\frac{3}{2}}",
    r"\left(1.25 \pm 0.02\right) \mathrm{mass}",
    r"\phi_{1,2,1}{\left(x \right)}",
    r"\log{\left(\frac{a}{b} \right)}",
    r"\tfrac{1}{2} x",
    r"\bigl(x\bigr)",
    r"\left\lvert x\right\rvert",
    r"\max\left(0, x\right)",
    r"\mathrm{price\$}",
    r"\text{Größe}",
)


@pytest.mark.parametrize("latex", SYMPY_PRINTS)
def test_what_sympy_prints_is_typeset(qtbot: QtBot, latex: str) -> None:
    assert not same(math_path(latex), plain_path(plain_text(latex)))


def same(one: QPainterPath, other: QPainterPath) -> bool:
    return one == other


@pytest.mark.parametrize("latex", [r"\unknowncommand{x}", r"\frac{1}{", r"温度^{2}", r"x}"])
def test_what_cannot_be_typeset_is_set_as_text(qtbot: QtBot, latex: str) -> None:
    path = math_path(latex)
    assert same(path, plain_path(plain_text(latex)))
    assert path.boundingRect().width() > 5


@pytest.mark.parametrize(
    ("latex", "normal"),
    [
        (r"\left(x + 1 \right)^{2}", r"(x + 1 )^{2}"),
        (r"\left(\frac{a}{b}\right)", r"\left(\dfrac{a}{b}\right)"),
        (r"\left(\left(x\right) y\right)", "((x) y)"),
        (r"\frac{a}{b^{\frac{1}{2}}}", r"\dfrac{a}{b^{\frac{1}{2}}}"),
        (r"e^{\frac{1}{2}}", r"e^{\frac{1}{2}}"),
        (r"2 \sin{x}", r"2\,\sin{x}"),
        (r"\mathrm{a} \mathrm{b}", r"\mathrm{a}\,\mathrm{b}"),
        (r"2 \sinister", r"2 \sinister"),
        (r"\lvert x \rvert", "| x |"),
        (r"a $ b", r"a \$ b"),
    ],
)
def test_normalised_latex_has_the_words_of_mathtext(latex: str, normal: str) -> None:
    assert normalise(latex) == normal


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"\frac{a + b}{c_{1}}", "(a + b)/(c_1)"),
        (r"\frac{\frac{a}{b}}{c}", "((a)/(b))/(c)"),
        (r"2.5 \cdot 10^{-3} \sin{\left(\pi x \right)}", "2.5 * 10^(-3) sin(pi x)"),
        (r"\sqrt{x} + \sqrt[3]{y}", "sqrt(x) + root(3, y)"),
        (r"\mathrm{flow\_rate}", "flow_rate"),
        (r"1.2 \pm 0.1", "1.2 ± 0.1"),
    ],
)
def test_a_formula_can_be_read_aloud(latex: str, text: str) -> None:
    assert plain_text(latex) == text


def test_the_typesetter_is_loaded_beforehand_and_only_then() -> None:
    program = """
import sys
import app.panels.formula_view
from app.panels.mathtext import warm
assert "matplotlib" not in sys.modules
warm().join()
assert "matplotlib.textpath" in sys.modules
assert "matplotlib.pyplot" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def test_an_outline_sits_on_its_baseline(qtbot: QtBot) -> None:
    letter = math_path("x").boundingRect()
    assert letter.bottom() == pytest.approx(0.0, abs=1.0)
    assert letter.top() < -5.0
    assert math_path("x^{2}").boundingRect().top() < letter.top()
