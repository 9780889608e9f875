"""The strategies in the order in which they are tried, each run as one piece of work."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kan_core.discovery.hypotheses import Fitted, Hypothesis, Rows, fitted
from kan_core.discovery.sample import Sample
from kan_core.discovery.strategies.additive import sums_of_links
from kan_core.discovery.strategies.decays import blunt_decays, sharp_decays
from kan_core.discovery.strategies.dictionary import sums
from kan_core.discovery.strategies.growth import grown_sums
from kan_core.discovery.strategies.links import blunt_links, oscillating_links, sharp_links
from kan_core.discovery.strategies.periods import waves
from kan_core.discovery.strategies.poles import poles
from kan_core.discovery.strategies.power_law import power_laws
from kan_core.discovery.strategies.products import products, sharp_products
from kan_core.discovery.strategies.quadratics import quadratics
from kan_core.discovery.strategies.transformed import transformed, transformed_products

Stop = Callable[[], bool]

SCREENING, FINAL = 15, 60
"""Steps by which the constants of a proposal are fitted, and of one that is nearly exact."""
NEARLY_EXACT = 1e-5


@dataclass(frozen=True)
class Strategy:
    """One family of laws.

    Attributes:
        text: what a user reads while it is tried.
        propose: yields hypotheses on rows in a system of units.
    """

    text: str
    propose: Callable[[Sample, Stop], Iterator[Hypothesis]]


STRATEGIES = (
    Strategy("power laws", lambda sample, _: power_laws(sample)),
    Strategy("waves", waves),
    Strategy("exponentials", sharp_decays),
    Strategy("poles", poles),
    Strategy("sums of functions of one quantity each", sums_of_links),
    Strategy("a factor times a function of one quantity", sharp_links),
    Strategy("products of functions of several quantities", sharp_products),
    Strategy("sums and quotients of few terms", sums),
    Strategy("other forms of the target", transformed),
    Strategy("roots of quadratics", quadratics),
    Strategy("products of functions of several quantities, in noise", products),
    Strategy("products for other forms of the target", transformed_products),
    Strategy("a factor times a function of one quantity, in noise", blunt_links),
    Strategy("exponentials, in noise", blunt_decays),
    Strategy("oscillations", oscillating_links),
    Strategy("sums that grow link by link", grown_sums),
)
"""Cheapest first, and last the one for data without a law."""
AT_ONCE, SUMS, QUICK, GROWTH = 4, 7, 10, 15
"""How many take next to no time, the place of the sums, how many come before networks are trained, and how
many look for a law."""
IN_NOISE = range(12, 14)
"""The places of functions of one quantity in noise."""


@dataclass(frozen=True, eq=False)
class Proposal:
    """One strategy on rows in one system of units: a piece of work.

    Attributes:
        strategy: its place in `STRATEGIES`.
        sample: the rows it looks at.
        rows: the rows that constants are fitted to.
    """

    strategy: int
    sample: Sample
    rows: Rows


def proposed(task: Proposal, should_stop: Stop) -> list[Fitted]:
    """The hypotheses of a strategy with fitted constants, up to the first that is exact."""
    found = []
    for hypothesis in STRATEGIES[task.strategy].propose(task.sample, should_stop):
        if should_stop():
            break
        one = fitted(hypothesis, task.rows, SCREENING)
        if one is not None and one.error < NEARLY_EXACT:
            # So close, the last digits tell whether this is the law.
            one = fitted(hypothesis, task.rows, FINAL) or one
        if one is not None:
            found.append(one)
            if one.exact:
                break
    return found
