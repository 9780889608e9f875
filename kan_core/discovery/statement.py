"""What a search states: laws of its best hypotheses, their front, the noise, and remarks."""

from collections.abc import Iterator, Sequence

import numpy as np
import sympy as sp

from kan_core.discovery.events import DiscoveryEvent, Done, Improved
from kan_core.discovery.front import Law, pareto, ranked, ranked_of_few
from kan_core.discovery.hypotheses import Fitted, Hypothesis, fitted
from kan_core.discovery.law_of_fit import LawMaker, formula_values
from kan_core.discovery.proposals import SCREENING
from kan_core.discovery.remarks import remarks
from kan_core.discovery.rounding import with_exact_constants
from kan_core.discovery.sample import Sample
from kan_core.discovery.search import Search
from kan_core.model.state import FloatArray

SIMPLIFY_SECONDS, HURRIED_SECONDS = 5.0, 1.0
"""Time for the form of an exact law, and of one of many formulas or when the search ought to have ended."""
SAME = 1e-7
"""Difference in spreads of the target below which two formulas are the same in other words."""
FINALISTS = 14
"""Hypotheses whose constants are made exact at the end, where none is exact."""


class Statement:
    """Makes laws of what a search has found."""

    def __init__(self, search: Search) -> None:
        self._search = search

    def baselines(self) -> Iterator[DiscoveryEvent]:
        """A constant and a line: what other formulas have to beat, and an answer to give at any moment."""
        train, symbols = self._search.parts.train, self._search.parts.symbols
        line = sp.Add(*(sp.Float(1.0) * symbol for symbol in symbols), sp.Float(0.5))
        maker = self._maker(self._search.sample)
        for expression in (sp.Float(float(train.y.mean()), 17), line):
            found = fitted(Hypothesis(expression, "baseline"), train, SCREENING)
            law = None if found is None else maker.as_it_is(found)
            if found is not None and law is not None:
                self._search.pool.add(found, self._search.sample)
                self._search.laws.append(law)
        yield self._improved()

    def of_the_best(self) -> Iterator[DiscoveryEvent]:
        """Makes constants exact and laws of the best hypotheses: of an exact one alone where there is one."""
        finalists = self._search.pool.finalists(FINALISTS)
        for pair in finalists:
            if pair[0].exact:
                yield from self._stated([pair])
                if self._search.has_exact_law:
                    return
        yield from self._stated(finalists)

    def _stated(self, finalists: Sequence[tuple[Fitted, Sample]]) -> Iterator[DiscoveryEvent]:
        rounded = [
            (with_exact_constants(found, self._search.parts.train, self._search.clock.late), sample)
            for found, sample in finalists
        ]
        train, stated = self._search.parts.train, list[FloatArray]()
        for found, sample in sorted(rounded, key=lambda pair: pair[0].description):
            if self._search.clock.late() and len(self._search.laws) > 2:
                return
            values = found.form.values(train.x, found.constants.values)
            if any(self._alike(values, other) for other in stated):
                continue
            law = self._maker(sample).law(found)
            if law is not None:
                # A baseline in other words has constants that are not exact.
                self._search.laws = [
                    each for each in self._search.laws if not self._alike(self._values(each), values)
                ]
                stated.append(values)
                self._search.laws.append(law)
                yield self._improved()

    def _values(self, law: Law) -> FloatArray:
        return formula_values(law.formula.expression, self._search.table.train)

    def _alike(self, one: FloatArray, other: FloatArray) -> bool:
        """Whether two formulas have the same values and are one law in different words."""
        return bool(np.abs(one - other).max() <= SAME * self._search.parts.train.spread)

    def _maker(self, sample: Sample) -> LawMaker:
        seconds = (
            SIMPLIFY_SECONDS if self._search.exact and not self._search.clock.stop() else HURRIED_SECONDS
        )
        given = self._search.parts, self._search.table, self._search.origins, sample
        return LawMaker(*given, self._search.simplifier, seconds, self._search.derived.expressions)

    def _ranked(self) -> list[Law]:
        """The law that the rows speak for, and those that tie with it."""
        order = ranked if self._search.parts.holds_out else ranked_of_few
        return order(self._search.laws)

    def _improved(self) -> Improved:
        return Improved(pareto(self._search.laws), self._ranked()[0])

    def _noise(self) -> float:
        """Given, or 0 where a law is exact, or the smallest held-out error of any model found.

        Where no rows are held out, the error of the best law: large models go through all of few rows.
        """
        if self._search.settings.noise is not None:
            return self._search.settings.noise
        if self._search.exact:
            return 0.0
        if not self._search.parts.holds_out:
            return self._ranked()[0].train_rmse
        spread = self._search.parts.train.spread
        tests = [surrogate.test * spread for surrogate in self._search.surrogates]
        return min([*tests, *(law.test_rmse for law in self._search.laws)])

    def done(self) -> Done:
        """The result of the search."""
        best, *ties = self._ranked()
        complete = not self._search.cut or self._search.exact
        return Done(
            front=pareto(self._search.laws),
            best=best,
            noise=self._noise(),
            seconds=self._search.clock.elapsed,
            seed=self._search.settings.seed,
            complete=complete,
            notes=(
                *self._search.prepared.notes,
                *self._search.copies,
                *self._search.derived.notes,
                *self._remarks(best, complete),
            ),
            ties=(best, *ties),
        )

    def _remarks(self, best: Law, complete: bool) -> Iterator[str]:
        closed = self._search.by_units is not None
        exact = self._search.exact
        as_rounded = not exact and self._search.is_as_rounded(
            lambda rows: formula_values(best.formula.expression, rows)
        )
        return remarks(self._search.dataset, self._search.table, best, closed, exact, as_rounded, complete)
