"""Formulas compiled into networks whose edges are snapped."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from kan_core.data.names import symbol_names
from kan_core.edits.restore import Restore
from kan_core.edits.unsnap import Unsnap
from kan_core.errors import ExpressionError
from kan_core.ids import EdgeId
from kan_core.model.evaluate import evaluate as model_values
from kan_core.model.state import InputState, NodeKind, OutputState
from kan_core.primitives.table import PRIMITIVES
from kan_core.symbolic.compose import compose
from kan_core.symbolic.forms import FORMS
from kan_core.symbolic.kanpiler.kanpile import kanpile
from kan_core.symbolic.kanpiler.room import with_room
from tests.core.symbolic.kanpiler.formulas import NAMES, SYMBOLS, columns, compiled, raw_inputs, read

x, y = SYMBOLS["x"], SYMBOLS["y"]


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("x", ()),
        ("3*x - 2", ()),
        ("m*v^2/2", ()),
        ("x*y", ()),
        ("x + 2*y + 3*z + sin(u) + exp(v) + c^3", ()),
        ("x^2*y^3*z^-2*abs(u)*exp(v)", ()),
        ("x*exp(2*x)*y", ()),
        ("x^3/(exp(2.3*x) - 1)*y", ()),
        ("exp(-(x - 1)^2/8)", ()),
        ("cos(2*x + 1)", ()),
        ("sqrt(4 + x^2)", ()),
        ("exp(sin(pi*x) + y^2)", (1,)),
        ("(u + v)/(1 + u*v/c^2)", (2,)),
        ("sqrt(x^2 + y^2)", (1,)),
        ("besselj(0, x + 2*y + 1)", (1,)),
        ("x*sin(x)", (2,)),
        ("x^7", (2,)),
        ("x^8", (1,)),
        ("x^8 + x^7", (2, 2)),
        ("(x + y)*(z + 1)*(u - v)", (3,)),
        ("x*y + z*u + 1.5", (2,)),
        ("sin(x*y) + cos(2*x*y)*z", (2, 2)),
        ("1/(exp(x + y) + 3)", (1, 1)),
        ("erf(x) + erfc(y) + atan(z)", ()),
        ("sign(3*x - 1)*y", ()),
        ("2^x*(x + y + z + u + v + c + m + p + q)", (2,)),
    ],
)
def test_a_formula_takes_as_few_nodes_as_it_needs(text: str, hidden: tuple[int, ...]) -> None:
    state = compiled(read(text))
    assert state.widths == (len(NAMES), *hidden, 1)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("sqrt(x*y/m)", ()),
        ("x^1.7*y^-0.3", ()),
        ("x^7*y", ()),
        ("(2*x + 1)^2.5", ()),
        ("log(2*x + 3) + x^y", (2,)),
        ("acosh(x + 1)*sech(y)*csch(z) + coth(u)", (4, 2)),
        ("log(x)*x/(1 + y)", ()),
        ("sec(x/10) + csc(y/10) + cot(z/10) + acos(u/10)", ()),
    ],
)
def test_of_positive_inputs_more_fits_on_one_edge(text: str, hidden: tuple[int, ...]) -> None:
    state = compiled(read(text), 0.2, 3.0)
    assert state.widths == (len(NAMES), *hidden, 1)


@pytest.mark.parametrize("text", ["2", "pi", "-3.25", "0"])
def test_a_constant_alone_is_an_edge_that_does_not_see_its_input(text: str) -> None:
    state = compiled(read(text))
    assert state.widths == (len(NAMES), 1)
    assert len(list(state.edges(active_only=True))) == 1


def least(name: str) -> sp.Expr:
    """A whole number above which the primitive is defined."""
    return sp.Integer(max(PRIMITIVES[name].lower, 0.0))


@pytest.mark.parametrize("name", [name for name in PRIMITIVES if name != "exp(p*x)*sin(x)"])
def test_every_primitive_of_an_input_is_one_edge(name: str) -> None:
    shape = [sp.Float(2.3)] * len(PRIMITIVES[name].shape)
    free = PRIMITIVES[name].inner
    inside = (sp.Rational(3, 4) * x if "a" in free else x) + (sp.Rational(1, 16) if "b" in free else 0)
    inside += least(name)
    state = compiled(3 * FORMS[name](inside, *shape) + 1, 0.1, 1.1)
    assert state.widths == (len(NAMES), 1)


def test_an_oscillation_that_dies_out_is_a_product_of_two_edges() -> None:
    state = compiled(FORMS["exp(p*x)*sin(x)"](3 * x, sp.Float(-0.2)), 0.1, 1.1)
    assert len(list(state.edges(active_only=True))) >= 2


@pytest.mark.parametrize("name", PRIMITIVES)
def test_every_primitive_of_a_sum_is_computed(name: str) -> None:
    shape = [sp.Float(2.3)] * len(PRIMITIVES[name].shape)
    inside = (2 * x + y) / 5 + sp.Float(0.07) + least(name)
    compiled(FORMS[name](inside, *shape) * y, 0.1, 1.1)


LEAVES = st.one_of(
    st.sampled_from(list(SYMBOLS.values())),
    st.integers(-3, 3).map(sp.Integer),
    st.sampled_from([sp.Rational(1, 2), sp.pi, sp.sqrt(2), sp.Float(0.37), sp.Float(-1.83)]),
)
# Bounded or growing slowly, so that any composition of them stays well conditioned.
TAME = (sp.sin, sp.cos, sp.tanh, sp.atan, sp.erf, sp.asinh, sp.Abs, lambda u: sp.besselj(0, u))


def grown(inner: st.SearchStrategy[sp.Expr]) -> st.SearchStrategy[sp.Expr]:
    return st.one_of(
        st.lists(inner, min_size=2, max_size=4).map(lambda terms: sp.Add(*terms)),
        st.lists(inner, min_size=2, max_size=3).map(lambda factors: sp.Mul(*factors)),
        st.tuples(st.sampled_from(TAME), inner).map(lambda pair: pair[0](pair[1])),
        st.tuples(inner, st.integers(2, 3)).map(lambda pair: pair[0] ** pair[1]),
        inner.map(lambda u: 1 / (2 + sp.cos(u))),
        inner.map(lambda u: sp.sqrt(1 + u**2)),
        inner.map(lambda u: sp.exp(sp.sin(u))),
        inner.map(lambda u: (3 + sp.sin(u)) ** sp.Float(1.7)),
    )


@settings(max_examples=150, deadline=None)
@given(expression=st.recursive(LEAVES, grown, max_leaves=8))
def test_any_formula_equals_its_network(expression: sp.Expr) -> None:
    compiled(expression, -1.1, 1.3)


@settings(max_examples=60, deadline=None)
@given(
    exponents=st.lists(
        st.sampled_from([-5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 7, 9, 12]), min_size=1, max_size=4
    ),
    shift=st.sampled_from([sp.Integer(0), sp.Rational(1, 3), sp.Float(-0.77)]),
)
def test_whole_powers_of_inputs_of_both_signs(exponents: list[int], shift: sp.Expr) -> None:
    factors = [(SYMBOLS[NAMES[i]] + shift) ** p for i, p in enumerate(exponents)]
    compiled(sp.Mul(*factors))


@settings(max_examples=60, deadline=None)
@given(
    exponents=st.lists(
        st.sampled_from([sp.Rational(1, 2), sp.Rational(-3, 2), sp.Float(0.31), sp.Integer(-6)]),
        min_size=1,
        max_size=4,
    )
)
def test_free_powers_of_positive_inputs_are_one_product_node(exponents: list[sp.Expr]) -> None:
    factors = [SYMBOLS[NAMES[i]] ** p for i, p in enumerate(exponents)]
    state = compiled(sp.Mul(*factors), 0.3, 4.0)
    assert state.widths == (len(NAMES), 1)
    assert state.layers[0].node_kinds[0] == (NodeKind.PRODUCT if len(exponents) > 1 else NodeKind.SUM)


def test_inputs_that_do_not_occur_stay_without_active_edges() -> None:
    state = compiled(x * y)
    assert [node.name for node in state.inputs] == list(NAMES)
    assert list(state.edges(active_only=True)) == [EdgeId(0, 0, 0), EdgeId(0, 1, 0)]


@pytest.mark.parametrize(
    "text", ["m*v^2/2", "x/3 + 2*y", "pi*sin(2*pi*x)/7", "sqrt(2)*x*y", "(x + 1/3)^2", "exp(-x^2)"]
)
@pytest.mark.parametrize("scale", [1.0, 1e10, 1e-7])
def test_exact_numbers_come_back_exact(text: str, scale: float) -> None:
    state = compiled(read(text), given=InputState("", scale=scale))
    (formula,) = compose(state)
    assert sp.simplify(formula.expression - read(text)) == 0


def test_numbers_with_a_point_stay_fitted_and_all_others_exact() -> None:
    state = compiled(read("2*sin(1.7*x + 1/2)"))
    (edge,) = state.edges(active_only=True)
    snap = state.snap(edge)
    assert snap is not None
    assert snap.parameters == (1.7, 0.5, 2.0, 0.0)
    assert snap.exact == (None, "1/2", "2", "0")


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("exp(x + y^2)", "log"),
        ("x^2*y/z^3", "log"),
        ("1/(x + y)", "reciprocal"),
        ("sqrt(x^2 + y^2)", "square"),
        ("(x + sin(y))^2", "sqrt"),
        ("asin(x/4 + y/12)", "sin"),
    ],
)
def test_the_output_link_is_taken_off_the_formula(text: str, link: str) -> None:
    state = compiled(read(text), 0.2, 2.0, output=OutputState("f", link=link))
    assert state.widths == (len(NAMES), 1)


@pytest.mark.parametrize("text", ["x*y", "exp(x)*sin(y)", "x + y", "3"])
def test_scalings_of_inputs_and_output_are_honoured(text: str) -> None:
    output = OutputState("f", 0.7, 3.1)
    state = compiled(read(text), given=InputState("", 0.3, 2.7), output=output)
    assert state.outputs == (output,)


def test_a_group_becomes_a_derived_input_wherever_it_or_a_power_of_it_stands() -> None:
    state = compiled(read("m*exp(v^2/c^2)*sin(c/v)"), 0.5, 2.0, [read("v/c")])
    assert [node.name for node in state.inputs] == [*NAMES, "v/c"]
    group, v, c = (state.inputs[i] for i in (-1, NAMES.index("v"), NAMES.index("c")))
    assert group.expression == "v/c"
    assert 0.25 <= group.lower < group.upper <= 4.0
    used = {edge.source for edge in state.edges(active_only=True) if edge.layer == 0}
    assert used == {NAMES.index("m"), len(NAMES)}
    assert (v.expression, c.expression) == (None, None)


def test_a_group_that_is_a_difference() -> None:
    state = compiled(read("(x - y)^2*z + sin(2*y - 2*x)"), 0.5, 2.0, [read("x - y")])
    assert state.inputs[-1].name == "x - y"
    assert 0 not in {edge.source for edge in state.edges(active_only=True) if edge.layer == 0}


def test_groups_that_do_not_occur_are_no_inputs() -> None:
    state = compiled(read("v^2/c + x"), 0.5, 2.0, [read("v/c"), read("x*y"), x])
    assert len(state.inputs) == len(NAMES)


def test_a_group_is_written_in_the_names_of_columns() -> None:
    names = symbol_names(["speed (m/s)", "c"])
    inputs = {symbol: InputState(column, lower=1.0, upper=2.0) for column, symbol in names.items()}
    first, second = (sp.Symbol(name, real=True) for name in inputs)
    state = kanpile(sp.sin(first / second), inputs, OutputState("f"), [first / second])
    assert state.inputs[-1].expression == "`speed (m/s)`/c"
    (formula,) = compose(state)
    assert formula.expression == sp.sin(first / second)


def test_an_unsnapped_edge_is_close_to_what_it_was() -> None:
    rows = columns(0.5, 2.0)
    state = compiled(read("exp(sin(x) + y^2/4)*z"), 0.5, 2.0)
    values = model_values(state, raw_inputs(state, rows))
    for edge in state.edges(active_only=True):
        if state.snap(edge) is not None:
            splined = model_values(Unsnap(edge).apply(state), raw_inputs(state, rows))
            assert 0.0 < np.abs(splined - values).max() < 1e-3 * np.abs(values).max()


@pytest.mark.parametrize("text", ["x*y", "x*sin(x)*exp(y + z)", "sin(x*y) + z"])
def test_a_pruned_edge_that_is_restored_changes_nothing(text: str) -> None:
    rows = columns(0.5, 2.0)
    state = compiled(read(text), 0.5, 2.0)
    for roomy in (state, with_room(state)):
        values = model_values(roomy, raw_inputs(roomy, rows))
        for edge in roomy.edges():
            if not roomy.is_active(edge):
                restored = Restore(frozenset({edge})).apply(roomy)
                again = model_values(restored, raw_inputs(roomy, rows))
                assert np.abs(again - values).max() <= 1e-12 * np.abs(values).max()


def test_without_columns_the_ranges_of_the_inputs_are_used() -> None:
    inputs = {"x": InputState("x", lower=2.0, upper=6.0), "y": InputState("y", lower=1.0, upper=3.0)}
    state = kanpile(sp.sqrt(x / y) * 3, inputs, OutputState("f"))
    assert state.widths == (2, 1)
    assert state.layers[0].lower == pytest.approx([2.0, 1.0], abs=0.1)
    assert state.layers[0].upper == pytest.approx([6.0, 3.0], abs=0.1)


@pytest.mark.parametrize("expression", [sp.gamma(x), sp.floor(x) + y, x * sp.atan2(x, y), sp.zeta(x + 2)])
def test_what_no_primitive_can_express_is_named(expression: sp.Expr) -> None:
    with pytest.raises(ExpressionError, match="There is no primitive for"):
        compiled(expression)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("sqrt(x)", "no finite value in"),
        ("x^1.7 + y", "no finite value in"),
        ("log(x - 10)", "no finite value in 100 of 100 rows"),
        ("asin(2)*x", "asin.2. is not real"),
        ("sqrt(asin(2) + x^2)", "asin.2. is not real"),
        ("(asin(2)*x + 1)^3", "is not real"),
        ("exp(asin(2)*x^2)", "asin.2. is not real"),
    ],
)
def test_a_formula_without_a_finite_value_is_refused(text: str, problem: str) -> None:
    with pytest.raises(ExpressionError, match=problem):
        compiled(read(text))


def test_a_name_that_is_no_input_is_named() -> None:
    with pytest.raises(ExpressionError, match="k is no input"):
        compiled(sp.Symbol("k", real=True) * x)
