"""Actions of the Edit menu."""

from app.actions.conditions import MODEL, REDO, UNDO
from app.actions.spec import ActionSpec

EDIT = (
    ActionSpec(
        "undo",
        "Undo",
        "Edit",
        "Go back one step.",
        "Every edit, every training run and every search is one step. The History panel shows them all.",
        "Ctrl+Z",
        "undo",
        UNDO,
        "Undo",
    ),
    ActionSpec(
        "redo",
        "Redo",
        "Edit",
        "Go forth again.",
        "Where the history has branches, along the one that was last visited.",
        "Ctrl+Shift+Z",
        "redo",
        REDO,
        "Redo",
    ),
    ActionSpec(
        "paste",
        "Paste table…",
        "Edit",
        "Open the table in the clipboard.",
        "It may be copied from a spreadsheet, a text or a web page. How it is read is shown first.",
        "Ctrl+V",
    ),
    ActionSpec(
        "copy_latex",
        "Copy formula as LaTeX",
        "Edit",
        "Put the formula on the clipboard.",
        "It is held against the model before it is copied.",
        "Ctrl+Shift+C",
        "copy",
        MODEL,
    ),
    ActionSpec(
        "copy_python",
        "Copy formula as Python",
        "Edit",
        "Put a function on the clipboard.",
        "It takes the columns as arguments, and is held against the model before it is copied.",
        "",
        "copy",
        MODEL,
    ),
    ActionSpec(
        "preferences",
        "Preferences…",
        "Edit",
        "Choose theme, contrast, size of text, motion, digits, processes and language.",
        "What is changed is remembered, and holds at once, but for the language.",
        "Ctrl+,",
    ),
)
