"""What a notebook shows of an estimator, and what it tells while it works."""

import sys
import xml.etree.ElementTree as ET

import numpy as np
import pandas as pd
import pytest
from matplotlib import pyplot
from matplotlib.figure import Figure

from kan_core import KANClassifier, KANRegressor, LawRegressor

SVG = "{http://www.w3.org/2000/svg}svg"


@pytest.fixture(autouse=True)
def without_a_screen():
    pyplot.switch_backend("Agg")
    yield
    pyplot.close("all")


@pytest.fixture(scope="module")
def rows():
    x = np.random.default_rng(0).uniform(1, 2, (60, 2))
    return x, 2 * x[:, 0] + x[:, 1]


@pytest.fixture(scope="module")
def law(rows):
    return LawRegressor(seconds=1e-3).fit(*rows)


@pytest.fixture(scope="module")
def network(rows):
    return KANRegressor(2, max_iter=3).fit(*rows)


def test_a_notebook_shows_the_parameters_the_formula_and_the_network(law):
    html = law._repr_html_()
    assert html.startswith("<style>") and "seconds" in html
    assert html.count("<math") == 1 and html.count("<svg xmlns") == 1
    assert law._repr_mimebundle_()["text/html"].count("<svg xmlns") == 1
    picture = html[html.index("<svg xmlns") : html.rindex("</svg>") + len("</svg>")]
    assert ET.fromstring(picture).tag == SVG


def test_names_of_columns_are_shown_as_they_are(rows):
    table = pd.DataFrame(rows[0], columns=["<b>bold</b>", "a & b"])
    shown = KANRegressor((), max_iter=2).fit(table, rows[1])._repr_html_()
    assert "<b>bold" not in shown and "&lt;b&gt;" in shown


def test_latex_documents_get_the_formula(law, network):
    assert law._repr_latex_() == f"$\\displaystyle {law.latex()}$"
    assert r"\varphi" in network._repr_latex_()
    assert law.formula_._repr_latex_() == law._repr_latex_()


def test_before_a_fit_there_are_parameters_alone():
    for estimator in (KANRegressor(), KANClassifier(), LawRegressor()):
        assert estimator._repr_latex_() is None
        assert "<svg xmlns" not in estimator._repr_html_() and repr(estimator).endswith("()")


def test_a_plot_has_the_curve_of_every_edge_and_the_names(network):
    ax = network.plot()
    edges = sum(1 for _ in network.state_.edges(active_only=True))
    assert len(ax.lines) == edges and all(len(line.get_xdata()) > 50 for line in ax.lines)
    assert {"x0", "x1", "y"} <= {text.get_text() for text in ax.texts}
    ax.figure.canvas.draw()


def test_a_plot_can_be_drawn_on_given_axes(law):
    ax = Figure().add_subplot()
    assert law.plot(ax) is ax and len(ax.lines) >= 2


def test_without_tqdm_the_end_of_a_fit_is_told_in_a_line(rows, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    KANRegressor((), max_iter=3, verbose=1).fit(*rows)
    told = capsys.readouterr()
    assert told.out == "" and "KANRegressor: error" in told.err and "lm" in told.err


def test_nothing_is_told_unasked(rows, capsys):
    KANRegressor((), max_iter=3).fit(*rows)
    assert capsys.readouterr() == ("", "")


def test_tqdm_draws_a_bar(rows, capsys):
    pytest.importorskip("tqdm")
    KANRegressor((), max_iter=3, verbose=1).fit(*rows)
    told = capsys.readouterr()
    assert told.out == "" and "3/3" in told.err
