"""The one reader of formula text: a whitelist grammar of arithmetic and named functions, nothing executed."""

import math
import re
import sys
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import sympy as sp

from kan_core.errors import ExpressionError

LONGEST = 20_000
"""Characters of the longest text that is read."""

DEEPEST = 80
"""Levels of brackets, signs and powers within each other."""

FORMULA_DIGITS = 17
"""Digits of a formula's numbers: as many as tell every double from its neighbours."""

LARGEST_EXPONENT = 1_000
LARGEST_NUMBER_BITS = 4_096
LARGEST_ARGUMENT = 1e300
LARGEST_EXPONENTIAL = 1e6

Function = Callable[..., sp.Expr]


def _logarithm(value: sp.Expr, base: sp.Expr | None = None) -> sp.Expr:
    return sp.log(value) if base is None else sp.log(value) / sp.log(base)


FUNCTIONS: Mapping[str, tuple[Function, int, int]] = MappingProxyType(
    {
        **{
            name: (getattr(sp, name), 1, 1)
            for name in (
                *("exp", "sqrt", "cbrt", "Abs", "sign", "floor", "ceiling"),
                *("sin", "cos", "tan", "cot", "sec", "csc", "asin", "acos", "atan"),
                *("sinh", "cosh", "tanh", "coth", "sech", "csch", "asinh", "acosh", "atanh"),
                *("erf", "erfc", "LambertW"),
            )
        },
        **{name: (getattr(sp, name), 2, 2) for name in ("atan2", "besselj", "bessely", "besseli", "besselk")},
        **{name: (getattr(sp, name), 1, 20) for name in ("Min", "Max")},
        "abs": (sp.Abs, 1, 1),
        "ln": (sp.log, 1, 1),
        "log": (_logarithm, 1, 2),
        "log10": (lambda value: sp.log(value) / sp.log(10), 1, 1),
        "arcsin": (sp.asin, 1, 1),
        "arccos": (sp.acos, 1, 1),
        "arctan": (sp.atan, 1, 1),
    }
)
"""Every function that a text may call: how it is built, and how few and how many arguments it takes."""

_EXPONENTIAL = frozenset(
    {"exp", "sinh", "cosh", "tanh", "coth", "sech", "csch", "erf", "erfc", "besseli", "besselk"}
)
"""Functions whose value at a large number has more digits than can be worked out."""

