"""What a function has to fulfil at some points: an equation, a boundary condition, measured values."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from torch import Tensor

from kan_core.errors import TrainingError
from kan_core.model.state import FloatArray, ModelState

Operator = Callable[..., Tensor]
"""`operator(x, u)`: (n,) from the points x (n, inputs) and a `Field` for each output of the network.

It is written in torch, and its value at a point depends on that point alone."""


@dataclass(frozen=True, eq=False)
class Term:
    """operator(x, u) = equals at `points`; what is left over is the residual.

    Attributes:
        name: what a user reads.
        points: (n, inputs) in the units of the inputs.
        operator: what is done to the function.
        equals: (n,) or one number, the right-hand side.
        weight: of the mean square of the residual in the sum that is minimised.
    """

    name: str
    points: FloatArray
    operator: Operator
    equals: FloatArray | float = 0.0
    weight: float = 1.0

    def __post_init__(self) -> None:
        points = np.asarray(self.points, np.float64)
        if points.ndim != 2 or not len(points) or not np.isfinite(points).all():
            raise TrainingError(
                f"The points of {self.name!r} are no table of finite numbers with a column for each input."
            )
        try:
            equals = np.broadcast_to(np.asarray(self.equals, np.float64), len(points))
        except ValueError:
            raise TrainingError(f"{self.name!r} needs one right-hand side, or one for each point.") from None
        if not np.isfinite(equals).all():
            raise TrainingError(f"The right-hand side of {self.name!r} is missing or infinite somewhere.")
        if not 0.0 < self.weight < np.inf:
            raise TrainingError(f"The weight of {self.name!r} must be a positive number.")
        object.__setattr__(self, "points", points)
        object.__setattr__(self, "equals", equals)


def values_at(name: str, points: FloatArray, values: FloatArray | float, weight: float = 1.0) -> Term:
    """The term u = values at `points` of a network with one output: boundary values, or data."""
    return Term(name, points, lambda x, u: u.value, values, weight)


def check_terms(terms: Sequence[Term], state: ModelState) -> None:
    """Whether a network can be trained on terms.

    Raises:
        TrainingError: it cannot; the message says why.
    """
    if not terms:
        raise TrainingError("There is nothing to fulfil.", "Give an equation, a condition or both.")
    if any(term.points.shape[1] != len(state.inputs) for term in terms):
        raise TrainingError(f"Every point needs {len(state.inputs)} numbers, one for each input.")
    if len({term.name for term in terms}) < len(terms):
        raise TrainingError("Two terms have the same name.", "Give each a name of its own.")
    if any(node.expression is not None for node in state.inputs):
        raise TrainingError(
            "Derivatives are those by the inputs, and this network has derived ones.",
            "Take the derived inputs out.",
        )
    if any(node.link != "identity" or node.class_of for node in state.outputs):
        raise TrainingError("An equation needs outputs that are numbers without an output link.")
