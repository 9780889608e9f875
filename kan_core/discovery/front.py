"""The formulas found, each with model, complexity, errors, constants; and the best trade-offs among them."""

from collections.abc import Iterable
from dataclasses import dataclass

from kan_core.model.state import ModelState
from kan_core.symbolic.formula import Formula

TIE = 4.0
"""Nats of description length that the data cannot decide."""
STRONG = 3.0
"""Nats from which evidence is strong: 20 to 1 (Kass and Raftery 1995, section 3.2)."""


@dataclass(frozen=True)
class Constant:
    """A number in a law: its value, standard error (None where exact), and exact text (None where fitted)."""

    value: float
    sigma: float | None
    exact: str | None


@dataclass(frozen=True, eq=False)
class Law:
    """A formula with the model that computes it.

    Attributes:
        state: the model in the units of the target; its output equals the formula.
        formula: the formula in the user's names.
        complexity: symbols of the formula.
        train_rmse, test_rmse: errors in the unit of the target.
        constants: the numbers in it.
        parameters: how many of them were fitted.
        beyond_rmse: error on the rows kept back at the edge of the ranges; None where rows were too few.
        strategy: which part of the search found it, in plain words.
        description: nats by which the law describes the training and held-out rows.
    """

    state: ModelState
    formula: Formula
    complexity: int
    train_rmse: float
    test_rmse: float
    constants: tuple[Constant, ...]
    parameters: int
    beyond_rmse: float | None = None
    strategy: str = "network structures"
    description: float = 0.0


def pareto(laws: Iterable[Law]) -> tuple[Law, ...]:
    """The laws that no simpler or equally simple one beats on held-out rows, simplest first."""
    front: list[Law] = []
    for law in sorted(laws, key=lambda law: (law.complexity, law.test_rmse)):
        if not front or law.test_rmse < front[-1].test_rmse:
            front.append(law)
    return tuple(front)


def ranked(laws: Iterable[Law]) -> list[Law]:
    """The laws whose description is within 4 nats of the shortest, which comes first.

    Closer ones are a tie that the data cannot decide. A constant among them comes before all others: what the
    data cannot tell from no law at all is not claimed.
    """
    ordered = sorted(laws, key=lambda law: (law.description, law.complexity))
    ties = [law for law in ordered if law.description <= ordered[0].description + TIE]
    return sorted(ties, key=_says_something)


def ranked_of_few(laws: Iterable[Law]) -> list[Law]:
    """As `ranked`, but the simplest first of those against which there is no strong evidence.

    For rows of which none is held out: beyond their errors nothing speaks for the longer ones.
    """
    ties = ranked(laws)
    shortest = min(law.description for law in ties)
    return sorted(
        ties, key=lambda law: (_says_something(law), law.description > shortest + STRONG, law.complexity)
    )


def _says_something(law: Law) -> bool:
    """Whether it is more than a constant."""
    return bool(law.formula.expression.free_symbols)
