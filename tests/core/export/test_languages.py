"""Exported texts, run by the tools of their languages, give what the model gives."""

import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
import sympy as sp

from app.cli.export import WHOLE
from benchmarks._foreign import TOOLS
from benchmarks._formulas import CASES
from benchmarks.exporters import error
from kan_core.errors import ExportError
from kan_core.export.languages.language import commented
from kan_core.export.languages.module import module_text
from kan_core.export.languages.names import legal_names
from kan_core.export.languages.table import LANGUAGES
from kan_core.export.onnx.file import ID as ONNX
from kan_core.export.request import ExportRequest
from kan_core.export.targets import TARGETS
from kan_core.symbolic.formula import Formula

CLOSE = 1e-12
EVERYWHERE = (
    "powers, quotients, signs",
    "roots and logarithms past their ends",
    "steps",
    "columns called like words",
    "B-splines of two outputs",
    "probabilities from splines",
)
WRITTEN_OUT = {
    "javascript": ("erf", "erfc", "Bessel J", "Lambert W"),
    "c99": ("Bessel Y past its end", "Gaussians"),
    "cpp": ("Bessel K past its end", "Chebyshev polynomials"),
    "fortran": ("Lambert W", "Fourier series"),
    "r": ("erfc", "Bessel J"),
    "matlab": ("Bessel K past its end", "B-splines and silu"),
    "rust": ("erf",),
    "sheet": ("Bessel J", "Chebyshev polynomials"),
}
"""Beside what every language is asked, what is written out or guarded in one of them."""
X = sp.Symbol("x", real=True)


def asked() -> list[tuple[str, str]]:
    """Languages and cases."""
    return [(id_, name) for id_ in TOOLS for name in (*EVERYWHERE, *WRITTEN_OUT.get(id_, ()))]


@pytest.mark.parametrize(("id_", "name"), asked())
def test_what_a_text_gives_in_its_own_language_is_what_the_model_gives(
    id_: str, name: str, tmp_path: Path
) -> None:
    missing = TOOLS[id_].missing()
    if missing:
        pytest.skip(f"{TARGETS[id_].text} is not run: there is no {missing}")
    assert error(CASES[name](1000), id_, tmp_path) < CLOSE


def test_the_page_of_exporters_names_every_target() -> None:
    page = (Path(__file__).parents[3] / "docs" / "exporters.md").read_text(encoding="utf-8")
    first = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    assert set(re.findall(r"`(\w+)`", " ".join(first))) == {*TARGETS, ONNX, *WHOLE}


@pytest.mark.parametrize("name", ["Planck", "B-splines of two outputs", "probabilities of classes"])
def test_a_latex_document_is_compiled(name: str, tmp_path: Path) -> None:
    if shutil.which("pdflatex") is None:
        pytest.skip("LaTeX is not run: there is no pdflatex")
    (tmp_path / "law.tex").write_text(CASES[name](5).text("latex_document"), encoding="utf-8")
    command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "law.tex"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-2000:]
    assert (tmp_path / "law.pdf").stat().st_size > 1000


@pytest.mark.parametrize("name", ["Planck", "steps", "Bessel J", "B-splines of two outputs"])
def test_mathml_is_xml_that_shows_the_equation_and_says_it(name: str) -> None:
    case = CASES[name](5)
    for element in case.text("mathml").split("</math>")[:-1]:
        root = ElementTree.fromstring(f"{element}</math>")
        shown, said = root[0]
        assert shown[0].text == said[0][1].text
        assert said.attrib["encoding"] == "MathML-Content"
        numbers = {node.text for node in said.iter() if node.tag.endswith("cn")}
        assert numbers


def test_probabilities_are_quotients_in_mathml() -> None:
    text = CASES["probabilities of classes"](5).text("mathml")
    assert text.count("<mfrac>") >= 3
    assert "<mtext>50 %</mtext>" in text


