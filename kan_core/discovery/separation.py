"""Which columns a function keeps apart: f(x) = a(some) b(others), or a(some) + b(others)."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import sympy as sp

from kan_core.model.state import FloatArray

Function = Callable[[FloatArray], FloatArray]

LARGEST_PART, MOST_COLUMNS = 3, 8
"""Columns of the smaller part at most, and columns of the table."""
ERRORS, LEAST = 6.0, 3e-3
"""Misfit of a separation that is let pass: in errors of the function, and at least, in spreads."""
SHUFFLES = 2
REFERENCES = 12
"""Rows at which the other part is held."""


@dataclass(frozen=True)
class Separation:
    """f = a b or f = a + b.

    Attributes:
        multiplies: which of them.
        part: places of the columns of a; b has all the others.
        misfit: by which f misses this form, in its spreads.
    """

    multiplies: bool
    part: tuple[int, ...]
    misfit: float

    def others(self, columns: int) -> tuple[int, ...]:
        return tuple(i for i in range(columns) if i not in self.part)

    def joined(self, a: sp.Expr, b: sp.Expr) -> sp.Expr:
        """f of formulas of its parts."""
        return a * b if self.multiplies else a + b

    def without(self, y: FloatArray, a: FloatArray) -> FloatArray:
        """What is left for b."""
        return y / a if self.multiplies else y - a


def separations(function: Function, x: FloatArray, error: float, seed: int) -> list[Separation]:
    """The separations that a function obeys, closest first.

    With (a, b) and (a', b') the two parts of two rows, f(a, b) f(a', b') = f(a, b') f(a', b) where they
    multiply, and the same with sums where they add up.

    Args:
        function: f of (n, m) rows, (n,).
        x: (n, m) rows.
        error: of f, in its spreads.
        seed: of the pairs of rows.

    Source: S.-M. Udrescu and M. Tegmark, Science Advances 6 (2020), eaay2631.
    """
    columns = x.shape[1]
    if not 2 <= columns <= MOST_COLUMNS:
        return []
    own = function(x)
    spread = float(own.std())
    rng = np.random.default_rng(seed)
    orders = [rng.permutation(len(x)) for _ in range(SHUFFLES)]
    limit = max(LEAST, ERRORS * error)
    found = []
    for part in _parts(columns):
        crossed = [(own[order], *_crossed(function, x, order, part)) for order in orders]
        sums = [_typical(own + other - one - two) for other, one, two in crossed]
        products = [
            _typical((own * other - one * two) / (np.abs(own) + np.abs(other))) for other, one, two in crossed
        ]
        for multiplies, sizes in ((True, products), (False, sums)):
            misfit = max(sizes) / spread
            if misfit < limit:
                found.append(Separation(multiplies, part, misfit))
    return sorted(found, key=lambda one: one.misfit)


def _parts(columns: int) -> Iterator[tuple[int, ...]]:
    """Each way to cut the columns in two once, told by the smaller part."""
    for count in range(1, min(LARGEST_PART, columns // 2) + 1):
        for part in itertools.combinations(range(columns), count):
            if 2 * count < columns or 0 in part:
                yield part


def _crossed(
    function: Function, x: FloatArray, order: np.ndarray, part: tuple[int, ...]
) -> tuple[FloatArray, FloatArray]:
    """f(a, b') and f(a', b)."""
    one, two = x[order].copy(), x.copy()
    one[:, part], two[:, part] = x[:, part], x[order][:, part]
    return function(one), function(two)


def _typical(misfit: FloatArray) -> float:
    """Root mean square but for the outermost tenth, where a network is least sure."""
    size = np.sort(np.abs(misfit))
    return float(np.sqrt(np.mean(size[: max(1, int(0.9 * len(size)))] ** 2)))


def held(function: Function, reference: FloatArray, part: Sequence[int]) -> Function:
    """The function of some columns, (n, k), with all others held at those of a row (m,)."""

    def of_part(x: FloatArray) -> FloatArray:
        rows = np.tile(reference, (len(x), 1))
        rows[:, part] = x
        return function(rows)

    return of_part


def part_of(function: Function, x: FloatArray, separation: Separation) -> FloatArray:
    """(n,) a at each row, up to a factor (a term), averaged over rows at which the others are held."""
    total = np.zeros(len(x))
    part = list(separation.part)
    for reference in x[np.linspace(0, len(x) - 1, REFERENCES).astype(int)]:
        values = held(function, reference, part)(x[:, part])
        total += values * np.sign(values.mean()) if separation.multiplies else values - values.mean()
    return total / REFERENCES
