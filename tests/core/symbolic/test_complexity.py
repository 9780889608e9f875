"""How long a formula is."""

import pytest
import sympy as sp

from kan_core.symbolic.complexity import complexity
from kan_core.symbolic.parser import parse

NAMES = {name: sp.Symbol(name, real=True) for name in "xyz"}


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("x", 1),
        ("2.5", 1),
        ("-2", 2),
        ("x + y", 3),
        ("x - y", 3),
        ("-x", 2),
        ("x*y", 3),
        ("x/y", 3),
        ("1/x", 3),
        ("x/2", 3),
        ("x*y/2", 5),
        ("x**2", 3),
        ("sqrt(x)", 2),
        ("1/sqrt(x)", 4),
        ("sin(x)", 2),
        ("exp(-x**2)", 5),
        ("2*pi*sqrt(x**3/(y*z))", 12),
        ("besselj(0, x)", 3),
    ],
)
def test_symbols_are_counted_as_written(text: str, symbols: int) -> None:
    assert complexity(parse(text, NAMES)) == symbols


def test_a_longer_formula_counts_more() -> None:
    short, long = parse("x*y", NAMES), parse("((x + y)**2 - (x - y)**2)/4", NAMES)
    assert complexity(short) < complexity(long)
