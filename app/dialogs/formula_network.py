"""Asks for a formula that becomes the network, checked while it is typed."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from app.dialogs.checked import CheckedDialog, column_label
from app.dialogs.explained import explain
from app.engine.protocol.contract import Failed
from app.engine.protocol.formula import FormulaCompiled
from kan_core.model.state import ModelState

Compile = Callable[[str, str, bool, Callable[[FormulaCompiled | Failed], None]], None]

NUMBERS = "Numbers with a point, such as 2.0, can be trained; all others stay exact."
EXACT = 1e-13
"""Error, as a part of the target's spread, that is rounding."""
ROOM = "Beside the formula every input gets a spline that begins at zero and learns what the formula misses."


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
        super().__init__("Network from formula", parent)
        self._compile = compile_
        explain(self, "A formula becomes the network, edge by edge.")
        self.target = QComboBox()
        self.target.setAccessibleName("Target")
        explain(self.target, "The column that the formula is for.")
        self.target.addItems(list(targets))
        self.formula = QLineEdit()
        self.formula.setAccessibleName("Formula")
        self.formula.setPlaceholderText(_example(columns))
        explain(self.formula, NUMBERS)
        self._equals = QLabel()
        self.room = QCheckBox("Leave room to learn")
        explain(self.room, ROOM)
        self._lay_out(columns)
        self.formula.setFocus()
        self._name_target()
        self.target.currentIndexChanged.connect(self._name_target)
        self.watch(self.formula.textChanged, self.target.currentIndexChanged, self.room.toggled)

    def _lay_out(self, columns: Sequence[str]) -> None:
        hint = QLabel(NUMBERS)
        hint.setWordWrap(True)
        form = QFormLayout(self)
        form.addRow("Target", self.target)
        form.setRowVisible(self.target, self.target.count() > 1)
        form.addRow(self._equals, self.formula)
        form.addRow("Columns", column_label(columns))
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
    size = f"{edges} edge{'' if edges == 1 else 's'} in layers of {' → '.join(map(str, state.widths))} nodes."
    if compiled.rmse <= EXACT * compiled.spread:
        return f"{size} It gives every row of the table to rounding."
    unit = f" {state.outputs[0].unit}" if state.outputs[0].unit else ""
    error = f"Its RMSE in all rows is {compiled.rmse:.3g}{unit}"
    if compiled.spread == 0.0:
        return f"{size} {error}."
    share = compiled.rmse / compiled.spread
    told = f"{100 * share:.2g} % of" if share < 0.995 else f"{share:.2g} times"
    return f"{size} {error}, {told} the target's spread."


def _example(columns: Sequence[str]) -> str:
    """A formula of the table's own columns."""
    plain = [name for name in columns if name.isidentifier()]
    return f"such as {plain[0]}*sin({plain[1]})/2" if len(plain) > 1 else "such as 1.5*sin(x)^2"
