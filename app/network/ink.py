"""Two ways to put lines and text on a painter: fast on a screen, smooth outlines in a picture file."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np
import shiboken6
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from kan_core.model.state import FloatArray, IntArray


class Dash(NamedTuple):
    """A broken line: so many pixels drawn, so many left out."""

    on: float
    off: float


class Ink(Protocol):
    """What the painters of the network draw with."""

    def strokes(self, painter: QPainter, pen: QPen, lines: FloatArray, dash: Dash | None = None) -> None:
        """Draw (m, n, 2) polylines, whole or broken."""

    def groups(
        self,
        painter: QPainter,
        pens: Sequence[QPen],
        lines: FloatArray,
        sizes: Sequence[int],
        dash: Dash | None = None,
    ) -> None:
        """Draw (m, n, 2) polylines that lie in groups of these sizes, each in its own pen."""

    def text(self, painter: QPainter, box: QRectF, align: Qt.AlignmentFlag, text: str) -> None:
        """Write one line of text in the painter's font and pen."""


class ScreenInk:
    """Single segments, handed to Qt as one array: several times faster than paths for wide pens.

    Segments of one line overlap a little where it bends, so pens must be opaque.
    """

    def strokes(self, painter: QPainter, pen: QPen, lines: FloatArray, dash: Dash | None = None) -> None:
        self.groups(painter, [pen], lines, [len(lines)], dash)

    def groups(
        self,
        painter: QPainter,
        pens: Sequence[QPen],
        lines: FloatArray,
        sizes: Sequence[int],
        dash: Dash | None = None,
    ) -> None:
        if not len(lines):
            return
        segments, counts = _segments(lines) if dash is None else _dashes(lines, dash)
        ends = np.concatenate([[0], np.cumsum(counts)])[np.cumsum(sizes)].tolist()
        begin, address = 0, segments.ctypes.data
        for pen, end in zip(pens, ends, strict=True):
            if end > begin:
                painter.setPen(pen)
                # The four numbers of a row are laid out as the two points of a QLineF.
                first = shiboken6.wrapInstance(address + begin * segments.strides[0], QLineF)
                painter.drawLines(first, end - begin)  # type: ignore[call-overload]
            begin = end

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

    def groups(
        self,
        painter: QPainter,
        pens: Sequence[QPen],
        lines: FloatArray,
        sizes: Sequence[int],
        dash: Dash | None = None,
    ) -> None:
        for pen, part in zip(pens, np.split(lines, np.cumsum(sizes)[:-1]), strict=True):
            self.strokes(painter, pen, part, dash)

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


def _segments(lines: FloatArray) -> tuple[FloatArray, IntArray]:
    """(segments, 4) ends, and how many of them each line has; those without a value are left out.

    A level line is one segment, for the joints of many would show along its rim.
    """
    pieces = np.concatenate([lines[:, :-1], lines[:, 1:]], axis=2)
    y = lines[..., 1]
    level, finite = np.ptp(y, axis=1) < 0.5, np.isfinite(lines)
    if finite.all() and not level.any():
        return pieces.reshape(-1, 4), np.full(len(pieces), pieces.shape[1])
    whole = np.asarray(finite.all(axis=2))
    kept = whole[:, :-1] & whole[:, 1:]
    pieces[level, 0, 2:] = lines[level, -1]
    kept[level, 1:] = False
    return pieces[kept], kept.sum(axis=1)


def _dashes(lines: FloatArray, dash: Dash) -> tuple[FloatArray, IntArray]:
    """(dashes, 4) ends of the dashes along polylines, too short to bend, and how many each line has.

    The lines are laid end to end, so that one look along them finds all places.
    """
    steps = np.hypot(*np.moveaxis(np.diff(lines, axis=1), 2, 0))
    along = np.concatenate([np.zeros((len(lines), 1)), np.cumsum(steps, axis=1)], axis=1)
    lengths = along[:, -1]
    apart = lengths + 1.0
    begins = np.cumsum(apart) - apart
    counts = np.ceil(lengths / (dash.on + dash.off)).astype(int)
    line = np.repeat(np.arange(len(lines)), counts)
    number = np.arange(len(line)) - np.repeat(np.cumsum(counts) - counts, counts)
    starts = number * (dash.on + dash.off)
    ends = np.minimum(starts + dash.on, lengths[line])
    there = (along + begins[:, None]).ravel()
    places = [
        np.interp(begins[line] + place, there, lines[..., axis].ravel())
        for place in (starts, ends)
        for axis in (0, 1)
    ]
    return np.column_stack(places), counts


def _finite_pieces(line: FloatArray) -> list[FloatArray]:
    finite = np.isfinite(line).all(axis=1)
    cuts = np.flatnonzero(np.diff(finite)) + 1
    return [piece for piece in np.split(line, cuts) if len(piece) > 1 and np.isfinite(piece).all()]
