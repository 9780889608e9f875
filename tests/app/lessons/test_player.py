"""The player goes back as it went forth, over tables too, and waits for predictions."""

import json

import pytest

from app.lessons.files import read_lesson
from app.lessons.player import Player

DOCUMENT = {
    "kanoscope_lesson": 1,
    "title": "Two tables",
    "about": "One after the other.",
    "minutes": 1,
    "needs": {"sample": "kepler"},
    "remember": "Both are kept.",
    "steps": [
        {
            "title": "Grid",
            "text": "Extend it.",
            "arrive": [{"new_network": {"widths": [1, 1], "grid_size": 3}}],
            "do": [{"extend_grid": {"grid_size": 6}}],
            "check": {"condition": "grid == 6", "otherwise": "Extend it."},
        },
        {
            "title": "Another",
            "text": "Look.",
            "arrive": [{"open": {"sample": "hubble"}}, {"select": {"edges": [[1, 1, 1]]}}],
            "question": {"ask": "Which?", "choices": ["a", "b"], "answer": 2, "because": "It is."},
            "do": [{"extend_grid": {"grid_size": 8}}],
        },
    ],
}


@pytest.fixture
def player(session, qtbot):
    player = Player(session)
    player.rest = lambda: qtbot.waitUntil(lambda: not player.busy, timeout=60_000)
    player.open(read_lesson("two", {"lesson.json": json.dumps(DOCUMENT).encode()}.get))
    player.rest()
    return player


def test_going_back_leads_to_the_table_and_the_network_as_they_were(session, player):
    before = session.model.state
    player.do()
    player.rest()
    player.go_on()
    player.rest()
    assert session.table.dataset.target.name == "v" and len(session.selection) == 1

    player.go_back()
    player.rest()
    assert session.table.dataset.target.name == "P"
    assert session.model.state == before and not player.done


def test_nothing_is_done_before_the_prediction(session, player):
    assert not player.can_go_on
    player.do()
    player.rest()
    player.go_on()
    player.rest()
    state = session.model.state
    player.do()
    assert not player.busy and session.model.state == state and not player.told
    player.answer(0)
    player.answer(1)
    assert player.guess == 0
    player.do()
    player.rest()
    assert session.model.state != state and player.told and player.passed


def test_what_was_undone_by_hand_can_be_done_for_the_user(session, player):
    session.extend_grid()
    session.undo()
    player.rest()
    player.do()
    player.rest()
    assert player.passed and session.model.state.layers[0].grid_size == 6
