"""What the application remembers: theme, layout, recent files."""

from pathlib import Path
from typing import Literal, get_args

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

RECENT_FILES = 8

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
        paths = self._store.value("recent_files")
        listed = [paths] if isinstance(paths, str) else paths if isinstance(paths, list) else []
        return tuple(path for path in listed if Path(path).is_file())

    def remember_file(self, path: str) -> None:
        """Put a path in front of the recent files."""
        rest = [other for other in self.recent_files if other != path]
        self._store.setValue("recent_files", [path, *rest][:RECENT_FILES])

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

    def sync(self) -> None:
        """Write now."""
        self._store.sync()
