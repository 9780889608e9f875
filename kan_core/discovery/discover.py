"""The search for the law: strategy after strategy proposes formulas, the best ones become laws."""

import math
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np
import sympy as sp
from numpy.typing import NDArray

from kan_core.analysis.residuals import is_structured
from kan_core.data.dataset import Dataset, Role
from kan_core.discovery.copies import without_copies
from kan_core.discovery.crew import Crew
from kan_core.discovery.derived import DerivedColumns
from kan_core.discovery.division import Conquest, Division, conquered
from kan_core.discovery.events import DiscoveryEvent, Done, Improved, Trying
from kan_core.discovery.front import Law, pareto, ranked
from kan_core.discovery.hypotheses import EXACT, Fitted, Hypothesis, error_on, fitted
from kan_core.discovery.law_of_fit import LawMaker, formula_values
from kan_core.discovery.origins import Origins
from kan_core.discovery.parts import Parts
from kan_core.discovery.pool import Pool
from kan_core.discovery.proposals import (
    AT_ONCE,
    GROWTH,
    IN_NOISE,
    QUICK,
    SCREENING,
    STRATEGIES,
    SUMS,
    Proposal,
    proposed,
)
from kan_core.discovery.reduction import reductions
from kan_core.discovery.remarks import remarks
from kan_core.discovery.rounding import with_exact_constants
from kan_core.discovery.sample import Sample
from kan_core.discovery.settings import DiscoverySettings
from kan_core.discovery.strategies.networks import NetworkSearch
from kan_core.discovery.strays import LeftOut, strays
from kan_core.discovery.surrogate import Surrogate
from kan_core.discovery.symmetry import (
    algebra_of_units,
    kinds_of,
    plain_algebra,
    train_surrogates,
    with_found_scalings,
)
from kan_core.errors import DataError
from kan_core.model.evaluate import evaluate as model_values
from kan_core.model.state import FloatArray, InputState
from kan_core.primitives.table import PRIMITIVES, primitive_named
from kan_core.symbolic.simplify import Simplifier
from kan_core.training.prepare import prepare
from kan_core.units.groups import DimensionalAlgebra

AS_GIVEN = 1.1
"""Error over the noise that was given at which a formula explains everything."""
ALMOST, GOOD_ENOUGH = 1.03, 1.005
"""Error of a formula over that of the best networks: at which nothing calls for a law of another kind, and at
which nothing is left to explain."""
FAR_BETTER = 0.3
"""Error of a formula over that of the best network below which the network says nothing of the noise."""
NOISY = 3e-3
"""Error of the best network, in spreads of the target, above which it is taken for noise."""
SURE_ENOUGH = 5e-3
"""Error of the best network, in spreads of the target, above which it cannot tell what it keeps apart."""
BLUR = 0.4
"""Error of a network's values over the noise that it was trained in."""
TRAINING_SHARE = 0.5
"""Part of the time in which structures are trained; the rest is for snapping the best of them."""
SIMPLIFY_SECONDS, HURRIED_SECONDS = 5.0, 1.0
"""Time for the form of an exact law, and of one of many formulas or when the search ought to have ended."""
SAME = 1e-7
"""Difference in spreads of the target below which two formulas are the same in other words."""
ROUNDS = 3
"""How often strays are looked for, each time by a search without those that were found before."""
STATING = 0.15
"""Part of the time that is kept for the laws of the best hypotheses."""
OVERTIME = 1.5
"""Seconds after the end of the time in which the best hypotheses are still stated."""
FINALISTS = 14
"""Hypotheses whose constants are made exact at the end, where none is exact."""


