"""A lesson on paper: one HTML page with the words of every step and a picture of the window at its end."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from html import escape

from app.lessons.handout_style import STYLE
from app.lessons.lesson import Lesson, Step
from app.lessons.speaking import lesson_text
from app.lessons.step_page import paragraphs
from app.words import tr


def handout(lesson: Lesson, pictures: Sequence[bytes]) -> str:
    """The page: whole in itself, so that it can be passed on and printed.

    Args:
        lesson: with its steps.
        pictures: PNG, one for each step.
    """
    steps = enumerate(zip(lesson.steps, pictures, strict=True), 1)
    sections = "\n".join(_section(lesson, number, step, picture) for number, (step, picture) in steps)
    title, about, remember = (
        escape(lesson_text(lesson, text)) for text in (lesson.title, lesson.about, lesson.remember)
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{tr("en")}">\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f"<style>{STYLE}</style>\n<h1>{title}</h1>\n<p>{about}</p>\n{sections}\n"
        f'<p class="remember">{remember}</p>\n</html>\n'
    )


def _section(lesson: Lesson, number: int, step: Step, picture: bytes) -> str:
    return "\n".join(("<section>", *_parts(lesson, number, step, picture), "</section>"))


def _parts(lesson: Lesson, number: int, step: Step, picture: bytes) -> Iterator[str]:
    def said(text: str) -> str:
        return lesson_text(lesson, text)

    yield f"<h2>{number}. {escape(said(step.title))}</h2>\n<p>{paragraphs(said(step.text))}</p>"
    if step.question is not None:
        choices = "".join(f"<li>☐ {escape(said(choice))}</li>" for choice in step.question.choices)
        yield f'<div class="ask"><p>{escape(said(step.question.ask))}</p><ul>{choices}</ul></div>'
    data = b64encode(picture).decode("ascii")
    yield f'<img src="data:image/png;base64,{data}" alt="{escape(said(step.title))}">'
    if step.question is not None:
        yield f"<p>{escape(said(step.question.because))}</p>"
    if step.notice:
        yield f'<p class="notice">{paragraphs(said(step.notice))}</p>'
