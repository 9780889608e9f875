"""Values of expressions in NumPy."""

import numpy as np
import pytest
import sympy as sp

from kan_core.errors import ExpressionError
from kan_core.model.state import Snap
from kan_core.primitives.evaluate import snap_values
from kan_core.primitives.table import PRIMITIVES
from kan_core.symbolic.evaluate import evaluate
from kan_core.symbolic.forms import FORMS
from kan_core.symbolic.parser import FUNCTIONS

x, y = sp.symbols("x y", real=True)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_that_can_be_read_can_be_evaluated(name: str) -> None:
    function, fewest, _ = FUNCTIONS[name]
    points = np.array([0.3, 0.7])
    expression = function(*(x, y)[:fewest]) if fewest == 1 else function(sp.Rational(3, 2), x)
    if name == "acosh":
        points = points + 1
    truth = [float(expression.subs(x, sp.Float(each, 30)).evalf(20)) for each in points]
    assert np.allclose(evaluate(expression, {"x": points, "y": 2.0}), truth, rtol=1e-13)


@pytest.mark.parametrize("name", PRIMITIVES)
def test_every_form_has_the_primitive_s_values(name: str) -> None:
    u, shape = (
        np.linspace(0.11, 0.93, 30) + max(PRIMITIVES[name].lower, 0.0),
        (1.5,) * len(PRIMITIVES[name].shape),
    )
    values = evaluate(FORMS[name](x, *(sp.Rational(3, 2),) * len(shape)), {"x": u})
    assert np.allclose(
        values, snap_values(Snap(name, (1.0, 0.0, 1.0, 0.0, *shape)), u), rtol=1e-13, atol=1e-15
    )


def test_outside_the_domain_is_nan_and_a_pole_is_infinite() -> None:
    assert np.isnan(evaluate(sp.log(x), {"x": -1.0}))
    assert np.isinf(evaluate(1 / x, {"x": 0.0}))


def test_a_missing_column_and_an_unknown_function_are_named() -> None:
    with pytest.raises(ExpressionError, match="'y'"):
        evaluate(x + y, {"x": 1.0})
    with pytest.raises(ExpressionError, match="gamma"):
        evaluate(sp.gamma(x), {"x": 1.0})
