"""Asks for a formula with constants and fits it: values, errors, intervals, and the network of it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.dialogs.explained import explain
from app.engine.protocol.contract import Ended, Failed
from app.engine.protocol.fits import ConstantProfiled, FormulaFitted
from app.sentences import said
from app.session.fits import FitReply, Listener
from app.tables.constants import INTERVAL, START, ConstantsModel, number_text
from app.words import counted, tr
from kan_core.edits.recipe import Recipe, plain
from kan_core.errors import ExpressionError
from kan_core.symbolic.template_text import read_template

PAUSE_MS = 300
"""Milliseconds without a key after which what is wrong with a formula is said."""
WIDTH, HEIGHT = 860, 580
START_WIDTH = 90
MOST_COLUMNS = 12


class Fitter(Protocol):
    """What fits and profiles."""

    def fit(self, formula: str, start: Mapping[str, float], then: Listener) -> None:
        """Fit the constants of a formula."""

    def profile(self, formula: str, values: Mapping[str, float], then: Listener) -> None:
        """Find the intervals of fitted constants."""

    def stop(self) -> None:
        """End what goes on."""

    def drop(self) -> None:
        """End what goes on and forget it."""


class FitFormulaDialog(QDialog):
    """A formula, its constants, and what the fit says of them.

    Args:
        fitter: does the work and calls back.
        columns: of the table.
        target: the column that stands on the left where nothing else does; None where there is none.
        plot: of the residuals; hidden until there are some.

    Signals:
        chosen: the model of the fitted formula, what the history shall call it, and its recipe.
        fitted: a FormulaFitted, as soon as it is there.
    """

    chosen = Signal(object, str, object)
    fitted = Signal(object)

    def __init__(
        self,
        fitter: Fitter,
        columns: Sequence[str],
        target: str | None,
        plot: QWidget,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Fit a formula"))
        self.resize(WIDTH, HEIGHT)
        explain(self, tr("Constants of a formula of your own, fitted to all rows of the table."))
        self._fitter, self._columns, self._target = fitter, tuple(columns), target
        self._plot = plot
        self._busy = False
        self._failed = False
        self._fitted: tuple[str, FormulaFitted] | None = None
        self._next: Callable[[], None] | None = None
        self.formula = QLineEdit()
        self.formula.setAccessibleName(tr("Formula"))
        self.formula.setPlaceholderText(_example(columns, target))
        explain(self.formula, tr("A formula of columns; every other name in it is a constant to be fitted."))
        self.constants = ConstantsModel()
        self.table = _table(self.constants)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.fit_button = QPushButton(tr("Fit"), default=True)
        explain(self.fit_button, tr("Find the constants with which the formula comes nearest to all rows."))
        self.profile_button = QPushButton(tr("95 % intervals"))
        explain(
            self.profile_button, tr("By profile likelihood: each constant is held, all others are refitted.")
        )
        self.network_button = QPushButton(tr("Open as network"))
        explain(self.network_button, tr("Make the fitted formula the model, as one step that can be undone."))
        self._lay_out()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._say_what_is_wrong)
        self.formula.textChanged.connect(self._changed)
        self.constants.start_changed.connect(self._refresh)
        self.fit_button.clicked.connect(self._press)
        self.profile_button.clicked.connect(self._profile)
        self.network_button.clicked.connect(self._take_network)
        self.finished.connect(lambda: self._fitter.drop())
        self._refresh()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(tr("Formula"), self.formula)
        more = ", …" if len(self._columns) > MOST_COLUMNS else ""
        known = QLabel(", ".join(self._columns[:MOST_COLUMNS]) + more)
        known.setWordWrap(True)
        form.addRow(tr("Columns"), known)
        buttons = QHBoxLayout()
        close = QPushButton(tr("Close"), autoDefault=False)
        close.clicked.connect(self.reject)
        for button in (self.profile_button, self.network_button):
            button.setAutoDefault(False)
        buttons.addWidget(self.profile_button)
        buttons.addWidget(self.network_button)
        buttons.addStretch()
        buttons.addWidget(self.fit_button)
        buttons.addWidget(close)
        box = QVBoxLayout(self)
        box.addLayout(form)
        box.addWidget(self.table, 3)
        box.addWidget(self.told)
        box.addWidget(self._plot, 4)
        self._plot.hide()
        box.addLayout(buttons)

    def examine(self, formula: str, starts: Mapping[str, float]) -> None:
        """Fit a formula from given starts, then find the intervals of its constants."""
        self.formula.setText(formula)
        self.constants.start_at(starts)
        self._fit()
        self._next = self._profile

    # What is typed.

    def _changed(self) -> None:
        self._fitter.drop()
        self._busy, self._fitted, self._next = False, None, None
        self.constants.show(())
        if self._problem() is None:
            self.constants.name(read_template(self._text(), self._columns, self._target).constants)
        self.told.setText("")
        self._timer.start()
        self._refresh()

    def _text(self) -> str:
        return self.formula.text().strip()

    def _problem(self) -> ExpressionError | None:
        """What is wrong with the formula as it stands."""
        try:
            read_template(self._text(), self._columns, self._target)
        except ExpressionError as error:
            return error
        return None

    def _say_what_is_wrong(self) -> None:
        problem = self._problem() if self._text() else None
        if problem is not None:
            self.told.setText(said(str(problem)))

    # What is done.

    def _press(self) -> None:
        if self._busy:
            self._next = None
            self._fitter.stop()
        else:
            # A start that is being typed is taken over before the fit begins.
            QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        if self._busy or self._problem() is not None:
            self._say_what_is_wrong()
            return
        self._begin(tr("Fitting…"))
        self._fitter.fit(self._text(), self.constants.starts(), self._receive)

    def _profile(self) -> None:
        if self._fitted is not None:
            self._begin(tr("Looking for the intervals…"))
            self._fitter.profile(self._fitted[0], self.constants.values(), self._receive)

    def _take_network(self) -> None:
        if self._fitted is not None and self._fitted[1].network is not None:
            formula, fitted = self._fitted
            found = plain([(constant.name, constant.value) for constant in fitted.constants])
            recipe = Recipe("fit_formula", {"formula": formula, "start": found})
            self.chosen.emit(fitted.network, f"Fit {formula}", recipe)
            self.accept()

    def _begin(self, text: str) -> None:
        self._busy, self._failed = True, False
        self.told.setText(text)
        self._refresh()

    def _receive(self, reply: FitReply) -> None:
        if isinstance(reply, FormulaFitted):
            self._fitted = (self._text(), reply)
            self.constants.show(reply.constants)
            self._plot.show()
            self.fitted.emit(reply)
        elif isinstance(reply, ConstantProfiled):
            self.constants.show_interval(reply.name, reply.interval)
        elif isinstance(reply, Failed):
            self._failed = True
            self.told.setText(said(f"{reply.what} {reply.remedy}".strip()))
        elif isinstance(reply, Ended):
            self._busy = False
            if not self._failed:
                self.told.setText("" if self._fitted is None else described(self._fitted[1]))
        self._refresh()
        if not self._busy and self._next is not None:
            following, self._next = self._next, None
            if self.profile_button.isEnabled():
                following()

    def _refresh(self) -> None:
        """Allow what can be done now."""
        ready = self._fitted is not None and not self._busy
        self.fit_button.setText(tr("Stop") if self._busy else tr("Fit"))
        self.fit_button.setEnabled(self._busy or (bool(self._text()) and self._problem() is None))
        certain = ready and self._fitted is not None and self._fitted[1].constants[0].error is not None
        self.profile_button.setEnabled(certain)
        self.network_button.setEnabled(
            ready and self._fitted is not None and self._fitted[1].network is not None
        )


def described(fitted: FormulaFitted) -> str:
    """How good a fit is, and what it does not allow, in sentences."""
    told = [counted("R² {1}, {0} row.", "R² {1}, {0} rows.", fitted.rows, number_text(fitted.r2, 6))]
    if fitted.residual_sd is not None:
        spread = tr("Residual standard deviation {}, {}")
        told = [spread.format(number_text(fitted.residual_sd, 4), told[0])]
    if fitted.constants[0].error is None:
        told.append(tr("The data do not determine every constant, so there are no standard errors."))
    if fitted.no_network:
        told.append(said(fitted.no_network))
    return " ".join(told)


def _table(model: ConstantsModel) -> QTableView:
    table = QTableView()
    table.setAccessibleName(tr("Constants"))
    table.setModel(model)
    explain(table, tr("Each constant with its start, its value, its standard error and its 95 % interval."))
    table.verticalHeader().hide()
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(INTERVAL, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(START, QHeaderView.ResizeMode.Interactive)
    header.resizeSection(START, START_WIDTH)
    return table


def _example(columns: Sequence[str], target: str | None) -> str:
    """A formula of the table's own columns."""
    inputs = [name for name in columns if name.isidentifier() and name != target]
    right = f"a*exp(-b*{inputs[0] if inputs else 'x'}) + c"
    return tr("such as {}").format(f"{target} = {right}" if target and target.isidentifier() else right)
