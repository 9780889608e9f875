"""The one table of actions: it feeds menus, toolbar, shortcuts, command palette and cheat-sheet."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from app.assets import icon
from app.session.session import Session
from app.theme import Theme
from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind, ModelState

Enabled = Callable[[Session], bool]


@dataclass(frozen=True)
class ActionSpec:
    """One thing a user can do.

    Attributes:
        id: its name in code, also that of the method that does it.
        text: in menus and the palette.
        menu: the menu it is in.
        tip: one sentence on what it does.
        shortcut: portable text, empty where there is none.
        icon: name of the icon, empty where there is none.
        enabled: when it can be done.
        short: text of buttons, where `text` is too long for them.
    """

    id: str
    text: str
    menu: str
    tip: str
    shortcut: str = ""
    icon: str = ""
    enabled: Enabled = lambda session: True
    short: str = ""


def _has_model(session: Session) -> bool:
    return session.model.state is not None


def _idle(session: Session) -> bool:
    return session.ready_to_work


def _has_law_to_fit(session: Session) -> bool:
    """Whether numbers of the chosen law were fitted."""
    law = session.discovery.law
    return _idle(session) and law is not None and bool(law.template)


def _working(session: Session) -> bool:
    return session.working or bool(session.table.busy)


def _can_have_formula(session: Session) -> bool:
    state = session.model.state
    return _idle(session) and state is not None and not state.class_of


def _can_undo(session: Session) -> bool:
    return session.model.history is not None and session.model.history.can_undo


def _can_redo(session: Session) -> bool:
    return session.model.history is not None and session.model.history.can_redo


def _any(test: Callable[[ModelState, EdgeId], bool]) -> Enabled:
    """Whether the test holds for a selected edge."""

    def enabled(session: Session) -> bool:
        state = session.state
        return state is not None and any(test(state, edge) for edge in session.selection)

    return enabled


def _active(state: ModelState, edge: EdgeId) -> bool:
    return state.is_active(edge)


def _pruned(state: ModelState, edge: EdgeId) -> bool:
    return not state.is_active(edge)


def _can_snap(session: Session) -> bool:
    return bool(session.candidates.rows)


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "open", "Open data or project…", "File", "Read a table or a project.", "Ctrl+O", "open", short="Open"
    ),
    ActionSpec(
        "samples", "Samples", "File", "Go to the start page.", "Ctrl+Shift+O", "sample", short="Sample"
    ),
    ActionSpec("save", "Save project", "File", "Save table and history.", "Ctrl+S", "save", _has_model),
    ActionSpec(
        "save_as", "Save project as…", "File", "Save under another name.", "Ctrl+Shift+S", "", _has_model
    ),
    ActionSpec("quit", "Quit", "File", "Close the window.", "Ctrl+Q"),
    ActionSpec(
        "new_network",
        "New network…",
        "Model",
        "Choose layers, nodes and grid of the network.",
        "Ctrl+N",
        "",
        _has_model,
    ),
    ActionSpec(
        "formula_network",
        "Network from formula…",
        "Model",
        "Make a network of a formula, to see it, question it, and train what it misses.",
        "Ctrl+Shift+N",
        "",
        _can_have_formula,
    ),
    ActionSpec(
        "add_derived",
        "Add derived input…",
        "Model",
        "Let the network take in an expression of columns, such as a ratio.",
        "Ctrl+I",
        "",
        _idle,
        "Add input…",
    ),
    ActionSpec("undo", "Undo", "Edit", "Go back one step.", "Ctrl+Z", "undo", _can_undo, "Undo"),
    ActionSpec("redo", "Redo", "Edit", "Go forth again.", "Ctrl+Shift+Z", "redo", _can_redo, "Redo"),
    ActionSpec("train", "Train", "Model", "Train from the present model.", "Ctrl+T", "play", _idle, "Train"),
    ActionSpec(
        "train_on_finer_grids",
        "Train on finer grids",
        "Model",
        "Train on grids of twice the size, again and again, for as long as the error falls.",
        "Ctrl+Shift+G",
        "train-finer",
        _idle,
        "Finer",
    ),
    ActionSpec(
        "stop",
        "Pause",
        "Model",
        "End training or searching, and keep what it found.",
        "Ctrl+.",
        "pause",
        _working,
        "Pause",
    ),
    ActionSpec(
        "training_settings",
        "Training settings…",
        "Model",
        "Choose optimiser, loss, roughness penalty, precision and device of later runs.",
    ),
    ActionSpec("step", "Step", "Model", "Train one iteration.", "Ctrl+Shift+T", "step", _idle, "Step"),
    ActionSpec(
        "discover",
        "Discover",
        "Model",
        "Search for laws, simple ones first.",
        "Ctrl+D",
        "discover",
        _idle,
        "Discover",
    ),
    ActionSpec(
        "discover_with",
        "Discover with settings…",
        "Model",
        "Choose time, noise, units and processes of the search, then begin.",
        "Ctrl+Shift+D",
        "",
        _idle,
    ),
    ActionSpec(
        "fit_formula",
        "Fit a formula…",
        "Model",
        "Fit the constants of a formula of your own to the table.",
        "Ctrl+Shift+F",
        "",
        _idle,
    ),
    ActionSpec(
        "law_constants",
        "Constants of the law…",
        "Model",
        "Fit the numbers of the chosen law to all rows: standard errors and 95 % intervals.",
        enabled=_has_law_to_fit,
    ),
    ActionSpec(
        "extend_grid",
        "Extend grid",
        "Model",
        "Twice as many grid intervals on every spline.",
        "Ctrl+G",
        "grid-plus",
        _has_model,
        "Grid +",
    ),
    ActionSpec(
        "prune_weak",
        "Prune weak edges",
        "Model",
        "Prune every edge that the others can do without.",
        "Ctrl+Shift+P",
        "prune",
        _has_model,
        "Prune weak",
    ),
    ActionSpec(
        "snap_all",
        "Snap all edges",
        "Model",
        "Snap every spline to its best function, as long as the model stays good.",
        "Ctrl+Shift+A",
        "snap-all",
        _idle,
        "Snap all",
    ),
    ActionSpec(
        "snap_best",
        "Snap to the best candidate",
        "Edge",
        "Snap the edge to the candidate chosen, or to the best.",
        "S",
        "snap",
        _can_snap,
        short="Snap",
    ),
    ActionSpec(
        "unsnap",
        "Unsnap",
        "Edge",
        "Give the edge its spline back.",
        "Shift+S",
        "",
        _any(lambda state, edge: state.kind(edge) is EdgeKind.SNAPPED),
    ),
    ActionSpec(
        "prune_selected",
        "Prune",
        "Edge",
        "Prune the selected edges.",
        "Del",
        "prune",
        _any(_active),
        short="Prune",
    ),
    ActionSpec(
        "restore",
        "Restore",
        "Edge",
        "Bring pruned edges back.",
        "U",
        "restore",
        _any(_pruned),
        short="Restore",
    ),
    ActionSpec(
        "lock",
        "Lock",
        "Edge",
        "Keep training away from the selected edges.",
        "L",
        "lock",
        _any(lambda state, edge: not state.is_locked(edge)),
        short="Lock",
    ),
    ActionSpec(
        "unlock",
        "Unlock",
        "Edge",
        "Let training change the selected edges.",
        "Shift+L",
        "unlock",
        _any(lambda state, edge: state.is_locked(edge)),
    ),
    ActionSpec(
        "export",
        "Export…",
        "File",
        "Copy or save the formula or a picture.",
        "Ctrl+E",
        "export",
        _has_model,
        "Export",
    ),
    ActionSpec(
        "copy_latex",
        "Copy formula as LaTeX",
        "Edit",
        "Put the formula on the clipboard.",
        "Ctrl+Shift+C",
        "copy",
        _has_model,
    ),
    ActionSpec(
        "copy_python",
        "Copy formula as Python",
        "Edit",
        "Put a function on the clipboard.",
        "",
        "copy",
        _has_model,
    ),
    ActionSpec(
        "fit_view", "Fit network to window", "View", "Show the whole network.", "F", "fit", _has_model
    ),
    ActionSpec("theme_light", "Light", "View", "Dark ink on light ground."),
    ActionSpec("theme_dark", "Dark", "View", "Light ink on dark ground."),
    ActionSpec("theme_system", "As the system", "View", "Follow the desktop."),
    ActionSpec("reset_layout", "Arrange the panels anew", "View", "Put all panels back."),
    ActionSpec("palette", "Find a command…", "Help", "Type what you want to do.", "Ctrl+K", "search"),
    ActionSpec("cheat_sheet", "Shortcuts", "Help", "All shortcuts on one page.", "?", "help"),
    ActionSpec("restart_engine", "Restart engine", "Help", "Start the engine again after it gave up."),
)

TOOLBAR = (
    ("open", "samples"),
    ("train", "train_on_finer_grids", "stop", "step"),
    ("discover",),
    ("extend_grid", "prune_weak", "snap_all"),
    ("undo", "redo"),
    ("export",),
)
"""Groups of actions in the toolbar."""

BEHIND = {"discover": ("discover_with",)}
"""What the arrow beside a button of the toolbar offers."""

MENUS = ("File", "Edit", "Model", "Edge", "View", "Help")

EDGE_BUTTONS = ("snap_best", "prune_selected", "lock", "restore")
"""What the edge inspector has buttons for."""

EDGE_MENU = ("snap_best", "unsnap", "prune_selected", "restore", "lock", "unlock")
"""What the context menu of an edge offers."""


class Actions(QObject):
    """The table as Qt actions, bound to the methods of `handlers` that have their ids as names."""

    def __init__(self, session: Session, handlers: object, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._made = {spec.id: self._make(spec, getattr(handlers, spec.id)) for spec in ACTIONS}

    def __getitem__(self, id_: str) -> QAction:
        return self._made[id_]

    def __iter__(self) -> Iterator[tuple[ActionSpec, QAction]]:
        return ((spec, self._made[spec.id]) for spec in ACTIONS)

    def refresh(self) -> None:
        """Enable what can be done now."""
        for spec, action in self:
            enabled = spec.enabled(self._session)
            if action.isEnabled() != enabled:
                action.setEnabled(enabled)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's ink."""
        for spec, action in self:
            if spec.icon:
                action.setIcon(icon(spec.icon, theme.text, theme.muted))

    def _make(self, spec: ActionSpec, handler: Callable[[], None]) -> QAction:
        action = QAction(spec.text, self)
        action.setObjectName(spec.id)
        shown = f" ({spec.shortcut})" if spec.shortcut else ""
        action.setToolTip(f"{spec.tip}{shown}")
        action.setStatusTip(spec.tip)
        action.setIconText(spec.short or spec.text)
        if spec.shortcut:
            action.setShortcut(QKeySequence(spec.shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda: handler())
        return action
