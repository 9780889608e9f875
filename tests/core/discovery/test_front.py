"""The front holds trade-offs alone, and the best is the shortest description."""

from kan_core.discovery.front import Law, pareto, ranked
from kan_core.symbolic.compose import compose
from tests.core.networks import spline_network


def law(complexity: int, error: float, parameters: int = 1) -> Law:
    state = spline_network((1, 1))
    return Law(state, compose(state)[0], complexity, error, error, (), parameters, cost=complexity)


def test_the_front_holds_only_trade_offs() -> None:
    laws = [law(5, 0.1), law(3, 0.2), law(5, 0.05), law(9, 0.05), law(7, 0.3)]
    assert [(one.complexity, one.test_rmse) for one in pareto(laws)] == [(3, 0.2), (5, 0.05)]


def test_a_tie_goes_to_the_simplest() -> None:
    simple, longer, wrong = law(3, 0.1), law(8, 0.0999), law(2, 0.5)
    assert ranked([longer, simple, wrong], rows=(80, 20), spread=1.0) == [simple]
    much_better = law(9, 1e-3)
    assert ranked([simple, much_better], rows=(80, 20), spread=1.0) == [much_better]


def test_laws_that_the_data_cannot_tell_apart_tie_and_the_shortest_comes_first() -> None:
    simple, nearly, far = law(5, 0.1), law(6, 0.099), law(30, 0.1)
    assert ranked([far, nearly, simple], rows=(80, 20), spread=1.0) == [simple, nearly]


def test_errors_of_rounding_count_as_equal() -> None:
    short, long = law(3, 1e-14), law(4, 1e-16)
    assert ranked([long, short], rows=(800, 200), spread=1.0)[0] is short


def test_a_fitted_constant_has_to_be_worth_its_while() -> None:
    free, exact = law(3, 0.1, parameters=3), law(3, 0.1, parameters=0)
    assert ranked([free, exact], rows=(800, 200), spread=1.0) == [exact]
