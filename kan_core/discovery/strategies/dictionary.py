"""Laws T(y) = sum of few terms, and T(y) (1 + sum of terms) = sum of terms."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import sympy as sp

from kan_core.discovery.combinations import Combinations, Side
from kan_core.discovery.hypotheses import Hypothesis
from kan_core.discovery.sample import Sample
from kan_core.discovery.subsets import BEAM
from kan_core.discovery.term import Term
from kan_core.discovery.terms import Expressions, Terms, terms
from kan_core.discovery.transforms import FLAT, Transform, transforms
from kan_core.model.state import FloatArray

SUM, QUOTIENT = "sum of terms", "quotient of sums"
SEARCHED_ROWS = 500
TERMS, FEWER_TERMS = 1_000, 400
"""Terms for the plain target, its inverse and its square, and for the other transforms."""
ABOVE, BELOW, WRAPPED_BELOW = 250, 120, 400
"""Terms of a quotient above and below the line, without and with functions."""
SIMPLE = 60
"""Terms above and below the line of which all triples are tried."""
LARGEST, LARGER = 5, 7
"""Terms of a sum at most, and of one that is the target itself."""
_PLENTY = ("y", "1/y", "y^2")
_QUOTIENTS = ("y", "y^2", "cos y", "sin y")


def sums(sample: Sample, should_stop: Callable[[], bool]) -> Iterator[Hypothesis]:
    """The best sums of one to five terms under every transform of the target."""
    few = sample.take(slice(SEARCHED_ROWS))
    below: Terms | None = None
    for transform in transforms(few):
        if should_stop():
            return
        search = _Search.of(few, transform, should_stop)
        yield from search.sums()
        if transform.name in _QUOTIENTS and not should_stop():
            below = below or _below(few)
            yield from search.quotients(below)


@dataclass(frozen=True, eq=False)
class _Search:
    """One transform of the target under search: z = T(y), weighed so that errors are those of y."""

    sample: Sample
    transform: Transform
    z: FloatArray
    weights: FloatArray
    terms: Terms
    should_stop: Callable[[], bool]

    @classmethod
    def of(cls, sample: Sample, transform: Transform, should_stop: Callable[[], bool]) -> "_Search":
        slope = transform.slope(sample.y)
        weights = sample.root_weights / np.maximum(slope, np.quantile(slope, FLAT))
        most = TERMS if transform.name in _PLENTY else FEWER_TERMS
        found = terms(sample, transform.power or 0.0, most, natural=transform.natural)
        z = transform.forward(sample.y)
        return cls(sample, transform, z, weights / weights.mean(), found, should_stop)

    def sums(self) -> Iterator[Hypothesis]:
        columns = self.terms.values
        if columns.shape[1]:
            expressions = Expressions(self.sample, self.terms)
            for chosen, factors in self._combinations().solved(columns, self.terms.costs):
                total = expressions.total(zip(chosen, factors, strict=True))
                yield self._hypothesis(total, SUM)

    def quotients(self, below: Terms) -> Iterator[Hypothesis]:
        if self.terms.terms and below.terms:
            # All triples of the simplest terms, without functions and with them, then a beam over many.
            above, all_pairs = self.terms.first(SIMPLE), SIMPLE * (2 * SIMPLE - 1)
            yield from self._quotients(above, below.first(SIMPLE), all_pairs)
            yield from self._quotients(above, below.cheapest(SIMPLE), all_pairs)
            yield from self._quotients(self.terms.first(ABOVE), below, BEAM)

    def _quotients(self, above: Terms, below: Terms, beam: int) -> Iterator[Hypothesis]:
        costs = np.concatenate([above.costs, below.costs])
        top, bottom = Expressions(self.sample, above), Expressions(self.sample, below)
        products = -self.z[:, None] * below.values
        for over, under in self._combinations().on_both_sides(above.values, products, costs, beam):
            if not self._vanishes(below, under):
                yield self._hypothesis(top.total(over) / (1 + bottom.total(under)), QUOTIENT)

    def _vanishes(self, below: Terms, under: Side) -> bool:
        """Whether the denominator comes close to 0 within the data."""
        parts = [c * below.values[:, i] for i, c in under]
        largest = max(1.0, *(float(np.abs(part).max()) for part in parts))
        return bool(np.abs(1.0 + sum(parts)).min() < 1e-4 * largest)

    def _combinations(self) -> Combinations:
        most = LARGER if self.transform.name == "y" else LARGEST
        return Combinations(self.sample, self.z, self.weights, most, self.should_stop)

    def _hypothesis(self, total: sp.Expr, name: str) -> Hypothesis:
        return Hypothesis(self.sample.in_table_units(self.transform.inverse(total)), name)


def _below(sample: Sample) -> Terms:
    """What may stand below the line beside 1: pure numbers that vary, those without functions first."""
    chosen: dict[Term, tuple[FloatArray, float]] = {}
    for library in (terms(sample, 0.0, BELOW, wrapped=False), terms(sample, 0.0, WRAPPED_BELOW)):
        for term, values, cost in zip(library.terms, library.values.T, library.costs, strict=True):
            if values.std() > 1e-9 * np.abs(values).max():
                chosen.setdefault(term, (values, float(cost)))
    if not chosen:
        return Terms((), np.zeros((0, 0)), np.zeros(0))
    columns, costs = zip(*chosen.values(), strict=True)
    return Terms(tuple(chosen), np.column_stack(columns), np.array(costs))
