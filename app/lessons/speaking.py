"""Texts of lessons in the user's language: a lesson brings its own translations."""

from app.lessons.lesson import Lesson
from app.words import tr


def lesson_text(lesson: Lesson, text: str) -> str:
    """A text of a lesson in the language of the window, or else as it is."""
    return lesson.said(text, tr("en"))
