"""The reader of formula text."""

import math

import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from kan_core.errors import ExpressionError
from kan_core.symbolic.parser import DEEPEST, FUNCTIONS, LONGEST, parse

x, y = sp.symbols("x y", real=True)
NAMES = {"x": x, "y": y}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x + 2*y", x + 2 * y),
        ("x - y - 1", x - y - 1),
        ("x/y/2", x / y / 2),
        ("-x^2", -(x**2)),
        ("(-x)**2", x**2),
        ("2^-x", 2**-x),
        ("2^3^2", sp.Integer(512)),
        ("1/3", sp.Rational(1, 3)),
        ("2*pi*sqrt(x)", 2 * sp.pi * sp.sqrt(x)),
        ("log(x, 10)", sp.log(x) / sp.log(10)),
        ("ln(x)", sp.log(x)),
        ("atan2(y, x)", sp.atan2(y, x)),
        ("besselj(0, x)", sp.besselj(0, x)),
        ("sin(cos(x))", sp.sin(sp.cos(x))),
        ("`x`*y", x * y),
        (".5e1*x", sp.Float(5, 17) * x),
        ("sqrt(6.02e23)*log(1e30)", sp.sqrt(sp.Float(6.02e23, 17)) * sp.log(sp.Float(1e30, 17))),
    ],
)
def test_formulas_are_read(text: str, expected: sp.Expr) -> None:
    assert parse(text, NAMES) == expected


def test_names_given_win_over_every_other_meaning() -> None:
    names = {
        name: sp.Symbol(name) for name in ("E", "I", "N", "S", "Q", "pi", "beta", "gamma", "lambda_", "sin")
    }
    for name, symbol in names.items():
        assert parse(name, names) == symbol
    assert parse("sin(sin)", names) == sp.sin(names["sin"])


def test_quoted_and_foreign_names_are_read() -> None:
    names = {"mass (kg)": x, "θ": y}
    assert parse("`mass (kg)`/θ", names) == x / y


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=1e-300, max_value=1e300))
def test_numbers_keep_all_their_digits(value: float) -> None:
    assert float(parse(repr(value), {})) == value


def test_more_digits_than_a_double_has_are_kept() -> None:
    assert str(parse("0.12345678901234567890123", {})) == "0.12345678901234567890123"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "character 1"),
        ("x +", "character 4"),
        ("x y", "character 3"),
        ("(x", "character 3"),
        ("x)", "character 2"),
        ("z", "character 1"),
        ("2*foo(x)", "character 3"),
        ("x(2)", "character 2"),
        ("sin x", "character 1"),
        ("sin()", "character 5"),
        ("sin(x, y)", "character 1"),
        ("x; y", "character 2"),
        ("x == y", "character 3"),
        ("x.real", "character 2"),
        ("x[0]", "character 2"),
        ("__import__('os')", "character 1:"),
        ("lambda: 0", "character 7"),
        ("'x'", "character 1"),
        ("1/0", "character 2"),
        ("log(0)", "character 1"),
        ("sqrt(-1)", "character 1"),
        ("1 2", "character 3"),
        ("1e99999", "character 1"),
        ("`x", "character 1"),
    ],
)
def test_anything_else_is_refused_at_its_place(text: str, place: str) -> None:
    with pytest.raises(ExpressionError, match=place):
        parse(text, NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "9^9^9^9",
        "2^(10^6)",
        "x^1001",
        "x^(10*x - 10*x + 2000)",
        "(2^1000)^1000",
        "2.5^(exp(100))",
        "exp(exp(exp(20.5)))",
        "floor(exp(900000))",
        "Max(exp(exp(900)), 1)",
        "9" * 401,
        "(" * (DEEPEST + 1) + "x" + ")" * (DEEPEST + 1),
        "-" * (DEEPEST + 1) + "x",
        "sin(" * 500,
        "x+" * (LONGEST // 2) + "x",
    ],
)
def test_what_would_take_all_time_or_memory_is_refused(text: str) -> None:
    with pytest.raises(ExpressionError):
        parse(text, NAMES)


@given(st.text(alphabet="xy12.+-*/^()pisncoe, `", max_size=40))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    try:
        expression = parse(text, NAMES)
    except ExpressionError:
        return
    assert isinstance(expression, sp.Expr)


def test_functions_of_the_caller_are_called() -> None:
    phi = sp.Function("phi_1_1_1")
    assert parse("phi_1_1_1(x) + 1", NAMES, {"phi_1_1_1": phi}) == phi(x) + 1


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_reads_back_what_sympy_prints(name: str) -> None:
    function, fewest, _ = FUNCTIONS[name]
    expression = function(*(x, y)[:fewest])
    assert parse(sp.sstr(expression), NAMES) == expression


def test_a_number_reads_back_from_its_printed_digits() -> None:
    expression = sp.Float(math.pi, 17) * x
    assert parse(sp.sstr(expression, full_prec=True), NAMES) == expression
