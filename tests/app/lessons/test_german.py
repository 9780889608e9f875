"""Lessons of the program say everything in German too, and name controls as the window does."""

import re

import pytest

from app.actions.table import ACTIONS
from app.lessons.files import lessons
from app.lessons.lesson import Lesson
from app.lessons.reading import BUTTONS
from resources.translations import update

WINDOW = {
    source: forms[0]
    for (_, source), forms in update.translations(update.FOLDER / "kanoscope_de.ts").items()
    if forms
}
"""What the window says in German, by its English."""
PRESSED = {
    spec.short or spec.text.removesuffix("…"): spec.short or spec.text
    for spec in ACTIONS
    if spec.id in BUTTONS
}
PRESSED |= {name: name for name in ("Do it for me", "Fit")}
"""Texts of the window, by what lessons call its buttons."""


def spoken(lesson: Lesson) -> set[str]:
    """All that a lesson says, but for bare numbers."""
    said = {lesson.title, lesson.about, lesson.remember}
    for step in lesson.steps:
        said |= {step.title, step.text, step.by_hand, step.notice}
        if step.question is not None:
            said |= {step.question.ask, step.question.because, *step.question.choices}
        if step.check is not None:
            said.add(step.check.otherwise)
    return {text for text in said if any(map(str.isalpha, text))}


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.id)
def test_a_lesson_says_all_of_it_in_german_and_nothing_else(lesson):
    assert set(lesson.texts["de"]) == spoken(lesson)


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.id)
def test_controls_are_named_in_german_as_the_window_names_them(lesson):
    for text, german in lesson.texts["de"].items():
        for control in controls(text):
            assert WINDOW[control].removesuffix("…") in german, text


def controls(text: str) -> list[str]:
    """The buttons and panels that a text names, as the window writes them."""
    names = "|".join(sorted(map(re.escape, PRESSED), key=len, reverse=True))
    buttons = re.findall(rf"(?:Press|press|then|>) ({names})(?!\w)", text)
    panels = re.findall(r"[A-Z]\w+ panel\b", text)
    return [*(PRESSED[name] for name in buttons), *panels]
