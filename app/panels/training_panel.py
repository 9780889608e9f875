"""The training panel: the errors of the run, and how fast it goes."""

import numpy as np
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.panels.loss_plot import LossPlot
from app.session.session import Session
from app.theme import Theme

ENDINGS = {
    "converged": "settled",
    "iterations": "all steps done",
    "stopped": "paused",
    "diverged": "diverged",
    "lost": "cut short",
}
OPTIMISERS = {"lm": "Levenberg-Marquardt", "lbfgs": "L-BFGS", "adam": "Adam"}


class TrainingPanel(QWidget):
    """Follows the present or the last run."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.plot = LossPlot()
        self._optimiser = QLabel()
        box = QVBoxLayout(self)
        box.setContentsMargins(4, 0, 4, 4)
        box.setSpacing(0)
        box.addWidget(self.plot, 1)
        box.addWidget(self._optimiser)
        session.run.changed.connect(self._refresh)
        session.run.snapshot.connect(self._draw)
        session.run.ended.connect(self._draw)
        session.table_changed.connect(self._draw)
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self.plot.set_theme(theme)
        self._optimiser.setStyleSheet(f"color: {theme.muted}")

    def _draw(self) -> None:
        losses, scale = self._session.run.losses, self._session.error_scale()
        self.plot.set_curve(losses.iterations.tolist(), scale * losses.train, scale * losses.test)

    def _refresh(self) -> None:
        status = self._session.run.status
        self._optimiser.setText(OPTIMISERS.get(status.optimiser, status.optimiser))
        self._optimiser.setToolTip(status.reason)
        self._optimiser.setVisible(bool(status.optimiser))
        marks = ["Training"]
        if status.iterations:
            marks.append(f"step {status.iterations}")
            test = status.test_rmse * self._session.error_scale()
            if np.isfinite(test):
                marks.append(f"test RMSE {test:.3g}")
        if status.active and status.seconds > 0:
            marks.append(f"{status.iterations / status.seconds:.0f} steps/s")
        elif status.ended:
            marks.append(ENDINGS[status.ended])
        self.setWindowTitle(" · ".join(marks))
