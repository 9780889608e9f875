"""The edges that terms of formulas come from."""

import sympy as sp

from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import EdgeKind, InputState, ModelState, OutputState, Snap
from kan_core.symbolic.compose import compose
from kan_core.symbolic.term_edges import edges_of_terms

A, B, H = EdgeId(0, 0, 0), EdgeId(0, 1, 0), EdgeId(1, 0, 0)
INPUTS = [InputState("a", lower=0.5, upper=2.0), InputState("b", lower=0.5, upper=2.0)]


def with_snaps(state: ModelState, snaps: dict[EdgeId, Snap]) -> ModelState:
    """The state with these edges snapped and all others pruned."""
    for edge in state.edges():
        if edge in snaps:
            state = state.with_edge(edge, snap=snaps[edge], kinds=EdgeKind.SNAPPED)
        else:
            state = state.with_edge(edge, mask=False)
    return state


def snap(primitive: str, *parameters: float) -> Snap:
    return Snap(primitive, parameters or (1.0, 0.0, 1.0, 0.0))


def found(state: ModelState, output: int = 0, expression: sp.Expr | None = None) -> dict[str, tuple]:
    """The edges of each term, by the term as text with its numbers cut."""
    formula = compose(state)[output]
    terms = sp.Add.make_args(formula.expression if expression is None else expression)
    edges = edges_of_terms(state, output, formula, terms)
    return {
        str(term.xreplace({n: sp.Integer(1) for n in term.atoms(sp.Float)})): e
        for term, e in zip(terms, edges, strict=True)
    }


def network(widths: tuple[int, ...], link: str = "identity", **spec: object) -> ModelState:
    outputs = [OutputState(f"y{index}", 0.3, 2.0, "", link) for index in range(widths[-1])]
    return first_state(ModelSpec(widths, **spec), INPUTS, outputs)


def test_a_term_comes_from_the_edge_that_has_its_values():
    state = with_snaps(network((2, 1)), {A: snap("sin", 3.0, 0.1, 2.0, 0.5), B: snap("x^2")})
    edges = found(state)
    assert sorted(edges.values()) == [(), (A,), (B,)]
    assert next(edges[text] for text in edges if "sin" in text) == (A,)


def test_a_straight_line_behind_a_sum_lets_its_terms_be_told_apart():
    snaps = {A: snap("sin", 3.0, 0.1, 2.0, 0.5), B: snap("x^2"), H: snap("x", 1.5, 0.2, 2.0, 0.0)}
    edges = found(with_snaps(network((2, 1, 1)), snaps))
    assert sorted(edges.values()) == [(), (A, H), (B, H)]


def test_a_function_of_a_sum_comes_from_all_edges_before_it():
    snaps = {A: snap("x"), B: snap("x^2"), H: snap("sin")}
    edges = found(with_snaps(network((2, 1, 1)), snaps))
    assert sorted(edges.values()) == [(), (A, B, H)]


def test_a_product_comes_from_its_factors():
    state = network((2, 1, 1), product_nodes=(1, 0))
    edges = found(with_snaps(state, {A: snap("sin"), B: snap("x^2"), H: snap("x")}))
    assert sorted(edges.values()) == [(), (A, B, H)]


def test_terms_of_an_opened_square_come_from_its_edge_by_their_columns():
    second = EdgeId(0, 0, 1), EdgeId(1, 1, 0)
    snaps = {A: snap("x"), B: snap("x"), H: snap("x^2"), second[0]: snap("sin"), second[1]: snap("x")}
    state = with_snaps(network((2, 2, 1)), snaps)
    formula = compose(state)[0]
    edges = found(state, expression=sp.expand(formula.expression))
    sine = next(edges[text] for text in edges if "sin" in text)
    assert sine == second
    assert sorted(edges.values()) == [(), *[tuple(sorted((A, B, H)))] * 3, second]


def test_a_spline_that_is_left_is_found_too():
    state = with_snaps(network((2, 1)), {A: snap("sin"), B: snap("x^2")})
    edges = found(state.with_edge(A, kinds=EdgeKind.SPLINE, snap=None))
    assert sorted(edges.values()) == [(), (A,), (B,)]


def test_under_a_link_and_alone_a_term_comes_from_all_edges_of_its_output():
    state = with_snaps(network((2, 1), link="log"), {A: snap("sin"), B: snap("x^2")})
    assert set(found(state).values()) == {(A, B)}


def test_derived_inputs_and_several_outputs_have_terms_of_their_own():
    inputs = [
        InputState("q", expression="a / c", lower=0.1, upper=3.0),
        InputState("b", lower=0.5, upper=2.0),
    ]
    outputs = [OutputState("y"), OutputState("z")]
    state = first_state(ModelSpec((2, 2)), inputs, outputs)
    other = EdgeId(0, 1, 1)
    state = with_snaps(state, {A: snap("x^2"), B: snap("sin"), other: snap("exp")})
    assert sorted(found(state).values()) == [(A,), (B,)]
    assert sorted(found(state, 1).values()) == [(other,)]


def test_a_term_without_values_at_some_rows_is_matched_at_the_others():
    state = with_snaps(network((2, 1)), {A: snap("log", 1.0, -1.2, 1.0, 0.0), B: snap("x^2")})
    assert sorted(found(state).values()) == [(), (A,), (B,)]
