"""Every text that a user can see goes through `tr` and its like."""

import ast
import re
from pathlib import Path

import pytest

import app
from resources.translations.gather import COMMANDS, COUNTED, MARKED, NAMED, WORKER

ROOT = Path(app.__file__).parents[1]
THE_SAME_EVERYWHERE = {
    *("Adam", "L-BFGS", "Levenberg-Marquardt", "SiLU", "Python", "LaTeX", "RMSE", "ΔRMSE", "CPU"),
    *("English", "Deutsch", "Kanoscope", "DejaVu Sans", "Fusion", " – Kanoscope"),
    *(
        "a x + b",
        "a x",
        "x + b",
        "y = c f() + d",
        "x^2*exp(x)/(exp(x)-1)^2",
        "a*exp(-b*) + c",
        " mm",
        " s",
        "9pt",
    ),
    *("({0} - mean({0}))/sd({0})", "({0} - smallest({0}))/(largest({0}) - smallest({0}))", "{0} - mean({0})"),
    *('t > 300 and site != "B"', " and "),
    *("9pt", "left", "bottom", "True", "False", "Library", "[*] – Kanoscope"),
}
"""Names, formulas, fonts and units; sides of a plot, values of settings."""
WITHOUT_WORDS = (
    "app/__main__.py",
    "app/appearance.py",
    "app/engine/",
    "app/lessons/handout_style.py",
    "app/network/scene.py",
    "app/panels/mathtext.py",
)
"""Style sheets, what the processes say to each other, and patterns."""
UNSEEN = {
    *("setObjectName", "setStyleSheet", "compile", "sub", "findChild", "getattr", "invokeMethod"),
    *("TypeVar", "get_args", "Literal"),
}
"""Calls whose texts nobody sees."""
IDS = re.compile(r"[a-z]+(_[a-z]+)+|(Ctrl\+|Shift\+)+\S+|Del")
"""Ids of actions, and shortcuts."""
SHOWING = {
    *("setText", "setToolTip", "setWindowTitle", "setStatusTip", "setWhatsThis", "setPlaceholderText"),
    *("setAccessibleName", "setAccessibleDescription", "setLabel", "setTitle", "setFormat", "setSuffix"),
    *("addItem", "addItems", "addTab", "addAction", "addMenu", "addRow", "addButton", "showMessage", "plot"),
    *("QAction", "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QLineEdit", "QToolBar", "QMenu"),
    *("Message", "note", "hint", "explain", "ChoiceBox", "Figure"),
}
"""Calls whose texts are seen, be they a single small word."""


class Reader(ast.NodeVisitor):
    """Collects the literals of a module that are seen and are not passed to `tr` and its like."""

    def __init__(self) -> None:
        self.found: list[tuple[int, str]] = []
        self._shown = False

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):
            self.generic_visit(node)

    def visit_arg(self, node: ast.arg) -> None:
        """An annotation is no text."""

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for part in (*node.body, *node.args.defaults, *node.args.kw_defaults):
            if part is not None:
                self.visit(part)

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        self.visit(node.func)
        if name in UNSEEN or name == COUNTED or name.endswith("Error"):
            return
        known = (*MARKED.get(name, ()), NAMED.get(name))
        before, self._shown = self._shown, name in SHOWING
        for place, argument in enumerate(node.args):
            if place not in known:
                self.visit(argument)
        for word in node.keywords:
            if word.arg not in known:
                self.visit(word.value)
        self._shown = before

    def visit_Assign(self, node: ast.Assign) -> None:
        """What is called a label is the name of a step, which is translated when it is shown."""
        if not any(isinstance(target, ast.Name) and target.id == "label" for target in node.targets):
            self.generic_visit(node)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        self.visit(node.value)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        self._read(node.lineno, "".join(str(p.value) for p in node.values if isinstance(p, ast.Constant)))
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.visit(part.value)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            self._read(node.lineno, node.value)

    def _read(self, line: int, text: str) -> None:
        words = re.sub(r"<[^>]*>|&\w+;", "", text)
        if text in THE_SAME_EVERYWHERE or not re.search(r"[^\W\d_]{2}", words) or IDS.fullmatch(text):
            return
        if self._shown or re.search(r"[^\W\d_] | [^\W\d_]|^[^\W\d_a-z][a-z]", words):
            self.found.append((line, text))


def spoken_files() -> list[str]:
    names = sorted(file.relative_to(ROOT).as_posix() for file in (ROOT / "app").rglob("*.py"))
    return [name for name in names if not name.startswith((WORKER, COMMANDS, *WITHOUT_WORDS))]


@pytest.mark.parametrize("name", spoken_files())
def test_texts_that_are_seen_can_be_translated(name: str) -> None:
    reader = Reader()
    reader.visit(ast.parse((ROOT / name).read_text(encoding="utf-8")))
    assert reader.found == []


@pytest.mark.parametrize(
    "line",
    [
        'label.setText("none")',
        'named = QLabel("Nodes of each layer")',
        'self.setWindowTitle(f"Data · {rows} rows")',
        'explain(self, "What it is for.")',
        'HEADERS = ("Column", "Role")',
        'button.setText("Stop" if busy else tr("Fit"))',
        'box.addRow(f"Noise of {target}", field)',
    ],
)
def test_a_text_that_cannot_be_translated_is_found(line: str) -> None:
    reader = Reader()
    reader.visit(ast.parse(line))
    assert reader.found
