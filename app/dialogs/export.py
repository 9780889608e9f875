"""Asks what to export and where to."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.dialogs.explained import explain
from app.engine.protocol.export import ExportTarget
from app.sentences import said
from app.words import later, tr

WIDTHS = {
    later("One column, 89 mm"): 89,
    later("Two columns, 183 mm"): 183,
    later("One narrow column, 85 mm"): 85,
    later("Two narrow columns, 174 mm"): 174,
}

PAUSE_MS = 200
"""Milliseconds without a change after which the text is asked for."""
WIDTH, HEIGHT = 720, 520


@dataclass(frozen=True)
class Picture:
    """A form of picture of the network: what a menu shows, and the suffix of files."""

    text: str
    suffix: str


PICTURES = (
    Picture(later("Network as SVG"), ".svg"),
    Picture(later("Network as PDF"), ".pdf"),
    Picture(later("Network as PNG"), ".png"),
)


class ExportDialog(QDialog):
    """What, the text of it, and where to.

    Signals:
        text_wanted: id of the export target of which the text is to be shown.
        formula_wanted: (id of an export target, path or None for the clipboard).
        picture_wanted: (path, width in millimetres).
    """

    text_wanted = Signal(str)
    formula_wanted = Signal(str, object)
    picture_wanted = Signal(object, int)

    def __init__(self, name: str, targets: Sequence[ExportTarget], parent: QWidget) -> None:
        super().__init__(parent)
        self._stem = Path(name).stem or "formula"
        self.setWindowTitle(tr("Export"))
        explain(self, tr("Take the formula or a picture along: into a file, or onto the clipboard."))
        self.form = QComboBox()
        self.form.setAccessibleName(tr("What to export"))
        explain(self.form, tr("The formula in a language of your choice, the network, or its picture."))
        for target in targets:
            what = tr("Network as {}") if target.binary else tr("Formula as {}")
            self.form.addItem(what.format(said(target.text)), target)
        for picture in PICTURES:
            self.form.addItem(tr(picture.text), picture)
        self.width_ = QComboBox()
        self.width_.setAccessibleName(tr("Width of the picture"))
        explain(self.width_, tr("The widths of one and of two columns of a journal."))
        for text, millimetres in WIDTHS.items():
            self.width_.addItem(tr(text), millimetres)
        self.text = _text_box()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask_text)
        note = QLabel(tr("A formula is evaluated and held against the model before it is written."))
        note.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._save = self._buttons.addButton(tr("Save…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._copy = self._buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self._buttons.rejected.connect(self.reject)
        self._save.clicked.connect(self._ask_path)
        self._copy.clicked.connect(self._copy_text)
        self.form.currentIndexChanged.connect(self._refresh)
        fields = QFormLayout()
        fields.addRow(tr("What"), self.form)
        fields.addRow(tr("Width"), self.width_)
        box = QVBoxLayout(self)
        box.addLayout(fields)
        box.addWidget(self.text, 1)
        box.addWidget(note)
        box.addWidget(self._buttons)
        self.resize(WIDTH, HEIGHT)
        self._refresh()

    def show_text(self, target: str, text: str) -> None:
        """The text of a target, where it is still the one that is chosen."""
        if self._target() == target:
            self.text.setPlainText(text)
            self._allow(True)

    def show_refusal(self, target: str, text: str) -> None:
        """Why the formula cannot be written so."""
        if self._target() == target:
            self.text.setPlainText(text)
            self._allow(False)

    def save_to(self, path: Path) -> None:
        """Ask for the chosen export in a file."""
        chosen = self.form.currentData()
        if isinstance(chosen, Picture):
            self.picture_wanted.emit(path, self.width_.currentData())
        else:
            self.formula_wanted.emit(chosen.id, path)
        self.accept()

    def _refresh(self) -> None:
        picture = isinstance(self.form.currentData(), Picture)
        self.width_.setEnabled(picture)
        self.text.setEnabled(not picture)
        self.text.clear()
        self._allow(True)
        self._pause.start()

    def _allow(self, allowed: bool) -> None:
        self._save.setEnabled(allowed)
        chosen = self.form.currentData()
        self._copy.setEnabled(allowed and isinstance(chosen, ExportTarget) and not chosen.binary)

    def _target(self) -> str:
        """The id of the chosen target; empty for a picture."""
        chosen = self.form.currentData()
        return "" if isinstance(chosen, Picture) else str(chosen.id)

    def _ask_text(self) -> None:
        if self._target():
            self.text_wanted.emit(self._target())

    def _copy_text(self) -> None:
        self.formula_wanted.emit(self.form.currentData().id, None)
        self.accept()

    def _ask_path(self) -> None:
        suffix = self.form.currentData().suffix
        path, _ = QFileDialog.getSaveFileName(self, tr("Export"), self._stem + suffix, f"*{suffix}")
        if path:
            self.save_to(Path(path).with_suffix(suffix))


def _text_box() -> QPlainTextEdit:
    """Where the text is shown, as it will be written."""
    box = QPlainTextEdit()
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    box.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    box.setAccessibleName(tr("Text as it will be written"))
    explain(box, tr("What is saved or copied. Parts of it can be selected and copied too."))
    return box
