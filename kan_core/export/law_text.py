"""A law in one line, each fitted number with as many digits as the data give it."""

import math

import sympy as sp

from kan_core.analysis.digits import digits_for
from kan_core.discovery.front import Law
from kan_core.export.digits import rounded
from kan_core.symbolic.text import formula_text

UNKNOWN = 6
"""Digits of a number whose standard error is not known."""
SHORT = 4
"""Digits of a number where space is short."""
SAME = 1e-9
"""Relative difference up to which a number in a formula is the fitted constant."""


def law_text(law: Law) -> str:
    """Target = formula; every fitted number ends at the second digit of its standard error."""
    return f"{law.formula.target} = {formula_text(shown_expression(law))}"


def short_law_text(law: Law) -> str:
    """Target = formula with few digits, as the list of laws shows it."""
    return f"{law.formula.target} = {formula_text(rounded(law.formula.expression, SHORT))}"


def shown_expression(law: Law) -> sp.Expr:
    """The law's expression with its fitted numbers rounded so."""
    shown = {each: _shown(float(each), law) for each in law.formula.expression.atoms(sp.Float)}
    return law.formula.expression.xreplace(shown)


def _shown(value: float, law: Law) -> sp.Float:
    return sp.Float(float(f"{value:.{_digits(value, law) - 1}e}"), 17)


def _digits(value: float, law: Law) -> int:
    """Significant digits, by the constant that is this number, whatever its sign."""
    for constant in law.constants:
        if constant.sigma is not None and math.isclose(abs(constant.value), abs(value), rel_tol=SAME):
            return digits_for(value, constant.sigma)
    return UNKNOWN
