"""Every exported text says what the model says."""

import re
from dataclasses import replace

import numpy as np
import pytest
import sympy as sp
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kan_core.basis.table import BASES
from kan_core.edits.prune import Prune
from kan_core.edits.snap import SnapEdge
from kan_core.edits.unsnap import Unsnap
from kan_core.errors import ExportError
from kan_core.export.checked import render_checked
from kan_core.export.evaluate import called_python, expression_values, python_values, sympy_text_values
from kan_core.export.latex import latex
from kan_core.export.latex_lines import latex_display
from kan_core.export.latex_names import latex_names
from kan_core.export.python_numpy import python_numpy
from kan_core.export.request import ExportRequest
from kan_core.export.splines import spline_of, splines_of
from kan_core.export.sympy_text import sympy_text
from kan_core.export.targets import TARGETS
from kan_core.export.verify import deviation, verify
from kan_core.export.whole import render_model
from kan_core.ids import EdgeId
from kan_core.model.curves import edge_values
from kan_core.model.evaluate import evaluate
from kan_core.model.inputs import raw_inputs
from kan_core.model.state import FloatArray, InputState, ModelState, OutputState, Snap
from kan_core.symbolic.compose import compose
from kan_core.symbolic.formula import Formula
from tests.core.edits.networks import random_network
from tests.core.export.formulas import Case, case_of, cases, is_well_conditioned, snapped_network
from tests.core.export.read_latex import in_one_line, read_latex
from tests.core.networks import spline_network

CLOSE = 1e-12
NOT_IN_GRAMMAR = frozenset({"erf", "asinh", "acosh", "atanh", "sign", "coth(x)-1/x", "J0", "J1"})
"""Primitives that the LaTeX grammar of the tests has no word for."""

relaxed = settings(
    deadline=None,
    max_examples=30,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)
"""A smaller seed is no simpler network, so that failing cases are not shrunk."""


def rows(case: Case) -> FloatArray:
    return np.column_stack([case.columns[column] for column in case.request.symbols.values()])


@relaxed
@given(case=cases())
def test_sympy_text_agrees_with_the_model(case: Case) -> None:
    found = sympy_text_values(case.request, sympy_text(case.request), rows(case))
    assert deviation(found, case.values) < CLOSE


@settings(relaxed, max_examples=5)
@given(case=cases(NOT_IN_GRAMMAR), in_lines=st.booleans())
def test_latex_agrees_with_the_model(case: Case, in_lines: bool) -> None:
    text = latex_display(case.request) if in_lines else latex(case.request)
    name, equation = in_one_line(text).split(" = ", 1)
    assert name == "T"
    expression = read_latex(equation, list(case.request.symbols))
    assert deviation(expression_values(case.request, expression, rows(case)), case.values) < CLOSE


@pytest.mark.parametrize("seed", [0, 3, 9, 12, 21])
def test_python_agrees_with_the_model(seed: int) -> None:
    names = ("sin", "exp", "x^2", "sqrt(1+x^2)", "tanh", "x^p", "erf", "J0")
    case = case_of(snapped_network(seed, names))
    assert is_well_conditioned(case)
    found = python_values(case.request, python_numpy(case.request), rows(case))
    assert deviation(found, case.values) < CLOSE


def test_python_carries_the_splines_that_are_left() -> None:
    state = random_network((2, 3, 1))
    formula = compose(state)[0]
    request = ExportRequest(formula, splines=splines_of(state, formula.unsnapped))
    x = np.random.default_rng(3).uniform(-4, 4, (100, 2))
    found = python_values(request, python_numpy(request), x)
    assert len(formula.unsnapped) == 9
    assert deviation(found, evaluate(state, x)[:, 0]) < CLOSE


def test_python_carries_the_functions_of_every_basis() -> None:
    state = spline_network(
        (2, 2, 2, 2, 1), basis=("chebyshev", "fourier", "rbf", "bspline"), base="silu", grid_size=4
    )
    formula = compose(state)[0]
    request = ExportRequest(formula, splines=splines_of(state, formula.unsnapped))
    x = np.random.default_rng(3).uniform(-2, 2, (60, 2))
    found = python_values(request, python_numpy(request), x)
    assert deviation(found, evaluate(state, x)[:, 0]) < CLOSE


