"""What crashes have left is offered at the next start."""

from PySide6.QtWidgets import QWidget

from app.dialogs.opened import show
from app.dialogs.restore import RestoreDialog
from app.session.keeping import Keeping, Left
from app.windows.documents import Documents


class Restoring:
    """Offers sessions that were left, and goes on with the one that the user chooses."""

    def __init__(self, keeping: Keeping, documents: Documents, window: QWidget) -> None:
        self._keeping, self._documents, self._window = keeping, documents, window

    def offer(self) -> None:
        """Ask what shall become of the sessions that were left, where there are any."""
        found = self._keeping.left()
        if found:
            dialog = RestoreDialog(found, self._window)
            dialog.chosen.connect(self._restore)
            dialog.discarded.connect(lambda left: left.journal.remove())
            dialog.kept.connect(lambda left: left.journal.release())
            dialog.finished.connect(self._keeping.look_for_others)
            show(dialog)
        self._keeping.look_for_others()

    def _restore(self, left: Left) -> None:
        if self._documents.may_leave():
            self._keeping.take_up(left)
        else:
            left.journal.release()
            self._keeping.look_for_others()
