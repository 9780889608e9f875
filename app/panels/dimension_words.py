"""What the dimensions of a formula come to, in words: of the whole, and of each term."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from app.engine.protocol.formula import FormulaUnits, TermUnit
from app.panels.plot_style import RAISED
from app.sentences import said
from app.words import counted, tr


class Verdict(Enum):
    """How it stands with the dimensions, each with the sign that tells it without colour."""

    AGREE = "✓"
    DISAGREE = "✗"
    OPEN = "?"


@dataclass(frozen=True)
class DimensionWords:
    """What is said of a formula.

    Attributes:
        verdict: how it stands.
        text: the same as a sentence.
        terms: of each term its dimension, or what is wrong with it.
        faulty: positions of the terms that do not agree.
    """

    verdict: Verdict
    text: str
    terms: tuple[str, ...]
    faulty: tuple[int, ...]


def dimension_words(units: FormulaUnits, target: str) -> DimensionWords:
    """What is said of the formula of a target."""
    terms = tuple(_term(term) for term in units.terms)
    faulty = tuple(place for place, term in enumerate(units.terms) if term.fault)
    return DimensionWords(*_verdict(units, target, faulty), terms, faulty)


def _verdict(units: FormulaUnits, target: str, faulty: Sequence[int]) -> tuple[Verdict, str]:
    if faulty:
        told = tr(
            "The dimensions disagree in term {}: {} A number in it may carry units, or a unit may be wrong."
        )
        return Verdict.DISAGREE, told.format(faulty[0] + 1, said(units.terms[faulty[0]].fault))
    if units.lacking:
        names = ", ".join(units.lacking)
        told = counted(
            "The dimensions cannot be told: {1} has no unit.",
            "The dimensions cannot be told: {1} have no unit.",
            len(units.lacking),
            names,
        )
        return Verdict.OPEN, told
    if not units.whole:
        return Verdict.OPEN, tr("The dimensions cannot be told: {} has no unit.").format(target)
    if any(not term.dimension for term in units.terms):
        return Verdict.OPEN, tr("The dimensions are open: some fitted numbers may carry any unit.")
    if any(term.carried not in ("", "1") for term in units.terms):
        told = tr("Dimensions agree ({}); fitted numbers carry units. Point at a term to see them.")
        return Verdict.AGREE, told.format(dimension_text(units.whole))
    return Verdict.AGREE, tr("Dimensions agree: {} in every term.").format(dimension_text(units.whole))


def _term(term: TermUnit) -> str:
    if term.fault:
        return said(term.fault)
    if not term.dimension:
        return tr("Dimension open: a number in it may carry any unit.")
    if term.carried in ("", "1"):
        return tr("Dimension: {}.").format(dimension_text(term.dimension))
    told = tr("Dimension: {}; its number carries {}.")
    return told.format(dimension_text(term.dimension), dimension_text(term.carried))


def dimension_text(dimension: str) -> str:
    """A dimension such as "m s^-2" with raised exponents."""
    if dimension == "1":
        return tr("a pure number")
    return re.sub(r"\^(-?\d+)(?!/)", lambda power: power[1].translate(RAISED), dimension)
