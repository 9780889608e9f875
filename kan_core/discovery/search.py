"""A search under way: the table it looks at, and what it has found so far."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import numpy as np

from kan_core.analysis.residuals import is_structured
from kan_core.analysis.rounding import rounding_errors
from kan_core.data.dataset import Dataset
from kan_core.discovery.clock import Clock
from kan_core.discovery.copies import without_copies
from kan_core.discovery.crew import Crew
from kan_core.discovery.derived import DerivedColumns
from kan_core.discovery.events import DiscoveryEvent, Trying
from kan_core.discovery.front import Law
from kan_core.discovery.hypotheses import Fitted, Rows, error_on, is_exact
from kan_core.discovery.origins import Origins
from kan_core.discovery.parts import Parts
from kan_core.discovery.pool import Pool
from kan_core.discovery.proposals import AT_ONCE
from kan_core.discovery.sample import Sample
from kan_core.discovery.settings import DiscoverySettings
from kan_core.discovery.surrogate import Surrogate
from kan_core.discovery.symmetry import algebra_of_units, kinds_of, plain_algebra
from kan_core.model.evaluate import evaluate as model_values
from kan_core.model.state import FloatArray, InputState
from kan_core.primitives.table import PRIMITIVES
from kan_core.symbolic.simplify import Simplifier
from kan_core.training.prepare import prepare
from kan_core.units.groups import DimensionalAlgebra

AS_GIVEN = 1.1
"""Error over the noise that was given at which a formula explains everything."""
ALMOST, GOOD_ENOUGH = 1.03, 1.005
"""Error of a formula over that of the best networks: at which nothing calls for a law of another kind, and at
which nothing is left to explain."""
AS_ROUNDED = 1.2
"""Error of a formula over that which the digits of the table leave at which nothing is left to explain."""
FAR_BETTER = 0.3
"""Error of a formula over that of the best network below which the network says nothing of the noise."""
NOISY = 3e-3
"""Error of the best network, in spreads of the target, above which it is taken for noise."""


class Search:
    """A search under way."""

    def __init__(
        self,
        dataset: Dataset,
        settings: DiscoverySettings,
        simplifier: Simplifier,
        clock: Clock,
        own: Sequence[str],
        derived: Sequence[InputState],
        most_strays: int,
    ) -> None:
        self.most_strays = most_strays
        self.strays = np.zeros(0, dtype=np.intp)
        self.settings, self.clock = settings, clock
        self.prepared = prepare(dataset, settings.seed)
        dataset, self.copies = without_copies(dataset, self.prepared)
        if self.copies:
            self.prepared = prepare(dataset, settings.seed)
        self.dataset, self.own = dataset, tuple(own)
        self.table = Parts.of(self.prepared, settings.seed, kinds_of(dataset))
        self.origins = Origins.of(self.table)
        self.parts = self.origins.relative(self.table)
        self.derived = DerivedColumns.of(derived, self.parts, self.origins.values)
        self.by_units = algebra_of_units(dataset, self.parts)
        self.known = self.by_units if settings.use_units else None
        self.simplifier = simplifier
        simplifier.start()
        self.pool = Pool(self.parts.train.count)
        self.surrogates: list[Surrogate] = []
        self.by_scalings: DimensionalAlgebra | None = None
        self.tried_without = AT_ONCE
        self.laws: list[Law] = []
        self.sample = self.sampled(plain_algebra(self.parts))
        self.crew = Crew(settings.workers, self.clock.stop)
        self.cut = False

    def in_columns(self, event: DiscoveryEvent) -> DiscoveryEvent:
        """An event with its network as one of the table's own columns."""
        if isinstance(event, Trying) and event.state is not None:
            return Trying(event.text, self.origins.in_columns_of(event.state))
        return event

    def explained(self, factor: float = ALMOST) -> bool:
        """Whether a formula is exact, or leaves no more error than the noise that was given, than the digits
        of the table, or than the best network."""
        best = self.pool.best
        if best is None or best.exact:
            return best is not None
        if self._leaves_structure(best):
            return False
        # Errors are compared on the same rows: the noise of few rows is not that of others.
        error = error_on(best, self.parts.test)
        if self.settings.noise is not None:
            chance = 1.0 + 2.0 / math.sqrt(2.0 * self.parts.test.count)
            return error <= max(AS_GIVEN, chance) * self.settings.noise / self.parts.train.spread
        if self._is_as_rounded(best):
            return True
        network = min((surrogate.test for surrogate in self.surrogates), default=0.0)
        return FAR_BETTER * network <= error <= factor * network

    @property
    def settled(self) -> bool:
        """Whether no formula could do better: on exact numbers, in the given noise, in the table's digits."""
        best = self.pool.best
        if best is None or self.pool.exact:
            return self.pool.exact
        if self.settings.noise is not None:
            return self.explained()
        return self._is_as_rounded(best) and not self._leaves_structure(best)

    def _leaves_structure(self, found: Fitted) -> bool:
        train = self.parts.train
        return is_structured(train.x, train.y - found.form.values(train.x, found.constants.values))

    def _is_as_rounded(self, found: Fitted) -> bool:
        origins = np.array(self.origins.values)
        return self.is_as_rounded(lambda rows: found.form.values(rows.x - origins, found.constants.values))

    def is_as_rounded(self, function: Callable[[Rows], FloatArray]) -> bool:
        """Whether a function of the table's columns leaves no more than the digits that they have.

        It has to do so beyond the ranges too: what only comes close to the law does not.
        """
        held_out = (self.table.test, self.table.beyond)
        return all(_leaves_digits(function, rows) for rows in held_out if rows is not None)

    @property
    def noisy(self) -> bool:
        """Whether what the best network leaves looks like noise."""
        if not self.surrogates or self.surrogates[0].test <= NOISY:
            return False
        train = self.parts.train
        return not is_structured(train.x, train.y - model_values(self.surrogates[0].state, train.x)[:, 0])

    @property
    def exact(self) -> bool:
        """Whether a law leaves nothing but rounding; that may be seen only when its constants are exact."""
        return self.pool.exact or self.has_exact_law

    @property
    def has_exact_law(self) -> bool:
        """Whether an exact hypothesis has become a law: one that no network computes does not."""
        spread = self.parts.train.spread
        return any(is_exact(law.train_rmse / spread, law.parameters) for law in self.laws)

    def sampled(self, algebra: DimensionalAlgebra) -> Sample:
        """The rows that are fitted, under an algebra."""
        return self.with_own(self.derived.sample(self.parts, algebra))

    def with_own(self, sample: Sample) -> Sample:
        """The same, links being read as the user's primitives too."""
        return replace(sample, primitives=tuple(dict.fromkeys((*PRIMITIVES, *self.own))))

    def add(self, proposals: Iterable[Fitted], sample: Sample) -> None:
        """Remembers what was found on a sample."""
        for found in proposals:
            self.pool.add(found, sample)


def _leaves_digits(function: Callable[[Rows], FloatArray], rows: Rows) -> bool:
    with np.errstate(all="ignore"):
        off = (function(rows) - rows.y) * rows.root_weights
        expected = rounding_errors(lambda x: function(replace(rows, x=x)), rows.x, rows.y) * rows.root_weights
    return bool(np.sum(off**2) <= AS_ROUNDED**2 * np.sum(expected**2))
