"""Makes a lesson of what a session has done: each step of its history is a step of the lesson."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from app.lessons.calls import CALLS
from app.lessons.files import DOCUMENT
from app.lessons.lesson import VERSION, Question
from app.lessons.quantities import of_network
from app.lessons.reading import FORMAT
from app.lessons.tables import write_table
from kan_core.data.dataset import Dataset
from kan_core.data.expressed import rows_where
from kan_core.edits.history import Revision
from kan_core.edits.recipe import Recipe
from kan_core.errors import LessonError

TABLE = "table.csv"
OTHER_NAMES = {"go_on": "train"}
"""Steps that a lesson does by another call."""
ENDINGS = ("stop_after", "pause_after")
"""Where a run was ended; a lesson trains for so many iterations."""
CHECKED = ("edges", "snapped", "products", "grid", "order")
"""Quantities by which a step is known, where it has changed them."""


@dataclass(frozen=True)
class Draft:
    """A step as its teacher writes it.

    Attributes:
        title, text, notice: its words; the last may be empty.
        do: its calls as the document has them.
        check: a condition, or empty.
        question: what is to be predicted before it is done.
    """

    title: str
    text: str
    do: tuple[Mapping[str, Any], ...]
    check: str = ""
    notice: str = ""
    question: Question | None = None


@dataclass(frozen=True)
class Words:
    """What a lesson says of itself."""

    title: str
    about: str
    remember: str
    minutes: int


def drafts(path: Sequence[Revision]) -> tuple[tuple[Mapping[str, Any], ...], tuple[Draft, ...]]:
    """What a lesson begins with, and its steps, of the revisions from the first to the current one.

    Raises:
        LessonError: a step cannot be done again.
    """
    if len(path) < 2:
        raise LessonError("There is no step yet.", "Train, prune or snap first: each step becomes one.")
    begin = tuple(_calls(path[0]))
    return begin, tuple(_draft(before, after) for before, after in pairwise(path))


def _draft(before: Revision, after: Revision) -> Draft:
    then, now = of_network(before.state), of_network(after.state)
    changed = [name for name in CHECKED if then[name] != now[name]]
    check = " and ".join(f"{name} == {now[name]:g}" for name in changed)
    return Draft(after.title[:100], after.title, tuple(_calls(after)), check)


def _calls(revision: Revision) -> Iterator[Mapping[str, Any]]:
    if not revision.made or any(recipe.lost for recipe in revision.made):
        raise LessonError(
            f"The step {revision.title!r} cannot be done again.", "Undo it, or go to another branch."
        )
    for recipe in revision.made:
        yield {OTHER_NAMES.get(recipe.name, recipe.name): _given(recipe, revision.title)}


def _given(recipe: Recipe, title: str) -> dict[str, Any]:
    name = OTHER_NAMES.get(recipe.name, recipe.name)
    if name not in CALLS:
        raise LessonError(
            f"The step {title!r} cannot be part of a lesson.", "Undo it, or go to another branch."
        )
    arguments = CALLS[name]
    known = {*arguments.required, *arguments.optional}
    given: dict[str, Any] = {
        key: value for key, value in recipe.given.items() if key in known and value is not None
    }
    ends = [value for key, value in recipe.given.items() if key in ENDINGS]
    if ends and "iterations" in known:
        given["iterations"] = ends[0]
    return given


def document(
    words: Words,
    begin: Sequence[Mapping[str, Any]],
    steps: Sequence[Draft],
    dataset: Dataset,
    sample: str = "",
) -> dict[str, bytes]:
    """The parts of a lesson: its document, and its table where that is no sample.

    Args:
        words: what it says of itself.
        begin: what is done as its first step is come to.
        steps: at least one.
        dataset: the table.
        sample: its name, where it is one.
    """
    parts: dict[str, bytes] = {}
    written: dict[str, Any] = {
        FORMAT: VERSION,
        "title": words.title,
        "about": words.about,
        "minutes": words.minutes,
        "needs": {"sample": sample} if sample else {"file": TABLE},
        "remember": words.remember,
    }
    if not sample:
        parts[TABLE], described = write_table(_used(dataset))
        written["tables"] = {TABLE: described}
    written["steps"] = [_step(step, begin if not index else ()) for index, step in enumerate(steps)]
    text = json.dumps(written, indent=1, ensure_ascii=False, allow_nan=False)
    return {DOCUMENT: text.encode("utf-8"), **parts}


def _step(draft: Draft, arrive: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    step: dict[str, Any] = {"title": draft.title, "text": draft.text}
    if arrive:
        step["arrive"] = list(arrive)
    if draft.question is not None:
        asked = draft.question
        step["question"] = {
            "ask": asked.ask,
            "choices": list(asked.choices),
            "answer": asked.answer + 1,
            "because": asked.because,
        }
    step["do"] = list(draft.do)
    if draft.check:
        step["check"] = draft.check
    if draft.notice:
        step["notice"] = draft.notice
    return step


def _used(dataset: Dataset) -> Dataset:
    """The table with the rows that are used, and computed columns as plain ones."""
    columns = tuple(replace(column, expression="") for column in dataset.columns)
    rows = rows_where(dataset, dataset.condition) if dataset.condition else slice(None)
    return Dataset(dataset.name, columns, dataset.values[rows])
