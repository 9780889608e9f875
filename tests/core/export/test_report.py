"""The report: one page that needs nothing else, whatever the columns are called."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import numpy as np
import pytest
import sympy as sp

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.edits.history import History
from kan_core.edits.recipe import Recipe
from kan_core.edits.snap import SnapEdge
from kan_core.export.mathml import mathml_terms
from kan_core.export.report.constants import constants
from kan_core.export.report.content import Report
from kan_core.export.report.page import report_html
from kan_core.export.report.rows import LawRow, Search
from kan_core.export.request import ExportRequest
from kan_core.export.session_script import Step, steps_of
from kan_core.ids import EdgeId
from kan_core.model.state import InputState, ModelState, OutputState, Snap
from kan_core.symbolic.as_template import as_template
from kan_core.symbolic.formula import Formula
from kan_core.symbolic.template import fit_template
from tests.core.networks import spline_network

HOSTILE = "</title></style><script>alert(1)</script><img src=\"https://x.org/a\" onerror='b()'>&\x00\u202e"
VOID = {"meta", "br"}


class Page(HTMLParser):
    """What a browser makes of a page: elements with attributes, texts, and whether all were closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())


def report(name: str = "a", classes: bool = False) -> Report:
    """y = 2.57 exp(a / 2) with noise; or two classes."""
    random = np.random.default_rng(0)
    a = random.uniform(-1, 1, 60)
    if classes:
        state = spline_network((1, 2))
        outputs = tuple(OutputState(each, class_of="kind") for each in ("oak", HOSTILE))
        columns = Column(name), Column("kind", Role.CLASS, labels=("oak", HOSTILE))
        values = np.column_stack([a, a > 0])
    else:
        state = SnapEdge(EdgeId(0, 0, 0), Snap("exp", (0.5, 0.0, 2.57, 0.0))).apply(spline_network((1, 1)))
        outputs = (OutputState("y", unit="m/s"),)
        columns = Column(name, unit="m"), Column("y", Role.TARGET, "m/s")
        values = np.column_stack([a, 2.57 * np.exp(a / 2) + 1e-3 * random.normal(size=60)])
    state = ModelState((InputState(name, 0.0, 1.0, "m", None, -1.0, 1.0),), state.layers, outputs)
    dataset = Dataset("table.csv", columns, values, ("Two rows were dropped.",))
    return Report(dataset, 3, state, steps_of(History.start(state, "Open table")))


def test_it_tells_all_there_is() -> None:
    law = LawRow("y = 2.5*exp(a/2)", 5, 0.01, 0.02, 0.03, "links")
    made = (Recipe("discover", {"law": law.text}),)
    told = replace(
        report(),
        steps=(Step(1, "Discover a law", "my law", made),),
        search=Search((LawRow("y = 1", 1, 1.0, 1.0, None, "baseline"), law), 1, (0, 1), 0.0123),
        notes="Measured at noon.",
        primitives=("x^7",),
        file="/data/table.csv",
    )
    text = Page(report_html(told)).text
    for each in (
        *("48 training, 12 held out", "beyond the ranges", "0.03", "0.0123", "★", "≈", "my law", "x^7"),
        *("Measured at noon.", "/data/table.csv", "Two rows were dropped.", "m/s", "Standard error"),
        *("Seed 3", "numpy", "work.discover(law='y = 2.5*exp(a/2)')", "y = 2.57*exp(a/2)"),
    ):
        assert each in text, each
    value, error = re.search(r"k\d? (2\.\d+) ([\d.e-]+)", text).groups()  # type: ignore[union-attr]
    assert float(value) == pytest.approx(2.57, abs=1e-3) and 0 < float(error) < 1e-3


@pytest.mark.parametrize("classes", [False, True])
def test_nothing_of_a_table_becomes_markup(classes: bool) -> None:
    told = report(HOSTILE, classes)
    told = replace(
        told,
        dataset=replace(told.dataset, name=HOSTILE, notes=(HOSTILE,)),
        steps=(Step(0, HOSTILE, HOSTILE, (Recipe("new_network", {"widths": [1, 1], "basis": HOSTILE}),)),),
        search=Search((LawRow(HOSTILE, 1, 1.0, 1.0, 1.0, HOSTILE),), 0),
        **dict.fromkeys(("file", "notes", "written"), HOSTILE),
    )
    page = Page(report_html(told))
    assert not page.open
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"script", "img", "link", "iframe", "object", "a", "base", "form"}
    assert "onerror" not in {name for _, attributes in page.elements for name in attributes}
    assert "alert(1)" in page.text


@pytest.mark.parametrize("classes", [False, True])
def test_it_needs_nothing_else(classes: bool) -> None:
    page = report_html(report(classes=classes))
    assert "url(" not in page and "@import" not in page
    assert not {"src", "href"} & {name for _, given in Page(page).elements for name in given}
    assert report_html(report(classes=classes)) == page


def test_a_long_sum_can_be_broken_between_its_terms() -> None:
    state = spline_network((3, 1))
    random = np.random.default_rng(0)
    columns = (*map(Column, ("x0", "x1", "x2")), Column("y0", Role.TARGET))
    named = tuple(replace(node, name=f"x{at}") for at, node in enumerate(state.inputs))
    state = ModelState(named, state.layers, (OutputState("y0"),))
    page = Page(report_html(Report(Dataset("t", columns, random.uniform(-1, 1, (20, 4))), 0, state)))
    assert sum(tag == "math" for tag, _ in page.elements) == 3


def test_a_product_of_sums_can_be_broken_between_its_factors() -> None:
    a, b = (sp.Symbol(name, real=True) for name in "ab")
    formula = Formula("y", "", 3 * a * (a + b) * (a - 2 * b) - b, {"a": "a", "b": "b"})
    pieces = mathml_terms(ExportRequest(formula))
    assert [("<mo>·</mo>" in piece, piece.count("<mo>(</mo>")) for piece in pieces].count((True, 1)) == 2
    assert len(pieces) == 4


def test_constants_are_those_of_the_formula_also_where_others_far_away_fit_better() -> None:
    x = np.linspace(0.1, 2, 60)
    columns = (Column("x"), Column("y", Role.TARGET))
    dataset = Dataset("t", columns, np.column_stack([x, np.sin(9 * x) + 0.3 * np.sin(3 * x)]))
    symbol = sp.Symbol("x", real=True)
    formula = Formula("y", "", sp.Float(0.3) * sp.sin(sp.Float(3.0) * symbol), {"x": "x"})
    text, starts = as_template(formula, dataset.names)
    assert max(np.abs(fit_template(dataset, text, starts).values)) > 8
    told = Page(constants(formula, dataset)).text
    (rate,) = re.findall(r"\b[23]\.\d+", told)
    assert float(rate) == pytest.approx(3, abs=0.7)
