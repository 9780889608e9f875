"""The messages about experiments of the classroom."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.engine.protocol.contract import Reply, Request
from kan_core.experiments.contract import Shown

# From the window to the engine.


@dataclass(frozen=True)
class RunExperiment(Request):
    """Do the experiment `name` with the settings `given`; those left out have their defaults."""

    name: str
    given: Mapping[str, object]


# From the engine to the window.


@dataclass(frozen=True)
class ExperimentShown(Reply):
    """All there is to see of the experiment by now."""

    shown: Shown
