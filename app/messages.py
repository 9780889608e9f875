"""What the window says to the user: what happened, why, and what to do."""

from dataclasses import dataclass
from enum import StrEnum

from app.words import tr
from kan_core.errors import KanoscopeError


class Level(StrEnum):
    """How much a message matters."""

    HINT = "hint"
    NOTE = "note"
    PROBLEM = "problem"


@dataclass(frozen=True)
class Message:
    """Something to tell.

    Attributes:
        what: what happened or is wrong.
        remedy: what to do about it.
        level: how much it matters.
        details: for a report; shown on demand, and can be copied.
        action: id of an action that is offered with the message, or empty.
        of_run: whether it is about a training run, and of no use when the next one begins.
    """

    what: str
    remedy: str = ""
    level: Level = Level.PROBLEM
    details: str = ""
    action: str = ""
    of_run: bool = False


def from_error(error: KanoscopeError) -> Message:
    """An error in the words it carries."""
    return Message(error.what, error.remedy)


def note(what: str, remedy: str = "", action: str = "") -> Message:
    """Something worth knowing that is no problem, and what is offered to change it."""
    return Message(what, remedy, Level.NOTE, action=action)


def guesses(notes: tuple[str, ...], action: str = "") -> Message:
    """What was guessed or left out when a table was read: the first of it at once, all of it on demand.

    `action` is what is offered to read it otherwise.
    """
    more = tr("And {} more: see the details.").format(len(notes) - 1) if len(notes) > 1 else ""
    details = "\n".join(notes) if len(notes) > 1 else ""
    return Message(notes[0], more, Level.NOTE, details, action)


def hint(what: str, action: str) -> Message:
    """A next step, offered as a button."""
    return Message(what, "", Level.HINT, action=action)
