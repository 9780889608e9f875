"""Derived inputs of the user as columns of a search that stand for their formulas."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np
import sympy as sp

from kan_core.analysis.scalings import as_whole
from kan_core.discovery.law_of_fit import formula_values
from kan_core.discovery.parts import Parts
from kan_core.discovery.sample import Sample
from kan_core.expressions.read import read
from kan_core.expressions.tree import names_in
from kan_core.model.inputs import named_columns
from kan_core.model.state import FloatArray, InputState
from kan_core.symbolic.numbers import as_written
from kan_core.symbolic.parser import parse
from kan_core.units.groups import DimensionalAlgebra

FACTOR = 2.0
"""By which columns are scaled to see whether a derived input scales with them."""
LARGEST_DENOMINATOR, SAME = 12, 1e-9
"""Of the power of a scaling, and how far it may be off."""


@dataclass(frozen=True, eq=False)
class DerivedColumns:
    """What a user thinks that the law may be made of.

    Attributes:
        expressions: k of them, in symbols of the table's columns.
        notes: sentences on those that cannot be used.
    """

    expressions: tuple[sp.Expr, ...] = ()
    notes: tuple[str, ...] = ()

    @classmethod
    def of(
        cls, derived: Sequence[InputState], parts: Parts, origins: Sequence[float] | None = None
    ) -> "DerivedColumns":
        """Those whose columns are inputs of the table, and that have a value in every row of it.

        Args:
            derived: inputs that are expressions of columns.
            parts: the rows.
            origins: what was taken from each column of the rows, where something was.
        """
        taken = origins or [0.0] * len(parts.inputs)
        columns = {
            node.name: symbol + origin if origin else symbol
            for node, symbol, origin in zip(parts.inputs, parts.symbols, taken, strict=True)
        }
        names = {name: columns[column] for name, column in named_columns((), columns).items()}
        expressions, notes = list[sp.Expr](), list[str]()
        for node in derived:
            reason = _unusable(node, names, parts)
            if reason:
                notes.append(f"The derived input {node.name!r} was left out: {reason}.")
            else:
                expressions.append(as_written(parse(str(node.expression), names)))
        return cls(tuple(expressions), tuple(notes))

    def sample(self, parts: Parts, algebra: DimensionalAlgebra) -> Sample:
        """The rows that are fitted, with those of these columns that have a dimension under an algebra.

        Args:
            parts: the rows.
            algebra: of the table's own columns and the target.
        """
        train = parts.train
        found = [(each, _powers(each, algebra, parts)) for each in self.expressions]
        usable = [(each, powers) for each, powers in found if powers is not None]
        columns = [formula_values(each, train) for each, _ in usable]
        return Sample.of(
            np.column_stack([train.x, *columns]),
            train.y,
            (*parts.symbols, *(each for each, _ in usable)),
            _with_columns(algebra, [powers for _, powers in usable], columns) if usable else algebra,
            train.root_weights**2,
        )


def _unusable(node: InputState, names: Mapping[str, sp.Expr], parts: Parts) -> str:
    """Why a derived input can be no column of a search; nothing where it can."""
    foreign = sorted(set(names_in(read(str(node.expression), None))) - {*names, "pi"})
    if foreign:
        return f"{', '.join(foreign)} is no input"
    expression = parse(str(node.expression), names)
    rows = (part for part in (parts.train, parts.test, parts.beyond) if part is not None)
    everywhere = all(np.isfinite(formula_values(expression, part)).all() for part in rows)
    return "" if everywhere else "it has no value in some row"


def _powers(expression: sp.Expr, algebra: DimensionalAlgebra, parts: Parts) -> list[Fraction] | None:
    """p of every scaling, e(lambda^e_1 x_1, ...) = lambda^p e(x); None where e is no such function."""
    rows, powers = parts.train, []
    for exponents in algebra.matrix:
        scaled = replace(rows, x=rows.x * FACTOR**exponents)
        with np.errstate(all="ignore"):
            ratio = formula_values(expression, scaled) / formula_values(expression, rows)
            power = np.log2(ratio[~np.isnan(ratio)]) / np.log2(FACTOR)
        nearest = _fraction(power)
        if nearest is None:
            return None
        powers.append(nearest)
    return powers


def _fraction(values: FloatArray) -> Fraction | None:
    """The simple fraction that all values are; None where they are none, or there are no values."""
    if not np.isfinite(values).all() or not values.size:
        return None
    nearest = Fraction(float(np.median(values))).limit_denominator(LARGEST_DENOMINATOR)
    return nearest if np.abs(values - float(nearest)).max() < SAME else None


def _with_columns(
    algebra: DimensionalAlgebra, powers: Sequence[Sequence[Fraction]], columns: Sequence[FloatArray]
) -> DimensionalAlgebra:
    """The algebra of the table's columns and of further ones."""
    rows = [
        [*map(Fraction, own.tolist()), *(each[place] for each in powers), Fraction(int(target))]
        for place, (own, target) in enumerate(zip(algebra.matrix, algebra.target, strict=True))
    ]
    count = algebra.columns + len(columns)
    whole = as_whole(rows).reshape(-1, count + 1)
    positive = [*algebra.positive, *(bool((column > 0).all()) for column in columns)]
    return DimensionalAlgebra.of(whole[:, :-1], whole[:, -1], positive)
