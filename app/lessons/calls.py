"""What a lesson may have done: the steps of the workbench that suit a class, gestures, experiments."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.lessons.document import (
    Kind,
    Place,
    edge,
    either,
    fields,
    flag,
    listed,
    number,
    one_of,
    text,
    whole,
)
from app.lessons.lesson import Call, Source
from kan_core.basis.table import BASES
from kan_core.errors import ExperimentError, LessonError
from kan_core.experiments.table import EXPERIMENTS, experiment_named
from kan_core.training.config import LOSSES, OPTIMISERS

FINEST, MOST_ITERATIONS, MOST_SECONDS = 200, 2_000, 120
ACTIONS = (
    *("fit_view", "zoom_selection"),
    *("layout_explore", "layout_inspect", "layout_present", "layout_learn"),
)
"""Actions of the window that change only what is seen."""
FILE = r"\w[\w-]{0,60}\.csv"
"""Names of tables: no folders."""


@dataclass(frozen=True)
class Arguments:
    """The arguments of a call."""

    required: Mapping[str, Kind] = field(default_factory=dict)
    optional: Mapping[str, Kind] = field(default_factory=dict)


def _settings(place: Place) -> dict[str, Any]:
    """The settings of an experiment, which are looked at once its name is known."""
    if not isinstance(place.value, dict):
        raise LessonError(f"{place.path} should be an object.", "Write it in braces.")
    return dict(place.value)


_FORMULA = text(400)
_EDGES = listed(edge, 200)
_GRID = whole(1, FINEST)
_TRAINING: Mapping[str, Kind] = {
    "optimiser": one_of(OPTIMISERS),
    "penalty": number(0.0, 1e6),
    "learning_rate": number(1e-6, 10.0),
    "loss": one_of(("auto", *LOSSES)),
}
_SOURCE = Arguments(optional={"sample": text(60), "file": text(70)})

CALLS: Mapping[str, Arguments] = {
    "open": _SOURCE,
    "new_network": Arguments(
        {"widths": listed(whole(1, 60), 8, 2)},
        {
            "grid_size": either(list, listed(_GRID, 8), _GRID),
            "order": whole(0, 9),
            "product_nodes": listed(whole(0, 60), 8),
            "base": one_of(("none", "silu")),
            "basis": one_of(tuple(BASES)),
            "grid": one_of(("uniform", "adapted")),
        },
    ),
    "formula_network": Arguments({"formula": _FORMULA}, {"target": text(100), "room": flag}),
    "fit_formula": Arguments({"formula": _FORMULA}),
    "train": Arguments(optional={"iterations": whole(1, MOST_ITERATIONS), **_TRAINING}),
    "train_on_finer_grids": Arguments(
        optional={"finest": _GRID, "grid_iterations": whole(1, MOST_ITERATIONS), **_TRAINING}
    ),
    "prune": Arguments({"edges": _EDGES}),
    "restore": Arguments({"edges": _EDGES}),
    "lock": Arguments({"edges": _EDGES}),
    "unlock": Arguments({"edges": _EDGES}),
    "snap": Arguments(
        {"edge": edge, "primitive": text(200)}, {"parameters": listed(number(-1e12, 1e12), 12, 2)}
    ),
    "unsnap": Arguments({"edge": edge}),
    "reshape": Arguments({"edge": edge, "coefficients": listed(number(-1e12, 1e12), 400)}),
    "move_point": Arguments({"edge": edge, "point": whole(1, 400), "by": number(-1e6, 1e6)}),
    "extend_grid": Arguments({"grid_size": _GRID}),
    "prune_weak": Arguments(),
    "snap_all": Arguments(optional={"edges": _EDGES}),
    "simplify": Arguments(),
    "add_input": Arguments({"expression": _FORMULA}, {"name": text(60)}),
    "remove_input": Arguments({"name": text(100)}),
    "discover": Arguments(
        optional={
            "seconds": number(1.0, MOST_SECONDS),
            "noise": number(0.0, 1e12),
            "use_units": flag,
        }
    ),
    "experiment": Arguments({"name": one_of(tuple(EXPERIMENTS))}, {"settings": _settings}),
    "select": Arguments({"edges": listed(edge, 200, 0)}),
    "undo": Arguments(optional={"steps": whole(1, 20)}),
    "action": Arguments({"name": one_of(ACTIONS)}),
}
"""Every call by name, and what it takes."""


def call(place: Place) -> Call:
    """A call, written as {"name": {its arguments}}."""
    value = place.value
    if not isinstance(value, dict) or len(value) != 1:
        raise LessonError(f"{place.path} should be an object with one name.", 'Such as {"train": {}}.')
    name = next(iter(value))
    if name not in CALLS:
        known = ", ".join(CALLS)
        raise LessonError(f"{place.path} does {name[:40]!r}, which there is not.", f"Use one of {known}.")
    arguments = CALLS[name]
    given = fields(place.at(name), arguments.required, arguments.optional)
    if arguments is _SOURCE:
        source(place.at(name))
    if name == "experiment":
        _check_experiment(place.at(name), given)
    return Call(name, given)


def _check_experiment(place: Place, given: Mapping[str, Any]) -> None:
    try:
        experiment_named(given["name"]).settings.read(given.get("settings", {}))
    except ExperimentError as error:
        raise LessonError(f"{place.path}: {error.what}", error.remedy) from error


def source(place: Place) -> Source:
    """A table: a sample, or a file of the lesson."""
    given = fields(place, _SOURCE.required, _SOURCE.optional)
    if len(given) != 1:
        raise LessonError(f"{place.path} should name a sample or a file.", 'Such as {"sample": "kepler"}.')
    return Source(**given)
