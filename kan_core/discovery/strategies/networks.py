"""Laws of any shape: networks of sums, products and links, trained, pruned, snapped in context and read."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from kan_core.discovery.crew import Crew
from kan_core.discovery.events import Trying
from kan_core.discovery.hypotheses import Hypothesis
from kan_core.discovery.judgement import Judgement
from kan_core.discovery.parts import Parts
from kan_core.discovery.pruning import eliminate
from kan_core.discovery.snapping import Snapping
from kan_core.discovery.structures import structures
from kan_core.discovery.surrogate import Surrogate
from kan_core.discovery.training import Training, trained
from kan_core.model.grid import extend_grid
from kan_core.model.state import ModelState
from kan_core.model.structure import collapse, in_target_units, without_dead_nodes
from kan_core.symbolic.compose import compose
from kan_core.symbolic.refine import Refined, refine
from kan_core.training.problem import Problem

NAME = "network structures"
FINEST = 20
"""Grid of the splines that are snapped, where the data are exact."""
NEAR = 1.05
"""Held-out error over the best one up to which a structure is worth snapping."""
MOST_NOISY = 4
"""How many structures are snapped where the data have noise."""


@dataclass
class NetworkSearch:
    """A search over structures under way.

    Attributes:
        parts: the rows.
        seed: of the starts.
        crew: trains the structures.
        should_stop: ends the search at once.
        out_of_time: ends the training of further structures; those that are there are snapped.
        own: primitives that are written as text, to be tried beside those that are built in.
        surrogates: the structures that were trained.
    """

    parts: Parts
    seed: int
    crew: Crew
    should_stop: Callable[[], bool]
    out_of_time: Callable[[], bool]
    own: tuple[str, ...] = ()
    surrogates: list[Surrogate] = field(default_factory=list)
    skipped: bool = False

    def run(self) -> Iterator[Trying | Hypothesis]:
        """Trains structure after structure; those that converge are read at once, the others at the end."""
        shapes = structures(len(self.parts.inputs))
        tasks = [Training(structure, self.parts, self.seed) for structure in shapes]
        yield Trying(f"Training {len(shapes)} structures of networks")
        for structure, surrogate in zip(shapes, self.crew.in_order(trained, tasks), strict=False):
            self.surrogates.append(surrogate)
            yield Trying(f"{structure.name}: error {surrogate.test:.2g} of the spread", surrogate.state)
            if surrogate.converges:
                yield from self._read(surrogate, noisy=False)
            if self.should_stop() or self.out_of_time():
                break
        self.skipped = len(self.surrogates) < len(shapes)
        yield from self._within_noise()

    def _within_noise(self) -> Iterator[Trying | Hypothesis]:
        """Reads the simplest structures among those with nearly the smallest held-out error."""
        floor = min((surrogate.test for surrogate in self.surrogates), default=0.0)
        near = (one for one in self.surrogates if one.test <= NEAR * floor and not one.converges)
        for surrogate in itertools.islice(near, MOST_NOISY):
            if self.should_stop():
                return
            yield from self._read(surrogate, noisy=True)

    @property
    def _train(self) -> Problem:
        return self.parts.problem(self.parts.train)

    def _read(self, surrogate: Surrogate, noisy: bool) -> Iterator[Trying | Hypothesis]:
        """Prunes and snaps one structure, and reads the best results as formulas."""
        name = surrogate.structure.name
        judgement = self._judgement(noisy, surrogate.test if noisy else surrogate.fine)
        start = Refined(surrogate.state, surrogate.fine, surrogate.parameters)
        if noisy:
            start = refine(self._train, surrogate.state, 5, should_stop=self.should_stop)
        yield Trying(f"{name}: pruning", start.state)
        pruned = self._pruned(start, judgement)
        yield Trying(f"{name}: snapping", pruned.state)
        ready = self._ready(pruned.state, noisy)
        judgement = self._judgement(noisy, surrogate.test if noisy else ready.rmse)
        snapping = Snapping(self._train, judgement, self.should_stop, self.own)
        snapping.run(ready)
        for leaf in _chosen(snapping):
            (formula,) = compose(in_target_units(without_dead_nodes(leaf.state)))
            yield Hypothesis(formula.expression, NAME)

    def _judgement(self, noisy: bool, floor: float) -> Judgement:
        return Judgement(self.parts.train.count, max(floor, 1e-7), noisy)

    def _pruned(self, start: Refined, judgement: Judgement) -> Refined:
        """The smallest model of a structure that is as good as all of it."""
        # On the fine grid a needless edge is worth less than the coarseness of the others' splines.
        limit = 2.0 * start.rmse if start.rmse <= 1e-5 else max(2.0 * start.rmse, 2e-4)

        def acceptable(refined: Refined) -> bool:
            if judgement.noisy:
                return judgement.still_good(refined, start, 1.0)
            return refined.rmse <= limit

        *_, smallest = (start, *eliminate(self._train, start, acceptable, self.should_stop))
        return smallest

    def _ready(self, state: ModelState, noisy: bool) -> Refined:
        """The pruned model on the grid from which it is snapped."""
        smaller = collapse(without_dead_nodes(state))
        if not noisy:
            smaller = extend_grid(smaller, FINEST)
        return refine(self._train, smaller, 30, should_stop=self.should_stop)


def _chosen(snapping: Snapping) -> list[Refined]:
    """The best snapped model, and unless it is exact the two with the smallest error."""
    if snapping.best is None or snapping.exact:
        return [] if snapping.best is None else [snapping.best]
    ranked = sorted(snapping.leaves, key=lambda leaf: leaf.rmse)
    return [snapping.best, *(leaf for leaf in ranked[:2] if leaf is not snapping.best)]
