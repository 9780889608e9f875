"""The strategies in the order in which they are tried, each run as one piece of work."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kan_core.discovery.hypotheses import Fitted, Hypothesis, Rows, fitted
from kan_core.discovery.sample import Sample
from kan_core.discovery.strategies.dictionary import sums
from kan_core.discovery.strategies.links import links, oscillating_links
from kan_core.discovery.strategies.power_law import power_laws
from kan_core.discovery.strategies.products import products

Stop = Callable[[], bool]

SCREENING = 15
"""Steps by which the constants of a proposal are fitted."""


@dataclass(frozen=True)
class Strategy:
    """One family of laws.

    Attributes:
        text: what a user reads while it is tried.
        propose: yields hypotheses on rows in a system of units.
    """

    text: str
    propose: Callable[[Sample, Stop], Iterator[Hypothesis]]


SUMS = Strategy("sums and quotients of few terms", sums)
STRATEGIES = (
    Strategy("power laws", lambda sample, _: power_laws(sample)),
    Strategy("a factor times a function of one quantity", links),
    SUMS,
    Strategy("products of functions of several quantities", products),
    Strategy("oscillations", oscillating_links),
)
"""Cheapest first."""


def run(strategy: Strategy, sample: Sample, rows: Rows, should_stop: Stop) -> Iterator[Fitted]:
    """The hypotheses of a strategy with fitted constants; ends at the first that is exact."""
    for hypothesis in strategy.propose(sample, should_stop):
        if should_stop():
            return
        found = fitted(hypothesis, rows, SCREENING)
        if found is None:
            continue
        if found.error < 1e-5:
            # So close, the last digits tell whether this is the law.
            found = fitted(hypothesis, rows, 60) or found
        yield found
        if found.exact:
            return
