"""Asks for the shape of a network and for what its edges are made of."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from app.dialogs.explained import explain
from app.sentences import said
from app.words import later, tr
from kan_core.basis.table import BASES
from kan_core.errors import ModelError
from kan_core.model.spec import ModelSpec

MOST_INTERVALS = 200
HIGHEST_ORDER = 5
BASE_FUNCTIONS = {"none": later("none"), "silu": "SiLU"}


class NetworkDialog(QDialog):
    """Nodes of each layer, product nodes, and the basis of the edges with its grid.

    Signals:
        chosen: the `ModelSpec`.
    """

    chosen = Signal(object)

    def __init__(self, widths: tuple[int, ...], grid_size: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New network"))
        explain(self, tr("The shape of a network that begins anew, and what its edges are made of."))
        self.widths = QLineEdit(", ".join(map(str, widths)))
        self.widths.setAccessibleName(tr("Nodes of each layer"))
        explain(self.widths, tr("From the inputs to the target, such as 3, 5, 1."))
        self.products = QLineEdit()
        self.products.setAccessibleName(tr("Product nodes of each layer"))
        self.products.setPlaceholderText(tr("none"))
        explain(self.products, tr("How many nodes of each layer after the inputs multiply, such as 2, 0."))
        self.basis = _choice(tr("Edges"), {name: said(basis.text) for name, basis in BASES.items()})
        explain(self.basis, tr("What the curve of an edge is made of. B-splines suit most tables."))
        self.grid_size = _number(tr("Grid intervals"), 1, MOST_INTERVALS, grid_size)
        explain(
            self.grid_size, tr("How finely a curve can bend. Few are easier to read, and learn less noise.")
        )
        self.order = _number(tr("Order"), 1, HIGHEST_ORDER, 3)
        explain(self.order, tr("Degree of the polynomials between the knots."))
        self.base = _choice(tr("Base function"), BASE_FUNCTIONS)
        explain(
            self.base, tr("A fixed curve that every edge adds to its own, times a factor that is trained.")
        )
        self.adapted = QCheckBox(tr("More knots where there are more rows"))
        explain(self.adapted, tr("The grid follows the rows instead of being even."))
        self.one_range = QCheckBox(tr("One range for all nodes of a layer"))
        explain(self.one_range, tr("All curves of a layer are drawn over the same numbers."))
        self.periods = QLineEdit()
        self.periods.setAccessibleName(tr("Known periods of the inputs"))
        self.periods.setPlaceholderText(tr("none"))
        explain(self.periods, tr("One for each input in its unit, 0 where none is known, such as 24, 0."))
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._size_label = QLabel()
        self._form = QFormLayout(self)
        self._lay_out()
        self.basis.currentIndexChanged.connect(self._suit_basis)
        self._suit_basis()

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._form.addRow(tr("Nodes of each layer"), self.widths)
        self._form.addRow(tr("Product nodes"), self.products)
        self._form.addRow(tr("Edges"), self.basis)
        self._form.addRow(self._size_label, self.grid_size)
        self._form.addRow(tr("Order"), self.order)
        self._form.addRow(tr("Periods"), self.periods)
        self._form.addRow(tr("Base function"), self.base)
        self._form.addRow(self.adapted)
        self._form.addRow(self.one_range)
        self._form.addRow(self._problem)
        self._form.addRow(buttons)

    def _suit_basis(self) -> None:
        """Offer what the chosen basis has."""
        name = self.basis.currentData()
        size = said(BASES[name].size_text)
        self._size_label.setText(size)
        self.grid_size.setAccessibleName(size)
        self._form.setRowVisible(self.order, name == "bspline")
        self._form.setRowVisible(self.adapted, name == "bspline")
        self._form.setRowVisible(self.periods, name == "fourier")

    def accept(self) -> None:
        """Give the network out, or say what is wrong with it."""
        try:
            spec = self._spec()
        except ModelError as error:
            self._problem.setText(said(str(error)))
            return
        self.chosen.emit(spec)
        super().accept()

    def _spec(self) -> ModelSpec:
        name = self.basis.currentData()
        splines = name == "bspline"
        return ModelSpec(
            counts(self.widths.text()),
            self.grid_size.value(),
            self.order.value() if splines else 3,
            counts(self.products.text()),
            base=self.base.currentData(),
            basis=name,
            grid="adapted" if splines and self.adapted.isChecked() else "uniform",
            ranges="layer" if self.one_range.isChecked() else "node",
            periods=known_periods(self.periods.text()) if name == "fourier" else (),
        )


def _choice(name: str, texts: Mapping[str, str]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for key, text in texts.items():
        box.addItem(tr(text), key)
    return box


def _number(name: str, least: int, most: int, value: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, most)
    box.setValue(value)
    box.setAccessibleName(name)
    return box


def counts(text: str) -> tuple[int, ...]:
    """Whole numbers with commas or spaces between them.

    Raises:
        ModelError: something else stands there.
    """
    words = text.replace(",", " ").replace("×", " ").split()
    if not all(word.isascii() and word.isdigit() for word in words):
        raise ModelError(f"{text!r} is no list of whole numbers.", "Write them like this: 3, 5, 1.")
    return tuple(int(word) for word in words)


def known_periods(text: str) -> tuple[float | None, ...]:
    """Periods with commas or spaces between them; 0 stands for one that is not known.

    Raises:
        ModelError: something else stands there.
    """
    try:
        periods = [float(word) for word in text.replace(",", " ").split()]
    except ValueError:
        raise ModelError(f"{text!r} is no list of periods.", "Write them like this: 24, 0.") from None
    return tuple(period or None for period in periods)
