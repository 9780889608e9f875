"""One term of a sum: a monomial times functions of dimensionless arguments."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
import sympy as sp

from kan_core.discovery.arguments import Argument
from kan_core.discovery.sample import Sample
from kan_core.model.state import FloatArray


@dataclass(frozen=True)
class Wrap:
    """A function around a dimensionless argument, with what it costs."""

    values: Callable[[FloatArray], FloatArray]
    form: Callable[[sp.Expr], sp.Expr]
    cost: float


def _log(h: FloatArray) -> FloatArray:
    with np.errstate(all="ignore"):
        return np.asarray(np.log(h))


WRAPS: Mapping[str, Wrap] = MappingProxyType(
    {
        "cos": Wrap(np.cos, sp.cos, 1.0),
        "sin": Wrap(np.sin, sp.sin, 1.0),
        "tan": Wrap(np.tan, sp.tan, 1.0),
        "exp": Wrap(np.exp, sp.exp, 1.0),
        "exp-": Wrap(lambda h: np.exp(-h), lambda h: sp.exp(-h), 1.0),
        "log": Wrap(_log, sp.log, 1.0),
        "log 1+": Wrap(lambda h: _log(1.0 + h), lambda h: sp.log(1 + h), 1.5),
        "log 1-": Wrap(lambda h: _log(1.0 - h), lambda h: sp.log(1 - h), 1.5),
        "cos^2": Wrap(lambda h: np.cos(h) ** 2, lambda h: sp.cos(h) ** 2, 2.0),
        "sin 2": Wrap(lambda h: np.sin(2 * h), lambda h: sp.sin(2 * h), 2.0),
    }
)
"""Functions that terms have."""
ALONE = tuple(name for name in WRAPS if name != "tan")
"""Those that stand alone; of tangents there are products with those of other angles."""


class Applied(NamedTuple):
    """A function of a dimensionless argument."""

    wrap: str
    argument: Argument


@dataclass(frozen=True)
class Term:
    """factor * wrap(argument) * ..."""

    factor: Argument
    functions: tuple[Applied, ...] = ()

    def values(self, x: FloatArray) -> FloatArray:
        """(n,) over (n, m) rows."""
        product = self.factor.values(x)
        with np.errstate(all="ignore"):
            for wrap, argument in self.functions:
                product = product * WRAPS[wrap].values(argument.values(x))
        return product

    def expression(self, sample: Sample) -> sp.Expr:
        """The same in the table's symbols; scaled as `values` is."""
        functions = (WRAPS[wrap].form(sample.expression(argument)) for wrap, argument in self.functions)
        return sp.Mul(sample.expression(self.factor), *functions)
