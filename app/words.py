"""The user's language: every text of the window goes through here on its way to the screen."""

from PySide6.QtCore import QCoreApplication


def tr(text: str) -> str:
    """The text in the user's language, or as it is where there is no translation of it."""
    return QCoreApplication.translate("Kanoscope", text)
