"""Where data lie along an axis: a histogram, and the stretches that have none."""

import numpy as np

from kan_core.model.state import FloatArray

BINS = 48
WIDEST_HOLE = 0.08
"""Part of the axis without a single row that counts as a gap in the data."""


def density(samples: FloatArray, left: float, right: float) -> tuple[FloatArray, FloatArray]:
    """(bins + 1,) edges and (bins,) heights, the tallest 1; no bins without data."""
    if not len(samples):
        return np.array([left]), np.empty(0)
    counts, edges = np.histogram(samples, BINS, (left, right))
    return edges, counts / max(int(counts.max()), 1)


def gaps(samples: FloatArray, left: float, right: float) -> list[tuple[float, float]]:
    """Stretches of the axis without data: before the first row, after the last, and wide holes."""
    if not len(samples):
        return []
    places = np.sort(samples[(samples >= left) & (samples <= right)])
    marks = np.concatenate([[left], places, [right]])
    widths = np.diff(marks)
    outer = np.zeros(len(widths), bool)
    outer[[0, -1]] = True
    wide = (outer & (widths > 0)) | (widths > WIDEST_HOLE * (right - left))
    return [(float(marks[i]), float(marks[i + 1])) for i in np.flatnonzero(wide)]
