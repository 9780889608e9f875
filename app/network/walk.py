"""Walking over the canvas: edges with the arrow keys and Tab, nodes with Ctrl and the arrow keys."""

from app.network.keyboard import Direction, edges_at, neighbour, neighbour_node, reading_order
from app.network.layout import Node
from app.network.marked import MarkedCanvas
from app.network.scene import Scene


class Walk:
    """Moves the selection, or the node that has the keyboard, over a canvas; hidden edges are passed over."""

    def __init__(self, canvas: MarkedCanvas) -> None:
        self._canvas = canvas

    def arrow(self, direction: Direction, adding: bool = False, to_node: bool = False) -> None:
        """Go one step: from an edge to the next, or to the node at its end; from a node likewise."""
        scene, marks = self._canvas.scene(), self._canvas.marks
        if scene is None:
            return
        if marks.node is not None:
            self._from_node(scene, marks.node, direction, to_node)
        elif not marks.selected:
            self._go_to(_order(scene)[:1], adding=False)
        elif to_node and direction in ("left", "right"):
            layer, source, target = scene.layout.edge(marks.selected[-1])
            self._canvas.focus_node((layer, source) if direction == "left" else (layer + 1, target))
        else:
            self._go_to(_beside(scene, marks.selected[-1], direction), adding)

    def tab(self, forward: bool) -> bool:
        """Go to the next edge in reading order; False past the last one, where Tab leaves the canvas."""
        scene, marks = self._canvas.scene(), self._canvas.marks
        if scene is None:
            return False
        order = _order(scene)
        last = marks.selected[-1] if marks.selected else None
        at = order.index(last) if last in order else (-1 if forward else len(order))
        there = at + (1 if forward else -1)
        if not 0 <= there < len(order):
            return False
        self._go_to([order[there]], adding=False)
        return True

    def take_all(self) -> None:
        """Select every edge that is not pruned."""
        scene = self._canvas.scene()
        if scene is not None:
            self._canvas.choose(
                index for index in reading_order(scene.layout) if not scene.look.pruned[index]
            )

    def take_edges(self, node: Node, direction: Direction | None = None) -> None:
        """Select the edges of a node; pruned ones only where there are no others to select."""
        scene = self._canvas.scene()
        if scene is None:
            return
        edges = [edge for edge in edges_at(scene.layout, node, direction) if not scene.hidden[edge]]
        active = [edge for edge in edges if not scene.look.pruned[edge]]
        self._canvas.choose(active or edges)
        self._canvas.mark(node=node, current=None)

    def _from_node(self, scene: Scene, node: Node, direction: Direction, to_node: bool) -> None:
        edges = [edge for edge in edges_at(scene.layout, node, direction) if not scene.hidden[edge]]
        if to_node or direction in ("up", "down"):
            self._canvas.focus_node(neighbour_node(scene.layout, node, direction))
        elif edges:
            strongest = max(edges, key=lambda edge: (not scene.look.pruned[edge], scene.look.level[edge]))
            self._go_to([strongest], adding=False)

    def _go_to(self, found: list[int], adding: bool) -> None:
        for index in found:
            others = [other for other in self._canvas.marks.selected if other != index] if adding else []
            self._canvas.choose([*others, index])
            self._canvas.mark(current=index, node=None)


def _order(scene: Scene) -> list[int]:
    return [index for index in reading_order(scene.layout) if not scene.hidden[index]]


def _beside(scene: Scene, index: int, direction: Direction) -> list[int]:
    """The next edge in a direction that is not hidden; none where the way ends among hidden ones."""
    there = neighbour(scene.layout, index, direction)
    while scene.hidden[there]:
        before, there = there, neighbour(scene.layout, there, direction)
        if there == before:
            return []
    return [there]
