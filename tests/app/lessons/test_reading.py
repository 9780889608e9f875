"""A lesson is read as it was meant, or refused with the place of what is wrong."""

import copy
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.lessons.files import SUFFIX, from_file, from_folder, lessons, read_lesson, write_file
from app.lessons.lesson import VERSION
from app.lessons.reading import BUTTONS, PANELS
from app.lessons.tables import read_table, write_table
from kan_core.data.dataset import Role
from kan_core.data.samples import sample, samples
from kan_core.errors import LessonError
from kan_core.ids import EdgeId

TABLE = b"x,kind,y\n1,a,2\n2,,4.5\n3,b,\n"
DOCUMENT = {
    "kanoscope_lesson": 1,
    "title": "A line",
    "about": "A straight line.",
    "minutes": 2,
    "needs": {"file": "line.csv"},
    "remember": "A line is straight.",
    "tables": {"line.csv": {"title": "A line", "roles": {"y": "target"}, "units": {"y": "m"}}},
    "steps": [
        {
            "title": "Begin",
            "text": "Look.",
            "arrive": [{"new_network": {"widths": [1, 1]}}, {"select": {"edges": [[1, 1, 1]]}}],
            "do": [{"train": {"iterations": 5, "loss": "huber"}}],
            "highlight": ["canvas", {"edge": [1, 1, 1]}, {"panel": "edge"}, {"button": "train"}],
            "question": {"ask": "Up?", "choices": ["yes", "no"], "answer": 1, "because": "It rises."},
            "check": {"condition": "held_out < was_held_out", "formula": "2*x", "otherwise": "Again."},
        }
    ],
}


def read(document, table=TABLE):
    parts = {"lesson.json": json.dumps(document).encode(), "line.csv": table}
    return read_lesson("line", parts.get)


def changed(path, value):
    """The document with another value at a path; without it where that is None."""
    document = copy.deepcopy(DOCUMENT)
    at = document
    for key in path[:-1]:
        at = at[key]
    if value is None:
        del at[path[-1]]
    else:
        at[path[-1]] = value
    return document


def test_every_part_is_read_as_it_is_written():
    lesson = read(DOCUMENT)
    (step,) = lesson.steps
    assert (lesson.title, lesson.minutes, lesson.needs.file) == ("A line", 2, "line.csv")
    assert [call.name for call in (*step.arrive, *step.do)] == ["new_network", "select", "train"]
    assert step.arrive[1].given == {"edges": (EdgeId(0, 0, 0),)}
    assert step.do[0].given == {"iterations": 5, "loss": "huber"}
    assert [mark.kind for mark in step.highlight] == ["canvas", "edge", "panel", "button"]
    assert step.question.answer == 0
    table = lesson.tables["line.csv"]
    assert [column.role for column in table.columns] == [Role.INPUT, Role.IGNORE, Role.TARGET]
    assert table.columns[1].labels == ("a", "b")
    assert table.columns[2].unit == "m"


STEP = ("steps", 0)
WRONG = {
    "no version": (("kanoscope_lesson",), None, "does not say that it is a lesson"),
    "a later version": (("kanoscope_lesson",), VERSION + 1, f"knows version {VERSION}"),
    "version as text": (("kanoscope_lesson",), "1", "does not say"),
    "no steps": (("steps",), None, "steps is missing"),
    "empty steps": (("steps",), [], "steps should be a list"),
    "a step is no object": (STEP, "train", "steps[1] should be an object"),
    "a step without text": ((*STEP, "text"), None, "steps[1].text is missing"),
    "title of another type": (("title",), 7, "title should be a text"),
    "minutes as text": (("minutes",), "2", "minutes should be a whole number"),
    "minutes that are true": (("minutes",), True, "minutes should be a whole number"),
    "a key that nobody knows": ((*STEP, "script"), "import os", "steps[1].script is nothing"),
    "an unknown call": ((*STEP, "do"), [{"quit": {}}], "does 'quit'"),
    "an unknown action": ((*STEP, "do"), [{"action": {"name": "save"}}], "'save', which there is not"),
    "an unknown argument": ((*STEP, "do"), [{"train": {"path": "x"}}], "train.path is nothing"),
    "an argument of another type": ((*STEP, "do"), [{"train": {"iterations": "9"}}], "whole number"),
    "too much work": ((*STEP, "do"), [{"train": {"iterations": 10**9}}], "whole number from 1 to"),
    "an edge that cannot be": ((*STEP, "do"), [{"prune": {"edges": [[0, 1, 1]]}}], "edges[1][1] should be"),
    "a number that is none": ((*STEP, "do"), [{"train": {"penalty": float("nan")}}], "no JSON"),
    "an answer beyond the choices": ((*STEP, "question", "answer"), 3, "answer is beyond"),
    "a panel that there is not": ((*STEP, "highlight"), [{"panel": "camera"}], "'camera'"),
    "a button that there is not": ((*STEP, "highlight"), [{"button": "quit"}], "'quit'"),
    "a quantity that there is not": ((*STEP, "check"), "__import__ < 3", "steps[1].check"),
    "a condition that is none": ((*STEP, "check"), "held_out <", "steps[1].check"),
    "a formula that is none": ((*STEP, "check", "formula"), "open('x')", "steps[1].check"),
    "a check of nothing done": ((*STEP, "do"), None, "steps[1].check"),
    "a sample that there is not": (("needs",), {"sample": "nothing"}, "'nothing'"),
    "two tables at once": (("needs",), {"sample": "kepler", "file": "line.csv"}, "needs should name"),
    "a table that is not described": (("needs",), {"file": "other.csv"}, "needs names 'other.csv'"),
    "a table elsewhere": (("tables",), {"../line.csv": {"title": "x", "roles": {}}}, "no plain name"),
    "a role that there is not": (("tables", "line.csv", "roles", "y"), "boss", "'boss'"),
    "a column that there is not": (("tables", "line.csv", "roles", "z"), "input", "no column 'z'"),
    "no target": (("tables", "line.csv", "roles", "y"), "input", "no target"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_told_with_its_place(name):
    path, value, told = WRONG[name]
    with pytest.raises(LessonError) as caught:
        read(changed(path, value))
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xff\xfe", "no JSON"),
        (b"[1]", "holds no lesson"),
        (b"[" * 100_000, "no JSON"),
        (b'{"kanoscope_lesson": 1, "title": "' + b"x" * 1_000_000 + b'"}', "larger than"),
    ],
)
def test_what_is_no_document_is_refused(content, told):
    with pytest.raises(LessonError) as caught:
        read_lesson("x", {"lesson.json": content}.get)
    assert told in str(caught.value)


