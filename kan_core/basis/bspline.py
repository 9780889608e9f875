"""B-splines: values and slopes, for NumPy arrays and torch tensors alike."""

from typing import Any, Self

import numpy as np

from kan_core.basis.contract import SAMPLES_PER_FUNCTION, Array, Basis, FloatArray
from kan_core.basis.differences import even_roughness, roughness
from kan_core.basis.grids import extended, is_uniform, uniform_knots


def basis(functions: Any, x: Array, knots: Array, order: int) -> tuple[Array, Array]:
    """B-spline basis values and slopes with linear extrapolation, by the Cox-de Boor recursion.

    B_{i,0}(x) = 1 on [t_i, t_{i+1}),
    B_{i,m}(x) = (x - t_i)/(t_{i+m} - t_i) B_{i,m-1} + (t_{i+m+1} - x)/(t_{i+m+1} - t_{i+1}) B_{i+1,m-1}.
    Outside the grid the value goes on along the tangent at its end.

    Args:
        functions: `numpy` or `torch`.
        x: (..., n) points.
        knots: (..., G + 2k + 1) extended knots, leading dimensions broadcast with those of `x`.
        order: k.

    Returns:
        values and slopes, each (..., n, G + k).

    Source: C. de Boor, A Practical Guide to Splines, chapter IX.
    """
    inside = functions.clip(x, knots[..., order : order + 1], knots[..., -order - 1 :][..., :1])
    column, t = inside[..., None], knots[..., None, :]
    values = _intervals(functions, column, t, order)
    slopes = functions.zeros_like(values)
    for degree in range(1, order + 1):
        values, slopes = _raised(column, t, values, degree)
    return values + slopes * (x - inside)[..., None], slopes


def _intervals(functions: Any, column: Array, t: Array, order: int) -> Array:
    """(..., n, G + 2k) B-splines of degree 0: 1 in their interval, to which both ends of the grid belong."""
    last = t.shape[-1] - order - 2
    starts, ends = t[..., :-1], t[..., 1:]
    interval = functions.arange(t.shape[-1] - 1, device=t.device)
    level = (column >= starts) & (column < ends) & (interval <= last)
    level = level | ((column == ends) & (interval == last))
    return functions.where(level, functions.ones_like(starts), functions.zeros_like(starts))


def _raised(column: Array, t: Array, lower: Array, degree: int) -> tuple[Array, Array]:
    """Values and slopes of the B-splines of a degree from the values of those one degree lower."""
    span = t[..., degree:] - t[..., :-degree]
    left, right = lower[..., :-1] / span[..., :-1], lower[..., 1:] / span[..., 1:]
    values = (column - t[..., : -degree - 1]) * left + (t[..., degree + 1 :] - column) * right
    return values, degree * (left - right)


def bends(functions: Any, x: Array, knots: Array, order: int) -> tuple[Array, Array]:
    """Second and third derivatives of the B-splines of `basis`, each (..., n, G + k); 0 beyond the grid.

    B_{i,k}' = k (B_{i,k-1} / (t_{i+k} - t_i) - B_{i+1,k-1} / (t_{i+k+1} - t_{i+1})), as often as needed.
    Where a derivative jumps at a knot, it is the one to its right, at the upper end of the grid to its left.

    Source: C. de Boor, A Practical Guide to Splines, chapter X.
    """
    t, column = knots[..., None, :], x[..., None]
    inside = (column >= t[..., order : order + 1]) & (column <= t[..., -order - 1 :][..., :1])
    levels = [_intervals(functions, column, t, order)]
    for degree in range(1, order - 1):
        levels.append(_raised(column, t, levels[-1], degree)[0])
    found = []
    for times in (2, 3):
        # Of a lower degree than the derivative's order nothing is left.
        level = levels[order - times] if times <= order else 0.0 * levels[0]
        for degree in range(max(order - times, 0) + 1, order + 1):
            level = _raised(column, t, level, degree)[1]
        found.append(level * inside)
    return found[0], found[1]


