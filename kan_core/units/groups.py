"""Dimensional algebra: which products of powers of columns are dimensionless, or have a given dimension."""

import itertools
import math
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

Exponents = tuple[float, ...]
"""One exponent for each column: the monomial prod x_i^e_i."""

_REACH = {1: 6, 2: 6, 3: 6, 4: 6, 5: 5, 6: 3, 7: 2, 8: 2, 9: 2}
"""Largest exponent that is looked at, by the number of columns that have a dimension."""
_MANY_COLUMNS, _MANY_FACTORS = 10, 4
"""With so many columns exponents are -1, 0 and 1, and so many of them at most are not 0."""


def _lattice(columns: int) -> NDArray[np.int64]:
    """(k, columns) all exponent vectors that are looked at, simplest first."""
    if columns < _MANY_COLUMNS:
        reach = np.arange(-_REACH.get(columns, 0), _REACH.get(columns, 0) + 1, dtype=np.int64)
        grids = np.meshgrid(*[reach] * columns, indexing="ij")
        vectors = np.stack(grids, -1).reshape(-1, columns) if columns else np.zeros((1, 0), np.int64)
    else:
        rows = []
        for count in range(_MANY_FACTORS + 1):
            for chosen in itertools.combinations(range(columns), count):
                for signs in itertools.product((1, -1), repeat=count):
                    row = np.zeros(columns, np.int64)
                    row[list(chosen)] = signs
                    rows.append(row)
        vectors = np.array(rows)
    size, largest = np.abs(vectors).sum(1), np.abs(vectors).max(1, initial=0)
    return vectors[np.lexsort((largest, size))]


@dataclass(frozen=True, eq=False)
class DimensionalAlgebra:
    """The columns of a table and their target under a set of scalings.

    A scaling multiplies every column x_i by lambda^D[r, i] and the target by lambda^d[r]; the law keeps its
    form. Base units are such scalings (Buckingham, Phys. Rev. 4, 1914), and so are those found in data.

    Attributes:
        matrix: (r, n) whole exponents D of n columns.
        target: (r,) whole exponents d of the target.
        positive: (n,) whether a column is positive in every row, so that it may stand below a line or a root.
    """

    matrix: NDArray[np.int64]
    target: NDArray[np.int64]
    positive: NDArray[np.bool_]
    _solved: dict[tuple[int, ...], list[Exponents]] = field(default_factory=dict, init=False, repr=False)

    @classmethod
    def of(cls, matrix: ArrayLike, target: ArrayLike, positive: ArrayLike) -> "DimensionalAlgebra":
        """The algebra of whole exponents; arrays as in the attributes."""
        positive = np.asarray(positive, dtype=bool)
        whole = np.asarray(matrix, dtype=np.int64).reshape(-1, len(positive))
        return cls(whole, np.asarray(target, dtype=np.int64).ravel(), positive)

    @property
    def columns(self) -> int:
        """n."""
        return len(self.positive)

    @cached_property
    def scaled(self) -> tuple[int, ...]:
        """The columns that have a dimension."""
        return tuple(int(i) for i in np.flatnonzero(self.matrix.any(axis=0)))

    @cached_property
    def plain(self) -> tuple[int, ...]:
        """The columns that are pure numbers."""
        return tuple(i for i in range(self.columns) if i not in self.scaled)

    @cached_property
    def dimensionless_target(self) -> bool:
        return not self.target.any()

    @cached_property
    def _vectors(self) -> NDArray[np.int64]:
        return _lattice(len(self.scaled))

    @cached_property
    def _images(self) -> NDArray[np.int64]:
        """(k, r) the dimension of each exponent vector."""
        return np.asarray(self._vectors @ self.matrix[:, list(self.scaled)].T)

    def monomials_of(self, dimension: ArrayLike) -> list[Exponents]:
        """All monomials of the columns with a dimension that have this one, simplest first.

        Whole exponents, or halves or thirds where no whole ones will do.
        """
        wanted = np.asarray(dimension, dtype=np.int64)
        key = tuple(int(value) for value in wanted)
        if key not in self._solved:
            self._solved[key] = (
                self._whole(wanted)
                or self._in_parts(2, wanted)
                or self._in_parts(3, wanted)
                or self._rational(wanted)
            )
        return self._solved[key]

    def _in_parts(self, n: int, wanted: NDArray[np.int64]) -> list[Exponents]:
        """The monomials whose exponents are multiples of 1/n."""
        return [tuple(e / n for e in row) for row in self._whole(n * wanted)]

    def _whole(self, wanted: NDArray[np.int64]) -> list[Exponents]:
        rows = self._vectors[(self._images == wanted).all(axis=1)]
        full = np.zeros((len(rows), self.columns))
        full[:, list(self.scaled)] = rows
        return [tuple(float(e) for e in row) for row in full]

    def _rational(self, wanted: NDArray[np.int64]) -> list[Exponents]:
        """One monomial with exponents in twelfths, where there is one."""
        part = self.matrix[:, list(self.scaled)].astype(float)
        if not self.scaled:
            return []
        exponents = np.round(np.linalg.lstsq(part, wanted, rcond=None)[0] * 12) / 12
        if np.abs(part @ exponents - wanted).max(initial=0.0) > 1e-9:
            return []
        full = np.zeros(self.columns)
        full[list(self.scaled)] = exponents
        return [tuple(float(e) for e in full)]

    @cached_property
    def prefactors(self) -> list[Exponents]:
        """The monomials with the target's dimension, simplest first; empty where there are none."""
        return self.monomials_of(self.target)

    @cached_property
    def groups(self) -> list[Exponents]:
        """All dimensionless monomials of columns with a dimension, one of h and 1/h, simplest first."""
        found: list[Exponents] = []
        seen: set[Exponents] = set()
        for exponents in self.monomials_of(np.zeros_like(self.target)):
            upright = self._upright(exponents)
            if any(exponents) and upright not in seen:
                seen.add(upright)
                found.append(upright)
        return found

    def _upright(self, exponents: Exponents) -> Exponents:
        """Of h^k and h^-k the root h, the way round that keeps columns that may be 0 above the line."""
        common = math.gcd(*(int(abs(e)) for e in exponents)) if all(e == int(e) for e in exponents) else 1
        first = next((e for e in exponents if e), 1.0)
        below = any(e < 0 and not ok for e, ok in zip(exponents, self.positive, strict=True))
        above = any(e > 0 and not ok for e, ok in zip(exponents, self.positive, strict=True))
        turn = below if below != above else first < 0
        return tuple((-e if turn else e) / (common or 1) + 0.0 for e in exponents)

    @cached_property
    def basis(self) -> list[Exponents]:
        """As many of `groups`, simplest first, as are independent of each other."""
        chosen: list[Exponents] = []
        wanted = len(self.scaled) - int(np.linalg.matrix_rank(self.matrix)) if self.scaled else 0
        for group in self.groups:
            if len(chosen) >= wanted:
                break
            if np.linalg.matrix_rank(np.array([*chosen, group])) > len(chosen):
                chosen.append(group)
        return chosen

    @property
    def freedom(self) -> int:
        """How many independent dimensionless quantities there are (Buckingham's pi theorem)."""
        return len(self.basis) + len(self.plain)

    def alike(self, one: int, other: int) -> bool:
        """Whether two columns may be added."""
        return bool((self.matrix[:, one] == self.matrix[:, other]).all())

    def dimension(self, exponents: Exponents) -> NDArray[np.float64]:
        """(r,) the dimension of a monomial."""
        return np.asarray(self.matrix @ np.array(exponents))
