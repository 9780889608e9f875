"""Laws that solve a quadratic: y^2 + B y = C with sums of few terms B and C."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
import sympy as sp

from kan_core.discovery.combinations import Combinations
from kan_core.discovery.hypotheses import Hypothesis
from kan_core.discovery.sample import Sample
from kan_core.discovery.subsets import BEAM
from kan_core.discovery.terms import Expressions, Terms, terms
from kan_core.model.state import FloatArray

NAME = "root of a quadratic"
SEARCHED_ROWS = 500
TERMS = 500
"""Terms of B and of C."""
SIMPLE = 60
"""Terms of B and of C of which all triples are tried."""
LARGEST = 4
"""Terms of B and C together."""
FLAT = 0.02
"""Part of the rows on which y may be close to 0, or both roots close to each other."""


def quadratics(sample: Sample, should_stop: Callable[[], bool]) -> Iterator[Hypothesis]:
    """The roots of the quadratics that leave least, with one to four terms."""
    few = sample.take(slice(SEARCHED_ROWS))
    linear, constant = terms(few, 1.0, TERMS), terms(few, 2.0, TERMS)
    if not linear.terms or not constant.terms:
        return
    size = np.abs(few.y)
    weights = few.root_weights / np.maximum(size, max(np.quantile(size, FLAT), 1e-300))
    search = Combinations(few, few.y**2, weights / weights.mean(), LARGEST, should_stop)
    triples = SIMPLE * (2 * SIMPLE - 1)
    for b, c, beam in ((linear.first(SIMPLE), constant.first(SIMPLE), triples), (linear, constant, BEAM)):
        if should_stop():
            return
        yield from _roots(search, b, c, beam)


def _roots(search: Combinations, linear: Terms, constant: Terms, beam: int) -> Iterator[Hypothesis]:
    sample = search.sample
    costs = np.concatenate([linear.costs, constant.costs])
    of_linear, of_constant = Expressions(sample, linear), Expressions(sample, constant)
    for first, last in search.on_both_sides(-sample.y[:, None] * linear.values, constant.values, costs, beam):
        half = _sum(linear, first) / 2.0
        branch = np.sign(sample.y + half)
        sign = int(np.sign(branch.sum()))
        if np.mean(branch == sign) < 1.0 - FLAT or (half**2 + _sum(constant, last)).min() <= 0.0:
            continue
        b, c = of_linear.total(first), of_constant.total(last)
        yield Hypothesis(sample.in_table_units(sign * sp.sqrt(b**2 / 4 + c) - b / 2), NAME)


def _sum(library: Terms, chosen: Sequence[tuple[int, float]]) -> FloatArray:
    """(n,) values of terms times factors, added up."""
    return np.asarray(sum(c * library.values[:, i] for i, c in chosen))
