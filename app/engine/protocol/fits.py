"""The messages about fitting a formula that the user types."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.engine.protocol.contract import Reply, Request
from kan_core.analysis.interval import Interval
from kan_core.model.state import ModelState

# From the window to the engine.


@dataclass(frozen=True)
class FitFormula(Request):
    """Fit the constants of `formula` to the table, from `start` where it names them."""

    table: int
    seed: int
    formula: str
    start: Mapping[str, float]


@dataclass(frozen=True)
class ProfileConstants(Request):
    """Find the interval of every constant of a formula whose best `values` are known."""

    table: int
    formula: str
    values: Mapping[str, float]


# From the engine to the window.


@dataclass(frozen=True)
class FittedConstant:
    """A constant at its best.

    Attributes:
        name: in the formula.
        value: at which the error is least.
        error: standard error; None where the data do not determine every constant.
        exact: text of an exact number or of physical constants that it may be, or empty.
    """

    name: str
    value: float
    error: float | None
    exact: str


@dataclass(frozen=True)
class FormulaFitted(Reply):
    """A formula with its constants at their best.

    Attributes:
        constants: in the order of the text.
        residual_sd: in the unit of the left side; None where there are no more rows than constants.
        r2: coefficient of determination.
        rows: how many had all columns.
        fitted, residuals: (n,) of up to a few thousand rows.
        network: the formula as a model of the table, or None.
        no_network: why there is none.
    """

    constants: tuple[FittedConstant, ...]
    residual_sd: float | None
    r2: float
    rows: int
    fitted: NDArray[np.float64]
    residuals: NDArray[np.float64]
    network: ModelState | None
    no_network: str


@dataclass(frozen=True)
class ConstantProfiled(Reply):
    """The 95 % interval of a constant."""

    name: str
    interval: Interval
