"""Formulas in standardised columns."""

import numpy as np
import pytest
import sympy as sp

from kan_core.symbolic.evaluate import evaluate
from kan_core.symbolic.formula import Formula
from kan_core.symbolic.parser import parse
from kan_core.symbolic.standardised import Standard

SCALES = {"length": (2.0, 0.5), "speed": (-1.3, 3.0), "force": (7.0, 0.25)}
X, V = sp.symbols("x v", real=True)
FORMULA = Formula(
    "force", "N", parse("2*x^2 + sin(3*v) - x*v + 5", {"x": X, "v": V}), {"x": "length", "v": "speed"}
)


@pytest.fixture
def rows() -> dict[str, np.ndarray]:
    random = np.random.default_rng(0)
    return {"x": random.uniform(1, 3, 50), "v": random.uniform(-4, 1, 50)}


def standardised(rows: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    return {
        name: (rows[name] - SCALES[column][0]) / SCALES[column][1] for name, column in FORMULA.symbols.items()
    }


def test_the_standardised_formula_gives_the_standardised_target(rows):
    made = Standard(SCALES).formula(FORMULA)
    truth = (evaluate(FORMULA.expression, rows) - 7.0) / 0.25
    np.testing.assert_allclose(evaluate(made.expression, standardised(rows)), truth, rtol=1e-12)
    assert made.unit == "" and made.symbols == FORMULA.symbols


def test_its_terms_add_up_to_the_original_less_the_mean(rows):
    standard = Standard(SCALES)
    terms = sp.Add.make_args(standard.formula(FORMULA).expression)
    total = sum(evaluate(standard.original(FORMULA, term), rows) for term in terms)
    assert len(terms) > 2
    np.testing.assert_allclose(total + 7.0, evaluate(FORMULA.expression, rows), rtol=1e-12)


def test_columns_without_a_scale_stay_as_they_are(rows):
    made = Standard({"length": (2.0, 0.5)}).formula(FORMULA)
    values = {"x": (rows["x"] - 2.0) / 0.5, "v": rows["v"]}
    np.testing.assert_allclose(evaluate(made.expression, values), evaluate(FORMULA.expression, rows))
    assert Standard().formula(FORMULA) is FORMULA


def test_ranges_are_standardised_too():
    ranged = Formula("force", "N", X, {"x": "length"}, (), {"x": (1.0, 3.0)})
    assert Standard(SCALES).formula(ranged).ranges == {"x": (-2.0, 2.0)}
