"""Asks for the shape of a network."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QSpinBox, QWidget

from kan_core.errors import ModelError
from kan_core.model.spec import ModelSpec

MOST_INTERVALS = 200


class NetworkDialog(QDialog):
    """Nodes of each layer, grid intervals, product nodes.

    Signals:
        chosen: the `ModelSpec`.
    """

    chosen = Signal(object)

    def __init__(self, widths: tuple[int, ...], grid_size: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("New network")
        self.widths = QLineEdit(", ".join(map(str, widths)))
        self.widths.setAccessibleName("Nodes of each layer")
        self.widths.setToolTip("From the inputs to the target, such as 3, 5, 1.")
        self.products = QLineEdit()
        self.products.setAccessibleName("Product nodes of each layer")
        self.products.setPlaceholderText("none")
        self.products.setToolTip("How many nodes of each layer after the inputs multiply, such as 2, 0.")
        self.grid_size = QSpinBox()
        self.grid_size.setRange(1, MOST_INTERVALS)
        self.grid_size.setValue(grid_size)
        self.grid_size.setAccessibleName("Grid intervals")
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow("Nodes of each layer", self.widths)
        form.addRow("Product nodes", self.products)
        form.addRow("Grid intervals", self.grid_size)
        form.addRow(self._problem)
        form.addRow(buttons)

    def accept(self) -> None:
        """Give the network out, or say what is wrong with it."""
        try:
            spec = ModelSpec(
                counts(self.widths.text()), self.grid_size.value(), product_nodes=counts(self.products.text())
            )
        except ModelError as error:
            self._problem.setText(str(error))
            return
        self.chosen.emit(spec)
        super().accept()


def counts(text: str) -> tuple[int, ...]:
    """Whole numbers with commas or spaces between them.

    Raises:
        ModelError: something else stands there.
    """
    words = text.replace(",", " ").replace("×", " ").split()
    if not all(word.isascii() and word.isdigit() for word in words):
        raise ModelError(f"{text!r} is no list of whole numbers.", "Write them like this: 3, 5, 1.")
    return tuple(int(word) for word in words)