def test_plain_text_is_an_equation_with_its_symbols() -> None:
    text = TARGETS["plain"].render(request(2 * X, "out", x="length of it"))
    assert text.split("\n") == ["out = 2*x", "", "  x: length of it (m)", "  out: out (s)"]


def test_a_sheet_refuses_what_does_not_fit_into_a_cell() -> None:
    long = sum((X + sp.Float(k / 7)) ** (k / 3) for k in range(400))
    with pytest.raises(ExportError, match="letters of a cell"):
        TARGETS["sheet"].render(request(long))
    with pytest.raises(ExportError, match="lambert_w"):
        TARGETS["sheet"].render(request(sp.LambertW(X)))


def request(expression: sp.Expr, target: str = "T", **columns: str) -> ExportRequest:
    names = columns or {"x": "x"}
    return ExportRequest(Formula(target, "s", expression, names), {"length of it": "m"})


@pytest.mark.parametrize("id_", LANGUAGES)
def test_units_and_columns_that_are_called_otherwise_are_said(id_: str) -> None:
    text = TARGETS[id_].render(request(2.5 * X, "out", x="length of it"))
    assert "x: length of it (m)" in text
    assert "gives out: out (s)" in text
    omega = sp.Symbol("Ω", real=True)
    assert "here Omega:" in TARGETS[id_].render(request(omega, "out", Ω="Ω"))


@pytest.mark.parametrize("id_", LANGUAGES)
def test_numbers_keep_all_digits(id_: str) -> None:
    assert "0.10000000000000002" in TARGETS[id_].render(request(sp.Float(0.1 + 2e-17, 17) * X))


@pytest.mark.parametrize("id_", ["javascript", "rust", "torch"])
def test_what_a_language_lacks_and_cannot_be_written_out_is_refused(id_: str) -> None:
    with pytest.raises(ExportError, match="has no besselk") as refused:
        TARGETS[id_].render(request(sp.besselk(0, X)))
    assert "Export the formula as Python" in str(refused.value)


def test_bessel_functions_of_broken_order_are_refused_where_only_whole_orders_are() -> None:
    with pytest.raises(ExportError, match="no whole number"):
        TARGETS["c99"].render(request(sp.besselj(sp.Rational(1, 3), X)))


def test_names_are_legal_and_differ() -> None:
    names = legal_names(["R", "r", "If", "_a", "Ω", "sin"], LANGUAGES["fortran"])
    assert names["R"] == "R"
    assert names["_a"] == "a"
    assert names["Ω"] == "Omega"
    assert len({name.lower() for name in names.values()} - {"if", "sin"}) == 6
    assert legal_names(["a_b", "aB", "E"], LANGUAGES["mathematica"]) == {
        "a_b": "aBn2",
        "aB": "aB",
        "E": "En2",
    }


def test_a_comment_cannot_be_left() -> None:
    assert commented(["a\nb", "c\\", "d??/"], "//") == "// a b\n// c\\.\n// d??/."
    text = TARGETS["mathematica"].render(request(2 * X, x="evil *) Quit[] (*"))
    assert "evil * ) Quit[] ( *" in text


def test_a_constant_is_a_function_of_nothing() -> None:
    constant = ExportRequest(Formula("T", "", sp.Rational(1, 2), {"x": "x"}))
    for language in LANGUAGES.values():
        assert "1.0" in module_text(language, (constant,))


def test_long_lines_of_fortran_go_on() -> None:
    text = TARGETS["fortran"].render(request(sum((X + sp.Float(k / 7)) ** k for k in range(3, 60))))
    assert max(len(line) for line in text.split("\n") if not line.lstrip().startswith("!")) <= 132


def test_splines_reach_as_far_as_rows_do_in_python_too() -> None:
    case = CASES["B-splines"](50)
    assert np.abs(case.rows).max() > 1
    assert "phi_1_1_1" in case.text("c99")
