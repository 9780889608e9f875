"""Docks: a panel each, with the panel's title."""

from collections.abc import Container, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from app.windows.explanations import explain_part
from app.windows.layouts import Layout

LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea

PLACES = {
    "learn": LEFT,
    "data": LEFT,
    "history": LEFT,
    "edge": RIGHT,
    "laws": RIGHT,
    "experiment": RIGHT,
    "quality": RIGHT,
    "formula": BOTTOM,
    "training": BOTTOM,
}
"""Where each panel is at first, in the order from above or from the left."""

BEHIND = {"laws": "edge", "experiment": "edge"}
"""Panels that share the place of another, as tabs, and are hidden until there is something in them."""


def make_docks(window: QMainWindow, panels: Mapping[str, QWidget]) -> dict[str, QDockWidget]:
    """A dock for each panel; its title follows the panel's window title."""
    docks = {}
    for name, panel in panels.items():
        dock = QDockWidget(panel.windowTitle(), window)
        dock.setObjectName(name)
        explain_part(dock, name)
        dock.setWidget(panel)
        panel.windowTitleChanged.connect(dock.setWindowTitle)
        docks[name] = dock
    corners = ((Qt.Corner.BottomLeftCorner, LEFT), (Qt.Corner.BottomRightCorner, RIGHT))
    for corner, area in corners:
        window.setCorner(corner, area)
    return docks


def arrange(
    window: QMainWindow, docks: Mapping[str, QDockWidget], layout: Layout, filled: Container[str]
) -> None:
    """Put every dock where it belongs and show those of a layout; of those behind others, the filled ones."""
    for name, dock in docks.items():
        dock.setFloating(False)
        window.addDockWidget(PLACES[name], dock)
        front = BEHIND.get(name, name)
        dock.setVisible(front in layout.shown and (name not in BEHIND or name in filled))
    for name, front in BEHIND.items():
        window.tabifyDockWidget(docks[front], docks[name])
        docks[front].raise_()


def size(window: QMainWindow, docks: Mapping[str, QDockWidget], layout: Layout) -> None:
    """Give the docks of a layout their sizes; they take them on only once they are shown."""
    sizes = (
        (layout.widths, Qt.Orientation.Horizontal),
        (layout.beside, Qt.Orientation.Horizontal),
        (layout.heights, Qt.Orientation.Vertical),
        ({"formula": layout.bottom}, Qt.Orientation.Vertical),
    )
    for wanted, orientation in sizes:
        window.resizeDocks([docks[name] for name in wanted], list(wanted.values()), orientation)
