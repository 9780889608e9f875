"""Hypotheses: formulas with fitted constants, their errors, and how long they describe the data."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import sympy as sp

from kan_core.discovery.arguments import Argument
from kan_core.discovery.plausibility import Kinds, cost
from kan_core.model.state import FloatArray
from kan_core.symbolic.constant_fit import FittedConstants, fit_constants
from kan_core.symbolic.fixed_form import FixedForm

ROUNDING = 1e-12
"""Error in spreads of the target below which nothing but rounding is left."""
EXACT = 1e-10
"""Error in spreads of the target below which a formula is the law itself."""
SYMBOL = 1.2
"""Nats that one symbol of a formula costs."""
MOST_CONSTANTS = 16


@dataclass(frozen=True)
class Hypothesis:
    """A formula that a strategy proposes.

    Attributes:
        expression: in the symbols and units of the table; a number that is to be fitted is a Float.
        strategy: which part of the search proposes it, in plain words.
        groups: the quantities it was found in.
    """

    expression: sp.Expr
    strategy: str
    groups: tuple[Argument, ...] = ()


@dataclass(frozen=True, eq=False)
class Rows:
    """Rows of the table in its own units.

    Attributes:
        names: m symbols' names.
        x: (n, m) inputs.
        y: (n,) target.
        root_weights: (n,) roots of the weights, mean square 1.
        spread: standard deviation of the target, the unit of all errors.
        kinds: dimensions of the columns that have one, where units are known.
    """

    names: tuple[str, ...]
    x: FloatArray
    y: FloatArray
    root_weights: FloatArray
    spread: float
    kinds: Kinds = field(default_factory=dict)

    @property
    def count(self) -> int:
        return len(self.y)


@dataclass(frozen=True, eq=False)
class Fitted:
    """A hypothesis at its best constants.

    Attributes:
        hypothesis: the proposal.
        form: its expression with the constants as symbols.
        constants: their values and covariance.
        error: root-mean-square error in spreads of the target.
        symbols: of the expression.
        description: nats to describe the rows: n ln error + p/2 ln n + 1.2 symbols.
    """

    hypothesis: Hypothesis
    form: FixedForm
    constants: FittedConstants
    error: float
    symbols: float
    description: float

    @property
    def exact(self) -> bool:
        return self.error < EXACT

    @property
    def expression(self) -> sp.Expr:
        """With the fitted constants in it."""
        return self.form.expression_with(self.constants.values)


def described(hypothesis: Hypothesis, form: FixedForm, constants: FittedConstants, rows: Rows) -> Fitted:
    """A hypothesis with its error and the length of its description."""
    error = constants.rmse / rows.spread
    misfit = rows.count * math.log(max(error, ROUNDING)) if math.isfinite(error) else math.inf
    symbols = cost(form.expression, rows.kinds)
    length = 0.5 * len(constants.values) * math.log(rows.count) + SYMBOL * symbols
    return Fitted(hypothesis, form, constants, error, symbols, misfit + length)


def fitted(
    hypothesis: Hypothesis, rows: Rows, iterations: int, should_stop: Callable[[], bool] = lambda: False
) -> Fitted | None:
    """The hypothesis with its constants fitted; None where it has no value on a row or too many constants."""
    form, start = FixedForm.freed(hypothesis.expression, rows.names)
    if len(start) > MOST_CONSTANTS:
        return None
    constants = fit_constants(
        form, rows.x, rows.y, start, rows.root_weights, iterations, should_stop=should_stop
    )
    if not math.isfinite(constants.rmse):
        return None
    return described(hypothesis, form, constants, rows)


def refitted(
    before: Fitted, form: FixedForm, start: FloatArray, rows: Rows, iterations: int
) -> Fitted | None:
    """Another form of the same hypothesis, fitted; None where it has no value on some row."""
    constants = fit_constants(form, rows.x, rows.y, start, rows.root_weights, iterations)
    if not np.isfinite(constants.rmse):
        return None
    return described(before.hypothesis, form, constants, rows)


def error_on(found: Fitted, rows: Rows) -> float:
    """Root-mean-square error of a hypothesis on other rows, in spreads; infinite where it has no value."""
    off = (found.form.values(rows.x, found.constants.values) - rows.y) * rows.root_weights
    error = float(np.sqrt(np.mean(off**2))) / rows.spread
    return error if math.isfinite(error) else math.inf
