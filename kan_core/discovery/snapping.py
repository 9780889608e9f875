"""Snaps every spline of a model in context: the surest edge first, depth first, everything else refitted."""

from collections.abc import Callable
from dataclasses import dataclass, field

from kan_core.discovery.judgement import EXACT, Judgement
from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind, ModelState
from kan_core.primitives.table import primitive_named
from kan_core.symbolic.candidate import Candidate
from kan_core.symbolic.products import products_of_logs
from kan_core.symbolic.ranking import score
from kan_core.symbolic.refine import Refined, refine
from kan_core.symbolic.suggest import local_candidates, snapped
from kan_core.training.problem import Problem

TRIED = 6
"""Candidates that are refitted for one edge."""
BRANCHES = (3, 3, 2)
"""How many of them are followed at each depth; one further down than given."""
ALLOWED = 5.0
"""Factor by which a snap may raise the error: splines are right to their coarseness only."""
REDRAWN = 10.0
"""The same for splines that are drawn again over a product."""
LARGEST_MISFIT = 0.3
"""Relative error of a curve above which a candidate is not worth a refit."""


@dataclass
class Snapping:
    """A depth-first search under way.

    Attributes:
        own: primitives that are written as text, to be tried beside those that are built in.
        only: edges that may be snapped; None for all.
        best: the best fully snapped model so far, None before the first.
        furthest: of the models that are still as good as the first, the one with the fewest splines left.
        leaves: all fully snapped models that were reached.
    """

    problem: Problem
    judgement: Judgement
    should_stop: Callable[[], bool]
    own: tuple[str, ...] = ()
    only: frozenset[EdgeId] | None = None
    best: Refined | None = None
    furthest: Refined | None = None
    leaves: list[Refined] = field(default_factory=list)
    refits: int = 0
    most_refits: int = 120

    def run(self, start: Refined) -> None:
        """Searches from a model of splines; `best`, `furthest` and `leaves` stay, also after a stop."""
        self.furthest = start
        self._search(start, start, 0)

    @property
    def exact(self) -> bool:
        return self.best is not None and self.best.rmse < EXACT

    def _search(self, start: Refined, current: Refined, depth: int) -> None:
        self._keep(start, current)
        if self.should_stop() or self.refits >= self.most_refits or self.exact:
            return
        splines = spline_edges(current.state, self.only)
        if not splines:
            self._leaf(start, current)
            return
        surest = self._surest(current.state, splines)
        if surest is None:
            return
        tried = self._refitted(current, *surest)
        followed = [t for t in tried if self.judgement.still_good(t, current, ALLOWED)]
        width = BRANCHES[depth] if depth < len(BRANCHES) else 1
        for refined in followed[:width] or tried[: 0 if self.leaves else 1]:
            self._search(start, refined, depth + 1)

    def _leaf(self, start: Refined, current: Refined) -> None:
        final = refine(self.problem, current.state, 60, 1e-15, self.should_stop)
        self._keep(start, final)
        self.leaves.append(final)
        if self.best is None or self._rank(final) < self._rank(self.best):
            self.best = final

    def _keep(self, start: Refined, current: Refined) -> None:
        """Notes a model that has gone further than all before without becoming worse than the first."""
        assert self.furthest is not None
        further = self._progress(current) < self._progress(self.furthest)
        if further and self.judgement.still_good(current, start, ALLOWED):
            self.furthest = current

    def _progress(self, refined: Refined) -> tuple[int, float]:
        """Lower is further: splines that are left to snap, then `_rank`."""
        return len(spline_edges(refined.state, self.only)), self._rank(refined)

    def _rank(self, refined: Refined) -> float:
        return self.judgement.score(refined, complexity(refined.state))

    def _surest(self, state: ModelState, splines: list[EdgeId]) -> tuple[EdgeId, list[Candidate]] | None:
        """The edge whose best candidate scores best, inner layers first among equals; None after a stop."""
        floor, found = self.judgement.floor, {}
        for edge in splines:
            if self.should_stop():
                return None
            found[edge] = local_candidates(state, self.problem.u, edge, floor, self.own)
        best = min(splines, key=lambda edge: score(found[edge][0], floor) + 0.3 * edge.layer)
        return best, found[best]

    def _refitted(self, current: Refined, edge: EdgeId, candidates: list[Candidate]) -> list[Refined]:
        """The most promising candidates snapped and refitted, best first."""
        tried: list[tuple[float, Refined]] = []
        worth = [c for c in candidates if c.error < LARGEST_MISFIT] or candidates[:3]
        sure = False
        for place, candidate in enumerate(worth):
            if self.should_stop() or len(tried) >= TRIED:
                break
            # What is sure may hold a simpler one as a special case.
            if sure and not candidate.complexity < min(other.complexity for other in worth[:place]):
                continue
            self.refits += 1
            state = snapped(current.state, edge, candidate)
            refined = self._with_products(refine(self.problem, state, 10, should_stop=self.should_stop))
            tried.append((self.judgement.score(refined, candidate.complexity), refined))
            close = candidate.error < 30 * self.judgement.floor and not self.judgement.noisy
            sure = sure or (close and refined.rmse < max(1.15 * current.rmse, 0.5 * self.judgement.floor))
        return [refined for _, refined in sorted(tried, key=lambda pair: pair[0])]

    def _with_products(self, refitted: Refined) -> Refined:
        """The model with products in the place of sums of logarithms, where it has such and loses nothing."""
        state = products_of_logs(refitted.state)
        if state is refitted.state:
            return refitted
        rewritten = refine(self.problem, state, 10, should_stop=self.should_stop)
        return rewritten if self.judgement.still_good(rewritten, refitted, REDRAWN) else refitted


def spline_edges(state: ModelState, only: frozenset[EdgeId] | None = None) -> list[EdgeId]:
    """Active edges that are neither snapped nor locked; where `only` is given, those among them."""
    return [
        edge
        for edge in state.edges(active_only=True)
        if state.kind(edge) == EdgeKind.SPLINE
        and not state.is_locked(edge)
        and (only is None or edge in only)
    ]


def complexity(state: ModelState) -> float:
    """Summed complexity of the primitives of all active snapped edges."""
    snaps = (state.snap(edge) for edge in state.edges(active_only=True))
    return sum(primitive_named(snap.primitive).complexity for snap in snaps if snap is not None)
