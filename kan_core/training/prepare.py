"""From a table to the scaled rows that a network is trained and tested on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kan_core.data.dataset import Dataset
from kan_core.data.scaling import decimal_scale, spread_scaling
from kan_core.data.split import (
    LAST,
    RANDOM,
    TIME,
    Split,
    group_split,
    random_split,
    stratified_split,
    time_split,
)
from kan_core.data.usable import Usable, usable_rows
from kan_core.errors import DataError
from kan_core.model.links import LINKS
from kan_core.model.state import FloatArray, InputState, OutputState
from kan_core.training.problem import Problem


@dataclass(frozen=True, eq=False)
class Prepared:
    """A table made ready: rows that are complete, scaled and split.

    Attributes:
        train, test: scaled rows.
        inputs, outputs: the scalings, as a model keeps them.
        usable: the rows in their own units.
        split: positions within the usable rows.
        notes: sentences on what was left out, and on what was held out.
        way: how rows were held out: "random", "group", "time" or "last".
    """

    train: Problem
    test: Problem
    inputs: tuple[InputState, ...]
    outputs: tuple[OutputState, ...]
    usable: Usable
    split: Split
    notes: tuple[str, ...]
    way: str = RANDOM

    @property
    def whole(self) -> Problem:
        """Training and held-out rows together, in the order of the table."""
        weights = None if self.usable.sigma is None else _weights(self.usable.sigma)
        rows = np.argsort(np.concatenate(self.split))
        both = [np.concatenate(pair) for pair in ((self.train.u, self.test.u), (self.train.z, self.test.z))]
        return Problem(both[0][rows], both[1][rows], weights)


def prepare(
    dataset: Dataset, seed: int = 0, fraction: float | None = None, link: str = "identity"
) -> Prepared:
    """Scales every linked target to unit variance, extreme inputs by a power of ten, and splits the rows.

    Classes are not scaled: z is 1 at the class of a row and 0 at the others, and a random split keeps their
    parts.

    Args:
        dataset: with its roles set; it says how the rows are split.
        seed: of the split.
        fraction: part of the rows to train on; the table's own where it is None.
        link: T of every target, in the table of links; classes have none.

    Raises:
        DataError: the table cannot be used, a target lies outside the domain of the link, or classes have
            one.
    """
    usable = usable_rows(dataset)
    units = {column.name: column.unit for column in dataset.columns}
    inputs, u = input_nodes(usable.x, usable.input_names, units)
    outputs, z = _classes(usable, link) if usable.class_of else _scaled_targets(usable, units, link)
    split, held = _split(dataset, usable, dataset.split.fraction if fraction is None else fraction, seed)
    whole = Problem(u, z, None if usable.sigma is None else _weights(usable.sigma))
    return Prepared(
        whole.take(split.train),
        whole.take(split.test),
        inputs,
        outputs,
        usable,
        split,
        (*usable.notes, *held),
        dataset.split_way,
    )


def _split(dataset: Dataset, usable: Usable, fraction: float, seed: int) -> tuple[Split, tuple[str, ...]]:
    """The rows held out, as the table says, and a sentence on them where they are no random ones."""
    way = dataset.split_way
    if way == RANDOM:
        if usable.class_of:
            return stratified_split(usable.y.argmax(axis=1), fraction, seed), ()
        return random_split(len(usable.x), fraction, seed), ()
    if way == LAST:
        split = time_split(np.arange(len(usable.x), dtype=np.float64), fraction)
        return split, (f"Held out: the last {len(split.test)} rows.",)
    column = dataset.columns[dataset.index(dataset.split_column)]
    values = dataset.column(column.name)[usable.rows]
    if way == TIME:
        split = time_split(values, fraction)
        first = values[split.test].min()
        return split, (f"Held out: the {len(split.test)} rows from {column.name!r} {first:.6g} on.",)
    split = group_split(values, fraction, seed)
    groups = np.unique(values[split.test])
    told = ", ".join(column.labels[int(each)] if column.labels else f"{each:.6g}" for each in groups[:12])
    told = f"{told} and {len(groups) - 12} more" if len(groups) > 12 else told
    return split, (f"Held out: all {len(split.test)} rows of {column.name!r} {told}.",)


def input_nodes(
    x: FloatArray, names: Sequence[str], units: Mapping[str, str]
) -> tuple[tuple[InputState, ...], FloatArray]:
    """Input nodes of columns x (n, d), and the values (n, d) that they give."""
    scale = decimal_scale(x)
    lower, upper = x.min(axis=0), x.max(axis=0)
    inputs = tuple(
        InputState(name, 0.0, float(s), units.get(name, ""), None, float(low), float(high))
        for name, s, low, high in zip(names, scale, lower, upper, strict=True)
    )
    return inputs, x / scale


def _classes(usable: Usable, link: str) -> tuple[tuple[OutputState, ...], FloatArray]:
    """One output for each class, which gives its logit; the targets are the classes themselves."""
    if link != "identity":
        raise DataError(f"The classes of {usable.class_of!r} have no output link.", "Leave the link out.")
    outputs = tuple(OutputState(name, class_of=usable.class_of) for name in usable.output_names)
    return outputs, usable.y


def _scaled_targets(
    usable: Usable, units: Mapping[str, str], link: str
) -> tuple[tuple[OutputState, ...], FloatArray]:
    scaled = [
        scaled_target(name, units[name], y, link)
        for name, y in zip(usable.output_names, usable.y.T, strict=True)
    ]
    return tuple(output for output, _ in scaled), np.column_stack([z for _, z in scaled])


def scaled_target(name: str, unit: str, y: FloatArray, link: str) -> tuple[OutputState, FloatArray]:
    """The output node of a target y (n,), and the values (n,) of unit variance that it has to give.

    Raises:
        DataError: y lies outside the domain of the link.
    """
    chosen = LINKS[link]
    if y.min() < chosen.lower or y.max() > chosen.upper:
        raise DataError(
            f"The target {name!r} lies outside the domain of the output link {link!r}.",
            "Choose another link.",
        )
    with np.errstate(all="ignore"):
        linked = chosen.forward(y)
    if not np.isfinite(linked).all():
        raise DataError(f"The output link {link!r} is infinite for some targets.", "Choose another link.")
    mean, deviation = spread_scaling(linked)
    return OutputState(name, mean, deviation, unit, link), (linked - mean) / deviation


def _weights(sigma: FloatArray) -> FloatArray:
    """(n,) 1/sigma^2 with mean 1; squared only after scaling so that nothing overflows."""
    relative = sigma.min() / sigma
    weights: FloatArray = relative**2 / np.mean(relative**2)
    return weights
