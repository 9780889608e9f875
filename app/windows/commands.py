"""What the actions do: one method for each id of the table of actions."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWhatsThis

from app.dialogs.cheat_sheet import CheatSheet
from app.dialogs.column import ColumnDialog
from app.dialogs.derived_input import DerivedInputDialog
from app.dialogs.discover import DiscoverDialog
from app.dialogs.fit_formula import FitFormulaDialog
from app.dialogs.formula_network import FormulaNetworkDialog
from app.dialogs.network import NetworkDialog
from app.dialogs.opened import show
from app.dialogs.rows import ChosenRows, RowsDialog
from app.dialogs.training import TrainingDialog
from app.panels.parity_plot import ResidualPlot
from app.session.fits import Fits
from app.session.making import Making
from app.session.session import Session
from app.session.steps import found
from app.windows.layouts import EXPLORE, INSPECT, PRESENT
from app.words import later, tr
from kan_core.data.dataset import Column
from kan_core.edits.batch import Batch
from kan_core.edits.derived import AddDerived, ChangeDerived, RemoveDerived
from kan_core.edits.lock import Lock
from kan_core.edits.prune import Prune
from kan_core.edits.restore import Restore
from kan_core.edits.unlock import Unlock
from kan_core.edits.unsnap import Unsnap
from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind, InputState

if TYPE_CHECKING:
    from app.windows.main_window import MainWindow

STARTING = later("The engine, which looks for it, is still starting.")


class Commands:
    """The user's commands, on the session and on the window."""

    def __init__(self, session: Session, window: "MainWindow") -> None:
        self._session = session
        self._window = window

    def open(self) -> None:
        self._window.documents.ask_and_open()

    def import_table(self) -> None:
        self._window.documents.ask_and_import()

    def read_again(self) -> None:
        self._window.documents.read_again()

    def treat_as_missing(self) -> None:
        self._window.documents.change_table(self._session.table.treat_as_missing)

    def fill_missing(self) -> None:
        self._window.documents.change_table(self._session.table.fill_missing)

    def paste(self) -> None:
        self._window.documents.paste()

    def preferences(self) -> None:
        self._window.preferring.ask()

    def open_recent(self) -> None:
        self._window.finding.find_file()

    def samples(self) -> None:
        self._window.arrangement.show_start_page()

    def save(self) -> None:
        self._window.documents.saving.save()

    def restore_session(self) -> None:
        self._window.restoring.offer()

    def save_as(self) -> None:
        self._window.documents.saving.ask_and_save()

    def quit(self) -> None:
        self._window.close()

    def undo(self) -> None:
        self._session.undo()

    def redo(self) -> None:
        self._session.redo()

    def train(self) -> None:
        self._session.training.train()

    def train_on_finer_grids(self) -> None:
        self._session.training.train_on_finer_grids()

    def new_network(self) -> None:
        state = self._session.model.state
        if state is not None:
            dialog = NetworkDialog(state.widths, state.layers[0].grid_size, self._window)
            dialog.chosen.connect(self._session.networks.start_afresh)
            show(dialog)

    def formula_network(self) -> None:
        prepared = self._session.table.prepared
        if prepared is None:
            return
        targets = [node.name for node in prepared.outputs]
        columns = [node.name for node in (*prepared.inputs, *self._session.networks.derived_inputs())]
        dialog = FormulaNetworkDialog(self._session.networks.compile_formula, targets, columns, self._window)
        dialog.chosen.connect(self._session.networks.take_formula)
        show(dialog)

    def fit_formula(self) -> None:
        self._open_fit()

    def law_constants(self) -> None:
        law, dialog = self._session.discovery.law, self._open_fit()
        if law is not None and dialog is not None:
            dialog.examine(law.template, law.starts)

    def _open_fit(self) -> FitFormulaDialog | None:
        dataset = self._session.table.dataset
        if dataset is None:
            return None
        target = None if dataset.target is None or dataset.target.labels else dataset.target.name
        columns = [column.name for column in dataset.columns if not column.labels]
        plot = ResidualPlot()
        plot.set_theme(self._window.themes.theme)
        plot.legend.hide()
        plot.set_label(tr("fitted"), tr("residual"))
        fits = Fits(self._session.engine, self._session.table, self._window)
        dialog = FitFormulaDialog(fits, columns, target, plot, self._window)
        dialog.fitted.connect(lambda fit: plot.set_values((fit.fitted, fit.residuals)))
        dialog.fitted.connect(self._window.learning.take_fit)
        dialog.chosen.connect(lambda *chosen: self._session.apply(found(*chosen)))
        dialog.finished.connect(fits.deleteLater)
        show(dialog)
        return dialog

    def add_derived(self) -> None:
        self._ask_derived(None)

    def change_derived(self, node: InputState | Column) -> None:
        if isinstance(node, Column):
            self._ask_column(node)
        else:
            self._ask_derived(node)

    def remove_derived(self, node: InputState | Column) -> None:
        if isinstance(node, Column):
            self._window.documents.change_table(lambda: self._session.table.remove_column(node.name))
        else:
            self._session.networks.change_inputs(RemoveDerived(node.name))

    def add_column(self) -> None:
        self._ask_column(None)

    def _ask_column(self, current: Column | None) -> None:
        table = self._session.table
        if table.dataset is None:
            return
        names = [each.name for each in table.dataset.columns if not each.labels and each != current]
        dialog = ColumnDialog(self._making().describe_column, names, current, self._window)
        dialog.chosen.connect(
            lambda column: self._window.documents.change_table(lambda: table.add_column(column))
        )
        show(dialog)

    def choose_rows(self) -> None:
        table = self._session.table
        if table.dataset is None:
            return
        current = ChosenRows(table.dataset.condition, table.dataset.split)
        dialog = RowsDialog(self._making().describe_rows, table.dataset.names, current, self._window)
        dialog.chosen.connect(
            lambda rows: self._window.documents.change_table(
                lambda: table.choose_rows(rows.condition, rows.split)
            )
        )
        show(dialog)

    def _making(self) -> Making:
        return Making(self._session.engine, self._session.table)

    def _ask_derived(self, current: InputState | None) -> None:
        prepared = self._session.table.prepared
        if prepared is None:
            return
        dialog = DerivedInputDialog(
            self._session.networks.describe_input, tuple(prepared.train), current, self._window
        )
        dialog.chosen.connect(
            lambda node: self._session.networks.change_inputs(
                AddDerived(node) if current is None else ChangeDerived(current.name, node)
            )
        )
        show(dialog)

    def training_settings(self) -> None:
        state = self._session.model.state
        classes = state is not None and bool(state.class_of)
        ready = self._session.engine.ready
        missing = dict.fromkeys(("cuda", "mps"), STARTING) if ready is None else ready.missing
        training = self._session.training
        dialog = TrainingDialog(training.settings, training.refinement, classes, missing, self._window)
        dialog.chosen.connect(training.use)
        dialog.grids_chosen.connect(training.refine_to)
        show(dialog)

    def stop(self) -> None:
        self._session.stop()
        self._session.table.cancel()

    def step(self) -> None:
        self._session.training.train(iterations=1)

    def discover(self) -> None:
        self._session.searches.discover()

    def discover_with(self) -> None:
        dataset = self._session.table.dataset
        if dataset is not None:
            dialog = DiscoverDialog(self._session.searches.settings, dataset, self._window)
            self._session.searches.describe_units(dialog.tell_units)
            dialog.chosen.connect(self._session.searches.use)
            dialog.accepted.connect(self._session.searches.discover)
            show(dialog)

    def extend_grid(self) -> None:
        self._session.extend_grid()

    def prune_weak(self) -> None:
        self._session.searches.prune_weak()

    def snap_all(self) -> None:
        self._session.searches.snap_all()

    def simplify(self) -> None:
        self._session.searches.simplify()

    def snap_best(self) -> None:
        if len(self._session.selection) > 1:
            self._session.searches.snap_edges(frozenset(self._session.selection))
            return
        candidate = self._window.panels.edge.candidates.chosen() or self._session.candidates.best()
        if candidate is not None:
            self._session.snap(candidate)

    def unsnap(self) -> None:
        edits = tuple(Unsnap(edge) for edge in self._selected(snapped=True))
        if edits:
            label = edits[0].label if len(edits) == 1 else f"Unsnap {len(edits)} edges"
            self._session.apply(Batch(edits, label))

    def prune_selected(self) -> None:
        self._session.apply(Prune(self._selected(active=True)))

    def restore(self) -> None:
        self._session.apply(Restore(self._selected(active=False)))

    def lock(self) -> None:
        self._session.apply(Lock(self._selected(locked=False)))

    def unlock(self) -> None:
        self._session.apply(Unlock(self._selected(locked=True)))

    def export(self) -> None:
        self._window.exporting.ask()

    def copy_latex(self) -> None:
        self._window.exporting.formula("latex")

    def export_report(self) -> None:
        self._window.exporting.ask_report()

    def copy_script(self) -> None:
        self._window.exporting.script()

    def copy_python(self) -> None:
        self._window.exporting.formula("python")

    def fit_view(self) -> None:
        self._window.network.fit()

    def zoom_selection(self) -> None:
        self._window.network.show_selection()

    def show_ghosts(self) -> None:
        self._window.network.show_ghosts(self._window.actions_["show_ghosts"].isChecked())

    def theme_light(self) -> None:
        self._window.preferring.choose_theme("light")

    def theme_dark(self) -> None:
        self._window.preferring.choose_theme("dark")

    def theme_system(self) -> None:
        self._window.preferring.choose_theme("system")

    def layout_explore(self) -> None:
        self._window.arrangement.arrange_docks(EXPLORE)

    def layout_inspect(self) -> None:
        self._window.arrangement.arrange_docks(INSPECT)

    def layout_present(self) -> None:
        self._window.arrangement.arrange_docks(PRESENT)

    def layout_learn(self) -> None:
        self._window.learning.open()

    def learn(self) -> None:
        self._window.learning.open()

    def make_lesson(self) -> None:
        self._window.learning.make()

    def handout(self) -> None:
        self._window.learning.ask_and_print()

    def export_animation(self) -> None:
        self._window.teaching.animating.ask()

    def open_lesson(self) -> None:
        self._window.learning.ask_and_open()

    def teacher_mode(self) -> None:
        self._window.teaching.teach(self._window.actions_["teacher_mode"].isChecked())

    def full_screen(self) -> None:
        self._window.teaching.fill_screen(self._window.actions_["full_screen"].isChecked())

    def reset_layout(self) -> None:
        self._window.arrangement.arrange_docks()

    def palette(self) -> None:
        self._window.finding.find_command()

    def cheat_sheet(self) -> None:
        show(CheatSheet(self._window))

    def user_guide(self) -> None:
        self._window.guiding.open()

    def whats_this(self) -> None:
        QWhatsThis.enterWhatsThisMode()

    def restart_engine(self) -> None:
        self._session.engine.restart()

    def _selected(
        self, active: bool | None = None, locked: bool | None = None, snapped: bool | None = None
    ) -> frozenset[EdgeId]:
        """The selected edges that are so."""
        state = self._session.state
        if state is None:
            return frozenset()
        return frozenset(
            edge
            for edge in self._session.selection
            if (active is None or state.is_active(edge) == active)
            and (locked is None or state.is_locked(edge) == locked)
            and (snapped is None or (state.kind(edge) is EdgeKind.SNAPPED) == snapped)
        )
