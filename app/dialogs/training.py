"""Asks how to train: optimiser, loss, roughness penalty, precision, device."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from app.dialogs.explained import explain
from kan_core.errors import TrainingError
from kan_core.training.config import TrainingConfig

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
WIDTH = 380
"""Pixels in which the title can be read."""
DEVICES = {
    "auto": "automatic",
    "cpu": "CPU",
    "cuda": "NVIDIA GPU (CUDA)",
    "mps": "Apple GPU (MPS)",
}


class TrainingDialog(QDialog):
    """The settings that all later runs are begun with.

    Args:
        config: the present ones.
        classes: whether the target is a class.
        missing: devices that cannot be chosen, each with the reason.

    Signals:
        chosen: the `TrainingConfig`.
    """

    chosen = Signal(object)

    def __init__(
        self, config: TrainingConfig, classes: bool, missing: Mapping[str, str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Training settings")
        self.setMinimumWidth(WIDTH)
        explain(self, HELP)
        self.optimiser = _choice("Optimiser", OPTIMISERS, config.optimiser)
        explain(self.optimiser, "How the splines are fitted. Automatic goes by the number of parameters.")
        self.loss = _choice("Loss", CLASS_LOSSES if classes else LOSSES, config.loss)
        explain(self.loss, "Robust losses find the curve of most rows when some are grossly wrong.")
        self.penalty = QLineEdit("" if config.penalty is None else f"{config.penalty:g}")
        self.penalty.setAccessibleName("Roughness penalty")
        self.penalty.setPlaceholderText("follows the data")
        explain(self.penalty, "Weight of the roughness of splines, such as 1e-6. More makes smoother curves.")
        self.precision = _choice("Precision", PRECISIONS, config.precision)
        explain(self.precision, "Single is faster on most GPUs; double finds exact constants.")
        self.device = _choice("Device", DEVICES, config.device)
        explain(self.device, "Automatic goes by the size of a step: small networks are faster on the CPU.")
        _disable(self.device, missing)
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow("Optimiser", self.optimiser)
        form.addRow("Loss", self.loss)
        form.addRow("Roughness penalty", self.penalty)
        form.addRow("Precision", self.precision)
        form.addRow("Device", self.device)
        form.addRow(self._problem)
        form.addRow(buttons)

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
        super().accept()


def _choice(name: str, texts: dict[str, str], chosen: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for key, text in texts.items():
        box.addItem(text, key)
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
