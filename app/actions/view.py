"""Actions of the View menu."""

from app.actions.conditions import EDGE, MODEL
from app.actions.spec import ActionSpec

VIEW = (
    ActionSpec(
        "fit_view",
        "Fit network to window",
        "View",
        "Show the whole network.",
        "The wheel zooms, and the network moves while the space bar is held.",
        "F",
        "fit",
        MODEL,
    ),
    ActionSpec(
        "zoom_selection",
        "Zoom to selection",
        "View",
        "Show the selected edges as large as they fit.",
        "Fit network to window leads back.",
        "Z",
        "",
        EDGE,
    ),
    ActionSpec(
        "show_ghosts",
        "Pruned edges",
        "View",
        "Show pruned edges as ghosts, or hide them.",
        "A ghost can be selected like any edge, and restored.",
        "G",
        "",
        MODEL,
        switch=True,
    ),
    ActionSpec(
        "theme_light",
        "Light theme",
        "View",
        "Dark ink on light ground.",
        "The choice is kept for the next time.",
        choice="theme",
    ),
    ActionSpec(
        "theme_dark",
        "Dark theme",
        "View",
        "Light ink on dark ground.",
        "The choice is kept for the next time.",
        choice="theme",
    ),
    ActionSpec(
        "theme_system",
        "Theme of the system",
        "View",
        "Follow the desktop.",
        "The window changes when the desktop changes from light to dark.",
        choice="theme",
    ),
    ActionSpec(
        "reset_layout",
        "Arrange the panels anew",
        "View",
        "Put all panels back.",
        "They take on the places and sizes that they had at first.",
    ),
)
