"""Formulas typed by the user: what is a column, what a constant, and what the fit says of them."""

import math

import numpy as np
import pytest

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.errors import DataError, ExpressionError
from kan_core.symbolic.profiles import profiled
from kan_core.symbolic.template import fit_template
from kan_core.symbolic.template_text import read_template
from kan_core.symbolic.text import formula_text

BOXBOD = Dataset(
    "BoxBOD",
    (Column("x"), Column("y", Role.TARGET)),
    np.array([[1, 109], [2, 149], [3, 149], [5, 191], [7, 213], [10, 224]], dtype=np.float64),
)


def table(**columns: "list[float] | np.ndarray") -> Dataset:
    named = tuple(Column(name, Role.TARGET if name == "y" else Role.INPUT) for name in columns)
    return Dataset("table", named, np.column_stack(list(columns.values())))


def test_names_that_are_no_columns_are_constants_in_the_order_of_the_text() -> None:
    text = read_template("y = b*x + a*exp(-pi*`time (s)`) + b", ["time (s)", "x", "y", "z"], None)
    assert (text.left, text.constants, text.explained, text.inputs) == (
        "y",
        ("b", "a"),
        ("y",),
        ("time (s)", "x"),
    )


def test_without_a_left_side_the_target_stands_there() -> None:
    assert read_template("a*x", ["x", "my target"], "my target").left == "`my target`"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("y = a*y", "stands on both sides"),
        ("y = a = b", "one '='"),
        ("a*x", "target"),
        ("y = 2*x", "no constant"),
        ("q = a*x", "There is no 'q'"),
        ("y = a*(x", r"'\)' is missing"),
        ("y = `1a`*x", "name of a constant"),
    ],
)
def test_what_is_wrong_with_a_template_is_said(text: str, told: str) -> None:
    with pytest.raises(ExpressionError, match=told):
        read_template(text, ["x", "y"], None)


@pytest.mark.parametrize("start", [{"a": 1.0, "b": 1.0}, {"a": 100.0, "b": 0.75}, {}])
def test_certified_constants_are_found_from_certified_starts(start: dict[str, float]) -> None:
    # https://www.itl.nist.gov/div898/strd/nls/data/boxbod.shtml
    fitted = fit_template(BOXBOD, "a*(1 - exp(-b*x))", start)
    np.testing.assert_allclose(fitted.values, [2.1380940889e2, 5.4723748542e-1], rtol=1e-8)
    assert fitted.standard_errors is not None
    np.testing.assert_allclose(fitted.standard_errors, [1.2354515176e1, 1.0455993237e-1], rtol=1e-7)
    assert fitted.rss == pytest.approx(1.1680088766e3, rel=1e-9)
    assert fitted.residual_sd == pytest.approx(1.7088072423e1, rel=1e-9)


def test_terms_that_may_be_exchanged_keep_the_order_of_the_start() -> None:
    t = np.linspace(0, 9, 60)
    decay = table(t=t, y=2 * np.exp(-0.2 * t) + 3 * np.exp(-1.7 * t))
    for first, second in ((0.3, 1.0), (1.0, 0.3)):
        fitted = fit_template(decay, "a*exp(-p*t) + b*exp(-q*t)", {"p": first, "q": second})
        values = dict(zip(fitted.text.constants, fitted.values, strict=True))
        assert sorted((values["p"], values["q"])) == pytest.approx([0.2, 1.7], rel=1e-9)
        assert (values["p"] < values["q"]) == (first < second)


def test_without_starts_a_narrow_peak_far_away_is_found() -> None:
    x = np.linspace(400, 500, 80)
    fitted = fit_template(table(x=x, y=1.5 * np.exp(-(((x - 451) / 4) ** 2))), "h*exp(-((x - m)/w)^2)")
    assert dict(zip(fitted.text.constants, fitted.values, strict=True)) == pytest.approx(
        {"h": 1.5, "m": 451, "w": 4}, rel=1e-9
    )
    assert fitted.r2 == pytest.approx(1.0)


def test_constants_of_atoms_are_found_without_starts() -> None:
    t = np.linspace(200, 400, 30)
    y = 1e13 * np.exp(-1.2e-19 / (1.380649e-23 * t))
    fitted = fit_template(table(T=t, y=y), "A*exp(-E/(1.380649e-23*T))")
    np.testing.assert_allclose(fitted.values, [1e13, 1.2e-19], rtol=1e-9)


