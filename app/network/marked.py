"""The canvas as a widget that marks: a selection, a node with the keyboard, a candidate, what is lit."""

from collections.abc import Iterable, Sequence

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.network.canvas import NetworkCanvas
from app.network.describe import describe, node_lines
from app.network.geometry import Camera
from app.network.layout import Node
from app.network.overlay import Candidate
from kan_core.ids import EdgeId
from kan_core.model.state import FloatArray, ModelState

AROUND = 0.3
"""Room that is left around a selection that fills the canvas, in widths of a box."""


class MarkedCanvas(NetworkCanvas):
    """The network, and what of it is marked from here or elsewhere.

    Signals:
        selection_changed: tuple[EdgeId, ...], whenever the selection is another one.
    """

    selection_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formulas: tuple[str, ...] = ()

    def set_state(self, state: ModelState | None, importance: Sequence[FloatArray] | None = None) -> None:
        """Show a state; nothing of another network is selected any more."""
        before = self.marks.selected
        super().set_state(state, importance)
        if before and not self.marks.selected:
            self.selection_changed.emit(())

    @property
    def selection(self) -> tuple[EdgeId, ...]:
        """The selected edges."""
        if self._layout is None:
            return ()
        return tuple(self._layout.edge(index) for index in self.marks.selected)

    def select(self, edges: Iterable[EdgeId]) -> None:
        """Select these edges and no others."""
        if self._layout is not None:
            self.choose(self._layout.index(edge) for edge in edges)

    def choose(self, indices: Iterable[int]) -> None:
        """Select the edges that are counted so in the layout."""
        chosen = tuple(dict.fromkeys(indices))
        if chosen == self.marks.selected:
            return
        self.mark(selected=chosen, node=None)
        scene = self.scene()
        self.setAccessibleDescription(
            "; ".join(describe(scene, self.importance, index) for index in chosen[:8]) if scene else ""
        )
        self.selection_changed.emit(self.selection)

    def focus_node(self, node: Node) -> None:
        """Give a node the keyboard; no edge is selected then."""
        self.choose([])
        self.mark(node=node, current=None)
        self.setAccessibleDescription(", ".join(self.node_lines(node)))

    def node_lines(self, node: Node) -> list[str]:
        """A node in words."""
        scene = self.scene()
        last = self._state is not None and node[0] == len(self._state.layers)
        formula = self._formulas[node[1]] if last and node[1] < len(self._formulas) else ""
        return node_lines(scene, node, formula) if scene is not None else []

    def show_selection(self) -> None:
        """Show the boxes of the selected edges as large as they fit."""
        layout, chosen = self._layout, list(self.marks.selected)
        if layout is None or not chosen:
            return
        boxes = layout.boxes[chosen]
        around = AROUND * boxes[:, 2:].max()
        low, high = boxes[:, :2].min(axis=0) - around, (boxes[:, :2] + boxes[:, 2:]).max(axis=0) + around
        box = (*low.tolist(), *(high - low).tolist())
        self._viewpoint.glide_to(Camera.framing(box, self.room))

    def set_formulas(self, formulas: Sequence[str]) -> None:
        """The formula of each output, told where the user points at it; none where they are not known."""
        self._formulas = tuple(formulas)

    def preview(self, edge: EdgeId, x: FloatArray, y: FloatArray) -> None:
        """Draw a candidate over an edge: pre-activations and activations."""
        if self._layout is not None:
            self.mark(candidate=Candidate(self._layout.index(edge), np.asarray(x), np.asarray(y)))

    def clear_preview(self) -> None:
        """Take the candidate away."""
        self.mark(candidate=None)

    def light(self, edges: Iterable[EdgeId]) -> None:
        """Light up these edges, which something outside the canvas is about, and no others."""
        if self._layout is not None:
            self.mark(lit=tuple(self._layout.index(edge) for edge in edges))
