"""What every basis of an edge is: functions with slopes on a grid, a roughness, finer versions of itself."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any, ClassVar, Self

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
Array = Any
"""A NumPy array or a torch tensor; `functions` is the module that goes with it, `numpy` or `torch`."""

SAMPLES_PER_FUNCTION = 4


@dataclass(frozen=True)
class Basis(ABC):
    """B functions of the pre-activation x; a spline is sum_m c_m B_m(x).

    Attributes:
        grid_size: G, how fine the basis is: grid intervals, degree or harmonics.
        order: k, the polynomial degree of a B-spline; other bases have no use for it.
        name: in states, settings and project files.
        text: what a user reads.
        size_text: what a user reads for `grid_size`.
        local: whether its functions live on a few grid intervals each, so that an interval without rows
            leaves them undetermined.
    """

    grid_size: int
    order: int
    name: ClassVar[str]
    text: ClassVar[str]
    size_text: ClassVar[str]
    local: ClassVar[bool] = True

    @classmethod
    @abstractmethod
    def with_count(cls, count: int, order: int) -> Self:
        """The basis that has `count` functions; its own count differs where there is none."""

    @property
    @abstractmethod
    def count(self) -> int:
        """B, the number of functions."""

    @property
    @abstractmethod
    def columns(self) -> int:
        """How many numbers describe one grid."""

    @property
    def intervals(self) -> int:
        """Grid intervals of the cubic B-splines that have as many functions: the measure of fineness."""
        return max(self.count - 3, 1)

    @abstractmethod
    def grids(self, lower: FloatArray, upper: FloatArray) -> FloatArray:
        """(s, columns) descriptions of even grids with the ends lower (s,) and upper (s,)."""

    @abstractmethod
    def ends(self, knots: Array) -> tuple[Array, Array]:
        """Lower and upper end (...) of grids (..., columns)."""

    @abstractmethod
    def values(self, functions: Any, x: Array, knots: Array) -> tuple[Array, Array]:
        """Values and slopes, each (..., B, n), at x (..., n) on grids (..., columns), beyond their ends too.

        Leading dimensions broadcast. `functions` is `numpy` or `torch`.
        """

    @abstractmethod
    def bends(self, functions: Any, x: Array, knots: Array) -> tuple[Array, Array]:
        """Second and third derivatives, each (..., B, n), at x (..., n); as `values` otherwise."""

    @abstractmethod
    def roughness(self, knots: FloatArray) -> FloatArray:
        """(s or 1, B, B) positive semidefinite R for grids (s, columns); 1 where all grids have the same.

        c' R c is about (2/I)^4 times the mean of f'''(t)^2 for f = sum_m c_m B_m, t the place in the grid
        (or the period) from -1 to 1 and I `intervals`: one weight suits all bases. Straight lines have none.
        """

    @property
    @abstractmethod
    def unpenalised(self) -> int:
        """Dimension of the functions without roughness: B less the rank of R."""

    @property
    def constant(self) -> FloatArray:
        """(B,) coefficients of the function that is 1 everywhere."""
        return np.asarray(np.eye(self.count)[0])

    def marks(self, knots: FloatArray) -> FloatArray:
        """(s, m) places, ascending from end to end, that stand for the grids (s, columns) in a plot."""
        lower, upper = self.ends(knots)
        return np.asarray(np.linspace(lower, upper, self.grid_size + 1, axis=-1))

    def samples(self, knots: FloatArray) -> FloatArray:
        """(n,) points of one grid (columns,) from which a function is well projected on the basis."""
        lower, upper = self.ends(knots)
        return np.linspace(lower, upper, SAMPLES_PER_FUNCTION * self.count + 1)

    def project(self, x: FloatArray, values: FloatArray, knots: FloatArray) -> FloatArray:
        """Least-squares coefficients (B, m) of functions given by values (n, m) at x (n,), on one grid."""
        design, _ = self.values(np, x, knots)
        return np.asarray(np.linalg.lstsq(design.T, values, rcond=None)[0])

    def refined(self, knots: FloatArray, grid_size: int) -> tuple[Self, FloatArray]:
        """A finer basis on the same range, and its grids (s, columns)."""
        finer = type(self)(grid_size, self.order)
        return finer, finer.grids(*self.ends(knots))

    def carried(
        self, coefficients: FloatArray, knots: FloatArray, other: "Basis", moved: FloatArray
    ) -> FloatArray:
        """Coefficients (t, B') of the same functions in another basis, from (t, B), one grid each."""
        x = other.samples(moved)
        values, _ = self.values(np, x, knots)
        return other.project(x, values.T @ coefficients.T, moved).T


class BetweenEnds(Basis):
    """A basis whose grids are described by their two ends."""

    @property
    def columns(self) -> int:
        return 2

    def grids(self, lower: FloatArray, upper: FloatArray) -> FloatArray:
        return np.stack([lower, upper], axis=-1)

    def ends(self, knots: Array) -> tuple[Array, Array]:
        return knots[..., 0], knots[..., 1]


def place(x: Array, lower: Array, upper: Array) -> tuple[Array, Array]:
    """Where x (..., n) lies between the ends (...) of its grid: t from -1 to 1, and dt/dx (..., 1)."""
    rate = (2.0 / (upper - lower))[..., None]
    return (x - lower[..., None]) * rate - 1.0, rate


def along_tangent(values: Array, slopes: Array, beyond: Array) -> Array:
    """Values (..., B, n) carried on along their slopes by `beyond` (..., n), how far x lies off the grid."""
    return values + slopes * beyond[..., None, :]
