"""Conditions on rows as trees: comparisons of formulas and of texts, joined by and, or, not."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from kan_core.errors import ExpressionError
from kan_core.expressions.read import DEEPEST, LONGEST, Reader
from kan_core.expressions.tree import Tree

COMPARISONS = ("<", "<=", ">", ">=", "==", "!=", "=")

TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?P<name>[^\W\d]\w*)|`(?P<quoted>[^`]+)`"
    r"|(?P<text>\"[^\"]*\"|'[^']*')|(?P<sign>\*\*|[<>=!]=|[-+*/^(),<>=])|(?P<end>$)|(?P<bad>\S))"
)
_WORDS = ("and", "or", "not")


@dataclass(frozen=True)
class Text:
    """A text in quotes."""

    text: str
    start: int


@dataclass(frozen=True)
class Comparison:
    """left sign right; the sign is one of <, <=, >, >=, == and !=."""

    left: Tree | Text
    sign: str
    right: Tree | Text
    start: int


@dataclass(frozen=True)
class Every:
    """All of the conditions hold."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True)
class Some:
    """One of the conditions holds, or more."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True)
class Not:
    """The condition does not hold."""

    part: "Condition"


Condition = Comparison | Every | Some | Not


def is_condition(text: str) -> bool:
    """Whether a text compares anything, so that it is no formula."""
    return any(match.group() in COMPARISONS for match in re.finditer(r"[<>=!]=|[<>=]", _unquoted(text)))


def read_condition(text: str, names: Collection[str], functions: Collection[str] = ()) -> Condition:
    """Read a condition such as `300 < t and site != "B"`.

    A name in back quotes may hold any letters; of `and`, `or` and `not`, `or` binds least.

    Args:
        text: the condition.
        names: that it may use.
        functions: functions of one argument besides those of formulas.

    Raises:
        ExpressionError: the text is no condition; the message shows the place.
    """
    if len(text) > LONGEST:
        raise ExpressionError(f"The condition is longer than {LONGEST} characters.", "Shorten it.")
    return _ConditionReader(text, names, functions).condition()


def _unquoted(text: str) -> str:
    return re.sub(r"`[^`]*`|\"[^\"]*\"|'[^']*'", "", text)


class _ConditionReader(Reader):
    """Recursive descent, with formulas at its leaves."""

    tokens = TOKEN

    def condition(self) -> Condition:
        tree = self._some()
        if self._next.kind != "end":
            raise self._error("An 'and' or 'or' is missing", self._next)
        return tree

    def _some(self) -> Condition:
        parts = [self._every()]
        while self._word("or"):
            parts.append(self._every())
        return Some(tuple(parts)) if len(parts) > 1 else parts[0]

    def _every(self) -> Condition:
        parts = [self._single()]
        while self._word("and"):
            parts.append(self._single())
        return Every(tuple(parts)) if len(parts) > 1 else parts[0]

    def _single(self) -> Condition:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._error(f"More than {DEEPEST} levels lie within each other", self._next)
        tree: Condition
        if self._word("not"):
            tree = Not(self._single())
        elif self._at("(") and any(self._says_condition(within) for within in self._bracket()):
            self._take()
            tree = self._some()
            self._expect(")")
        else:
            tree = self._comparisons()
        self._depth -= 1
        return tree

    def _comparisons(self) -> Condition:
        """One comparison, or several in a row: 0 < x < 1."""
        found = []
        left = self._operand()
        while self._at(*COMPARISONS):
            sign = self._take()
            right = self._operand()
            found.append(Comparison(left, "==" if sign.text == "=" else sign.text, right, sign.start))
            left = right
        if not found:
            remedy = 'Write a condition such as x > 3, or kind == "A".'
            raise self._error("A comparison such as < or == is missing", self._next, remedy)
        return Every(tuple(found)) if len(found) > 1 else found[0]

    def _operand(self) -> Tree | Text:
        if self._next.kind == "text":
            token = self._take()
            return Text(token.text[1:-1], token.start)
        return self._sum()

    def _word(self, word: str) -> bool:
        """Whether a word comes next, which is taken then."""
        if self._next.kind == "name" and self._next.text == word:
            self._take()
            return True
        return False

    def _bracket(self) -> Iterator[tuple[str, str]]:
        """Kind and text of what stands in the bracket that comes next."""
        token, level = self._next, 0
        while token.kind != "end":
            level += {"(": 1, ")": -1}.get(token.text, 0) if token.kind == "sign" else 0
            if level == 0:
                return
            yield token.kind, token.text
            token = self._scan(token.start + len(token.text) + (token.kind == "quoted"))

    @staticmethod
    def _says_condition(token: tuple[str, str]) -> bool:
        kind, text = token
        return (kind == "sign" and text in COMPARISONS) or (kind == "name" and text in _WORDS)
