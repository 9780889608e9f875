"""What a control says of itself: to the mouse, to What's This, and to a screen reader."""

from PySide6.QtWidgets import QWidget


def explain(control: QWidget, text: str) -> None:
    """Say what a control or a whole dialog is for; a dialog has no tooltip, which would follow the mouse."""
    if not control.isWindow():
        control.setToolTip(text)
    control.setWhatsThis(text)
    control.setAccessibleDescription(text)
