"""What a control says of itself: to the mouse, to What's This, and to a screen reader."""

from PySide6.QtWidgets import QWidget

from app.words import tr


def explain(control: QWidget, text: str) -> None:
    """Say what a control or a whole dialog is for; a dialog has no tooltip, which would follow the mouse."""
    said = tr(text)
    if not control.isWindow():
        control.setToolTip(said)
    control.setWhatsThis(said)
    control.setAccessibleDescription(said)
