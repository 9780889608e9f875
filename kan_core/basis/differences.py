"""The roughness of B-splines: differences of their coefficients."""

import numpy as np

from kan_core.basis.contract import FloatArray
from kan_core.basis.grids import is_uniform


def roughness(knots: FloatArray, order: int) -> FloatArray:
    """Third-difference penalty matrix of P-splines, divided by its number of rows and scaled to the grid.

    c' R c = (G/2)^2 mean_i (D^3 c)_i^2; fewer than four coefficients use the highest difference there is.
    On an uneven grid D^3 c are the divided differences that the third derivative consists of, each in the
    unit of the steps around it: a spline may bend more where its knots are dense.

    Args:
        knots: (G + 2k + 1,) extended knots.
        order: k.

    Returns:
        (G + k, G + k) matrix.

    Source: P. Eilers and B. Marx, Flexible smoothing with B-splines, Statistical Science 11 (1996); on uneven
    grids the differences of Z. Li and J. Cao, General P-splines for non-uniform B-splines (arXiv 2201.06808).
    """
    count = knots.shape[-1] - order - 1
    if is_uniform(knots):
        return even_roughness(count, order)
    times = min(3, count - 1)
    uneven = _divided_differences(knots, order, times)
    return _squared(uneven * (2.0**times / np.abs(uneven).sum(axis=1, keepdims=True)), order)


def even_roughness(count: int, order: int) -> FloatArray:
    """`roughness` of any evenly spaced knots: (count, count)."""
    return _squared(np.diff(np.eye(count), min(3, count - 1), axis=0), order)


def _squared(difference: FloatArray, order: int) -> FloatArray:
    grid_size = difference.shape[1] - order
    return np.asarray((grid_size / 2.0) ** 2 * difference.T @ difference / len(difference))


def _divided_differences(knots: FloatArray, order: int, times: int) -> FloatArray:
    """(rows, G + k) from coefficients to those of a derivative; below order 0 between midpoints."""
    differences = np.eye(len(knots) - order - 1)
    sites = greville(knots, order)
    for step in range(1, times + 1):
        differences = np.diff(differences, axis=0) / np.diff(sites)[:, None]
        inner = knots[step:-step]
        sites = greville(inner, order - step) if order >= step else (sites[1:] + sites[:-1]) / 2.0
    return differences


def greville(knots: FloatArray, order: int) -> FloatArray:
    """(G + k,) Greville's abscissae, the means of each B-spline's k inner knots: where its coefficient acts.

    A B-spline of order 0 has none; it acts in the middle of its interval.
    """
    first, width = (1, order) if order > 0 else (0, 2)
    count = len(knots) - order - 1
    return np.array([knots[first + i : first + i + width].mean() for i in range(count)])
