"""What stands in the boxes of edges."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from app.network.boxes import paint_boxes
from app.network.view import NetworkView
from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind, ModelState, Snap

MakeState = Callable[..., ModelState]
EDGE = EdgeId(0, 0, 1)
LONG = "x^2*exp(x)/(exp(x)-1)^2+log(1+x^2)*sin(x)*cos(x)"


class Texts:
    """Ink that keeps the texts and whether there was room for them."""

    def __init__(self) -> None:
        self.drawn: dict[str, bool] = {}

    def strokes(self, *_: Any) -> None:
        pass

    def text(self, painter: QPainter, box: QRectF, align: Qt.AlignmentFlag, text: str) -> None:
        self.drawn[text] = QFontMetricsF(painter.font()).horizontalAdvance(text) <= box.width()


def drawn(view: NetworkView, state: ModelState, size: tuple[int, int]) -> dict[str, bool]:
    view.resize(*size)
    view.set_state(state)
    scene, ink = view.scene(), Texts()
    assert scene is not None
    image = QImage(*size, QImage.Format.Format_ARGB32)
    with QPainter(image) as painter:
        paint_boxes(painter, replace(scene, ink=ink))
    return ink.drawn


@pytest.mark.parametrize("size", [(800, 600), (500, 360)])
def test_the_name_of_a_long_function_is_cut_to_its_box(
    view: NetworkView, make_state: MakeState, size: tuple[int, int]
) -> None:
    snapped = make_state(2, 3, 1).with_edge(
        EDGE, kinds=EdgeKind.SNAPPED, snap=Snap(LONG, (1.0, 0.0, 1.0, 0.0))
    )
    texts = drawn(view, snapped, size)
    (name,) = (text for text in texts if text.startswith("x^2"))
    assert name.endswith("…") and texts[name]
