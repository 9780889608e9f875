"""The front holds trade-offs alone, and the best is the shortest description."""

from dataclasses import replace

import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from kan_core.discovery.front import STRONG, TIE, Law, pareto, ranked, ranked_of_few
from kan_core.symbolic.compose import compose
from tests.core.networks import spline_network

STATE = spline_network((1, 1))
FORMULA = compose(STATE)[0]


def law(complexity: int, error: float, description: float = 0.0) -> Law:
    return Law(STATE, FORMULA, complexity, error, error, (), 1, description=description)


LAWS = st.lists(
    st.builds(law, st.integers(1, 20), st.floats(0, 1), st.floats(-1e3, 1e3)), min_size=1, max_size=12
)


def test_the_front_holds_only_trade_offs() -> None:
    laws = [law(5, 0.1), law(3, 0.2), law(5, 0.05), law(9, 0.05), law(7, 0.3)]
    assert [(one.complexity, one.test_rmse) for one in pareto(laws)] == [(3, 0.2), (5, 0.05)]


@given(LAWS)
def test_no_law_on_the_front_is_beaten_and_every_other_one_is(laws: list[Law]) -> None:
    front = pareto(laws)

    def beaten(one: Law) -> bool:
        return any(
            other.complexity <= one.complexity
            and other.test_rmse <= one.test_rmse
            and (other.complexity, other.test_rmse) != (one.complexity, one.test_rmse)
            for other in laws
        )

    assert not any(beaten(one) for one in front)
    told = {(one.complexity, one.test_rmse) for one in front}
    assert all(beaten(one) or (one.complexity, one.test_rmse) in told for one in laws)


@given(LAWS)
def test_laws_that_the_data_cannot_tell_apart_tie_and_the_shortest_comes_first(laws: list[Law]) -> None:
    shortest = min(one.description for one in laws)
    ties = ranked(laws)
    assert ties[0].description == shortest
    within = [one for one in laws if one.description <= shortest + TIE]
    assert sorted(map(id, ties)) == sorted(map(id, within))


def test_of_equal_descriptions_the_simpler_comes_first() -> None:
    simple, long = law(3, 0.1, 5.0), law(8, 0.1, 5.0)
    assert ranked([long, simple]) == [simple, long]


def test_what_ties_with_a_constant_is_not_claimed() -> None:
    constant = replace(law(1, 0.1, 3.0), formula=replace(FORMULA, expression=sp.Float(2.5)))
    found, sure = law(5, 0.1, 0.0), law(5, 0.1, 2.0 - TIE)
    assert ranked([found, constant]) == [constant, found]
    assert ranked([sure, constant]) == [sure]


def test_of_few_rows_the_simplest_of_those_that_tie_comes_first() -> None:
    simple, short, far = law(3, 0.2, STRONG - 0.5), law(8, 0.1, 0.0), law(2, 0.5, TIE + 1.0)
    assert ranked([simple, short, far]) == [short, simple]
    assert ranked_of_few([simple, short, far]) == [simple, short]


def test_of_few_rows_a_simpler_law_stays_behind_where_the_evidence_against_it_is_strong() -> None:
    simple, middle, short = law(3, 0.2, STRONG + 0.5), law(5, 0.2, STRONG - 0.5), law(8, 0.1, 0.0)
    assert ranked_of_few([simple, short]) == [short, simple]
    assert ranked_of_few([simple, middle, short]) == [middle, short, simple]


def test_of_few_rows_too_what_ties_with_a_constant_is_not_claimed() -> None:
    constant = replace(law(1, 0.1, STRONG + 0.5), formula=replace(FORMULA, expression=sp.Float(2.5)))
    found = law(5, 0.1, 0.0)
    assert ranked_of_few([found, constant]) == [constant, found]
