"""A formula: an expression for one target in the names of columns."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import sympy as sp

from kan_core.ids import EdgeId


@dataclass(frozen=True)
class Formula:
    """target = expression.

    Attributes:
        target: name of the target column.
        unit: of the target; empty where unknown.
        expression: in real symbols named by the keys of `symbols`. An edge that is still a spline stands in
            it as the undefined function `phi_l_i_j`, counted from 1 as in `EdgeId`'s text.
        symbols: column name by symbol name, in the order of the inputs; also of columns that drop out.
        unsnapped: the edges that are still splines.
        ranges: of the data, by symbol name, where known.
    """

    target: str
    unit: str
    expression: sp.Expr
    symbols: Mapping[str, str]
    unsnapped: tuple[EdgeId, ...] = ()
    ranges: Mapping[str, tuple[float, float]] = field(default_factory=dict)

    @property
    def arguments(self) -> tuple[sp.Symbol, ...]:
        """The symbols in the order of `symbols`, as they occur in the expression."""
        return tuple(sp.Symbol(name, real=True) for name in self.symbols)


def edge_function(edge: EdgeId) -> sp.core.function.UndefinedFunction:
    """The undefined function that stands for a spline edge, e.g. phi_1_2_1."""
    return sp.Function(f"phi_{edge.layer + 1}_{edge.source + 1}_{edge.target + 1}")
