"""Gaussian radial basis functions, the form of FastKAN."""

from typing import Any, Self

import numpy as np

from kan_core.basis.contract import Array, BetweenEnds, FloatArray, along_tangent, place

POINTS_PER_INTERVAL = 8
"""Where third derivatives are averaged: a Gaussian of the width of an interval is smooth between them."""


class GaussianRBF(BetweenEnds):
    """1, t, and exp(-z^2) with z = (x - c_i) / h at the G + 1 ends c_i of grid intervals of width h.

    The straight line, which FastKAN leaves to the bias and the base function, lets constants and slopes be
    exact. Extrapolation is linear. A grid is described by its two ends.

    Source: Z. Li, Kolmogorov-Arnold Networks are Radial Basis Function Networks (arXiv 2405.06721).
    """

    name, text, size_text = "rbf", "Gaussians (as in FastKAN)", "Intervals between Gaussians"

    @classmethod
    def with_count(cls, count: int, order: int) -> Self:
        return cls(max(count - 3, 1), order)

    @property
    def count(self) -> int:
        return self.grid_size + 3

    def values(self, functions: Any, x: Array, knots: Array) -> tuple[Array, Array]:
        lower, upper = self.ends(knots)
        inside = functions.clip(x, lower[..., None], upper[..., None])
        t, rate = place(inside, lower, upper)
        t, per_interval = t[..., None, :], self.grid_size / 2.0
        centres = functions.arange(self.grid_size + 1, dtype=t.dtype, device=t.device)[:, None]
        z = (t + 1.0) * per_interval - centres
        bells = functions.exp(-z * z)
        rate = functions.ones_like(t) * rate[..., None]
        values = functions.concatenate([functions.ones_like(t), t, bells], -2)
        slopes = functions.concatenate(
            [functions.zeros_like(t), rate, -2.0 * z * bells * rate * per_interval], -2
        )
        return along_tangent(values, slopes, x - inside), slopes

    def bends(self, functions: Any, x: Array, knots: Array) -> tuple[Array, Array]:
        """(4 z^2 - 2) exp(-z^2) / h^2 and (12 z - 8 z^3) exp(-z^2) / h^3; of the straight line none."""
        t, rate = place(x, *self.ends(knots))
        centres = functions.arange(self.grid_size + 1, dtype=t.dtype, device=t.device)[:, None]
        z = (t[..., None, :] + 1.0) * self.grid_size / 2.0 - centres
        inside, per_step = (functions.abs(t) <= 1.0)[..., None, :], rate[..., None] * self.grid_size / 2.0
        bells = functions.exp(-z * z) * inside
        line = functions.zeros_like(z[..., :2, :])
        second = (4.0 * z * z - 2.0) * bells * per_step**2
        third = (12.0 * z - 8.0 * z**3) * bells * per_step**3
        return functions.concatenate([line, second], -2), functions.concatenate([line, third], -2)

    def roughness(self, knots: FloatArray) -> FloatArray:
        """(1, B, B) mean over the grid of the products of the third derivatives (12 z - 8 z^3) exp(-z^2)."""
        points = POINTS_PER_INTERVAL * self.grid_size
        place_in_steps = (np.arange(points) + 0.5) / POINTS_PER_INTERVAL
        z = place_in_steps - np.arange(self.grid_size + 1)[:, None]
        bend = np.concatenate([np.zeros((2, points)), (12.0 * z - 8.0 * z**3) * np.exp(-z * z)])
        return np.asarray((self.grid_size / 2.0) ** 2 * bend @ bend.T / points)[None]

    @property
    def unpenalised(self) -> int:
        return 2
