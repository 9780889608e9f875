"""The steps that may make an expression shorter; what they may not do is judged by whoever takes them."""

from collections.abc import Callable

import sympy as sp

from kan_core.symbolic.constants import recognise
from kan_core.symbolic.gather import gather_logs
from kan_core.symbolic.numbers import WORKING_DIGITS
from kan_core.symbolic.parser import parse

_LARGEST_IN_FRACTION = 12


def _bottom_up(expression: sp.Expr, rule: Callable[[sp.Expr], sp.Expr]) -> sp.Expr:
    if expression.args:
        expression = expression.func(*(_bottom_up(argument, rule) for argument in expression.args))
    return rule(expression)


def _fold_number(node: sp.Expr) -> sp.Expr:
    """Numbers that stand beside a Float become one Float with it."""
    if not (node.is_Add or node.is_Mul):
        return node
    numbers = [argument for argument in node.args if argument.is_number]
    if len(numbers) < 2 or not any(each.has(sp.Float) for each in numbers):
        return node
    others = [argument for argument in node.args if not argument.is_number]
    return node.func(node.func(*numbers).evalf(WORKING_DIGITS), *others)


def fold_numbers(expression: sp.Expr) -> sp.Expr:
    """One number where several stand side by side."""
    return _bottom_up(expression, _fold_number)


def _exact_number(node: sp.Expr) -> sp.Expr:
    if not node.is_Float:
        return node
    exact = recognise(float(node), tolerance=1e-15)
    # That a small number is no zero only the sum around it can tell.
    if not exact or (node != 0 and exact[0].value == 0):
        return node
    number = parse(exact[0].text, {})
    if number.is_Integer or not number.is_Rational:
        return number
    # 9.81 reads better than 981/100.
    return number if max(abs(number.p), number.q) <= _LARGEST_IN_FRACTION else node


def exact_numbers(expression: sp.Expr) -> sp.Expr:
    """Floats that are whole numbers, simple fractions or multiples of pi but for rounding become exact.

    x^1.0 becomes x, and sin(x + 1.5707963267948966) cos(x).
    """
    return _bottom_up(expression, _exact_number)


def _freed_factor(node: sp.Expr) -> sp.Expr:
    if isinstance(node, sp.exp):
        number, rest = node.args[0].as_coeff_Add()
        return sp.exp(number).evalf(WORKING_DIGITS) * sp.exp(rest) if number.is_Float else node
    if isinstance(node, sp.log):
        number, rest = node.args[0].as_coeff_Mul()
        if number.is_Float and number > 0:
            return sp.log(number) + sp.log(rest)
    if node.is_Pow and node.base.is_Add and node.exp.is_Rational:
        number = _leading_factor(node.base)
        if number.is_Float and number > 0:
            return number**node.exp * _divided(node.base, number) ** node.exp
    return node


def _leading_factor(total: sp.Add) -> sp.Expr:
    """The number before the first term that is no number itself."""
    terms = [term for term in total.as_ordered_terms() if not term.is_number]
    return terms[0].as_coeff_Mul()[0] if terms else sp.S.One


def _divided(total: sp.Add, number: sp.Expr) -> sp.Expr:
    return sp.Add(*(term / number for term in total.args))


def free_factors(expression: sp.Expr) -> sp.Expr:
    """Numbers out of exp(x + 2.1), log(2.1 x) and (2.1 x + 4.2)^2, folded with what stands outside."""
    return exact_numbers(fold_numbers(_bottom_up(expression, _freed_factor)))


def _without_negligible(node: sp.Expr) -> sp.Expr:
    """A sum without the numbers that vanish beside the largest number in it."""
    if not node.is_Add:
        return node
    sizes = {term: abs(float(term.as_coeff_Mul()[0])) for term in node.args}
    return sp.Add(*(term for term in node.args if sizes[term] > 1e-15 * max(sizes.values())))


def drop_negligible(expression: sp.Expr) -> sp.Expr:
    """Terms that cancelled but for rounding are left out."""
    return _bottom_up(expression, _without_negligible)


def expand_polynomials(expression: sp.Expr) -> sp.Expr:
    """Products and whole powers of sums multiplied out, and what cancels left out."""
    expanded = sp.expand(expression, deep=True, log=False, power_exp=False, power_base=False)
    return exact_numbers(drop_negligible(fold_numbers(expanded)))


def _unnested(node: sp.Expr) -> sp.Expr:
    if node.is_Pow and node.base.is_Pow and node.exp.is_Rational:
        inner = node.base.exp
        # b^n has the sign of b where n is odd, so both have a real value or neither has.
        if inner.is_Integer and inner.is_odd:
            return node.base.base ** (inner * node.exp)
    return node


def unnest_powers(expression: sp.Expr) -> sp.Expr:
    """sqrt(1/b) as 1/sqrt(b): the same wherever the former is real, whatever the sign of b elsewhere."""
    return _bottom_up(expression, _unnested)


def _exactly(step: Callable[[sp.Expr], sp.Expr]) -> Callable[[sp.Expr], sp.Expr]:
    """A step of sympy's with names in place of the Floats, for its algorithms are made for exact numbers."""

    def stepped(expression: sp.Expr) -> sp.Expr:
        floats = sorted(each for each in expression.atoms(sp.Float) if each != 0)
        names = {abs(each): sp.Dummy(positive=True) for each in floats}
        signed = {each: names[abs(each)] if each > 0 else -names[abs(each)] for each in floats}
        sizes = {name: size for size, name in names.items()}
        try:
            form = step(expression.xreplace(signed))
        except sp.PolynomialError:
            # No polynomial in anything: this step has nothing to say.
            return expression
        return fold_numbers(form.xreplace(sizes))

    return stepped


STEPS: tuple[Callable[[sp.Expr], sp.Expr], ...] = (
    fold_numbers,
    exact_numbers,
    drop_negligible,
    free_factors,
    unnest_powers,
    expand_polynomials,
    _exactly(sp.powsimp),
    _exactly(sp.powdenest),
    _exactly(sp.factor_terms),
    _exactly(sp.cancel),
    _exactly(sp.factor),
    gather_logs,
    _exactly(sp.trigsimp),
    _exactly(sp.simplify),
)
"""What is tried, cheapest first."""
