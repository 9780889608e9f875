"""All shortcuts on one page."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.actions.table import ACTIONS, MENUS
from app.dialogs.explained import explain

CANVAS = (
    ("Arrows", "Walk from edge to edge"),
    ("Ctrl and ← →", "From an edge to its nodes, from node to node"),
    ("Enter", "Show the edge's candidates, select a node's edges"),
    ("+  −", "Zoom"),
    ("Space and drag", "Move the network"),
    ("Ctrl and click", "Select several edges"),
    ("Click a node", "Select its edges"),
    ("Esc", "Select nothing"),
)


class CheatSheet(QDialog):
    """The shortcuts of all actions, and the keys of the canvas."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Shortcuts")
        explain(self, "The keys that do what the menus do, and the keys of the canvas.")
        columns = QHBoxLayout()
        for names in (MENUS[:3], MENUS[3:]):
            columns.addWidget(_page([(name, _of_menu(name)) for name in names]))
        columns.addWidget(_page([("Network", CANVAS)]))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.addLayout(columns)
        box.addWidget(buttons)


def _of_menu(menu: str) -> tuple[tuple[str, str], ...]:
    return tuple((spec.shortcut, spec.text) for spec in ACTIONS if spec.menu == menu and spec.shortcut)


def _page(groups: list[tuple[str, tuple[tuple[str, str], ...]]]) -> QLabel:
    html = ""
    for name, entries in groups:
        rows = (
            f"<tr><td><b>{escape(keys)}</b>&nbsp;&nbsp;</td><td>{escape(text)}</td></tr>"
            for keys, text in entries
        )
        html += f"<h3>{escape(name)}</h3><table>{''.join(rows)}</table>"
    label = QLabel(html)
    label.setMargin(8)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label
