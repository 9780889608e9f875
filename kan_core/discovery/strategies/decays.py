"""Laws y = M sum_k A_k e^(-r_k h) + background: sums of exponentials of one quantity."""

import itertools
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import sympy as sp

from kan_core.discovery.arguments import Argument, arguments, finite, prefactors
from kan_core.discovery.hypotheses import Hypothesis
from kan_core.discovery.sample import Sample
from kan_core.discovery.subsets import Subset, best_subsets
from kan_core.model.state import FloatArray
from kan_core.symbolic.constant_fit import fit_constants
from kan_core.symbolic.fixed_form import FixedForm

NAME = "exponentials"
FEWEST_ROWS, SCANNED_ROWS, ROWS = 16, 400, 2_000
"""Rows that are needed, rows that rates are chosen from, and rows that they are fitted to."""
PREFACTORS, ARGUMENTS = 4, 8
RATES = np.geomspace(0.15, 150.0, 28)
"""Rates over the range of the argument that are combined: of what fades, and turned round of what grows."""
MOST, KEPT, BEAM = 3, 60, 80
"""Exponentials at most, subsets of rates that are compared, and that a further one is added to."""
SHARP_SCAN, SHARP, GOOD = 0.03, 1e-4, 0.3
"""Error of two exponentials at the rates that are combined up to which they may be the law, error at the best
rates up to which they are taken for it before anything else is tried, and up to which they say something."""
WORTH = 0.8
"""Error of a sum over that of the best with a term less above which the term is not worth it."""
CLOSEST = 0.5
"""Distance of two rates over the range below which few digits cannot tell their sum from a polynomial."""
STEPS = 60
NOTHING_LEFT = 1e-11
"""Errors in spreads of the target."""


@dataclass(frozen=True, eq=False)
class _Scan:
    """One prefactor with one argument, and the best subsets of rates by their number.

    Attributes:
        rates: of each column; the last one stands for the argument itself.
        levels: of one column, of two, of three; errors relative to what a constant leaves.
    """

    prefactor: Argument
    argument: Argument
    rates: FloatArray
    levels: list[list[Subset]]
    error: float


def sharp_decays(sample: Sample, should_stop: Callable[[], bool]) -> Iterator[Hypothesis]:
    """One, two and three exponentials over a constant or a line, where they leave next to nothing."""
    return _formulas(sample, SHARP_SCAN, SHARP, should_stop)


def blunt_decays(sample: Sample, should_stop: Callable[[], bool]) -> Iterator[Hypothesis]:
    """The same where they leave noise, or more."""
    return _formulas(sample, GOOD, math.inf, should_stop)


def _formulas(
    sample: Sample, scanned: float, fitted: float, should_stop: Callable[[], bool]
) -> Iterator[Hypothesis]:
    """The sums with errors up to `scanned` at the rates that are combined, and below `fitted` at the best."""
    if sample.rows < FEWEST_ROWS or not sample.spread > 0.0:
        return
    few, rows = sample.some(SCANNED_ROWS), sample.some(ROWS)
    for scan in _best(few, scanned, should_stop):
        before = math.inf
        for level in scan.levels:
            if should_stop():
                return
            models = [_Model.fitted(rows, scan, subset.columns) for subset in _chosen(scan, level)]
            error = min((model.error for model in models), default=math.inf)
            if not error < WORTH * before:
                break
            good = (model for model in models if model.error < fitted and model.distinct)
            yield from (model.hypothesis(sample) for model in good)
            before = error
            if error < NOTHING_LEFT:
                return


def _best(sample: Sample, limit: float, should_stop: Callable[[], bool]) -> list[_Scan]:
    """The prefactor and argument with the best two exponentials, and the best with the simplest prefactor."""
    outer = finite((each for each in prefactors(sample.algebra, PREFACTORS) if not each.pair), sample.x)
    inner = finite(arguments(sample.algebra, ARGUMENTS), sample.x)
    found = []
    for prefactor, argument in itertools.product(outer, inner):
        scan = None if should_stop() else _scanned(sample, prefactor, argument)
        if scan is not None and scan.error < limit:
            found.append(scan)
    found.sort(key=lambda scan: scan.error)
    plain = [scan for scan in found if scan.prefactor == outer[0]]
    return list(dict.fromkeys([*found[:1], *plain[:1]]))


