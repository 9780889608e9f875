"""Samples of rows whose law is known."""

import numpy as np
import sympy as sp

from kan_core.discovery.hypotheses import Rows
from kan_core.discovery.sample import Sample
from kan_core.units.groups import DimensionalAlgebra
from tests.core.discovery.tables import Function

Ranges = dict[str, tuple[float, float]]


def plain(columns: int, positive: bool = True) -> DimensionalAlgebra:
    """Columns and target are pure numbers."""
    return DimensionalAlgebra.of(np.zeros((0, columns)), np.zeros(0), [positive] * columns)


def sample(
    law: Function,
    ranges: Ranges,
    algebra: DimensionalAlgebra | None = None,
    rows: int = 400,
    noise: float = 0.0,
    seed: int = 0,
) -> Sample:
    """Uniform rows of y = law(inputs); `noise` in spreads of the target; pure numbers by default."""
    random = np.random.default_rng(seed)
    x = np.stack([random.uniform(*ends, rows) for ends in ranges.values()], axis=1)
    y = law(*x.T)
    y = y + noise * y.std() * random.normal(size=rows)
    symbols = [sp.Symbol(name, real=True) for name in ranges]
    return Sample.of(x, y, symbols, plain(len(ranges)) if algebra is None else algebra)


def rows_of(given: Sample) -> Rows:
    """The rows of an unscaled sample, as hypotheses are fitted to them."""
    names = tuple(str(symbol) for symbol in given.symbols)
    return Rows(names, given.x, given.y, given.root_weights, given.spread)
