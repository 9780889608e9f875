"""The window before a class: large type, slow motion, a run to step through, and the whole screen."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QToolBar

from app.lessons.film_bar import FilmBar
from app.session.film import Film
from app.windows.layouts import LEARN, PRESENT
from kan_core.model.state import ModelState

if TYPE_CHECKING:
    from app.windows.main_window import MainWindow

LARGE = 1.5
"""Size of text at least, as a multiple of the desktop's."""


class Teaching:
    """Turns the window into one for a class, and back."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        session = window.session
        self.bar = FilmBar(session, Film(session.run, window))
        self.bar.hide()
        self.bar.shown.connect(self._show)
        self.bar.pace_changed.connect(self._set_pace)
        window.panels.learn.add_below(self.bar)
        self._before: QByteArray | None = None
        # Else its key would do nothing while the menu is hidden.
        window.addAction(window.actions_["full_screen"])

    def teach(self, on: bool) -> None:
        """Show what a class needs, large and slowly, and nothing else; or everything, as it was."""
        window, preferred = self._window, self._window.preferring.now
        self.bar.setVisible(on)
        self._set_pace(self.bar.pace.value())
        scale = max(LARGE, preferred.text_scale) if on else preferred.text_scale
        window.preferring.show_as(replace(preferred, text_scale=scale))
        if on:
            window.arrangement.arrange_docks(LEARN)

    def fill_screen(self, on: bool) -> None:
        """The network and its formula on the whole screen, or everything as it was."""
        window = self._window
        for part in (window.menuBar(), window.statusBar(), *window.findChildren(QToolBar)):
            part.setVisible(not on)
        if on:
            self._before = window.saveState()
            window.arrangement.arrange_docks(PRESENT)
            window.showFullScreen()
        else:
            window.showNormal()
            if self._before is not None:
                window.restoreState(self._before)

    def _set_pace(self, pace: int) -> None:
        self._window.session.training.pace = 0.0 if self.bar.isHidden() else float(pace)

    def _show(self, state: ModelState | None) -> None:
        """A moment of the run on the canvas; the session stays as it is."""
        self._window.network.set_state(state or self._window.session.state)
