"""Divide and conquer: one part of a function that can be separated is found first, then what it leaves."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import sympy as sp

from kan_core.analysis.scalings import scalings_of
from kan_core.discovery.hypotheses import Fitted, Hypothesis, Rows, fitted, misfit
from kan_core.discovery.proposals import FINAL, SCREENING
from kan_core.discovery.sample import Sample
from kan_core.discovery.separation import Separation, held, part_of, separations
from kan_core.discovery.strategies.dictionary import sums
from kan_core.discovery.strategies.links import blunt_links, sharp_links
from kan_core.discovery.strategies.power_law import power_laws
from kan_core.discovery.strategies.transformed import transformed
from kan_core.model.evaluate import evaluate
from kan_core.model.state import FloatArray, ModelState
from kan_core.units.groups import DimensionalAlgebra

NAME = "divide and conquer"
STRATEGIES = (lambda sample, _: power_laws(sample), sharp_links, blunt_links, sums, transformed)
"""What is tried on a part, cheapest first."""
DIVISIONS, PARTS, WHOLES = 2, 2, 3
"""Separations that are followed, formulas of a part that are gone on with, and of what it leaves."""
AS_GOOD = 2.0
"""Error of a part's formula over that of the function at which no other strategy is tried."""
ROUNDING = 1e-9

Stop = Callable[[], bool]


@dataclass(frozen=True, eq=False)
class Division:
    """A network that follows the rows of a table, to be taken apart.

    Attributes:
        state: the network.
        error: of the network, in spreads of the target.
        rows: of the table.
        symbols: m symbols of the columns.
        seed: of the rows that are compared.
    """

    state: ModelState
    error: float
    rows: Rows
    symbols: tuple[sp.Expr, ...]
    seed: int

    def function(self, x: FloatArray) -> FloatArray:
        """(n,) the network on (n, m) rows, in the unit of the target."""
        return evaluate(self.state, x)[:, 0]

    def separations(self) -> list[Separation]:
        """The separations worth following: of the smallest parts, and of none that is a mere power."""
        found = separations(self.function, self.rows.x, self.error, self.seed)
        parts = [set(one.part) for one in found]
        smallest = [one for one in found if not any(part < set(one.part) for part in parts)]
        return [one for one in smallest if not self._is_power(one)][:DIVISIONS]

    def text(self, separation: Separation) -> str:
        """The separation in the names of the columns, such as "a(x, y) b(z)"."""
        sides = (separation.part, separation.others(self.rows.x.shape[1]))
        one, other = (", ".join(self.rows.names[column] for column in side) for side in sides)
        return f"a({one}) b({other})" if separation.multiplies else f"a({one}) + b({other})"

    def laws(self, separation: Separation, should_stop: Stop) -> Iterator[Fitted]:
        """Formulas of the whole: of the part, each joined with those of what the part leaves."""
        part, others = separation.part, separation.others(self.rows.x.shape[1])
        values = part_of(self.function, self.rows.x, separation)
        for one in self._found(part, values, should_stop)[:PARTS]:
            own = one.form.values(self.rows.x[:, part], one.constants.values)
            with np.errstate(all="ignore"):
                left = separation.without(self.rows.y, own)
            if not np.isfinite(left).all():
                continue
            for rest in self._found(others, left, should_stop)[:WHOLES]:
                joined = separation.joined(one.expression, rest.expression)
                law = fitted(Hypothesis(joined, f"{NAME}: {rest.hypothesis.strategy}"), self.rows, FINAL)
                if law is not None:
                    yield law
                    if law.exact or should_stop():
                        return

    def _is_power(self, separation: Separation) -> bool:
        """Whether the part is a power of one column, which needs no separation to be found."""
        return (
            separation.multiplies and len(separation.part) == 1 and len(self._scalings(separation.part)) > 0
        )

    def _scalings(self, columns: Sequence[int]) -> np.ndarray:
        part = held(self.function, np.median(self.rows.x, axis=0), columns)
        return scalings_of(part, self.rows.x[:, columns], self.error)

    def _found(self, columns: Sequence[int], target: FloatArray, should_stop: Stop) -> list[Fitted]:
        """Formulas of some columns for a target that is known but for the error, the shortest first."""
        x, found = self.rows.x[:, columns], self._scalings(columns)
        algebra = DimensionalAlgebra.of(found[:, :-1], found[:, -1], (x > 0).all(axis=0))
        symbols = [self.symbols[i] for i in columns]
        sample = Sample.of(x, target, symbols, algebra).blurred(self.error)
        names = tuple(self.rows.names[i] for i in columns)
        rows = Rows(names, x, target, np.ones(len(x)), float(target.std()))
        fits: list[Fitted] = []
        for strategy in STRATEGIES:
            hypotheses = strategy(sample, should_stop)
            fits += [fit for each in hypotheses if (fit := fitted(each, rows, SCREENING)) is not None]
            if should_stop() or min((fit.error for fit in fits), default=1.0) < AS_GOOD * self.error:
                break
        return sorted(fits, key=lambda fit: self._description(fit, rows.count))

    def _description(self, fit: Fitted, rows: int) -> float:
        """That of the rows where the function's own error does not count."""
        blurred = float(np.hypot(fit.error, max(self.error, ROUNDING)))
        return fit.description - misfit(fit.error, rows) + misfit(blurred, rows)


@dataclass(frozen=True, eq=False)
class Conquest:
    """One separation of a division: a piece of work."""

    division: Division
    separation: Separation


def conquered(task: Conquest, should_stop: Stop) -> list[Fitted]:
    """The laws of a separation, up to the first that is exact."""
    return list(task.division.laws(task.separation, should_stop))
