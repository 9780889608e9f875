"""Laws y = M(x) S(h): every prefactor M with every argument h, the link S a spline that is fitted at once."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from kan_core.discovery.arguments import Argument, arguments, finite, prefactors
from kan_core.discovery.sample import Sample
from kan_core.discovery.smoothing import basis_of, coordinate, smooths
from kan_core.model.state import FloatArray

SCANNED_ROWS = 400
"""Rows that tell good links from bad ones."""
PREFACTORS, ARGUMENTS, LINKS = 150, 80, 3_000
"""How many of them are tried."""
PAIR_BEFORE = 3.0
"""What a pair before a link costs more than it takes to write it down."""
ROWS_PER_INTERVAL = 3
"""Rows that a grid interval needs at least."""
AT_ONCE = 50
"""Links with one argument that are fitted between two questions whether to stop."""
RESCANNED = 120
"""The best links are fitted once more to all rows."""


@dataclass(frozen=True)
class Link:
    """y = prefactor S(argument) with its error in spreads of the target, corrected for degrees of freedom."""

    error: float
    prefactor: Argument
    argument: Argument

    @property
    def size(self) -> float:
        """How much there is to write down but for the link."""
        return self.prefactor.size + 1.5 * self.argument.size


@dataclass(frozen=True)
class Scale:
    """How finely a link is looked at: splines of h itself on a fine grid see what oscillates."""

    grid_size: int
    of_itself: bool = False

    def variable(self, h: FloatArray) -> FloatArray:
        return h if self.of_itself else coordinate(h)


SMOOTH, OSCILLATING = Scale(14), Scale(60, of_itself=True)


def scan_links(
    sample: Sample, scale: Scale, should_stop: Callable[[], bool], most: int = LINKS
) -> list[Link]:
    """All links up to `most`, the best `RESCANNED` of them fitted to all rows, best first."""
    few = sample.take(slice(SCANNED_ROWS if not scale.of_itself else 2 * SCANNED_ROWS))
    found = list(_scanned(few, _pairs(few, most), scale, should_stop))
    best = sorted(found, key=lambda link: (link.error, link.size))[:RESCANNED]
    if few.rows < sample.rows:
        best = list(_scanned(sample, _grouped(best), scale, should_stop))
    return sorted(best, key=lambda link: (link.error, link.size))


def _pairs(sample: Sample, most: int) -> dict[Argument, list[Argument]]:
    """The prefactors to try with each argument; of those that a power of h turns into each other, one."""
    outer = finite(prefactors(sample.algebra, PREFACTORS), sample.x)
    inner = finite(arguments(sample.algebra, ARGUMENTS), sample.x)
    ranked = sorted(
        (
            (m.size + h.size + (PAIR_BEFORE if m.pair else 0.0) + (1.0 if h.pair else 0.0), i, j)
            for i, m in enumerate(outer)
            for j, h in enumerate(inner)
        )
    )
    chosen: dict[Argument, list[Argument]] = {}
    seen: set[tuple[object, ...]] = set()
    for _, i, j in ranked:
        key = (j, *_without(outer[i], inner[j]))
        if key not in seen:
            seen.add(key)
            chosen.setdefault(inner[j], []).append(outer[i])
        if len(seen) >= most:
            break
    return chosen


def _without(prefactor: Argument, argument: Argument) -> tuple[object, ...]:
    """What is left of a prefactor when powers of the argument do not count."""
    if argument.pair is not None:
        return (prefactor.pair, prefactor.pair_power, *prefactor.exponents)
    place = next(i for i, e in enumerate(argument.exponents) if e)
    power = prefactor.exponents[place] / argument.exponents[place]
    left = prefactor.times(argument.exponents, -power)
    return (left.pair, left.pair_power, *(round(e, 6) for e in left.exponents))


def _grouped(links: Sequence[Link]) -> dict[Argument, list[Argument]]:
    chosen: dict[Argument, list[Argument]] = {}
    for link in links:
        chosen.setdefault(link.argument, []).append(link.prefactor)
    return chosen


def _scanned(
    sample: Sample, pairs: dict[Argument, list[Argument]], scale: Scale, should_stop: Callable[[], bool]
) -> Iterator[Link]:
    values: dict[Argument, FloatArray] = {}
    for argument, outer in pairs.items():
        grid_size = min(scale.grid_size, max(2, sample.rows // ROWS_PER_INTERVAL))
        basis = basis_of(scale.variable(argument.values(sample.x)), grid_size)
        if basis is None:
            continue
        for start in range(0, len(outer), AT_ONCE):
            if should_stop():
                return
            some = outer[start : start + AT_ONCE]
            for prefactor in some:
                if prefactor not in values:
                    values[prefactor] = prefactor.values(sample.x)
            factors = np.stack([values[prefactor] for prefactor in some])
            fits = smooths(basis, factors, sample.y, sample.root_weights)
            for prefactor, error in zip(some, fits.errors / sample.spread, strict=True):
                yield Link(float(error), prefactor, argument)
