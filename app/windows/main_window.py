"""The main window: the network in the middle, panels around it, the start page before there is a table."""

from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QGraphicsView, QMainWindow, QTabBar, QVBoxLayout, QWidget

from app.actions.bound import Actions
from app.actions.table import EDGE_BUTTONS, TRAINING_BUTTONS
from app.appearance import ThemeSwitch
from app.lessons.player import Player
from app.messages import Level, Message
from app.network.view import NetworkView
from app.panels.message_bar import MessageBar
from app.sentences import said
from app.session.journal import Journals
from app.session.keeping import Keeping
from app.session.session import Session
from app.settings import Settings
from app.theme import Theme
from app.windows.arrangement import Arrangement
from app.windows.bars import Bars
from app.windows.canvas_link import CanvasLink
from app.windows.commands import Commands
from app.windows.docks import make_docks
from app.windows.documents import Documents
from app.windows.explanations import explain_part
from app.windows.exporting import Exporting
from app.windows.finding import Finding
from app.windows.focus_frame import FocusFrame
from app.windows.guiding import Guiding
from app.windows.learning import Learning
from app.windows.panels import Panels
from app.windows.preferring import Preferring
from app.windows.restoring import Restoring
from app.windows.start_page import StartPage
from app.windows.status import StatusBar
from app.windows.teaching import Teaching
from app.words import tr


