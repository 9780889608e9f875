"""The keys that choose a control point and push it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.network.activation import number
from app.panels.control_points import ControlPoints
from app.words import tr

PUSH, COARSE = 0.01, 10
"""By which part of the plot's height a key pushes a control point, and how many times that with Shift."""
SIDEWAYS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
UPRIGHT: dict[int, int] = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class PointKeys:
    """Left and right choose, up and down push, Enter lets go, Escape puts back."""

    def __init__(self, points: ControlPoints) -> None:
        self._points = points

    def press(self, event: QKeyEvent, rise: float) -> bool:
        """Do what a key says in a plot of this height; False where it says nothing to control points."""
        key, points = event.key(), self._points
        if not points.isVisible() or not points.count:
            return False
        if key in SIDEWAYS:
            self._step(SIDEWAYS[key])
        elif points.chosen is None:
            return False
        elif key in UPRIGHT:
            coarse = COARSE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            points.push(UPRIGHT[key] * coarse * PUSH * rise)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            points.let_go()
        elif key == Qt.Key.Key_Escape:
            points.put_back()
            points.choose(None)
        else:
            return False
        return True

    def told(self) -> str:
        """Which control point is chosen, and where it stands; empty without one."""
        index = self._points.chosen
        if index is None:
            return ""
        height = number(float(self._points.data["y"][index]))
        return tr("Control point {} of {} at {}").format(index + 1, self._points.count, height)

    def _step(self, step: int) -> None:
        last, before = self._points.count - 1, self._points.chosen
        first = 0 if step > 0 else last
        self._points.choose(first if before is None else min(max(before + step, 0), last))
