"""One of two models that are compared: its formula, which the engine composes, and its residuals."""

from PySide6.QtCore import QObject, Signal

from app.engine.protocol.formula import FormulaText
from app.panels.formula_panel import unit_latex
from app.panels.formula_view import FormulaView
from app.panels.predictions import Predictions, predictions
from app.panels.residual_view import TrendedResiduals, predicted_name
from app.session.formula import Formula
from app.session.session import Session
from app.theme import Theme
from app.words import counted, tr
from kan_core.model.state import ModelState


class ComparedSide(QObject):
    """The views of one model; of several targets those of the first.

    Signals:
        composed: the formula is another.
    """

    composed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._formula = Formula(session.engine, self)
        self._formula.digits = session.formula.digits
        self._formula.changed.connect(self._tell)
        self._formula.said.connect(session.said)
        self.formula, self.residuals = FormulaView(), TrendedResiduals()
        self.shown: Predictions | None = None

    @property
    def texts(self) -> tuple[FormulaText, ...]:
        """The formulas of the model; none before they are composed."""
        return self._formula.texts

    def name(self, formula: str, residuals: str) -> None:
        """Give the views their names."""
        self.formula.setAccessibleName(formula)
        self.formula.page.setAccessibleName(formula)
        self.residuals.plot.setAccessibleName(residuals)

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self.formula.set_theme(theme)
        self.residuals.set_theme(theme)

    def show_state(self, state: ModelState) -> None:
        """Show another model."""
        self.shown = predictions(self._session.table, state)
        self._formula.clear()
        self._formula.ask(state, 0)

    def forget(self) -> None:
        """Await no formula."""
        self._formula.clear()

    def offered(self) -> list[str]:
        """What the residuals can be drawn against; of classes there are none."""
        if self.shown is None or self.shown.state.class_of:
            return []
        return [predicted_name(self.shown, 0), *self.shown.inputs]

    def draw(self, across: str) -> None:
        """Draw the residuals against the input of that name, or else against the prediction."""
        has_residuals = self.shown is not None and not self.shown.state.class_of
        self.residuals.setVisible(has_residuals)
        self.residuals.show_residuals(self.shown if has_residuals else None, 0, across)

    def _tell(self) -> None:
        texts = self._formula.texts
        if not texts:
            self.formula.set_message(tr("The formula is being composed."))
        elif not texts[0].terms:
            left = len(texts[0].unsnapped)
            told = counted("{} edge is still a spline.", "{} edges are still splines.", left)
            self.formula.set_message(told)
        else:
            self.formula.set_formula(texts[0].lhs, list(texts[0].terms), unit_latex(texts[0].unit))
        self.composed.emit()
