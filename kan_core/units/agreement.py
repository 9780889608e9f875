"""Whether the dimensions of a formula agree, term by term, and which units its fitted numbers carry."""

from collections.abc import Mapping
from dataclasses import dataclass

import sympy

from kan_core.errors import UnitError
from kan_core.units.check import dimension_of
from kan_core.units.dimensions import Dimension, Unit


@dataclass(frozen=True)
class TermDimension:
    """What is known of one term of a sum.

    Attributes:
        dimension: of the term; None where its fitted numbers or columns without a unit leave it open.
        carried: dimension that its fitted factor carries, so that the term has that of the whole; None where
            there is no such factor, or where it cannot be told.
        fault: why the term does not agree, in a sentence; empty where it may.
    """

    dimension: Dimension | None = None
    carried: Dimension | None = None
    fault: str = ""


@dataclass(frozen=True)
class Agreement:
    """Whether the terms of a formula have the dimension of its target.

    Attributes:
        terms: in the order of `sympy.Add.make_args`.
        whole: the dimension that they shall have: that of the target, else of the first term that has one.
        lacking: symbols of the formula whose unit is not known.
    """

    terms: tuple[TermDimension, ...]
    whole: Dimension | None
    lacking: tuple[str, ...]

    @property
    def disagrees(self) -> bool:
        """Whether a term is wrong whatever the open ones may be."""
        return any(term.fault for term in self.terms)


def agreement(expression: sympy.Expr, target: Unit | None, units: Mapping[str, Unit]) -> Agreement:
    """Holds every term of a formula against the dimension of the target.

    Args:
        expression: a sum of terms in the symbols of columns; decimal numbers are fitted and may carry units.
        target: unit of the target, where known.
        units: unit by name of symbol, where known.
    """
    parts = sympy.Add.make_args(expression)
    known = [_own_dimension(part, units) for part in parts]
    whole = (
        target.dimension if target else next((each for each in known if isinstance(each, Dimension)), None)
    )
    terms = tuple(_term(part, own, whole, units) for part, own in zip(parts, known, strict=True))
    names = sorted(symbol.name for symbol in expression.free_symbols)
    return Agreement(terms, whole, tuple(name for name in names if name not in units))


def _own_dimension(part: sympy.Expr, units: Mapping[str, Unit]) -> Dimension | str | None:
    """The dimension of a term, None where it is open, or what is wrong inside it."""
    try:
        return dimension_of(part, units)
    except UnitError as error:
        return error.what


def _term(
    part: sympy.Expr, own: Dimension | str | None, whole: Dimension | None, units: Mapping[str, Unit]
) -> TermDimension:
    if isinstance(own, str):
        return TermDimension(fault=own)
    if own is None:
        carried = None if whole is None else _carried(part, whole, units)
        return TermDimension(whole if carried is not None else None, carried)
    if whole is not None and own != whole:
        return TermDimension(own, fault=f"It has the dimension {own}, and the whole has {whole}.")
    return TermDimension(own)


def _carried(part: sympy.Expr, whole: Dimension, units: Mapping[str, Unit]) -> Dimension | None:
    """The dimension of the decimal factor of a term, from the whole and the other factors."""
    factors = sympy.Mul.make_args(part)
    others = [factor for factor in factors if not factor.is_Float]
    if len(others) == len(factors):
        return None
    rest = dimension_of(sympy.Mul(*others), units)
    return None if rest is None else whole / rest
