"""How dialogs are shown: each for itself, over its window, and gone once it is closed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog


def show(dialog: QDialog) -> None:
    """Show a dialog without waiting for its end; closed, it leaves nothing behind."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