def test_the_python_of_several_outputs_stands_in_one_file() -> None:
    state = random_network((2, 2))
    x = np.random.default_rng(3).uniform(-4, 4, (20, 2))
    requests = [ExportRequest(each, splines=splines_of(state, each.unsnapped)) for each in compose(state)]
    text = "\n".join(python_numpy(request) for request in requests)
    for index, request in enumerate(requests):
        assert deviation(python_values(request, text, x), evaluate(state, x)[:, index]) < CLOSE


def columns_of(state: ModelState, x: FloatArray) -> dict[str, FloatArray]:
    return {node.name: x[:, index] for index, node in enumerate(state.inputs)}


def test_what_is_exported_of_a_derived_input_is_its_expression() -> None:
    state = random_network((3, 1))
    inputs = (*state.inputs[:2], InputState("x_0/x_1", 0.2, 3.0, expression="x_0/x_1"))
    state = replace(state, inputs=inputs)
    for edge in state.edges():
        state = SnapEdge(edge, Snap("sin", (1.3, 0.2 + edge.source, 0.8, 0.1))).apply(state)
    columns = {name: np.linspace(1, 2 + index, 30) for index, name in enumerate(("x_0", "x_1"))}
    text = render_model(TARGETS["python"], state, columns)
    found = called_python(text, "y_0", np.column_stack(list(columns.values())))
    assert "x_0/x_1" in text
    assert deviation(found, evaluate(state, raw_inputs(inputs, columns))[:, 0]) < CLOSE


def classifier(snapped: bool) -> ModelState:
    state = random_network((2, 3), 5)
    names = ("a b", "a_b", "50 %")
    state = replace(state, outputs=tuple(OutputState(name, class_of="kind of x") for name in names))
    for edge in state.edges() if snapped else ():
        state = SnapEdge(edge, Snap("sin", (1.3, 0.2 + edge.source, 0.8, 0.1 * edge.target))).apply(state)
    return state


@pytest.mark.parametrize("snapped", [True, False])
def test_the_python_of_classes_gives_their_probabilities(snapped: bool) -> None:
    state = classifier(snapped)
    x = np.random.default_rng(3).uniform(-4, 4, (50, 2))
    text = render_model(TARGETS["python"], state, columns_of(state, x))
    found = called_python(text, "probabilities", x)
    np.testing.assert_allclose(found.sum(axis=1), 1.0)
    assert deviation(found, evaluate(state, x)) < CLOSE
    assert len(set(re.findall(r"def (z_\w+)", text))) == 3


def test_the_latex_of_classes_names_the_softmax() -> None:
    state = classifier(True)
    text = render_model(TARGETS["latex"], state, columns_of(state, np.ones((9, 2))))
    *logits, first, _, last = re.split(r"\n(?=P|z)", text)
    assert len(logits) == 3
    assert first.startswith(r"P{\left(\mathrm{kind\ of\ x} = \mathrm{a\ b}\right)} = \frac{\mathrm{e}^{")
    assert r"\mathrm{50\ \%}" in last
    sides = [in_one_line(line).split(" = ")[0] for line in logits]
    assert len(set(sides)) == 3
    assert " + ".join(rf"\mathrm{{e}}^{{{side}}}" for side in sides) in last


def test_the_text_of_classes_has_a_name_above_every_formula() -> None:
    state = classifier(True)
    text = render_model(TARGETS["sympy"], state, columns_of(state, np.ones((9, 2))))
    assert text.count("# z_") == 3
    assert text.count("# The probability that kind of x is") == 3


def test_probabilities_that_are_not_the_model_s_are_refused() -> None:
    wrong = replace(TARGETS["python"], probabilities=lambda text, rows: np.full((len(rows), 3), 1 / 3))
    state, x = classifier(True), np.random.default_rng(0).normal(size=(20, 2))
    with pytest.raises(ExportError, match="probabilities"):
        render_model(wrong, state, columns_of(state, x))


