"""Shorter forms of an expression, each accepted only if its values stay the same to rounding."""

from collections.abc import Callable, Iterator, Mapping

import numpy as np
import sympy as sp
from numpy.typing import NDArray
from sympy.core.function import AppliedUndef

from kan_core.errors import ExpressionError
from kan_core.symbolic.complexity import complexity
from kan_core.symbolic.constants import recognise
from kan_core.symbolic.evaluate import evaluate
from kan_core.symbolic.gather import gather_logs
from kan_core.symbolic.numbers import WORKING_DIGITS, rounded
from kan_core.symbolic.parser import parse

Ranges = Mapping[str, tuple[float, float]]

UNCHANGED = 1e-13
"""Largest change of a value, relative to the largest value, that counts as rounding."""

_POINTS = 64
_FEWEST_POINTS = 8
_ROUNDS = 4
_LARGEST_IN_FRACTION = 12
_UNKNOWN_RANGE = (0.5, 2.0)


def tidied(expression: sp.Expr, ranges: Ranges) -> Iterator[sp.Expr]:
    """Ever shorter forms of an expression, each equal to it at sample points.

    Args:
        expression: in symbols; their signs may be assumed where the ranges tell them.
        ranges: lowest and highest value of each symbol; where unknown, 0.5 to 2 is taken.

    Yields:
        Each form that is shorter than the last one, or has fewer numbers that are not exact.
    """
    samples = _Samples(expression, ranges)
    best = _widened(expression)
    for _ in range(_ROUNDS):
        before = best
        for step in STEPS:
            form = step(best)
            if _weight(form) < _weight(best) and samples.unchanged(form):
                best = form
                yield rounded(best)
        if best == before:
            return


def _widened(expression: sp.Expr) -> sp.Expr:
    floats = expression.atoms(sp.Float)
    return expression.xreplace({each: sp.Float(each, WORKING_DIGITS) for each in floats})


def _weight(expression: sp.Expr) -> tuple[int, int]:
    """Complexity with a number that is not exact as long as a fraction, then how many such there are."""
    floats = sum(1 for node in sp.preorder_traversal(expression) if node.is_Float)
    return complexity(expression) + 2 * floats, floats


class _Samples:
    """Points within the ranges and the expression's values there."""

    def __init__(self, expression: sp.Expr, ranges: Ranges) -> None:
        random = np.random.default_rng(0)
        names = sorted(symbol.name for symbol in expression.free_symbols)
        self._points = {
            name: random.uniform(*ranges.get(name, _UNKNOWN_RANGE), size=_POINTS) for name in names
        }
        functions = sorted({call.func for call in expression.atoms(AppliedUndef)}, key=str)
        # Any smooth function will do for a spline: what is equal for all is equal for it.
        self._stand_ins = {
            function: sp.Lambda(_ARGUMENT, sp.tanh(_ARGUMENT) + _ARGUMENT / divisor)
            for divisor, function in enumerate(functions, start=3)
        }
        self._values = self._of(expression)
        self._usable = np.isfinite(self._values)

    def unchanged(self, form: sp.Expr) -> bool:
        """Whether a form has the same values; never where too few points are usable to tell."""
        if self._usable.sum() < _FEWEST_POINTS or form.has(sp.zoo, sp.nan, sp.oo, sp.I):
            return False
        try:
            values = self._of(form)[self._usable]
        except ExpressionError:
            # A function that cannot be evaluated cannot be compared either.
            return False
        truth = self._values[self._usable]
        return bool(np.abs(values - truth).max() <= UNCHANGED * np.abs(truth).max())

    def _of(self, expression: sp.Expr) -> NDArray[np.float64]:
        for function, stand_in in self._stand_ins.items():
            expression = expression.replace(function, stand_in)
        return np.broadcast_to(evaluate(expression, self._points), _POINTS)


_ARGUMENT = sp.Dummy("u", real=True)


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
    if not exact:
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


def _exactly(step: Callable[[sp.Expr], sp.Expr]) -> Callable[[sp.Expr], sp.Expr]:
    """A step of sympy's with names in place of the Floats, for its algorithms are made for exact numbers."""

    def stepped(expression: sp.Expr) -> sp.Expr:
        floats = {each for each in expression.atoms(sp.Float) if each != 0}
        names = {size: sp.Dummy(positive=True) for size in {abs(each) for each in floats}}
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
