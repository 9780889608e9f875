"""Phases lie in one period around zero, and nothing else is moved."""

import math

import numpy as np
import pytest
import sympy as sp

from kan_core.discovery.hypotheses import Hypothesis, Rows, fitted
from kan_core.discovery.phases import with_principal_phases
from kan_core.discovery.rounding import with_exact_constants
from tests.core.discovery.samples import rows_of, sample

X, T = sp.symbols("x t", real=True)
RANGES = {"x": (1.0, 3.0), "t": (0.0, 8.0)}
WAVE = sp.Float(1.5) * sp.sin(3 * T + sp.Float(-11.0))


def test_a_phase_of_several_periods_becomes_that_of_one() -> None:
    rows = rows_of(sample(lambda x, t: 1.5 * np.cos(3 * t), RANGES))
    found = fitted(Hypothesis(WAVE, "test"), rows, 30)
    assert found is not None and abs(found.constants.values).max() > 10
    moved = with_principal_phases(found, rows)
    assert sorted(moved.constants.values) == pytest.approx([1.5, math.pi / 2])
    assert moved.error < 1e-12
    assert with_exact_constants(found, rows, lambda: False).expression == sp.Rational(3, 2) * sp.cos(3 * T)


@pytest.mark.parametrize(
    "form",
    [sp.Float(20.0) * sp.sin(T), sp.sin(sp.Float(9.0) * T), sp.Float(9.0) + sp.sin(T + sp.Float(1.0))],
    ids=str,
)
def test_constants_that_are_no_phases_or_small_ones_stay(form: sp.Expr) -> None:
    rows = rows_of(sample(sp.lambdify((X, T), form, "numpy"), RANGES))
    found = fitted(Hypothesis(form, "test"), rows, 30)
    assert found is not None
    assert with_principal_phases(found, rows) is found


@pytest.mark.parametrize(
    ("wave", "start", "wanted"),
    [
        (sp.sin, 0.3 - np.pi, 0.3),
        (sp.cos, 0.3 + np.pi, 0.3),
        (sp.sin, 2.5, 2.5),
        (sp.tan, 0.3 - np.pi, 0.3),
        (sp.tan, 0.3 + 5.0 * np.pi, 0.3),
    ],
)
def test_half_a_turn_away_a_phase_may_be_simple(wave: type[sp.Function], start: float, wanted: float) -> None:
    x = np.linspace(0.0, 1.0, 80)[:, None]
    law = sp.Float(2.0) * wave(sp.Symbol("x", real=True) + sp.Float(wanted, 17))
    values = {sp.sin: np.sin, sp.cos: np.cos, sp.tan: np.tan}[wave](x[:, 0] + wanted)
    rows = Rows(("x",), x, 2.0 * values, np.ones(80), float(np.std(2.0 * values)))
    turned = law.subs(sp.Float(wanted, 17), sp.Float(start, 17))
    found = fitted(Hypothesis(turned, "test"), rows, 20)
    assert found is not None and found.exact
    principal = with_principal_phases(found, rows)
    assert principal.exact
    assert min(abs(principal.constants.values - wanted)) < 1e-9
