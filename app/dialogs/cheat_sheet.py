"""All shortcuts on one page."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.actions.bound import key_text
from app.actions.table import ACTIONS
from app.dialogs.explained import explain
from app.words import later, tr

CANVAS = (
    (later("Arrows"), later("Walk from edge to edge")),
    (later("Ctrl and ← →"), later("From an edge to its nodes, from node to node")),
    (later("Enter"), later("Show the edge's candidates, select a node's edges")),
    ("+  −", later("Zoom")),
    (later("Space and drag"), later("Move the network")),
    (later("Ctrl and click"), later("Select several edges")),
    (later("Click a node"), later("Select its edges")),
    (later("Esc"), later("Select nothing")),
)

COLUMNS = ((later("File"), later("Edit"), later("Edge")), (later("Model"), later("Help")), (later("View"),))
"""Menus that stand below each other; the keys of the canvas follow the last."""
FRAME = QSize(48, 96)
"""Pixels around what is shown."""


class CheatSheet(QDialog):
    """The shortcuts of all actions, and the keys of the canvas; scrolls where the window is small."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Shortcuts"))
        explain(self, tr("The keys that do what the menus do, and the keys of the canvas."))
        page = QWidget()
        columns = QHBoxLayout(page)
        for number, names in enumerate(COLUMNS, 1):
            groups = [(tr(name), _of_menu(name)) for name in names]
            keys = tuple((tr(key), tr(text)) for key, text in CANVAS)
            last = [(tr("Network"), keys)] if number == len(COLUMNS) else []
            columns.addWidget(_page([*groups, *last]))
        scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(tr("List of shortcuts"))
        explain(scroll, tr("Arrow keys scroll the list."))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.addWidget(scroll, 1)
        box.addWidget(buttons)
        self.resize((page.sizeHint() + FRAME).boundedTo(self.screen().availableSize()))


def _of_menu(menu: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (key_text(spec.shortcut), tr(spec.text)) for spec in ACTIONS if spec.menu == menu and spec.shortcut
    )


def _page(groups: list[tuple[str, tuple[tuple[str, str], ...]]]) -> QLabel:
    html = ""
    for name, entries in groups:
        rows = (
            f"<tr><td><b>{escape(keys)}</b>&nbsp;&nbsp;&nbsp;</td><td>{escape(text)}</td></tr>"
            for keys, text in entries
        )
        html += f"<h3>{escape(name)}</h3><table cellpadding=1>{''.join(rows)}</table>"
    label = QLabel(html)
    label.setMargin(8)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label
