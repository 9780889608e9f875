"""Dimensions and units as exact exponents of the SI base units."""

from dataclasses import dataclass
from fractions import Fraction

BASE_UNITS = ("m", "kg", "s", "A", "K", "mol", "cd")


@dataclass(frozen=True)
class Dimension:
    """A product of powers of the SI base units; radians, counts and percents have dimension one.

    Attributes:
        exponents: seven exact exponents, in the order of `BASE_UNITS`.
    """

    exponents: tuple[Fraction, ...] = (Fraction(0),) * len(BASE_UNITS)

    @classmethod
    def of(cls, **exponents: int | Fraction) -> "Dimension":
        """The dimension with the named exponents: a force is `Dimension.of(m=1, kg=1, s=-2)`."""
        unknown = set(exponents) - set(BASE_UNITS)
        if unknown:
            raise TypeError(f"{sorted(unknown)} are no SI base units.")
        return cls(tuple(Fraction(exponents.get(base, 0)) for base in BASE_UNITS))

    @property
    def is_one(self) -> bool:
        """Whether a quantity of this dimension is a pure number."""
        return not any(self.exponents)

    def __mul__(self, other: "Dimension") -> "Dimension":
        return Dimension(tuple(a + b for a, b in zip(self.exponents, other.exponents, strict=True)))

    def __truediv__(self, other: "Dimension") -> "Dimension":
        return self * other**-1

    def __pow__(self, power: int | Fraction) -> "Dimension":
        return Dimension(tuple(exponent * power for exponent in self.exponents))

    def __str__(self) -> str:
        powers = [(b, e) for b, e in zip(BASE_UNITS, self.exponents, strict=True) if e]
        return " ".join(b if e == 1 else f"{b}^{e}" for b, e in powers) or "1"


@dataclass(frozen=True)
class Unit:
    """A unit of measurement: SI value = factor * value + offset, in the base units of its dimension.

    Attributes:
        text: the unit as it was written.
        dimension: exponents of the SI base units.
        factor: size of the unit in SI base units.
        offset: SI value of the unit's zero; not 0 for °C and °F alone.
    """

    text: str
    dimension: Dimension
    factor: float
    offset: float = 0.0

    @property
    def remark(self) -> str:
        """What a user must know before such a column enters a law; empty for most units."""
        if not self.offset:
            return ""
        return (
            f"The zero of {self.text} is not zero temperature: convert it to kelvin for products and powers."
        )
