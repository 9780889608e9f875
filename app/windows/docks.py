"""Docks: a panel each, with the panel's title."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from app.windows.explanations import explain_part

LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea

PLACES = {
    "data": LEFT,
    "history": LEFT,
    "edge": RIGHT,
    "laws": RIGHT,
    "quality": RIGHT,
    "formula": BOTTOM,
    "training": BOTTOM,
}
"""Where each panel is at first, in the order from above or from the left."""

BEHIND = {"laws": "edge"}
"""Panels that share the place of another, as tabs, and are hidden until there is something in them."""

SIDE_WIDTHS = {"data": 270, "edge": 380}
HEIGHTS = {"data": 420, "history": 380, "edge": 500, "quality": 320}
BOTTOM_WIDTHS = {"formula": 360, "training": 260}
BOTTOM_HEIGHT = 170


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


def arrange(window: QMainWindow, docks: Mapping[str, QDockWidget]) -> None:
    """Put every dock where it belongs at first."""
    for name, dock in docks.items():
        dock.setFloating(False)
        window.addDockWidget(PLACES[name], dock)
        dock.setVisible(name not in BEHIND)
    for name, front in BEHIND.items():
        window.tabifyDockWidget(docks[front], docks[name])
    sizes = (
        (SIDE_WIDTHS, Qt.Orientation.Horizontal),
        (BOTTOM_WIDTHS, Qt.Orientation.Horizontal),
        (HEIGHTS, Qt.Orientation.Vertical),
        ({"formula": BOTTOM_HEIGHT}, Qt.Orientation.Vertical),
    )
    for wanted, orientation in sizes:
        window.resizeDocks([docks[name] for name in wanted], list(wanted.values()), orientation)
