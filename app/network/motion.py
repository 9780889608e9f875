"""Movement that takes a moment: from what was shown to what is shown now, and none where it is not wanted."""

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QVariantAnimation, Signal
from PySide6.QtWidgets import QStyle, QWidget


class Motion(QObject):
    """A share that grows from 0 to 1 within some milliseconds; where it is not `on`, it is 1 at once.

    Signals:
        moved: the share, last of all 1.
    """

    moved = Signal(float)

    def __init__(self, milliseconds: int, parent: QObject) -> None:
        super().__init__(parent)
        self.on = False
        self._clock = QVariantAnimation(self)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.setDuration(milliseconds)
        self._clock.valueChanged.connect(lambda share: self.moved.emit(share))

    @property
    def running(self) -> bool:
        """Whether the share is on its way."""
        return self._clock.state() == QAbstractAnimation.State.Running

    def start(self) -> None:
        """Begin, anew where it is under way."""
        self._clock.stop()
        if self.on:
            self.moved.emit(0.0)
            self._clock.start()
        else:
            self.moved.emit(1.0)

    def end(self) -> None:
        """Be at the end at once."""
        if self.running:
            self._clock.stop()
            self.moved.emit(1.0)


def eased(share: float, part: float = 1.0) -> float:
    """The share of a movement that takes the first `part` of the time and slows down towards its end."""
    return QEasingCurve(QEasingCurve.Type.OutCubic).valueForProgress(min(share / part, 1.0))


def wanted_by_system(widget: QWidget) -> bool:
    """Whether the desktop lets windows move; those who get unwell of it turn that off there."""
    return widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget) > 0
