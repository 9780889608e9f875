"""Asks how to train: loss, and behind a fold optimiser, roughness penalty, grids, precision, device."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.dialogs.explained import explain
from app.dialogs.fold import Fold
from app.words import tr
from kan_core.errors import TrainingError
from kan_core.training.config import Refinement, TrainingConfig

OPTIMISERS = {
    "auto": "automatic",
    "lm": "Levenberg-Marquardt",
    "lbfgs": "L-BFGS",
    "adam": "Adam",
}
LOSSES = {"auto": "least squares", "huber": "robust (Huber)", "cauchy": "robust (Cauchy)"}
CLASS_LOSSES = {"auto": "cross-entropy"}
PRECISIONS = {"float64": "double (float64)", "float32": "single (float32)"}
HELP = "How later runs train the network. What is automatic suits most tables."
MEANINGS = {
    "Loss": "What counts as a good fit. Robust losses follow most rows when some are grossly wrong.",
    "Optimiser": "How the splines are fitted. Automatic takes Levenberg-Marquardt for small networks, "
    "L-BFGS for larger ones, Adam for the largest.",
    "Roughness penalty": "How much a wiggle costs, such as 1e-6. More makes smoother curves; empty lets the "
    "noise of the data decide.",
    "Finest grid": "Train on finer grids stops at so many intervals of a spline, even if the error still "
    "falls.",
    "Precision": "Double finds exact constants. Single is faster on most GPUs.",
    "Device": "What computes. Automatic goes by the size of a step: small networks are faster on the CPU.",
}
FINEST = 2000
WIDTH = 440
"""Pixels in which the help can be read."""
DEVICES = {
    "auto": "automatic",
    "cpu": "CPU",
    "cuda": "NVIDIA GPU (CUDA)",
    "mps": "Apple GPU (MPS)",
}


class TrainingDialog(QDialog):
    """The settings that all later runs are begun with.

    Args:
        config, refinement: the present ones.
        classes: whether the target is a class.
        missing: devices that cannot be chosen, each with the reason.

    Signals:
        chosen: the `TrainingConfig`.
        grids_chosen: the `Refinement` of runs on finer grids.
    """

    chosen = Signal(object)
    grids_chosen = Signal(object)

    def __init__(
        self,
        config: TrainingConfig,
        refinement: Refinement,
        classes: bool,
        missing: Mapping[str, str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Training settings"))
        self.setMinimumWidth(WIDTH)
        explain(self, HELP)
        self.loss = _choice("Loss", CLASS_LOSSES if classes else LOSSES, config.loss)
        self.optimiser = _choice("Optimiser", OPTIMISERS, config.optimiser)
        self.penalty = QLineEdit("" if config.penalty is None else f"{config.penalty:g}")
        self.penalty.setAccessibleName(tr("Roughness penalty"))
        self.penalty.setPlaceholderText(tr("follows the data"))
        self.finest = QSpinBox()
        self.finest.setRange(1, FINEST)
        self.finest.setValue(refinement.finest)
        self.finest.setAccessibleName(tr("Finest grid"))
        self.precision = _choice("Precision", PRECISIONS, config.precision)
        self.device = _choice("Device", DEVICES, config.device)
        _disable(self.device, missing)
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._build()
        changed = replace(config, loss="auto") != TrainingConfig() or refinement != Refinement()
        self.advanced.heading.setChecked(changed)

    def _build(self) -> None:
        plain, within = QFormLayout(), QWidget()
        self._add(plain, "Loss", self.loss)
        form = QFormLayout(within)
        form.setContentsMargins(12, 0, 0, 0)
        for name, field in (
            ("Optimiser", self.optimiser),
            ("Roughness penalty", self.penalty),
            ("Finest grid", self.finest),
            ("Precision", self.precision),
            ("Device", self.device),
        ):
            self._add(form, name, field)
        self.advanced = Fold(tr("Advanced"), "What only few tables need to have changed.", within)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.addWidget(_told(HELP))
        box.addLayout(plain)
        box.addWidget(self.advanced)
        box.addWidget(self._problem)
        box.addStretch(1)
        box.addWidget(buttons)

    def _add(self, form: QFormLayout, name: str, field: QWidget) -> None:
        """A row of a form, and below it what the field means."""
        label = QLabel(tr(name))
        label.setBuddy(field)
        explain(field, MEANINGS[name])
        form.addRow(label, field)
        form.addRow("", _told(MEANINGS[name]))

    def accept(self) -> None:
        """Give the settings out, or say what is wrong with them."""
        try:
            config = TrainingConfig(
                optimiser=self.optimiser.currentData(),
                loss=self.loss.currentData(),
                penalty=_weight(self.penalty.text().strip()),
                precision=self.precision.currentData(),
                device=self.device.currentData(),
            )
        except TrainingError as error:
            self._problem.setText(str(error))
            return
        self.chosen.emit(config)
        self.grids_chosen.emit(Refinement(self.finest.value()))
        super().accept()


def _told(text: str) -> QLabel:
    """Help that is always there to read."""
    label = QLabel(tr(text))
    label.setWordWrap(True)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def _choice(name: str, texts: dict[str, str], chosen: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(tr(name))
    for key, text in texts.items():
        box.addItem(tr(text), key)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    return box


def _disable(box: QComboBox, reasons: Mapping[str, str]) -> None:
    """Take away choices, and say why."""
    model = box.model()
    assert isinstance(model, QStandardItemModel)
    for key, reason in reasons.items():
        row = box.findData(key)
        model.item(row).setEnabled(False)
        box.setItemData(row, reason, Qt.ItemDataRole.ToolTipRole)
    if not model.item(box.currentIndex()).isEnabled():
        box.setCurrentIndex(0)


def _weight(text: str) -> float | None:
    if not text:
        return None
    try:
        return float(text)
    except ValueError:
        raise TrainingError(
            f"{text!r} is no number.", "Write it like this: 1e-6, or leave it empty."
        ) from None
