"""What there is to see, act by act: a table is opened and worked on once, then looked at in every look."""

from abc import ABC, abstractmethod
from collections.abc import Iterable

from PySide6.QtTest import QTest

from app.windows.layouts import LAYOUTS
from docs.make_pictures import tables
from docs.make_pictures.camera import Camera
from docs.make_pictures.stage import MOMENT, Look, Stage
from kan_core.data.dataset import Role
from kan_core.edits.history import History
from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind, ModelState


class Act(ABC):
    """A part of the session."""

    def __init__(self, stage: Stage) -> None:
        self.stage, self.window, self.session = stage, stage.window, stage.session

    @abstractmethod
    def prepare(self) -> None:
        """Do what is done once."""

    @abstractmethod
    def show(self, camera: Camera) -> None:
        """Take the pictures, in the look of the moment."""

    def show_in(self, camera: Camera, looks: Iterable[Look]) -> None:
        """Take them in one look after another."""
        for look in looks:
            camera.look = look
            self.stage.take_on(look)
            self.show(camera)

    @property
    def state(self) -> ModelState:
        """The model."""
        state = self.session.model.state
        assert state is not None
        return state

    @property
    def history(self) -> History:
        """The steps so far."""
        history = self.session.model.history
        assert history is not None
        return history

    def go_to(self, revision: int) -> None:
        """Go to a step, with nothing selected and all messages read."""
        self.window.messages.clear()
        self.stage.select()
        self.session.go_to(revision)
        self.stage.settle()

    def _wait_for_outputs(self, count: int) -> None:
        """Wait for a network with so many outputs."""
        model = self.session.model
        self.stage.until(lambda: model.state is not None and len(model.state.outputs) == count)
        self.stage.settle()

    def edges(self, kind: EdgeKind) -> list[EdgeId]:
        """The active edges of a kind, in order."""
        return [
            edge
            for edge in self.state.edges()
            if self.state.is_active(edge) and self.state.kind(edge) is kind
        ]

    def take_panels(self, camera: Camera, prefix: str, *names: str) -> None:
        """A picture of each panel that is shown."""
        for name in names:
            dock = self.window.docks[name]
            dock.raise_()
            QTest.qWait(MOMENT)
            camera.take(f"{prefix}_{name}", dock)


class Start(Act):
    """Before there is a table."""

    def prepare(self) -> None:
        pass

    def show(self, camera: Camera) -> None:
        camera.take("start_page", self.window)


class Pendulums(Act):
    """From a table to its law, by hand."""

    def prepare(self) -> None:
        self.stage.open(tables.pendulums(self.stage.folder))
        self.opened = self.history.current_id
        self.stage.do("train")
        self.trained = self.history.current_id
        self.stage.do("prune_weak")
        self.pruned = self.history.current_id
        self.stage.do("snap_all")
        self.snapped = self.history.current_id

    def show(self, camera: Camera) -> None:
        self.stage.arrange()
        self.go_to(self.opened)
        camera.take("opened_window", self.window)
        self.go_to(self.trained)
        camera.take("trained_window", self.window)
        camera.take("trained_canvas", self.window.network)
        self.take_panels(camera, "trained", "data", "edge", "formula", "training")
        self._show_pruned(camera)
        self._show_law(camera)

    def _show_pruned(self, camera: Camera) -> None:
        self.go_to(self.pruned)
        camera.take("pruned_window", self.window)
        self.stage.select(self.edges(EdgeKind.SPLINE)[0])
        for name, layout in LAYOUTS.items():
            self.stage.arrange(layout)
            camera.take(f"layout_{name}", self.window)
        self.stage.arrange(LAYOUTS["inspect"])
        self.take_panels(camera, "inspected", "edge", "quality")
        self.stage.arrange()
        self.take_panels(camera, "spline", "edge")
        self.stage.select(*self.edges(EdgeKind.SPLINE)[:2])
        self.take_panels(camera, "several", "edge")

    def _show_law(self, camera: Camera) -> None:
        self.go_to(self.snapped)
        camera.take("law_window", self.window)
        self.take_panels(camera, "law", "formula", "history", "training")
        show_tabs(self.stage, camera, "law")
        self.stage.select(self.edges(EdgeKind.SNAPPED)[0])
        camera.take("law_edge_window", self.window)
        self.take_panels(camera, "snapped", "edge")
        camera.take("law_canvas", self.window.network)


