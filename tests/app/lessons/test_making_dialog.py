"""What a teacher writes is what the lesson says; what is half written is held until it is whole."""

import pytest

from app.lessons.lesson import Question
from app.lessons.making import Draft
from app.lessons.making_dialog import MakingDialog

TRAIN = Draft("Train", "Train.", ({"train": {}},))
SNAP = Draft("Snap", "Snap.", ({"snap_all": {}},))


@pytest.fixture
def dialog(qtbot):
    made = MakingDialog("Waves", [TRAIN, SNAP])
    qtbot.addWidget(made)
    made.about.setText("A wave.")
    made.remember.setText("Waves are sines.")
    return made


def can_save(dialog) -> bool:
    return dialog.buttons.button(dialog.buttons.StandardButton.Save).isEnabled()


def test_a_question_belongs_to_its_step(dialog):
    dialog.list.setCurrentRow(1)
    dialog.prediction.ask.setText("Which function?")
    dialog.prediction.answers.setPlainText("exp\n * sin\n\n")
    dialog.prediction.because.setText("It swings.")
    dialog.list.setCurrentRow(0)
    assert dialog.prediction.ask.text() == "" and dialog.prediction.answers.toPlainText() == ""
    dialog.list.setCurrentRow(1)
    assert dialog.prediction.answers.toPlainText() == "exp\n* sin"
    train, snap = dialog.steps()
    assert train.question is None
    assert snap.question == Question("Which function?", ("exp", "sin"), 1, "It swings.")
    assert can_save(dialog)


@pytest.mark.parametrize(
    ("ask", "answers", "because", "told"),
    [
        ("", "* sin\nexp", "", "what is to be predicted"),
        ("Which?", "* sin", "So.", "two to six"),
        ("Which?", "* sin\n*", "So.", "two to six"),
        ("Which?", "sin\nexp", "So.", "before the one"),
        ("Which?", "* sin\n* exp", "So.", "before the one"),
        ("Which?", "* sin\n" + 201 * "x", "So.", "shorter"),
        ("Which?", "* sin\nexp", " ", "why"),
    ],
)
def test_half_a_question_is_named_and_its_step_stays(dialog, ask, answers, because, told):
    dialog.prediction.ask.setText(ask)
    dialog.prediction.answers.setPlainText(answers)
    dialog.prediction.because.setText(because)
    assert told in dialog.told.text()
    assert not can_save(dialog) and not dialog.list.isEnabled() and not dialog.take_out.isEnabled()
    dialog.prediction.show_question(None)
    assert can_save(dialog) and dialog.list.isEnabled() and dialog.take_out.isEnabled()
