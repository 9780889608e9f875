"""Actions of the File menu."""

from app.actions.conditions import MODEL
from app.actions.spec import ActionSpec

FILE = (
    ActionSpec(
        "open",
        "Open data or project…",
        "File",
        "Read a table or a project.",
        "Tables are text files with columns and spreadsheets. A file can also be dropped on the window.",
        "Ctrl+O",
        "open",
        short="Open",
    ),
    ActionSpec(
        "open_recent",
        "Open recent…",
        "File",
        "Find a file that was opened or saved lately.",
        "A few letters of its name are enough; Enter opens the newest.",
        "Ctrl+R",
    ),
    ActionSpec(
        "samples",
        "Samples",
        "File",
        "Go to the start page.",
        "It has tables whose laws are known, and the files that were opened lately. What is open stays open.",
        "Ctrl+Shift+O",
        "sample",
        short="Sample",
    ),
    ActionSpec(
        "save",
        "Save project",
        "File",
        "Save table and history.",
        "A project holds the table, every step of the history and the splines of each.",
        "Ctrl+S",
        "save",
        MODEL,
    ),
    ActionSpec(
        "save_as",
        "Save project as…",
        "File",
        "Save under another name.",
        "Later saves go to the new file.",
        "Ctrl+Shift+S",
        "",
        MODEL,
    ),
    ActionSpec(
        "export",
        "Export…",
        "File",
        "Copy or save the formula or a picture.",
        "A formula is evaluated and held against the model before it is written.",
        "Ctrl+E",
        "export",
        MODEL,
        "Export",
    ),
    ActionSpec(
        "quit",
        "Quit",
        "File",
        "Close the window.",
        "Steps that are not saved are asked about first.",
        "Ctrl+Q",
    ),
)
