"""A fold: a heading that opens and closes what stands below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from app.dialogs.explained import explain


class Fold(QWidget):
    """Closed at first.

    Args:
        title: of the heading.
        told: what is within, in a sentence.
        content: what is shown while it is open.
    """

    def __init__(self, title: str, told: str, content: QWidget) -> None:
        super().__init__()
        self.heading = QToolButton()
        self.heading.setText(title)
        self.heading.setCheckable(True)
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setArrowType(Qt.ArrowType.RightArrow)
        explain(self.heading, told)
        self._content = content
        content.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.heading)
        box.addWidget(content)
        self.heading.toggled.connect(self._turn)

    def _turn(self, opened: bool) -> None:
        self.heading.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self._content.setVisible(opened)
        window = self.window()
        layout = window.layout()
        if window is not self and layout is not None:
            # The height that is asked for otherwise does not know how lines of text are broken.
            layout.activate()
            window.resize(window.width(), layout.totalHeightForWidth(window.width()))
