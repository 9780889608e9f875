"""Exporting the formula and the picture of the network, to a file or the clipboard."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app.dialogs.export import ExportDialog
from app.dialogs.opened import show
from app.messages import Message, from_error, note
from app.network.picture import save_picture
from app.panels.message_bar import MessageBar
from app.sentences import said
from app.session.session import Session
from app.words import tr
from kan_core.errors import KanoscopeError


class Exporting:
    """Asks what to export, and says where it went."""

    def __init__(
        self, session: Session, messages: MessageBar, ghosts: Callable[[], bool], window: QWidget
    ) -> None:
        self._session, self._messages, self._window = session, messages, window
        self._ghosts = ghosts
        self._dialog: ExportDialog | None = None

    def ask(self) -> None:
        """Ask what to export."""
        dialog = ExportDialog(self._session.opening.name, self._session.engine.offer.targets, self._window)
        self._dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.text_wanted.connect(self._show_text)
        dialog.formula_wanted.connect(self.formula)
        dialog.picture_wanted.connect(self.picture)
        show(dialog)

    def formula(self, target: str, path: Path | None = None) -> None:
        """Write the formula to a file, or put it on the clipboard."""
        self._session.export(target, self._copy if path is None else lambda text: None, path)

    def ask_report(self) -> None:
        """Ask where the report of the session shall be written."""
        suggested = str(Path(self._session.opening.name).with_suffix(".html"))
        path, _ = QFileDialog.getSaveFileName(self._window, tr("Export report"), suggested, "*.html")
        if path:
            self._session.report(Path(path).with_suffix(".html"))

    def script(self) -> None:
        """Put the program that repeats the session on the clipboard."""
        self._session.script(self._copy_script)

    def picture(self, path: Path, millimetres: int) -> None:
        """Write a picture of the network to a file."""
        state = self._session.state
        if state is None:
            return
        try:
            importance = self._session.importance()
            save_picture(path, state, importance, width_mm=millimetres, ghosts=self._ghosts())
        except KanoscopeError as error:
            self._messages.say(from_error(error))
        else:
            self._messages.say(note(tr("Written to {}.").format(path.name)))

    def _show_text(self, target: str) -> None:
        """Have the text of a target worked out, for the dialog that is open then."""

        def shown(text: str) -> None:
            if self._dialog is not None:
                self._dialog.show_text(target, text)

        def refused(message: Message) -> None:
            if self._dialog is not None:
                self._dialog.show_refusal(target, "\n".join((said(message.what), said(message.remedy))))

        self._session.export(target, shown, refused=refused)

    def _forget(self) -> None:
        self._dialog = None

    def _copy_script(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        self._messages.say(
            note(
                tr("The session is on the clipboard, as a Python script."),
                tr("Save it as a file and run it where kanoscope is installed: it ends at the same formula."),
            )
        )

    def _copy(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        self._messages.say(
            note(tr("The formula is on the clipboard."), tr("It was checked against the model."))
        )
