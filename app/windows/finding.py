"""Finding what to do and what to open by typing: what the palette offers, and what it remembers."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDockWidget, QWidget

from app.actions.bound import Actions, key_text
from app.appearance import ThemeSwitch
from app.assets import icon
from app.dialogs.opened import show
from app.dialogs.palette import CommandPalette
from app.dialogs.palette_entry import Entry
from app.settings import Settings
from app.windows.documents import Documents
from app.words import tr

ABOVE = 80
"""Pixels that the palette stands above the middle of the window."""


class Finding:
    """Opens the palette for commands or for files."""

    def __init__(
        self,
        actions: Actions,
        docks: Mapping[str, QDockWidget],
        documents: Documents,
        settings: Settings,
        themes: ThemeSwitch,
        window: QWidget,
    ) -> None:
        self._actions, self._docks, self._documents = actions, docks, documents
        self._settings, self._themes, self._window = settings, themes, window

    def find_command(self) -> None:
        """Find a command; what was done from here lately stands first."""
        entries = [*self._of_actions(), *self._of_docks()]
        palette = self._open(tr("Find a command"), entries, self._settings.recent_commands)
        palette.found.connect(self._settings.remember_command)

    def find_file(self) -> None:
        """Find one of the files that were opened or saved lately."""
        self._open(tr("Open a recent file"), self._of_files(), ())

    def _open(self, prompt: str, entries: list[Entry], recent: tuple[str, ...]) -> CommandPalette:
        palette = CommandPalette(prompt, entries, recent, self._window)
        middle = self._window.mapToGlobal(self._window.rect().center())
        left = middle.x() - palette.width() // 2
        palette.move(left, max(self._window.y(), middle.y() - palette.height() // 2 - ABOVE))
        show(palette)
        return palette

    def _of_actions(self) -> list[Entry]:
        return [
            Entry(
                spec.id,
                action.text(),
                action.trigger,
                tr(spec.menu),
                key_text(spec.shortcut),
                action.statusTip(),
                action.icon(),
                "" if action.isEnabled() else tr(spec.when.lacking),
                action.isChecked(),
            )
            for spec, action in self._actions
            if spec.id != "palette"
        ]

    def _of_docks(self) -> list[Entry]:
        return [
            Entry(
                f"panel_{name}",
                dock.accessibleName(),
                dock.toggleViewAction().trigger,
                tr("Show or hide"),
                tip=dock.accessibleDescription(),
                checked=dock.isVisible(),
            )
            for name, dock in self._docks.items()
        ]

    def _of_files(self) -> list[Entry]:
        theme = self._themes.theme
        pictures = {True: icon("save", theme.text), False: icon("data", theme.text)}
        return [
            Entry(
                path,
                Path(path).name,
                partial(self._documents.open_file, path),
                str(Path(path).parent.name),
                tip=path,
                icon=pictures[path.endswith(".kan")],
            )
            for path in self._settings.recent_files
        ]
