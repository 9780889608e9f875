"""The quality panel: predictions, residuals, confused classes, and the front of what was discovered."""

from collections.abc import Iterator

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.panels.boundary_view import BoundaryView
from app.panels.choice_box import ChoiceBox
from app.panels.confusion_table import ConfusionTable
from app.panels.front_plot import FrontPlot
from app.panels.parity_plot import ParityPlot
from app.panels.predictions import Predictions, predicted
from app.panels.probability_view import ProbabilityView
from app.panels.residual_view import ResidualView
from app.session.class_maps import ClassMaps
from app.session.session import Session
from app.theme import Theme
from app.words import tr
from kan_core.analysis.metrics import accuracy, confusion_matrix, r2

EVERY = 400
"""Milliseconds between two looks at the predictions of a model that moves."""


class QualityPanel(QWidget):
    """How good the model is, and which trade-offs there are."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.parity, self.residuals, self.front = ParityPlot(), ResidualView(), FrontPlot()
        self.boundary, self.confusion, self.probabilities = (
            BoundaryView(),
            ConfusionTable(),
            ProbabilityView(),
        )
        self._maps = ClassMaps(session.engine, self)
        self.output = ChoiceBox(tr("Target"), tr("The target that parity and residuals are of."))
        self.output.hide()
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(tr("Quality"))
        self.tabs.addTab(self.parity, tr("Parity"))
        self.tabs.addTab(self.residuals, tr("Residuals"))
        self.tabs.addTab(self.front, tr("Front"))
        self.tabs.addTab(self.boundary, tr("Boundary"))
        self.tabs.addTab(self.confusion, tr("Classes"))
        self.tabs.addTab(self.probabilities, tr("Probabilities"))
        self.tabs.setCornerWidget(self.output)
        for tab in (self.front, self.boundary, self.confusion, self.probabilities):
            self._show_tab(tab, False)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.tabs)
        self.setWindowTitle(tr("Quality"))
        look_again = session.turns.add(self, self._draw, EVERY)
        session.discovery.changed.connect(self._show_front)
        session.discovery.pointed.connect(self._point)
        self.front.law_chosen.connect(session.searches.pick_law)
        self.front.law_hovered.connect(session.discovery.hover)
        self.output.activated.connect(look_again)
        self._maps.found.connect(self.boundary.show_map)
        self.boundary.plane_changed.connect(self._ask_for_map)
        self.tabs.currentChanged.connect(self._ask_for_map)

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        for view in (
            self.parity,
            self.residuals,
            self.front,
            self.boundary,
            self.confusion,
            self.probabilities,
        ):
            view.set_theme(theme)

    def _show_tab(self, tab: QWidget, shown: bool) -> None:
        self.tabs.setTabVisible(self.tabs.indexOf(tab), shown)

    def _draw(self) -> Iterator[None]:
        shown = yield from predicted(self._session.table, self._session.state)
        if shown is None:
            self.parity.set_values(([], []))
            self.residuals.show_predictions(None)
            self.boundary.show_predictions(None)
            self.probabilities.show_predictions(None)
            self.setWindowTitle(tr("Quality"))
            return
        classes = bool(shown.state.class_of)
        self._offer_outputs(shown)
        of_numbers: list[QWidget] = [self.parity, self.residuals]
        planes: list[QWidget] = [self.boundary] if len(shown.needed) > 1 else []
        of_classes: list[QWidget] = [*planes, self.confusion, self.probabilities]
        wanted = of_classes if classes else of_numbers
        # Those that come first: where the one in front goes, the first of them takes its place.
        for tab in wanted:
            self._show_tab(tab, True)
        for tab in (*of_numbers, self.boundary, self.confusion, self.probabilities):
            self._show_tab(tab, tab in wanted)
        if classes:
            self._draw_classes(shown)
        else:
            yield from self._draw_numbers(shown)

    def _offer_outputs(self, shown: Predictions) -> None:
        """The targets to choose from, where there are several."""
        names = [] if shown.state.class_of else [node.name for node in shown.state.outputs]
        self.output.offer(names)
        self.output.setVisible(len(names) > 1)

    def _draw_classes(self, shown: Predictions) -> None:
        names = [node.name for node in shown.state.outputs]
        observed = shown.rows.test_y
        self.confusion.set_counts(shown.state.class_of, names, confusion_matrix(observed, shown.test))
        self.probabilities.show_predictions(shown)
        self.boundary.show_predictions(shown)
        self._ask_for_map()
        told = tr("Quality · held-out accuracy {}")
        self.setWindowTitle(told.format(f"{accuracy(observed, shown.test):.1%}"))

    def _ask_for_map(self) -> None:
        """Have the plane mapped, as long as somebody looks at it."""
        state, plane = self._session.state, self.boundary.plane()
        if state is not None and plane is not None and self.boundary.isVisible():
            self._maps.ask(state, plane)

    def _draw_numbers(self, shown: Predictions) -> Iterator[None]:
        chosen = self.output.chosen
        observed, predicted = shown.observed(chosen), shown.predicted(chosen)
        self.parity.set_label(shown.label(chosen))
        self.parity.set_values((observed.train, predicted.train), (observed.test, predicted.test))
        yield
        self.residuals.show_predictions(shown, chosen)
        yield
        part = r2(observed.test[:, None], predicted.test[:, None])[0]
        self.setWindowTitle(tr("Quality · held-out R² {}").format(f"{part:.5g}"))

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
