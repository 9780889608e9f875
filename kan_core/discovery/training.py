"""The training of one structure on the rows of a search: a piece of work."""

from collections.abc import Callable
from dataclasses import dataclass

from kan_core.discovery.parts import Parts
from kan_core.discovery.structures import Structure
from kan_core.discovery.surrogate import Surrogate, train_structure
from kan_core.model.state import OutputState


@dataclass(frozen=True, eq=False)
class Training:
    """A structure, the rows, and the seed of its starts."""

    structure: Structure
    parts: Parts
    seed: int


def trained(task: Training, should_stop: Callable[[], bool]) -> Surrogate:
    """The trained structure; its errors are in spreads of the target."""
    parts = task.parts
    outputs = (OutputState(parts.output.name, 0.0, parts.train.spread, parts.output.unit),)
    problems = parts.problem(parts.train), parts.problem(parts.test)
    return train_structure(task.structure, parts.inputs, outputs, *problems, task.seed, should_stop)