_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?P<name>[^\W\d]\w*)|`(?P<quoted>[^`]+)`"
    r"|(?P<sign>\*\*|[-+*/^(),])|(?P<end>$)|(?P<bad>\S))"
)


@dataclass(frozen=True)
class _Token:
    kind: str
    text: str
    start: int


def parse(
    text: str, names: Mapping[str, sp.Expr], functions: Mapping[str, Function] = MappingProxyType({})
) -> sp.Expr:
    """Read a formula.

    Numbers without a point are exact, others are doubles, or longer where more digits are given. `^` and `**`
    are powers. A name in back quotes may hold any letters.

    Args:
        text: the formula.
        names: what each name stands for; these win over every other meaning of a name. `pi` is known.
        functions: functions of one argument besides those of `FUNCTIONS`.

    Returns:
        The expression; finite and real as far as sympy can tell.

    Raises:
        ExpressionError: the text is no such formula; the message shows the place.
    """
    if len(text) > LONGEST:
        raise ExpressionError(f"The formula is longer than {LONGEST} characters.", "Shorten it.")
    return _Reader(text, names, functions).formula()


class _Reader:
    """Recursive descent over the tokens of one text."""

    def __init__(self, text: str, names: Mapping[str, sp.Expr], functions: Mapping[str, Function]) -> None:
        self._text = text
        self._names = names
        self._functions = {**FUNCTIONS, **{name: (each, 1, 1) for name, each in functions.items()}}
        self._depth = 0
        self._next = self._scan(0)

    def formula(self) -> sp.Expr:
        expression = self._sum()
        if self._next.kind != "end":
            raise self._error("An operator is missing", self._next)
        return expression

    def _scan(self, start: int) -> _Token:
        match = _TOKEN.match(self._text, start)
        assert match is not None  # `end` and `bad` leave nothing unmatched
        kind = str(match.lastgroup)
        token = _Token(kind, match[kind], match.start(kind))
        if kind == "bad":
            raise self._error(f"The sign {token.text!r} has no meaning in a formula", token)
        return token

    def _take(self) -> _Token:
        token = self._next
        # The back quote behind a quoted name is not part of its group.
        self._next = self._scan(token.start + len(token.text) + (token.kind == "quoted"))
        return token

    def _at(self, *signs: str) -> bool:
        return self._next.kind == "sign" and self._next.text in signs

    def _expect(self, sign: str) -> None:
        if not self._at(sign):
            raise self._error(f"A {sign!r} is missing", self._next)
        self._take()

    def _sum(self) -> sp.Expr:
        terms = [self._term()]
        while self._at("+", "-"):
            sign = self._take().text
            term = self._term()
            terms.append(term if sign == "+" else -term)
        return sp.Add(*terms)

    def _term(self) -> sp.Expr:
        factors = [self._signed()]
        while self._at("*", "/"):
            sign = self._take()
            factor = self._signed()
            if sign.text == "/":
                factor = self._checked(1 / factor, sign)
            factors.append(factor)
        return sp.Mul(*factors)

    def _signed(self) -> sp.Expr:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._error(f"More than {DEEPEST} levels lie within each other", self._next)
        if self._at("+", "-"):
            negative = self._take().text == "-"
            expression = self._signed()
            expression = -expression if negative else expression
        else:
            expression = self._power()
        self._depth -= 1
        return expression

    def _power(self) -> sp.Expr:
        base = self._atom()
        if not self._at("**", "^"):
            return base
        sign = self._take()
        exponent = self._signed()
        if exponent.is_number and not _small(exponent, LARGEST_EXPONENT):
            raise self._error(f"An exponent is larger than {LARGEST_EXPONENT}", sign)
        if (
            base.is_Rational
            and exponent.is_Integer
            and _bits(base) * abs(int(exponent)) > LARGEST_NUMBER_BITS
        ):
            raise self._error("A power of numbers is too large", sign)
        return self._checked(base**exponent, sign)

    def _atom(self) -> sp.Expr:
        token = self._take()
        if token.kind == "number":
            return self._number(token)
        if token.kind == "name" and self._at("("):
            return self._call(token)
        if token.kind in ("name", "quoted"):
            return self._named(token)
        if token.kind == "sign" and token.text == "(":
            inner = self._sum()
            self._expect(")")
            return inner
        raise self._error("A number, a name or a bracket is missing", token)

    def _number(self, token: _Token) -> sp.Expr:
        if len(token.text) > 400:
            raise self._error("A number has more than 400 digits", token)
        if token.text.isdigit():
            return sp.Integer(token.text)
        mantissa, _, exponent = token.text.lower().partition("e")
        if abs(int(exponent or 0)) > LARGEST_EXPONENT:
            raise self._error(f"The power of ten of a number is larger than {LARGEST_EXPONENT}", token)
        digits = len(mantissa.replace(".", "").lstrip("0"))
        double = float(token.text)
        # What was printed from a double is read as that double again.
        is_double = digits <= FORMULA_DIGITS and sys.float_info.min <= double < math.inf
        return sp.Float(double if is_double else token.text, max(FORMULA_DIGITS, digits))

    def _named(self, token: _Token) -> sp.Expr:
        # Python and the table reader spell identifiers in this form.
        for name in (token.text, unicodedata.normalize("NFKC", token.text)):
            if name in self._names:
                return self._names[name]
        if token.text == "pi":
            return sp.pi
        if token.text in self._functions:
            raise self._error(f"The function {token.text!r} needs its argument in brackets", token)
        known = ", ".join(self._names) or "none"
        raise self._error(f"There is no {token.text!r}", token, f"Known names: {known}.")

    def _call(self, token: _Token) -> sp.Expr:
        if token.text not in self._functions:
            if token.text in self._names or token.text == "pi":
                raise self._error("An operator is missing", self._next)
            known = ", ".join(self._functions)
            raise self._error(f"There is no function {token.text!r}", token, f"Known functions: {known}.")
        function, fewest, most = self._functions[token.text]
        arguments = self._arguments()
        if not fewest <= len(arguments) <= most:
            count = str(fewest) if fewest == most else f"{fewest} to {most}"
            raise self._error(
                f"The function {token.text!r} takes {count} argument(s), not {len(arguments)}", token
            )
        largest = LARGEST_EXPONENTIAL if token.text in _EXPONENTIAL else LARGEST_ARGUMENT
        if not all(_small(each, largest) for each in arguments if each.is_number):
            raise self._error("A function is asked for at too large a number", token)
        return self._checked(function(*arguments), token)

    def _arguments(self) -> list[sp.Expr]:
        self._expect("(")
        arguments = [self._sum()]
        while self._at(","):
            self._take()
            arguments.append(self._sum())
        self._expect(")")
        return arguments

    def _checked(self, expression: sp.Expr, token: _Token) -> sp.Expr:
        if expression.has(sp.zoo, sp.nan, sp.oo, sp.I):
            raise self._error("This has no finite real value", token)
        return expression

    def _error(self, problem: str, token: _Token, remedy: str = "") -> ExpressionError:
        place = token.start
        shown = f"{self._text[max(0, place - 40) : place]}▸{self._text[place : place + 40]}"
        return ExpressionError(f"{problem} at character {place + 1}: {shown}", remedy)


def _small(number: sp.Expr, limit: float) -> bool:
    """Whether a number is certainly no larger than the limit; one that is not worked out counts as large."""
    if number.is_Rational or number.is_Float:
        return bool(abs(number) <= limit)
    # Products and powers of small numbers, such as pi/2 and sqrt(2): few digits tell.
    return all(_small(part, limit) for part in number.args) and bool(abs(number.evalf(5)) <= limit)


def _bits(number: sp.Expr) -> int:
    return max(int(number.p).bit_length(), int(number.q).bit_length())
