"""Laws y = M(x) S(h): the best links of the scan, read as formulas."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from kan_core.analysis.residuals import NORMAL
from kan_core.discovery.arguments import Argument
from kan_core.discovery.hypotheses import SYMBOL, Hypothesis
from kan_core.discovery.link_forms import INNER_POWERS, POWERS, Curve, read_forms
from kan_core.discovery.sample import Sample
from kan_core.discovery.smoothing import basis_of, smooths
from kan_core.discovery.strategies.link_scan import OSCILLATING, SMOOTH, Link, Scale, scan_links
from kan_core.model.state import FloatArray

NAME, OSCILLATING_NAME = "link scan", "oscillating link"
SHARP = 2e-3
"""Error of a link below which it is read before anything else is tried."""
GOOD = 0.35
"""Error up to which a link says something."""
RESOLUTION = 3e-5
"""Smallest error of a link that counts: below it splines differ by their grids."""
TRIED, OSCILLATING_TRIED = 5, 2
FORMS = 40
FEW = 60
"""Rows up to which a form is read from the rows themselves."""
RESOLVED = 5e-7
"""Least error of a link, in spreads of the target: the rounding of splines."""
FINER = 2
"""The link that is read has so many times as many grid intervals as that of the scan."""


@dataclass(frozen=True)
class Reading:
    """How thoroughly links are read: how many, and the exponents k and q of their forms."""

    tried: int
    powers: Sequence[float] = POWERS
    inner_powers: Sequence[float] = INNER_POWERS


THOROUGH, IN_PASSING = Reading(TRIED), Reading(OSCILLATING_TRIED)
CURSORY = Reading(2, (0.0, 1.0, -1.0), (1.0, 2.0, -1.0))


def sharp_links(
    sample: Sample, should_stop: Callable[[], bool], reading: Reading = THOROUGH
) -> Iterator[Hypothesis]:
    """Formulas of the best smooth links where they leave next to nothing."""
    found = [link for link in scan_links(sample, SMOOTH, should_stop) if link.error <= SHARP]
    yield from _formulas(sample, found, SMOOTH, NAME, reading, should_stop)


def blunt_links(sample: Sample, should_stop: Callable[[], bool]) -> Iterator[Hypothesis]:
    """Formulas of the best smooth links where all leave noise, or more."""
    found = scan_links(sample, SMOOTH, should_stop)
    if found and found[0].error > SHARP:
        yield from _formulas(sample, found, SMOOTH, NAME, THOROUGH, should_stop)


def oscillating_links(sample: Sample, should_stop: Callable[[], bool]) -> Iterator[Hypothesis]:
    """Formulas of the best links on a grid that follows many periods."""
    found = scan_links(sample, OSCILLATING, should_stop)
    yield from _formulas(
        sample, found, OSCILLATING, OSCILLATING_NAME, Reading(OSCILLATING_TRIED), should_stop
    )


def _formulas(
    sample: Sample,
    found: list[Link],
    scale: Scale,
    name: str,
    reading: Reading,
    should_stop: Callable[[], bool],
) -> Iterator[Hypothesis]:
    for link in best_links(found, sample.rows, reading.tried):
        if should_stop():
            return
        yield from read(sample, link, scale, name, should_stop, reading)


def best_links(found: list[Link], rows: int, most: int) -> list[Link]:
    """The links with which the rows are described shortest, one of each argument."""
    good = [link for link in found if link.error <= GOOD]

    def description(link: Link) -> float:
        return rows * math.log(max(link.error, RESOLUTION)) + SYMBOL * link.size

    chosen: dict[Argument, Link] = {}
    for link in sorted(good, key=description):
        chosen.setdefault(link.argument, link)
    return list(chosen.values())[:most]


def read(
    sample: Sample,
    link: Link,
    scale: Scale,
    name: str,
    should_stop: Callable[[], bool],
    reading: Reading = THOROUGH,
) -> Iterator[Hypothesis]:
    """The formulas that a link may stand for, most promising first."""
    h, factor = link.argument.values(sample.x), link.prefactor.values(sample.x)
    curve, error = _curve(sample, h, factor, scale)
    noise = max(error, link.error * sample.spread if sample.rows <= FEW else 0.0, RESOLVED * sample.spread)
    argument, prefactor = sample.expression(link.argument), sample.expression(link.prefactor)
    given = curve, noise, sample.rows, should_stop, reading.powers, reading.inner_powers
    forms = read_forms(*given, sample.primitives)
    for form in forms[:FORMS]:
        # An offset that is not needed hides the right form under noise.
        for formula in (form.expression(argument), form.without_offset(argument)):
            yield Hypothesis(sample.in_table_units(prefactor * formula), name, (link.argument,))


def _curve(sample: Sample, h: FloatArray, factor: FloatArray, scale: Scale) -> tuple[Curve, float]:
    """Points of a link and its error: of few rows the rows themselves, otherwise a smooth of them."""
    basis = basis_of(scale.variable(h), FINER * scale.grid_size)
    if sample.rows <= FEW or basis is None:
        return Curve.of(h, sample.y / factor, factor), 0.0
    smooth = smooths(basis, factor[None], sample.y, sample.root_weights)
    values = smooth.coefficients[0] @ basis
    typical = NORMAL * float(np.median(np.abs(sample.y - factor * values) * sample.root_weights))
    return Curve.of(h, values, factor, max(typical, RESOLVED * sample.spread)), float(smooth.errors[0])
