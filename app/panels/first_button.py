"""A button for actions that exclude each other, such as lock and unlock."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget


class FirstButton(QToolButton):
    """Does the first of its actions that can be done; where none can, it is the first, and grey."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = tuple(actions)
        for action in self._choices:
            action.enabledChanged.connect(lambda enabled: self._choose())
        self._choose()

    def _choose(self) -> None:
        """Become another action's button, and be no button of the one before."""
        chosen = next((action for action in self._choices if action.isEnabled()), self._choices[0])
        before = self.defaultAction()
        if chosen is not before:
            if before is not None:
                self.removeAction(before)
            self.setDefaultAction(chosen)
