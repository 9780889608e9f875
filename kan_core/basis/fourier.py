"""Fourier series of a known period, with a constant and a slope."""

from typing import Any, Self

import numpy as np

from kan_core.basis.contract import Array, Basis, FloatArray, place


class Fourier(Basis):
    """1, t, and cos and sin of n w (x - lower) for n = 1 ... G, w = 2 pi / period.

    Beyond the grid it goes on by itself: periodic, along the slope. A grid is described by its two ends and
    the period, the width of the grid unless one is known; `grid_size` is the number of harmonics.
    """

    name, text, size_text = "fourier", "Fourier series", "Harmonics"
    local = False

    @classmethod
    def with_count(cls, count: int, order: int) -> Self:
        return cls(max(count // 2 - 1, 1), order)

    @property
    def count(self) -> int:
        return 2 * self.grid_size + 2

    @property
    def columns(self) -> int:
        return 3

    def grids(self, lower: FloatArray, upper: FloatArray) -> FloatArray:
        return np.stack([lower, upper, upper - lower], axis=-1)

    def ends(self, knots: Array) -> tuple[Array, Array]:
        return knots[..., 0], knots[..., 1]

    def values(self, functions: Any, x: Array, knots: Array) -> tuple[Array, Array]:
        lower, upper = self.ends(knots)
        t, rate = place(x, lower, upper)
        frequency = (2.0 * np.pi / knots[..., 2])[..., None]
        values, slopes = [functions.ones_like(t), t], [functions.zeros_like(t), functions.ones_like(t) * rate]
        for n in range(1, self.grid_size + 1):
            angle = n * frequency * (x - lower[..., None])
            cosine, sine = functions.cos(angle), functions.sin(angle)
            values += [cosine, sine]
            slopes += [-n * frequency * sine, n * frequency * cosine]
        return functions.stack(values, -2), functions.stack(slopes, -2)

    def bends(self, functions: Any, x: Array, knots: Array) -> tuple[Array, Array]:
        lower, _ = self.ends(knots)
        frequency = (2.0 * np.pi / knots[..., 2])[..., None]
        zero = functions.zeros_like(x)
        second, third = [zero, zero], [zero, zero]
        for n in range(1, self.grid_size + 1):
            angle, w = n * frequency * (x - lower[..., None]), n * frequency
            cosine, sine = functions.cos(angle), functions.sin(angle)
            second += [-(w**2) * cosine, -(w**2) * sine]
            third += [w**3 * sine, -(w**3) * cosine]
        return functions.stack(second, -2), functions.stack(third, -2)

    def roughness(self, knots: FloatArray) -> FloatArray:
        """(1, B, B) diagonal: (n pi)^6 / 2, the mean of the third derivatives' squares over a period.

        The unit is half a period: a grid that many periods fit in is not rough for that.
        """
        angular = np.pi * np.repeat(np.arange(1, self.grid_size + 1), 2)
        diagonal = np.pad((2.0 / self.intervals) ** 4 * angular**6 / 2.0, (2, 0))
        return np.asarray(np.diag(diagonal))[None]

    @property
    def unpenalised(self) -> int:
        return 2

    def refined(self, knots: FloatArray, grid_size: int) -> tuple[Self, FloatArray]:
        """More harmonics of the same period."""
        return type(self)(grid_size, self.order), knots

    def carried(
        self, coefficients: FloatArray, knots: FloatArray, other: Basis, moved: FloatArray
    ) -> FloatArray:
        """More harmonics of the same period are the same function to the last bit."""
        if isinstance(other, Fourier) and other.count >= self.count and np.array_equal(knots, moved):
            return np.pad(coefficients, [(0, 0), (0, other.count - self.count)])
        return super().carried(coefficients, knots, other, moved)
