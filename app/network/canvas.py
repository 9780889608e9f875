"""The canvas as a widget that shows: a state, names, a theme, through a camera, with marks over it."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from app.network.frame import FramePainter
from app.network.geometry import Camera
from app.network.ink import ScreenInk
from app.network.layout import Layout, arrange
from app.network.look import Look, changed, look_of
from app.network.motion import Motion, eased
from app.network.nodes import name_margins
from app.network.overlay import Marks
from app.network.scene import Names, Scene, default_names
from app.network.viewpoint import Viewpoint
from app.theme import LIGHT, Theme
from app.words import tr
from kan_core.model.state import FloatArray, ModelState

EDIT = 700
"""Milliseconds that an edit glows."""
MORPH = 0.35
"""The part of them in which curves take on their new shapes."""


class NetworkCanvas(QWidget):
    """The network of a state, with the spline of every edge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Network"))
        self._theme = LIGHT
        self._state: ModelState | None = None
        self.importance: Sequence[FloatArray] | None = None
        self._given_names: Names | None = None
        self._layout: Layout | None = None
        self._look: Look | None = None
        self.marks = Marks()
        self._frames = FramePainter()
        self._ghosts = True
        self._scale = 1.0
        self._edit, self._viewpoint = Motion(EDIT, self), Viewpoint(self)
        self._edit.moved.connect(self._pass_over)
        self._viewpoint.moved.connect(self._camera_moved)

    def sizeHint(self) -> QSize:
        return QSize(720, 560)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 180)

    # What is shown

    @property
    def camera(self) -> Camera:
        """What the network is seen through."""
        return self._viewpoint.camera

    @property
    def state(self) -> ModelState | None:
        """The state on show."""
        return self._state

    def set_state(self, state: ModelState | None, importance: Sequence[FloatArray] | None = None) -> None:
        """Show a state; importance, one (s, t) array for each layer, stays as it was where it is left out."""
        before = self._state
        if state is not before:
            self._edit.end()
        alike = before is not None and state is not None and before.widths == state.widths
        self._state = state
        if importance is not None or not alike:
            self.importance = importance
        if not alike:
            self._start_afresh()
        if state is not None:
            self._show(before, state)

    def show_edit(self, state: ModelState | None, importance: Sequence[FloatArray] | None = None) -> None:
        """Show a state that an edit made: the drawing passes over into it, and what was changed glows."""
        before, look = self._state, self._look
        if state is not before:
            self._edit.end()
            self._frames.hold()
        self.set_state(state, importance)
        if before is None or state is None or before is state:
            return
        if before.widths == state.widths and look is not None and self._look is not None:
            self.mark(changed=changed(look, self._look))
            self._edit.start()

    @property
    def room(self) -> tuple[float, float]:
        """Width and height of the canvas in the units of the drawing."""
        return self.width() / self._scale, self.height() / self._scale

    def set_text_scale(self, scale: float) -> None:
        """Draw text, and all that is made to its measure, larger."""
        before, self._scale = self.room, scale
        self._viewpoint.resize(before, self.room)
        self._arrange()

    def set_motion(self, on: bool) -> None:
        """Let edits and the camera move, or show at once what they come to."""
        for motion in (self._edit, self._viewpoint.motion):
            motion.end()
            motion.on = on

    def _pass_over(self, share: float) -> None:
        self._frames.pass_over(eased(share, MORPH))
        self.mark(glow=1.0 - share)

    def _show(self, before: ModelState | None, state: ModelState) -> None:
        look = look_of(state, self.importance, self._look)
        if not look.same_as(self._look) or not _same_nodes(before, state):
            self._frames.forget()
        self._look = look
        if before is None or (before.inputs, before.outputs) != (state.inputs, state.outputs):
            self._arrange()
        self.update()

    def set_names(self, inputs: Sequence[str], outputs: Sequence[str]) -> None:
        """Names for the input and output nodes, units included, in place of the state's own."""
        self._given_names = Names(tuple(inputs), tuple(outputs))
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._edit.end()
        self._theme = theme
        self._frames.forget()
        self.update()

    def fit(self) -> None:
        """Show the whole network."""
        self._viewpoint.glide_to(Camera())

    @property
    def ghosts(self) -> bool:
        """Whether pruned edges are shown."""
        return self._ghosts

    def show_ghosts(self, shown: bool) -> None:
        """Show pruned edges as ghosts, or hide them."""
        self._edit.end()
        self._ghosts = shown
        self._frames.forget()
        self.update()

    def zoom(self, factor: float) -> None:
        """Nearer by a factor, the middle held still."""
        self.look_through(self.camera.zoomed(factor, self.room[0] / 2, self.room[1] / 2))

    # Drawing

    def scene(self) -> Scene | None:
        """What is drawn at the moment; None without a state."""
        if self._state is None or self._layout is None or self._look is None:
            return None
        return Scene(
            state=self._state,
            layout=self._layout,
            camera=self.camera,
            look=self._look,
            names=self._names(),
            theme=self._theme,
            ink=ScreenInk(),
            font=self.font(),
            ghosts=self._ghosts,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        scene = self.scene()
        if scene is None:
            painter.fillRect(self.rect(), self._theme.colour("canvas"))
        else:
            self._frames.paint(painter, scene, self.marks, self.size(), self.devicePixelRatioF(), self._scale)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        old = event.oldSize() / self._scale
        self._viewpoint.resize((old.width(), old.height()), self.room)
        self._arrange()

    def _names(self) -> Names:
        assert self._state is not None
        given = self._given_names
        fits = given is not None and (len(given.inputs), len(given.outputs)) == (
            self._state.widths[0],
            self._state.widths[-1],
        )
        return given if given is not None and fits else default_names(self._state)

    def _start_afresh(self) -> None:
        self._layout, self._look = None, None
        self._viewpoint.look_through(Camera())
        self.marks = Marks()
        self._frames = FramePainter()
        self._arrange()

    def _arrange(self) -> None:
        self._edit.end()
        if self._state is not None:
            margins = name_margins(self._names(), self.font())
            self._layout = arrange(self._state.widths, self.room, margins)
        self._frames.forget()
        self.update()

    def look_through(self, camera: Camera) -> None:
        """See the network through another camera."""
        self._viewpoint.look_through(camera)

    def _camera_moved(self) -> None:
        # What it told about is elsewhere now.
        QToolTip.hideText()
        self._edit.end()
        self._frames.forget()
        self.update()

    def mark(self, **changes: object) -> None:
        """Change some of the marks over the network."""
        self.marks = Marks(**{**vars(self.marks), **changes})
        self.update()


def _same_nodes(before: ModelState | None, state: ModelState) -> bool:
    return before is not None and all(
        np.array_equal(old.node_kinds, new.node_kinds)
        for old, new in zip(before.layers, state.layers, strict=True)
    )
