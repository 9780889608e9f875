"""Every dialog there is: the table of actions is walked, and what comes up is filled in as a user would."""

import time
from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWhatsThis, QWidget

from app.dialogs.column import ColumnDialog
from app.dialogs.derived_input import DerivedInputDialog
from app.dialogs.fit_formula import FitFormulaDialog
from app.dialogs.formula_network import FormulaNetworkDialog
from app.dialogs.palette import CommandPalette
from app.dialogs.primitive import PrimitiveDialog
from app.dialogs.restore import RestoreDialog
from app.dialogs.rows import RowsDialog
from app.panels.comparison import Comparison
from app.session.journal import Journals
from app.session.keeping import Left
from app.tables.constants import INTERVAL
from docs.make_pictures import tables
from docs.make_pictures.acts import Act
from docs.make_pictures.camera import Camera
from docs.make_pictures.stage import MOMENT
from kan_core.model.state import EdgeKind

LEFT_OUT = ("quit", "restart_engine")
"""Actions after which there is nothing left to look at."""
MANY = 12
"""Entries that a palette has only if it offers commands."""


class Dialogs(Act):
    """A table with a law that has fitted numbers, so that every action can be done."""

    def prepare(self) -> None:
        self.opening: set[str] | None = None
        self.stage.open(tables.pendulums(self.stage.folder))
        self.stage.do("train")
        self.stage.do("prune_weak")
        self.splines = self.history.current_id
        self.stage.do("discover")

    def show(self, camera: Camera) -> None:
        self.stage.arrange()
        met: set[str] = set()
        for spec, action in self.window.actions_:
            # A switch opens nothing, and would stay as it was put.
            if spec.id in LEFT_OUT or action.isCheckable() or not action.isEnabled():
                continue
            if self.opening is None or spec.id in self.opening:
                self._show_windows(camera, spec.id, action.trigger, met)
        self.opening = met
        self._show_others(camera)

    def _show_windows(
        self, camera: Camera, name: str, do: Callable[[], object], met: set[str] | None = None
    ) -> None:
        """Take what an action opens; a desktop has dialogs for files of its own, so these are left out."""
        before = self.history.current_id

        def look(window: QWidget) -> None:
            if met is not None:
                met.add(name)
            if not isinstance(window, QFileDialog):
                self.fill(window)
                camera.take(f"dialog_{name}", window)

        self.stage.windows_of(do, look)
        self._take_back(before)

    def _take_back(self, revision: int) -> None:
        """Undo what an action did that opens nothing."""
        QWhatsThis.leaveWhatsThisMode()
        self.stage.take_on(self.stage.look)
        if self.session.working:
            self.session.stop()
        self.stage.settle()
        self.window.arrangement.show_workbench()
        if self.history.current_id != revision:
            self.session.go_to(revision)
            self.stage.settle()

    def _show_others(self, camera: Camera) -> None:
        """Dialogs that a panel opens, and the question before something is lost."""
        law = self.history.current_id
        self._show_windows(camera, "compare", self.window.panels.laws.compare.click)
        self._show_windows(camera, "unsaved", self.window.documents.may_leave)
        self._show_windows(camera, "restore", self._offer_sessions)
        self.session.go_to(self.splines)
        self.stage.select(self.edges(EdgeKind.SPLINE)[0])
        self._show_windows(camera, "own_primitives", self.window.panels.edge.candidates.open_primitives)
        self.stage.select()
        self.session.go_to(law)
        self.stage.settle()

    def _offer_sessions(self) -> None:
        """What is asked after a crash."""
        journal = Journals(self.stage.folder).create()
        times = (("pendulums", 7, 120.0), ("decay", 3, 86_400.0))
        left = [Left(journal, name, steps, time.time() - ago) for name, steps, ago in times]
        dialog = RestoreDialog(left, self.window)
        dialog.finished.connect(journal.release)
        dialog.open()

    def fill(self, window: QWidget) -> None:
        """Type what a user might, and wait for the answer."""
        if isinstance(window, CommandPalette) and window.list.count() > MANY:
            window.line.setText("sn")
        elif isinstance(window, FitFormulaDialog):
            self._fit(window)
        elif isinstance(window, FormulaNetworkDialog):
            window.formula.setText("6.0*sqrt(L/g)")
            self.stage.until(lambda: bool(window.told.text()))
        elif isinstance(window, DerivedInputDialog):
            window.expression.setText("L/g")
            self.stage.until(lambda: bool(window.told.text()))
        elif isinstance(window, ColumnDialog):
            window.expression.setText("sqrt(L/g)")
            window.name.setText("tau")
            self.stage.until(lambda: bool(window.told.text()))
        elif isinstance(window, RowsDialog):
            window.condition.setText("L > 0.5")
            self.stage.until(lambda: bool(window.told.text()))
        elif isinstance(window, PrimitiveDialog):
            window.text.setText("x^2*exp(x)/(exp(x)-1)^2")
        elif isinstance(window, Comparison):
            self.stage.until(lambda: all(side.texts for side in window.sides))
        QTest.qWait(MOMENT)

    def _fit(self, dialog: FitFormulaDialog) -> None:
        """Constants and their intervals; those of a law are fitted without being asked for."""
        if not dialog.formula.text():
            dialog.formula.setText("T = a*L^p*g^q")
            dialog.fit_button.click()
            self.stage.until(dialog.profile_button.isEnabled)
            dialog.profile_button.click()
        last = dialog.constants.rowCount() - 1
        self.stage.until(lambda: bool(dialog.constants.index(last, INTERVAL).data()))
        self.stage.until(dialog.profile_button.isEnabled)
