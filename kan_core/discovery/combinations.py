"""Combinations of few columns that add up to a target, of each size those that are described shortest."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from kan_core.discovery.hypotheses import SYMBOL
from kan_core.discovery.one_sided import OneSided, coefficients
from kan_core.discovery.sample import Sample
from kan_core.discovery.subsets import BEAM, SaysNothing, Subset, best_subsets, nothing_is_said
from kan_core.model.state import FloatArray

CONSIDERED, OFFERED = 300, 12
"""Subsets of one size that are compared with what their terms cost, and that are offered."""
ROUNDING_OF_SQUARES = 1e-9
WORTH = 0.9
"""Error of a larger sum over that of the best smaller one above which the term more is not worth it."""

Side = list[tuple[int, float]]
"""Places of columns and their factors."""


@dataclass(frozen=True, eq=False)
class Combinations:
    """The search for z = sum of few columns times factors.

    Attributes:
        sample: the rows.
        z: (n,) what is to be added up.
        weights: (n,) that make errors of z those of the sample's target.
        largest: most columns of one sum.
        should_stop: True ends the search.
    """

    sample: Sample
    z: FloatArray
    weights: FloatArray
    largest: int
    should_stop: Callable[[], bool]

    def solved(
        self,
        columns: FloatArray,
        costs: FloatArray,
        beam: int = BEAM,
        useful: Callable[[tuple[int, ...]], bool] = lambda _: True,
        says_nothing: SaysNothing = nothing_is_said,
    ) -> Iterator[tuple[tuple[int, ...], FloatArray]]:
        """Subsets that are worth their size, of each size the shortest described, and their factors.

        Args:
            columns: (n, D).
            costs: (D,) of each column in symbols.
            beam: subsets of one size that are followed.
            useful: whether a subset may be offered.
            says_nothing: which of some subsets without error are of no use, nor is what holds them.
        """
        weighed, target = columns * self.weights[:, None], self.z * self.weights
        blur = max(
            self.sample.blur * self.sample.spread / np.sqrt(np.mean(self.sample.y**2)), ROUNDING_OF_SQUARES
        )

        def description(subset: Subset) -> float:
            misfit = self.sample.rows * math.log(math.hypot(subset.error, blur))
            return misfit + SYMBOL * float(costs[list(subset.columns)].sum())

        best = np.inf
        for level in best_subsets(
            weighed, target, self.largest, CONSIDERED, beam, self.should_stop, says_nothing
        ):
            usable = [subset for subset in level if useful(subset.columns)]
            offered = sorted(usable, key=description)[:OFFERED]
            solved = [(subset.columns, *coefficients(weighed, target, subset.columns)) for subset in offered]
            solved = [one for one in solved if one[2] < WORTH * best]
            for chosen, factors, _ in solved:
                yield chosen, factors
            best = min([best, *(error for _, _, error in solved)])
            if best < 1e-10:
                return

    def on_both_sides(
        self, one: FloatArray, other: FloatArray, costs: FloatArray, beam: int
    ) -> Iterator[tuple[Side, Side]]:
        """Those with columns of either of two sides: places within each side, and their factors.

        Where one side alone gives the target, as x - (x - 1) gives 1, the other has nothing to say.
        """
        count, columns = int(one.shape[1]), np.concatenate([one, other], axis=1)
        weighed, target = columns * self.weights[:, None], self.z * self.weights

        def in_both(chosen: tuple[int, ...]) -> bool:
            return min(chosen) < count <= max(chosen)

        for chosen, factors in self.solved(columns, costs, beam, in_both, OneSided(weighed, target, count)):
            pairs = list(zip(chosen, factors, strict=True))
            yield [(i, c) for i, c in pairs if i < count], [(i - count, c) for i, c in pairs if i >= count]