@pytest.mark.parametrize("table", [b"", b"x,kind,y\n", b"x,kind,y\n1,2\n", b"\x00\xff", b"x,y\n1,2\n" * 2])
def test_a_table_that_is_none_is_refused(table):
    with pytest.raises(LessonError):
        read(DOCUMENT, table)


def paths(value, at=()):
    """Every place in a document."""
    yield at
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in items:
        yield from paths(part, (*at, key))


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=60)
@given(st.sampled_from([path for path in paths(DOCUMENT) if path]), JUNK)
def test_whatever_stands_at_a_place_is_read_or_refused(path, value):
    document = copy.deepcopy(DOCUMENT)
    at = document
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    try:
        read(document)
    except LessonError as error:
        assert error.what


@settings(max_examples=60)
@given(st.data())
def test_a_document_that_was_damaged_is_read_or_refused(data):
    content = bytearray(json.dumps(DOCUMENT).encode())
    for _ in range(data.draw(st.integers(1, 5))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        read_lesson("x", {"lesson.json": bytes(content), "line.csv": TABLE}.get)
    except LessonError as error:
        assert error.what


def test_a_lesson_goes_through_a_file_and_back(tmp_path: Path):
    path = tmp_path / f"line{SUFFIX}"
    written = write_file(path, {"lesson.json": json.dumps(DOCUMENT).encode(), "line.csv": TABLE})
    assert from_file(path) == written == read(DOCUMENT)


def test_a_lesson_that_cannot_be_read_is_not_written(tmp_path: Path):
    path = tmp_path / f"line{SUFFIX}"
    with pytest.raises(LessonError):
        write_file(path, {"lesson.json": b"{}"})
    assert not path.exists()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 nothing", b"x" * 5000])
def test_a_file_that_is_no_archive_is_refused(tmp_path: Path, content):
    path = tmp_path / f"line{SUFFIX}"
    path.write_bytes(content)
    with pytest.raises(LessonError, match=path.name):
        from_file(path)


def test_a_file_with_another_file_missing_is_refused(tmp_path: Path):
    (tmp_path / "lesson.json").write_text(json.dumps(DOCUMENT), encoding="utf-8")
    with pytest.raises(LessonError, match=r"line\.csv"):
        from_folder(tmp_path)


def test_texts_of_another_language_are_used_where_there_are_some(tmp_path: Path):
    (tmp_path / "lesson.json").write_text(json.dumps(DOCUMENT), encoding="utf-8")
    (tmp_path / "line.csv").write_bytes(TABLE)
    (tmp_path / "lesson.de.json").write_text('{"A line": "Eine Gerade"}', encoding="utf-8")
    lesson = from_folder(tmp_path)
    assert lesson.said("A line", "de") == "Eine Gerade"
    assert lesson.said("A line", "en") == "A line"
    assert lesson.said("Begin", "de") == "Begin"


@pytest.mark.parametrize("name", [each.id for each in samples()])
def test_a_table_goes_through_text_and_back(name):
    table = sample(name).load()
    content, described = write_table(table)
    again = read_table(content, "table.csv", described)
    assert again.columns == tuple(
        type(column)(column.name, column.role, column.unit, column.name, column.labels)
        for column in table.columns
    )
    assert (again.values == table.values).all()


def test_every_lesson_of_the_program_is_in_its_list():
    there = {each.id for each in lessons()}
    folder = Path(__file__).parents[3] / "resources" / "lessons"
    assert there == {path.parent.name for path in folder.glob("*/lesson.json")}


def test_what_lessons_point_at_is_there():
    from app.actions.table import ACTIONS
    from app.lessons.calls import ACTIONS as OFFERED
    from app.windows.docks import PLACES

    assert set(PANELS) == set(PLACES)
    assert {*BUTTONS, *OFFERED} <= {spec.id for spec in ACTIONS}
