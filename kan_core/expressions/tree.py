"""What a formula's text says: numbers, names, sums, products, powers and calls, each with its place."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Number:
    """A number without sign, as it is written."""

    text: str
    start: int


@dataclass(frozen=True)
class Name:
    """A name that stands for a value; `pi` is the number unless it names something else."""

    text: str
    start: int


@dataclass(frozen=True)
class Negative:
    """-inner."""

    inner: "Tree"


@dataclass(frozen=True)
class Inverse:
    """1/inner; `start` is the place of the sign of division."""

    inner: "Tree"
    start: int


@dataclass(frozen=True)
class Sum:
    """The sum of at least two terms."""

    terms: tuple["Tree", ...]


@dataclass(frozen=True)
class Product:
    """The product of at least two factors."""

    factors: tuple["Tree", ...]


@dataclass(frozen=True)
class Power:
    """base^exponent; `start` is the place of the sign."""

    base: "Tree"
    exponent: "Tree"
    start: int


@dataclass(frozen=True)
class Call:
    """A function of as many arguments as it takes."""

    function: str
    arguments: tuple["Tree", ...]
    start: int


Tree = Number | Name | Negative | Inverse | Sum | Product | Power | Call


def parts(tree: Tree) -> tuple[Tree, ...]:
    """What a tree is made of, one level down."""
    match tree:
        case Negative(inner) | Inverse(inner):
            return (inner,)
        case Sum(inner) | Product(inner):
            return inner
        case Power(base, exponent):
            return base, exponent
        case Call(_, arguments):
            return arguments
    return ()


def names_in(tree: Tree) -> Iterator[str]:
    """Every name in a tree, as often as it stands there."""
    if isinstance(tree, Name):
        yield tree.text
    for part in parts(tree):
        yield from names_in(part)
