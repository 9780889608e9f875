"""The numbers of a snapped edge, φ = c f(a x + b; p) + d, in fields that can be typed into."""

import math
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.network.activation import activation_text
from app.sentences import said
from app.words import tr
from kan_core.errors import ExpressionError
from kan_core.expressions.read import read
from kan_core.expressions.values import tree_values
from kan_core.model.state import Snap
from kan_core.primitives.table import primitive_named

PER_ROW = 4
STEP, FIRST_STEP = 0.01, 0.01
"""What an arrow key adds to a number: a part of it, or this much where it is zero."""
COARSE = 10
"""Times as much with Shift held."""
EXACT = "= "
"""Stands before a number that no training changes."""


class NumberField(QLineEdit):
    """One number; up and down step it, and `tried` tells of every text that is a number.

    Signals:
        tried: what is typed has become another number.
        entered: the user is done with it.
    """

    tried = Signal()
    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._shown = ""
        self.setAccessibleName(tr("Parameter {}").format(name))
        tip = tr("A number, 2*pi or 1/2. Up and down change it by 1 %. A sign = before it keeps it exact.")
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)
        self.setMinimumWidth(52)
        self.textEdited.connect(lambda text: self.tried.emit())
        self.editingFinished.connect(self._finish)

    @property
    def touched(self) -> bool:
        """Whether the text is another than was shown."""
        return self.text() != self._shown

    def show_number(self, value: float, exact: str | None) -> None:
        """Show a number, by its exact text where it has one."""
        self._shown = f"{EXACT}{exact}" if exact is not None else f"{value:.6g}"
        self.setText(self._shown)
        self.setCursorPosition(0)

    def number(self) -> tuple[float, str | None]:
        """The number that the text comes to, and its exact text where it has a sign = before it.

        Raises:
            ExpressionError: it is no finite number.
        """
        text = self.text().strip().replace("−", "-")
        exact = text.removeprefix("=").strip() if text.startswith("=") else None
        value = float(tree_values(read(exact or text, ()), {}))
        if not math.isfinite(value):
            raise ExpressionError(f"{text} is not finite.", "Write a finite number.")
        return value, exact

    def put_back(self) -> None:
        """Forget what was typed."""
        self.setText(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if steps:
            held = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._step(steps * (COARSE if held else 1))
        elif event.key() == Qt.Key.Key_Escape and self.touched:
            self.put_back()
            self.tried.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            self._step(1 if event.angleDelta().y() > 0 else -1)
        else:
            event.ignore()

    def _step(self, steps: int) -> None:
        try:
            value, _ = self.number()
        except ExpressionError:
            return
        self.setText(f"{value + steps * (STEP * abs(value) or FIRST_STEP):.6g}")
        self.tried.emit()

    def _finish(self) -> None:
        if self.touched:
            self.entered.emit()


class EdgeParameters(QWidget):
    """The formula of a snapped edge above a field for each of its free parameters.

    Signals:
        tried: the Snap that the fields come to while the user types; None when they are as they were.
        changed: the Snap that the user has entered.
    """

    tried = Signal(object)
    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._snap: Snap | None = None
        self._fields: dict[int, NumberField] = {}
        self._labels: list[QLabel] = []
        self.formula = QLabel()
        self.formula.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.formula.setAccessibleName(tr("Function of the edge"))
        self.formula.setWordWrap(True)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setAccessibleName(tr("What is wrong with a parameter"))
        self.told.hide()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(5)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 0, 2, 2)
        column.setSpacing(3)
        column.addWidget(self.formula)
        column.addLayout(self._grid)
        column.addWidget(self.told)

    def fields(self) -> dict[str, NumberField]:
        """The field of each parameter that is shown."""
        names = primitive_named(self._snap.primitive).parameter_names if self._snap else ()
        return {names[place]: field for place, field in self._fields.items()}

    def set_snap(self, snap: Snap | None, argument: str, locked: bool = False) -> None:
        """Show the numbers of a snap; a field that the user is typing in stays as it is."""
        if snap is None or self._snap is None or snap.primitive != self._snap.primitive:
            self._snap = snap
            self._make_fields()
        self._snap = snap
        self.setVisible(snap is not None)
        if snap is None:
            return
        self.formula.setText(f"φ = {activation_text(snap, argument)}")
        for place, field in self._fields.items():
            field.setEnabled(not locked)
            if not (field.touched and field.hasFocus()):
                field.show_number(snap.parameters[place], snap.exact[place])

    def _make_fields(self) -> None:
        for old in (*self._labels, *self._fields.values()):
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._fields, self._labels = {}, []
        if self._snap is None:
            return
        primitive = primitive_named(self._snap.primitive)
        free = [place for place, moves in enumerate(primitive.free) if moves]
        for count, place in enumerate(free):
            name = primitive.parameter_names[place]
            field, label = NumberField(name), QLabel(name)
            label.setBuddy(field)
            field.tried.connect(self._try)
            field.entered.connect(self._enter)
            row, column = divmod(count, PER_ROW)
            self._grid.addWidget(label, row, 2 * column)
            self._grid.addWidget(field, row, 2 * column + 1)
            self._fields[place] = field
            self._labels.append(label)

    def _typed(self) -> Snap:
        """The snap with what stands in the fields that were touched."""
        assert self._snap is not None
        parameters, exact = [*self._snap.parameters], [*self._snap.exact]
        for place, field in self._fields.items():
            if field.touched:
                parameters[place], exact[place] = field.number()
        return replace(self._snap, parameters=tuple(parameters), exact=tuple(exact), by_user=True)

    def _try(self) -> None:
        touched = any(field.touched for field in self._fields.values())
        try:
            snap = self._typed() if touched else None
        except ExpressionError:
            snap = None
        self.told.hide()
        self.tried.emit(snap)

    def _enter(self) -> None:
        try:
            snap = self._typed()
        except ExpressionError as error:
            self.told.setText(said(str(error)))
            self.told.show()
            return
        self.told.hide()
        self.tried.emit(None)
        self.changed.emit(snap)
