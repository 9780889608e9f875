"""Asks for primitives of the user's own: text, its curve as it is typed, the list of those there are."""

import math

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.dialogs.curve import CurvePicture
from app.dialogs.explained import explain
from app.sentences import said
from app.session.session import Session
from app.words import later, tr
from kan_core.errors import KanoscopeError
from kan_core.model.state import Snap
from kan_core.primitives.contract import Primitive
from kan_core.primitives.evaluate import snap_values
from kan_core.primitives.table import primitive_named
from kan_core.primitives.written import TYPICAL

HELP = later(
    "An expression in x, with shape parameters p and q if you like, such as x^2*exp(x)/(exp(x)-1)^2. "
    "An edge that is snapped to it becomes y = c f(a x + b) + d."
)
SHOWN = 4.0
"""Largest |x| of the picture, where the domain does not end before."""
POINTS = 401
WIDTH = 520


class PrimitiveDialog(QDialog):
    """Adds primitives to the session's and takes them away again; either holds at once."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(tr("Primitives of your own"))
        self.setMinimumWidth(WIDTH)
        explain(self, tr("Functions of your own that edges can be snapped to."))
        self.text = QLineEdit()
        self.text.setAccessibleName(tr("Expression in x"))
        self.text.setPlaceholderText("x^2*exp(x)/(exp(x)-1)^2")
        explain(self.text, tr(HELP))
        self.add_button = QPushButton(tr("Add"))
        self.add_button.setDefault(True)
        self.picture = CurvePicture()
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Primitives of your own"))
        explain(self.list, tr("They are candidates for every edge, and belong to the project."))
        self.remove_button = QPushButton(tr("Remove"))
        explain(self.add_button, tr("Make the expression a candidate for every edge."))
        explain(
            self.remove_button,
            tr("Take the selected primitive off the list, unless an edge is snapped to it."),
        )
        self._lay_out()
        self.text.textChanged.connect(self._look)
        self.add_button.clicked.connect(self.add)
        self.remove_button.clicked.connect(self.remove)
        self.list.itemSelectionChanged.connect(self._show_selected)
        session.primitives.changed.connect(self._fill)
        self._fill()
        self._look()

    def add(self) -> None:
        """Put what is typed on the list; what is wrong with it stays to be mended."""
        try:
            self._session.primitives.add(self.text.text())
        except KanoscopeError as error:
            self.told.setText(said(str(error)))
            return
        self.text.clear()

    def remove(self) -> None:
        """Take the selected one off the list, unless an edge is snapped to it."""
        for item in self.list.selectedItems():
            try:
                self._session.primitives.remove(item.text(), self._session.model.state)
            except KanoscopeError as error:
                self.told.setText(said(str(error)))

    def _lay_out(self) -> None:
        help_ = QLabel(tr(HELP))
        help_.setWordWrap(True)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        # Enter adds; it must not close the dialog.
        close.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self.remove_button.setAutoDefault(False)
        typed = QHBoxLayout()
        typed.addWidget(self.text, 1)
        typed.addWidget(self.add_button)
        listed = QHBoxLayout()
        listed.addWidget(self.list, 1)
        listed.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.addWidget(help_)
        column.addLayout(typed)
        column.addWidget(self.picture, 2)
        column.addWidget(self.told)
        column.addLayout(listed, 1)
        column.addWidget(close)

    def _fill(self) -> None:
        self.list.clear()
        self.list.addItems(list(self._session.primitives.texts))
        self.remove_button.setEnabled(False)

    def _show_selected(self) -> None:
        items = self.list.selectedItems()
        self.remove_button.setEnabled(bool(items))
        if items:
            self._show(primitive_named(items[0].text()))

    def _look(self) -> None:
        """Say what the text comes to, or what is wrong with it."""
        text, primitive = self.text.text(), None
        self.told.clear()
        if text.strip():
            try:
                primitive = primitive_named(self._session.primitives.check(text))
            except KanoscopeError as error:
                self.told.setText(said(str(error)))
        self.add_button.setEnabled(primitive is not None)
        self._show(primitive)

    def _show(self, primitive: Primitive | None) -> None:
        if primitive is None:
            self.picture.show_curve(np.zeros(0), np.zeros(0))
            return
        low, high = max(primitive.lower, -SHOWN), min(primitive.upper, SHOWN)
        low, high = (low, high) if low < high else (primitive.lower, primitive.lower + 2 * SHOWN)
        x = np.linspace(low, high, POINTS)
        shape = TYPICAL[: len(primitive.shape)]
        self.picture.show_curve(x, snap_values(Snap(primitive.name, (1.0, 0.0, 1.0, 0.0, *shape)), x))
        self.told.setText(described(primitive))


def described(primitive: Primitive) -> str:
    """Form, domain, poles, symmetry and cost of a primitive, in words."""
    inner = {"ab": "a x + b", "a": "a x", "b": "x + b", "": "x"}[primitive.inner]
    parts = [f"y = c f({inner}) + d", _domain(primitive)]
    if primitive.pole is not None:
        again = math.isfinite(primitive.pole_spacing)
        told = tr("pole at x = {} and every {}") if again else tr("pole at x = {}")
        parts.append(told.format(f"{primitive.pole:.4g}", f"{primitive.pole_spacing:.4g}"))
    if primitive.symmetry:
        parts.append(said(primitive.symmetry))
    if primitive.shape:
        shown = ", ".join(
            f"{name} = {value:g}" for name, value in zip(primitive.shape, TYPICAL, strict=False)
        )
        parts.append(tr("drawn for {}").format(shown))
    return " · ".join([*parts, tr("complexity {}").format(f"{primitive.complexity:g}")])


def _domain(primitive: Primitive) -> str:
    begins, ends = math.isfinite(primitive.lower), math.isfinite(primitive.upper)
    lower, upper = f"{primitive.lower:.4g}", f"{primitive.upper:.4g}"
    if begins and ends:
        return tr("for x from {} to {}").format(lower, upper)
    if begins:
        return tr("for x from {} on").format(lower)
    return tr("for x up to {}").format(upper) if ends else tr("for every x")