class MainWindow(QMainWindow):
    """One session in a window: makes the parts, and joins what they say to what they do."""

    def __init__(self, session: Session, settings: Settings, themes: ThemeSwitch) -> None:
        super().__init__()
        self.session, self.settings, self.themes = session, settings, themes
        self.network = NetworkView()
        self.start_page = StartPage(lambda: settings.recent_files)
        self.commands = Commands(session, self)
        self.actions_ = Actions(session, self.commands, self)
        self.messages = MessageBar(
            lambda name: self.actions_[name].text(), lambda name: self.actions_[name].trigger()
        )
        self.documents = Documents(session, settings, self.messages, self)
        self.keeping = Keeping(session, Journals(settings.state_folder / "sessions"), self)
        self.restoring = Restoring(self.keeping, self.documents, self)
        self.exporting = Exporting(session, self.messages, lambda: self.network.ghosts, self)
        player = Player(session, self)
        self.panels = Panels.of(session, self.documents, player)
        self.docks = make_docks(self, self.panels.by_name())
        self.arrangement = Arrangement(self, self.start_page, self.network, self.docks, settings)
        self.status = StatusBar(session, self.keeping)
        self.finding = Finding(self.actions_, self.docks, self.documents, settings, themes, self)
        self.learning = Learning(self, player, self.panels.learn)
        self.documents.exempt = lambda: self.learning.nothing_to_save
        self.guiding = Guiding(self, self.start_page, self.network)
        self._build()
        self._follow_session()
        self._join_parts()
        self._frame_focus()
        self._take_theme(themes.theme)
        self.preferring = Preferring(
            session, settings, themes, self.actions_, self.panels.formula, self.status, self.network, self
        )
        self.teaching = Teaching(self, player)
        self.arrangement.restore()
        self.arrangement.show_start_page()
        self.refresh()

    def refresh(self) -> None:
        """Bring title and actions up to date."""
        name = said(self.session.opening.name)
        self.setWindowTitle(f"{name}[*] – Kanoscope" if name else "Kanoscope")
        self.setWindowModified(self.session.model.unsaved)
        self.actions_.refresh()

    def say(self, message: Message) -> None:
        """Tell the user something."""
        if self.learning.hears(message):
            self.messages.say(message)

    def open_file(self, path: str) -> None:
        """Open a file, unless the user would rather save first."""
        self.documents.open_file(path)

    def open_sample(self, name: str) -> None:
        """Open a sample, unless the user would rather save first."""
        self.documents.open_sample(name)

    # Events.

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Pass over the bar of tabs without a size that Qt keeps of hidden docks that share a place."""
        moved = super().focusNextPrevChild(forward)
        while moved and _without_size(self.focusWidget()):
            moved = super().focusNextPrevChild(forward)
        return moved

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        names = [url.fileName() for url in event.mimeData().urls() if url.isLocalFile()]
        if names:
            event.acceptProposedAction()
            self.status.showMessage(tr("Let go to open {}.").format(names[0]))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.status.clearMessage()

    def dropEvent(self, event: QDropEvent) -> None:
        self.status.clearMessage()
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if len(paths) > 1:
            self.say(Message(tr("Several files were dropped."), tr("Only the first is opened."), Level.NOTE))
        self.open_file(paths[0])

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.documents.may_leave():
            event.ignore()
            return
        self.keeping.end()
        self.documents.saving.release()
        self.arrangement.remember()
        self.settings.sync()
        self.session.close()
        event.accept()

    # How it is put together.

    def _build(self) -> None:
        middle = QWidget()
        box = QVBoxLayout(middle)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.messages)
        box.addWidget(self.arrangement.pages, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self.bars = Bars(self, self.actions_, [dock.toggleViewAction() for dock in self.docks.values()])
        for part, name in (
            (self.network, "network"),
            (self.start_page, "start"),
            (self.statusBar(), "status"),
            (self.messages, "messages"),
            (self.menuBar(), "menu"),
            (self.bars.toolbar, "toolbar"),
        ):
            explain_part(part, name)
        self.setAcceptDrops(True)
        for plot in self.findChildren(QGraphicsView):
            # Else a plot takes dropped files, and does nothing with them.
            plot.setAcceptDrops(False)
        self.setDockOptions(QMainWindow.DockOption.AllowTabbedDocks | QMainWindow.DockOption.AllowNestedDocks)

    def _follow_session(self) -> None:
        session = self.session
        for signal in (
            session.table_changed,
            session.history_changed,
            session.selection_changed,
            session.table.busy_changed,
            session.run.changed,
            session.candidates.changed,
            session.discovery.changed,
            session.table.became_prepared,
        ):
            signal.connect(self.refresh)
        session.discovery.pointed.connect(self.actions_.refresh)
        session.history_changed.connect(self.messages.clear_hints)
        session.run.began.connect(self.messages.clear_of_run)
        session.said.connect(self.say)
        self.keeping.said.connect(self.say)
        self.keeping.changed.connect(self.actions_.refresh)
        session.table_changed.connect(self._table_changed)
        session.discovery.began.connect(self.arrangement.show_laws)
        self.canvas_link = CanvasLink(session, self.network, self.actions_, self)
        session.selection_changed.connect(self._selection_changed)

    def _join_parts(self) -> None:
        data, edge, formula = self.panels.data, self.panels.edge, self.panels.formula
        self.network.activated.connect(lambda chosen: edge.candidates.focus())
        edge.snap_wanted.connect(self.commands.snap_best)
        edge.previewed.connect(self.canvas_link.preview)
        edge.set_actions([[self.actions_[name] for name in group] for group in EDGE_BUTTONS])
        self.panels.training.set_actions(tuple(self.actions_[name] for name in TRAINING_BUTTONS))
        data.set_add_action(self.actions_["add_derived"])
        data.change_wanted.connect(self.commands.change_derived)
        data.remove_wanted.connect(self.commands.remove_derived)
        formula.copy_wanted.connect(self.exporting.formula)
        formula.export_wanted.connect(self.exporting.ask)
        formula.edges_pointed.connect(self.network.light)
        self.network.hovered.connect(formula.point_at)
        self.start_page.sample_chosen.connect(self.open_sample)
        self.start_page.file_chosen.connect(self.open_file)
        self.start_page.open_wanted.connect(self.documents.ask_and_open)
        self.themes.changed.connect(self._take_theme)

    def _frame_focus(self) -> None:
        """Show that they have the keyboard where they do not show it themselves."""
        FocusFrame((self.network, self.panels.edge.plot, self.panels.formula.view.page), self)

    def _table_changed(self) -> None:
        if self.session.table.dataset is not None:
            self.documents.remember_opened()
            self.arrangement.show_workbench()

    def _selection_changed(self) -> None:
        if self.session.selection:
            self.arrangement.show_edge()

    def _take_theme(self, theme: Theme) -> None:
        for part in (self.actions_, self.network, self.start_page, self.messages, self.panels, self.learning):
            part.set_theme(theme)


def _without_size(widget: QWidget | None) -> bool:
    return isinstance(widget, QTabBar) and widget.visibleRegion().isEmpty()
