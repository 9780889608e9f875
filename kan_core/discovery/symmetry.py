"""Units that nobody wrote down: a network is trained, and the scalings of its function become an algebra."""

from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from kan_core.analysis.scalings import as_whole, independent, scalings_of
from kan_core.data.dataset import Dataset
from kan_core.discovery.crew import Crew
from kan_core.discovery.parts import Parts
from kan_core.discovery.plausibility import Kinds
from kan_core.discovery.structures import general_structures
from kan_core.discovery.surrogate import Surrogate
from kan_core.discovery.training import Training, trained
from kan_core.model.evaluate import evaluate
from kan_core.model.state import FloatArray
from kan_core.units.columns import parsed_units
from kan_core.units.groups import DimensionalAlgebra

GOOD_ENOUGH = 0.05
"""Held-out error above which a network's gradient says nothing."""


def positive_columns(parts: Parts) -> np.ndarray:
    """(m,) whether a column is positive in every row that is fitted."""
    return np.asarray((parts.train.x > 0).all(axis=0))


def plain_algebra(parts: Parts) -> DimensionalAlgebra:
    """All columns and the target as pure numbers."""
    columns = len(parts.names)
    return DimensionalAlgebra.of(np.zeros((0, columns)), np.zeros(0), positive_columns(parts))


def kinds_of(dataset: Dataset) -> Kinds:
    """The dimension of each column that has one, as whole numbers."""
    units = parsed_units({column.name: column.unit for column in dataset.columns})
    dimensions = {name: unit.dimension for name, unit in units.items() if not unit.dimension.is_one}
    return {name: tuple(as_whole([list(each.exponents)])[0].tolist()) for name, each in dimensions.items()}


def algebra_of_units(dataset: Dataset, parts: Parts) -> DimensionalAlgebra | None:
    """The algebra of the units of the table; None where a column or the target has none, or none can do.

    The target's unit has to be a product of powers of those of the columns.
    """
    units = parsed_units({column.name: column.unit for column in dataset.columns})
    wanted = [*(node.name for node in parts.inputs), parts.output.name]
    if any(name not in units for name in wanted):
        return None
    bases = zip(*(units[name].dimension.exponents for name in wanted), strict=True)
    rows = as_whole([[Fraction(e) for e in base] for base in bases if any(base)])
    rows = rows.reshape(-1, len(wanted))
    algebra = DimensionalAlgebra.of(rows[:, :-1], rows[:, -1], positive_columns(parts))
    return algebra if algebra.prefactors else None


def train_surrogates(parts: Parts, seed: int, crew: Crew) -> list[Surrogate]:
    """Networks of general shape trained on the table, the best held-out error first."""
    tasks = [Training(structure, parts, seed) for structure in general_structures(len(parts.inputs))]
    return sorted(crew.in_order(trained, tasks), key=lambda surrogate: surrogate.test)


def with_found_scalings(
    algebra: DimensionalAlgebra, parts: Parts, surrogates: Sequence[Surrogate]
) -> DimensionalAlgebra:
    """The algebra with the scalings that the best network shows besides; the same where there are none."""
    if not surrogates or surrogates[0].test > GOOD_ENOUGH:
        return algebra
    best, x = surrogates[0], parts.train.x

    def function(rows: FloatArray) -> FloatArray:
        return evaluate(best.state, rows)[:, 0]

    found = scalings_of(function, x, best.test)
    known = independent(np.column_stack([algebra.matrix, algebra.target]))
    rows = independent(np.concatenate([known, found]))
    if len(rows) == len(known):
        return algebra
    return DimensionalAlgebra.of(rows[:, :-1], rows[:, -1], algebra.positive)
