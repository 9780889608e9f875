"""Equations that are wider than a column are set in lines that it holds."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import sympy as sp

from kan_core.export.latex import FormulaPrinter
from kan_core.export.latex_document import document
from kan_core.export.latex_lines import COLUMN, aligned, broken_lines, latex_display
from kan_core.export.latex_softmax import TOTAL, softmax_lines
from kan_core.export.latex_width import latex_width
from kan_core.export.request import Classes, ExportRequest
from kan_core.symbolic.formula import Formula
from tests.core.export.read_latex import in_one_line, read_latex

X, Y, V = (sp.Symbol(name, real=True) for name in ("x", "y", "velocity"))
TERMS = [sp.Float(k + 0.1234567890123) * sp.sin(X * sp.Float(k + 0.5)) ** 2 for k in range(1, 5)]
SUM = sp.Add(*TERMS)
WIDE = {
    "a sum": SUM,
    "a product": sp.Mul(*(sp.sin(sp.Float(k + 0.123456789) * X) + Y for k in range(9))) / (Y + 2),
    "a product in a sum": -(X**2) + Y * sp.Mul(*(sp.cos(sp.Float(k + 0.123456789) * X) for k in range(9))),
    "an exponent": sp.exp(-SUM / (Y + 2)),
    "a root in a function": sp.log(sp.sqrt(SUM) + sp.Rational(1, 3)) * V,
    "below a line": (X + sp.Float(2.5)) / (3 * SUM * (Y + 1)),
    "a power": -2 * SUM ** sp.Rational(-3, 2) / Y,
    "an absolute value": abs(SUM) + sp.tanh(SUM * X) ** 2,
    "a wide exponent": 2 * X**SUM - 3 * Y ** (SUM / (Y + 1)) * X**SUM,
    "a wide exponent of a sum": (SUM + Y) ** SUM / V,
    "an exponent in an exponent": sp.Integer(2) ** (SUM + X ** (SUM * Y)),
    "a root of a quotient": sp.sqrt(SUM / (SUM + Y**2)),
}


def request(expression: sp.Expr, target: str = "T") -> ExportRequest:
    columns = {str(symbol): str(symbol) for symbol in expression.free_symbols}
    return ExportRequest(Formula(target, "", expression, columns))


@pytest.mark.parametrize("name", WIDE)
def test_lines_are_no_wider_than_asked_and_say_the_same(name: str) -> None:
    text = latex_display(request(WIDE[name]))
    lines = text.split("\n")[1:-1]
    assert len(lines) > 1
    assert max(map(latex_width, lines)) < COLUMN
    read = read_latex(in_one_line(text).split(" = ", 1)[1], ["x", "y", "velocity"])
    for at in (0.7, 1.2):
        values = {X: at, Y: 0.4, V: 1.3}
        assert float(read.subs(values)) == pytest.approx(float(WIDE[name].subs(values)), rel=1e-13)


def test_brackets_are_opened_and_closed_in_every_line() -> None:
    for expression in WIDE.values():
        for line in latex_display(request(expression)).split("\n")[1:-1]:
            assert line.count(r"\left") == line.count(r"\right")
            assert line.count("{") == line.count("}")


def test_a_sum_is_broken_before_signs_and_nowhere_else() -> None:
    first, *others = latex_display(request(SUM)).split("\n")[1:-1]
    assert first.startswith("T = {}&")
    assert all(re.match(r"&[+-] \d", line) for line in others)


def test_what_a_function_holds_stays_whole_where_it_fits() -> None:
    for line in latex_display(request(sp.Add(*TERMS, sp.exp(X + Y), sp.log(X + V)))).split("\n")[1:-1]:
        assert "big" not in line


def test_an_exponent_that_is_too_wide_has_a_name_of_its_own() -> None:
    first, second, *others = latex_display(request(2 * X**SUM + Y * X**-SUM)).split("\n")[1:-1]
    assert first == r"T = {}&2\,x^{\mathcal{P}_{1}} + x^{- \mathcal{P}_{1}}\,y \\"
    assert second.startswith(r"&\text{with }\mathcal{P}_{1} = 1.12")
    assert all(line.startswith(r"&\quad + ") for line in others)


def test_a_short_equation_stays_as_it_is() -> None:
    assert latex_display(request(2 * X)) == r"T = 2\,x"


def test_a_long_name_has_a_line_of_its_own() -> None:
    printer = FormulaPrinter({"x": "x"})
    first, *others = broken_lines(r"\mathrm{momentum of the heavier particle}", SUM, printer, 300)
    assert first == r"&\mathrm{momentum of the heavier particle} ="
    assert all(line.startswith(r"&\quad ") for line in others)


def test_what_is_below_the_probabilities_of_many_classes_has_a_name() -> None:
    names = [f"class_{k}" for k in range(12)]
    *equations, total = softmax_lines("kind", names, [request(X, name) for name in names])
    assert all(TOTAL in equation and len(lines) == 1 for lines in equations for equation in lines)
    assert len(total) > 1
    assert in_one_line(aligned(total)).count("+") == 11


def test_estimated_widths_are_those_of_latex_or_a_little_more(tmp_path: Path) -> None:
    texts = [line.replace("&", "") for each in WIDE.values() for line in lines_of(each)]
    boxes = "\n".join(rf"\sbox0{{$\displaystyle {text}$}}\typeout{{wide \the\wd0}}" for text in texts)
    log = compiled(
        rf"\documentclass{{article}}\usepackage{{amsmath}}\begin{{document}}{boxes}\end{{document}}", tmp_path
    )
    found = [float(width) for width in re.findall(r"wide ([\d.]+)pt", log)]
    assert len(found) == len(texts)
    for text, width in zip(texts, found, strict=True):
        assert width <= latex_width(text) <= 1.15 * width + 15, text


def test_latex_finds_no_line_too_wide(tmp_path: Path) -> None:
    logits = [request(each, f"class_{k}") for k, each in enumerate([*WIDE.values(), X, Y, V])]
    names = tuple(each.formula.target for each in logits)
    log = compiled(document(logits, [""] * len(logits), Classes("kind", names)), tmp_path)
    assert "Overfull" not in log


def lines_of(expression: sp.Expr) -> list[str]:
    return latex_display(request(expression)).replace(r" \\", "").split("\n")[1:-1]


def compiled(text: str, folder: Path) -> str:
    """What LaTeX tells of a document."""
    if shutil.which("pdflatex") is None:
        pytest.skip("LaTeX is not run: there is no pdflatex")
    (folder / "law.tex").write_text(text, encoding="utf-8")
    command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "law.tex"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-2000:]
    return (folder / "law.log").read_text(encoding="utf-8", errors="replace")
