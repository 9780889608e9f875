"""The training panel: the errors of the run, and how fast it goes."""

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.panels.loss_plot import LossPlot
from app.session.session import Session
from app.theme import Theme

ENDINGS = {
    "converged": "settled",
    "iterations": "did all its steps",
    "stopped": "was paused",
    "diverged": "diverged",
    "lost": "was cut short",
}
NARROWEST = 150
"""Pixels below which the curves could not be told apart."""
OPTIMISERS = {"lm": "Levenberg-Marquardt", "lbfgs": "L-BFGS", "adam": "Adam"}


class TrainingPanel(QWidget):
    """Follows the present or the last run."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.plot = LossPlot()
        self.setMinimumWidth(NARROWEST)
        box = QVBoxLayout(self)
        box.setContentsMargins(4, 0, 4, 4)
        box.addWidget(self.plot)
        session.run.changed.connect(self._refresh)
        session.run.snapshot.connect(self._draw)
        session.run.ended.connect(self._draw)
        session.table_changed.connect(self._draw)
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self.plot.set_theme(theme)

    def _draw(self) -> None:
        losses, scale = self._session.run.losses.thinned(), self._session.error_scale()
        self.plot.set_curve(losses.iterations.tolist(), scale * losses.train, scale * losses.test)

    def _refresh(self) -> None:
        status = self._session.run.status
        ending = f"The run {ENDINGS[status.ended]}." if status.ended else ""
        self.setToolTip("\n".join(line for line in (status.reason, ending) if line))
        step = f"{OPTIMISERS.get(status.optimiser, status.optimiser)} step".strip()
        self.plot.set_labels(step, status.measure)
        self.setWindowTitle(" · ".join(("Training", *self._figures())))

    def _figures(self) -> list[str]:
        """What tells most: how fast it goes while it goes, and then the error."""
        status = self._session.run.status
        if status.active and status.seconds > 0:
            return [f"step {status.iterations}", f"{status.iterations / status.seconds:.0f} steps/s"]
        test = status.test_rmse * self._session.error_scale()
        if not status.iterations or not np.isfinite(test):
            return []
        accuracy = self._session.accuracy()
        told = [] if accuracy is None else [f"test accuracy {accuracy:.1%}"]
        return [*told, f"test {status.measure} {test:.3g}"]
