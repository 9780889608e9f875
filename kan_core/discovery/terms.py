"""The terms that sums are made of: monomials with a given dimension, alone and times functions."""

import heapq
import itertools
import operator
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import sympy as sp

from kan_core.discovery.arguments import Argument, Pair, arguments, makes_sense, pairs, unit_vector
from kan_core.discovery.sample import Sample
from kan_core.discovery.term import ALONE, WRAPS, Applied, Term
from kan_core.model.state import FloatArray
from kan_core.units.groups import DimensionalAlgebra, Exponents

MONOMIALS, PLAIN_POWERS, ARGUMENTS = 200, 400, 24
"""How many of them terms are made of."""
OUTER = 1_500
"""Monomials times powers of plain columns that also stand before functions."""
LARGEST = 1e75
"""Larger values have no squares that could be added up."""
PAIR_COMPANIONS, PAIR_POWERS = 10, 12
"""Monomials that a pair stands with, and powers of plain columns."""
DEGREES, DEGREE = MappingProxyType({1: 12, 2: 6}), 4
"""Sizes of the powers of one, of two, and of more plain columns, added up, at most."""
WITH_ONE = 2.0
"""What it costs a function to be one of 1 +- a pure number times others."""
MOST_ANGLES, ANGLE_MONOMIALS, ANGLE = 5, 6, 1.2
"""Angles at most of which functions are multiplied, monomials they stand with, and what each one costs."""
CIRCLE = 6.5
"""Largest value of a column that may be an angle."""
REPEATED, HALF = 1.0, 1.0
"""What a column costs that stands in a function and before it, and what a half exponent costs."""
FEW_PAIRS, MOST_PAIRS = 8, 20
"""Pairs of columns above which only their differences, and of these only the squares, are taken."""


@dataclass(frozen=True, eq=False)
class Terms:
    """Terms that can be computed in every row, their values (n, terms) and what they cost."""

    terms: tuple[Term, ...]
    values: FloatArray
    costs: FloatArray

    def first(self, count: int) -> "Terms":
        return self._at(range(min(count, len(self.terms))))

    def cheapest(self, count: int) -> "Terms":
        return self._at(np.argsort(self.costs, kind="stable")[:count].tolist())

    def _at(self, places: Sequence[int]) -> "Terms":
        return Terms(tuple(self.terms[i] for i in places), self.values[:, places], self.costs[places])


class Expressions:
    """Expressions of terms, made when they are asked for."""

    def __init__(self, sample: Sample, library: Terms) -> None:
        self._sample, self._terms = sample, library.terms

    def __getitem__(self, place: int) -> sp.Expr:
        return self._terms[place].expression(self._sample)

    def total(self, chosen: Iterable[tuple[int, float]]) -> sp.Expr:
        """The sum of some of them, each times its factor."""
        return sp.Add(*(sp.Float(c, 17) * self[i] for i, c in chosen))


def terms(
    sample: Sample, power: float, most: int, wrapped: bool = True, natural: Collection[str] = ()
) -> Terms:
    """The simplest terms with the dimension of the target to a power.

    Args:
        sample: rows and algebra.
        power: of the target's dimension; 0 for pure numbers.
        most: at most so many.
        wrapped: also with functions of arguments.
        natural: functions that cost nothing, such as logarithms in the logarithm of a power law.
    """
    chosen: list[Term] = []
    columns: list[FloatArray] = []
    costs: list[float] = []
    seen: set[Term] = set()
    offered = _products(sample.algebra, power, wrapped, natural)
    others = [*_with_pairs(sample.algebra, power), *(_of_angles(sample, power) if wrapped else ())]
    by_cost = operator.itemgetter(0)
    for cost, term in heapq.merge(offered, sorted(others, key=by_cost), key=by_cost):
        if len(chosen) >= most:
            break
        if term in seen:
            continue
        seen.add(term)
        if not makes_sense(term.factor, sample.x):
            continue
        values = term.values(sample.x)
        if 1.0 / LARGEST < np.abs(values).max() < LARGEST:
            chosen.append(term)
            columns.append(values)
            costs.append(cost)
    whole = np.column_stack(columns) if columns else np.zeros((sample.rows, 0))
    return Terms(tuple(chosen), whole, np.array(costs))