@pytest.mark.parametrize("base", ["none", "silu"])
@pytest.mark.parametrize("basis", BASES)
def test_a_written_spline_is_that_of_the_edge_inside_and_outside_its_grid(base: str, basis: str) -> None:
    state = spline_network((2, 1), base=base, basis=basis)
    x = np.linspace(-3, 3, 301)
    np.testing.assert_allclose(
        spline_of(state, EdgeId(0, 1, 0))(x),
        edge_values(state.layers[0], 1, 0, x),
        rtol=1e-11,
        atol=1e-11,
    )


def example(*columns: str, digits: int = 17, expression: sp.Expr | None = None) -> ExportRequest:
    symbols = {name: name for name in columns}
    free = [sp.Symbol(name, real=True) for name in columns]
    return ExportRequest(
        Formula("T", "s", sp.Add(*free) if expression is None else expression, symbols), digits=digits
    )


LENGTH = sp.Symbol("length", real=True)


def test_latex_writes_numbers_powers_and_logarithms_unmistakably() -> None:
    expression = sp.Float(1.5e-12) * sp.log(LENGTH) ** 3 + 2 * sp.pi * sp.sqrt(LENGTH / sp.Float(9.81)) + sp.E
    text = latex(example("length", expression=expression))
    assert r"1.5 \cdot 10^{-12}" in text
    assert r"\ln^{3}{\left(\mathrm{length} \right)}" in text
    assert r"\mathrm{e}" in text


@pytest.mark.parametrize(
    ("symbol", "text"),
    [
        ("m", "m"),
        ("mass", r"\mathrm{mass}"),
        ("m_0", "m_{0}"),
        ("x1", "x_{1}"),
        ("theta", r"\theta"),
        ("theta_1", r"\theta_{1}"),
        ("θ", r"\theta"),
        ("Ω", r"\Omega"),
        ("Delta_t", r"\Delta_{t}"),
        ("v_max", r"v_{\mathrm{max}}"),
        ("lambda_", r"\lambda"),
        ("mass_earth_1", r"\mathrm{mass}_{\mathrm{earth},1}"),
        ("_", r"\mathrm{\_}"),
    ],
)
def test_names_in_latex(symbol: str, text: str) -> None:
    assert latex_names([symbol]) == {symbol: text}


def test_different_symbols_never_look_the_same_in_latex() -> None:
    names = latex_names(["x1", "x_1", "theta", "θ", "x", "mass"])
    assert len(set(names.values())) == 6
    assert names["x_1"] == r"\mathrm{x\_1}"


def test_columns_called_like_constants_stay_columns() -> None:
    names = ("E", "I", "N", "S", "e")
    case = {name: np.linspace(1, 2, 5) + index for index, name in enumerate(names)}
    expression = sum(
        (sp.Symbol(name, real=True) * sp.exp(index) for index, name in enumerate(names)), sp.S.Zero
    )
    request = example(*names, expression=expression)
    expected = sum(case[name] * np.exp(index) for index, name in enumerate(names))
    for target in TARGETS.values():
        render_checked(target, request, case, np.asarray(expected))


def test_python_text_names_columns_and_units() -> None:
    formula = Formula("period", "s", sp.sqrt(LENGTH), {"length": "length of the string"})
    text = python_numpy(ExportRequest(formula, {"length of the string": "m"}))
    assert "period = sqrt(length)" in text
    assert "length: length of the string (m)" in text
    assert "Returns: period (s)" in text


def test_a_column_s_name_cannot_break_out_of_the_python_text() -> None:
    evil = '"""\nraise SystemExit(7)\n"""\\'
    formula = Formula(evil, evil, LENGTH * 2, {"length": evil})
    request = ExportRequest(formula, {evil: evil})
    found = python_values(request, python_numpy(request), np.array([[1.0], [2.0]]))
    np.testing.assert_array_equal(found, [2.0, 4.0])


def test_symbols_that_are_no_names_are_refused() -> None:
    with pytest.raises(ExportError, match="cannot be a symbol"):
        example("x; import os")
    with pytest.raises(ExportError, match="cannot have a column called numpy"):
        python_numpy(example("numpy", "x"))


