"""Actions of the Help menu."""

from app.actions.conditions import MODEL
from app.actions.spec import ActionSpec

HELP = (
    ActionSpec(
        "learn",
        "Lessons",
        "Help",
        "Learn how such networks work, on the network itself.",
        "Each lesson takes a few minutes, and ends in one sentence to remember.",
        "Ctrl+L",
        "learn",
        short="Learn",
    ),
    ActionSpec(
        "open_lesson",
        "Open lesson…",
        "Help",
        "Open a lesson that somebody has passed on.",
        "A lesson holds words, steps and tables. Nothing in it can be run as a program.",
    ),
    ActionSpec(
        "make_lesson",
        "Make a lesson…",
        "Help",
        "Make a lesson of the steps that this session has taken.",
        "You add the words, and pass it on as one file. Its table and its steps are in it; no program is.",
        when=MODEL,
    ),
    ActionSpec(
        "handout",
        "Save handout…",
        "Help",
        "Save the lesson that is on as a page to be printed.",
        "The lesson is played from its beginning; each of its steps gets a picture. The page is one file.",
    ),
    ActionSpec(
        "export_animation",
        "Export animation…",
        "Help",
        "Save the last training run as a film of the network.",
        "As fast as teacher mode shows it. GIF can always be written, MP4 where ffmpeg is installed.",
        when=MODEL,
    ),
    ActionSpec(
        "user_guide",
        "User guide",
        "Help",
        "Read how to come from a table to a law that can be trusted.",
        "It opens at the page of the panel that you are in. The guide is in English.",
        "F1",
        "learn",
    ),
    ActionSpec(
        "palette",
        "Find a command…",
        "Help",
        "Type what you want to do.",
        "A few letters of the command are enough. What was done from here lately stands first.",
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
        "whats_this",
        "What’s This?",
        "Help",
        "Click anything to be told what it is for.",
        "Esc ends it. Shift+F1 over a control of a dialog tells of that control at once.",
        "Shift+F1",
    ),
    ActionSpec(
        "restart_engine",
        "Restart engine",
        "Help",
        "Start the engine again after it gave up.",
        "The engine is the process that computes. The model is kept in the window and is not lost.",
    ),
)
