"""Lessons in the window: they are begun, framed, finished, made; what is wrong with one harms nothing."""

import json
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest

from app.dialogs.fit_formula import FitFormulaDialog
from app.dialogs.palette import CommandPalette
from app.lessons.files import read_lesson
from app.lessons.lesson import Lesson
from app.lessons.making_dialog import MakingDialog
from app.lessons.needed import ALWAYS
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


def lesson_of(*steps: dict[str, object]) -> Lesson:
    """A lesson on the planets."""
    head = {"title": "A lesson", "about": "Planets.", "minutes": 1, "needs": {"sample": "kepler"}}
    written = [{"title": f"Step {number}", "text": "Do it.", **step} for number, step in enumerate(steps, 1)]
    document = {"kanoscope_lesson": 1, **head, "remember": "They go round.", "steps": written}
    return read_lesson("planets", {"lesson.json": json.dumps(document).encode()}.get)


def test_a_formula_that_is_fitted_by_hand_counts_and_its_constants_stand_on_the_page(driver, learning):
    check = {"condition": "p > 1.499 and p_error < 0.001", "otherwise": "Fit it."}
    learning.begin(lesson_of({"do": [{"fit_formula": {"formula": "P = c*a^p"}}], "check": check}))
    rest(driver)
    page = driver.window.panels.learn.page
    assert page.measured.isHidden()
    driver.trigger("fit_formula")
    dialog = driver.window.findChild(FitFormulaDialog)
    dialog.formula.setText("P = c*a^p")
    dialog.fit_button.click()
    driver.until(lambda: player(driver).done)
    dialog.close()
    assert player(driver).passed and "p = 1.499746 ± 0.000035" in page.measured.text()
    assert not page.measured.isHidden()


def test_a_step_that_waits_for_the_users_own_table_goes_on_with_it(driver, learning, law_file):
    learning.begin(lesson_of({}, {"own_table": True}, {}))
    rest(driver)
    player(driver).go_on()
    rest(driver)
    assert learning.nothing_to_save
    driver.window.open_file(str(law_file))
    driver.until(lambda: player(driver).own_table)
    driver.settle()
    driver.session.extend_grid()
    # What is done with a table of one's own is not the lesson's to throw away.
    assert player(driver).index == 1 and not learning.nothing_to_save
    player(driver).go_on()
    rest(driver)
    assert driver.session.table.dataset.target.name == "y"
    player(driver).leave()
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


def test_a_run_can_be_slowed_down_looked_at_again_and_exported(driver, learning, tmp_path: Path, monkeypatch):
    driver.trigger("teacher_mode")
    bar = driver.window.teaching.bar
    bar.pace.setValue(6)
    assert driver.session.training.pace == 6
    driver.window.panels.learn.shelf.cards[0].click()
    rest(driver)
    driver.trigger("export_animation")
    assert "no run" in driver.messages()
    driver.session.training.train(6)
    driver.until(lambda: not driver.session.working)
    frames_ = bar.film.frames
    assert [frame.iteration for frame in frames_][-1] == 6 and len(frames_) >= 3

    bar.slider.setValue(0)
    assert driver.window.network.state == frames_[0].state != driver.session.model.state
    bar.slider.setValue(bar.slider.maximum())
    assert driver.window.network.state == driver.session.model.state

    film = tmp_path / "run.gif"
    monkeypatch.setattr("app.windows.animating.QFileDialog.getSaveFileName", lambda *given: (str(film), ""))
    with driver.qtbot.waitSignal(driver.window.teaching.animating.ended, timeout=60_000):
        driver.trigger("export_animation")
    assert film.read_bytes().startswith(b"GIF89a") and "run.gif" in driver.messages()

    driver.trigger("teacher_mode")
    assert driver.session.training.pace == 0


def buttons(driver) -> set[str]:
    return {action.objectName() for action in driver.window.bars.toolbar.actions()} - {""}


def menus(driver) -> set[str]:
    return {action.text() for action in driver.window.menuBar().actions() if action.isVisible()}


def test_before_a_class_only_what_the_lesson_needs_is_shown_and_all_can_be_found(driver, learning):
    all_buttons, all_menus = buttons(driver), menus(driver)
    learning.begin(lesson_of({"do": [{"prune_weak": {}}], "highlight": [{"button": "prune_weak"}]}))
    driver.trigger("teacher_mode")
    rest(driver)
    assert buttons(driver) == {"prune_weak", *ALWAYS}
    assert menus(driver) == {"Edit", "Model", "View", "Help"}
    assert len(frames(driver)) == 1
    driver.window.finding.find_command()
    palette = driver.window.findChild(CommandPalette)
    texts = {action.text() for spec, action in driver.window.actions_ if spec.id != "palette"}
    assert texts <= set(palette.texts())
    palette.close()
    player(driver).leave()
    assert (buttons(driver), menus(driver)) == (all_buttons, all_menus)

    learning.begin(lesson_of({}))
    rest(driver)
    assert buttons(driver) == set(ALWAYS)
    driver.trigger("teacher_mode")
    assert (buttons(driver), menus(driver)) == (all_buttons, all_menus)


def test_text_is_large_in_teacher_mode_and_as_before_after_it(driver):
    before = driver.window.font().pointSizeF()
    driver.trigger("teacher_mode")
    assert driver.window.font().pointSizeF() == pytest.approx(1.5 * before)
    assert driver.window.preferring.now.text_scale == 1.0
    driver.trigger("theme_dark")
    assert driver.window.font().pointSizeF() == pytest.approx(1.5 * before)
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
    # Whoever prints a lesson has not finished it.
    assert driver.window.settings.finished_lessons == () and player(driver).lesson is None


def test_a_handout_that_cannot_be_written_is_told(driver, learning, tmp_path: Path):
    lesson = replace(learning.lessons[0], steps=learning.lessons[0].steps[:1])
    learning.print_to(lesson, tmp_path / "missing" / "handout.html")
    assert "handout.html" in driver.messages()


def test_the_list_is_there_however_its_panel_is_shown(driver):
    driver.window.arrangement.arrange_docks(LEARN)
    assert len(driver.window.panels.learn.shelf.cards) == len(driver.window.learning.lessons)
