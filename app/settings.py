"""What the application remembers: theme, layout, recent files."""

from pathlib import Path
from typing import Literal, get_args

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

RECENT_FILES = 8
RECENT_COMMANDS = 6

Choice = Literal["light", "dark", "system"]
"""Of a theme."""


class Settings:
    """Values in one readable file.

    Args:
        file: where they are kept; by default where the system wants settings.
    """

    def __init__(self, file: Path | None = None) -> None:
        file = file or Path(platformdirs.user_config_dir("kanoscope", appauthor=False)) / "window.ini"
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def theme(self) -> Choice:
        """ "light", "dark" or "system"."""
        kept = self._store.value("theme", "system")
        return next((choice for choice in get_args(Choice) if choice == kept), "system")

    @theme.setter
    def theme(self, choice: Choice) -> None:
        self._store.setValue("theme", choice)

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
