"""Paints the nodes: circles with + or × in them, and the names of inputs, outputs and hidden nodes."""

from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from app.network.layout import LARGEST_NODE, Margins
from app.network.scene import NAME_SIZE, SMALL_SIZE, Names, Scene, sized
from kan_core.model.state import NodeKind

GAP = 5.0
LONGEST_NAME = 130.0
"""Pixels after which the name of an input or output is cut short."""
CLOSEST = 0.85
"""Of the height of a line: how close the names of neighbours may come."""


def paint_nodes(painter: QPainter, scene: Scene) -> None:
    """Every node with its name."""
    for layer, places in enumerate(scene.layout.nodes):
        radius, every = scene.radius(layer), _named(scene, layer)
        for index, (x, y) in enumerate(scene.camera.points(places).tolist()):
            _paint_node(painter, scene, QPointF(x, y), radius, layer, index)
            if index % every == 0:
                _paint_name(painter, scene, QPointF(x, y), radius, layer, index)


def _named(scene: Scene, layer: int) -> int:
    """Of how many neighbours one has its name beside it: there is room for no more, until one zooms in."""
    places = scene.layout.nodes[layer]
    if len(places) < 2:
        return 1
    pitch = scene.camera.zoom * abs(float(places[1][1] - places[0][1]))
    line = QFontMetricsF(sized(scene.font, NAME_SIZE)).height()
    return max(1, ceil(CLOSEST * line / pitch))


def _paint_node(
    painter: QPainter, scene: Scene, centre: QPointF, radius: float, layer: int, index: int
) -> None:
    painter.setPen(QPen(scene.theme.colour("ink"), 1.6 if radius > 4 else 1.0))
    painter.setBrush(scene.theme.colour("box"))
    if layer == 0 and scene.state.inputs[index].expression is not None:
        # An input made of columns is a square, so that it is told from a column without its name.
        side = 0.89 * radius
        painter.drawRoundedRect(QRectF(centre.x() - side, centre.y() - side, 2 * side, 2 * side), 2.0, 2.0)
    else:
        painter.drawEllipse(centre, radius, radius)
    if layer == 0 or radius < 4.0:
        return
    arm = 0.5 * radius
    if scene.state.layers[layer - 1].node_kinds[index] == NodeKind.PRODUCT:
        arm *= 0.75
        painter.drawLine(QLineF(centre.x() - arm, centre.y() - arm, centre.x() + arm, centre.y() + arm))
        painter.drawLine(QLineF(centre.x() - arm, centre.y() + arm, centre.x() + arm, centre.y() - arm))
    else:
        painter.drawLine(QLineF(centre.x() - arm, centre.y(), centre.x() + arm, centre.y()))
        painter.drawLine(QLineF(centre.x(), centre.y() - arm, centre.x(), centre.y() + arm))


def _paint_name(
    painter: QPainter, scene: Scene, centre: QPointF, radius: float, layer: int, index: int
) -> None:
    name = scene.node_name(layer, index)
    last = layer == len(scene.layout.widths) - 1
    font = sized(scene.font, NAME_SIZE if layer == 0 or last else SMALL_SIZE)
    painter.setFont(font)
    painter.setPen(scene.theme.colour("text" if layer == 0 or last else "muted"))
    line = QFontMetricsF(font).height()
    align = Qt.AlignmentFlag.AlignVCenter
    if layer == 0:
        box = QRectF(centre.x() - radius - GAP - LONGEST_NAME, centre.y() - line / 2, LONGEST_NAME, line)
        scene.ink.text(painter, box, align | Qt.AlignmentFlag.AlignRight, shortened(font, name))
    elif last:
        box = QRectF(centre.x() + radius + GAP, centre.y() - line / 2, LONGEST_NAME, line)
        scene.ink.text(painter, box, align | Qt.AlignmentFlag.AlignLeft, shortened(font, name))
    elif scene.camera.zoom * scene.layout.size[1] / scene.layout.widths[layer] > 44.0:
        box = QRectF(centre.x() - 30, centre.y() + radius + 1, 60, line)
        scene.ink.text(painter, box, align | Qt.AlignmentFlag.AlignHCenter, name)


def shortened(font: QFont, name: str) -> str:
    """A name cut in its middle to the room there is beside a node."""
    return QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideMiddle, LONGEST_NAME)


def name_margins(names: Names, font: QFont) -> Margins:
    """The room that the names of inputs and outputs need beside their nodes."""
    font = sized(font, NAME_SIZE)
    metrics = QFontMetricsF(font)
    sides = (names.inputs, names.outputs)
    left, right = (max(metrics.horizontalAdvance(shortened(font, name)) for name in side) for side in sides)
    beside = GAP + LARGEST_NODE + 8.0
    return Margins(left=left + beside, right=right + beside)