def test_a_function_of_the_target_may_stand_on_the_left_and_symbols_stand_for_columns() -> None:
    x = np.linspace(1, 5, 30)
    data = Dataset("t", (Column("θ 1"), Column("v")), np.column_stack([x, 3 * x**0.5]))
    fitted = fit_template(data, "log(v) = a + n*log(theta_1)")
    np.testing.assert_allclose(fitted.values, [math.log(3), 0.5], rtol=1e-12)
    assert formula_text(fitted.expression).count("theta_1") == 1


def test_rows_with_gaps_are_left_out_and_sigma_weighs_the_others() -> None:
    x = np.arange(8.0)
    y = 2 * x + np.array([0.1, -0.2, 0.3, 5.0, -0.1, 0.2, np.nan, 0.0])
    sigma = np.where(x == 3, 1e6, 1.0)
    named = (Column("x"), Column("y", Role.TARGET), Column("s", Role.SIGMA))
    fitted = fit_template(Dataset("t", named, np.column_stack([x, y, sigma])), "a*x")
    assert list(fitted.rows) == [0, 1, 2, 3, 4, 5, 7]
    kept = np.isfinite(y) & (x != 3)
    assert fitted.values[0] == pytest.approx(x[kept] @ y[kept] / (x[kept] @ x[kept]), rel=1e-9)


def test_unknown_starts_missing_rows_and_texts_are_told() -> None:
    with pytest.raises(ExpressionError, match="no constant 'c'"):
        fit_template(BOXBOD, "a*x", {"c": 1.0})
    with pytest.raises(DataError, match="Only 1 rows"):
        fit_template(table(x=[1.0, np.nan], y=[1.0, 2.0]), "a*x")
    named = (Column("x", labels=("red", "blue")), Column("y", Role.TARGET))
    with pytest.raises(DataError, match="holds texts"):
        fit_template(Dataset("t", named, np.array([[0.0, 1.0], [1.0, 2.0]])), "a*x")
    with pytest.raises(ExpressionError, match="no value on some rows"):
        fit_template(table(x=[1.0, -1.0], y=[1.0, 2.0]), "log(x) + a")


def test_a_fit_that_is_stopped_keeps_the_start() -> None:
    fitted = fit_template(BOXBOD, "a*(1 - exp(-b*x))", {"b": 0.5}, should_stop=lambda: True)
    assert fitted.values[1] == 0.5


def test_profile_intervals_of_a_line_are_those_of_its_standard_errors() -> None:
    x = np.linspace(0, 1, 20)
    noise = np.random.default_rng(0).normal(0, 0.1, 20)
    fitted = fit_template(table(x=x, y=1 + 2 * x + noise), "a + b*x")
    assert fitted.standard_errors is not None
    for index, (value, error) in enumerate(zip(fitted.values, fitted.standard_errors, strict=True)):
        interval = profiled(fitted.fitting, fitted.values, index)
        # Student's t of 18 degrees of freedom at 97.5 %.
        assert interval.lower == pytest.approx(value - 2.10092204 * error, rel=1e-6)
        assert interval.upper == pytest.approx(value + 2.10092204 * error, rel=1e-6)


def test_at_the_ends_of_a_profile_interval_the_best_other_constants_reach_the_limit() -> None:
    fitted = fit_template(BOXBOD, "a*(1 - exp(-b*x))")
    interval = profiled(fitted.fitting, fitted.values, 1)
    x, y = BOXBOD.values.T
    for end in (interval.lower, interval.upper):
        assert end is not None
        curve = 1 - np.exp(-end * x)
        residual = y - curve * (curve @ y) / (curve @ curve)
        # The quantile of F(1, 4) at 95 %.
        assert residual @ residual == pytest.approx(fitted.rss * (1 + 7.70864742 / 4), rel=1e-6)


def test_an_end_that_the_data_leave_open_is_none() -> None:
    x = np.array([0.0, 0.5, 1.0, 1.5, 2.0, 2.5])
    y = np.array([0.02, 0.98, 1.01, 1.0, 0.99, 1.0])
    fitted = fit_template(table(x=x, y=y), "a*(1 - exp(-b*x))", {"b": 5.0})
    interval = profiled(fitted.fitting, fitted.values, 1)
    assert interval.upper is None
    assert interval.lower is not None
