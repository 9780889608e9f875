"""The camera of a canvas, and its way from one place to another."""

from PySide6.QtCore import QObject, Signal

from app.network.geometry import Camera
from app.network.motion import Motion, eased

GLIDE = 180
"""Milliseconds that the camera takes from one place to another."""


class Viewpoint(QObject):
    """Where the network is seen from.

    Signals:
        moved: the camera is another.
    """

    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.camera = Camera()
        self.motion = Motion(GLIDE, self)
        self._from = self._to = Camera()
        self.motion.moved.connect(self._move)

    def look_through(self, camera: Camera) -> None:
        """See through another camera at once."""
        self.motion.end()
        self.camera = camera
        self.moved.emit()

    def glide_to(self, camera: Camera) -> None:
        """See through another camera in a moment."""
        self._from, self._to = self.camera, camera
        self.motion.start()

    def resize(self, old: tuple[float, float], new: tuple[float, float]) -> None:
        """Hold what was in the middle of a canvas in the middle of one of another size."""
        if self.camera == Camera() or min(old) <= 0:
            return
        held = self.camera.layout_point(old[0] / 2, old[1] / 2)
        x, y = (place * after / before for place, before, after in zip(held, old, new, strict=True))
        zoom = self.camera.zoom
        self.camera = Camera(zoom, new[0] / 2 - zoom * x, new[1] / 2 - zoom * y)

    def _move(self, share: float) -> None:
        self.camera = self._from.towards(self._to, eased(share))
        self.moved.emit()
