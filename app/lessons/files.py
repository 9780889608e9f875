"""Where lessons are: those that come with the program, folders, and files that can be passed on."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from app.lessons.document import Place, fields, opened, text
from app.lessons.lesson import Lesson
from app.lessons.reading import read_document
from app.lessons.tables import read_table
from kan_core.errors import LessonError, ProjectError
from kan_core.project.archive import open_archive, write_archive

SUFFIX = ".kanlesson"
DOCUMENT = "lesson.json"
LANGUAGES = ("de",)
ORDER = "order.txt"
LARGEST = 40_000_000
"""Bytes of the largest file."""

Entry = Callable[[str], bytes | None]
"""The content of a part of a lesson by its name; None where there is no such part."""


def lessons() -> tuple[Lesson, ...]:
    """The lessons that come with the program, in the order in which they are shown."""
    folder = files("resources") / "lessons"
    names = (folder / ORDER).read_text(encoding="utf-8").split()
    return tuple(from_folder(folder / name) for name in names)


def from_folder(folder: Traversable) -> Lesson:
    """The lesson in a folder.

    Raises:
        LessonError: there is none, or it is not as it should be.
    """

    def entry(name: str) -> bytes | None:
        part = folder / name
        try:
            return part.read_bytes() if part.is_file() else None
        except OSError as error:
            raise LessonError(f"{name} cannot be read: {error.strerror}.", "Check that it may be.") from error

    return read_lesson(folder.name, entry)


def from_file(path: Path) -> Lesson:
    """The lesson in a file that was passed on; nothing of it is unpacked or run.

    Raises:
        LessonError: it cannot be read, or is not as it should be.
    """
    if path.suffix.lower() != SUFFIX:
        return from_folder(path.parent)
    try:
        if path.is_file() and path.stat().st_size > LARGEST:
            raise LessonError(f"{path.name} is larger than {LARGEST} bytes.", "No lesson is as large.")
        with open_archive(path) as archive:
            return read_lesson(path.stem, lambda name: archive.read(name) if name in archive else None)
    except ProjectError as error:
        raise LessonError(
            f"{path.name} cannot be read, or is no lesson.", "Ask for another copy of it."
        ) from error


def read_lesson(name: str, entry: Entry) -> Lesson:
    """A lesson of its parts.

    Raises:
        LessonError: a part is missing or not as it should be.
    """
    document = entry(DOCUMENT)
    if document is None:
        raise LessonError(f"{name} has no {DOCUMENT}.", "A lesson is a folder, or a file, with one in it.")
    given, tables = read_document(document, DOCUMENT)
    found = {}
    for file, described in tables.items():
        content = entry(file)
        if content is None:
            raise LessonError(f"{name} has no {file}, which {DOCUMENT} names.", "Put it beside that.")
        found[file] = read_table(content, file, described)
    lesson = Lesson(id=name, tables=found, **given)
    return replace(lesson, texts={code: said for code in LANGUAGES if (said := _texts(entry, code))})


def _texts(entry: Entry, language: str) -> Mapping[str, str]:
    """What a lesson says in another language, by its English texts."""
    file = f"lesson.{language}.json"
    content = entry(file)
    if content is None:
        return {}
    place = opened(content, file)
    found: Mapping[str, str] = fields(Place(place.value, file), {}, dict.fromkeys(place.value, text(4_000)))
    return found


def write_file(path: Path, parts: Mapping[str, bytes]) -> Lesson:
    """Write a lesson as one file, once it reads back.

    Args:
        path: of the file.
        parts: the document, and the tables that it names.

    Raises:
        LessonError: it is not as it should be, or cannot be written.
    """
    lesson = read_lesson(path.stem, parts.get)
    try:
        write_archive(path, parts)
    except ProjectError as error:
        raise LessonError(error.what, error.remedy) from error
    return lesson


def safe_name(title: str) -> str:
    """A name of a file for a lesson of that title."""
    return re.sub(r"\W+", "_", title).strip("_").lower()[:60] or "lesson"
