"""Opening, saving and leaving what is open: nothing is lost without a question."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.dialogs.import_table import ImportDialog
from app.dialogs.opened import show
from app.messages import note
from app.panels.message_bar import MessageBar
from app.sentences import said
from app.session.previews import Previews
from app.session.session import Session
from app.settings import Settings
from app.windows.saving import Saving
from app.words import later, tr
from kan_core.data.dataset import Role
from kan_core.data.reading import Reading

TABLES = later(
    "Tables and projects (*.csv *.tsv *.txt *.dat *.xlsx *.xls *.ods *.npy *.npz *.mat *.h5 *.hdf5 *.nc"
    " *.parquet *.kan);;All files (*)"
)


class Documents:
    """Asks which file, and whether what is open shall be saved first; `saving` is how.

    `exempt` tells whether what is open is nothing to save, as that of a lesson.
    """

    def __init__(self, session: Session, settings: Settings, messages: MessageBar, window: QWidget) -> None:
        self._session, self._settings = session, settings
        self._messages, self._window = messages, window
        self.saving = Saving(session, settings, messages, window)
        self.exempt: Callable[[], bool] = lambda: False

    def ask_and_open(self) -> None:
        """Open a file that the user chooses."""
        path, _ = QFileDialog.getOpenFileName(self._window, tr("Open data or project"), "", tr(TABLES))
        if path:
            self.open_file(path)

    def ask_and_import(self) -> None:
        """Show how a file that the user chooses is read, and open it as the user says."""
        path, _ = QFileDialog.getOpenFileName(self._window, tr("Import"), "", tr(TABLES))
        if path:
            self.import_file(path)

    def read_again(self) -> None:
        """Show how the file that is open was read, and read it as the user says."""
        self.import_file(self._session.table.origin)

    def paste(self) -> None:
        """Show how the table in the clipboard is read, and open it as the user says."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._messages.say(
                note(
                    tr("There is no table in the clipboard."),
                    tr("Copy cells of a spreadsheet, or lines of a text."),
                )
            )
            return
        self.import_file(self._session.table.keep_pasted(text))

    def import_file(self, path: str) -> None:
        """Show how a file is read, and open it as the user says."""
        previews = Previews(self._session.engine, path)
        dialog = ImportDialog(previews.preview, Path(path).name, self._window)
        dialog.chosen.connect(lambda reading: self._open(path, reading))
        show(dialog)

    def _open(self, path: str, reading: Reading) -> None:
        if self.may_leave():
            self._messages.clear()
            self._session.opening.open_file(path, reading)

    def open_file(self, path: str) -> None:
        """Open a file, unless the user would rather save first."""
        if self.may_leave():
            self._messages.clear()
            self._session.opening.open_file(path)

    def open_sample(self, name: str) -> None:
        """Open a sample, unless the user would rather save first."""
        if self.may_leave():
            self._messages.clear()
            self._session.opening.open_sample(name)

    def set_role(self, name: str, role: Role) -> None:
        """Give a column another role, unless the user would rather save the network that it ends."""
        self._ask_and(lambda: self._session.opening.set_role(name, role))

    def add_target(self, name: str) -> None:
        """Learn a column beside the targets there are, unless the user would rather save the network."""
        self._ask_and(lambda: self._session.opening.add_target(name))

    def change_table(self, change: Callable[[], None]) -> None:
        """Change rows or columns of the table, unless the user would rather save the network."""
        self._ask_and(lambda: self._session.opening.change_table(change))

    def remember_opened(self) -> None:
        """Remember the file that the table came from, where it came from one."""
        table = self._session.table
        if Path(table.origin).is_file() and not table.was_pasted:
            self._settings.remember_file(table.origin)

    def may_leave(self) -> bool:
        """Whether what is open may be closed; asks where it has unsaved steps."""
        if not self._session.unsaved or self.exempt():
            return True
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            tr("Unsaved steps"),
            tr("{} has steps that are not saved. Save them?").format(said(self._session.opening.name)),
            buttons.Save | buttons.Discard | buttons.Cancel,
            buttons.Save,
        )
        if answer == buttons.Save:
            self._session.training.keep_run()
            self.saving.save()
            return not self._session.unsaved
        return bool(answer == buttons.Discard)

    def _ask_and(self, change: Callable[[], None]) -> None:
        def ask() -> None:
            if self.may_leave():
                # What was said of the table as it was read may no longer hold.
                self._messages.clear()
                change()

        # The list of roles must have closed before a question opens.
        QTimer.singleShot(0, self._window, ask)
