"""Random splines to begin with."""

import numpy as np

from kan_core.basis.bspline import BSpline
from kan_core.basis.contract import Basis
from kan_core.model.state import FloatArray, IntArray, NodeKind


def random_coefficients(
    random: np.random.Generator, basis: Basis, knots: FloatArray, kinds: IntArray, depth: int
) -> FloatArray:
    """(s, t, B) coefficients of gently curved splines: near-linear into sums, near-constant into products.

    Args:
        random: draws as many numbers for every basis of one count.
        basis: of the layer.
        knots: (s, columns) the grids of the source nodes.
        kinds: (t,) `NodeKind` of the target nodes.
        depth: 0 for the first layer, whose slopes share the unit variance of the target.
    """
    points = _control_points(random, len(knots), kinds, basis.count, depth)
    if isinstance(basis, BSpline):
        return points
    curve = BSpline(max(basis.count - 3, 1), min(3, basis.count - 1))
    ranges = curve.grids(*basis.ends(knots))
    rows = zip(points, ranges, knots, strict=True)
    return np.stack([curve.carried(drawn, over, basis, own) for drawn, over, own in rows])


def _control_points(
    random: np.random.Generator, s: int, kinds: IntArray, count: int, depth: int
) -> FloatArray:
    """(s, t, count) B-spline coefficients."""
    line = np.linspace(-1.0, 1.0, count)
    t = len(kinds)
    slope = (
        random.normal(size=(s, t, 1)) / np.sqrt(s) if depth == 0 else 1 + 0.3 * random.normal(size=(s, t, 1))
    )
    bend = 0.15 * random.normal(size=(s, t, 1)) * line**2
    noise = 0.05 * random.normal(size=(s, t, count))
    into_sum = slope * line + bend + noise
    into_product = (1.0 if depth == 0 else 0.7) + 0.5 * random.normal(size=(s, t, 1)) * line + noise
    return np.where((kinds == NodeKind.PRODUCT)[None, :, None], into_product, into_sum)
