"""Roots under one root and logarithms in one logarithm."""

import sympy as sp

_HALF = sp.Rational(1, 2)


def gather_roots(expression: sp.Expr) -> sp.Expr:
    """a^(3/2) / (sqrt(b) sqrt(c)) as sqrt(a^3 / (b c)): the same wherever the former is real.

    Holds for symbols whose signs are not assumed; sympy takes the root of positive ones apart again.
    """
    if expression.args:
        expression = expression.func(*(gather_roots(argument) for argument in expression.args))
    if not expression.is_Mul:
        return expression
    roots = [factor for factor in expression.args if _is_root(factor)]
    if len(roots) < 2:
        return expression
    others = [factor for factor in expression.args if not _is_root(factor)]
    radicand = sp.Mul(*(factor.base ** (2 * factor.exp) for factor in roots))
    if all(factor.exp.is_negative for factor in roots):
        return sp.Mul(*others, sp.Pow(1 / radicand, -_HALF))
    return sp.Mul(*others, sp.Pow(radicand, _HALF))


def _is_root(factor: sp.Expr) -> bool:
    return bool(factor.is_Pow and factor.exp.is_Rational and factor.exp.q == 2 and not factor.base.is_number)


def gather_logs(expression: sp.Expr) -> sp.Expr:
    """c log(a) - c log(b) as c log(a / b): the same wherever the former is real."""
    if expression.args:
        expression = expression.func(*(gather_logs(argument) for argument in expression.args))
    if not expression.is_Add:
        return expression
    inside: dict[sp.Expr, sp.Expr] = {}
    others = []
    for term in expression.args:
        number, rest = term.as_coeff_Mul()
        if isinstance(rest, sp.log) and not rest.is_number:
            sign = 1 if number > 0 else -1
            inside[abs(number)] = inside.get(abs(number), sp.S.One) * rest.args[0] ** sign
        else:
            others.append(term)
    return sp.Add(*others, *(size * sp.log(argument) for size, argument in inside.items()))
