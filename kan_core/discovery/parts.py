"""The rows of a table in three parts: to fit, to hold out, and the outermost ones to see beyond the range."""

from dataclasses import dataclass

import numpy as np
import sympy as sp
from numpy.typing import NDArray

from kan_core.analysis.residuals import is_structured
from kan_core.data.names import symbol_names
from kan_core.data.split import RANDOM
from kan_core.discovery.hypotheses import Rows
from kan_core.discovery.plausibility import Kinds
from kan_core.discovery.smoothing import weighted_spread
from kan_core.model.state import FloatArray, InputState, OutputState
from kan_core.training.prepare import Prepared
from kan_core.training.problem import Problem
from kan_core.training.sample import LARGE, SAMPLE

FRACTION, BEYOND = 0.8, 0.08
"""Part of the rows that is fitted, and part that is kept back as the outermost."""
ENOUGH = 120
"""Rows from which on some are kept back at the edge of the ranges."""
LOOKED_AT, ROWS_PER_PART = 2_000, 5
"""Rows that tell how errors grow, and how many of them a coefficient of a smooth law needs."""
WIDE, CLEARLY = 10.0, 6.0
"""Largest over smallest target from which errors may grow with it, and nats that must speak for it."""
FEW = 20
"""Rows up to which all are fitted, and held-out errors are those of rows that were fitted too."""
OUTSPOKEN = 3.0
"""Rows that must share what absolute errors say, lest few rows be judged by the largest of them alone."""


@dataclass(frozen=True, eq=False)
class Parts:
    """Rows of a table made ready for the search.

    Attributes:
        train, test: rows that constants are fitted to, and rows that are held out.
        beyond: rows outside the range of the others in some column; None where there are too few rows.
        inputs: a plain input for each symbol, scaled as a network needs it.
        output: the target, with its mean and spread.
        whole: how many rows the table has to fit, of which a sample is taken where there are very many.
        relative: the errors grow with the target, so rows are weighed by 1/y^2.
    """

    train: Rows
    test: Rows
    beyond: Rows | None
    inputs: tuple[InputState, ...]
    output: OutputState
    whole: int
    relative: bool

    @classmethod
    def of(cls, prepared: Prepared, seed: int, kinds: Kinds) -> "Parts":
        """The parts of a prepared table, the same for the same seed; `kinds` by the names of columns.

        Where the table gives no uncertainties and the errors of its best power law grow with the target, the
        rows are weighed so that relative errors count.
        """
        usable = prepared.usable
        random = np.random.default_rng(seed)
        order = random.permutation(len(usable.x))
        outer = _outermost(usable.x) if len(order) >= ENOUGH else np.zeros(len(order), dtype=bool)
        inner = order[~outer[order]]
        count = round(FRACTION * len(inner))
        train = inner[:count] if len(inner) > FEW else inner
        test = inner[count:] if len(inner) > FEW else train
        if prepared.way != RANDOM:
            # What the user holds out is held out, and may lie beyond the ranges.
            outer[prepared.split.test] = False
            train = order[np.isin(order, prepared.split.train) & ~outer[order]]
            test = order[np.isin(order, prepared.split.test)]
        fitted = train if len(train) <= LARGE else train[:SAMPLE]
        symbols = symbol_names(usable.input_names)
        names = tuple(symbols.values())
        named = {symbols[column]: kind for column, kind in kinds.items() if column in symbols}
        y = usable.y[:, 0]
        relative = usable.sigma is None and errors_are_relative(usable.x[inner], y[inner])
        sigma = np.abs(y) if relative else usable.sigma
        root = np.ones(len(y)) if sigma is None else sigma.min() / sigma
        root = root / np.sqrt(np.mean(root[fitted] ** 2))
        spread = weighted_spread(y[fitted], root[fitted])

        def part(rows: NDArray[np.intp]) -> Rows:
            return Rows(names, usable.x[rows], y[rows], root[rows], spread, named)

        fit = part(np.sort(fitted))
        held = fit if test is train else part(np.sort(test[:SAMPLE]))
        beyond = part(np.flatnonzero(outer)) if outer.any() else None
        return cls(fit, held, beyond, prepared.inputs, prepared.outputs[0], len(train), relative)

    @property
    def holds_out(self) -> bool:
        """Whether the held-out rows are others than those that are fitted."""
        return self.test is not self.train

    @property
    def names(self) -> tuple[str, ...]:
        return self.train.names

    @property
    def symbols(self) -> tuple[sp.Symbol, ...]:
        return tuple(sp.Symbol(name, real=True) for name in self.names)

    def problem(self, rows: Rows) -> Problem:
        """The rows as a network is trained on them: inputs scaled, the target in its spread around 0."""
        offsets = np.array([node.offset for node in self.inputs])
        scales = np.array([node.scale for node in self.inputs])
        z = rows.y[:, None] / self.train.spread
        weights = rows.root_weights**2
        return Problem((rows.x - offsets) / scales, z, weights / weights.mean())