def uniform_cubic(
    functions: Any, x: Array, lower: Array, upper: Array, grid_size: int
) -> tuple[Array, Array]:
    """Cubic basis values and slopes on uniform grids in closed form, rows last, with linear extrapolation.

    With s the distance to a basis function's centre in steps h, p = max(2 - |s|, 0), q = max(1 - |s|, 0):
    B = (p^3 - 4 q^3) / 6,  B' = -sign(s) (p^2 - 4 q^2) / (2 h).

    Args:
        functions: `numpy` or `torch`.
        x: (..., n) points.
        lower, upper: (...) ends of the grids, broadcast with the leading dimensions of `x`.
        grid_size: G.

    Returns:
        values and slopes, each (..., G + 3, n).
    """
    step = ((upper - lower) / grid_size)[..., None]
    inside = functions.clip(x, lower[..., None], upper[..., None])
    centres = functions.arange(-1, grid_size + 2, device=x.device)[:, None]
    distance = ((inside - lower[..., None]) / step)[..., None, :] - centres
    reach = functions.abs(distance)
    p, q = functions.clip(2.0 - reach, 0.0, None), functions.clip(1.0 - reach, 0.0, None)
    p2, q2 = p * p, q * q
    values = (p2 * p - 4.0 * q2 * q) / 6.0
    slopes = functions.sign(distance) * (4.0 * q2 - p2) / (2.0 * step[..., None])
    return values + slopes * (x - inside)[..., None, :], slopes


class BSpline(Basis):
    """B-splines of degree k on a grid of G intervals, described by its extended knots, G + 2k + 1 of them."""

    name, text, size_text = "bspline", "B-splines", "Grid intervals"

    @classmethod
    def with_count(cls, count: int, order: int) -> Self:
        return cls(count - order, order)

    @property
    def count(self) -> int:
        return self.grid_size + self.order

    @property
    def columns(self) -> int:
        return self.grid_size + 2 * self.order + 1

    @property
    def intervals(self) -> int:
        return self.grid_size

    @property
    def constant(self) -> FloatArray:
        return np.ones(self.count)

    def grids(self, lower: FloatArray, upper: FloatArray) -> FloatArray:
        return uniform_knots(lower, upper, self.grid_size, self.order)

    def ends(self, knots: Array) -> tuple[Array, Array]:
        return knots[..., self.order], knots[..., -self.order - 1]

    def values(self, functions: Any, x: Array, knots: Array) -> tuple[Array, Array]:
        values, slopes = basis(functions, x, knots, self.order)
        return functions.swapaxes(values, -1, -2), functions.swapaxes(slopes, -1, -2)

    def bends(self, functions: Any, x: Array, knots: Array) -> tuple[Array, Array]:
        second, third = bends(functions, x, knots, self.order)
        return functions.swapaxes(second, -1, -2), functions.swapaxes(third, -1, -2)

    def roughness(self, knots: FloatArray) -> FloatArray:
        if is_uniform(knots):
            return even_roughness(self.count, self.order)[None]
        return np.stack([roughness(row, self.order) for row in knots])

    @property
    def unpenalised(self) -> int:
        return min(3, self.count - 1)

    def marks(self, knots: FloatArray) -> FloatArray:
        return knots[..., self.order : knots.shape[-1] - self.order]

    def samples(self, knots: FloatArray) -> FloatArray:
        """As many points in every grid interval."""
        if is_uniform(knots):
            return super().samples(knots)
        position = np.linspace(0.0, self.grid_size, SAMPLES_PER_FUNCTION * self.count + 1)
        return np.interp(position, np.arange(self.grid_size + 1), self.marks(knots))

    def refined(self, knots: FloatArray, grid_size: int) -> tuple[Self, FloatArray]:
        """A grid with all the old knots where G is a multiple of the old one; intervals are cut evenly."""
        finer = type(self)(grid_size, self.order)
        if is_uniform(knots):
            return finer, finer.grids(*self.ends(knots))
        position = np.linspace(0.0, self.grid_size, grid_size + 1)
        grid = [np.interp(position, np.arange(self.grid_size + 1), row) for row in self.marks(knots)]
        return finer, extended(np.array(grid), self.order)
