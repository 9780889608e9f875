"""Saving the project: nothing that somebody else has written is overwritten without a question."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.messages import Level, Message
from app.panels.message_bar import MessageBar
from app.session.claims import Claim
from app.session.session import Session
from app.settings import Settings
from app.words import later, tr
from kan_core.project.file import SUFFIX

PROJECTS = later("Kanoscope projects (*.kan)")


class Saving:
    """Asks under which name, and holds the project file for this window while it is open."""

    def __init__(self, session: Session, settings: Settings, messages: MessageBar, window: QWidget) -> None:
        self._session, self._settings = session, settings
        self._messages, self._window = messages, window
        self._folder = settings.state_folder / "open"
        self._claim = Claim(self._folder)
        self._told: Path | None = None
        session.table_changed.connect(self._follow)
        session.opening.saved.connect(self._follow)

    def save(self) -> None:
        """Save to the project's file, or to one that the user chooses."""
        opening = self._session.opening
        path = opening.project_path
        if path is None:
            self.ask_and_save()
        elif not self._claim.hold(path):
            self._ask(path, tr("{} is open in another window."), overwrite=False)
        elif opening.changed_elsewhere:
            self._ask(path, tr("{} was changed by somebody else since it was opened here."), overwrite=True)
        else:
            opening.save(path)

    def ask_and_save(self) -> None:
        """Save to a file that the user chooses."""
        suggested = str(Path(self._session.opening.name).with_suffix(SUFFIX))
        chosen, _ = QFileDialog.getSaveFileName(self._window, tr("Save project"), suggested, tr(PROJECTS))
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() == SUFFIX:
            self.save_as(path)
            return
        named = path.with_name(path.name + SUFFIX)
        # The system has asked about the name as it was typed, not about this one.
        if not named.exists() or self._may_replace(named):
            self.save_as(named)

    def save_as(self, path: Path) -> None:
        """Save the project to a file and remember it."""
        if path != self._session.opening.project_path:
            claim = Claim(self._folder)
            free = claim.hold(path)
            claim.release()
            if not free:
                what = tr("{} is open in another window.").format(path.name)
                self._messages.say(Message(what, tr("Choose another name."), action="save_as"))
                return
        self._session.opening.save(path)
        if path.exists():
            self._settings.remember_file(str(path))

    def release(self) -> None:
        """Leave the project file to other windows."""
        self._claim.release()

    def _follow(self) -> None:
        """Hold the file that is open now; where another window has it, the user is told."""
        path = self._session.opening.project_path
        held = self._claim.hold(path)
        if path is not None and not held and path != self._told:
            what = tr("{} is open in another window.").format(path.name)
            remedy = tr("Here it can be looked at and changed, but not saved under this name.")
            self._messages.say(Message(what, remedy, Level.PROBLEM, action="save_as"))
        self._told = None if held else path

    def _ask(self, path: Path, what: str, overwrite: bool) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, tr("Save project"), what.format(path.name))
        box.setParent(self._window, box.windowFlags())
        box.setInformativeText(tr("Save your steps under another name, so that nothing is lost?"))
        other = box.addButton(tr("Save as…"), QMessageBox.ButtonRole.AcceptRole)
        over = box.addButton(tr("Overwrite"), QMessageBox.ButtonRole.DestructiveRole) if overwrite else None
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(other)
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        if clicked is other:
            self.ask_and_save()
        elif over is not None and clicked is over:
            self._session.opening.save(path)

    def _may_replace(self, path: Path) -> bool:
        buttons = QMessageBox.StandardButton
        text = tr("{} exists already. Replace it?").format(path.name)
        return bool(QMessageBox.question(self._window, tr("Save project"), text) == buttons.Yes)
