"""The contract that every symbolic primitive fulfils."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

Array = Any
"""A NumPy array or a torch tensor: primitives are written once for both."""


class Functions(Protocol):
    """The elementwise functions a primitive is made of, by their array-API names."""

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
        shape_derivatives: one df/dp_k for each shape parameter p_k.
        shape: names of the shape parameters, e.g. ("p",) of a free power.
        inner: which of a and b are free: "ab", "a", "b" or "". A fixed a is 1, a fixed b is 0.
            Only what is not a gauge of c and d is free (log: "b"; exp: "a"; sin: "ab").
        complexity: symbols of description; lower is preferred among equals.
        lower, upper: the open domain of u; infinities where it is all of R.
        singular_at_zero: f has a pole or branch point at u = 0 inside its domain.
        symmetry: "even", "odd" or "" in u, so that twins (a, b) -> (-a, -b) are told apart.
    """

    name: str
    value: Evaluate
    derivative: Evaluate
    complexity: float
    inner: str = "ab"
    shape: tuple[str, ...] = ()
    shape_derivatives: tuple[Evaluate, ...] = ()
    lower: float = float("-inf")
    upper: float = float("inf")
    singular_at_zero: bool = False
    symmetry: str = ""

    @property
    def parameter_names(self) -> tuple[str, ...]:
        """Names of all parameters in the order in which a `Snap` stores them: a, b, c, d, then shape."""
        return ("a", "b", "c", "d", *self.shape)

    @property
    def free(self) -> tuple[bool, ...]:
        """Which parameters may move at all, in the order of `parameter_names`."""
        return ("a" in self.inner, "b" in self.inner, True, True, *(True for _ in self.shape))
