"""The table of the primitives that are built in, and the one way from a name to a primitive."""

from collections.abc import Mapping
from types import MappingProxyType

from kan_core.errors import ExpressionError, ModelError
from kan_core.primitives.contract import Primitive
from kan_core.primitives.exponential import EXPONENTIAL
from kan_core.primitives.hyperbolic import HYPERBOLIC
from kan_core.primitives.powers import POWERS
from kan_core.primitives.radicals import RADICALS
from kan_core.primitives.special import SPECIAL
from kan_core.primitives.trigonometric import TRIGONOMETRIC
from kan_core.primitives.written import written

_FAMILIES = (POWERS, RADICALS, EXPONENTIAL, TRIGONOMETRIC, HYPERBOLIC, SPECIAL)

PRIMITIVES: Mapping[str, Primitive] = MappingProxyType(
    {primitive.name: primitive for family in _FAMILIES for primitive in family}
)
"""Every built-in primitive by its name, family by family."""


def primitive_named(name: str) -> Primitive:
    """The primitive called `name`: a built-in one, or the one that the text stands for.

    Raises:
        ModelError: no primitive has this name, and it is no expression that can be one.
    """
    built_in = PRIMITIVES.get(name)
    if built_in is not None:
        return built_in
    try:
        return written(name)
    except ExpressionError as error:
        known = ", ".join(PRIMITIVES)
        raise ModelError(
            f"There is no primitive called {name!r}. {error.what}",
            f"Write an expression in x, or choose one of: {known}.",
        ) from error
