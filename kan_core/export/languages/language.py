"""What has to be known of a language to write formulas in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Function:
    """A function as a language will write it: every text is in the language already.

    Attributes:
        name: what it is called.
        arguments: names of its arguments, all of them real numbers.
        steps: names and values of what is worked out on the way.
        value: what it gives.
        says: lines about it, without marks of comments.
    """

    name: str
    arguments: tuple[str, ...]
    steps: tuple[tuple[str, str], ...]
    value: str
    says: tuple[str, ...] = ()


@dataclass(frozen=True)
class Module:
    """Everything that is to stand in one text.

    Attributes:
        helpers: texts of the language that the functions call.
        inner: functions that the formulas call.
        formulas: one function for each formula.
        classes: the function `probabilities`, still without a value, and the calls that give the logits;
            None for numbers.
        says: lines about the whole.
    """

    helpers: tuple[str, ...]
    inner: tuple[Function, ...]
    formulas: tuple[Function, ...]
    classes: tuple[Function, tuple[str, ...]] | None
    says: tuple[str, ...]


@dataclass(frozen=True)
class Language:
    """One language.

    Attributes:
        id: of the export target.
        text: what menus call it.
        suffix: of files.
        functions: how to call each function of sympy, by its name, such as "exp({0})".
        written: the text of the module.
        reserved: words that no column can be called; in small letters where `case` is False.
        number: a finite double, with a point or an exponent, to the last bit.
        choice: the value {a} where {x} < {edge}, else {b}.
        power: of {0} to {1}; where it begins with {0}, a sign between the two.
        brackets: around the arguments of a call.
        times, over: signs of multiplication and division.
        helpers: definitions by the names by which they are called.
        case: whether X and x are two names.
        underscores: whether names may have them.
        whole_orders: whether its Bessel functions are of whole orders alone, written without a point.
        folds: whether numbers without columns are worked out beforehand.
    """

    id: str
    text: str
    suffix: str
    functions: Mapping[str, str]
    written: Callable[[Module], str]
    reserved: frozenset[str]
    number: Callable[[float], str] = repr
    choice: str = "({x} < {edge} ? {a} : {b})"
    power: str = "pow({0}, {1})"
    brackets: tuple[str, str] = ("(", ")")
    times: str = "*"
    over: str = "/"
    helpers: Mapping[str, str] = field(default_factory=dict)
    case: bool = True
    underscores: bool = True
    whole_orders: bool = True
    folds: bool = False

    def called(self, name: str, arguments: Sequence[str]) -> str:
        """A call of a function."""
        return f"{name}{self.brackets[0]}{', '.join(arguments)}{self.brackets[1]}"


def commented(lines: Sequence[str], mark: str) -> str:
    """Lines as comments; none of them can go on in the next line or end the comment."""
    told = (line + "." if line.endswith(("\\", "??/")) else line for line in map(printable, lines))
    return "\n".join(f"{mark} {line}".rstrip() for line in told)


def printable(text: str) -> str:
    """The text with a blank for everything that is no letter or sign."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def words(text: str) -> frozenset[str]:
    """A set of words."""
    return frozenset(text.split())
