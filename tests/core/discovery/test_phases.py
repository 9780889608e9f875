"""Phases lie in one period around zero, and nothing else is moved."""

import math

import numpy as np
import pytest
import sympy as sp

from kan_core.discovery.hypotheses import Hypothesis, fitted
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
