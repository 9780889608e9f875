"""Job: the probabilities of classes in a plane, and the lines between them."""

from app.engine.protocol.classes import ClassMap, MapClasses
from app.engine.worker.context import Context
from kan_core.analysis.class_map import borders, probabilities_in_plane


def run(request: MapClasses, context: Context) -> None:
    """Answer with the map."""
    plane = request.plane
    p = probabilities_in_plane(request.state, (plane.across, plane.x), (plane.up, plane.y), plane.held)
    head = request.request, request.revision
    context.send(ClassMap(*head, plane, p, borders(plane.x, plane.y, p)))
