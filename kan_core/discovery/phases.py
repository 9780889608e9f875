"""Phases of oscillations in one period around zero, where simple ones can be recognised."""

import math

import numpy as np
import sympy as sp

from kan_core.discovery.hypotheses import Fitted, Rows, refitted

SETTLED = 4
"""Steps after a shift that changes nothing."""


def with_principal_phases(found: Fitted, rows: Rows) -> Fitted:
    """The hypothesis with every phase k of sin(u + k) and cos(u + k) between -pi and pi."""
    values = found.constants.values.copy()
    for place, symbol in enumerate(found.form.constants):
        if abs(values[place]) > math.pi and _is_phase(found.form.expression, symbol):
            values[place] = math.remainder(values[place], 2.0 * math.pi)
    if np.array_equal(values, found.constants.values):
        return found
    shifted = refitted(found, found.form, values, rows, SETTLED)
    return found if shifted is None or shifted.error > found.error + 1e-12 else shifted


def _is_phase(expression: sp.Expr, symbol: sp.Symbol) -> bool:
    """Whether a constant stands nowhere but in u + k under a sine or cosine."""
    waves = {wave for wave in expression.atoms(sp.sin, sp.cos) if symbol in sp.Add.make_args(wave.args[0])}
    rest = {wave: wave.args[0] - symbol for wave in waves}
    return bool(waves) and not expression.xreplace(rest).has(symbol)
