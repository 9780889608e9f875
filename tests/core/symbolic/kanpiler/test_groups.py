"""Groups of columns found in formulas."""

import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from kan_core.symbolic.kanpiler.groups import column_text, free_name, with_group
from tests.core.symbolic.kanpiler.formulas import SYMBOLS, read

H = sp.Symbol("h", real=True)


@pytest.mark.parametrize(
    ("text", "group", "expected"),
    [
        ("v/c", "v/c", "h"),
        ("c/v", "v/c", "1/h"),
        ("m*v^2/c^2", "v/c", "m*h^2"),
        ("sqrt(1 - v^2/c^2)", "v/c", "sqrt(1 - h^2)"),
        ("exp(-x*y/z)", "x*y/z", "exp(-h)"),
        ("(x*y/z)^3*sin(z/(x*y))", "x*y/z", "h^3*sin(1/h)"),
        ("v^2/c", "v/c", "v^2/c"),
        ("v + c", "v/c", "v + c"),
        ("3*x/(4*y)", "2*x/y", "3*h/8"),
        ("x - y", "x - y", "h"),
        ("sin(2*y - 2*x)", "x - y", "0 - sin(2*h)"),
        ("2.5*x - 2.5*y", "x - y", "2.5*h"),
        ("x - y + z", "x - y", "x - y + z"),
        ("m*(x - y)^2/z^2", "(x - y)/z", "m*h^2"),
        ("x", "v/c", "x"),
    ],
)
def test_a_group_is_replaced_where_it_or_a_power_of_it_stands(text: str, group: str, expected: str) -> None:
    replaced = with_group(read(text), read(group), H)
    assert replaced == read(expected.replace("h", "q")).xreplace({SYMBOLS["q"]: H})


@given(
    powers=st.lists(st.integers(-3, 3), min_size=3, max_size=3),
    group=st.lists(st.integers(-2, 2), min_size=3, max_size=3).filter(any),
    outer=st.sampled_from([lambda u: u, sp.sin, lambda u: sp.sqrt(1 + u**2), lambda u: SYMBOLS["m"] / u]),
)
def test_what_is_replaced_stands_for_the_same(powers: list[int], group: list[int], outer: object) -> None:
    bases = [SYMBOLS[name] for name in "xyz"]
    product, chosen = (
        sp.Mul(*(base**each for base, each in zip(bases, exponents, strict=True)))
        for exponents in (powers, group)
    )
    expression = outer(2 * product) + product  # type: ignore[operator]
    back = with_group(expression, chosen, H).xreplace({H: chosen})
    point = {base: sp.Rational(k, 7) for k, base in enumerate([*bases, SYMBOLS["m"]], start=3)}
    assert abs((back - expression).subs(point).evalf(30)) < 1e-25


def test_a_group_is_written_in_column_names() -> None:
    columns = {"x": "x", "y": "distance (km)", "z": "odd `name`"}
    assert column_text(read("x*y/z"), columns) == "`distance (km)`*x/z"


def test_a_name_that_is_taken_gets_a_prime() -> None:
    assert free_name("v/c", {"v", "c"}) == "v/c"
    assert free_name("v/c", {"v/c", "v/c'"}) == "v/c''"
