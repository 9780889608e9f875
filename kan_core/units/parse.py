"""Texts of units, such as "kg * m / s**2", "W m-2 K-1" or "µm", read as exact dimensions."""

import math
import re
from fractions import Fraction

from kan_core.errors import UnitError
from kan_core.units.dimensions import Dimension, Unit
from kan_core.units.known import UnknownUnitError, named_unit

_NUMBER = r"(?P<number>\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+)"
_NAME = r"(?P<name>[^\W\d]+|°[CF]?|[%‰])"
_TOKEN = re.compile(rf"\s*(?:{_NUMBER}|{_NAME}|(?P<sign>\*\*|[-+*/^()]))")
_SPELLINGS = str.maketrans(
    {**dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-", strict=True)), "·": "*", "⋅": "*", "×": "*", "−": "-"}
)
_PURE_NUMBERS = frozenset({"-", "none", "unitless", "dimensionless"})
_LONGEST = 120
_HIGHEST_POWER = 24


def parse_unit(text: str) -> Unit:
    """The unit that a text names.

    Products are written with *, a dot or a space, powers as s**2, s^2, s2, s-1 or s², roots as Hz^(1/2).
    "dimensionless", "1" and "-" are the unit of pure numbers. °C and °F keep their offset where they stand
    alone; in a product they mean differences.

    Raises:
        UnitError: the text is no unit, or names a unit with a logarithmic scale or one outside the SI.
    """
    spelled = text.strip().translate(_SPELLINGS)
    if spelled.casefold() in _PURE_NUMBERS:
        return Unit(text.strip(), Dimension(), 1.0)
    try:
        reader = _Reader(_tokens(spelled))
        dimension, factor = reader.unit()
    except UnknownUnitError as error:
        raise UnitError(
            f"{text!r} is not a unit: {error}.",
            'Write it as "kg * m / s**2", for example, or "dimensionless".',
        ) from None
    return Unit(text.strip(), dimension, factor, reader.offset)


def is_unit(text: str) -> bool:
    """Whether `parse_unit` can read the text."""
    try:
        parse_unit(text)
    except UnitError:
        return False
    return True


def _tokens(text: str) -> list[tuple[str, str]]:
    """(kind, text) of each number, name and sign."""
    if not text:
        raise UnknownUnitError("it is empty")
    if len(text) > _LONGEST:
        raise UnknownUnitError("it is too long")
    tokens, position = [], 0
    while position < len(text.rstrip()):
        match = _TOKEN.match(text, position)
        if match is None:
            raise UnknownUnitError(f"{text[position:].strip()[0]!r} cannot stand in it")
        tokens.append((str(match.lastgroup), match[str(match.lastgroup)]))
        position = match.end()
    return tokens


_Size = tuple[Dimension, float]


class _Reader:
    """Reads product := power {("*" | "/" | "") power} and power := atom [("**" | "^" | "") exponent]."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self._tokens = [*tokens, ("end", "")]
        self._next = 0
        self._lone = len(tokens) == 1
        self.offset = 0.0

    def unit(self) -> _Size:
        size = self._product()
        if self._kind != "end":
            raise UnknownUnitError(f"{self._text!r} is not expected there")
        return size

    @property
    def _kind(self) -> str:
        return self._tokens[self._next][0]

    @property
    def _text(self) -> str:
        return self._tokens[self._next][1]

    def _take(self, *signs: str) -> str:
        """The next sign if it is one of these, else nothing."""
        if self._kind != "sign" or self._text not in signs:
            return ""
        self._next += 1
        return self._tokens[self._next - 1][1]

    def _product(self) -> _Size:
        dimension, factor = self._power()
        divided = False
        while self._kind in ("name", "number") or self._text in ("*", "/", "("):
            sign = self._take("*", "/")
            if divided and not sign:
                raise UnknownUnitError("a space after a division can be read in two ways, so use brackets")
            divided = sign == "/"
            other, size = self._power()
            power = -1 if divided else 1
            dimension, factor = dimension * other**power, _finite(factor * size**power)
        return dimension, factor

    def _power(self) -> _Size:
        may_be_tight = self._kind == "name"
        dimension, factor = self._atom()
        if self._take("**", "^") or (may_be_tight and (self._kind == "number" or self._text in ("-", "+"))):
            exponent = self._exponent()
            return dimension**exponent, _finite(_power_of(factor, exponent))
        return dimension, factor

    def _atom(self) -> _Size:
        kind, text = self._kind, self._text
        if self._take("("):
            size = self._product()
            self._close()
            return size
        if kind not in ("name", "number"):
            raise UnknownUnitError(f"something is missing before {text!r}" if text else "its end is missing")
        self._next += 1
        if kind == "number":
            return Dimension(), _finite(float(text))
        dimension, factor, offset = named_unit(text)
        self.offset = offset if self._lone else 0.0
        return dimension, factor

    def _exponent(self) -> Fraction:
        if self._take("("):
            exponent = self._signed_number()
            if self._take("/"):
                divisor = self._signed_number()
                if not divisor:
                    raise UnknownUnitError("a power is divided by zero")
                exponent /= divisor
            self._close()
        else:
            exponent = self._signed_number()
        if abs(exponent) > _HIGHEST_POWER:
            raise UnknownUnitError(f"the power {exponent} is too high")
        return exponent

    def _signed_number(self) -> Fraction:
        sign = -1 if self._take("-", "+") == "-" else 1
        if self._kind != "number" or len(self._text) > 6 or "e" in self._text.lower():
            raise UnknownUnitError("a power must be a number")
        self._next += 1
        return sign * Fraction(self._tokens[self._next - 1][1])

    def _close(self) -> None:
        if not self._take(")"):
            raise UnknownUnitError("a bracket is not closed")


def _power_of(factor: float, exponent: Fraction) -> float:
    try:
        return float(factor ** float(exponent))
    except (OverflowError, ZeroDivisionError):
        raise UnknownUnitError("its size is out of range") from None


def _finite(factor: float) -> float:
    if not 0.0 < factor < math.inf:
        raise UnknownUnitError("its size is out of range")
    return factor
