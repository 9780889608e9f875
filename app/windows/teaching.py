"""The window before a class: large type, what the lesson needs, slow motion, the whole screen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QToolBar

from app.lessons.film_bar import FilmBar
from app.lessons.lesson import Lesson
from app.lessons.needed import needed_actions
from app.lessons.player import Player
from app.session.film import Film
from app.windows.animating import Animating
from app.windows.layouts import LEARN, PRESENT
from kan_core.model.state import ModelState

if TYPE_CHECKING:
    from app.windows.main_window import MainWindow

LARGE = 1.5
"""Size of text at least, as a multiple of the desktop's."""


class Teaching:
    """Turns the window into one for a class, and back."""

    def __init__(self, window: "MainWindow", player: Player) -> None:
        self._window = window
        session = window.session
        self.bar = FilmBar(session, Film(session.run, window))
        self.bar.hide()
        self.bar.shown.connect(self._show)
        self.bar.pace_changed.connect(self._set_pace)
        self._player, self._teaching = player, False
        self._trimmed: Lesson | None = None
        player.changed.connect(self._trim)
        window.panels.learn.add_below(self.bar)
        self.animating = Animating(window, self.bar)
        self._before: QByteArray | None = None

    def teach(self, on: bool) -> None:
        """Show what a class needs, large and slowly, and nothing else; or everything, as it was."""
        self.bar.setVisible(on)
        self._set_pace(self.bar.pace.value())
        self._window.preferring.magnify(LARGE if on else 0.0)
        if on:
            self._window.arrangement.arrange_docks(LEARN)
        self._teaching = on
        self._trim()

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

    def _trim(self) -> None:
        """Leave the buttons and menus that the lesson needs; the palette has all actions as ever."""
        lesson = self._player.lesson if self._teaching else None
        if lesson is self._trimmed:
            return
        self._trimmed = lesson
        if lesson is None:
            self._window.bars.show_all()
        else:
            self._window.bars.show_only(needed_actions(lesson))
        self._window.learning.frame_again()

    def _set_pace(self, pace: int) -> None:
        self._window.session.training.pace = 0.0 if self.bar.isHidden() else float(pace)

    def _show(self, state: ModelState | None) -> None:
        """A moment of the run on the canvas; the session stays as it is."""
        self._window.network.set_state(state or self._window.session.state)
