"""The user guide, opened at the page that belongs to what the user is in."""

from PySide6.QtWidgets import QApplication, QWidget

from app.dialogs.guide import GuideWindow
from app.dialogs.guide_pages import FIRST, PAGE_OF


class Guiding:
    """Keeps one window with the guide.

    Args:
        window: the main window.
        start_page, network: what has a page of its own besides the docks, which have names.
    """

    def __init__(self, window: QWidget, start_page: QWidget, network: QWidget) -> None:
        self._window = window
        self._named = {start_page: "start", network: "network"}
        self._guide: GuideWindow | None = None

    def open(self) -> GuideWindow:
        """Show the page of the part of the window that has the focus, in front of all."""
        page = self._page_of(QApplication.focusWidget())
        if self._guide is None:
            self._guide = GuideWindow(self._window)
        self._guide.open_page(page)
        self._guide.show()
        self._guide.raise_()
        self._guide.activateWindow()
        return self._guide

    def _page_of(self, part: QWidget | None) -> str:
        while part is not None:
            name = self._named.get(part, part.objectName())
            if name in PAGE_OF:
                return PAGE_OF[name]
            part = part.parentWidget()
        return FIRST
