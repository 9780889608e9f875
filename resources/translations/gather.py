"""Finds the texts that a user can see in the syntax trees of the program."""

import ast
import re
import tomllib
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path

WINDOW = "Kanoscope"
"""Context of the texts that the window passes to `tr` and its like."""
LIBRARY = "Library"
"""Context of errors, notes and names of steps, which are made without a window."""

MARKED: dict[str, tuple[int | str, ...]] = {
    "tr": (0,),
    "later": (0,),
    "ActionSpec": (1, 2, 3, 4, 8, "short"),
    "Condition": (1,),
    "_selected": (1,),
}
"""Calls whose arguments, by place or by name, are texts of the window."""
COUNTED = "counted"
NAMED = {
    # Steps of the history, and how the engine ended.
    **dict.fromkeys(("found", "Batch", "Trained", "start", "emit"), 1),
    **dict.fromkeys(("trained",), 2),
    **dict.fromkeys(("Death",), 0),
    # What experiments show.
    **dict.fromkeys(("Plot", "Image", "Axis", "Curve", "Task", "_course"), 0),
    **dict.fromkeys(("Experiment", "Figure"), 1),
    **dict.fromkeys(("PaperRow",), 5),
}
"""Calls that give a text of the library to a user, and the place of that argument."""
TELLING = ("Trying", "Strategy", "Placement", "error_at", "_error", "Hypothesis")
"""Calls of the library whose texts a user gets to see."""
TOLD = {
    *("NAME", "OSCILLATING_NAME", "SUM", "QUOTIENT"),
    *("label", "measure", "note", "reason", "size", "size_text", "symmetry", "text", "told"),
}
"""Names of the library for texts that a user gets to see."""
PIECES = (
    *("row {}", "rows {}", "1 line", "{} lines", "1 row", "{} rows", "1 cell", "{} cells"),
    *("{} and {} more", "link scan of {}", "sum of links of {}", "sum grown link by link of {}"),
    *("{} ({} of {})", "Formula text (sympy)", "Plain text", "LaTeX document"),
    *("MATLAB or Octave", "Excel or LibreOffice"),
)
"""Values within sentences that are put together too freely to be found in the trees."""
WORKER, COMMANDS, EXPORTS = "app/engine/worker/", "app/cli/", "kan_core/export/"
"""What the commands say, and the sentences in exported programs, stay English."""
SAMPLES = "resources/samples/index.toml"


@dataclass(frozen=True)
class Text:
    """A text to translate.

    Attributes:
        context: where it is looked up.
        source: the English text; values stand in it as {}.
        file: where it was found.
        plural: whether it has a form for each number.
    """

    context: str
    source: str
    file: str
    plural: bool = False


def gathered(root: Path) -> tuple[Text, ...]:
    """Every text of the program below `root`, each once, in the order of files and lines."""
    found: dict[tuple[str, str], Text] = {}
    for file in _sources(root):
        place = file.relative_to(root).as_posix()
        tree = ast.parse(file.read_text(encoding="utf-8"))
        for text in _texts(tree, place):
            found.setdefault((text.context, text.source), text)
    samples = tomllib.loads((root / SAMPLES).read_text(encoding="utf-8"))["sample"]
    described = (sample[key] for sample in samples for key in ("title", "description"))
    for place, sources in ((SAMPLES, described), ("", PIECES)):
        for source in sources:
            found.setdefault((LIBRARY, source), Text(LIBRARY, source, place))
    return tuple(found.values())


