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
EXACT, FEW_CONSTANTS = 1e-10, 6
"""Error in spreads of the target below which a formula of no more fitted constants is the law itself."""
SYMBOL = 1.2
"""Nats that one symbol of a formula costs."""
MOST_CONSTANTS = 24
NO_NUMBERS = (sp.zoo, sp.nan, sp.oo, -sp.oo, sp.I)
"""What a formula of real columns cannot hold."""


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
        spread: standard deviation of the target under these weights, the unit of all errors.
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
        description: nats to describe the rows: n ln error + p/2 ln n + p (p + 1)/(n - p - 1) + 1.2 symbols.
    """

    hypothesis: Hypothesis
    form: FixedForm
    constants: FittedConstants
    error: float
    symbols: float
    description: float

    @property
    def exact(self) -> bool:
        return is_exact(self.error, len(self.constants.values))

    @property
    def expression(self) -> sp.Expr:
        """With the fitted constants in it."""
        return self.form.expression_with(self.constants.values)


def described(hypothesis: Hypothesis, form: FixedForm, constants: FittedConstants, rows: Rows) -> Fitted:
    """A hypothesis with its error and the length of its description."""
    error = constants.rmse / rows.spread
    symbols = cost(form.expression, rows.kinds, rows.names)
    length = of_constants(len(constants.values), rows.count) + SYMBOL * symbols
    return Fitted(hypothesis, form, constants, error, symbols, misfit(error, rows.count) + length)


def is_exact(error: float, constants: int) -> bool:
    """Whether a formula with so many fitted constants is the law itself.

    A digit more is asked for each constant beyond six: about as much does a constant gain in following any
    smooth function, whereas the law itself leaves nothing but rounding.

    Args:
        error: root-mean-square error in spreads of the target.
        constants: how many were fitted.
    """
    return error < max(EXACT * 10.0 ** min(0, FEW_CONSTANTS - constants), ROUNDING)


def misfit(error: float, rows: int) -> float:
    """n ln error: nats that rows cost; errors below 1e-12 are rounding and count as equal."""
    return rows * math.log(max(error, ROUNDING)) if math.isfinite(error) else math.inf


def of_constants(count: int, rows: int) -> float:
    """Nats that fitted constants cost: p/2 ln n, and p (p + 1)/(n - p - 1) because few rows fit too well.

    Source: G. Schwarz, Annals of Statistics 6 (1978); C. Hurvich and C.-L. Tsai, Biometrika 76 (1989).
    """
    if rows <= count + 1:
        return math.inf
    return 0.5 * count * math.log(rows) + count * (count + 1) / (rows - count - 1)


def fitted(
    hypothesis: Hypothesis, rows: Rows, iterations: int, should_stop: Callable[[], bool] = lambda: False
) -> Fitted | None:
    """The hypothesis at its best constants; None without a value on some row, or with too many constants."""
    if hypothesis.expression.has(*NO_NUMBERS):
        return None
    form, start = FixedForm.freed(hypothesis.expression, rows.names)
    if len(start) > min(MOST_CONSTANTS, (rows.count - 1) // 2):
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
