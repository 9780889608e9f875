"""A tool tip that shows an edge from near: its words, and its curve where its box is small."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter

from app.network.boxes import paint_boxes
from app.network.curves import CurveCache
from app.network.geometry import AXES_FROM, Camera
from app.network.scene import Scene
from app.network.strokes import paint_curves
from kan_core.model.state import EdgeKind

WIDTH, HEIGHT = 230.0, 150.0
RIM = 8.0
LONG, LONG_WIDTH = 64, 420
"""Letters from which a line of a tool tip is broken, and the pixels it may take then."""
LONGEST = 400
"""Letters after which it is cut short."""


def tip(lines: Sequence[str], picture: QImage | None = None) -> str:
    """Lines as a page of a tool tip, the first one bold, above a picture."""
    first, *rest = (escape(_cut(line)) for line in lines)
    html = "<br>".join([f"<b>{first}</b>", *rest])
    if picture is not None:
        return f"{html}<br>{_image(picture)}"
    if max(map(len, lines)) > LONG:
        return f"<table width='{LONG_WIDTH}'><tr><td>{html}</td></tr></table>"
    return f"<p style='white-space:pre'>{html}</p>"


def _cut(line: str) -> str:
    return line if len(line) <= LONGEST else f"{line[:LONGEST]} …"


def close_up(scene: Scene, index: int, ratio: float) -> QImage | None:
    """The box of an edge with axes; None where the canvas shows it so large already, or it has no box."""
    width = float(scene.boxes[index, 2])
    if width >= AXES_FROM or scene.look.kinds[index] == EdgeKind.IDENTITY:
        return None
    near = _near(scene, index)
    size = near.layout.size
    image = QImage(round(size[0] * ratio), round(size[1] * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(scene.theme.colour("canvas"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_boxes(painter, near)
    paint_curves(painter, near, CurveCache())
    painter.end()
    return image


def _near(scene: Scene, index: int) -> Scene:
    """The same network seen through a camera that this one box fills."""
    left, top, width, height = scene.layout.boxes[index].tolist()
    zoom = max(min(WIDTH / width, HEIGHT / height), 1.02 * AXES_FROM / width)
    camera = Camera(zoom, RIM - zoom * left, RIM - zoom * top)
    size = (zoom * width + 2 * RIM, zoom * height + 2 * RIM)
    return replace(scene, layout=replace(scene.layout, size=size), camera=camera)


def _image(picture: QImage) -> str:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    data = QByteArray(buffer.data()).toBase64().toStdString()
    width = round(picture.width() / picture.devicePixelRatio())
    return f"<img width='{width}' src='data:image/png;base64,{data}'>"