def test_columns_that_drop_out_are_not_asked_for() -> None:
    request = ExportRequest(Formula("T", "", LENGTH, {"length": "length", "colour": "colour"}))
    assert "def T(length):" in python_numpy(request)


def test_a_constant_formula_is_exported() -> None:
    request = example(expression=sp.Rational(1, 2))
    for target in TARGETS.values():
        render_checked(target, request, {}, np.full(7, 0.5))


def test_chosen_digits_shorten_fitted_numbers_and_keep_exact_ones() -> None:
    expression = sp.Float(1.23456789) * LENGTH + sp.Rational(1, 3) * sp.pi
    assert sympy_text(example("length", digits=3, expression=expression)) == "1.23*length + pi/3"
    assert "1.23456789" in sympy_text(example("length", expression=expression))
    with pytest.raises(ExportError, match="from 1 to 17"):
        example("length", digits=0)


def test_verify_tells_how_far_a_short_text_is_from_the_model() -> None:
    request = example("length", digits=2, expression=sp.Float(1.26) * LENGTH)
    columns = {"length": np.linspace(1, 2, 9)}
    target = TARGETS["sympy"]
    found = verify(target, request, target.render(request), columns, 1.26 * columns["length"])
    assert found == pytest.approx(0.04 / 1.26)


def test_a_text_that_says_something_else_is_never_given_out() -> None:
    request = example("length", expression=2 * LENGTH)
    columns = {"length": np.linspace(1, 2, 9)}
    values = 2 * columns["length"]
    wrong = {"sympy": "2*length + 1e-6", "python": "def T(length):\n    return 2.000001 * length\n"}
    for id_, text in wrong.items():
        with pytest.raises(ExportError, match="deviate from the formula"):
            verify(TARGETS[id_], request, text, columns, values)
    silent = replace(TARGETS["sympy"], render=lambda request: "2*sqrt(length - 1.5)")
    with pytest.raises(ExportError, match="none where it has"):
        render_checked(silent, request, columns, values)
    with pytest.raises(ExportError, match="deviate from the model"):
        render_checked(TARGETS["latex"], request, columns, values * 1.001)


def test_a_formula_without_any_value_is_not_given_out() -> None:
    request = example("length", expression=sp.log(LENGTH))
    columns = {"length": -np.ones(5)}
    with pytest.raises(ExportError, match="no value on any row"):
        render_checked(TARGETS["sympy"], request, columns, np.full(5, np.nan))


def test_python_that_does_not_run_says_so() -> None:
    with pytest.raises(ExportError, match="does not run: NameError"):
        python_values(example("x"), "def T(x):\n    return y\n", np.ones((3, 1)))


def test_sympy_text_asks_for_the_edges_that_are_left() -> None:
    state = case_of(snapped_network(3, ("sin", "exp"))).state
    edge = next(iter(state.edges()))
    opened = Unsnap(edge).apply(state)
    formula = compose(opened)[0]
    with pytest.raises(ExportError, match="Snap the edge"):
        sympy_text(ExportRequest(formula, splines=splines_of(opened, formula.unsnapped)))
    with pytest.raises(ExportError, match=r"spline of .* is missing"):
        ExportRequest(formula)


def test_latex_shows_splines_by_their_place() -> None:
    state = random_network((1, 1))
    formula = compose(replace(state, inputs=(InputState("x"),)))[0]
    text = latex(ExportRequest(formula, splines=splines_of(state, formula.unsnapped)))
    assert r"\varphi_{1,1,1}\left(x\right)" in text


def test_pruned_edges_leave_no_trace_in_texts() -> None:
    state = random_network((2, 1))
    edge = EdgeId(0, 0, 0)
    state = SnapEdge(EdgeId(0, 1, 0), Snap("x^2", (1.0, 0.0, 1.0, 0.0))).apply(state)
    request = ExportRequest(compose(Prune(frozenset({edge})).apply(state))[0])
    assert "x_0" not in sympy_text(request)
    assert "x_1" in sympy_text(request)
