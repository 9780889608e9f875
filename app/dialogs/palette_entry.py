"""What the palette offers: entries, and their order for what was typed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QIcon

from app.dialogs.matching import Match, match
from app.words import tr

WHOLE = 10
"""Points for a text that was typed to its end."""


@dataclass(frozen=True)
class Entry:
    """One thing to find.

    Attributes:
        id: under which it is remembered.
        text: what is searched first.
        do: does it.
        place: where it is found otherwise, such as a menu.
        keys: its shortcut.
        tip: what it does; searched too.
        icon: its picture.
        lacking: why it cannot be done now; empty where it can.
        checked: whether it is on.
    """

    id: str
    text: str
    do: Callable[[], None]
    place: str = ""
    keys: str = ""
    tip: str = ""
    icon: QIcon = field(default_factory=QIcon)
    lacking: str = ""
    checked: bool = False

    @property
    def spoken(self) -> str:
        """All that is shown of it, in words."""
        parts = (self.text, tr("on") if self.checked else "", self.keys, self.lacking)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True)
class Hit:
    """An entry, and the places of the letters of its text that were typed."""

    entry: Entry
    places: tuple[int, ...] = ()


def ranked(typed: str, entries: Sequence[Entry], recent: Sequence[str] = ()) -> list[Hit]:
    """The entries that match, the nearest first; of equals those of `recent` in its order, then the others.

    Of equals, what cannot be done now stands last. Letters of the text count for more than words of the tip.
    """
    places = {id_: place for place, id_ in enumerate(recent)}
    found = [(entry, _match(typed, entry)) for entry in entries]
    hits = [(entry, matched) for entry, matched in found if matched is not None]
    hits.sort(
        key=lambda hit: (
            -hit[1].points,
            bool(hit[0].lacking),
            places.get(hit[0].id, len(places)),
            len(hit[0].text) if typed.strip() else 0,
        )
    )
    return [Hit(entry, matched.places) for entry, matched in hits]


def _match(typed: str, entry: Entry) -> Match | None:
    matched = match(typed, entry.text)
    if matched is None and all(word in entry.tip.casefold() for word in typed.casefold().split()):
        return Match(0, ())
    if matched is not None and entry.text.casefold() == typed.strip().casefold():
        return Match(matched.points + WHOLE, matched.places)
    return matched
