"""Asks how to search for laws: how long, with which noise, with units or without, in how many processes."""

import os

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)
from shiboken6 import isValid

from app.dialogs.explained import explain
from app.engine.protocol.contract import Failed
from app.engine.protocol.discovery import UnitsDescribed
from app.sentences import said
from app.words import counted, tr
from kan_core.data.dataset import Dataset
from kan_core.discovery.settings import DiscoverySettings
from kan_core.errors import DataError

LONGEST = 24 * 3600
WIDTH = 400
MOST_UNITS = 8


class DiscoverDialog(QDialog):
    """The settings with which this search and later ones are begun; Enter begins at once.

    Args:
        settings: the present ones.
        dataset: the table, whose units are shown.

    Signals:
        chosen: the `DiscoverySettings`.
    """

    chosen = Signal(object)

    def __init__(self, settings: DiscoverySettings, dataset: Dataset, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Discover a law"))
        self.setMinimumWidth(WIDTH)
        explain(self, tr("How laws are searched for. Later searches keep these settings."))
        self._seed = settings.seed
        self.seconds = _number(tr("Seconds"), LONGEST, round(settings.seconds))
        self.seconds.setSuffix(" s")
        explain(self.seconds, tr("How long the search may take. One that finds an exact law ends sooner."))
        self.noise = QLineEdit("" if settings.noise is None else f"{settings.noise:g}")
        self.noise.setAccessibleName(tr("Noise of the target"))
        self.noise.setPlaceholderText(tr("is estimated"))
        explain(self.noise, tr("Its standard deviation, where it is known, in the unit of the target."))
        self.units = QCheckBox(tr("Let the units guide the search"))
        explain(self.units, tr("Only formulas whose units are right are tried first."))
        self.units.setChecked(settings.use_units)
        self.workers = _number(tr("Processes"), max(os.cpu_count() or 1, settings.workers), settings.workers)
        explain(self.workers, tr("More are faster, and find the same formula."))
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._lay_out(dataset)

    def _lay_out(self, dataset: Dataset) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        begin = buttons.addButton(tr("Discover"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.known = QLabel(units_in_words(dataset))
        self.known.setWordWrap(True)
        self.units.setEnabled(all(column.unit for column in (*dataset.inputs, *dataset.targets)))
        target = dataset.target
        unit = f" ({target.unit})" if target is not None and target.unit else ""
        noisy = f"{target.name}{unit}" if target is not None else tr("the target")
        form = QFormLayout(self)
        form.addRow(tr("At most"), self.seconds)
        form.addRow(tr("Noise of {}").format(noisy), self.noise)
        form.addRow(tr("Processes"), self.workers)
        form.addRow(self.units)
        form.addRow(self.known)
        form.addRow(self._problem)
        form.addRow(buttons)
        # Only now: before it is in a dialog a button cannot be the one that Enter presses.
        begin.setDefault(True)

    def tell_units(self, reply: UnitsDescribed | Failed) -> None:
        """Say what the units give the search; where they give nothing the words of the start stay."""
        if not isValid(self):
            return  # closed before the answer came
        if isinstance(reply, Failed):
            self.known.setText(said(f"{reply.what} {reply.remedy}".strip()))
            self.units.setEnabled(False)
        elif reply.guide:
            self.known.setText(f"{self.known.text()} {groups_in_words(reply.groups)}")
        elif self.units.isEnabled():
            told = tr("The inputs cannot make up the unit of the target.")
            self.known.setText(f"{self.known.text()} {told}")
            self.units.setEnabled(False)

    def accept(self) -> None:
        """Give the settings out, or say what is wrong with them."""
        try:
            settings = DiscoverySettings(
                float(self.seconds.value()),
                self._seed,
                known_noise(self.noise.text()),
                self.units.isChecked(),
                self.workers.value(),
            )
        except DataError as error:
            self._problem.setText(said(str(error)))
            return
        self.chosen.emit(settings)
        super().accept()


def units_in_words(dataset: Dataset) -> str:
    """Which columns have a unit that the search can use, and which have none."""
    columns = (*dataset.inputs, *dataset.targets)
    given = [tr("{} in {}").format(column.name, column.unit) for column in columns if column.unit]
    lacking = [column.name for column in columns if not column.unit]
    if not given:
        return tr("No column has a unit. Write it behind the name in the file, as in “mass (kg)”.")
    if not lacking:
        return tr("Known: {}.").format(_listed(given))
    told = tr("Known: {}. Without: {}. Units guide the search where every column has one.")
    return told.format(_listed(given), _listed(lacking))


def groups_in_words(groups: tuple[str, ...]) -> str:
    """How many independent dimensionless groups there are, and which."""
    if not groups:
        return tr("No dimensionless group.")
    listed = _listed(list(groups))
    return counted("{} dimensionless group: {}.", "{} dimensionless groups: {}.", len(groups), listed)


def known_noise(text: str) -> float | None:
    """The noise that a user gives; None for nothing.

    Raises:
        DataError: it is no number.
    """
    if not text.strip():
        return None
    try:
        return float(text)
    except ValueError:
        raise DataError(f"{text!r} is no number.", "Write it like this: 0.05, or leave it empty.") from None


def _listed(words: list[str]) -> str:
    listed = ", ".join(words[:MOST_UNITS])
    return tr("{} and {} more").format(listed, len(words) - MOST_UNITS) if len(words) > MOST_UNITS else listed


def _number(name: str, most: int, value: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(1, most)
    box.setValue(value)
    box.setAccessibleName(name)
    return box