def discover(
    dataset: Dataset,
    settings: DiscoverySettings,
    should_stop: Callable[[], bool] = lambda: False,
    own: Sequence[str] = (),
    derived: Sequence[InputState] = (),
) -> Generator[DiscoveryEvent, None, None]:
    """Searches for the law of a table's target; yields what it tries and finds, and `Done` at the end.

    Args:
        dataset: with target and inputs marked.
        settings: time, seed, noise, units.
        should_stop: True ends the search with the best so far.
        own: primitives that are written as text, to be tried beside those that are built in.
        derived: inputs made of columns, which the law may be a function of.

    Raises:
        ModelError: a text is no primitive.
        ExpressionError: a derived input cannot be read.
        DataError: the table cannot be used, or it has several targets or classes; says why and what to do.
        UnitError: the unit of a column cannot be read.
    """
    _refuse_more_than_a_number(dataset)
    for text in own:
        primitive_named(text)
    started, rounds_left = time.monotonic(), ROUNDS
    left_out = LeftOut(dataset, np.zeros(0, dtype=np.intp))
    with Simplifier(should_stop) as simplifier:
        while True:
            room = left_out.room if rounds_left else 0
            search = _Search(left_out.rest, settings, simplifier, should_stop, own, derived, started, room)
            done = yield from search.run()
            if done is None:
                rounds_left -= 1
                left_out = left_out.and_of_the_rest(search.strays)
            elif (
                rounds_left and len(back := left_out.agreeing(done)) and 2.0 * done.seconds < settings.seconds
            ):
                rounds_left, left_out = 0, left_out.but(back)
            else:
                break
            yield Trying(
                f"Searching without {len(left_out.rows)} rows that lie far from what the others follow"
            )
        yield left_out.told(done)


def _refuse_more_than_a_number(dataset: Dataset) -> None:
    """The search is for one law of one number."""
    names = [repr(column.name) for column in dataset.targets]
    if len(names) > 1:
        raise DataError(
            f"The search is for the law of one target, and the table has {len(names)}: {', '.join(names)}.",
            "Keep one as the target, ignore the others, and search once for each.",
        )
    if dataset.of_role(Role.CLASS) is not None:
        raise DataError(
            f"The search is for the law of a number, and {names[0]} holds classes.",
            "Train a network on the classes, prune it and snap its edges instead.",
        )


