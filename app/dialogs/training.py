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
from app.sentences import said
from app.words import later, tr
from kan_core.errors import TrainingError
from kan_core.training.config import Refinement, TrainingConfig

OPTIMISERS = {
    "auto": later("automatic"),
    "lm": "Levenberg-Marquardt",
    "lbfgs": "L-BFGS",
    "adam": "Adam",
}
LOSSES = {
    "auto": later("least squares"),
    "huber": later("robust (Huber)"),
    "cauchy": later("robust (Cauchy)"),
}
CLASS_LOSSES = {"auto": later("cross-entropy")}
PRECISIONS = {"float64": later("double (float64)"), "float32": later("single (float32)")}
HELP = later("How later runs train the network. What is automatic suits most tables.")
LOSS = later("What counts as a good fit. Robust losses follow most rows when some are grossly wrong.")
ADVANCED = (
    later(
        "How the splines are fitted. Automatic takes Levenberg-Marquardt for small networks, "
        "L-BFGS for larger ones, Adam for the largest."
    ),
    later(
        "How much a wiggle costs, such as 1e-6. More makes smoother curves; empty lets the "
        "noise of the data decide."
    ),
    later("Train on finer grids stops at so many intervals of a spline, even if the error still falls."),
    later("Double finds exact constants. Single is faster on most GPUs."),
    later("What computes. Automatic goes by the size of a step: small networks are faster on the CPU."),
)
"""What the fields behind the fold mean, in their order."""
FINEST = 2000
WIDTH = 440
"""Pixels in which the help can be read."""
DEVICES = {
    "auto": later("automatic"),
    "cpu": "CPU",
    "cuda": later("NVIDIA GPU (CUDA)"),
    "mps": later("Apple GPU (MPS)"),
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
        explain(self, tr(HELP))
        self.loss = _choice(tr("Loss"), CLASS_LOSSES if classes else LOSSES, config.loss)
        self.optimiser = _choice(tr("Optimiser"), OPTIMISERS, config.optimiser)
        self.penalty = QLineEdit("" if config.penalty is None else f"{config.penalty:g}")
        self.penalty.setAccessibleName(tr("Roughness penalty"))
        self.penalty.setPlaceholderText(tr("follows the data"))
        self.finest = QSpinBox()
        self.finest.setRange(1, FINEST)
        self.finest.setValue(refinement.finest)
        self.finest.setAccessibleName(tr("Finest grid"))
        self.precision = _choice(tr("Precision"), PRECISIONS, config.precision)
        self.device = _choice(tr("Device"), DEVICES, config.device)
        _disable(self.device, missing)
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._build()
        changed = replace(config, loss="auto") != TrainingConfig() or refinement != Refinement()
        self.advanced.heading.setChecked(changed)

    def _build(self) -> None:
        plain, within = QFormLayout(), QWidget()
        self._add(plain, self.loss, LOSS)
        form = QFormLayout(within)
        form.setContentsMargins(12, 0, 0, 0)
        fields = (self.optimiser, self.penalty, self.finest, self.precision, self.device)
        for field, meaning in zip(fields, ADVANCED, strict=True):
            self._add(form, field, meaning)
        self.advanced = Fold(tr("Advanced"), tr("What only few tables need to have changed."), within)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.addWidget(_told(tr(HELP)))
        box.addLayout(plain)
        box.addWidget(self.advanced)
        box.addWidget(self._problem)
        box.addStretch(1)
        box.addWidget(buttons)

    def _add(self, form: QFormLayout, field: QWidget, meaning: str) -> None:
        """A row of a form, and below it what the field means."""
        label = QLabel(field.accessibleName())
        label.setBuddy(field)
        explain(field, tr(meaning))
        form.addRow(label, field)
        form.addRow("", _told(tr(meaning)))

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
            self._problem.setText(said(str(error)))
            return
        self.chosen.emit(config)
        self.grids_chosen.emit(Refinement(self.finest.value()))
        super().accept()


def _told(text: str) -> QLabel:
    """Help that is always there to read."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def _choice(name: str, texts: dict[str, str], chosen: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
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
        box.setItemData(row, said(reason), Qt.ItemDataRole.ToolTipRole)
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