def marked(tree: ast.AST) -> Iterator[tuple[ast.Constant, bool]]:
    """The literals of a module that are passed to `tr` and its like, and whether each is a plural."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = _name(node.func)
            if name == COUNTED:
                yield from ((literal, True) for literal in _literals(node.args[1]))
            for place in MARKED.get(name, ()):
                yield from ((literal, False) for literal in _literals(_argument(node, place)))


def _texts(tree: ast.Module, place: str) -> Iterator[Text]:
    shapes = _of_errors_and_steps(tree)
    if place.startswith("app/") and not place.startswith(WORKER):
        for literal, plural in marked(tree):
            yield Text(WINDOW, str(literal.value), place, plural)
    elif not place.startswith(EXPORTS):
        told = (*_told(tree, TOLD), *_arguments(tree))
        shapes += (*_sentences(tree), *(shape for node in told for shape in _shapes(node)))
    for shape in shapes:
        if re.search(r"[^\W\d_]{3}", shape.replace("{}", "")):
            yield Text(LIBRARY, shape, place)


def _of_errors_and_steps(tree: ast.Module) -> tuple[str, ...]:
    """What errors say, and what steps of the history are called."""
    nodes: list[ast.expr] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = _name(node.func)
            nodes += node.args if name.endswith("Error") else []
            nodes += node.args[NAMED[name] : NAMED[name] + 1] if name in NAMED else []
    return tuple(shape for node in (*nodes, *_told(tree, {"label"})) for shape in _shapes(node))


def _told(tree: ast.Module, names: Container[str]) -> Iterator[ast.expr]:
    """What is given to these names: to variables, by keyword, or by functions that are called so."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from (word.value for word in node.keywords if word.arg in names)
        elif isinstance(node, ast.FunctionDef) and node.name in names:
            yield from (part.value for part in ast.walk(node) if isinstance(part, ast.Return) and part.value)
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                yield from (value for name, value in _pairs(target, node.value) if name in names)


def _pairs(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    """Names and what is assigned to each, of tuples too."""
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, given in zip(target.elts, value.elts, strict=False):
            yield from _pairs(one, given)
    elif isinstance(target, (ast.Name, ast.Attribute)):
        yield _name(target), value


def _arguments(tree: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in TELLING:
            yield from node.args


def _sentences(tree: ast.Module) -> tuple[str, ...]:
    """Literals that read as sentences; docstrings are none."""
    docstrings = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    shapes = (shape for node in _expressions(tree) if node not in docstrings for shape in _shapes(node))
    return tuple(shape for shape in shapes if re.fullmatch(r"(?s)[A-Z{].* .*[.?:]", shape))


def _expressions(tree: ast.Module) -> Iterator[ast.expr]:
    """All literals of a module; the pieces of an f-string are no literals of their own."""
    pieces = {piece for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for piece in _pieces(node)}
    return (
        node
        for node in ast.walk(tree)
        if isinstance(node, (ast.Constant, ast.JoinedStr)) and node not in pieces
    )


def _pieces(text: ast.JoinedStr) -> Iterator[ast.AST]:
    for value in text.values:
        if isinstance(value, ast.FormattedValue):
            yield from ast.walk(value.format_spec) if value.format_spec else ()
        else:
            yield value


def _shapes(node: ast.AST) -> Iterator[str]:
    """The texts that an expression can be, with {} for each value in it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value.replace("{", "{{").replace("}", "}}")
    elif isinstance(node, ast.JoinedStr):
        yield "".join(
            str(part.value).replace("{", "{{").replace("}", "}}") if isinstance(part, ast.Constant) else "{}"
            for part in node.values
        )
    elif isinstance(node, ast.IfExp):
        yield from (*_shapes(node.body), *_shapes(node.orelse))


def _literals(node: ast.expr | None) -> Iterator[ast.Constant]:
    """The literals that an argument can be."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node
    elif isinstance(node, ast.IfExp):
        yield from (*_literals(node.body), *_literals(node.orelse))


def _argument(call: ast.Call, place: int | str) -> ast.expr | None:
    if isinstance(place, int):
        return call.args[place] if place < len(call.args) else None
    return next((word.value for word in call.keywords if word.arg == place), None)


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _sources(root: Path) -> list[Path]:
    """The files of the window and of the library; the command line speaks English."""
    files = sorted(file for folder in ("app", "kan_core") for file in (root / folder).rglob("*.py"))
    return [file for file in files if not file.relative_to(root).as_posix().startswith(COMMANDS)]
