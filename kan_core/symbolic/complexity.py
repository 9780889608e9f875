"""How long a formula is: the symbols that one would write."""

import sympy as sp


def complexity(expression: sp.Expr) -> int:
    """Count of symbols: names, numbers, operators and functions, as in a formula on paper.

    A quotient is one operator, a square root one function, a minus sign costs only where it does not replace
    a plus: x*y/2 has 5, sqrt(x) 2, x - y 3, -x 2, exp(-x**2) 5.
    """
    if expression.is_Add:
        return len(expression.args) - 1 + sum(complexity(_without_sign(term)) for term in expression.args)
    if expression.is_Rational and not expression.is_Integer:
        return 1 + complexity(sp.Integer(expression.p)) + complexity(sp.Integer(expression.q))
    if expression.is_Number:
        return 1 + bool(expression < 0)
    if expression.is_Mul or expression.is_Pow:
        return _product(expression)
    return 1 + sum(complexity(argument) for argument in expression.args)


def _without_sign(term: sp.Expr) -> sp.Expr:
    return -term if term.as_coeff_Mul()[0].is_negative else term


def _product(expression: sp.Expr) -> int:
    if expression.as_coeff_Mul()[0].is_negative:
        return 1 + complexity(-expression)
    above, below = sp.fraction(expression, exact=True)
    if below == 1:
        return _factors(above)
    return _factors(above) + 1 + _factors(below)


def _factors(expression: sp.Expr) -> int:
    if expression.is_Mul:
        return len(expression.args) - 1 + sum(complexity(factor) for factor in expression.args)
    if expression.is_Pow:
        if expression.exp == sp.Rational(1, 2):
            return 1 + complexity(expression.base)
        # A fitted exponent has more digits than a fraction.
        fitted = 3 if expression.exp.has(sp.Float) else 0
        return 1 + complexity(expression.base) + complexity(expression.exp) + fitted
    return complexity(expression)
