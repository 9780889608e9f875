"""Terms that a relation between columns may be a sum of: products of powers of columns and of lengths."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import sympy as sp

from kan_core.model.state import FloatArray

POWERS = (1, 2, 3, -1, -2, -3)
DEGREE = 3
"""Largest sum of the exponents of a term without their signs."""
NEAR_ZERO = 1e-3
"""Part of its largest size below which a quantity is too near to zero to be divided by."""


@dataclass(frozen=True)
class Quantity:
    """A column, or the length sqrt(x_i^2 + x_j^2) of two that have the same unit."""

    columns: tuple[int, ...]

    def values(self, x: FloatArray) -> FloatArray:
        """(n,) from columns x (n, d)."""
        chosen = x[:, self.columns]
        return chosen[:, 0] if len(self.columns) == 1 else np.sqrt((chosen**2).sum(axis=1))

    def slopes(self, x: FloatArray) -> FloatArray:
        """(n, d) derivatives by the columns."""
        found = np.zeros_like(x)
        if len(self.columns) == 1:
            found[:, self.columns] = 1.0
        else:
            found[:, self.columns] = x[:, self.columns] / self.values(x)[:, None]
        return found

    def expression(self, symbols: Sequence[sp.Symbol]) -> sp.Expr:
        if len(self.columns) == 1:
            return symbols[self.columns[0]]
        return sp.sqrt(sp.Add(*(symbols[column] ** 2 for column in self.columns)))


@dataclass(frozen=True)
class RelationTerm:
    """A product of powers of quantities."""

    powers: tuple[tuple[Quantity, int], ...]

    @property
    def symbols(self) -> int:
        """How much there is to read: exponents, and two more for a length."""
        return sum(abs(power) + 2 * (len(quantity.columns) - 1) for quantity, power in self.powers)

    def expression(self, symbols: Sequence[sp.Symbol]) -> sp.Expr:
        return sp.Mul(*(quantity.expression(symbols) ** power for quantity, power in self.powers))

    def sampled(self, x: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Values (n,) and derivatives by the columns (n, d) at columns x (n, d)."""
        factors = [quantity.values(x) ** power for quantity, power in self.powers]
        slopes = np.zeros_like(x)
        for place, (quantity, power) in enumerate(self.powers):
            others = np.prod([*factors[:place], *factors[place + 1 :], np.ones(len(x))], axis=0)
            outer = power * quantity.values(x) ** (power - 1) * others
            slopes += outer[:, None] * quantity.slopes(x)
        return np.prod(factors, axis=0), slopes


CONSTANT = RelationTerm(())
"""The term 1."""


def relation_terms(x: FloatArray, alike: Sequence[tuple[int, int]]) -> list[RelationTerm]:
    """All terms of at most two quantities, simplest first.

    Args:
        x: (n, d) columns.
        alike: pairs of columns that are components of one vector; a length stands for each of them alone.
    """
    columns = [Quantity((index,)) for index in range(x.shape[1])]
    lengths = [Quantity(pair) for pair in alike]
    single = [RelationTerm(((q, power),)) for q in columns for power in POWERS if _allowed(q, power, x)]
    # Even positive powers of a length are sums of other terms.
    single += [
        RelationTerm(((q, power),)) for q in lengths for power in (-1, 1, -2, -3) if _allowed(q, power, x)
    ]
    pairs = [
        RelationTerm(((a, p), (b, q)))
        for a, b in itertools.combinations(columns, 2)
        for p, q in itertools.product(POWERS, repeat=2)
        if abs(p) + abs(q) <= DEGREE and _allowed(a, p, x) and _allowed(b, q, x)
    ]
    return sorted([*single, *pairs], key=lambda term: term.symbols)


def _allowed(quantity: Quantity, power: int, x: FloatArray) -> bool:
    """Whether a power is finite, and tame, in every row: what passes through zero is not divided by."""
    values = quantity.values(x)
    one_sign = bool((values > 0.0).all() or (values < 0.0).all())
    return power > 0 or (one_sign and bool(np.abs(values).min() > NEAR_ZERO * np.abs(values).max()))
