"""The stages of a search: under units and scalings, taken apart, put together, without units, by networks."""

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from kan_core.discovery.division import Conquest, Division, conquered
from kan_core.discovery.events import DiscoveryEvent, Trying
from kan_core.discovery.hypotheses import fitted
from kan_core.discovery.proposals import (
    AT_ONCE,
    GROWTH,
    IN_NOISE,
    QUICK,
    STRATEGIES,
    SUMS,
    Proposal,
    proposed,
)
from kan_core.discovery.reduction import reductions
from kan_core.discovery.sample import Sample
from kan_core.discovery.search import GOOD_ENOUGH, Search
from kan_core.discovery.strategies.networks import NetworkSearch
from kan_core.discovery.strays import strays
from kan_core.discovery.symmetry import plain_algebra, train_surrogates, with_found_scalings
from kan_core.model.evaluate import evaluate as model_values
from kan_core.units.groups import DimensionalAlgebra

SURE_ENOUGH = 5e-3
"""Error of the best network, in spreads of the target, above which it cannot tell what it keeps apart."""
BLUR = 0.4
"""Error of a network's values over the noise that it was trained in."""
TRAINING_SHARE = 0.5
"""Part of the time in which structures are trained; the rest is for snapping the best of them."""
REDUCTION_SHARE = 0.25
"""Part of the time in which quantities are looked for that columns stand in together."""


def stages(search: Search) -> Iterator[DiscoveryEvent]:
    """One way to look for the law after another until it is found, time is over, or there are strays."""
    for stage in STAGES:
        if search.clock.stop():
            search.cut = True
        if search.cut or search.explained():
            break
        yield from stage(search)
        search.strays = _look_for_strays(search)
        if len(search.strays):
            break


def _with_units(search: Search) -> Iterator[DiscoveryEvent]:
    """The quick strategies under the units of the table, and those that take next to no time without."""
    if search.known is not None:
        yield from _tried(search, search.sampled(search.known), range(QUICK))
    if not search.explained():
        yield from _tried(search, search.sample, range(AT_ONCE))


def _with_scalings(search: Search) -> Iterator[DiscoveryEvent]:
    """Once more under the scalings that a trained network shows."""
    yield Trying("Training networks")
    search.surrogates = train_surrogates(search.parts, search.settings.seed, search.crew)
    if not search.surrogates:
        return
    best = search.surrogates[0]
    yield Trying(f"{best.structure.name}: error {best.test:.2g} of the spread", best.state)
    before = search.known or plain_algebra(search.parts)
    found = with_found_scalings(before, search.parts, search.surrogates)
    if search.noisy:
        yield from _smoothed(search, found)
        yield from _tried(search, search.sampled(found), IN_NOISE)
    if found is not before and not search.explained(GOOD_ENOUGH):
        search.by_scalings = found
        yield from _tried(search, search.sampled(found), range(QUICK))
    elif search.known is None:
        search.tried_without = QUICK
        yield from _tried(search, search.sample, range(AT_ONCE, QUICK))


def _freed(search: Search) -> Iterator[DiscoveryEvent]:
    """The quick strategies under the scalings of the data alone: numbers of the law may carry units.

    In noise units have to decide among formulas that say the same: there this comes last.
    """
    if search.known is None or search.noisy or not search.surrogates:
        return
    plain = plain_algebra(search.parts)
    found = with_found_scalings(plain, search.parts, search.surrogates)
    if found is plain:
        search.tried_without = QUICK
    yield from _tried(search, search.sampled(found), range(AT_ONCE, QUICK))


def _smoothed(search: Search, algebra: DimensionalAlgebra) -> Iterator[DiscoveryEvent]:
    """Sums of terms that add up to what the best network gives: in the noise they are hard to tell."""
    yield Trying("Trying sums and quotients of few terms on smoothed values")
    sample = search.sampled(algebra)
    best = search.surrogates[0]
    smooth = sample.with_target(model_values(best.state, search.parts.train.x)[:, 0], BLUR * best.test)
    for proposals in search.crew.in_order(proposed, [Proposal(SUMS, smooth, search.parts.train)]):
        search.add(proposals, sample)


