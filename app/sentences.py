"""Sentences made where there is no window - errors, notes, names of steps - in the user's language.

The library, the engine and the projects speak English. Their sentences are known by shape, with {} for each
value, so that a sentence is translated when it is shown, whoever made it and whenever.
"""

import re
from ast import literal_eval
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from PySide6.QtCore import QCoreApplication

from app.words import grouped, tr

CONTEXT = "Library"
BETWEEN_SENTENCES = re.compile(r"(?<=[.?:]) ")
NEXT_SENTENCE = re.compile(r"[.?] [A-Z]")


@dataclass(frozen=True)
class Shape:
    """A sentence with places for values.

    Attributes:
        source: the sentence with {} in these places, by which translations are found.
        start: what it begins with.
        end: what it ends with.
    """

    source: str
    start: str
    end: str


def said(text: str) -> str:
    """A text of the library in the user's language, sentence by sentence; as it is where it is not known."""
    if tr("en") == "en":
        return text
    lines = text.split("\n")
    return "\n".join(_said(line) for line in lines)


def _said(text: str) -> str:
    found = list(_found(text))
    for shape, values in found:
        if not any(NEXT_SENTENCE.search(value) for value in values):
            return _filled(shape, values)
    # The longest beginning first: some sentences have a full stop within.
    for gap in reversed(list(BETWEEN_SENTENCES.finditer(text))):
        beginning = _said(text[: gap.start()])
        if beginning != text[: gap.start()]:
            return f"{beginning} {_said(text[gap.end() :])}"
    return _filled(*found[0]) if found else text


def _found(text: str) -> Iterator[tuple[Shape, tuple[str, ...]]]:
    """The shapes that a text has, each with its values."""
    for shape in _shapes():
        # Most are told apart by their ends, long before there is need of a pattern.
        if text.startswith(shape.start) and text.endswith(shape.end):
            match = _pattern(shape.source).fullmatch(text)
            if match is not None:
                yield shape, match.groups()


def _filled(shape: Shape, values: Sequence[str]) -> str:
    return QCoreApplication.translate(CONTEXT, shape.source).format(*map(_value, values))


def _value(text: str) -> str:
    """A value within a sentence: a number, a piece that is translated too, or a name as it is."""
    if re.fullmatch(r"\d{1,3}(,\d{3})+", text):
        return grouped(int(text.replace(",", "")))
    return text if text[0] == text[-1] and text[0] in "'\"`" else _said(text)


@cache
def _shapes() -> tuple[Shape, ...]:
    """All shapes in the order in which they are tried, for several may match one sentence."""
    file = resources.files("resources") / "translations" / "sentences.txt"
    sources = [literal_eval(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return tuple(sorted(map(_shape, sources), key=_certainty, reverse=True))


def _shape(source: str) -> Shape:
    parts = _parts(source)
    return Shape(source, parts[0], parts[-1])


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """Finds the values in a sentence."""
    return re.compile("(.+?)".join(map(re.escape, _parts(source))), re.DOTALL)


def _parts(source: str) -> list[str]:
    """What stands before, between and behind the values."""
    return [part.replace("{{", "{").replace("}}", "}") for part in source.split("{}")]


def _certainty(shape: Shape) -> tuple[bool, bool, int]:
    """How sure a match is: without values, with words before the first one, with many words of its own."""
    return "{}" not in shape.source, bool(shape.start), len(shape.source.replace("{}", ""))
