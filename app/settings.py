"""What the application remembers: preferences, layout, recent files and commands."""

from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

from app.preferences import (
    FEWEST_DIGITS,
    MOST_DIGITS,
    MOST_WORKERS,
    TEXT_SCALES,
    Choice,
    Contrast,
    Language,
    Preferences,
)

RECENT_FILES = 8
RECENT_COMMANDS = 6
FINISHED_LESSONS = 200


class Settings:
    """Values in one readable file.

    Args:
        file: where they are kept, and the state beside it; by default where the system wants them.

    `state_folder` is for what windows keep against crashes, and tell each other.
    """

    def __init__(self, file: Path | None = None) -> None:
        self.state_folder = _folder("user_state_dir") if file is None else file.parent / "state"
        file = file or _folder("user_config_dir") / "window.ini"
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def preferences(self) -> Preferences:
        """What the user prefers; what cannot be read is as it is by default."""
        read = {field.name: _read(field.name, self._store.value(field.name)) for field in fields(Preferences)}
        return Preferences(**{name: value for name, value in read.items() if value is not None})

    @preferences.setter
    def preferences(self, preferences: Preferences) -> None:
        for field in fields(Preferences):
            self._store.setValue(field.name, str(getattr(preferences, field.name)))

    @property
    def recent_files(self) -> tuple[str, ...]:
        """Paths that were opened or saved, the newest first; those that are gone are left out."""
        return tuple(path for path in self._list("recent_files") if Path(path).is_file())

    def remember_file(self, path: str) -> None:
        """Put a path in front of the recent files."""
        self._put_first("recent_files", path, RECENT_FILES)

    @property
    def recent_commands(self) -> tuple[str, ...]:
        """Ids of what was done from the palette, the newest first."""
        return self._list("recent_commands")

    def remember_command(self, id_: str) -> None:
        """Put an id in front of the recent commands."""
        self._put_first("recent_commands", id_, RECENT_COMMANDS)

    @property
    def finished_lessons(self) -> tuple[str, ...]:
        """Ids of the lessons that were finished, the newest first."""
        return self._list("finished_lessons")

    def remember_lesson(self, id_: str) -> None:
        """Put an id in front of the finished lessons."""
        self._put_first("finished_lessons", id_, FINISHED_LESSONS)

    def window_layout(self) -> tuple[QByteArray, QByteArray] | None:
        """Geometry and arrangement of the window as it was left."""
        geometry, state = self._store.value("geometry"), self._store.value("docks")
        if isinstance(geometry, QByteArray) and isinstance(state, QByteArray):
            return geometry, state
        return None

    def remember_layout(self, geometry: QByteArray, state: QByteArray) -> None:
        """Keep geometry and arrangement of the window."""
        self._store.setValue("geometry", geometry)
        self._store.setValue("docks", state)

    def _list(self, key: str) -> tuple[str, ...]:
        kept = self._store.value(key)
        # A list of one is read back as a text.
        return (kept,) if isinstance(kept, str) else tuple(kept) if isinstance(kept, list) else ()

    def _put_first(self, key: str, entry: str, most: int) -> None:
        self._store.setValue(key, [entry, *(other for other in self._list(key) if other != entry)][:most])

    def sync(self) -> None:
        """Write now."""
        self._store.sync()


ALLOWED: dict[str, dict[str, Any]] = {
    "theme": {choice: choice for choice in get_args(Choice)},
    "contrast": {choice: choice for choice in get_args(Contrast)},
    "text_scale": {str(scale): scale for scale in TEXT_SCALES},
    "reduced_motion": {"True": True, "False": False},
    "digits": {str(number): number for number in range(FEWEST_DIGITS, MOST_DIGITS + 1)},
    "workers": {str(number): number for number in range(1, MOST_WORKERS + 1)},
    "language": {language: language for language in get_args(Language)},
}
"""Every text that a preference is kept as, and what it means."""


def _folder(kind: str) -> Path:
    """Where the system wants files of this kind."""
    return Path(getattr(platformdirs, kind)("kanoscope", appauthor=False))


def _read(name: str, text: object) -> Any:
    return ALLOWED[name].get(text) if isinstance(text, str) else None
