"""The main window: the network in the middle, panels around it, the start page before there is a table."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QByteArray, QElapsedTimer, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsView,
    QMainWindow,
    QMenu,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.actions import EDGE_BUTTONS, EDGE_MENU, Actions
from app.dialogs.export import ExportDialog
from app.messages import Level, Message, from_error, note
from app.network.picture import save_picture
from app.network.view import NetworkView
from app.panels.data_panel import DataPanel
from app.panels.edge_panel import EdgePanel
from app.panels.formula_panel import FormulaPanel
from app.panels.history_panel import HistoryPanel
from app.panels.laws_panel import LawsPanel
from app.panels.message_bar import MessageBar
from app.panels.quality_panel import QualityPanel
from app.panels.training_panel import TrainingPanel
from app.session.session import Session
from app.settings import Settings
from app.theme import Choice, Theme, ThemeSwitch
from app.windows.bars import make_menus, make_toolbar
from app.windows.commands import Commands
from app.windows.docks import arrange, make_docks
from app.windows.start_page import StartPage
from app.windows.status import StatusBar
from kan_core.data.dataset import Role
from kan_core.errors import KanoscopeError
from kan_core.ids import EdgeId

FIRST_SIZE = QSize(1280, 800)
FRAME = QSize(16, 40)
"""Pixels that the frame and title bar of a desktop take at most."""
IMPORTANCE_EVERY = 100
"""Milliseconds between two looks at the importance of edges while the model moves."""


class MainWindow(QMainWindow):
    """One session in a window."""

    def __init__(self, session: Session, settings: Settings, themes: ThemeSwitch) -> None:
        super().__init__()
        self.session, self.settings, self.themes = session, settings, themes
        self.network = NetworkView()
        self.start_page = StartPage(lambda: settings.recent_files)
        self.edge_panel = EdgePanel(session)
        self.formula_panel = FormulaPanel(session)
        self.laws_panel = LawsPanel(session)
        self._since_importance = QElapsedTimer()
        self._arranged: QByteArray | None = None
        self._laid_out = settings.window_layout() is not None
        self.commands = Commands(session, self)
        self.actions_ = Actions(session, self.commands, self)
        self.messages = MessageBar(
            lambda name: self.actions_[name].text(), lambda name: self.actions_[name].trigger()
        )
        self.data_panel = DataPanel(session, self.set_role, self.add_target)
        self.panels: dict[str, QWidget] = {
            "data": self.data_panel,
            "history": HistoryPanel(session),
            "edge": self.edge_panel,
            "quality": QualityPanel(session),
            "formula": self.formula_panel,
            "laws": self.laws_panel,
            "training": TrainingPanel(session),
        }
        self.docks = make_docks(self, self.panels)
        self._build()
        self._connect()
        self._take_theme(themes.theme)
        self._restore_layout()
        self.show_start_page()
        self.refresh()

    # What is shown.

    def show_start_page(self) -> None:
        """Show the samples instead of the network and its panels."""
        self.start_page.refresh()
        if self._stack.currentWidget() is not self.start_page or self._arranged is None:
            self._arranged = self.saveState()
            self._stack.setCurrentWidget(self.start_page)
            for dock in self.docks.values():
                dock.hide()

    def show_workbench(self) -> None:
        """Show the network and its panels."""
        if self._stack.currentWidget() is not self.network:
            self._stack.setCurrentWidget(self.network)
            if self._arranged is not None:
                self.restoreState(self._arranged)
            if not self._laid_out:
                # Docks take on sizes only once they are shown.
                self._laid_out = True
                QTimer.singleShot(0, self, self.arrange_docks)
            self.network.setFocus()

    def arrange_docks(self) -> None:
        """Put all panels back where they belong."""
        self.show_workbench()
        arrange(self, self.docks)

    def refresh(self) -> None:
        """Bring title, actions and network up to date."""
        name = self.session.opening.name
        self.setWindowTitle(f"{name}[*] – Kanoscope" if name else "Kanoscope")
        self.setWindowModified(self.session.model.unsaved)
        self.actions_.refresh()

    def say(self, message: Message) -> None:
        """Tell the user something."""
        self.messages.say(message)

    # What the user asks of the window.

    def open_file(self, path: str) -> None:
        """Open a file, unless the user would rather save first."""
        if self._may_leave():
            self.messages.clear()
            self.session.opening.open_file(path)

    def open_sample(self, name: str) -> None:
        """Open a sample, unless the user would rather save first."""
        if self._may_leave():
            self.messages.clear()
            self.session.opening.open_sample(name)

    def set_role(self, name: str, role: Role) -> None:
        """Give a column another role, unless the user would rather save the network that it ends."""
        self._ask_and(lambda: self.session.opening.set_role(name, role))

    def add_target(self, name: str) -> None:
        """Learn a column beside the targets there are, unless the user would rather save the network."""
        self._ask_and(lambda: self.session.opening.add_target(name))

    def _ask_and(self, change: Callable[[], None]) -> None:
        def ask() -> None:
            if self._may_leave():
                change()

        # The list of roles must have closed before a question opens.
        QTimer.singleShot(0, self, ask)

    def save_as(self, path: Path) -> None:
        """Save the project to a file and remember it."""
        self.session.opening.save(path)
        if path.exists():
            self.settings.remember_file(str(path))

    def export(self) -> None:
        """Ask what to export."""
        dialog = ExportDialog(self.session.opening.name, self.session.engine.offer.targets, self)
        dialog.formula_wanted.connect(self.export_formula)
        dialog.picture_wanted.connect(self.export_picture)
        dialog.open()

    def export_formula(self, target: str, path: Path | None = None) -> None:
        """Write the formula to a file, or put it on the clipboard."""
        self.session.export(target, self._copy if path is None else lambda text: None, path)

    def export_picture(self, path: Path, millimetres: int) -> None:
        """Write a picture of the network to a file."""
        state = self.session.state
        if state is None:
            return
        try:
            save_picture(path, state, self.session.importance(), width_mm=millimetres)
        except KanoscopeError as error:
            self.say(from_error(error))
        else:
            self.say(note(f"Written to {path.name}."))

    def choose_theme(self, choice: Choice) -> None:
        """Take on a theme and remember it."""
        self.settings.theme = choice
        self.themes.choose(choice)

    # Events.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if len(paths) > 1:
            self.say(Message("Several files were dropped.", "Only the first is opened.", Level.NOTE))
        self.open_file(paths[0])

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_leave():
            event.ignore()
            return
        layout = self._arranged if self._on_start_page() else self.saveState()
        if layout is not None:
            self.settings.remember_layout(self.saveGeometry(), layout)
        self.settings.sync()
        self.session.close()
        event.accept()

    # How it is put together.

    def _build(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start_page)
        self._stack.addWidget(self.network)
        middle = QWidget()
        box = QVBoxLayout(middle)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.messages)
        box.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(StatusBar(self.session))
        make_menus(self, self.actions_, [dock.toggleViewAction() for dock in self.docks.values()])
        make_toolbar(self, self.actions_)
        self.setAcceptDrops(True)
        for plot in self.findChildren(QGraphicsView):
            # Else a plot takes dropped files, and does nothing with them.
            plot.setAcceptDrops(False)
        self.setDockOptions(QMainWindow.DockOption.AllowTabbedDocks | QMainWindow.DockOption.AllowNestedDocks)

    def _connect(self) -> None:
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
        session.history_changed.connect(self.messages.clear_hints)
        session.run.began.connect(self.messages.clear_of_run)
        session.said.connect(self.say)
        session.table_changed.connect(self._table_changed)
        session.model_changed.connect(self._show_model)
        session.selection_changed.connect(self._show_selection)
        self.network.selection_changed.connect(session.select)
        self.network.activated.connect(lambda edge: self.edge_panel.candidates.focus())
        self.network.context_menu_requested.connect(self._open_edge_menu)
        self.edge_panel.snap_wanted.connect(self.commands.snap_best)
        self.edge_panel.previewed.connect(self._preview)
        self.edge_panel.set_actions(tuple(self.actions_[name] for name in EDGE_BUTTONS))
        session.discovery.began.connect(self._show_laws)
        self.data_panel.set_add_action(self.actions_["add_derived"])
        self.data_panel.change_wanted.connect(self.commands.change_derived)
        self.data_panel.remove_wanted.connect(self.commands.remove_derived)
        self.formula_panel.copy_wanted.connect(self.export_formula)
        self.formula_panel.export_wanted.connect(self.export)
        self.start_page.sample_chosen.connect(self.open_sample)
        self.start_page.file_chosen.connect(self.open_file)
        self.start_page.open_wanted.connect(self.commands.open)
        self.themes.changed.connect(self._take_theme)

    def _table_changed(self) -> None:
        table = self.session.table
        if table.dataset is not None:
            if Path(table.origin).is_file():
                self.settings.remember_file(table.origin)
            self.show_workbench()

    def _show_model(self) -> None:
        """Draw the model; while it moves, importance is looked at less often than the splines."""
        state = self.session.state
        due = not self._since_importance.isValid() or self._since_importance.hasExpired(IMPORTANCE_EVERY)
        if due or not self.session.working:
            self.network.set_state(state, self.session.importance())
            self._since_importance.restart()
        else:
            self.network.set_state(state)
        if self.network.selection != self.session.selection:
            self.network.select(self.session.selection)

    def _show_selection(self) -> None:
        self.network.select(self.session.selection)
        if self.session.selection and self.docks["laws"].isVisible():
            # They share a place.
            self.docks["edge"].raise_()

    def _show_laws(self) -> None:
        """Let what the search finds be seen."""
        self.docks["laws"].show()
        self.docks["laws"].raise_()

    def _preview(self, preview: object) -> None:
        if isinstance(preview, tuple):
            self.network.preview(*preview)
        else:
            self.network.clear_preview()

    def _open_edge_menu(self, edge: EdgeId, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSection(str(edge))
        for name in EDGE_MENU:
            menu.addAction(self.actions_[name])
        menu.popup(place)

    def _take_theme(self, theme: Theme) -> None:
        self.actions_.set_theme(theme)
        for part in (
            self.network,
            self.start_page,
            self.messages,
            self.edge_panel,
            self.formula_panel,
            self.laws_panel,
        ):
            part.set_theme(theme)
        for name in ("quality", "training"):
            cast(TrainingPanel | QualityPanel, self.panels[name]).set_theme(theme)

    def _restore_layout(self) -> None:
        arrange(self, self.docks)
        kept = self.settings.window_layout()
        if kept is None:
            self.resize(FIRST_SIZE.boundedTo(self.screen().availableGeometry().size() - FRAME))
        else:
            self.restoreGeometry(kept[0])
            self.restoreState(kept[1])

    def _on_start_page(self) -> bool:
        return self._stack.currentWidget() is self.start_page

    def _may_leave(self) -> bool:
        """Whether what is open may be closed; asks where it has unsaved steps."""
        if not self.session.unsaved:
            return True
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self,
            "Unsaved steps",
            f"{self.session.opening.name} has steps that are not saved.",
            buttons.Save | buttons.Discard | buttons.Cancel,
            buttons.Save,
        )
        if answer == buttons.Save:
            self.session.training.keep_run()
            self.commands.save()
            return not self.session.unsaved
        return bool(answer == buttons.Discard)

    def _copy(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        self.say(note("The formula is on the clipboard.", "It was checked against the model."))
