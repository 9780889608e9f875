"""The search for the law: from small structures to larger, trained, pruned, snapped in context, refined."""

import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace

import numpy as np

from kan_core.data.dataset import Dataset, Role
from kan_core.discovery.dimensions import dimension_remark
from kan_core.discovery.events import DiscoveryEvent, Done, Improved, Trying
from kan_core.discovery.front import Law, best, pareto
from kan_core.discovery.judgement import EXACT, Judgement
from kan_core.discovery.laws import Table, constant_model, law, linear_model, states_its_model
from kan_core.discovery.pruning import eliminate
from kan_core.discovery.settings import DiscoverySettings
from kan_core.discovery.snapping import Snapping
from kan_core.discovery.structures import Structure, structures
from kan_core.discovery.surrogate import FINE, Surrogate, train_structure
from kan_core.errors import DataError
from kan_core.model.grid import extend_grid
from kan_core.model.state import ModelState
from kan_core.model.structure import collapse, without_dead_nodes
from kan_core.symbolic.refine import Refined, refine
from kan_core.symbolic.simplify import Simplifier
from kan_core.training.prepare import Prepared, prepare
from kan_core.training.problem import Problem
from kan_core.training.sample import sampled

FINEST = 20
"""Grid of the splines that are snapped, where the data are exact."""
NEAR = 1.05
"""Held-out error over the best one up to which a structure is worth snapping."""
GOOD_ENOUGH = 1.03
"""Held-out error of a formula over that of the best splines at which nothing is left to explain."""
AS_GIVEN = 1.1
"""Held-out error over the noise that was given at which a formula explains everything."""
TRAINING_SHARE = 0.5
"""Part of the time in which structures are trained; the rest is for snapping the best of them."""
MOST_NOISY = 4
"""How many structures are snapped where the data have noise."""


