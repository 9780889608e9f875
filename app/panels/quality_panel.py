"""The quality panel: predictions, residuals, confused classes, and the front of what was discovered."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QTabWidget, QVBoxLayout, QWidget

from app.panels.confusion_table import ConfusionTable
from app.panels.front_plot import FrontPlot
from app.panels.parity_plot import ParityPlot, ResidualPlot
from app.session.session import Session
from app.session.table import Rows
from app.theme import Theme
from kan_core.analysis.metrics import accuracy, confusion_matrix, r2
from kan_core.model.evaluate import evaluate
from kan_core.model.state import ModelState

REFRESH_MS = 120
"""Milliseconds between two looks at the predictions while the model moves."""


class QualityPanel(QWidget):
    """How good the model is, and which trade-offs there are."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.parity, self.residuals, self.front = ParityPlot(), ResidualPlot(), FrontPlot()
        self.confusion = ConfusionTable()
        self.output = QComboBox()
        self.output.setAccessibleName("Target")
        self.output.hide()
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Quality")
        self.tabs.addTab(self.parity, "Parity")
        self.tabs.addTab(self.residuals, "Residuals")
        self.tabs.addTab(self.front, "Front")
        self.tabs.addTab(self.confusion, "Classes")
        self.tabs.setCornerWidget(self.output)
        for tab in (self.front, self.confusion):
            self._show_tab(tab, False)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.tabs)
        self.setWindowTitle("Quality")
        self._timer = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._timer.timeout.connect(self._draw)
        session.model_changed.connect(self._schedule)
        session.discovery.changed.connect(self._show_front)
        session.discovery.pointed.connect(self._point)
        self.front.law_chosen.connect(session.searches.pick_law)
        self.front.law_hovered.connect(session.discovery.hover)
        self.output.activated.connect(self._schedule)

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        for view in (self.parity, self.residuals, self.front, self.confusion):
            view.set_theme(theme)

    def _show_tab(self, tab: QWidget, shown: bool) -> None:
        self.tabs.setTabVisible(self.tabs.indexOf(tab), shown)

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
        self._offer_outputs(state)
        for tab in (self.parity, self.residuals):
            self._show_tab(tab, not state.class_of)
        self._show_tab(self.confusion, bool(state.class_of))
        if state.class_of:
            self._draw_classes(state, rows)
        else:
            self._draw_numbers(state, rows)

    def _offer_outputs(self, state: ModelState) -> None:
        """The targets to choose from, where there are several."""
        names = [] if state.class_of else [node.name for node in state.outputs]
        if names != [self.output.itemText(row) for row in range(self.output.count())]:
            self.output.clear()
            self.output.addItems(names)
        self.output.setVisible(len(names) > 1)

    def _draw_classes(self, state: ModelState, rows: Rows) -> None:
        probabilities = evaluate(state, rows.test_x)
        names = [node.name for node in state.outputs]
        self.confusion.set_counts(state.class_of, names, confusion_matrix(rows.test_y, probabilities))
        right = accuracy(rows.test_y, probabilities)
        self.setWindowTitle(f"Quality · held-out accuracy {right:.1%}")

    def _draw_numbers(self, state: ModelState, rows: Rows) -> None:
        chosen = max(0, self.output.currentIndex())
        node = state.outputs[chosen]
        self.parity.set_label(f"{node.name} ({node.unit})" if node.unit else node.name)
        train, test = evaluate(state, rows.train_x)[:, chosen], evaluate(state, rows.test_x)[:, chosen]
        train_y, test_y = rows.train_y[:, chosen], rows.test_y[:, chosen]
        self.parity.set_values((train_y, train), (test_y, test))
        self.residuals.set_values((train, train_y - train), (test, test_y - test))
        part = r2(test_y[:, None], test[:, None])[0]
        self.setWindowTitle(f"Quality · held-out R² {part:.5g}")

    def _show_front(self) -> None:
        front = self._session.discovery.front
        self.front.set_front(
            [entry.complexity for entry in front],
            [entry.test_rmse for entry in front],
            [entry.text for entry in front],
            self._session.discovery.best,
            self._session.discovery.ties,
        )
        self._point()
        fresh = bool(front) and not self.tabs.isTabVisible(self.tabs.indexOf(self.front))
        self._show_tab(self.front, bool(front))
        if fresh:
            self.tabs.setCurrentWidget(self.front)

    def _point(self) -> None:
        """Show where the law stands that the user looks at."""
        self.front.point_at(self._session.discovery.pointed_at)
