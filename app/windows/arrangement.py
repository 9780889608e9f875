"""How the window is arranged: start page or network in the middle, docks around the network."""

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow, QStackedWidget

from app.network.view import NetworkView
from app.settings import Settings
from app.windows.docks import BEHIND, arrange, size
from app.windows.layouts import EXPLORE, Layout
from app.windows.start_page import StartPage

FIRST_SIZE = QSize(1280, 800)
EXPERIMENT = 520
"""Pixels of width in which plots and figures of an experiment can be read."""
FRAME = QSize(16, 40)
"""Pixels that the frame and title bar of a desktop take at most."""


class Arrangement:
    """Shows one of two pages; the docks are hidden behind the start page and come back as they were."""

    def __init__(
        self,
        window: QMainWindow,
        start_page: StartPage,
        network: NetworkView,
        docks: Mapping[str, QDockWidget],
        settings: Settings,
    ) -> None:
        self._window, self._docks, self._settings = window, docks, settings
        self._start_page, self._network = start_page, network
        self.pages = QStackedWidget()
        self.pages.addWidget(start_page)
        self.pages.addWidget(network)
        self._behind: QByteArray | None = None
        self._filled: set[str] = set()
        self._laid_out = settings.window_layout() is not None

    def show_start_page(self) -> None:
        """Show the samples instead of the network and its panels."""
        self._start_page.refresh()
        if not self._on_start_page() or self._behind is None:
            self._behind = self._window.saveState()
            self.pages.setCurrentWidget(self._start_page)
            for dock in self._docks.values():
                dock.hide()
            self._start_page.setFocus()

    def show_workbench(self) -> None:
        """Show the network and its panels."""
        if self.pages.currentWidget() is not self._network:
            self.pages.setCurrentWidget(self._network)
            if self._behind is not None:
                self._window.restoreState(self._behind)
            if not self._laid_out:
                # Docks take on sizes only once they are shown.
                self._laid_out = True
                QTimer.singleShot(0, self._window, self.arrange_docks)
            self._network.setFocus()

    def arrange_docks(self, layout: Layout = EXPLORE) -> None:
        """Put all panels back where they belong, and show those of a layout."""
        self._laid_out = True
        self.show_workbench()
        arrange(self._window, self._docks, layout, self._filled)
        QTimer.singleShot(0, self._window, lambda: size(self._window, self._docks, layout))

    def show_laws(self) -> None:
        """Let what a search finds be seen."""
        self._fill("laws")

    def show_experiment(self) -> None:
        """Let what an experiment shows be seen, beside the network."""
        self._fill("experiment")
        self._window.resizeDocks([self._docks["experiment"]], [EXPERIMENT], Qt.Orientation.Horizontal)

    def _fill(self, name: str) -> None:
        self._filled.add(name)
        self._docks[name].show()
        self._docks[name].raise_()

    def show_edge(self) -> None:
        """Let a selected edge be seen: its panel shares a place with others."""
        if any(self._docks[name].isVisible() for name in BEHIND):
            self._docks["edge"].raise_()

    def restore(self) -> None:
        """Arrange everything as it was when the window was last closed, or else as at first."""
        arrange(self._window, self._docks, EXPLORE, self._filled)
        size(self._window, self._docks, EXPLORE)
        kept = self._settings.window_layout()
        if kept is None:
            available = self._window.screen().availableGeometry().size() - FRAME
            self._window.resize(FIRST_SIZE.boundedTo(available))
        else:
            self._window.restoreGeometry(kept[0])
            self._window.restoreState(kept[1])

    def remember(self) -> None:
        """Keep the arrangement for the next window."""
        layout = self._behind if self._on_start_page() else self._window.saveState()
        if layout is not None:
            self._settings.remember_layout(self._window.saveGeometry(), layout)

    def _on_start_page(self) -> bool:
        return self.pages.currentWidget() is self._start_page
