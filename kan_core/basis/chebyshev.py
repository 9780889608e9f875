"""Chebyshev polynomials: one smooth polynomial over the whole range of a node."""

from typing import Any, Self

import numpy as np

from kan_core.basis.contract import Array, Basis, BetweenEnds, FloatArray, along_tangent, place


class Chebyshev(BetweenEnds):
    """Chebyshev polynomials T_0 ... T_G of the place t in the grid, with linear extrapolation.

    T_0 = 1, T_1 = t, T_n = 2 t T_{n-1} - T_{n-2};  U_n = 2 t U_{n-1} - U_{n-2},  T_n' = n U_{n-1}.
    A grid is described by its two ends; `grid_size` is the degree.

    Source: NIST Digital Library of Mathematical Functions, 18.9.1 and 18.9.21.
    """

    name, text, size_text = "chebyshev", "Chebyshev polynomials", "Degree"
    local = False

    @classmethod
    def with_count(cls, count: int, order: int) -> Self:
        return cls(max(count - 1, 1), order)

    @property
    def count(self) -> int:
        return self.grid_size + 1

    def values(self, functions: Any, x: Array, knots: Array) -> tuple[Array, Array]:
        lower, upper = self.ends(knots)
        inside = functions.clip(x, lower[..., None], upper[..., None])
        t, rate = place(inside, lower, upper)
        first = [functions.ones_like(t), t]
        second = [functions.ones_like(t), 2.0 * t]
        for _ in range(2, self.count):
            first.append(2.0 * t * first[-1] - first[-2])
            second.append(2.0 * t * second[-1] - second[-2])
        slopes = [functions.zeros_like(t), *(n * rate * second[n - 1] for n in range(1, self.count))]
        values, slopes = functions.stack(first, -2), functions.stack(slopes, -2)
        return along_tangent(values, slopes, x - inside), slopes

    def bends(self, functions: Any, x: Array, knots: Array) -> tuple[Array, Array]:
        """The recurrence derived: T_n^(r) = 2 t T_{n-1}^(r) + 2 r T_{n-1}^(r-1) - T_{n-2}^(r)."""
        lower, upper = self.ends(knots)
        t, rate = place(x, lower, upper)
        zero, one = functions.zeros_like(t), functions.ones_like(t)
        orders = [[one, t], [zero, one], [zero, zero], [zero, zero]]
        for n in range(2, self.count):
            for r, of_order in reversed(list(enumerate(orders))):
                below = 2.0 * r * orders[r - 1][n - 1] if r else 0.0
                of_order.append(2.0 * t * of_order[n - 1] + below - of_order[n - 2])
        inside = (functions.abs(t) <= 1.0)[..., None, :]
        second, third = (functions.stack(each, -2) * inside for each in orders[2:])
        return second * rate[..., None] ** 2, third * rate[..., None] ** 3

    def roughness(self, knots: FloatArray) -> FloatArray:
        """(1, B, B) diagonal: n^2 (n^2 - 1)(n^2 - 4) / 2, the mean of T_n'''^2 weighted by (1 - t^2)^(5/2).

        The weight takes nothing from the middle and tames the ends, where T_n''' is as large as n^6; with it
        the third derivatives are orthogonal.

        Source: NIST Digital Library of Mathematical Functions, 18.9.19 and table 18.3.1.
        """
        n2 = np.arange(self.count, dtype=float) ** 2
        return np.asarray((2.0 / self.intervals) ** 4 * np.diag(n2 * (n2 - 1.0) * (n2 - 4.0) / 2.0))[None]

    @property
    def unpenalised(self) -> int:
        return min(3, self.count)

    def marks(self, knots: FloatArray) -> FloatArray:
        """The extrema of T_G."""
        lower, upper = self.ends(knots)
        share = (1.0 - np.cos(np.pi * np.arange(self.count) / self.grid_size)) / 2.0
        return np.asarray(lower[..., None] * (1.0 - share) + upper[..., None] * share)

    def samples(self, knots: FloatArray) -> FloatArray:
        """Extrema of a higher Chebyshev polynomial: even points would not determine high degrees."""
        return type(self)(4 * self.grid_size, self.order).marks(knots)

    def carried(
        self, coefficients: FloatArray, knots: FloatArray, other: Basis, moved: FloatArray
    ) -> FloatArray:
        """More terms on the same range are the same function to the last bit."""
        if isinstance(other, Chebyshev) and other.count >= self.count and np.array_equal(knots, moved):
            return np.pad(coefficients, [(0, 0), (0, other.count - self.count)])
        return super().carried(coefficients, knots, other, moved)
