"""The laws panel: every law that a search has found, what it tries now, and what the data can tell apart."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.dialogs.explained import explain
from app.panels.comparison import Comparable, Comparison
from app.panels.law_delegate import LawDelegate
from app.sentences import said
from app.session.session import Session
from app.session.steps import found
from app.tables.front import FrontModel, error_text
from app.theme import LIGHT, Theme
from app.words import later, tr
from kan_core.edits.recipe import BEATEN, Recipe

NOTHING = later("A search for laws shows here what it finds.")
SECOND = 1000


class LawsPanel(QWidget):
    """The front as a list; a click makes a law the network, the keys walk and Enter takes."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.model = FrontModel()
        self.view = QListView()
        self.told = QLabel(tr(NOTHING))
        self.left = QLabel()
        self.compare = QPushButton(tr("Compare…"))
        self._theme = LIGHT
        self._delegate = LawDelegate(self.view)
        self._clock = QTimer(self, interval=SECOND)
        self._clock.timeout.connect(self._tell)
        self._build()
        discovery = session.discovery
        discovery.changed.connect(self._refresh)
        discovery.told.connect(self._tell)
        discovery.pointed.connect(self._follow)
        self.view.entered.connect(lambda index: discovery.hover(index.row()))
        self.view.clicked.connect(lambda index: session.searches.pick_law(index.row()))
        self.view.selectionModel().currentChanged.connect(self._walk)
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._theme = self._delegate.theme = theme
        for comparison in self.findChildren(Comparison):
            comparison.set_theme(theme)
        self.view.viewport().update()

    def _build(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setAccessibleName(tr("Laws"))
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setMouseTracking(True)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)
        self.told.setWordWrap(True)
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout()
        line.addWidget(self.told, 1)
        line.addWidget(self.left)
        box = QVBoxLayout(self)
        box.setContentsMargins(6, 2, 6, 4)
        box.setSpacing(3)
        explain(self.compare, tr("Set two laws side by side: formulas, errors and residuals."))
        self.compare.clicked.connect(self._compare)
        box.addLayout(line)
        box.addWidget(view, 1)
        box.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignRight)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._session.discovery.hover(None)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.view:
            row = self.view.currentIndex().row()
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.model.entry(row) is not None:
                self._session.searches.take_law(row)
                return True
        return super().eventFilter(watched, event)

    def _compare(self) -> None:
        """The law that is chosen beside the best; the best beside the one before it."""
        discovery = self._session.discovery
        best = discovery.best
        chosen = best if discovery.chosen is None else discovery.chosen
        other = chosen if chosen != best else (best - 1) % len(discovery.front)
        laws = [Comparable(law.text, law.state) for law in discovery.front]
        comparison = Comparison(self._session, laws, other, best, self._theme, self)
        comparison.taken.connect(lambda place: self._take(laws[place]))
        comparison.show()

    def _take(self, law: Comparable) -> None:
        """Take a law that was compared; a search that went on may have another front by now."""
        states = [entry.state for entry in self._session.discovery.front]
        if law.state in states:
            self._session.searches.take_law(states.index(law.state))
        else:
            lost = Recipe("discover", {}, BEATEN)
            self._session.apply(found(law.state, f"Take {law.name}", lost))

    def _walk(self, now: QModelIndex) -> None:
        if now.isValid():
            self._session.discovery.choose(now.row())

    def _follow(self) -> None:
        """Let the row of the law that was chosen elsewhere be the current one."""
        chosen = self._session.discovery.chosen
        if chosen is None:
            self.view.clearSelection()
        elif self.view.currentIndex().row() != chosen or not self.view.selectionModel().hasSelection():
            self.view.setCurrentIndex(self.model.index(chosen))

    def _refresh(self) -> None:
        discovery = self._session.discovery
        self.model.show(discovery.front, discovery.best, discovery.ties)
        self._follow()
        self.compare.setEnabled(len(discovery.front) > 1)
        if discovery.seconds_left is not None:
            self._clock.start()
        else:
            self._clock.stop()
        self._tell()

    def _tell(self) -> None:
        discovery = self._session.discovery
        left = discovery.seconds_left
        self.left.setText("" if left is None else _remaining(left))
        if left is not None:
            self.told.setText(said(discovery.text))
        else:
            self.told.setText(" ".join(self._findings()) if discovery.front else tr(NOTHING))
        count = len(discovery.front)
        self.setWindowTitle(tr("Laws · {}").format(count) if count else tr("Laws"))

    def _findings(self) -> list[str]:
        """What is to be said of the laws once the search is over."""
        discovery = self._session.discovery
        told = []
        if len(discovery.ties) > 1:
            alike = tr("The data cannot tell these {} formulas apart: ★ and ≈.")
            told.append(alike.format(len(discovery.ties)))
        if discovery.noise is not None:
            told.append(self._noise_in_words(discovery.noise))
        return told

    def _noise_in_words(self, noise: float) -> str:
        if noise == 0.0:
            return tr("No noise: a law is exact.")
        formula = self._session.discovery.front[0].formula
        given = self._session.searches.settings.noise is not None
        told = tr("Noise of {}: {} (given).") if given else tr("Noise of {}: {} (estimated).")
        return told.format(formula.target, f"{error_text(noise)} {formula.unit}".rstrip())


def _remaining(seconds: float) -> str:
    return tr("{} s left").format(f"{seconds:.0f}") if seconds >= 1 else tr("coming to an end")
