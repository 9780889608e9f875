"""The quality panel: predicted against observed, residuals, and the front of what was discovered."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.panels.front_plot import FrontPlot
from app.panels.parity_plot import ParityPlot, ResidualPlot
from app.session.session import Session
from app.theme import Theme
from kan_core.model.evaluate import evaluate
from kan_core.model.state import FloatArray, ModelState

REFRESH_MS = 120
"""Milliseconds between two looks at the predictions while the model moves."""


class QualityPanel(QWidget):
    """How good the model is, and which trade-offs there are."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.parity, self.residuals, self.front = ParityPlot(), ResidualPlot(), FrontPlot()
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Quality")
        self.tabs.addTab(self.parity, "Parity")
        self.tabs.addTab(self.residuals, "Residuals")
        self.tabs.addTab(self.front, "Front")
        self.tabs.setTabVisible(2, False)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.tabs)
        self.setWindowTitle("Quality")
        self._timer = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._timer.timeout.connect(self._draw)
        session.model_changed.connect(self._schedule)
        session.discovery.changed.connect(self._show_front)
        self.front.law_chosen.connect(self._restore)

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        for plot in (self.parity, self.residuals, self.front):
            plot.set_theme(theme)

    def _schedule(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _draw(self) -> None:
        state, rows = self._session.state, self._session.rows()
        if state is None or rows is None:
            self.parity.set_values(([], []))
            self.residuals.set_values(([], []))
            self.setWindowTitle("Quality")
            return
        node = state.outputs[0]
        self.parity.set_label(f"{node.name} ({node.unit})" if node.unit else node.name)
        train, test = _predicted(state, rows.train_x), _predicted(state, rows.test_x)
        train_y, test_y = rows.train_y[:, 0], rows.test_y[:, 0]
        self.parity.set_values((train_y, train), (test_y, test))
        self.residuals.set_values((train, train_y - train), (test, test_y - test))
        self.setWindowTitle(f"Quality · held-out R² {r2(test_y, test):.5g}")

    def _show_front(self) -> None:
        front = self._session.discovery.front
        self.front.set_front(
            [entry.complexity for entry in front],
            [entry.test_rmse for entry in front],
            [entry.text for entry in front],
            self._session.discovery.best,
        )
        fresh = bool(front) and not self.tabs.isTabVisible(2)
        self.tabs.setTabVisible(2, bool(front))
        if fresh:
            self.tabs.setCurrentWidget(self.front)

    def _restore(self, index: int) -> None:
        entry = self._session.discovery.front[index]
        self._session.restore(entry.state, entry.text)


def r2(observed: FloatArray, predicted: FloatArray) -> float:
    """1 - residual over total sum of squares."""
    total = float(((observed - observed.mean()) ** 2).sum())
    return 1.0 - float(((observed - predicted) ** 2).sum()) / total if total > 0 else float("nan")


def _predicted(state: ModelState, x: FloatArray) -> FloatArray:
    return evaluate(state, x)[:, 0]
