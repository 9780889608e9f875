"""The contract that every symbolic primitive fulfils."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

Array = Any
"""A NumPy array or a torch tensor: primitives are written once for both."""


class Functions(Protocol):
    """The elementwise functions a primitive is made of: those of `functions.FUNCTION_NAMES`."""

    def __getattr__(self, name: str) -> Callable[..., Array]: ...


Evaluate = Callable[..., Array]
"""`f(functions, u, *shape)`: elementwise in `u`; shape parameters broadcast against it."""


@dataclass(frozen=True)
class Primitive:
    """A function family f(u; p) that an edge can be snapped to as y = c f(a x + b; p) + d.

    Attributes:
        name: what the user sees and project files keep, e.g. "sin".
        value: f(u; p).
        derivative: df/du.
        complexity: symbols of description; lower is preferred among equals.
        inner: which of a and b are free: "ab", "a", "b" or "". A fixed a is 1 or -1 and a fixed b is 0.
            What is free is never a gauge of c and d, and a fixed a always is one
            (log: "b"; exp: "a"; sin: "ab"). A fixed b is a gauge too, or the family is meant unshifted.
        shape: names of the shape parameters, e.g. ("p",) of a free power.
        shape_derivatives: one df/dp_k for each shape parameter p_k.
        lower, upper: the domain of u; infinities where it is all of R. An end may be in it (sqrt).
        pole: a point of the domain where f is infinite, or None; a fit keeps it outside the data.
        pole_spacing: distance between poles where there are several.
        period: f(u + period) = f(u); 0 where f has none.
        symmetry: "even", "odd" or "" in u, so that twins (a, b) -> (-a, -b) are told apart.
    """

    name: str
    value: Evaluate
    derivative: Evaluate
    complexity: float
    inner: str = "ab"
    shape: tuple[str, ...] = ()
    shape_derivatives: tuple[Evaluate, ...] = ()
    lower: float = -math.inf
    upper: float = math.inf
    pole: float | None = None
    pole_spacing: float = math.inf
    period: float = 0.0
    symmetry: str = ""

    @property
    def parameter_names(self) -> tuple[str, ...]:
        """Names of all parameters in the order in which a `Snap` stores them: a, b, c, d, then shape."""
        return ("a", "b", "c", "d", *self.shape)

    @property
    def free(self) -> tuple[bool, ...]:
        """Which parameters may move at all, in the order of `parameter_names`."""
        return ("a" in self.inner, "b" in self.inner, True, True, *(True for _ in self.shape))