def _grown(search: Search) -> Iterator[DiscoveryEvent]:
    """Sums of many links, where what the best network leaves is no law without noise."""
    if search.noisy:
        algebra = search.known or search.sample.algebra
        yield from _tried(search, search.sampled(algebra), range(GROWTH, len(STRATEGIES)))


def _divided(search: Search) -> Iterator[DiscoveryEvent]:
    """Columns that the law keeps apart are searched apart."""
    if not search.surrogates or search.surrogates[0].test > SURE_ENOUGH:
        return
    best, symbols = search.surrogates[0], search.parts.symbols
    division = Division(best.state, best.test, search.parts.train, symbols, search.settings.seed)
    for separation in division.separations():
        yield Trying(f"Trying {division.text(separation)}")
        for laws in search.crew.in_order(conquered, [Conquest(division, separation)]):
            search.add(laws, search.sample)
        if search.clock.stop() or search.pool.exact:
            break


def _reduced(search: Search) -> Iterator[DiscoveryEvent]:
    """Columns that the law sees only together are replaced by what it sees."""
    yield Trying("Looking for quantities that columns stand in together")
    error = min((surrogate.test for surrogate in search.surrogates), default=1.0)
    for reduction in reductions(search.sample, error, search.clock.stop_after(REDUCTION_SHARE)):
        (group,) = reduction.groups
        name = search.sample.expression(group)
        yield Trying(f"{name} in place of its columns: error {reduction.error:.2g}")
        yield from _tried(search, search.with_own(reduction.sample), range(GROWTH))


def _further(search: Search) -> Iterator[DiscoveryEvent]:
    """The slower strategies under the scalings that were found, and under the units alone."""
    for algebra in (search.by_scalings, search.known):
        if algebra is not None and not (search.clock.stop() or search.explained()):
            slow = [place for place in range(QUICK, GROWTH) if not (search.noisy and place in IN_NOISE)]
            yield from _tried(search, search.sampled(algebra), slow)


def _without(search: Search) -> Iterator[DiscoveryEvent]:
    """The columns as pure numbers: units may be wrong or say nothing."""
    yield from _tried(search, search.sample, range(search.tried_without, GROWTH))


def _networks(search: Search) -> Iterator[DiscoveryEvent]:
    """Structures of networks, pruned and snapped."""
    networks = NetworkSearch(
        search.parts,
        search.settings.seed,
        search.crew,
        search.clock.stop,
        lambda: search.clock.is_past(TRAINING_SHARE),
        search.own,
    )
    for event in networks.run():
        if isinstance(event, Trying):
            yield event
            continue
        found = fitted(event, search.parts.train, 60, search.clock.stop)
        if found is not None:
            search.pool.add(found, search.sample)
        if search.pool.exact:
            break
    search.surrogates += networks.surrogates
    search.cut = search.cut or networks.skipped


def _tried(search: Search, sample: Sample, chosen: Iterable[int]) -> Iterator[DiscoveryEvent]:
    tasks = [Proposal(place, sample, search.parts.train) for place in chosen]
    results = search.crew.in_order(proposed, tasks)
    for task in tasks:
        yield Trying(f"Trying {STRATEGIES[task.strategy].text}")
        search.add(next(results, ()), sample)
        if search.clock.stop() or search.settled:
            break
    results.close()


def _look_for_strays(search: Search) -> NDArray[np.intp]:
    """Rows of the table that lie far from the best formula or network, which follows all others."""
    if not search.most_strays or search.clock.stop() or search.pool.exact:
        return search.strays
    usable, best = search.prepared.usable, search.pool.best
    x, y = usable.x - np.array(search.origins.values), usable.y[:, 0]
    models = [model_values(surrogate.state, x)[:, 0] for surrogate in search.surrogates[:1]]
    models += [] if best is None else [best.form.values(x, best.constants.values)]
    sigma = np.abs(y) if search.parts.relative else np.ones(len(y)) if usable.sigma is None else usable.sigma
    found = [strays(x, (values - y) / sigma, y / sigma, search.most_strays) for values in models]
    return usable.rows[max(found, key=len, default=search.strays)]


STAGES = (_with_units, _with_scalings, _freed, _divided, _reduced, _further, _grown, _without, _networks)
