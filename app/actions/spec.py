"""What is known of an action: its words, its place, its keys, and when it can be done."""

from collections.abc import Callable
from dataclasses import dataclass

from app.session.session import Session


@dataclass(frozen=True)
class Condition:
    """When an action can be done.

    Attributes:
        holds: whether it can be done now.
        lacking: what the user has to do first, as a sentence; empty where it can always be done.
    """

    holds: Callable[[Session], bool]
    lacking: str = ""


ALWAYS = Condition(lambda session: True)


@dataclass(frozen=True)
class ActionSpec:
    """One thing a user can do.

    Attributes:
        id: its name in code, also that of the method that does it.
        text: in menus and the palette.
        menu: the menu it is in.
        tip: one sentence on what it does.
        help: what more What's This has to say of it.
        shortcut: portable text, empty where there is none.
        icon: name of the icon, empty where there is none.
        when: when it can be done.
        short: text of buttons, where `text` is too long for them.
        choice: name of the choice that it is one answer of; empty for one that is none.
        switch: whether it is on at first; None for one that is done and over.
    """

    id: str
    text: str
    menu: str
    tip: str
    help: str
    shortcut: str = ""
    icon: str = ""
    when: Condition = ALWAYS
    short: str = ""
    choice: str = ""
    switch: bool | None = None
