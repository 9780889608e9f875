"""Monomials of columns, and sums of two columns times one: what links and terms are made of."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple

import numpy as np
import sympy as sp

from kan_core.model.state import FloatArray
from kan_core.units.groups import DimensionalAlgebra, Exponents

PLAIN_REACH, PLAIN_FACTORS = 2, 3
"""Largest exponent of a column without a dimension in a prefactor, and how many such columns at most."""
GROUPS, SMALL_GROUPS = 40, 12
"""How many dimensionless groups are arguments, and how many of them also times and over a plain column."""
WITH_ONE = 3.0
"""What it costs an argument to have 1 +- a plain column in it."""
RATIO = 4.0
"""Largest value of a column that may be a ratio, such as an efficiency or a refractive index."""
RARER = 1.0
"""What a prefactor with a pair costs more than its symbols."""
COMPANIONS, OUTER_COMPANIONS = 8, 4
"""Monomials that make one pair of columns dimensionless, and that give it the dimension of the target."""


class Pair(NamedTuple):
    """x_one + sign x_other, or x_one + sign where there is no other column."""

    one: int
    other: int | None
    sign: int

    @property
    def columns(self) -> tuple[int, ...]:
        return (self.one,) if self.other is None else (self.one, self.other)

    def values(self, x: FloatArray) -> FloatArray:
        """(n,) over (n, m) rows."""
        return np.asarray(x[:, self.one] + self.sign * (1.0 if self.other is None else x[:, self.other]))

    def expression(self, symbols: Sequence[sp.Symbol]) -> sp.Expr:
        """The same in symbols of the columns."""
        return symbols[self.one] + self.sign * (1 if self.other is None else symbols[self.other])


@dataclass(frozen=True)
class Argument:
    """prod x_i^e_i, times (x_one +- x_other)^pair_power where there is a pair."""

    exponents: Exponents
    pair: Pair | None = None
    pair_power: int = 1

    @property
    def size(self) -> float:
        """How much there is to write down."""
        return sum(abs(e) for e in self.exponents) + (1.0 + abs(self.pair_power) if self.pair else 0.0)

    def values(self, x: FloatArray) -> FloatArray:
        """(n,) over (n, m) rows; not finite where a column is 0 below a line or negative under a root."""
        with np.errstate(all="ignore"):
            product = np.ones(len(x))
            for column, exponent in zip(x.T, self.exponents, strict=True):
                if exponent:
                    product = product * column**exponent
            if self.pair:
                product = product * self.pair.values(x) ** self.pair_power
        return product

    def expression(self, symbols: Sequence[sp.Symbol]) -> sp.Expr:
        """The same in symbols of the columns."""
        powers = [
            symbol ** _rational(exponent)
            for symbol, exponent in zip(symbols, self.exponents, strict=True)
            if exponent
        ]
        if self.pair:
            powers.append(self.pair.expression(symbols) ** self.pair_power)
        return sp.Mul(*powers)

    def times(self, exponents: Exponents, power: float = 1.0) -> "Argument":
        """This times a monomial to a power."""
        product = tuple(a + power * b for a, b in zip(self.exponents, exponents, strict=True))
        return replace(self, exponents=product)


def _rational(exponent: float) -> sp.Rational:
    exact = Fraction(exponent).limit_denominator(12)
    return sp.Rational(exact.numerator, exact.denominator)


def unit_vector(columns: int, *places: tuple[int, float]) -> Exponents:
    """Exponents that are 0 but for those given as (column, exponent)."""
    vector = [0.0] * columns
    for column, exponent in places:
        vector[column] += exponent
    return tuple(vector)


def prefactors(algebra: DimensionalAlgebra, most: int) -> list[Argument]:
    """Monomials with the target's dimension, alone and times a pair, simplest first, plain columns to whole
    powers among them."""
    found: list[tuple[float, Argument]] = []
    for monomial in algebra.prefactors[:80]:
        for powers in _plain_powers(algebra):
            vector = list(monomial)
            for column, power in zip(algebra.plain, powers, strict=True):
                vector[column] = float(power)
            below = 0.01 * sum(e < 0 for e in vector)
            found.append((sum(abs(e) for e in vector) + below, Argument(tuple(vector))))
    for pair, power in itertools.product(pairs(algebra), (1, -1)):
        companions = algebra.monomials_of(algebra.target - power * algebra.matrix[:, pair.one])
        without = [v for v in companions if not any(v[column] for column in pair.columns)]
        whole = [Argument(v, pair, power) for v in without[:OUTER_COMPANIONS]]
        if pair.other is None:
            whole += [one.times(unit_vector(algebra.columns, (pair.one, 1))) for one in whole]
        found += [(RARER + each.size, each) for each in whole]
    found.sort(key=lambda each: each[0])
    return [argument for _, argument in found[:most]]


def pairs(algebra: DimensionalAlgebra) -> list[Pair]:
    """Sums and differences of two columns of one dimension, and of a pure number and 1."""
    two = [pair for pair in itertools.combinations(range(algebra.columns), 2) if algebra.alike(*pair)]
    return [
        *(Pair(one, other, sign) for one, other in two for sign in (-1, 1)),
        *(Pair(column, None, sign) for column in algebra.plain for sign in (-1, 1)),
    ]


def _plain_powers(algebra: DimensionalAlgebra) -> list[tuple[int, ...]]:
    reach = range(-PLAIN_REACH, PLAIN_REACH + 1)
    columns = algebra.plain
    powers = []
    for count in range(min(PLAIN_FACTORS, len(columns)) + 1):
        for places in itertools.combinations(range(len(columns)), count):
            for chosen in itertools.product([e for e in reach if e], repeat=count):
                row = [0] * len(columns)
                for place, exponent in zip(places, chosen, strict=True):
                    row[place] = exponent
                if all(e >= 0 or algebra.positive[c] for c, e in zip(columns, row, strict=True)):
                    powers.append(tuple(row))
        if len(powers) > 2_000:
            break
    return powers


def arguments(algebra: DimensionalAlgebra, most: int) -> list[Argument]:
    """Dimensionless quantities of which a link may be a function, simplest first."""
    ranked: dict[Argument, float] = {}
    for argument, cost in _offered(algebra):
        upright = _upright(argument, algebra)
        if upright is not None:
            ranked.setdefault(upright, cost + upright.size)
    return sorted(ranked, key=lambda argument: ranked[argument])[:most]


def _offered(algebra: DimensionalAlgebra) -> Iterator[tuple[Argument, float]]:
    n, plain = algebra.columns, algebra.plain
    groups = algebra.groups[:GROUPS]
    for column in plain:
        yield Argument(unit_vector(n, (column, 1))), 0.0
    for group in groups:
        yield Argument(group), 0.0
    for one, other in itertools.combinations(plain, 2):
        yield Argument(unit_vector(n, (one, 1), (other, 1))), 0.5
        yield Argument(unit_vector(n, (one, 1), (other, -1))), 1.0
        yield Argument(unit_vector(n), Pair(one, other, -1)), 0.0
        yield Argument(unit_vector(n), Pair(one, other, 1)), 0.5
        yield Argument(unit_vector(n, (one, 1), (other, 1)), Pair(one, other, 1), -1), 1.0
    for group in groups[:SMALL_GROUPS]:
        for column in plain:
            yield Argument(group).times(unit_vector(n, (column, 1))), 1.0
            yield Argument(group).times(unit_vector(n, (column, -1))), 1.0
    yield from _longer_products(algebra)
    yield from _pairs(algebra)
    yield from _with_one(algebra)


def _longer_products(algebra: DimensionalAlgebra) -> Iterator[tuple[Argument, float]]:
    """Products and quotients of three and four plain columns, and of a pair with a third one."""
    n, plain = algebra.columns, algebra.plain
    for count in (3, 4):
        for chosen in itertools.combinations(plain[:8], count):
            for signs in itertools.product((1, -1), repeat=count - 1):
                places = zip(chosen, (1, *signs), strict=True)
                yield Argument(unit_vector(n, *places)), float(count)
    for one, other in itertools.combinations(plain, 2):
        for third in plain:
            if third not in (one, other):
                for exponent in (1, -1):
                    yield Argument(unit_vector(n, (third, exponent)), Pair(one, other, -1)), 1.0


def _with_one(algebra: DimensionalAlgebra) -> Iterator[tuple[Argument, float]]:
    """Groups and plain columns times and over 1 +- another plain column."""
    n = algebra.columns
    columns = [unit_vector(n, (column, power)) for column in algebra.plain for power in (1, 2, -1)]
    for column, sign, power in itertools.product(algebra.plain, (-1, 1), (1, -1)):
        for exponents in (*algebra.groups[:SMALL_GROUPS], *columns):
            if not exponents[column]:
                yield Argument(exponents, Pair(column, None, sign), power), WITH_ONE


def _pairs(algebra: DimensionalAlgebra) -> Iterator[tuple[Argument, float]]:
    for one, other in itertools.combinations(algebra.scaled, 2):
        if algebra.alike(one, other):
            for companion in algebra.monomials_of(-algebra.matrix[:, one])[:COMPANIONS]:
                own = companion[one] != 0 or companion[other] != 0
                for sign in (-1, 1):
                    yield Argument(companion, Pair(one, other, sign)), 2.0 if own else 0.0
                if not own:
                    product = unit_vector(algebra.columns, (one, 1), (other, 1))
                    yield Argument(companion, Pair(one, other, 1), -1).times(product), 1.0


def _upright(argument: Argument, algebra: DimensionalAlgebra) -> Argument | None:
    """Of h and 1/h the one that all rows allow; None where none is, or where there is nothing in it."""
    exponents = argument.exponents
    if argument.pair is None:
        if not any(exponents):
            return None
        below = [e < 0 and not ok for e, ok in zip(exponents, algebra.positive, strict=True)]
        above = [e > 0 and not ok for e, ok in zip(exponents, algebra.positive, strict=True)]
        first = next(e for e in exponents if e)
        if any(below) or (first < 0 and not any(above)):
            exponents = tuple(-e + 0.0 for e in exponents)
    if any(e < 0 and not ok for e, ok in zip(exponents, algebra.positive, strict=True)):
        return None
    return replace(argument, exponents=exponents)


def finite(candidates: Iterable[Argument], x: FloatArray) -> list[Argument]:
    """Those that make sense and can be computed in every row."""
    return [each for each in candidates if makes_sense(each, x) and np.isfinite(each.values(x)).all()]


def makes_sense(argument: Argument, x: FloatArray) -> bool:
    """Whether 1 is added only to what may be a ratio: beside large numbers it says nothing."""
    pair = argument.pair
    return pair is None or pair.other is not None or bool(np.abs(x[:, pair.one]).max() <= RATIO)
