"""The job that searches for laws: what it tells on the way, and the laws at its end."""

import numpy as np
import pytest
import sympy as sp

from app.engine.protocol.contract import Snapshot
from app.engine.protocol.discovery import Discover, FrontImproved, Searching
from app.engine.sharing import shared
from app.engine.worker.context import Context
from app.engine.worker.jobs import discover
from app.engine.worker.tables import Tables
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.discovery.events import Done, Improved, Trying
from kan_core.discovery.front import Law
from kan_core.discovery.settings import DiscoverySettings
from kan_core.errors import ModelError
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, OutputState
from kan_core.symbolic.formula import Formula

STATE = first_state(ModelSpec((1, 1)), [InputState("x")], [OutputState("y", unit="m")])
X = sp.Symbol("x", real=True)


def law(expression: sp.Expr, complexity: int, error: float) -> Law:
    formula = Formula("y", "m", expression, {"x": "x"})
    return Law(STATE, formula, complexity, error, error, (), 1, None, "power law")


LINE, SQUARE, TIED = law(2 * X - 1, 5, 0.5), law(X**2, 3, 0.1), law(X**3, 3, 0.11)


@pytest.fixture
def context(tmp_path):
    x = np.linspace(1, 2, 40)
    tables = Tables()
    columns = (Column("x"), Column("y", Role.TARGET))
    tables.use(1, shared(Dataset("t", columns, np.column_stack([x, x**2])), tmp_path))
    context = Context(tables, lambda reply: context.said.append(reply))
    context.said = []
    return context


def test_a_real_search_ends_with_the_law_and_its_formula_to_be_typeset(context):
    discover.run(Discover(1, 0, 1, DiscoverySettings(20.0)), context)
    end = context.said[-1]
    assert end.finished and end.noise == 0.0 and end.ties == ()
    best = end.front[end.best]
    assert best.text == "y = x**2" and best.formula.terms == ("x^{2}",)
    assert best.strategy and best.test_rmse < 1e-12


def test_ties_behind_the_front_are_listed_and_marked_at_the_end(context):
    search = discover._Search(Discover(1, 0, 1, DiscoverySettings()), context, ("x", "y"))
    search.tell(Improved((SQUARE,), LINE))
    search.tell(Done((SQUARE,), SQUARE, 0.2, 1.0, 0, True, ("A note.",), (SQUARE, TIED)))
    way, end = context.said
    assert isinstance(way, FrontImproved) and not way.finished
    assert [entry.text for entry in way.front] == ["y = x**2", "y = 2*x - 1"] and way.best == 1
    assert [entry.text for entry in end.front] == ["y = x**2", "y = x**3"]
    assert (end.best, end.ties, end.noise, end.notes) == (0, (0, 1), 0.2, ("A note.",))
    assert way.front[0] is end.front[0]


def test_a_model_that_is_tried_is_shown_when_it_is_wanted_and_words_come_no_faster_than_they_are_read(
    context,
):
    search = discover._Search(Discover(1, 0, 1, DiscoverySettings()), context, ("x", "y"))
    for text in ("one", "two"):
        search.tell(Trying(text, STATE))
    for text in ("three", "four"):
        search.tell(Trying(text))
    kinds = [type(reply) for reply in context.said]
    assert kinds == [Snapshot, Searching]
    assert [reply.text for reply in context.said] == ["one", "two"]


def test_a_search_uses_the_primitives_and_derived_inputs_of_the_request(context):
    own = InputState("square", expression="x^2 + 3*x")
    discover.run(Discover(1, 0, 1, DiscoverySettings(20.0), ("x^2*exp(x)",), (own,)), context)
    assert context.said[-1].front[context.said[-1].best].text == "y = x**2"
    with pytest.raises(ModelError, match="no primitive"):
        discover.run(Discover(1, 0, 1, DiscoverySettings(20.0), ("no(x)",)), context)


def test_a_law_comes_with_a_template_of_its_fitted_numbers(context):
    search = discover._Search(Discover(1, 0, 1, DiscoverySettings()), context, ("x", "y", "k0"))
    search.tell(Improved((SQUARE,), law(sp.Float(2.5) * X**2 - sp.Float(0.25) * X, 5, 0.5)))
    plain, fitted = context.said[-1].front
    assert (plain.template, plain.starts) == ("", {})
    assert fitted.template in ("y = k_0*x**2 + k_1*x", "y = k_0*x + k_1*x**2")
    assert set(fitted.starts.values()) == {2.5, -0.25}
