"""A function that is a number on all rows is told as one."""

import numpy as np
import sympy as sp

from kan_core.discovery.hypotheses import Hypothesis, fitted
from kan_core.discovery.rounding import with_exact_constants
from kan_core.discovery.saturation import without_saturated
from tests.core.discovery.samples import rows_of, sample

A, B = sp.symbols("a b", real=True)
RANGES = {"a": (1.0, 3.0), "b": (1.0, 3.0)}
ROWS = rows_of(sample(lambda a, b: 2.0 * np.exp(-a * b), RANGES))


def test_a_saturated_function_is_left_out_and_what_it_gave_goes_to_the_constants() -> None:
    disguised = sp.Float(2.0 / np.e) * sp.exp(sp.coth(sp.Float(137.0) * A / B) - A * B)
    found = fitted(Hypothesis(disguised, "test"), ROWS, 30)
    assert found is not None and found.exact
    plain = without_saturated(found, ROWS)
    assert plain.exact and not plain.expression.has(sp.coth)
    assert sp.simplify(with_exact_constants(found, ROWS, lambda: False).expression - 2 * sp.exp(-A * B)) == 0


def test_a_function_that_still_varies_stays() -> None:
    found = fitted(Hypothesis(sp.Float(2.0) * sp.exp(-A * B) * sp.tanh(sp.Float(4.0) * A), "test"), ROWS, 5)
    assert found is not None
    assert without_saturated(found, ROWS) is found
