"""The dialog with the sessions that crashes have left."""

import time
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.dialogs.explained import explain
from app.sentences import said
from app.session.keeping import Left
from app.words import counted, tr


class RestoreDialog(QDialog):
    """Restores one session, discards others, keeps the rest for later.

    Signals:
        chosen: go on with this session.
        discarded: remove this one.
        kept: offer this one again another time.
    """

    chosen = Signal(object)
    discarded = Signal(object)
    kept = Signal(object)

    def __init__(self, left: Sequence[Left], parent: QWidget) -> None:
        super().__init__(parent)
        self._left = list(left)
        self.setWindowTitle(tr("Restore what was not saved"))
        explain(self, tr("Sessions that ended without being closed, as they were a few seconds before."))
        lead = QLabel(
            tr("Kanoscope ended without being closed. This is kept as it was a few seconds before:")
        )
        lead.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Sessions that were left"))
        explain(self.list, tr("Choose one, then restore or discard it."))
        self.list.addItems([_told(each) for each in left])
        self.list.setCurrentRow(0)
        self.list.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        self.list.itemActivated.connect(self._restore)
        buttons = QDialogButtonBox()
        self.restore = _button(buttons, tr("Restore"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.discard = _button(buttons, tr("Discard"), QDialogButtonBox.ButtonRole.DestructiveRole)
        self.later = _button(buttons, tr("Later"), QDialogButtonBox.ButtonRole.RejectRole)
        explain(
            self.restore, tr("Go on with the session: table, history, settings and what was being trained.")
        )
        explain(self.discard, tr("Remove the session for good."))
        explain(self.later, tr("Keep everything, and ask again at the next start."))
        self.restore.setDefault(True)
        self.restore.clicked.connect(self._restore)
        self.discard.clicked.connect(self._discard)
        self.later.clicked.connect(self.reject)
        self.finished.connect(self._keep_rest)
        box = QVBoxLayout(self)
        for part in (lead, self.list, buttons):
            box.addWidget(part)
        self.list.setFocus()

    def _restore(self) -> None:
        left = self._left.pop(self.list.currentRow())
        self.accept()
        self.chosen.emit(left)

    def _discard(self) -> None:
        row = self.list.currentRow()
        self.list.takeItem(row)
        self.discarded.emit(self._left.pop(row))
        if not self._left:
            self.accept()

    def _keep_rest(self) -> None:
        while self._left:
            self.kept.emit(self._left.pop())


def _button(box: QDialogButtonBox, text: str, role: QDialogButtonBox.ButtonRole) -> QPushButton:
    button = box.addButton(text, role)
    assert isinstance(button, QPushButton)
    return button


def _told(left: Left) -> str:
    """A session in one line: what was open, how far it had come, and when."""
    steps = counted("{} step", "{} steps", left.steps)
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(left.kept_at))
    return f"{said(left.name)}  ·  {steps}  ·  {when}"
