"""The one table of actions, and which of them stand where."""

from app.actions.data import DATA
from app.actions.edge import EDGE
from app.actions.edit import EDIT
from app.actions.file import FILE
from app.actions.help import HELP
from app.actions.model import MODEL_ACTIONS
from app.actions.spec import ActionSpec
from app.actions.view import VIEW
from app.words import later

ACTIONS: tuple[ActionSpec, ...] = (*FILE, *EDIT, *DATA, *MODEL_ACTIONS, *EDGE, *VIEW, *HELP)

TOOLBAR = (
    ("open", "samples"),
    ("train", "stop", "step"),
    ("discover",),
    ("extend_grid", "prune_weak", "snap_all", "simplify"),
    ("undo", "redo"),
    ("export",),
    ("learn",),
)
"""Groups of actions in the toolbar."""

BEHIND = {"train": ("train_on_finer_grids",), "discover": ("discover_with",)}
"""What the arrow beside a button of the toolbar offers."""

MENUS = (
    later("File"),
    later("Edit"),
    later("Data"),
    later("Model"),
    later("Edge"),
    later("View"),
    later("Help"),
)

EDGE_BUTTONS = (("snap_best",), ("unsnap",), ("prune_selected", "restore"), ("lock", "unlock"))
"""What the edge inspector has buttons for; of each group the first that can be done is shown."""

TRAINING_BUTTONS = ("train", "stop", "step", "training_settings")
"""What the training panel has buttons for."""

EDGE_MENU = ("snap_best", "unsnap", "prune_selected", "restore", "lock", "unlock")
"""What the context menu of an edge offers."""

NODE_MENU = ("snap_best", "prune_selected", "restore", "lock", "unlock", "zoom_selection")
"""What the context menu of a node offers for its edges, which are selected."""

GROUND_MENU = ("fit_view", "zoom_selection", "show_ghosts", "undo", "redo", "export")
"""What the context menu of the canvas offers beside edges and nodes."""