class _Search:
    """A search under way."""

    def __init__(
        self,
        dataset: Dataset,
        settings: DiscoverySettings,
        simplifier: Simplifier,
        should_stop: Callable[[], bool],
        own: Sequence[str],
        derived: Sequence[InputState],
        started: float,
        most_strays: int,
    ) -> None:
        self._started, self._most_strays = started, most_strays
        self.strays = np.zeros(0, dtype=np.intp)
        self._settings, self._user_stop = settings, should_stop
        self._prepared = prepare(dataset, settings.seed)
        dataset, self._copies = without_copies(dataset, self._prepared)
        if self._copies:
            self._prepared = prepare(dataset, settings.seed)
        self._dataset, self._own = dataset, tuple(own)
        self._table = Parts.of(self._prepared, settings.seed, kinds_of(dataset))
        self._origins = Origins.of(self._table)
        self._parts = self._origins.relative(self._table)
        self._derived = DerivedColumns.of(derived, self._parts, self._origins.values)
        self._by_units = algebra_of_units(dataset, self._parts)
        self._known = self._by_units if settings.use_units else None
        self._simplifier = simplifier
        simplifier.start()
        self._pool = Pool(self._parts.train.count)
        self._surrogates: list[Surrogate] = []
        self._by_scalings: DimensionalAlgebra | None = None
        self._tried_without = AT_ONCE
        self._laws: list[Law] = []
        self._sample = self._sampled(plain_algebra(self._parts))
        self._crew = Crew(settings.workers, self._stop)
        self._cut = False

    def run(self) -> Generator[DiscoveryEvent, None, Done | None]:
        """Searches; returns the result, or None where there are strays to be left out first."""
        with self._crew:
            for event in self._stages():
                yield self._in_columns(event)
            self._cut = self._cut or self._stop()
        if len(self.strays):
            return None
        yield Trying("Making constants exact")
        yield from self._state_the_best()
        return self._done()

    def _in_columns(self, event: DiscoveryEvent) -> DiscoveryEvent:
        """An event with its network as one of the table's own columns."""
        if isinstance(event, Trying) and event.state is not None:
            return Trying(event.text, self._origins.in_columns_of(event.state))
        return event

    def _stages(self) -> Iterator[DiscoveryEvent]:
        yield from self._baselines()
        stages = (
            self._with_units,
            self._with_scalings,
            self._grown,
            self._divided,
            self._reduced,
            self._further,
            self._without,
            self._networks,
        )
        for stage in stages:
            if self._stop():
                self._cut = True
            if self._cut or self._explained():
                break
            yield from stage()
            self.strays = self._look_for_strays()
            if len(self.strays):
                break

    def _look_for_strays(self) -> NDArray[np.intp]:
        """Rows of the table that lie far from the best formula or network, which follows all others."""
        if not self._most_strays or self._stop() or self._pool.exact:
            return self.strays
        usable, best = self._prepared.usable, self._pool.best
        x, y = usable.x - np.array(self._origins.values), usable.y[:, 0]
        models = [model_values(surrogate.state, x)[:, 0] for surrogate in self._surrogates[:1]]
        models += [] if best is None else [best.form.values(x, best.constants.values)]
        sigma = (
            np.abs(y) if self._parts.relative else np.ones(len(y)) if usable.sigma is None else usable.sigma
        )
        found = [strays(x, (values - y) / sigma, y / sigma, self._most_strays) for values in models]
        return usable.rows[max(found, key=len, default=self.strays)]

    def _stop(self) -> bool:
        return self._user_stop() or self._elapsed() > (1.0 - STATING) * self._settings.seconds

    def _late(self) -> bool:
        """Whether even what was found has to be told at once."""
        return self._user_stop() or self._elapsed() > self._settings.seconds + OVERTIME

    def _elapsed(self) -> float:
        return time.monotonic() - self._started

    def _explained(self, factor: float = ALMOST) -> bool:
        """Whether a formula is exact, or leaves no more error than the noise that was given, or than the best
        network."""
        best = self._pool.best
        if best is None or best.exact:
            return best is not None
        train = self._parts.train
        if is_structured(train.x, train.y - best.form.values(train.x, best.constants.values)):
            return False
        # Errors are compared on the same rows: the noise of few rows is not that of others.
        error = error_on(best, self._parts.test)
        if self._settings.noise is not None:
            chance = 1.0 + 2.0 / math.sqrt(2.0 * self._parts.test.count)
            return error <= max(AS_GIVEN, chance) * self._settings.noise / train.spread
        network = min((surrogate.test for surrogate in self._surrogates), default=0.0)
        return FAR_BETTER * network <= error <= factor * network

    @property
    def _noisy(self) -> bool:
        """Whether what the best network leaves looks like noise."""
        if not self._surrogates or self._surrogates[0].test <= NOISY:
            return False
        train = self._parts.train
        return not is_structured(train.x, train.y - model_values(self._surrogates[0].state, train.x)[:, 0])

    def _sampled(self, algebra: DimensionalAlgebra) -> Sample:
        return self._with_own(self._derived.sample(self._parts, algebra))

    def _with_own(self, sample: Sample) -> Sample:
        return replace(sample, primitives=tuple(dict.fromkeys((*PRIMITIVES, *self._own))))

    def _baselines(self) -> Iterator[DiscoveryEvent]:
        """A constant and a line: what other formulas have to beat, and an answer to give at any moment."""
        train, symbols = self._parts.train, self._parts.symbols
        line = sp.Add(*(sp.Float(1.0) * symbol for symbol in symbols), sp.Float(0.5))
        maker = self._maker(self._sample)
        for expression in (sp.Float(float(train.y.mean()), 17), line):
            found = fitted(Hypothesis(expression, "baseline"), train, SCREENING)
            law = None if found is None else maker.as_it_is(found)
            if found is not None and law is not None:
                self._pool.add(found, self._sample)
                self._laws.append(law)
        yield self._improved()

    def _with_units(self) -> Iterator[DiscoveryEvent]:
        """The quick strategies under the units of the table, and those that take next to no time without."""
        if self._known is not None:
            yield from self._tried(self._sampled(self._known), range(QUICK))
        if not self._explained():
            yield from self._tried(self._sample, range(AT_ONCE))

    def _with_scalings(self) -> Iterator[DiscoveryEvent]:
        """Once more under the scalings that a trained network shows."""
        yield Trying("Training networks")
        self._surrogates = train_surrogates(self._parts, self._settings.seed, self._crew)
        if not self._surrogates:
            return
        best = self._surrogates[0]
        yield Trying(f"{best.structure.name}: error {best.test:.2g} of the spread", best.state)
        before = self._known or plain_algebra(self._parts)
        found = with_found_scalings(before, self._parts, self._surrogates)
        if self._noisy:
            yield from self._smoothed(found)
            yield from self._tried(self._sampled(found), IN_NOISE)
        if found is not before and not self._explained(GOOD_ENOUGH):
            self._by_scalings = found
            yield from self._tried(self._sampled(found), range(QUICK))
        elif self._known is None:
            self._tried_without = QUICK
            yield from self._tried(self._sample, range(AT_ONCE, QUICK))

    def _smoothed(self, algebra: DimensionalAlgebra) -> Iterator[DiscoveryEvent]:
        """Sums of terms that add up to what the best network gives: in the noise they are hard to tell."""
        yield Trying("Trying sums and quotients of few terms on smoothed values")
        sample = self._sampled(algebra)
        best = self._surrogates[0]
        smooth = sample.with_target(model_values(best.state, self._parts.train.x)[:, 0], BLUR * best.test)
        for proposals in self._crew.in_order(proposed, [Proposal(SUMS, smooth, self._parts.train)]):
            self._add(proposals, sample)

    def _grown(self) -> Iterator[DiscoveryEvent]:
        """Sums of many links, where what the best network leaves is no law without noise."""
        if self._noisy:
            algebra = self._known or self._sample.algebra
            yield from self._tried(self._sampled(algebra), range(GROWTH, len(STRATEGIES)))

    def _divided(self) -> Iterator[DiscoveryEvent]:
        """Columns that the law keeps apart are searched apart."""
        if not self._surrogates or self._surrogates[0].test > SURE_ENOUGH:
            return
        best, symbols = self._surrogates[0], self._parts.symbols
        division = Division(best.state, best.test, self._parts.train, symbols, self._settings.seed)
        for separation in division.separations():
            yield Trying(f"Trying {division.text(separation)}")
            for laws in self._crew.in_order(conquered, [Conquest(division, separation)]):
                self._add(laws, self._sample)
            if self._stop() or self._pool.exact:
                break

    def _reduced(self) -> Iterator[DiscoveryEvent]:
        """Columns that the law sees only together are replaced by what it sees."""
        yield Trying("Looking for quantities that columns stand in together")
        error = min((surrogate.test for surrogate in self._surrogates), default=1.0)
        for reduction in reductions(self._sample, error, self._stop):
            (group,) = reduction.groups
            name = self._sample.expression(group)
            yield Trying(f"{name} in place of its columns: error {reduction.error:.2g}")
            yield from self._tried(self._with_own(reduction.sample), range(GROWTH))

    def _further(self) -> Iterator[DiscoveryEvent]:
        """The slower strategies under the scalings that were found, and under the units alone."""
        for algebra in (self._by_scalings, self._known):
            if algebra is not None and not (self._stop() or self._explained()):
                yield from self._tried(self._sampled(algebra), range(QUICK, GROWTH))

    def _without(self) -> Iterator[DiscoveryEvent]:
        """The columns as pure numbers: units may be wrong or say nothing."""
        yield from self._tried(self._sample, range(self._tried_without, GROWTH))

    def _tried(self, sample: Sample, chosen: range) -> Iterator[DiscoveryEvent]:
        tasks = [Proposal(place, sample, self._parts.train) for place in chosen]
        results = self._crew.in_order(proposed, tasks)
        for task in tasks:
            yield Trying(f"Trying {STRATEGIES[task.strategy].text}")
            self._add(next(results, ()), sample)
            if self._stop() or self._pool.exact or (self._settings.noise is not None and self._explained()):
                break
        results.close()

    def _add(self, proposals: Iterable[Fitted], sample: Sample) -> None:
        for found in proposals:
            self._pool.add(found, sample)

    def _networks(self) -> Iterator[DiscoveryEvent]:
        search = NetworkSearch(
            self._parts,
            self._settings.seed,
            self._crew,
            self._stop,
            lambda: self._elapsed() > TRAINING_SHARE * self._settings.seconds,
            self._own,
        )
        for event in search.run():
            if isinstance(event, Trying):
                yield event
                continue
            found = fitted(event, self._parts.train, 60, self._stop)
            if found is not None:
                self._pool.add(found, self._sample)
            if self._pool.exact:
                break
        self._surrogates += search.surrogates
        self._cut = self._cut or search.skipped

    def _state_the_best(self) -> Iterator[DiscoveryEvent]:
        """Makes constants exact and laws of the best hypotheses."""
        finalists = self._pool.finalists(1 if self._pool.exact else FINALISTS)
        rounded = [
            (with_exact_constants(found, self._parts.train, self._late), sample)
            for found, sample in finalists
        ]
        train, stated = self._parts.train, list[FloatArray]()
        for found, sample in sorted(rounded, key=lambda pair: pair[0].description):
            if self._late() and len(self._laws) > 2:
                return
            values = found.form.values(train.x, found.constants.values)
            if any(self._alike(values, other) for other in stated):
                continue
            law = self._maker(sample).law(found)
            if law is not None:
                # A baseline in other words has constants that are not exact.
                self._laws = [each for each in self._laws if not self._alike(self._values(each), values)]
                stated.append(values)
                self._laws.append(law)
                yield self._improved()

    def _values(self, law: Law) -> FloatArray:
        return formula_values(law.formula.expression, self._table.train)

    def _alike(self, one: FloatArray, other: FloatArray) -> bool:
        """Whether two formulas have the same values and are one law in different words."""
        return bool(np.abs(one - other).max() <= SAME * self._parts.train.spread)

    def _maker(self, sample: Sample) -> LawMaker:
        seconds = SIMPLIFY_SECONDS if self._exact and not self._stop() else HURRIED_SECONDS
        given = self._parts, self._table, self._origins, sample
        return LawMaker(*given, self._simplifier, seconds, self._derived.expressions)

    def _ranked(self) -> list[Law]:
        """All laws, the shortest description first, and those that tie with it."""
        return ranked(self._laws)

    def _improved(self) -> Improved:
        return Improved(pareto(self._laws), self._ranked()[0])

    @property
    def _exact(self) -> bool:
        """Whether a law leaves nothing but rounding; that may be seen only when its constants are exact."""
        spread = self._parts.train.spread
        return self._pool.exact or any(law.train_rmse < EXACT * spread for law in self._laws)

    def _noise(self) -> float:
        """Given, or 0 where a law is exact, or the smallest held-out error of any model found.

        Where no rows are held out, the error of the best law: large models go through all of few rows.
        """
        if self._settings.noise is not None:
            return self._settings.noise
        if self._exact:
            return 0.0
        if not self._parts.holds_out:
            return self._ranked()[0].train_rmse
        spread = self._parts.train.spread
        tests = [surrogate.test * spread for surrogate in self._surrogates]
        return min([*tests, *(law.test_rmse for law in self._laws)])

    def _done(self) -> Done:
        best, *ties = self._ranked()
        complete = not self._cut or self._exact
        return Done(
            front=pareto(self._laws),
            best=best,
            noise=self._noise(),
            seconds=time.monotonic() - self._started,
            seed=self._settings.seed,
            complete=complete,
            notes=(
                *self._prepared.notes,
                *self._copies,
                *self._derived.notes,
                *self._remarks(best, complete),
            ),
            ties=(best, *ties),
        )

    def _remarks(self, best: Law, complete: bool) -> Iterator[str]:
        closed = self._by_units is not None
        return remarks(self._dataset, self._table, best, closed, self._exact, complete)