def _products(
    algebra: DimensionalAlgebra, power: float, wrapped: bool, natural: Collection[str]
) -> Iterator[tuple[float, Term]]:
    """Monomials times powers of plain columns, alone and times a function, with their costs, cheapest first.

    There may be a million of them, so costs are sorted before any term is made.
    """
    monomials, plain = _monomials(algebra, power), _plain_powers(algebra)
    outer = np.array([[cost + extra for extra, _ in plain] for cost, _ in monomials]).ravel()
    chosen = np.argsort(outer, kind="stable")[:OUTER]
    inner = arguments(algebra, ARGUMENTS) if wrapped else []
    wraps = [(argument, name) for argument in inner for name in ALONE]
    own = np.array([0.0, *(_applied(argument, name, natural) for argument, name in wraps)])
    # x sin x and the like are rarer than their length tells.
    shared = np.array([[_share(argument, exponents) for argument in inner] for _, exponents in plain])
    repeated = np.zeros((len(plain), len(own)))
    repeated[:, 1:] = 2.0 * REPEATED * np.repeat(shared.reshape(len(plain), -1), len(ALONE), axis=1)
    costs = outer[chosen, None] + own + repeated[chosen % max(len(plain), 1)]
    for place in np.argsort(costs, axis=None, kind="stable"):
        row, column = divmod(int(place), len(own))
        (_, monomial), (_, exponents) = (
            monomials[int(chosen[row]) // len(plain)],
            plain[int(chosen[row]) % len(plain)],
        )
        whole = Argument(tuple(a + b for a, b in zip(monomial, exponents, strict=True)))
        argument_and_wrap = wraps[column - 1 : column] if column else []
        functions = tuple(Applied(name, argument) for argument, name in argument_and_wrap)
        yield float(costs[row, column]), Term(whole, functions)


def _applied(argument: Argument, wrap: str, natural: Collection[str]) -> float:
    """What a function of an argument costs."""
    with_one = argument.pair is not None and argument.pair.other is None
    own = 0.0 if wrap in natural else WRAPS[wrap].cost
    return 2.0 * (0.5 * argument.size + own) + (WITH_ONE if with_one else 0.0)


def _of_angles(sample: Sample, power: float) -> Iterator[tuple[float, Term]]:
    """Monomials times a tangent, or sines, cosines and tangents of two or three, of columns like angles."""
    algebra, one = sample.algebra, Argument(unit_vector(sample.algebra.columns))
    columns = [column for column in algebra.plain if np.abs(sample.x[:, column]).max() <= CIRCLE]
    if len(columns) > MOST_ANGLES:
        return
    monomials = _monomials(algebra, power)[:ANGLE_MONOMIALS]
    angles = [one.times(unit_vector(algebra.columns, (column, 1))) for column in columns]
    factors = [(extra, powers) for extra, powers in _plain_powers(algebra) if extra <= 1.0]
    for column, angle in zip(columns, angles, strict=True):
        for (cost, monomial), (extra, powers) in itertools.product(monomials, factors):
            if not powers[column]:
                factor = Argument(_added(monomial, powers, 1.0))
                yield cost + extra + ANGLE, Term(factor, (Applied("tan", angle),))
    for count, names in ((2, ("sin", "cos", "tan")), (3, ("sin", "cos"))):
        for chosen in itertools.combinations(angles, count):
            for wraps in itertools.product(names, repeat=count):
                functions = tuple(Applied(*each) for each in zip(wraps, chosen, strict=True))
                for cost, monomial in monomials:
                    yield cost + ANGLE * count, Term(Argument(monomial), functions)


def _share(argument: Argument, exponents: Exponents) -> bool:
    """Whether an argument has columns of a monomial."""
    pair = argument.pair.columns if argument.pair else ()
    return any(e and (argument.exponents[i] or i in pair) for i, e in enumerate(exponents))


def _monomials(algebra: DimensionalAlgebra, power: float) -> list[tuple[float, Exponents]]:
    """Monomials of scaled columns with the wanted dimension, and what they cost, simplest first."""
    wanted = power * algebra.target
    whole = np.round(wanted).astype(int)
    found = algebra.monomials_of(whole)[:MONOMIALS] if np.abs(wanted - whole).max(initial=0.0) < 1e-9 else []
    simplest = algebra.prefactors[0] if algebra.prefactors else tuple([0.0] * algebra.columns)
    start = tuple(power * e for e in simplest)
    if not found:
        found = [_shifted(start, algebra.basis, steps) for steps in _steps(len(algebra.basis))]
    halves = (
        [_added(one, group, 0.5) for one in found[:12] for group in algebra.basis]
        if len(algebra.basis) <= 2
        else []
    )
    ranked = sorted(
        {
            *((_monomial_cost(one, start, algebra), one) for one in found),
            *((HALF + _monomial_cost(one, start, algebra), one) for one in halves),
        }
    )
    return ranked[:MONOMIALS]


def _steps(count: int) -> Iterator[tuple[int, ...]]:
    reach = range(-3, 4) if count < 3 else range(-1, 2)
    return itertools.product(reach, repeat=count)


def _shifted(start: Exponents, basis: list[Exponents], steps: tuple[int, ...]) -> Exponents:
    for group, step in zip(basis, steps, strict=True):
        start = _added(start, group, step)
    return start


def _added(one: Exponents, other: Exponents, factor: float) -> Exponents:
    return tuple(a + factor * b for a, b in zip(one, other, strict=True))


def _monomial_cost(monomial: Exponents, start: Exponents, algebra: DimensionalAlgebra) -> float:
    """Symbols, or how many groups away from the simplest monomial it is, whichever is less."""
    size = sum(abs(e) for e in monomial)
    if not algebra.basis:
        return size
    away = np.array(monomial) - np.array(start)
    steps = np.linalg.lstsq(np.array(algebra.basis).T, away, rcond=None)[0]
    return float(min(size, 1.0 + 1.5 * np.abs(steps).sum() + 0.3 * np.abs(start).sum()))


def _plain_powers(algebra: DimensionalAlgebra) -> list[tuple[float, Exponents]]:
    """Powers of up to three plain columns, and what they cost."""
    plain = algebra.plain
    degree = DEGREES.get(len(plain), DEGREE)
    reach = [e for e in range(-degree, degree + 1) if e]
    found: list[tuple[float, Exponents]] = []
    for count in range(min(3, len(plain)) + 1):
        for chosen in itertools.combinations(plain, count):
            for powers in itertools.product(reach, repeat=count):
                allowed = all(e > 0 or algebra.positive[c] for c, e in zip(chosen, powers, strict=True))
                if allowed and sum(abs(e) for e in powers) <= degree:
                    vector = unit_vector(algebra.columns, *zip(chosen, powers, strict=True))
                    found.append((float(sum(abs(e) for e in powers)), vector))
    return sorted(found)[:PLAIN_POWERS]


def _with_pairs(algebra: DimensionalAlgebra, power: float) -> Iterator[tuple[float, Term]]:
    """Powers of a sum or a difference of two columns that have one dimension, or of a pure number and 1."""
    found = [pair for pair in pairs(algebra) if pair.other is None or pair.one not in algebra.plain]
    many = sum(pair.other is not None for pair in found) // 2
    powers = _plain_powers(algebra)[:PAIR_POWERS]
    for pair, exponent in itertools.product(found, (1, 2, -1, -2)):
        wanted = power * algebra.target - exponent * algebra.matrix[:, pair.one]
        whole = np.round(wanted).astype(int)
        if np.abs(wanted - whole).max(initial=0.0) > 1e-9 or _too_many(pair, exponent, many):
            continue
        companions = [v for v in algebra.monomials_of(whole) if not any(v[c] for c in pair.columns)]
        own = abs(exponent) + (0.5 if exponent == 2 else 1.5) + (0.5 if pair.sign > 0 else 0.0)
        for monomial, (extra, plain) in itertools.product(companions[:PAIR_COMPANIONS], powers):
            cost = sum(abs(e) for e in monomial) + extra + own
            yield cost, Term(Argument(_added(monomial, plain, 1.0), pair, exponent))


def _too_many(pair: Pair, exponent: int, pairs_of_columns: int) -> bool:
    """Where many columns can be added up, only squares of differences are worth trying."""
    if pair.other is None or pairs_of_columns < FEW_PAIRS:
        return False
    return pair.sign > 0 or (pairs_of_columns > MOST_PAIRS and exponent != 2)
