"""Conditions on rows are read with their brackets and words, and what is none is told with its place."""

import pytest

from kan_core.errors import ExpressionError
from kan_core.expressions.conditions import (
    Comparison,
    Every,
    Not,
    Some,
    Text,
    is_condition,
    read_condition,
)
from kan_core.expressions.tree import Name, Number, Sum

NAMES = ("t", "site", "a b")


def test_or_binds_least_and_brackets_bind_most() -> None:
    tree = read_condition('t > 3 and (site != "B" or not t < 1) or `a b` = 2', NAMES)
    assert isinstance(tree, Some) and isinstance(tree.parts[0], Every)
    first, inner = tree.parts[0].parts
    assert first == Comparison(Name("t", 0), ">", Number("3", 4), 2)
    assert isinstance(inner, Some) and isinstance(inner.parts[1], Not)
    assert isinstance(inner.parts[0], Comparison) and inner.parts[0].right == Text("B", 19)
    assert isinstance(tree.parts[1], Comparison) and tree.parts[1].sign == "=="


def test_brackets_of_formulas_and_of_conditions_are_told_apart() -> None:
    tree = read_condition("((t + 1) > 3) and (2*(t - 1)) <= (t)", NAMES)
    assert isinstance(tree, Every)
    assert all(isinstance(part, Comparison) for part in tree.parts)
    assert isinstance(tree.parts[0].left, Sum)


def test_several_comparisons_in_a_row_must_all_hold() -> None:
    tree = read_condition("0 < t <= 5", NAMES)
    assert isinstance(tree, Every)
    assert [part.sign for part in tree.parts] == ["<", "<="]
    assert tree.parts[0].right == tree.parts[1].left


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("t", "A comparison such as < or == is missing at character 2"),
        ("t > ", "A number, a name or a bracket is missing"),
        ("t > 3 t < 5", "An 'and' or 'or' is missing at character 7"),
        ("x > 3", "There is no 'x'"),
        ("(t > 3", "A ')' is missing"),
        ("t > 3 and", "A number, a name or a bracket is missing"),
        ("t > 3; t < 4", "The sign ';' has no meaning"),
        ('t + "A" > 3', "A number, a name or a bracket is missing"),
        ("(" * 200 + "t > 3" + ")" * 200, "levels"),
        ("not " * 200 + "t > 3", "levels"),
        ("t > " + "1" * 30_000, "longer than"),
    ],
)
def test_what_is_no_condition_is_told(text: str, told: str) -> None:
    with pytest.raises(ExpressionError, match=told.replace("(", r"\(").replace(")", r"\)")):
        read_condition(text, NAMES)


def test_a_comparison_within_quotes_is_none() -> None:
    assert is_condition("t >= 3") and is_condition('site == "B"')
    assert not is_condition("log(t) + 3") and not is_condition("`a < b` * 2")