def discover(
    dataset: Dataset, settings: DiscoverySettings, should_stop: Callable[[], bool] = lambda: False
) -> Generator[DiscoveryEvent, None, None]:
    """Searches for the law of a table's target; yields what it tries and finds, and `Done` at the end.

    Args:
        dataset: with target and inputs marked.
        settings: time, seed, noise.
        should_stop: True ends the search with the best so far.

    Raises:
        DataError: the table cannot be used, or it has several targets or classes; says why and what to do.
    """
    _refuse_more_than_a_number(dataset)
    prepared = prepare(dataset, settings.seed)
    with Simplifier(should_stop) as simplifier:
        yield from _Search(dataset, prepared, settings, simplifier, should_stop).run()


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
        prepared: Prepared,
        settings: DiscoverySettings,
        simplifier: Simplifier,
        should_stop: Callable[[], bool],
    ) -> None:
        self._started = time.monotonic()
        self._simplifier = simplifier
        self._settings, self._user_stop = settings, should_stop
        self._dataset, self._prepared = dataset, prepared
        output = prepared.outputs[0]
        # A product output cannot take up an offset, so the target keeps its mean.
        self._outputs = (replace(output, offset=0.0),)
        shift = output.offset / output.scale
        self._train = _shifted(sampled(prepared.train, settings.seed), shift)
        self._test = _shifted(sampled(prepared.test, settings.seed), shift)
        self._table = Table.of(self._train, self._test, self._outputs[0])
        self._scale = output.scale
        self._laws: list[Law] = []
        self._surrogates: list[Surrogate] = []
        self._skipped = False

    def run(self) -> Iterator[DiscoveryEvent]:
        yield from self._baselines()
        for structure in structures(len(self._prepared.inputs)):
            if self._stop() or self._elapsed() > TRAINING_SHARE * self._settings.seconds:
                self._skipped = True
                break
            yield Trying(f"Training {structure.name}")
            surrogate = self._surrogate(structure)
            self._surrogates.append(surrogate)
            yield Trying(f"{structure.name}: error {surrogate.test:.2g} of the spread", surrogate.state)
            if surrogate.converges or self._within_given_noise(surrogate.test):
                yield from self._exploit(surrogate, noisy=not surrogate.converges)
                if self._solved():
                    break
        if not self._solved():
            yield from self._within_noise()
        yield self._done()

    def _stop(self) -> bool:
        return self._user_stop() or self._elapsed() > self._settings.seconds

    def _elapsed(self) -> float:
        return time.monotonic() - self._started

    def _solved(self) -> bool:
        """Nothing is left to explain: the best law is exact, or as good as the noise that was given."""
        return self._exact() or (
            bool(self._laws) and self._within_given_noise(self._best().test_rmse / self._scale)
        )

    def _within_given_noise(self, error: float) -> bool:
        """Whether a held-out error in spreads of the target is no more than the noise that was given."""
        noise = self._settings.noise
        return noise is not None and error <= AS_GIVEN * noise / self._scale

    def _exact(self) -> bool:
        return bool(self._laws) and self._best().train_rmse < EXACT * self._scale

    def _best(self) -> Law:
        return best(self._laws, (self._train.rows, self._test.rows), self._scale)

    def _surrogate(self, structure: Structure) -> Surrogate:
        inputs, seed = self._prepared.inputs, self._settings.seed
        return train_structure(structure, inputs, self._outputs, self._train, self._test, seed, self._stop)

    def _baselines(self) -> Iterator[DiscoveryEvent]:
        """A constant and a line: what other formulas have to beat, and an answer to give at any moment."""
        structure = structures(len(self._prepared.inputs))[0]
        state = structure.state(self._prepared.inputs, self._outputs, FINE, self._settings.seed)
        u, z = self._train.u, self._train.z[:, 0]
        design = np.column_stack([u, np.ones(len(u))])
        *slopes, constant = np.linalg.lstsq(design, z, rcond=None)[0]
        yield from self._add(constant_model(state, float(z.mean())))
        yield from self._add(linear_model(state, np.array(slopes), float(constant)))

    def _judgement(self, noisy: bool, floor: float) -> Judgement:
        return Judgement(self._train.rows, max(floor, 1e-7), noisy)

    def _add(self, snapped: ModelState) -> Iterator[DiscoveryEvent]:
        found = law(self._table, snapped, self._simplifier, self._stop)
        if not states_its_model(found, self._table):
            yield Trying("A formula was left out: its numbers are too large to compute with", found.state)
            return
        before = pareto(self._laws)
        self._laws.append(found)
        front = pareto(self._laws)
        if front != before:
            yield Improved(front, self._best())

    def _exploit(self, surrogate: Surrogate, noisy: bool) -> Iterator[DiscoveryEvent]:
        """Prunes and snaps one structure."""
        name = surrogate.structure.name
        judgement = self._judgement(noisy, surrogate.test if noisy else surrogate.fine)
        start = Refined(surrogate.state, surrogate.fine, surrogate.parameters)
        if noisy:
            start = refine(self._train, surrogate.state, 5, should_stop=self._stop)
        yield Trying(f"{name}: pruning", start.state)
        pruned = self._pruned(start, judgement)
        yield Trying(f"{name}: snapping", pruned.state)
        ready = self._ready(pruned.state, noisy)
        judgement = self._judgement(noisy, surrogate.test if noisy else ready.rmse)
        snapping = Snapping(self._train, judgement, self._stop)
        snapping.run(ready)
        for leaf in _chosen(snapping):
            # The clock lets the best one be finished; the user wants an answer at once.
            if self._user_stop() or (self._stop() and leaf is not snapping.best):
                return
            yield Trying(f"{name}: constants", leaf.state)
            yield from self._add(leaf.state)

    def _pruned(self, start: Refined, judgement: Judgement) -> Refined:
        """The smallest model of a structure that is as good as all of it."""
        # On the fine grid a needless edge is worth less than the coarseness of the others' splines.
        limit = 2.0 * start.rmse if start.rmse <= 1e-5 else max(2.0 * start.rmse, 2e-4)

        def acceptable(refined: Refined) -> bool:
            if judgement.noisy:
                return judgement.still_good(refined, start, 1.0)
            return refined.rmse <= limit

        *_, smallest = (start, *eliminate(self._train, start, acceptable, self._stop))
        return smallest

    def _ready(self, state: ModelState, noisy: bool) -> Refined:
        """The pruned model on the grid from which it is snapped."""
        smaller = collapse(without_dead_nodes(state))
        if not noisy:
            smaller = extend_grid(smaller, FINEST)
        return refine(self._train, smaller, 30, should_stop=self._stop)

    def _within_noise(self) -> Iterator[DiscoveryEvent]:
        """Snaps the simplest structures among those with nearly the smallest held-out error."""
        if not self._surrogates:
            return
        floor = min(surrogate.test for surrogate in self._surrogates)
        near = [surrogate for surrogate in self._surrogates if surrogate.test <= NEAR * floor]
        for surrogate in near[:MOST_NOISY]:
            if self._stop() or self._best().test_rmse <= GOOD_ENOUGH * floor * self._scale:
                return
            yield from self._exploit(surrogate, noisy=True)

    def _noise(self) -> float:
        """Given, or 0 where a law is exact, or the smallest held-out error of any model found."""
        if self._settings.noise is not None:
            return self._settings.noise
        if self._exact():
            return 0.0
        tests = [surrogate.test * self._scale for surrogate in self._surrogates]
        return min([*tests, *(found.test_rmse for found in self._laws)])

    def _done(self) -> Done:
        complete = self._solved() or not (self._skipped or self._stop())
        return Done(
            front=pareto(self._laws),
            best=self._best(),
            noise=self._noise(),
            seconds=time.monotonic() - self._started,
            seed=self._settings.seed,
            complete=complete,
            notes=(*self._prepared.notes, *self._remarks(complete)),
        )

    def _remarks(self, complete: bool) -> Iterator[str]:
        if self._train.rows < self._prepared.train.rows:
            yield f"The search used {self._train.rows:,} of {self._prepared.train.rows:,} training rows."
        if not complete:
            yield "The search was cut short: more time may find a better formula."
        if self._best().complexity <= 1:
            yield "Nothing better than a constant was found."
        elif not self._exact():
            yield "No exact law was found: the formula describes the data within its held-out error, no more."
        remark = dimension_remark(self._dataset, self._best())
        if remark is not None:
            yield remark


def _chosen(snapping: Snapping) -> list[Refined]:
    """The best snapped model, and unless it is exact the two with the smallest error."""
    if snapping.best is None or snapping.exact:
        return [] if snapping.best is None else [snapping.best]
    ranked = sorted(snapping.leaves, key=lambda leaf: leaf.rmse)
    return [snapping.best, *(leaf for leaf in ranked[:2] if leaf is not snapping.best)]


def _shifted(problem: Problem, shift: float) -> Problem:
    return Problem(problem.u, problem.z + shift, problem.weights)