def errors_are_relative(x: FloatArray, y: FloatArray) -> bool:
    """Whether a smooth law describes the rows much shorter with errors that grow with the target.

    The lengths are n ln rms(r) and n ln rms(r/y) + sum ln |y|, each at its own best law: ln |y| is a
    polynomial of second degree in columns and their logarithms, of few rows a power law. Where absolute
    errors would be those of one or two rows, (sum y^2)^2 / sum y^4 of them, the rows need not speak for
    relative ones: it is enough that they do not speak against them.
    Asked only of targets of one sign that span a factor of `WIDE`; what is no noise at all has no errors.
    """
    x, y = x[:LOOKED_AT], y[:LOOKED_AT]
    size = np.abs(y)
    if not ((y > 0).all() or (y < 0).all()) or size.max() < WIDE * size.min():
        return False
    design = _smooth_laws(x)
    if design is None:
        return False
    ratio, weighed = (_ratio(design, size, weights) for weights in (np.ones(len(y)), size))
    relative, absolute = np.sqrt(np.mean(ratio**2)), np.sqrt(np.mean((weighed * size) ** 2))
    if min(relative, absolute / size.max()) < 1e-9 or is_structured(x, ratio):
        return False
    gain = len(y) * np.log(absolute) - len(y) * np.log(relative) - np.log(size).sum()
    outspoken = np.sum(size**2) ** 2 / np.sum(size**4)
    return bool(gain > (-CLEARLY if len(y) <= FEW and outspoken < OUTSPOKEN else CLEARLY))


def _ratio(design: FloatArray, size: FloatArray, weights: FloatArray) -> FloatArray:
    """What the best law leaves, over the target: under these weights of the errors of its logarithm."""
    best, *_ = np.linalg.lstsq(design * weights[:, None], np.log(size) * weights, rcond=None)
    return np.asarray(np.exp(np.clip(design @ best - np.log(size), -50.0, 50.0)) - 1.0)


def _smooth_laws(x: FloatArray) -> FloatArray | None:
    """What ln |y| is taken to be made of: as much as the rows allow; None where they allow nothing."""
    logarithms = np.log(x[:, (x > 0).all(axis=0)])
    first = np.column_stack([logarithms, x])
    first = (first - first.mean(axis=0)) / np.maximum(first.std(axis=0), np.finfo(np.float64).tiny)
    one, count, most = np.ones((len(x), 1)), first.shape[1], len(x) // ROWS_PER_PART
    if 1 + count + count * (count + 1) // 2 <= most:
        return np.column_stack([one, first, *(first[:, [i]] * first[:, i:] for i in range(count))])
    if 1 + 2 * count <= most:
        return np.column_stack([one, first, first**2])
    return np.column_stack([one, logarithms]) if logarithms.size else None


def _outermost(x: FloatArray) -> NDArray[np.bool_]:
    """The rows with the largest or smallest values of some column, about `BEYOND` of all.

    A column of few different values has no outermost rows.
    """
    ranks = np.argsort(np.argsort(x, axis=0, kind="stable"), axis=0) / (len(x) - 1)
    many = np.array([len(np.unique(column)) > len(x) / 4 for column in x.T])
    if not many.any():
        return np.zeros(len(x), dtype=bool)
    extreme = np.abs(2.0 * ranks[:, many] - 1.0).max(axis=1)
    return np.asarray(extreme > np.quantile(extreme, 1.0 - BEYOND))
