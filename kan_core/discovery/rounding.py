"""Constants of a formula made exact, one after another, while the data do not speak against it."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np
import sympy as sp

from kan_core.discovery.hypotheses import NO_NUMBERS, ROUNDING, Fitted, Rows, fitted, misfit, refitted
from kan_core.discovery.phases import with_principal_phases
from kan_core.discovery.saturation import without_saturated
from kan_core.symbolic.constants import SURPRISE_BITS, recognise
from kan_core.symbolic.fixed_form import FixedForm
from kan_core.symbolic.numbers import number

TRIALS = 4
"""Exact values that are tried for one constant."""
SURE_BITS = SURPRISE_BITS + 8.0
"""Bits by which an exact value must be simpler than the number that is known to be beyond doubt."""
NATS_PER_BIT = 0.35
"""What an exact value costs beyond its symbols."""
ITERATIONS = 12
FARTHEST = 0.5 * 2.5**2
"""Nats that the rows may speak against an exact value: 2.5 standard errors."""


@dataclass(frozen=True)
class _Guess:
    """Constant `place` may be `value`."""

    cost: float
    place: int
    text: str
    value: float
    surplus: float = 0.0
    """Bits that are known of the constant beyond those of the exact value."""


def with_exact_constants(found: Fitted, rows: Rows, should_stop: Callable[[], bool]) -> Fitted:
    """The formula with as many constants exact as make its description shorter.

    On exact data the error has to stay where it is; otherwise an exact value has to lie within 2.5 standard
    errors, and what the error grows by must be less than what the description saves. That takes every number
    to be as long as any other: one that is known to many more bits than it takes to write the exact value,
    which it could have missed, is that value.
    """
    current = with_principal_phases(without_saturated(found, rows), rows)
    while not should_stop():
        following = _shorter(current, rows)
        if following is None:
            return current
        current = _with_plain_numbers(following, rows)
    return current


def _with_plain_numbers(found: Fitted, rows: Rows) -> Fitted:
    """With one constant for a function of constants alone, such as exp(k): it may be exact where k is not."""
    functions = (function.free_symbols for function in found.form.expression.atoms(sp.Function))
    if not any(symbols and symbols <= set(found.form.constants) for symbols in functions):
        return found
    return fitted(replace(found.hypothesis, expression=found.expression), rows, ITERATIONS) or found


def _shorter(current: Fitted, rows: Rows) -> Fitted | None:
    """The first of the simplest exact values that will do; None where none does."""
    for guess in sorted(_guesses(current), key=lambda guess: guess.cost):
        trial = _with(current, guess, rows)
        if trial is not None and _acceptable(trial, current, guess, rows):
            return trial
    return None


def _acceptable(trial: Fitted, current: Fitted, guess: _Guess, rows: Rows) -> bool:
    if current.exact:
        return trial.error <= max(3.0 * current.error, ROUNDING)
    if guess.surplus >= SURE_BITS:
        return misfit(trial.error, rows.count) - misfit(current.error, rows.count) < FARTHEST
    return trial.description + guess.cost < current.description


def _guesses(current: Fitted) -> Iterator[_Guess]:
    values = current.constants.values
    if current.constants.covariance is None:
        # Some constants make up for each other: one of them may have any value.
        for place, value in enumerate(values):
            yield _Guess(0.0, place, "1" if value > 0 else "-1", math.copysign(1.0, value))
    sigmas = _sigmas(current)
    for place, (value, sigma) in enumerate(zip(values, sigmas, strict=True)):
        width = None if current.exact or not np.isfinite(sigma) else float(sigma)
        known = math.inf if width is None or width == 0 else math.log2(max(abs(value) / width, 1.0))
        for exact in recognise(float(value), width)[:TRIALS]:
            if exact.value not in (0.0, 1.0, -1.0) and exact.bits + SURPRISE_BITS > known:
                continue
            off = 0.0 if width is None or width == 0 else 0.5 * ((exact.value - value) / width) ** 2
            surplus = 0.0 if math.isinf(known) else known - exact.bits
            yield _Guess(NATS_PER_BIT * exact.bits + off, place, exact.text, exact.value, surplus)


def _sigmas(current: Fitted) -> np.ndarray:
    covariance = current.constants.covariance
    if covariance is None:
        return np.full(len(current.constants.values), np.nan)
    return np.sqrt(np.maximum(np.diag(covariance), 0.0))


def _with(current: Fitted, guess: _Guess, rows: Rows) -> Fitted | None:
    """The formula with one constant exact and the others refitted."""
    symbol = current.form.constants[guess.place]
    expression = current.form.expression.xreplace({symbol: number(guess.value, guess.text)})
    if expression.has(*NO_NUMBERS):
        return None
    others = [place for place in range(len(current.form.constants)) if place != guess.place]
    left = [place for place in others if expression.has(current.form.constants[place])]
    form = FixedForm(expression, rows.names, [current.form.constants[place] for place in left])
    return refitted(current, form, current.constants.values[left], rows, ITERATIONS)
