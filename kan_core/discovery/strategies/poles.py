"""Laws y = M (A tan(w h + p) + d + e h) and y = M (A/cos(w h + p) + d) with poles within the data."""

import itertools
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import sympy as sp
from scipy.optimize import minimize_scalar

from kan_core.discovery.arguments import Argument, arguments, finite, prefactors
from kan_core.discovery.hypotheses import Hypothesis
from kan_core.discovery.sample import Sample
from kan_core.model.state import FloatArray

NAME = "poles"
FEWEST_ROWS, ROWS = 24, 300
"""Rows that are needed, and rows that are looked at."""
PREFACTORS, ARGUMENTS = 4, 6
PEAKED = 12.0
"""Largest deviation from the median over the median deviation from which on there may be poles."""
FREQUENCIES, MOST_PERIODS = 80, 8.0
"""Frequencies that are looked at, and periods over the range at most."""
CLEAR = 0.2
"""Misfit of a frequency over the median of all below which it may be the law's."""
REFINED, TRIED = 2, 3
"""Frequencies of one quantity that are refined, and laws that are proposed."""
ROUNDING = 1e-15


@dataclass(frozen=True)
class _Poles:
    """z cos(w h + p) = A sin(w h + p) + (d + e h) cos(w h + p) + c, or nearly so, with z = y/M.

    Attributes:
        misfit: least singular value of the terms, each of unit length.
    """

    prefactor: Argument
    argument: Argument
    frequency: float
    phase: float
    misfit: float


def poles(sample: Sample, should_stop: Callable[[], bool]) -> Iterator[Hypothesis]:
    """Tangents and inverse cosines of one quantity where the target has peaks that may be poles."""
    if sample.rows < FEWEST_ROWS or not _peaked(sample.y):
        return
    rows = sample.some(ROWS)
    outer = finite((each for each in prefactors(sample.algebra, PREFACTORS) if not each.pair), rows.x)
    inner = finite(arguments(sample.algebra, ARGUMENTS), rows.x)
    found: list[_Poles] = []
    for pair in itertools.product(outer, inner):
        if should_stop():
            return
        found += _scanned(rows, *pair)
    for one in sorted(found, key=lambda one: one.misfit)[:TRIED]:
        yield from _formulas(sample, rows, one)


def _peaked(y: FloatArray) -> bool:
    away = np.abs(y - np.median(y))
    return bool(away.max() > PEAKED * np.median(away))


def _scanned(sample: Sample, prefactor: Argument, argument: Argument) -> Iterator[_Poles]:
    """The best of the frequencies at which such laws nearly hold."""
    h, factor = argument.values(sample.x), prefactor.values(sample.x)
    width = float(np.ptp(h))
    if not width > 0.0 or not np.abs(factor).min() > 0.0:
        return
    z = sample.y / factor
    turns = np.linspace(0.25, MOST_PERIODS, FREQUENCIES) * 2.0 * np.pi / width
    misfits = _misfits(z, h, turns)
    middle = misfits[1:-1]
    lowest = 1 + np.flatnonzero((middle < misfits[:-2]) & (middle <= misfits[2:]))
    for place in sorted(lowest, key=lambda place: misfits[place])[:REFINED]:
        ends = float(turns[place - 1]), float(turns[place + 1])
        best = minimize_scalar(
            lambda w: _null(z, h, w)[0], bounds=ends, method="bounded", options={"xatol": ROUNDING * ends[1]}
        )
        misfit, vector = _null(z, h, float(best.x))
        if misfit < CLEAR * float(np.median(misfits)):
            phase = math.atan2(-float(vector[1]), float(vector[0]))
            yield _Poles(prefactor, argument, float(best.x), phase, misfit)


def _terms(z: FloatArray, h: FloatArray, w: float) -> FloatArray:
    """(n, 7) what the laws are made of.

    Rows are weighed so that those next to a pole count as much as others.
    """
    cosine, sine = np.cos(w * h), np.sin(w * h)
    terms = np.stack([z * cosine, z * sine, cosine, sine, np.ones(len(h)), h * cosine, h * sine], axis=1)
    return np.asarray(terms * _weights(z)[:, None])


def _weights(z: FloatArray) -> FloatArray:
    return np.asarray(1.0 / np.hypot(z, np.median(np.abs(z))))


def _misfits(z: FloatArray, h: FloatArray, frequencies: FloatArray) -> FloatArray:
    """The misfit at each of many frequencies, to half the digits."""
    terms = np.stack([_terms(z, h, float(w)) for w in frequencies])
    terms = terms / np.linalg.norm(terms, axis=1, keepdims=True)
    squares = np.linalg.eigvalsh(terms.swapaxes(1, 2) @ terms)[:, 0]
    return np.asarray(np.sqrt(np.maximum(squares, 0.0)))


def _null(z: FloatArray, h: FloatArray, w: float) -> tuple[float, FloatArray]:
    """How nearly the terms depend on each other, and their factors, of z cos wh and z sin wh first."""
    terms = _terms(z, h, w)
    lengths = np.linalg.norm(terms, axis=0)
    _, singular, right = np.linalg.svd(terms / lengths, full_matrices=False)
    return float(singular[-1]), right[-1] / lengths


def _formulas(sample: Sample, rows: Sample, one: _Poles) -> Iterator[Hypothesis]:
    """A tangent over a constant and over a straight line, and an inverse cosine over a constant."""
    h, factor = one.argument.values(rows.x), one.prefactor.values(rows.x)
    z, angle = rows.y / factor, one.frequency * h + one.phase
    m, u = sample.expression(one.prefactor), sample.expression(one.argument)
    inside = sp.Float(one.frequency, 17) * u + sp.Float(one.phase, 17)
    for values, function, degree in (
        (np.tan(angle), sp.tan(inside), 0),
        (np.tan(angle), sp.tan(inside), 1),
        (1.0 / np.cos(angle), 1 / sp.cos(inside), 0),
    ):
        weights = _weights(z)
        design = np.column_stack([values, *(h**power for power in range(degree + 1))])
        size, *line = np.linalg.lstsq(design * weights[:, None], z * weights, rcond=None)[0]
        terms = [sp.Float(each, 17) * m * u**power for power, each in enumerate(line)]
        formula = sp.Add(sp.Float(size, 17) * m * function, *terms)
        yield Hypothesis(sample.in_table_units(formula), NAME, (one.argument,))
