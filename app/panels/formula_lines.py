"""Breaks a formula into lines between its terms."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF


@dataclass(frozen=True)
class Piece:
    """A part of a formula that is not broken: the box of its ink on its baseline, and the space before."""

    box: QRectF
    gap: float


@dataclass(frozen=True)
class Placed:
    """Where the baselines of the pieces start, and the size of the whole."""

    starts: tuple[QPointF, ...]
    size: QSizeF


def flow(pieces: Sequence[Piece], width: float, indent: float, leading: float) -> Placed:
    """Set pieces side by side and go on below, indented, where the width is used up.

    Args:
        pieces: in order.
        width: of a line; a wider piece has a line of its own.
        indent: of all lines but the first.
        leading: space between the ink of two lines.
    """
    starts: list[QPointF] = []
    top, widest = 0.0, 0.0
    for number, line in enumerate(_lines(pieces, width, indent)):
        left = indent if number else 0.0
        baseline = top - min(pieces[index].box.top() for index in line)
        for place, index in enumerate(line):
            left += pieces[index].gap if place else 0.0
            starts.append(QPointF(left - pieces[index].box.left(), baseline))
            left += pieces[index].box.width()
        widest = max(widest, left)
        top = baseline + max(pieces[index].box.bottom() for index in line) + leading
    return Placed(tuple(starts), QSizeF(widest, max(top - leading, 0.0)))


def _lines(pieces: Sequence[Piece], width: float, indent: float) -> list[list[int]]:
    lines: list[list[int]] = []
    right = 0.0
    for index, piece in enumerate(pieces):
        after = right + piece.gap + piece.box.width()
        if not lines or after > width:
            lines.append([index])
            right = (indent if len(lines) > 1 else 0.0) + piece.box.width()
        else:
            lines[-1].append(index)
            right = after
    return lines
