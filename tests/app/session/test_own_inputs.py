"""Which derived inputs are the user's own, by the steps of the history."""

from app.session.steps import found, own_inputs
from kan_core.edits.derived import AddDerived, ChangeDerived, RemoveDerived
from kan_core.edits.history import History
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, ModelState, OutputState

RADIUS, AREA = InputState("r", expression="x^2 + y^2"), InputState("area", expression="x*y")


def network(*derived: InputState) -> ModelState:
    inputs = [InputState("x"), InputState("y"), *derived]
    return first_state(ModelSpec((len(inputs), 1)), inputs, [OutputState("z")])


def test_what_was_added_stays_the_users_own_when_a_law_comes_without_it():
    history = History.start(network()).append(AddDerived(RADIUS)).append(AddDerived(AREA))
    law = history.append(found(network(), "Discover a law"))
    assert own_inputs(law.path()) == (RADIUS, AREA)


def test_groups_that_a_law_came_with_are_not_the_users_own():
    history = History.start(network()).append(found(network(RADIUS), "Take z = r"))
    assert own_inputs(history.path()) == ()


def test_what_was_changed_or_removed_is_followed_and_undone():
    other = InputState("s", expression="x/y")
    history = History.start(network()).append(AddDerived(RADIUS)).append(ChangeDerived("r", other))
    assert own_inputs(history.path()) == (other,)
    assert own_inputs(history.append(RemoveDerived("s")).path()) == ()
    assert own_inputs(history.undo().path()) == (RADIUS,)
