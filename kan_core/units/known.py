"""Single units by name, with or without a prefix, as pint knows them."""

import math
from contextlib import suppress
from fractions import Fraction
from functools import cache
from typing import Any

from kan_core.units.dimensions import Dimension

_SYNONYMS = {
    "AU": "au",
    "°": "degree",
    "%": "percent",
    "‰": "permille",
    "Celsius": "degC",
    "Fahrenheit": "degF",
}
_BASES = ("length", "mass", "time", "current", "temperature", "substance", "luminosity")
_LOGARITHMIC = frozenset({"pH"})


class UnknownUnitError(Exception):
    """Why a text is not a unit: a phrase for the middle of a sentence."""


@cache
def named_unit(name: str) -> tuple[Dimension, float, float]:
    """Dimension, factor and offset of the unit `name`: SI value = factor * value + offset.

    Raises:
        UnknownUnitError: nobody calls a unit so, its scale is logarithmic, or it is outside the SI.
    """
    unit = _spelling(_SYNONYMS.get(name, name))
    zero, one, two = (_in_base_units(size, unit) for size in (0, 1, 2))
    if name in _LOGARITHMIC or not math.isclose(
        two.magnitude - one.magnitude, one.magnitude - zero.magnitude
    ):
        raise UnknownUnitError(f"the scale of {name!r} is logarithmic")
    offset = float(zero.magnitude)
    # A difference of the two absolute values would have lost digits.
    difference = _in_base_units(1, f"delta_{unit}") if offset else one
    return _dimension(name, one), float(difference.magnitude), offset


def _spelling(name: str) -> str:
    """The name as pint writes it: small letters where a longer word is known in no other spelling."""
    import pint

    for spelling in (name, name.lower()) if len(name) > 3 else (name,):
        with suppress(pint.UndefinedUnitError):
            return str(_registry().get_name(spelling))
    raise UnknownUnitError(f"{name!r} is not a known unit")


def _in_base_units(size: float, unit: str) -> Any:
    return _registry().Quantity(size, unit).to_base_units()


def _dimension(name: str, quantity: Any) -> Dimension:
    powers = {key.strip("[]"): Fraction(power) for key, power in quantity.dimensionality.items()}
    # Fractional powers are those of the Gaussian units of electromagnetism.
    if set(powers) - set(_BASES) or any(power.denominator > 1 for power in powers.values()):
        raise UnknownUnitError(f"{name!r} is outside the SI")
    return Dimension(tuple(powers.get(base, Fraction(0)) for base in _BASES))


@cache
def _registry() -> Any:
    # Loaded with the first unit: most tables have none.
    import pint

    return pint.UnitRegistry()
