"""Two ways to put lines and text on a painter: fast on a screen, smooth outlines in a picture file."""

from typing import NamedTuple, Protocol

import numpy as np
import shiboken6
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from kan_core.model.state import FloatArray


class Dash(NamedTuple):
    """A broken line: so many pixels drawn, so many left out."""

    on: float
    off: float


class Ink(Protocol):
    """What the painters of the network draw with."""

    def strokes(self, painter: QPainter, pen: QPen, lines: FloatArray, dash: Dash | None = None) -> None:
        """Draw (m, n, 2) polylines, whole or broken."""

    def text(self, painter: QPainter, box: QRectF, align: Qt.AlignmentFlag, text: str) -> None:
        """Write one line of text in the painter's font and pen."""


class ScreenInk:
    """Single segments, handed to Qt as one array: several times faster than paths for wide pens.

    Segments of one line overlap a little where it bends, so pens must be opaque.
    """

    def strokes(self, painter: QPainter, pen: QPen, lines: FloatArray, dash: Dash | None = None) -> None:
        if dash is None:
            segments = _segments(lines)
        else:
            segments = np.concatenate([_dashes(line, dash) for line in lines])
        finite = np.isfinite(segments).all(axis=1)
        if not finite.all():
            segments = segments[finite]
        if len(segments):
            painter.setPen(pen)
            # The four numbers of a row are laid out as the two points of a QLineF.
            first = shiboken6.wrapInstance(segments.ctypes.data, QLineF)
            painter.drawLines(first, len(segments))  # type: ignore[call-overload]

    def text(self, painter: QPainter, box: QRectF, align: Qt.AlignmentFlag, text: str) -> None:
        painter.drawText(box, align, text)


class PictureInk:
    """Whole paths with real dashes, and text as outlines, so that a file looks the same everywhere."""

    def strokes(self, painter: QPainter, pen: QPen, lines: FloatArray, dash: Dash | None = None) -> None:
        pen = QPen(pen)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if dash is not None:
            pen.setDashPattern([dash.on / pen.widthF(), dash.off / pen.widthF()])
        painter.setPen(pen)
        for line in lines:
            for piece in _finite_pieces(line):
                painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in piece.tolist()]))

    def text(self, painter: QPainter, box: QRectF, align: Qt.AlignmentFlag, text: str) -> None:
        metrics = QFontMetricsF(painter.font())
        width = metrics.horizontalAdvance(text)
        x = box.left()
        if align & Qt.AlignmentFlag.AlignHCenter:
            x = box.center().x() - width / 2
        elif align & Qt.AlignmentFlag.AlignRight:
            x = box.right() - width
        y = box.top() + metrics.ascent()
        if align & Qt.AlignmentFlag.AlignVCenter:
            y = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
        path = QPainterPath()
        path.addText(QPointF(x, y), painter.font(), text)
        painter.fillPath(path, painter.pen().color())


def _segments(lines: FloatArray) -> FloatArray:
    """(segments, 4) ends; a level line is one segment, for the joints of many would show along its rim."""
    level = np.ptp(lines[..., 1], axis=1) < 0.5
    bent = lines[~level]
    pieces = np.concatenate([bent[:, :-1], bent[:, 1:]], axis=2).reshape(-1, 4)
    if not level.any():
        return pieces
    return np.concatenate([pieces, lines[level][:, [0, -1]].reshape(-1, 4)])


def _dashes(line: FloatArray, dash: Dash) -> FloatArray:
    """(dashes, 4) ends of the dashes along one (n, 2) polyline; too short to bend."""
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    starts = np.arange(0.0, along[-1], dash.on + dash.off)
    ends = np.minimum(starts + dash.on, along[-1])
    places = [np.interp(there, along, line[:, axis]) for there in (starts, ends) for axis in (0, 1)]
    return np.column_stack(places)


def _finite_pieces(line: FloatArray) -> list[FloatArray]:
    finite = np.isfinite(line).all(axis=1)
    cuts = np.flatnonzero(np.diff(finite)) + 1
    return [piece for piece in np.split(line, cuts) if len(piece) > 1 and np.isfinite(piece).all()]
