"""Phases of oscillations in one period around zero, where simple ones can be recognised."""

import math

import numpy as np
import sympy as sp

from kan_core.discovery.hypotheses import Fitted, Rows, refitted
from kan_core.symbolic.constants import recognise

SETTLED = 4
"""Steps after a shift that changes nothing."""


def with_principal_phases(found: Fitted, rows: Rows) -> Fitted:
    """The hypothesis with every phase k of sin(u + k) and cos(u + k) between -pi and pi, half of that of tan.

    Half a turn from there, with the other sign before the wave, the phase may be a simple number.
    """
    values = found.constants.values.copy()
    for place, symbol in enumerate(found.form.constants):
        if _is_phase(found.form.expression, symbol, sp.tan):
            values[place] = _within(values[place], math.pi)
        elif _is_phase(found.form.expression, symbol, sp.sin, sp.cos):
            values[place] = _simpler(_within(values[place], 2.0 * math.pi))
    if np.array_equal(values, found.constants.values):
        return found
    shifted = refitted(found, found.form, values, rows, SETTLED)
    return found if shifted is None or shifted.error > found.error + 1e-12 else shifted


def _within(phase: float, period: float) -> float:
    return math.remainder(phase, period) if abs(phase) > period / 2.0 else phase


def _simpler(phase: float) -> float:
    """The phase, or what is half a turn away where that alone is a simple number."""
    other = phase - math.copysign(math.pi, phase)
    return other if recognise(other) and not recognise(phase) else phase


def _is_phase(expression: sp.Expr, symbol: sp.Symbol, *functions: type[sp.Function]) -> bool:
    """Whether a constant stands nowhere but in u + k under one of the functions."""
    waves = {wave for wave in expression.atoms(*functions) if symbol in sp.Add.make_args(wave.args[0])}
    rest = {wave: wave.args[0] - symbol for wave in waves}
    return bool(waves) and not expression.xreplace(rest).has(symbol)
