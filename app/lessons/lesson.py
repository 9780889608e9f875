"""What a lesson is: steps with words, what each does or asks for, and how it is known to have succeeded."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kan_core.data.dataset import Dataset
from kan_core.ids import EdgeId

VERSION = 1
"""Of the format that is written; what is newer is not read."""


@dataclass(frozen=True)
class Call:
    """Something to be done with the session: a step of the workbench, a gesture, an experiment.

    Attributes:
        name: in the table of calls.
        given: its arguments by name.
    """

    name: str
    given: Mapping[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Mark:
    """A part of the window that a step is about.

    Attributes:
        kind: "canvas", "edge", "panel" or "button".
        name: of the panel or the action; empty for the others.
        edge: of the network; None for the others.
    """

    kind: str
    name: str = ""
    edge: EdgeId | None = None


@dataclass(frozen=True)
class Question:
    """A prediction to be made before something is seen.

    Attributes:
        ask: the question.
        choices: what may be answered.
        answer: position of the choice that is right.
        because: why, told after the guess.
    """

    ask: str
    choices: tuple[str, ...]
    answer: int
    because: str


@dataclass(frozen=True)
class Check:
    """How it is known that a step has succeeded; what is empty always holds.

    Attributes:
        condition: on the quantities of the session.
        formula: of columns, which the model has to give.
        within: part of the target's spread by which the model may differ from it.
        otherwise: what to do where the step has not succeeded.
    """

    condition: str = ""
    formula: str = ""
    within: float = 0.01
    otherwise: str = ""


@dataclass(frozen=True)
class Source:
    """The table of a lesson: a sample, or one that comes with it."""

    sample: str = ""
    file: str = ""


@dataclass(frozen=True)
class Step:
    """One step of a lesson.

    Attributes:
        title: a few words.
        text: what it is about, in paragraphs.
        arrive: what is done as soon as the step is come to.
        do: what is done at a press of the button.
        by_hand: how it is done by hand; empty where it is not.
        own_table: whether the lesson goes on when the user opens a table here.
        highlight: what of the window it is about.
        question: a prediction before it is done.
        check: how it is known that it was done.
        notice: what to notice then.
    """

    title: str
    text: str
    arrive: tuple[Call, ...] = ()
    do: tuple[Call, ...] = ()
    by_hand: str = ""
    own_table: bool = False
    highlight: tuple[Mark, ...] = ()
    question: Question | None = None
    check: Check | None = None
    notice: str = ""


@dataclass(frozen=True)
class Lesson:
    """A lesson.

    Attributes:
        id: its name among the others: that of its folder or file.
        title, about: one line each.
        minutes: that it takes.
        needs: the table that it begins with.
        steps: in order.
        remember: one sentence to keep.
        tables: the tables that come with it, by name of file.
        texts: of other languages: by language, by English text.
    """

    id: str
    title: str
    about: str
    minutes: int
    needs: Source
    steps: tuple[Step, ...]
    remember: str
    tables: Mapping[str, Dataset] = field(default_factory=dict, hash=False, compare=False)
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict, hash=False)

    def said(self, text: str, language: str) -> str:
        """A text of the lesson in a language, or as it is where there is no translation of it."""
        return self.texts.get(language, {}).get(text, text)
