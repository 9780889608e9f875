"""Lessons in the window: they are begun, framed, finished, made; what is wrong with one harms nothing."""

from dataclasses import replace
from html import escape
from pathlib import Path

import pytest

from app.lessons.making_dialog import MakingDialog
from app.lessons.outline import Outline
from app.messages import Level, hint
from app.windows.layouts import LEARN


@pytest.fixture
def learning(driver):
    driver.window.resize(1280, 800)
    driver.trigger("learn")
    return driver.window.learning


def rest(driver) -> None:
    """Until the lesson waits for its user."""
    driver.until(lambda: not player(driver).busy)


def player(driver):
    return driver.window.learning._player


def frames(driver) -> list[Outline]:
    return [each for each in driver.window.findChildren(Outline) if not each.isHidden()]


def test_a_lesson_is_begun_done_and_gone_back_in(driver, learning):
    page = driver.window.panels.learn.page
    driver.window.panels.learn.shelf.cards[0].click()
    rest(driver)
    assert driver.window.docks["edge"].isVisible() and len(frames(driver)) == 1
    assert not page.do.isVisible() and page.go_on.isEnabled()

    page.go_on.click()
    rest(driver)
    assert page.do.isEnabled() and not page.go_on.isEnabled()
    before = driver.session.model.state
    page.do.click()
    rest(driver)
    assert page.go_on.isEnabled() and page.notice.text()
    assert not any(each.level is Level.HINT for each in driver.window.messages.messages())

    page.go_on.click()
    rest(driver)
    assert not page.do.isEnabled()
    page.choices[0].button.click()
    assert page.do.isEnabled() and not page.told.isVisible()

    page.back.click()
    rest(driver)
    assert driver.session.model.state == before and page.do.isEnabled()


def test_what_the_user_does_by_hand_counts(driver, learning):
    driver.window.panels.learn.shelf.cards[0].click()
    rest(driver)
    player(driver).go_on()
    rest(driver)
    driver.trigger("train")
    driver.until(lambda: player(driver).done)
    assert player(driver).passed


def test_leaving_a_lesson_asks_for_nothing_until_the_user_adds_a_step(driver, learning):
    driver.window.panels.learn.shelf.cards[0].click()
    rest(driver)
    player(driver).go_on()
    rest(driver)
    player(driver).do()
    rest(driver)
    driver.window.panels.learn.page.list.click()
    assert driver.session.unsaved and driver.window.documents.may_leave()

    driver.session.extend_grid()
    assert not learning.nothing_to_save


def test_a_lesson_ends_when_another_table_is_opened(driver, learning):
    driver.window.panels.learn.shelf.cards[0].click()
    rest(driver)
    driver.window.open_sample("kepler")
    driver.until(lambda: player(driver).lesson is None)
    assert frames(driver) == []


@pytest.mark.parametrize("content", ["{}", '{"kanoscope_lesson": 99}', "not JSON"])
def test_a_lesson_that_is_wrong_is_told_and_changes_nothing(driver, learning, tmp_path: Path, content):
    file = tmp_path / "lesson.json"
    file.write_text(content, encoding="utf-8")
    learning.open_file(file)
    assert "lesson.json" in driver.messages()
    assert player(driver).lesson is None and driver.session.table.dataset is None


def test_hints_are_heard_again_after_the_lesson(driver, learning):
    told = hint("Snap them.", "snap_all")
    assert learning.hears(told)
    driver.window.panels.learn.shelf.cards[0].click()
    assert not learning.hears(told)
    rest(driver)


@pytest.mark.long
def test_a_lesson_is_made_of_what_was_done(driver, learning, tmp_path: Path, monkeypatch):
    driver.window.open_sample("kepler")
    driver.settle()
    saved = tmp_path / "kepler.kanlesson"
    monkeypatch.setattr("app.windows.learning.QFileDialog.getSaveFileName", lambda *given: (str(saved), ""))
    driver.trigger("make_lesson")
    dialog = driver.window.findChild(MakingDialog)
    dialog.about.setText("Planets.")
    dialog.remember.setText("Years grow with distance.")
    dialog.notice.setPlainText("A curve.")
    dialog.buttons.button(dialog.buttons.StandardButton.Save).click()
    assert saved.exists()
    # What was trained need not be saved for this.
    driver.session.model.mark_saved()
    learning.open_file(saved)
    rest(driver)
    assert player(driver).lesson.remember == "Years grow with distance."
    assert player(driver).lesson.steps[0].notice == "A curve."


def test_a_run_can_be_slowed_down_and_looked_at_again(driver, learning):
    driver.trigger("teacher_mode")
    bar = driver.window.teaching.bar
    bar.pace.setValue(6)
    assert driver.session.training.pace == 6
    driver.window.panels.learn.shelf.cards[0].click()
    rest(driver)
    driver.session.training.train(6)
    driver.until(lambda: not driver.session.working)
    frames_ = bar._film.frames
    assert [frame.iteration for frame in frames_][-1] == 6 and len(frames_) >= 3

    bar.slider.setValue(0)
    assert driver.window.network.state == frames_[0].state != driver.session.model.state
    bar.slider.setValue(bar.slider.maximum())
    assert driver.window.network.state == driver.session.model.state

    driver.trigger("teacher_mode")
    assert driver.session.training.pace == 0


def test_text_is_large_in_teacher_mode_and_as_before_after_it(driver):
    before = driver.window.font().pointSizeF()
    driver.trigger("teacher_mode")
    assert driver.window.font().pointSizeF() == pytest.approx(1.5 * before)
    assert driver.window.preferring.now.text_scale == 1.0
    driver.trigger("teacher_mode")
    assert driver.window.font().pointSizeF() == pytest.approx(before)


def test_the_whole_screen_is_left_as_it_was_come_to(driver, learning):
    shown = {name for name, dock in driver.window.docks.items() if not dock.isHidden()}
    driver.trigger("full_screen")
    driver.until(lambda: driver.window.docks["learn"].isHidden())
    assert driver.window.menuBar().isHidden() and driver.window.isFullScreen()
    driver.trigger("full_screen")
    assert {name for name, dock in driver.window.docks.items() if not dock.isHidden()} == shown
    assert not driver.window.menuBar().isHidden()


def test_a_handout_has_the_words_and_a_picture_of_every_step(driver, learning, tmp_path: Path):
    lesson = learning.lessons[0]
    short = replace(lesson, steps=lesson.steps[:2])
    page = tmp_path / "handout.html"
    learning.print_to(short, page)
    text = page.read_text(encoding="utf-8")
    assert text.count("data:image/png;base64,") == 2
    assert all(escape(step.title) in text for step in short.steps)
    assert escape(lesson.remember) in text and "http" not in text


def test_a_handout_that_cannot_be_written_is_told(driver, learning, tmp_path: Path):
    lesson = replace(learning.lessons[0], steps=learning.lessons[0].steps[:1])
    learning.print_to(lesson, tmp_path / "missing" / "handout.html")
    assert "handout.html" in driver.messages()


def test_the_list_is_there_however_its_panel_is_shown(driver):
    driver.window.arrangement.arrange_docks(LEARN)
    assert len(driver.window.panels.learn.shelf.cards) == len(driver.window.learning.lessons)
