"""Asks what the user prefers: the look, the motion, the digits, the processes, the language."""

import os
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QWidget,
)

from app.dialogs.explained import explain
from app.preferences import FEWEST_DIGITS, MOST_DIGITS, MOST_WORKERS, TEXT_SCALES, Preferences
from app.words import later, tr

THEMES = {"system": later("As the system"), "light": later("Light"), "dark": later("Dark")}
CONTRASTS = {"system": later("As the system"), "normal": later("Normal"), "high": later("High")}
LANGUAGES = {"system": later("As the system"), "en": "English", "de": "Deutsch"}
"""Each by its own name, so that it is found by whoever reads no other."""
WIDTH = 400


class PreferencesDialog(QDialog):
    """The preferences; what is changed holds at once, so that it can be seen.

    Signals:
        changed: the `Preferences`.
    """

    changed = Signal(object)

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Preferences"))
        self.setMinimumWidth(WIDTH)
        told = tr("How the window looks and computes. What is changed holds at once, but for the language.")
        explain(self, told)
        self.theme = _choice(tr("Theme"), THEMES)
        explain(self.theme, tr("Light, dark, or as the desktop is at the moment."))
        self.contrast = _choice(tr("Contrast"), CONTRASTS)
        explain(self.contrast, tr("High contrast has black or white grounds and visible frames."))
        self.text_scale = _choice(tr("Text size"), {scale: f"{100 * scale:g} %" for scale in TEXT_SCALES})
        explain(self.text_scale, tr("Size of text, of that which the desktop sets."))
        self.motion = QCheckBox(tr("Reduce motion"))
        explain(self.motion, tr("Nothing glides, fades or runs that need not."))
        self.digits = _number(tr("Digits of formulas"), FEWEST_DIGITS, MOST_DIGITS)
        explain(self.digits, tr("With how many digits the numbers of a formula are shown."))
        self.workers = _number(tr("Processes of a search"), 1, min(os.cpu_count() or 1, MOST_WORKERS))
        explain(self.workers, tr("More find laws faster, and find the same laws."))
        self.language = _choice(tr("Language"), LANGUAGES)
        explain(self.language, tr("Of the window. It changes when Kanoscope is started again."))
        self.restart = QLabel(tr("The language changes when Kanoscope is started again."))
        self.restart.setWordWrap(True)
        self.restart.hide()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.RestoreDefaults | QDialogButtonBox.StandardButton.Close
        )
        self._lay_out()
        self._show(preferences)
        self._join()

    def preferences(self) -> Preferences:
        """What is chosen now."""
        return Preferences(
            self.theme.currentData(),
            self.contrast.currentData(),
            self.text_scale.currentData(),
            self.motion.isChecked(),
            self.digits.value(),
            self.workers.value(),
            self.language.currentData(),
        )

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        for control in (self.theme, self.contrast, self.text_scale):
            form.addRow(control.accessibleName(), control)
        form.addRow("", self.motion)
        for number in (self.digits, self.workers):
            form.addRow(number.accessibleName(), number)
        form.addRow(self.language.accessibleName(), self.language)
        form.addRow("", self.restart)
        form.addRow(self.buttons)

    def _show(self, preferences: Preferences) -> None:
        self.theme.setCurrentIndex(self.theme.findData(preferences.theme))
        self.contrast.setCurrentIndex(self.contrast.findData(preferences.contrast))
        self.text_scale.setCurrentIndex(self.text_scale.findData(preferences.text_scale))
        self.motion.setChecked(preferences.reduced_motion)
        self.digits.setValue(preferences.digits)
        self.workers.setValue(preferences.workers)
        self.language.setCurrentIndex(self.language.findData(preferences.language))

    def _join(self) -> None:
        for choice in (self.theme, self.contrast, self.text_scale, self.language):
            choice.currentIndexChanged.connect(self._tell)
        for number in (self.digits, self.workers):
            number.valueChanged.connect(self._tell)
        self.motion.toggled.connect(self._tell)
        self.language.currentIndexChanged.connect(self._tell_of_restart)
        self.buttons.rejected.connect(self.reject)
        defaults = self.buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults)
        defaults.clicked.connect(lambda: self._show(Preferences()))

    def _tell_of_restart(self) -> None:
        self.restart.show()
        layout = self.layout()
        assert layout is not None
        # The height that is asked for otherwise does not know how lines of text are broken.
        layout.activate()
        self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _tell(self) -> None:
        self.changed.emit(self.preferences())


def _choice(name: str, texts: Mapping[Any, str]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for key, text in texts.items():
        box.addItem(tr(text), key)
    return box


def _number(name: str, least: int, most: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, most)
    box.setAccessibleName(name)
    return box
