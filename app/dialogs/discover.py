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

from app.dialogs.explained import explain
from app.engine.protocol.contract import Failed
from app.engine.protocol.discovery import UnitsDescribed
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
        self.setWindowTitle("Discover a law")
        self.setMinimumWidth(WIDTH)
        explain(self, "How laws are searched for. Later searches keep these settings.")
        self._seed = settings.seed
        self.seconds = _number("Seconds", LONGEST, round(settings.seconds))
        self.seconds.setSuffix(" s")
        explain(self.seconds, "How long the search may take. One that finds an exact law ends sooner.")
        self.noise = QLineEdit("" if settings.noise is None else f"{settings.noise:g}")
        self.noise.setAccessibleName("Noise of the target")
        self.noise.setPlaceholderText("is estimated")
        explain(self.noise, "Its standard deviation, where it is known, in the unit of the target.")
        self.units = QCheckBox("Let the units guide the search")
        explain(self.units, "Only formulas whose units are right are tried first.")
        self.units.setChecked(settings.use_units)
        self.workers = _number("Processes", max(os.cpu_count() or 1, settings.workers), settings.workers)
        explain(self.workers, "More are faster, and find the same formula.")
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._lay_out(dataset)

    def _lay_out(self, dataset: Dataset) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        begin = buttons.addButton("Discover", QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.known = QLabel(units_in_words(dataset))
        self.known.setWordWrap(True)
        self.units.setEnabled(all(column.unit for column in (*dataset.inputs, *dataset.targets)))
        target = dataset.target
        unit = f" ({target.unit})" if target is not None and target.unit else ""
        form = QFormLayout(self)
        form.addRow("At most", self.seconds)
        form.addRow(f"Noise of {target.name if target else 'the target'}{unit}", self.noise)
        form.addRow("Processes", self.workers)
        form.addRow(self.units)
        form.addRow(self.known)
        form.addRow(self._problem)
        form.addRow(buttons)
        # Only now: before it is in a dialog a button cannot be the one that Enter presses.
        begin.setDefault(True)

    def tell_units(self, reply: UnitsDescribed | Failed) -> None:
        """Say what the units give the search; where they give nothing the words of the start stay."""
        if isinstance(reply, Failed):
            self.known.setText(f"{reply.what} {reply.remedy}".strip())
            self.units.setEnabled(False)
        elif reply.guide:
            self.known.setText(f"{self.known.text()} {groups_in_words(reply.groups)}")
        elif self.units.isEnabled():
            self.known.setText(f"{self.known.text()} The inputs cannot make up the unit of the target.")
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
            self._problem.setText(str(error))
            return
        self.chosen.emit(settings)
        super().accept()


def units_in_words(dataset: Dataset) -> str:
    """Which columns have a unit that the search can use, and which have none."""
    columns = (*dataset.inputs, *dataset.targets)
    given = [f"{column.name} in {column.unit}" for column in columns if column.unit]
    lacking = [column.name for column in columns if not column.unit]
    if not given:
        return "No column has a unit. Write it behind the name in the file, as in “mass (kg)”."
    told = f"Known: {_listed(given)}."
    if not lacking:
        return told
    return f"{told} Without: {_listed(lacking)}. Units guide the search where every column has one."


def groups_in_words(groups: tuple[str, ...]) -> str:
    """How many independent dimensionless groups there are, and which."""
    if not groups:
        return "No dimensionless group."
    plural = "group" if len(groups) == 1 else "groups"
    return f"{len(groups)} dimensionless {plural}: {_listed(list(groups))}."


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
    more = f" and {len(words) - MOST_UNITS} more" if len(words) > MOST_UNITS else ""
    return ", ".join(words[:MOST_UNITS]) + more


def _number(name: str, most: int, value: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(1, most)
    box.setValue(value)
    box.setAccessibleName(name)
    return box
