"""The one reader of formula text: a whitelist grammar of arithmetic and named functions, nothing executed."""

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from kan_core.errors import ExpressionError
from kan_core.expressions.functions import FUNCTIONS
from kan_core.expressions.tree import Call, Inverse, Name, Negative, Number, Power, Product, Sum, Tree

LONGEST = 20_000
"""Characters of the longest text that is read."""

DEEPEST = 80
"""Levels of brackets, signs and powers within each other."""

MOST_DIGITS = 400
LARGEST_EXPONENT = 1_000

_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?P<name>[^\W\d]\w*)|`(?P<quoted>[^`]+)`"
    r"|(?P<sign>\*\*|[-+*/^(),])|(?P<end>$)|(?P<bad>\S))"
)


def read(text: str, names: Collection[str] | None, functions: Collection[str] = ()) -> Tree:
    """Read a formula.

    `^` and `**` are powers. A name in back quotes may hold any letters.

    Args:
        text: the formula.
        names: that it may use, which win over every other meaning of a name; None allows any. `pi` is known.
        functions: functions of one argument besides those of `FUNCTIONS`.

    Raises:
        ExpressionError: the text is no such formula; the message shows the place.
    """
    if len(text) > LONGEST:
        raise ExpressionError(f"The formula is longer than {LONGEST} characters.", "Shorten it.")
    return Reader(text, names, functions).formula()


def error_at(text: str, start: int, problem: str, remedy: str = "") -> ExpressionError:
    """What is wrong with a text, and where."""
    shown = f"{text[max(0, start - 40) : start]}▸{text[start : start + 40]}"
    return ExpressionError(f"{problem} at character {start + 1}: {shown}", remedy)


def quoted(name: str) -> str:
    """A name as it is written in a formula: in back quotes where it is no plain word."""
    return name if re.fullmatch(r"[^\W\d]\w*", name) else f"`{name}`"


def renamed(text: str, names: Mapping[str, str], tokens: re.Pattern[str] = _TOKEN) -> str:
    """A formula's text with other names; a name that cannot be written stays as it was.

    Args:
        text: of a formula that can be read.
        names: the new name of each that changes.
        tokens: what the text is made of.
    """
    pieces, position = [], 0
    while (match := tokens.match(text, position)) is not None and match.lastgroup != "end":
        name, position = match["name"] or match["quoted"] or "", match.end()
        new = names.get(name) or names.get(unicodedata.normalize("NFKC", name), name)
        calls = bool(match["name"]) and text[position:].lstrip().startswith("(")
        if new == name or calls or "`" in new:
            pieces.append(match[0])
        else:
            space = match[0][: -len(match[0].lstrip())]
            pieces.append(space + quoted(new))
    return "".join(pieces)


@dataclass(frozen=True)
class Token:
    kind: str
    text: str
    start: int


class Reader:
    """Recursive descent over the tokens of one text, which match `tokens`."""

    tokens = _TOKEN

    def __init__(self, text: str, names: Collection[str] | None, functions: Collection[str]) -> None:
        self._text = text
        self._names = names
        self._arity = {name: (each.fewest, each.most) for name, each in FUNCTIONS.items()}
        self._arity |= dict.fromkeys(functions, (1, 1))
        self._depth = 0
        self._next = self._scan(0)

    def formula(self) -> Tree:
        tree = self._sum()
        if self._next.kind != "end":
            raise self._error("An operator is missing", self._next)
        return tree

    def _scan(self, start: int) -> Token:
        match = self.tokens.match(self._text, start)
        assert match is not None  # `end` and `bad` leave nothing unmatched
        kind = str(match.lastgroup)
        token = Token(kind, match[kind], match.start(kind))
        if kind == "bad":
            raise self._error(f"The sign {token.text!r} has no meaning in a formula", token)
        return token

    def _take(self) -> Token:
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

    def _sum(self) -> Tree:
        terms = [self._term()]
        while self._at("+", "-"):
            sign = self._take().text
            term = self._term()
            terms.append(term if sign == "+" else Negative(term))
        return Sum(tuple(terms)) if len(terms) > 1 else terms[0]

    def _term(self) -> Tree:
        factors = [self._signed()]
        while self._at("*", "/"):
            sign = self._take()
            factor = self._signed()
            factors.append(factor if sign.text == "*" else Inverse(factor, sign.start))
        return Product(tuple(factors)) if len(factors) > 1 else factors[0]

    def _signed(self) -> Tree:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._error(f"More than {DEEPEST} levels lie within each other", self._next)
        if self._at("+", "-"):
            negative = self._take().text == "-"
            tree = self._signed()
            tree = Negative(tree) if negative else tree
        else:
            tree = self._power()
        self._depth -= 1
        return tree

    def _power(self) -> Tree:
        base = self._atom()
        if not self._at("**", "^"):
            return base
        sign = self._take()
        return Power(base, self._signed(), sign.start)

    def _atom(self) -> Tree:
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

    def _number(self, token: Token) -> Tree:
        if len(token.text) > MOST_DIGITS:
            raise self._error(f"A number has more than {MOST_DIGITS} digits", token)
        exponent = token.text.lower().partition("e")[2]
        if abs(int(exponent or 0)) > LARGEST_EXPONENT:
            raise self._error(f"The power of ten of a number is larger than {LARGEST_EXPONENT}", token)
        return Number(token.text, token.start)

    def _named(self, token: Token) -> Tree:
        # Python and the table reader spell identifiers in this form.
        normal = unicodedata.normalize("NFKC", token.text)
        for name in (token.text, normal):
            if self._names is not None and name in self._names:
                return Name(name, token.start)
        if token.text in self._arity and token.kind == "name":
            raise self._error(f"The function {token.text!r} needs its argument in brackets", token)
        if self._names is None or token.text == "pi":
            return Name(token.text, token.start)
        known = ", ".join(self._names) or "none"
        raise self._error(f"There is no {token.text!r}", token, f"Known names: {known}.")

    def _call(self, token: Token) -> Tree:
        if token.text not in self._arity:
            if token.text in (self._names or ()) or token.text == "pi":
                raise self._error("An operator is missing", self._next)
            known = ", ".join(self._arity)
            raise self._error(f"There is no function {token.text!r}", token, f"Known functions: {known}.")
        fewest, most = self._arity[token.text]
        arguments = self._arguments()
        if not fewest <= len(arguments) <= most:
            count = str(fewest) if fewest == most else f"{fewest} to {most}"
            raise self._error(
                f"The function {token.text!r} takes {count} argument(s), not {len(arguments)}", token
            )
        return Call(token.text, tuple(arguments), token.start)

    def _arguments(self) -> list[Tree]:
        self._expect("(")
        arguments = [self._sum()]
        while self._at(","):
            self._take()
            arguments.append(self._sum())
        self._expect(")")
        return arguments

    def _error(self, problem: str, token: Token, remedy: str = "") -> ExpressionError:
        return error_at(self._text, token.start, problem, remedy)
