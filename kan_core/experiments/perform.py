"""Does an experiment by its name: the one door behind which experiments compute."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from kan_core.experiments import (
    bases,
    conserved,
    poisson,
    remembering,
    resolution,
    side_by_side,
    special_functions,
)
from kan_core.experiments.contract import Shown
from kan_core.experiments.table import experiment_named

Run = Callable[[Any, Callable[[], bool]], Iterator[Shown]]

RUNS: Mapping[str, Run] = MappingProxyType(
    {
        "resolution": resolution.run,
        "remembering": remembering.run,
        "bases": bases.run,
        "side_by_side": side_by_side.run,
        "poisson": poisson.run,
        "special_functions": special_functions.run,
        "conserved": conserved.run,
    }
)
"""What does each experiment of the table, given its settings."""


def perform(
    name: str, given: Mapping[str, object], should_stop: Callable[[], bool] = lambda: False
) -> Iterator[Shown]:
    """Yields all there is to see of an experiment, again and again, until it is done or stopped.

    The same settings show the same, but for seconds.

    Args:
        name: in the table of experiments.
        given: settings by name; what is left out has its default.
        should_stop: True ends it soon, without a last word.

    Raises:
        ExperimentError: there is no such experiment, or a setting is not possible. Raised at once.
    """
    settings = experiment_named(name).settings.read(given)
    return RUNS[name](settings, should_stop)
