"""The table of all primitives, by name."""

from collections.abc import Mapping
from types import MappingProxyType

from kan_core.errors import ModelError
from kan_core.primitives.contract import Primitive
from kan_core.primitives.exponential import EXPONENTIAL
from kan_core.primitives.hyperbolic import HYPERBOLIC
from kan_core.primitives.powers import POWERS
from kan_core.primitives.radicals import RADICALS
from kan_core.primitives.special import SPECIAL
from kan_core.primitives.trigonometric import TRIGONOMETRIC

_FAMILIES = (POWERS, RADICALS, EXPONENTIAL, TRIGONOMETRIC, HYPERBOLIC, SPECIAL)

PRIMITIVES: Mapping[str, Primitive] = MappingProxyType(
    {primitive.name: primitive for family in _FAMILIES for primitive in family}
)
"""Every primitive by its name, family by family."""


def primitive_named(name: str) -> Primitive:
    """The primitive called `name`.

    Raises:
        ModelError: no primitive has this name.
    """
    try:
        return PRIMITIVES[name]
    except KeyError:
        known = ", ".join(PRIMITIVES)
        raise ModelError(f"There is no primitive called {name!r}.", f"Choose one of: {known}.") from None