def _scanned(sample: Sample, prefactor: Argument, argument: Argument) -> _Scan | None:
    """The best subsets of rates; None where the argument is constant or a constant leaves nothing."""
    h, factor = argument.values(sample.x), prefactor.values(sample.x) * sample.root_weights
    low, width = float(h.min()), float(np.ptp(h))
    if not width > 0.0:
        return None
    place = (h - low) / width
    fading = np.exp(-RATES * place[:, None])
    growing = np.exp(-RATES * (1.0 - place[:, None]))
    columns = factor[:, None] * np.column_stack([fading, growing, place])
    constant = factor / np.linalg.norm(factor)
    columns = columns - np.outer(constant, constant @ columns)
    target = sample.y * sample.root_weights
    target = target - constant * (constant @ target)
    left = float(np.linalg.norm(target)) / math.sqrt(sample.rows) / sample.spread
    if not left > 0.0:
        return None
    levels = best_subsets(columns, target, MOST, KEPT, BEAM)
    rates = np.concatenate([RATES, -RATES, [0.0]]) / width
    two = levels[min(1, len(levels) - 1)]
    return _Scan(prefactor, argument, rates, levels, two[0].error * left if two else math.inf)


def _chosen(scan: _Scan, level: list[Subset]) -> Iterator[Subset]:
    """The best subset with the straight line in it, and the best without."""
    line = len(scan.rates) - 1
    for with_line in (False, True):
        yield from itertools.islice((one for one in level if (line in one.columns) == with_line), 1)


@dataclass(frozen=True, eq=False)
class _Model:
    """M (sum_k A_k e^(-r_k h) + c + e h), fitted.

    Attributes:
        sizes, rates: A and r.
        background: c, and e where there is a straight line.
        error: in spreads of the target.
        distinct: whether the exponentials can be told from a polynomial.
    """

    scan: _Scan
    sizes: FloatArray
    rates: FloatArray
    background: FloatArray
    error: float
    distinct: bool

    @classmethod
    def fitted(cls, sample: Sample, scan: _Scan, chosen: tuple[int, ...]) -> "_Model":
        """The constants that fit best from the rates of a subset on."""
        rates = np.array([scan.rates[i] for i in chosen if scan.rates[i]])
        count, line = len(rates), len(rates) < len(chosen)
        m, u, *free = sp.symbols(f"m u a:{count} r:{count} c e", real=True)
        sizes, speeds, (c, e) = free[:count], free[count : 2 * count], free[2 * count :]
        terms = [a * m * sp.exp(-r * u) for a, r in zip(sizes, speeds, strict=True)]
        ground = [c, e] if line else [c]
        terms += [each * m * u**power for power, each in enumerate(ground)]
        form = FixedForm(sp.Add(*terms), ["m", "u"], [*sizes, *speeds, *ground])
        h = scan.argument.values(sample.x)
        low = float(h.min())
        # From the beginning of the range on, whatever is far away from 0 has a size.
        columns = np.column_stack([scan.prefactor.values(sample.x), h - low])
        start = np.concatenate([np.zeros(count), rates, np.zeros(len(ground))])
        fit = fit_constants(form, columns, sample.y, start, sample.root_weights, STEPS)
        best, rates, background = np.split(fit.values, [count, 2 * count])
        if line:
            background[0] -= background[1] * low
        with np.errstate(over="ignore"):
            grown = best * np.exp(rates * low)
        error = fit.rmse / sample.spread if np.isfinite(grown).all() else math.inf
        apart = np.diff(np.sort(rates)).min(initial=math.inf) * np.ptp(h)
        return cls(scan, grown, rates, background, error, error < NOTHING_LEFT or bool(apart > CLOSEST))

    def hypothesis(self, sample: Sample) -> Hypothesis:
        m, h = sample.expression(self.scan.prefactor), sample.expression(self.scan.argument)
        terms = [
            sp.Float(size, 17) * m * sp.exp(-sp.Float(rate, 17) * h)
            for size, rate in zip(self.sizes, self.rates, strict=True)
        ]
        line = [sp.Float(each, 17) * m * h**power for power, each in enumerate(self.background)]
        return Hypothesis(sample.in_table_units(sp.Add(*terms, *line)), NAME, (self.scan.argument,))
