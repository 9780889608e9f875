"""Actions of the Help menu."""

from app.actions.spec import ActionSpec

HELP = (
    ActionSpec(
        "palette",
        "Find a command…",
        "Help",
        "Type what you want to do.",
        "A few letters of the command are enough. What was done lately stands first.",
        "Ctrl+K",
        "search",
    ),
    ActionSpec(
        "cheat_sheet",
        "Shortcuts",
        "Help",
        "All shortcuts on one page.",
        "The keys of the canvas are there too.",
        "?",
        "help",
    ),
    ActionSpec(
        "restart_engine",
        "Restart engine",
        "Help",
        "Start the engine again after it gave up.",
        "The engine is the process that computes. The model is kept in the window and is not lost.",
    ),
)
