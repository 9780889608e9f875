"""The laws panel, the list behind it and the front plot beside it: one thing in two views."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from app.engine.client import Engine
from app.engine.protocol.contract import Ended
from app.engine.protocol.discovery import Discover, FrontEntry, FrontImproved, Searching
from app.engine.protocol.formula import FormulaText
from app.panels.comparison import Comparison
from app.panels.laws_panel import LawsPanel
from app.panels.quality_panel import QualityPanel
from app.session.session import Session
from app.tables.front import FrontModel
from app.theme import DARK, LIGHT
from kan_core.discovery.settings import DiscoverySettings
from kan_core.edits.history import History
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, OutputState


def entry(complexity: int, test: float, beyond: float | None = None) -> FrontEntry:
    state = first_state(ModelSpec((1, 1)), [InputState("x")], [OutputState("y", unit="m")], seed=complexity)
    formula = FormulaText("y", "m", "y", (f"{complexity} x", "-1"), complexity, ())
    text = f"y = {complexity}*x - 1"
    return FrontEntry(text, formula, complexity, test / 2, test, beyond, "sums of terms", state)


FRONT = (entry(1, 2.0), entry(3, 0.5, 0.75), entry(7, 0.25), entry(9, 0.24))


@pytest.fixture
def session(qapp):
    """With a model, but without an engine: what that says is put in by hand."""
    session = Session(Engine())
    session.model.take(History.start(FRONT[0].state, "Open"))
    yield session
    session.table.close()


@pytest.fixture
def panel(session, qtbot):
    panel = LawsPanel(session)
    qtbot.addWidget(panel)
    panel.resize(380, 400)
    panel.show()
    return panel


def search(session, seconds: float = 30.0) -> None:
    session.discovery.start(Discover(session.engine.next_request(), 0, 1, DiscoverySettings(seconds)))


def say(session, *replies) -> None:
    for reply in replies:
        session.discovery._receive(reply)


def found(finished: bool = True, ties=(2, 3), noise: float | None = 0.3, front=FRONT) -> FrontImproved:
    return FrontImproved(1, 0, front, 2, finished, (), ties, noise)


def test_what_is_tried_and_the_time_left_are_told_while_the_search_goes_on(session, panel):
    search(session)
    say(session, Searching(1, 0, "Trying power laws"), found(finished=False, ties=(), noise=None))
    assert panel.told.text() == "Trying power laws"
    assert panel.left.text() in ("29 s left", "30 s left")
    assert panel.windowTitle() == "Laws · 4"
    say(session, found(), Ended(1, 0))
    assert panel.left.text() == ""


def test_ties_and_noise_are_told_in_words_at_the_end(session, panel):
    search(session)
    say(session, found(), Ended(1, 0))
    assert panel.told.text() == (
        "The data cannot tell these 2 formulas apart: ★ and ≈. Noise of y: 0.3 m (estimated)."
    )
    say(session, found(ties=(), noise=0.0))
    assert panel.told.text() == "No noise: a law is exact."


def test_every_law_is_told_to_those_who_do_not_see_it(qapp):
    model = FrontModel()
    model.show(FRONT, 2, (2, 3))
    told = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    assert told[1] == (
        "y = 3*x - 1, complexity 3, training 0.25, held out 0.5, beyond 0.75, found by sums of terms"
    )
    assert "the law to take" in told[2] and "beyond –" in told[2]
    assert "the data cannot tell it from the best" in told[3]


def test_a_click_takes_a_law_as_one_step_and_a_second_click_does_nothing(session, panel):
    say(session, found())
    place = panel.view.visualRect(panel.model.index(1)).center()
    for _ in range(2):
        QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.model.state == FRONT[1].state
    labels = [revision.label for revision in session.model.history.path()]
    assert labels == ["Open", "Discover a law", "Take y = 3*x - 1"]


def test_a_click_while_the_search_goes_on_marks_a_law_and_lets_it_go_on(session, panel, qtbot):
    quality = QualityPanel(session)
    qtbot.addWidget(quality)
    search(session)
    say(session, found(finished=False))
    before = session.model.state
    place = panel.view.visualRect(panel.model.index(1)).center()
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.discovery.active and session.discovery.chosen == 1
    quality.front.law_chosen.emit(0)
    assert session.discovery.active and session.discovery.chosen == 0
    assert session.model.state == before


def test_keys_walk_the_laws_and_enter_takes_one(session, panel):
    say(session, found())
    assert panel.view.currentIndex().row() == 2
    QTest.keyClick(panel.view, Qt.Key.Key_Up)
    assert session.discovery.chosen == 1
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert session.model.state == FRONT[1].state


def test_the_law_that_was_chosen_keeps_its_mark_when_better_ones_are_found(session, panel):
    say(session, found(finished=False, front=FRONT[1:], ties=()))
    session.discovery.choose(0)
    say(session, found(finished=False))
    assert session.discovery.chosen == 1 and panel.view.currentIndex().row() == 1
    say(session, found(finished=False, front=FRONT[2:], ties=()))
    assert session.discovery.chosen is None


def test_list_and_plot_point_at_the_same_law(session, panel, qtbot):
    quality = QualityPanel(session)
    qtbot.addWidget(quality)
    say(session, found())
    ring = quality.front.ring
    assert ring.getData()[0].tolist() == [7.0]
    panel.view.entered.emit(panel.model.index(1))
    assert ring.getData()[0].tolist() == [3.0]
    session.discovery.hover(None)
    quality.front.law_chosen.emit(0)
    assert ring.getData()[0].tolist() == [1.0] and panel.view.currentIndex().row() == 0
    assert [spot["symbol"] for spot in quality.front.laws.data] == ["o", "o", "d", "d"]


def test_a_law_behind_the_front_is_off_its_line(session, qtbot):
    quality = QualityPanel(session)
    qtbot.addWidget(quality)
    say(session, found(front=(*FRONT, entry(11, 0.9))))
    assert quality.front.line.getData()[0].tolist() == [1.0, 3.0, 7.0, 9.0]
    assert quality.front.laws.getData()[0].tolist() == [1.0, 3.0, 7.0, 9.0, 11.0]


def drawn(panel) -> QImage:
    return panel.view.viewport().grab().toImage()


def test_formulas_are_drawn_in_the_colours_of_the_theme(session, panel):
    say(session, found())
    pictures = []
    for theme in (LIGHT, DARK):
        panel.set_theme(theme)
        pictures.append(drawn(panel))
    colours = [
        {picture.pixelColor(x, y).name() for x in range(200) for y in range(60)} for picture in pictures
    ]
    assert LIGHT.text in colours[0] and DARK.text in colours[1]


def test_the_law_that_undo_brings_back_is_the_chosen_one(session, panel):
    say(session, found())
    session.searches.take_law(2)
    session.searches.take_law(1)
    session.undo()
    assert session.model.state == FRONT[2].state
    assert session.discovery.chosen == panel.view.currentIndex().row() == 2
    session.undo()
    assert session.discovery.chosen == 0
    session.redo()
    session.redo()
    assert session.discovery.chosen == 1


def test_the_chosen_law_is_compared_with_the_best_and_can_be_taken(session, panel):
    assert not panel.compare.isEnabled()
    say(session, found())
    session.discovery.choose(0)
    panel.compare.click()
    (comparison,) = panel.findChildren(Comparison)
    best = session.discovery.best
    assert [choice.currentIndex() for choice in comparison.choices] == [0, best]
    comparison.choices[0].setCurrentIndex(1)
    comparison.takes[0].click()
    assert session.model.state == FRONT[1].state
    assert session.discovery.chosen == 1


def test_a_law_that_was_taken_after_the_front_changed_is_taken_all_the_same(session, panel):
    say(session, found())
    session.discovery.choose(0)
    panel.compare.click()
    (comparison,) = panel.findChildren(Comparison)
    session.discovery.clear()
    comparison.takes[0].click()
    assert session.model.state == FRONT[0].state