def show_tabs(stage: Stage, camera: Camera, prefix: str) -> None:
    """Every tab of the quality panel."""
    quality = stage.window.panels.quality
    tabs, regions = quality.tabs, quality.boundary.plot.regions
    seen = [index for index in range(tabs.count()) if tabs.isTabVisible(index)]
    for index in seen:
        tabs.setCurrentIndex(index)
        QTest.qWait(MOMENT)
        if tabs.widget(index) is quality.boundary:
            stage.until(lambda: regions.image is not None)
            QTest.qWait(MOMENT)
        camera.take(f"{prefix}_quality_{tabs.tabText(index).lower()}", stage.window.docks["quality"])
    tabs.setCurrentIndex(seen[0])


class Laws(Act):
    """A search for laws in a table with noise."""

    def prepare(self) -> None:
        self.stage.open_sample("pendulum")
        self.stage.do("discover")

    def show(self, camera: Camera) -> None:
        self.stage.arrange()
        self.window.arrangement.show_laws()
        QTest.qWait(MOMENT)
        camera.take("laws_window", self.window)
        self.take_panels(camera, "found", "laws", "data", "formula", "history")
        show_tabs(self.stage, camera, "laws")


class Flowers(Act):
    """Classes."""

    def prepare(self) -> None:
        self.stage.open(tables.flowers(self.stage.folder))
        self.session.opening.set_role("kind", Role.CLASS)
        self._wait_for_outputs(3)
        self.session.opening.set_role("width", Role.INPUT)
        self.stage.until(lambda: self.session.model.state is not None and len(self.state.inputs) == 2)
        self.stage.settle()
        self.stage.do("train")
        self.window.messages.clear()

    def show(self, camera: Camera) -> None:
        self.stage.arrange()
        camera.take("classes_window", self.window)
        self.take_panels(camera, "classes", "data", "formula", "training")
        show_tabs(self.stage, camera, "classes")


class Projectiles(Act):
    """Two targets."""

    def prepare(self) -> None:
        self.stage.open(tables.projectiles(self.stage.folder))
        self.session.opening.add_target("h")
        self._wait_for_outputs(2)
        self.stage.do("train")
        self.stage.do("prune_weak")
        self.window.messages.clear()

    def show(self, camera: Camera) -> None:
        self.stage.arrange()
        camera.take("targets_window", self.window)
        self.take_panels(camera, "targets", "data", "formula")
        show_tabs(self.stage, camera, "targets")


class Channels(Act):
    """A wide network."""

    def prepare(self) -> None:
        self.stage.open(tables.channels(self.stage.folder))
        self.session.training.train(iterations=10)
        self.stage.settle()

    def show(self, camera: Camera) -> None:
        self.stage.arrange()
        camera.take("wide_window", self.window)
        self.stage.select(EdgeId(0, 3, 0))
        camera.take("wide_selected_window", self.window)
        self.stage.select()


class Trouble(Act):
    """A file that cannot be read."""

    def prepare(self) -> None:
        self.file = self.stage.folder / "notes.csv"
        self.file.write_text("This is not a table.\n", encoding="utf-8")
        self.stage.open_sample("kepler")

    def show(self, camera: Camera) -> None:
        self.stage.arrange()
        self.window.messages.clear()
        self.session.opening.open_file(str(self.file))
        self.stage.until(lambda: bool(self.window.messages.messages()))
        QTest.qWait(MOMENT)
        camera.take("message_window", self.window)
        self.window.messages.clear()
