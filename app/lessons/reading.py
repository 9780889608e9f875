"""Reads what a lesson is written as; nothing is run, and what is wrong is told with its place."""

import re
from collections.abc import Mapping
from typing import Any

from app.lessons.calls import ACTIONS, FILE, call, source
from app.lessons.conditions import check_condition
from app.lessons.document import (
    Kind,
    Place,
    edge,
    either,
    fields,
    flag,
    listed,
    number,
    one_of,
    opened,
    text,
    whole,
)
from app.lessons.lesson import VERSION, Check, Lesson, Mark, Question, Source, Step
from kan_core.data.dataset import Role
from kan_core.data.samples import samples
from kan_core.errors import ExpressionError, LessonError
from kan_core.expressions.read import read

PANELS = ("data", "history", "edge", "laws", "quality", "formula", "training", "learn", "experiment")
BUTTONS = (
    *("train", "stop", "step", "discover", "extend_grid", "prune_weak", "snap_all", "simplify"),
    *("undo", "redo", "new_network", "formula_network", "fit_formula", "snap_best", "prune_selected"),
    *("train_on_finer_grids", "add_derived", "open", *ACTIONS),
)
"""What a step may point at."""
FORMAT = "kanoscope_lesson"
MOST_COLUMNS = 200
MEASURING = ("experiment", "fit_formula")
"""Calls that give figures, which a check may name."""
_LINE, _PARAGRAPHS = text(200), text(4_000)

Described = Mapping[str, Any]
"""How a table of a lesson is to be read: its title, the roles and units of its columns."""


def read_document(content: bytes, name: str) -> tuple[dict[str, Any], Mapping[str, Described]]:
    """The fields of a `Lesson`, and how its tables are to be read.

    Args:
        content: of the document.
        name: of its file, for errors.

    Raises:
        LessonError: it is no lesson of a version that is known, or something in it is not as it should be.
    """
    place = opened(content, name)
    _check_version(place, name)
    given = fields(place, _REQUIRED, _OPTIONAL)
    tables = given.pop("tables", {})
    del given[FORMAT]
    lesson = Lesson(id="", **given)
    for where, used in _sources(lesson):
        _check_source(used, tables, where)
    for index, step in enumerate(lesson.steps):
        _check_check(step, f"steps[{index + 1}].check")
    return given, tables


def _check_version(place: Place, name: str) -> None:
    version = place.value.get(FORMAT)
    if type(version) is not int or version < 1:
        raise LessonError(
            f"{name} does not say that it is a lesson.", f'Begin it with "{FORMAT}": {VERSION}.'
        )
    if version > VERSION:
        raise LessonError(
            f"{name} is of version {version} of lessons; this program knows version {VERSION}.",
            "Take a newer Kanoscope.",
        )


def _sources(lesson: Lesson) -> list[tuple[str, Source]]:
    """Every table that a lesson opens, and where it says so."""
    found = [("needs", lesson.needs)]
    for index, step in enumerate(lesson.steps):
        calls = (*step.arrive, *step.do)
        found += [(f"steps[{index + 1}]", Source(**each.given)) for each in calls if each.name == "open"]
    return found


def _check_source(used: Source, tables: Mapping[str, Described], where: str) -> None:
    names = [sample.id for sample in samples()]
    if used.sample and used.sample not in names:
        raise LessonError(
            f"{where} names the sample {used.sample!r}, which there is not.",
            f"Use one of {', '.join(names)}.",
        )
    if used.file and used.file not in tables:
        raise LessonError(
            f"{where} names {used.file!r}, which tables does not describe.", "Add it to tables."
        )


def _check_check(step: Step, where: str) -> None:
    if step.check is None:
        return
    if not step.do:
        raise LessonError(
            f"{where} is about nothing that is done.", "Add do to the step, or take check away."
        )
    try:
        if step.check.condition:
            check_condition(step.check.condition, any(each.name in MEASURING for each in step.do))
        if step.check.formula:
            read(step.check.formula, None)
    except ExpressionError as error:
        raise LessonError(f"{where}: {error.what}", error.remedy) from error


# The kinds of what a lesson is made of.


def _mark(place: Place) -> Mark:
    """A part of the window: "canvas", {"edge": [1, 1, 1]}, {"panel": "formula"}, {"button": "train"}."""
    if place.value == "canvas":
        return Mark("canvas")
    given = fields(place, {}, {"edge": edge, "panel": one_of(PANELS), "button": one_of(BUTTONS)})
    if len(given) != 1:
        raise LessonError(f"{place.path} should be canvas, or name an edge, a panel or a button.")
    ((kind, value),) = given.items()
    return Mark(kind, edge=value) if kind == "edge" else Mark(kind, value)


def _question(place: Place) -> Question:
    required: dict[str, Kind] = {
        "ask": text(600),
        "choices": listed(_LINE, 6, 2),
        "answer": whole(1, 6),
        "because": text(1_200),
    }
    given = fields(place, required, {})
    if given["answer"] > len(given["choices"]):
        raise LessonError(f"{place.path}.answer is beyond the choices.", "Count them from 1.")
    return Question(**{**given, "answer": given["answer"] - 1})


def _condition(place: Place) -> Check:
    return Check(condition=text(400)(place))


def _check(place: Place) -> Check:
    optional: dict[str, Kind] = {
        "condition": text(400),
        "formula": text(400),
        "within": number(1e-15, 10.0),
        "otherwise": text(600),
    }
    return Check(**fields(place, {}, optional))


_CALLS = listed(call, 12)


def _step(place: Place) -> Step:
    optional: dict[str, Kind] = {
        "arrive": _CALLS,
        "do": _CALLS,
        "by_hand": text(600),
        "own_table": flag,
        "highlight": listed(_mark, 6),
        "question": _question,
        "check": either(str, _condition, _check),
        "notice": text(1_500),
    }
    return Step(**fields(place, {"title": text(100), "text": _PARAGRAPHS}, optional))


def _tables(place: Place) -> dict[str, Described]:
    if not isinstance(place.value, dict) or len(place.value) > 12:
        raise LessonError(f"{place.path} should be an object of at most 12 tables.")
    for name in place.value:
        if not re.fullmatch(FILE, name):
            raise LessonError(
                f"{place.path} names {name[:80]!r}, which is no plain name of a table.",
                "Use letters, digits, - and _, and .csv at the end.",
            )
    return {name: _described(place.at(name)) for name in place.value}


def _described(place: Place) -> Described:
    roles = one_of([role.value for role in Role])
    return fields(place, {"title": _LINE, "roles": _by_column(roles)}, {"units": _by_column(text(60))})


def _by_column(kind: Kind) -> Kind:
    """Something for each of some columns."""

    def read_all(place: Place) -> dict[str, Any]:
        if not isinstance(place.value, dict) or len(place.value) > MOST_COLUMNS:
            raise LessonError(f"{place.path} should be an object of at most {MOST_COLUMNS} columns.")
        return {name: kind(place.at(name)) for name in place.value}

    return read_all


_REQUIRED: dict[str, Kind] = {
    FORMAT: whole(1, VERSION),
    "title": text(100),
    "about": _LINE,
    "minutes": whole(1, 120),
    "needs": source,
    "remember": text(400),
    "steps": listed(_step, 40),
}
_OPTIONAL: dict[str, Kind] = {"tables": _tables}
