"""A network as a picture of a few pixels: its nodes, and its edges as lines that tell what they are."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPen, QPixmap

from app.theme import Theme
from kan_core.model.state import EdgeKind, ModelState, NodeKind

SIZE = QSize(64, 40)
MARGIN, RADIUS = 5.0, 2.2
MOST_LINES = 150
"""Lines drawn at most; more are a grey field anyway."""


def thumbnail(state: ModelState, theme: Theme) -> QPixmap:
    """Splines are thin and plain, snapped edges thick and dashed; pruned ones are left out."""
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    picture = QPixmap(SIZE * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(theme.colour("canvas"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    nodes = _places(state)
    _paint_edges(painter, state, nodes, theme)
    _paint_nodes(painter, state, nodes, theme)
    painter.end()
    return picture


def _places(state: ModelState) -> list[list[QPointF]]:
    """The nodes of each layer in a column, from left to right."""
    columns = len(state.widths)
    width, height = SIZE.width() - 2 * MARGIN, SIZE.height() - 2 * MARGIN
    return [
        [
            QPointF(MARGIN + width * layer / (columns - 1), MARGIN + height * (node + 0.5) / nodes)
            for node in range(nodes)
        ]
        for layer, nodes in enumerate(state.widths)
    ]


def _paint_edges(painter: QPainter, state: ModelState, nodes: list[list[QPointF]], theme: Theme) -> None:
    active = list(state.edges(active_only=True))
    pens = {
        EdgeKind.SPLINE: QPen(theme.colour("accent"), 0.9),
        EdgeKind.SNAPPED: QPen(theme.colour("symbolic"), 1.8, Qt.PenStyle.DashLine),
        EdgeKind.IDENTITY: QPen(theme.colour("muted"), 0.9),
    }
    pens[EdgeKind.SNAPPED].setDashPattern([3.0, 1.2])
    for edge in active[:: max(1, -(-len(active) // MOST_LINES))]:
        painter.setPen(pens[state.kind(edge)])
        painter.drawLine(nodes[edge.layer][edge.source], nodes[edge.layer + 1][edge.target])


def _paint_nodes(painter: QPainter, state: ModelState, nodes: list[list[QPointF]], theme: Theme) -> None:
    """Discs; a square where a node multiplies."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("ink"))
    for level, places in enumerate(nodes):
        room = (SIZE.height() - 2 * MARGIN) / max(len(places), 1)
        radius = min(RADIUS, 0.42 * room)
        kinds = state.layers[level - 1].node_kinds if level else None
        for node, place in enumerate(places):
            box = QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius)
            if kinds is not None and kinds[node] == NodeKind.PRODUCT:
                painter.drawRect(box)
            else:
                painter.drawEllipse(box)
