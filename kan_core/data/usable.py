"""The rows and columns of a table that a model can be trained on."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kan_core.data.classes import one_hot
from kan_core.data.computed import chosen_rows, filter_notes
from kan_core.data.dataset import Column, Dataset, FloatArray, Role
from kan_core.data.expressed import columns_in
from kan_core.data.scaling import range_scaling
from kan_core.errors import DataError

MIN_ROWS = 5
_ROUNDING = 4 * np.finfo(np.float64).eps
_SAME = 1e-9
_GAPS = "rows were left out: values are missing"
_LARGEST = 1e100
"""Larger values, and inverses of it, have no square within reach of float64 times a number of rows."""


@dataclass(frozen=True, eq=False)
class Usable:
    """What a model is trained on: n complete rows, d inputs that vary.

    Attributes:
        x: (n, d) inputs in their own units.
        columns: (n,) values of every input column by name, those that do not vary included.
        y: (n, outputs) targets in their own units; or one column for each class, 1 where a row is of it.
        sigma: (n,) standard deviation of each row's target values, in their unit, or relative to each other
            where the table gives weights; None where the table gives neither.
        input_names: d names of columns.
        output_names: names of the target columns, or of the classes.
        class_of: name of the column of classes; empty where the targets are numbers.
        rows: (n,) their row numbers in the table, ascending.
        notes: sentences on what was left out and what looks odd.
    """

    x: FloatArray
    columns: Mapping[str, FloatArray]
    y: FloatArray
    sigma: FloatArray | None
    input_names: tuple[str, ...]
    output_names: tuple[str, ...]
    class_of: str
    rows: NDArray[np.intp]
    notes: tuple[str, ...]


def usable_rows(dataset: Dataset) -> Usable:
    """The complete rows of a table and the inputs that vary in them.

    Rows in which the table's condition does not hold are left out, and so are those without a value in a
    target, in an input, in the sigma or weight column or in the one that tells how rows are held out, rows of
    weight zero, inputs without any number and inputs of one value only.

    Raises:
        DataError: no target, both targets and classes, no input that varies, fewer than `MIN_ROWS` complete
            rows, infinite values, values beyond computing, a constant target, a class of a single row, or a
            sigma or weight that is negative.
    """
    targets = _targets(dataset)
    notes: list[str] = []
    inputs = _filled_inputs(dataset, notes)
    chosen = chosen_rows(dataset)
    notes += filter_notes(dataset)
    _refuse_infinite(dataset, (*targets, *inputs), chosen)
    _refuse_extreme(dataset, (*targets, *inputs), chosen)
    sigma = row_sigma(dataset)
    rows = _complete_rows(dataset, (*targets, *inputs), sigma, chosen, notes)
    y, output_names = _outputs(dataset, targets, rows)
    columns = {column.name: dataset.column(column.name)[rows] for column in inputs}
    names = _varying_inputs(columns, notes)
    x = np.column_stack([columns[name] for name in names])
    notes += [
        f"The inputs {one!r} and {other!r} carry the same information." for one, other in _copies(names, x)
    ]
    class_of = targets[0].name if targets[0].role is Role.CLASS else ""
    if not class_of:
        notes += _odd_targets(output_names, y, dict(zip(names, x.T, strict=True)))
    notes += _entangled(dataset, names)
    weighed = None if sigma is None else sigma[rows]
    # The columns of x stand for themselves, so that no value is kept twice.
    columns |= dict(zip(names, x.T, strict=True))
    return Usable(x, columns, y, weighed, names, output_names, class_of, rows, tuple(notes))


def tells_gaps(note: str) -> bool:
    """Whether a note tells that rows were left out because values are missing."""
    return _GAPS in note


def _targets(dataset: Dataset) -> tuple[Column, ...]:
    targets, classes = dataset.targets, dataset.of_role(Role.CLASS)
    if not targets:
        raise DataError("No column is marked as the target.", "Choose the column that the model shall give.")
    if classes and len(targets) > 1:
        raise DataError(
            f"A model gives either numbers or classes, and {classes.name!r} is a class beside a target.",
            "Keep the class or the targets.",
        )
    texts = [column.name for column in targets if column.labels and column is not classes]
    if texts:
        raise DataError(f"The target {texts[0]!r} holds texts.", "Give it the role class.")
    return targets


def _outputs(
    dataset: Dataset, targets: tuple[Column, ...], rows: NDArray[np.intp]
) -> tuple[FloatArray, tuple[str, ...]]:
    """(n, outputs) what the model has to give in the rows, and the names of the outputs."""
    y = np.column_stack([dataset.column(target.name)[rows] for target in targets])
    if targets[0].role is Role.CLASS:
        return one_hot(targets[0], y[:, 0])
    for target, values in zip(targets, y.T, strict=True):
        if _is_constant(values):
            raise DataError(
                f"The target {target.name!r} has the same value, {values[0]:g}, in every row.",
                "Choose a target that varies.",
            )
    return y, tuple(target.name for target in targets)


def _odd_targets(targets: tuple[str, ...], y: FloatArray, inputs: Mapping[str, FloatArray]) -> list[str]:
    """What is said of targets that are no measured numbers, or that stand among the inputs too."""
    notes = []
    for target, values in zip(targets, y.T, strict=True):
        low, high = values.min(), values.max()
        if np.all((values == low) | (values == high)):
            notes.append(f"The target {target!r} has two values, {low:g} and {high:g}: it may be a class.")
        notes += [
            f"The input {name!r} is a copy of the target {target!r}."
            for name, column in inputs.items()
            if np.array_equal(column, values)
        ]
    return notes


def _entangled(dataset: Dataset, inputs: tuple[str, ...]) -> list[str]:
    """What is said of inputs and targets of which one is computed from the other."""
    used = {column.name: columns_in(dataset, column.expression) for column in dataset.columns}
    pairs = [(target.name, name) for target in dataset.targets for name in inputs]
    return [
        *(
            f"The target {one!r} is computed from the input {other!r}."
            for one, other in pairs
            if other in used[one]
        ),
        *(
            f"The input {other!r} is computed from the target {one!r}."
            for one, other in pairs
            if one in used[other]
        ),
    ]


def _filled_inputs(dataset: Dataset, notes: list[str]) -> tuple[Column, ...]:
    empty = [c.name for c in dataset.inputs if c.labels or np.isnan(dataset.column(c.name)).all()]
    notes += [f"The input {name!r} has no numbers and was left out." for name in empty]
    filled = tuple(column for column in dataset.inputs if column.name not in empty)
    if not filled:
        raise DataError(
            "The table has no input with numbers in it.", "Mark at least one other column as an input."
        )
    return filled


def _refuse_infinite(dataset: Dataset, columns: tuple[Column, ...], chosen: NDArray[np.bool_]) -> None:
    for column in columns:
        infinite = np.flatnonzero(np.isinf(dataset.column(column.name)) & chosen)
        if infinite.size:
            raise DataError(
                f"The column {column.name!r} has {infinite.size} infinite values, the first in data row "
                f"{infinite[0] + 1}.",
                "Leave these cells empty or correct them.",
            )


def _refuse_extreme(dataset: Dataset, columns: tuple[Column, ...], chosen: NDArray[np.bool_]) -> None:
    for column in columns:
        sizes = np.nan_to_num(np.where(chosen, np.abs(dataset.column(column.name)), 0.0), posinf=0.0)
        largest = sizes.max(initial=0.0)
        if largest > _LARGEST or 0.0 < largest < 1.0 / _LARGEST:
            raise DataError(
                f"The column {column.name!r} goes up to {largest:g}, in data row {np.argmax(sizes) + 1}: "
                "that is too extreme to compute with.",
                "Give the column in another unit, or correct the value.",
            )


def row_sigma(dataset: Dataset) -> FloatArray | None:
    """(rows,) sigma, or 1/sqrt(weight); NaN in rows that must not be used."""
    given, weight = dataset.of_role(Role.SIGMA), dataset.of_role(Role.WEIGHT)
    if given and weight:
        raise DataError(f"Both {given.name!r} and {weight.name!r} weigh the rows.", "Keep one of them.")
    column = given or weight
    if column is None:
        return None
    values = dataset.column(column.name)
    wrong = np.isinf(values) | ((values <= 0.0) if given else (values < 0.0))
    if wrong.any():
        raise DataError(
            f"The {column.role} {column.name!r} is {values[wrong][0]:g} in data row {np.argmax(wrong) + 1}.",
            f"Every {column.role} must be positive and finite.",
        )
    return values if given else _deviation_of(values)


def _deviation_of(weight: FloatArray) -> FloatArray:
    counted = np.where(weight > 0.0, weight, np.nan)
    deviation: FloatArray = 1.0 / np.sqrt(counted)
    return deviation


def _complete_rows(
    dataset: Dataset,
    columns: tuple[Column, ...],
    sigma: FloatArray | None,
    chosen: NDArray[np.bool_],
    notes: list[str],
) -> NDArray[np.intp]:
    needed = dict.fromkeys((*(column.name for column in columns), dataset.split_column))
    missing = {name: np.isnan(dataset.column(name)) & chosen for name in needed if name}
    if sigma is not None:
        missing["sigma or weight"] = np.isnan(sigma) & chosen
    dropped = np.logical_or.reduce(list(missing.values()))
    rows = np.flatnonzero(chosen & ~dropped)
    worst = max(missing, key=lambda name: int(missing[name].sum()))
    told = f"most in {worst!r} ({missing[worst].sum()})"
    if rows.size < MIN_ROWS:
        if not chosen.all() and not dropped.any():
            raise DataError(
                f"The filter {dataset.condition!r} keeps {rows.size} of {dataset.rows} rows, and at least "
                f"{MIN_ROWS} are needed.",
                "Change it.",
            )
        what = f"Only {rows.size} of {dataset.rows} rows can be used, and at least {MIN_ROWS} are needed."
        if dropped.any():
            raise DataError(f"{what} Values are missing, {told}.", "Ignore that column or fill its gaps.")
        raise DataError(what, "Add rows.")
    if dropped.any():
        notes.append(f"{dropped.sum()} of {dataset.rows} {_GAPS}, {told}.")
    return rows


def _varying_inputs(columns: Mapping[str, FloatArray], notes: list[str]) -> tuple[str, ...]:
    kept = []
    for name, values in columns.items():
        if _is_constant(values):
            notes.append(f"The input {name!r} is {values[0]:g} in every row and was left out.")
        else:
            kept.append(name)
    if not kept:
        raise DataError("No input varies.", "Add an input that has different values in different rows.")
    return tuple(kept)


def _is_constant(values: FloatArray) -> bool:
    """Whether all values are equal up to rounding."""
    lower, upper = values.min(), values.max()
    return bool(upper / 2 - lower / 2 <= _ROUNDING * np.abs(values).max())


def _copies(names: tuple[str, ...], x: FloatArray) -> list[tuple[str, str]]:
    """Pairs of inputs of which one is a + b times the other: scaled by range they are equal or mirrored."""
    offset, scale = range_scaling(x)
    scaled = (x - offset) / scale
    pairs = []
    for i in range(len(names)):
        # The first row rules out nearly all pairs, and cheaply.
        near = np.abs(np.abs(scaled[0, i + 1 :]) - abs(scaled[0, i])) < _SAME
        for j in np.flatnonzero(near) + i + 1:
            if min(np.abs(scaled[:, i] + sign * scaled[:, j]).max() for sign in (-1.0, 1.0)) < _SAME:
                pairs.append((names[i], names[j]))
    return pairs
