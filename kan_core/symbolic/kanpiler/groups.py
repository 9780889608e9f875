"""Groups of columns that an expression is made of, as inputs of their own."""

from collections.abc import Collection, Mapping

import sympy as sp

from kan_core.data.names import is_symbol
from kan_core.symbolic.kanpiler.shapes import ratio
from kan_core.symbolic.text import formula_text


def with_group(expression: sp.Expr, group: sp.Expr, symbol: sp.Symbol) -> sp.Expr:
    """The expression with a symbol for a group wherever the group stands, or a power of it.

    A product takes it where all the group's factors stand in it with one multiple of their exponents: of
    v/c in v^2/c^2, but not in v^2/c. A sum takes it where it is a multiple of the group.

    Args:
        expression: in real symbols.
        group: a product, a sum, or any other expression.
        symbol: that stands for it.
    """
    if expression == group:
        return symbol
    if not expression.args or not group.free_symbols <= expression.free_symbols:
        return expression
    replaced = _in_sum(expression, group, symbol) if group.is_Add else _in_product(expression, group, symbol)
    if replaced is not None:
        return replaced
    return expression.func(*(with_group(each, group, symbol) for each in expression.args))


def _in_sum(expression: sp.Expr, group: sp.Expr, symbol: sp.Symbol) -> sp.Expr | None:
    multiple = ratio(expression, group) if expression.is_Add else None
    return None if multiple is None else multiple * symbol


def _in_product(expression: sp.Expr, group: sp.Expr, symbol: sp.Symbol) -> sp.Expr | None:
    if not (expression.is_Mul or expression.is_Pow):
        return None
    gain, powers = _powers(group)
    _, present = _powers(expression)
    multiples = {present.get(base, sp.S.Zero) / exponent for base, exponent in powers.items()}
    if len(multiples) != 1 or 0 in multiples:
        return None
    multiple = multiples.pop()
    if not multiple.is_Rational or (gain.is_negative and not multiple.is_Integer):
        return None
    rest = [each for each in sp.Mul.make_args(expression) if _base_and_exponent(each)[0] not in powers]
    others = with_group(sp.Mul(*rest), group, symbol)
    return others * symbol**multiple / gain**multiple


def _powers(product: sp.Expr) -> tuple[sp.Expr, dict[sp.Expr, sp.Expr]]:
    """The number, and the exponent of each base, in a product of powers."""
    gain, rest = product.as_independent(*product.free_symbols, as_Add=False)
    return gain, dict(map(_base_and_exponent, sp.Mul.make_args(rest)))


def _base_and_exponent(factor: sp.Expr) -> tuple[sp.Expr, sp.Expr]:
    return (factor.base, factor.exp) if factor.is_Pow else (factor, sp.S.One)


def column_text(group: sp.Expr, columns: Mapping[str, str]) -> str:
    """The group as text in the names of columns, which the formula parser reads.

    Args:
        group: in symbols.
        columns: the column of each symbol, by its name.
    """
    quoted = {
        sp.Symbol(name, real=True): sp.Symbol(column if is_symbol(column) else f"`{column}`", real=True)
        for name, column in columns.items()
        if "`" not in column
    }
    return formula_text(group.xreplace(quoted))


def free_name(name: str, taken: Collection[str]) -> str:
    """The name, with primes behind it where it is taken."""
    while name in taken:
        name += "'"
    return name
