"""A lesson that was made of a session is written, read and played like any other."""

import json

import pytest

from app.lessons.files import SUFFIX, from_file, write_file
from app.lessons.lesson import Question
from app.lessons.making import Draft, Words, document, drafts
from app.lessons.player import Player
from app.lessons.playing import play
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.edits.history import History
from kan_core.edits.lock import Lock
from kan_core.edits.prune import Prune
from kan_core.edits.recipe import Recipe
from kan_core.edits.trained import Trained
from kan_core.errors import LessonError
from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, OutputState

WORDS = Words("Made", "What was done.", "It can be done again.", 3)


@pytest.fixture
def history() -> History:
    state = first_state(ModelSpec((2, 1)), [InputState("x"), InputState("z")], [OutputState("y")])
    begun = History.start(state, made=(Recipe("new_network", {"widths": [2, 1], "grid_size": 4}),))
    trained = Trained(state, "6 steps", Recipe("train", {"stop_after": 6, "device": "cpu", "batch": 7}))
    return begun.append(trained).append(Prune(frozenset({EdgeId(0, 1, 0)})))


@pytest.fixture
def table() -> Dataset:
    values = [[number / 20, (number * 7 % 20) / 20, (number / 20) ** 2] for number in range(40)]
    columns = Column("x", unit="m"), Column("z"), Column("y", Role.TARGET)
    return Dataset("squares", columns, values, condition="x < 1.5")


def test_every_step_becomes_one_with_what_a_lesson_may_do(history):
    begin, (train, prune) = drafts(history.path())
    assert begin == ({"new_network": {"widths": [2, 1], "grid_size": 4}},)
    assert train.do == ({"train": {"iterations": 6}},)
    assert prune.do == ({"prune": {"edges": [[1, 2, 1]]}},)
    assert prune.check == "edges == 1"


def test_a_step_that_cannot_be_done_again_is_named(history):
    state = history.state
    with pytest.raises(LessonError, match="Found by chance"):
        drafts(history.append(Trained(state, "x")).named(3, "Found by chance").path())


def test_without_a_step_there_is_no_lesson(history):
    with pytest.raises(LessonError, match="no step"):
        drafts(history.path()[:1])


def test_what_was_made_is_saved_opened_and_played(session, history, table, tmp_path):
    begin, steps = drafts(history.append(Lock(frozenset({EdgeId(0, 0, 0)}))).path())
    asked = Question("What comes?", ("Less", "More"), 1, "It grows.")
    written = [
        Draft(f"Step {number}", "Do it.", step.do, step.check, question=asked)
        for number, step in enumerate(steps)
    ]
    path = tmp_path / f"made{SUFFIX}"
    write_file(path, document(WORDS, begin, written, table))

    lesson = from_file(path)
    assert lesson.steps[1].question == asked
    player = Player(session)
    steps_played = play(player, lesson)

    assert [each.passed for each in steps_played] == [True, True, True]
    assert lesson.tables["table.csv"].rows == 30
    assert session.table.dataset.columns[0].unit == "m"
    labels = [revision.label for revision in session.model.history.path()]
    assert any(label.startswith("Train") for label in labels)
    assert labels[-1].startswith("Lock")


def test_a_sample_is_named_and_not_copied(history, table):
    begin, steps = drafts(history.path())
    parts = document(WORDS, begin, steps, table, "kepler")
    assert set(parts) == {"lesson.json"}
    assert json.loads(parts["lesson.json"])["needs"] == {"sample": "kepler"}
