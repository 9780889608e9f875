"""A session as a Python program that repeats it, step by step."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kan_core.data.dataset import Column
from kan_core.data.reading import Reading
from kan_core.data.split import AS_ROLES_SAY, Splitting
from kan_core.edits.history import History
from kan_core.edits.recipe import Plain, Recipe, unusual

CALLS: Mapping[str, tuple[str, ...]] = {
    "new_network": (
        *("widths", "grid_size", "order", "product_nodes", "base", "basis", "grid", "ranges", "periods"),
    ),
    "formula_network": ("formula", "target", "room"),
    "fit_formula": ("formula", "start"),
    "train": (
        *("pause_after", "stop_after", "optimiser", "iterations", "restarts", "penalty", "learning_rate"),
        *("batch", "seed", "device", "loss", "loss_scale", "precision", "threads"),
    ),
    "go_on": ("pause_after", "stop_after"),
    "prune": ("edges",),
    "restore": ("edges",),
    "lock": ("edges",),
    "unlock": ("edges",),
    "snap": ("edge", "primitive", "parameters", "exact", "by_user"),
    "unsnap": ("edge",),
    "reshape": ("edge", "coefficients"),
    "extend_grid": ("grid_size",),
    "prune_weak": (),
    "snap_all": ("own", "edges"),
    "simplify": ("own",),
    "add_input": ("expression", "name"),
    "change_input": ("name", "expression", "to"),
    "remove_input": ("name",),
    "discover": ("law", "own", "derived", "seconds", "noise", "use_units"),
}
"""The methods of the workbench that a script may call, and their arguments."""
CALLS = {**CALLS, "train_on_finer_grids": ("finest", "grid_iterations", *CALLS["train"])}

_STARRED = frozenset({"prune", "restore", "lock", "unlock"})
"""Methods that take edges one by one."""
_LEADING = {
    "new_network": 1,
    "formula_network": 1,
    "fit_formula": 1,
    "snap": 2,
    "unsnap": 1,
    "reshape": 1,
    "extend_grid": 1,
    "add_input": 1,
    "change_input": 2,
    "remove_input": 1,
}
"""How many arguments go without their names."""


WIDTH = 100
"""Letters of a line, from which on its arguments stand one below another."""


@dataclass(frozen=True)
class Source:
    """Where a table can be read again.

    Attributes:
        file: path of the file; empty where there is none.
        reading: how the file is read.
        sample: id of sample data.
        project: path of a project that holds the table and the steps.
    """

    file: str = ""
    reading: Reading = field(default_factory=Reading)
    sample: str = ""
    project: str = ""


@dataclass(frozen=True)
class Step:
    """A step of the history without its model: its number, its label and name, and how it was made."""

    number: int
    label: str
    name: str
    made: tuple[Recipe, ...]


@dataclass(frozen=True)
class Ending:
    """The table of a session, what tells its values from others, and the formulas it ended with."""

    name: str
    rows: int
    columns: tuple[Column, ...]
    fingerprint: str
    formulas: tuple[str, ...]
    condition: str = ""
    split: Splitting = AS_ROLES_SAY


def steps_of(history: History) -> tuple[Step, ...]:
    """The steps from the first to the current one."""
    return tuple(Step(each.id, each.label, each.name, each.made) for each in history.path())


def session_script(session: Ending, steps: Sequence[Step], seed: int, source: Source) -> str:
    """The program: it reads the table, does every step that leads to the current one, prints the formula.

    Every text of the project goes into it as a literal or a comment, never as code. A step that cannot be
    repeated is told: its model is taken from the project where there is one, else the program ends there.

    Args:
        session: what it is about, and what it ended with.
        steps: from the first to the current one.
        seed: of the session.
        source: where the table can be read again.
    """
    told = [line for step in steps for line in _step(step, source, step is steps[0])]
    lines = [
        '"""A session of Kanoscope, step by step. Run it where kanoscope is installed."""',
        "",
        f"# Table: {_comment(session.name)}, {session.rows} rows. The session ended with:",
        *(f"#     {_comment(line)}" for line in session.formulas),
        "",
        *_imports(session, source),
        "",
        *_table(session, source),
        f"work = Workbench(table, seed={seed}, fingerprint={session.fingerprint!r})",
        "",
        *told,
        "",
        "for line in work.formula_lines():",
        "    print(line)",
    ]
    return "\n".join(lines) + "\n"


def calls_of(step: Step) -> tuple[str, ...]:
    """The calls that make a step, as the program writes them; none where it cannot be repeated."""
    if _reason(step, False):
        return ()
    return tuple(line for recipe in step.made for line in _call(recipe))


def _imports(session: Ending, source: Source) -> Iterator[str]:
    chosen = session.split != AS_ROLES_SAY
    if chosen:
        yield "from dataclasses import replace"
    if not (source.file or source.sample) and source.project:
        yield "from pathlib import Path"
    if chosen or (not (source.file or source.sample) and source.project):
        yield ""
    if session.condition or any(column.expression for column in session.columns):
        yield "from kan_core.data.computed import with_column, with_condition"
    yield "from kan_core.data.dataset import Role"
    if source.sample:
        yield "from kan_core.data.samples import sample"
    elif source.file or not source.project:
        if unusual(source.reading):
            yield "from kan_core.data.reading import Reading"
        yield "from kan_core.data.table import read_table"
    else:
        yield "from kan_core.project.file import load_project"
    if chosen:
        yield "from kan_core.data.split import Splitting"
    yield "from kan_core.workbench.workbench import Workbench"


def _table(session: Ending, source: Source) -> Iterator[str]:
    if source.sample:
        yield f"table = sample({source.sample!r}).load()"
    elif source.file:
        settings = [f"{name}={_tuples(value)}" for name, value in unusual(source.reading).items()]
        yield from _wrapped("reading = Reading(", settings, ")") if settings else ()
        yield f"table = read_table({source.file!r}{', reading' if settings else ''})"
    elif source.project:
        yield f"table = load_project(Path({source.project!r})).dataset"
    else:
        yield "# The table came from no file that can be read again: save it under this name first."
        yield "table = read_table('table.csv')"
    for column in session.columns:
        if column.expression:
            made = f"{column.name!r}, {column.expression!r}, {column.unit!r}"
            yield f"table = with_column(table, {made})"
    roles = [f"{column.name!r}: Role.{column.role.name}" for column in session.columns]
    yield from _wrapped("table = table.with_roles({", roles, "})")
    units = [f"{column.name!r}: {column.unit!r}" for column in session.columns]
    yield from _wrapped("table = table.with_units({", units, "})")
    if session.condition:
        yield f"table = with_condition(table, {session.condition!r})"
    if session.split != AS_ROLES_SAY:
        split = session.split
        yield (
            f"table = replace(table, split=Splitting({split.way!r}, {split.column!r}, {split.fraction!r}))"
        )


def _wrapped(head: str, items: Sequence[str], tail: str) -> Iterator[str]:
    """A call in one line, or with a line for each item where that would be too long."""
    line = f"{head}{', '.join(items)}{tail}"
    if len(line) <= WIDTH:
        yield line
        return
    yield head
    yield from (f"    {item}," for item in items)
    yield tail


def _step(step: Step, source: Source, first: bool) -> Iterator[str]:
    yield f"# {_comment(step.label)}" + (f" ({_comment(step.name)})" if step.name else "")
    reason = _reason(step, first)
    if not reason:
        if any(recipe.name == "discover" for recipe in step.made):
            yield "# A search ends with its time: a slower computer may not find this law, and then says so."
        for recipe in step.made:
            yield from _call(recipe)
        return
    yield f"# This step cannot be repeated: {_comment(reason)}"
    if source.project:
        yield "# Its model is taken from the project."
        yield f"work.take({source.project!r}, {step.number})"
    else:
        yield "# From a saved project the script could take its model: save, and copy the script again."
        yield "raise SystemExit('The next step cannot be repeated; see the comment in the script.')"


def _reason(step: Step, first: bool) -> str:
    """Why a step cannot be repeated; empty where it can."""
    if not step.made:
        return "it is not known how it was made."
    if first and step.made[0].name != "new_network":
        return "the first steps of the session are no longer kept."
    for recipe in step.made:
        if recipe.lost:
            return recipe.lost
        if recipe.name not in CALLS or not set(recipe.given) <= set(CALLS[recipe.name]):
            return "another version of the program made it."
    return ""


def _call(recipe: Recipe) -> Iterator[str]:
    given = dict(recipe.given)
    leading: list[str] = []
    if recipe.name in _STARRED:
        edges = given.pop("edges", [])
        leading = [_tuples(edge) for edge in edges] if isinstance(edges, list) else []
    for name in CALLS[recipe.name][: _LEADING.get(recipe.name, 0)]:
        if name not in given:
            break
        leading.append(_tuples(given.pop(name)))
    arguments = [*leading, *(f"{key}={_tuples(value)}" for key, value in given.items())]
    yield from _wrapped(f"work.{recipe.name}(", arguments, ")")


def _tuples(value: Plain) -> str:
    """A value as a literal: lists of plain values are tuples, lists of lists stay lists."""
    if isinstance(value, list):
        items = [_tuples(item) for item in value]
        if any(isinstance(item, list) for item in value):
            return f"[{', '.join(items)}]"
        return f"({', '.join(items)}{',' if len(items) == 1 else ''})"
    if isinstance(value, float) and not abs(value) < float("inf"):
        return f"float('{value}')"
    return repr(value)


def _comment(text: str) -> str:
    """A text in one line of a comment."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
