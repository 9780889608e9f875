"""The columns of a table among which relations are looked for."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import sympy as sp

from kan_core.data.computed import chosen_rows
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.data.names import symbol_names
from kan_core.discovery.relation_terms import RelationTerm
from kan_core.errors import DataError
from kan_core.model.state import FloatArray

FEWEST_ROWS = 10
WITHOUT_UNITS = 5
"""Columns up to which any two that have no unit may be components of a vector."""


@dataclass(frozen=True, eq=False)
class RelationRows:
    """Complete rows of the columns that vary.

    Attributes:
        columns: d columns.
        x: (n, d) their values.
        notes: sentences on what was left out.
    """

    columns: tuple[Column, ...]
    x: FloatArray
    notes: tuple[str, ...]

    @classmethod
    def of(cls, dataset: Dataset, most: int) -> "RelationRows":
        """At most so many rows, evenly spread over those of a table in which no number is missing.

        Raises:
            DataError: fewer than two columns vary, or fewer than ten rows are complete.
        """
        given = [c for c in dataset.columns if c.role in (Role.INPUT, Role.TARGET) and not c.labels]
        table = np.column_stack([dataset.column(column.name) for column in given] or [np.zeros(dataset.rows)])
        complete = np.flatnonzero(np.isfinite(table).all(axis=1) & chosen_rows(dataset))
        if len(complete) < FEWEST_ROWS:
            raise DataError(
                f"Only {len(complete)} rows are complete, and a relation needs {FEWEST_ROWS}.",
                "Leave columns out that have missing values.",
            )
        chosen = complete[np.linspace(0, len(complete) - 1, min(most, len(complete))).astype(int)]
        x = table[chosen]
        vary = [i for i in range(len(given)) if np.ptp(x[:, i]) > 1e-12 * np.abs(x[:, i]).max()]
        if len(vary) < 2:
            raise DataError("A relation needs at least two columns whose values vary.")
        notes = tuple(
            f"The column {column.name!r} has one value only and was left out."
            for i, column in enumerate(given)
            if i not in vary
        )
        return cls(tuple(given[i] for i in vary), x[:, vary], notes)

    @property
    def spread(self) -> FloatArray:
        """(d,) standard deviations of the columns."""
        return np.asarray(self.x.std(axis=0))

    @property
    def symbols(self) -> tuple[sp.Symbol, ...]:
        """Of the columns."""
        names = symbol_names(column.name for column in self.columns)
        return tuple(sp.Symbol(names[column.name], real=True) for column in self.columns)

    @property
    def alike(self) -> list[tuple[int, int]]:
        """Pairs of columns that may be components of one vector."""
        units, d = [column.unit for column in self.columns], len(self.columns)
        few = d <= WITHOUT_UNITS
        return [
            (i, j) for i in range(d) for j in range(i + 1, d) if units[i] == units[j] and (units[i] or few)
        ]

    def unit(self, above: RelationTerm, below: RelationTerm) -> str:
        """The unit of the quotient of two terms; empty where it has none, or a column's is not known."""
        powers: dict[str, int] = {}
        for term, sign in ((above, 1), (below, -1)):
            for quantity, power in term.powers:
                text = self.columns[quantity.columns[0]].unit
                if not text:
                    return ""
                powers[text] = powers.get(text, 0) + sign * power
        return _product(powers)


def _product(powers: Mapping[str, int]) -> str:
    """kg*(m/s)**2 for {"kg": 1, "m/s": 2}."""
    texts = []
    for text, power in powers.items():
        base = text if text.isalpha() or power == 1 else f"({text})"
        if power:
            texts.append(base if power == 1 else f"{base}**{power}")
    return "*".join(texts)
