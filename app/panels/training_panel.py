"""The training panel: the errors of the run, how fast it goes and how long yet, and what steers it."""

import numpy as np
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.panels.loss_plot import LossPlot
from app.sentences import said
from app.session.session import Session
from app.theme import Theme
from app.words import grouped, later, tr

ENDINGS = {
    "converged": later("The run settled."),
    "iterations": later("The run did all its steps."),
    "stopped": later("The run was paused."),
    "diverged": later("The run diverged."),
    "lost": later("The run was cut short."),
}
SHORT_ENDINGS = {
    "converged": later("settled"),
    "iterations": later("all steps done"),
    "stopped": later("paused"),
    "diverged": later("diverged"),
    "lost": later("cut short"),
}
NARROWEST = 180
"""Pixels below which the curves could not be told apart, nor what is said beside the buttons be read."""
SMALL = 0.88
"""Size of the type beside the buttons, in that of other text."""
CURVE_EVERY, FIGURES_EVERY = 100, 250
"""Milliseconds between two drawings of the curves, and two figures that can be read, during a run."""
OPTIMISERS = {"lm": "Levenberg-Marquardt", "lbfgs": "L-BFGS", "adam": "Adam"}


class TrainingPanel(QWidget):
    """Follows the present or the last run."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.plot = LossPlot()
        self.told = QLabel()
        self.told.setAccessibleName(tr("Pace of the run"))
        self._fit_type()
        self.told.setWordWrap(True)
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(NARROWEST)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(2, 0, 2, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.told, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(4, 0, 4, 2)
        box.setSpacing(0)
        box.addWidget(self.plot, 1)
        box.addLayout(self._row)
        session.turns.add(self, self._draw, CURVE_EVERY)
        session.turns.add(self, self._refresh, FIGURES_EVERY)
        session.run.changed.connect(self._refresh)
        self._refresh()

    def set_actions(self, actions: tuple[QAction, ...]) -> None:
        """Put a button for each action below the plot: its icon, and its text in the tooltip."""
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(action.text())
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            self._row.addWidget(button)

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self.plot.set_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_type()

    def _fit_type(self) -> None:
        """Two small lines beside the buttons, as high as they need."""
        small = QFont(self.font())
        small.setPointSizeF(SMALL * small.pointSizeF())
        if small != self.told.font():
            self.told.setFont(small)
        self.told.setFixedHeight(2 * self.told.fontMetrics().lineSpacing())

    def _draw(self) -> None:
        losses, scale = self._session.run.losses.thinned(), self._session.error_scale()
        self.plot.set_curve(losses.iterations.tolist(), scale * losses.train, scale * losses.test)

    def _refresh(self) -> None:
        status = self._session.run.status
        ending = tr(ENDINGS[status.ended]) if status.ended else ""
        self.setToolTip("\n".join(line for line in (said(status.reason), ending) if line))
        optimiser = OPTIMISERS.get(status.optimiser, status.optimiser)
        step = tr("{} step").format(optimiser) if optimiser else tr("step")
        self.plot.set_labels(step, said(status.measure))
        self.setWindowTitle(" · ".join((tr("Training"), *self._figures())))
        short = tr(SHORT_ENDINGS[status.ended]) if status.ended else ""
        self.told.setText("\n".join(self._pace()) or short)
        self.told.setToolTip("\n".join(self._pace()) or ending)

    def _figures(self) -> list[str]:
        """What tells most: how it goes while it goes, and then the error."""
        status = self._session.run.status
        if status.active and status.seconds > 0:
            return [tr("step {}").format(grouped(status.iterations)), *self._pace()[:1]]
        test = status.test_rmse * self._session.error_scale()
        if not status.iterations or not np.isfinite(test):
            return []
        accuracy = self._session.accuracy()
        told = [] if accuracy is None else [tr("held-out accuracy {}").format(f"{accuracy:.1%}")]
        return [*told, tr("held out {}").format(f"{test:.3g}")]

    def _pace(self) -> list[str]:
        """How fast the run goes and how long it may yet take; nothing while none goes."""
        status = self._session.run.status
        if not status.active or status.seconds <= 0:
            return []
        pace = [tr("{} steps/s").format(f"{status.iterations / status.seconds:.3g}")]
        left = status.seconds_left
        return pace if left is None else [*pace, tr("≤ {} left").format(duration(left))]


def duration(seconds: float) -> str:
    """A time in the two units that tell most."""
    whole = round(seconds)
    if whole < 60:
        return tr("{} s").format(whole)
    if whole < 3600:
        return tr("{} min {} s").format(whole // 60, whole % 60)
    return tr("{} h {} min").format(whole // 3600, whole % 3600 // 60)
