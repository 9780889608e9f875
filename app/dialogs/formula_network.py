"""Asks for a formula that becomes the network, checked while it is typed."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from app.dialogs.checked import CheckedDialog, column_label
from app.dialogs.explained import explain
from app.engine.protocol.contract import Failed
from app.engine.protocol.formula import FormulaCompiled
from app.words import counted, later, tr
from kan_core.model.state import ModelState

Compile = Callable[[str, str, bool, Callable[[FormulaCompiled | Failed], None]], None]

NUMBERS = later("Numbers with a point, such as 2.0, can be trained; all others stay exact.")
EXACT = 1e-13
"""Error, as a part of the target's spread, that is rounding."""
ROOM = later(
    "Beside the formula every input gets a spline that begins at zero and learns what the formula misses."
)


class FormulaNetworkDialog(CheckedDialog):
    """A hypothesis for a target in the names of columns, and whether splines may learn what it misses.

    Gives out the `ModelState`.

    Args:
        compile_: has a formula for a target looked at, with room beside it or without, and calls back.
        targets: for which there can be a formula.
        columns: what the formula may name.
    """

    def __init__(
        self, compile_: Compile, targets: Sequence[str], columns: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(tr("Network from formula"), parent)
        self._compile = compile_
        explain(self, tr("A formula becomes the network, edge by edge."))
        self.target = QComboBox()
        self.target.setAccessibleName(tr("Target"))
        explain(self.target, tr("The column that the formula is for."))
        self.target.addItems(list(targets))
        self.formula = QLineEdit()
        self.formula.setAccessibleName(tr("Formula"))
        self.formula.setPlaceholderText(_example(columns))
        explain(self.formula, tr(NUMBERS))
        self._equals = QLabel()
        self.room = QCheckBox(tr("Leave room to learn"))
        explain(self.room, tr(ROOM))
        self._lay_out(columns)
        self.formula.setFocus()
        self._name_target()
        self.target.currentIndexChanged.connect(self._name_target)
        self.watch(self.formula.textChanged, self.target.currentIndexChanged, self.room.toggled)

    def _lay_out(self, columns: Sequence[str]) -> None:
        hint = QLabel(tr(NUMBERS))
        hint.setWordWrap(True)
        form = QFormLayout(self)
        form.addRow(tr("Target"), self.target)
        form.setRowVisible(self.target, self.target.count() > 1)
        form.addRow(self._equals, self.formula)
        form.addRow(tr("Columns"), column_label(columns))
        form.addRow("", hint)
        form.addRow("", self.room)
        form.addRow("", self.told)
        form.addRow(self.buttons)

    def _name_target(self) -> None:
        self._equals.setText(f"{self.target.currentText()} =")

    def question(self) -> tuple[str, str, bool] | None:
        """Formula, target and room."""
        formula = self.formula.text().strip()
        return (formula, self.target.currentText(), self.room.isChecked()) if formula else None

    def ask(self, question: tuple[str, str, bool], then: Callable[[FormulaCompiled | Failed], None]) -> None:
        """Have the network made."""
        self._compile(*question, then)

    def taken(self, answer: FormulaCompiled) -> tuple[ModelState, str]:
        """The network, its size and its error."""
        return answer.state, described(answer)


def described(compiled: FormulaCompiled) -> str:
    """Size and error of a network in two sentences."""
    state = compiled.state
    edges = sum(1 for _ in state.edges(active_only=True))
    widths = " → ".join(map(str, state.widths))
    size = counted("{} edge in layers of {} nodes.", "{} edges in layers of {} nodes.", edges, widths)
    return f"{size} {_error(compiled)}"


def _error(compiled: FormulaCompiled) -> str:
    if compiled.rmse <= EXACT * compiled.spread:
        return tr("It gives every row of the table to rounding.")
    rmse = f"{compiled.rmse:.3g} {compiled.state.outputs[0].unit}".strip()
    if compiled.spread == 0.0:
        return tr("Its RMSE in all rows is {}.").format(rmse)
    share = compiled.rmse / compiled.spread
    if share < 0.995:
        return tr("Its RMSE in all rows is {}, {} % of the target's spread.").format(
            rmse, f"{100 * share:.2g}"
        )
    return tr("Its RMSE in all rows is {}, {} times the target's spread.").format(rmse, f"{share:.2g}")


def _example(columns: Sequence[str]) -> str:
    """A formula of the table's own columns."""
    plain = [name for name in columns if name.isidentifier()]
    return tr("such as {}").format(f"{plain[0]}*sin({plain[1]})/2" if len(plain) > 1 else "1.5*sin(x)^2")
