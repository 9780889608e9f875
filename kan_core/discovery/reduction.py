"""Two columns that a law sees only together: found by putting their product, quotient, sum or difference
in their place."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import sympy as sp

from kan_core.analysis.scalings import scalings_of
from kan_core.discovery.arguments import Argument, Pair, unit_vector
from kan_core.discovery.sample import Sample
from kan_core.discovery.structures import start_over
from kan_core.model.evaluate import evaluate
from kan_core.model.state import FloatArray, ModelState
from kan_core.symbolic.refine import refine
from kan_core.training.problem import Problem
from kan_core.training.rows import CancelledError
from kan_core.training.small_fits import Candidate, fit_all
from kan_core.units.groups import DimensionalAlgebra

SCANNED_ROWS, STEPS, FIT_STEPS = 600, 20, 40
GRID = 18
"""Grid intervals: fine enough to follow a few periods."""
STARTS = 2
"""Random starts of each candidate: a sum of two products has local minima."""
BETTER, GOOD = 0.5, 0.15
"""Error with the group over that without any, and in spreads of the target, up to which it is believed."""
MOST_COLUMNS, KEPT = 9, 2


@dataclass(frozen=True, eq=False)
class Reduction:
    """A sample with fewer columns: some of them are quantities made of the table's.

    Attributes:
        sample: its symbols are expressions in those of the table.
        groups: the arguments that took the place of columns, in the table's columns.
        error: of a sum of two products of splines of its columns, in spreads of the target.
    """

    sample: Sample
    groups: tuple[Argument, ...]
    error: float


def reductions(sample: Sample, error: float, should_stop: Callable[[], bool]) -> list[Reduction]:
    """The best ways to replace columns by one quantity, with the scalings of what is left.

    Args:
        sample: in the table's own columns, as pure numbers.
        error: of the best network on all columns, in spreads of the target.
        should_stop: True ends the scan with what it has.
    """
    if not 2 <= sample.algebra.columns <= MOST_COLUMNS:
        return []
    offered = [
        argument for argument in _offered(sample.algebra) if np.isfinite(argument.values(sample.x)).all()
    ]
    few = sample.take(slice(SCANNED_ROWS))
    found = []
    for left in sorted({len(_others(argument)) for argument in offered}):
        alike = [argument for argument in offered if len(_others(argument)) == left]
        try:
            found += list(_scanned(few, alike, should_stop))
        except CancelledError:
            break
    best = sorted(found, key=lambda pair: pair[0])[:KEPT]
    return [
        _reduced(sample, argument, reached)
        for reached, argument in best
        if reached < min(GOOD, BETTER * error) and not should_stop()
    ]


def _offered(algebra: DimensionalAlgebra) -> Iterator[Argument]:
    n = algebra.columns
    for one, other in itertools.combinations(range(n), 2):
        yield Argument(unit_vector(n, (one, 1), (other, 1)))
        yield Argument(unit_vector(n), Pair(one, other, -1))
        yield Argument(unit_vector(n), Pair(one, other, 1))
        yield Argument(unit_vector(n, (one, 1), (other, 1)), Pair(one, other, 1), -1)
        if algebra.positive[other] or algebra.positive[one]:
            above, below = (one, other) if algebra.positive[other] else (other, one)
            yield Argument(unit_vector(n, (above, 1), (below, -1)))
    for three in itertools.combinations(range(n), 3):
        for signs in itertools.product((1, -1), repeat=2):
            places = list(zip(three, (1, *signs), strict=True))
            if all(sign > 0 or algebra.positive[column] for column, sign in places):
                yield Argument(unit_vector(n, *places))


def _others(argument: Argument) -> list[int]:
    """The columns that an argument leaves."""
    used = argument.pair.columns if argument.pair else ()
    return [i for i, e in enumerate(argument.exponents) if not e and i not in used]


def _columns(sample: Sample, argument: Argument) -> FloatArray:
    return np.column_stack([sample.x[:, _others(argument)], argument.values(sample.x)])


def _scanned(
    sample: Sample, offered: list[Argument], should_stop: Callable[[], bool]
) -> Iterator[tuple[float, Argument]]:
    """(error, argument), the error corrected for degrees of freedom."""
    problems = [_problem(sample, _columns(sample, argument)) for argument in offered]
    candidates = [
        Candidate(_start(problem.u, seed), problem) for problem in problems for seed in range(STARTS)
    ]
    fits = list(fit_all(candidates, STEPS, should_stop=should_stop))
    parameters = 2 * (GRID + 3) * problems[0].u.shape[1]
    correction = np.sqrt(max(0.1, 1.0 - parameters / sample.rows))
    for place, argument in enumerate(offered):
        error = min(fit.rmse for fit in fits[STARTS * place : STARTS * (place + 1)]) / correction
        if np.isfinite(error):
            yield float(error), argument


def _problem(sample: Sample, columns: FloatArray) -> Problem:
    return Problem(columns, sample.y[:, None] / sample.spread, sample.root_weights**2)


def _start(u: FloatArray, seed: int) -> ModelState:
    return start_over("P + P" if u.shape[1] > 1 else "S", u, GRID, seed)


def _reduced(sample: Sample, argument: Argument, error: float) -> Reduction:
    columns = _columns(sample, argument)
    problem = _problem(sample, columns)
    fits = [refine(problem, _start(problem.u, seed), FIT_STEPS) for seed in range(STARTS)]
    best = min(fits, key=lambda fit: fit.rmse)

    def function(rows: FloatArray) -> FloatArray:
        return evaluate(best.state, rows)[:, 0]

    found = scalings_of(function, columns, best.rmse)
    algebra = DimensionalAlgebra.of(found[:, :-1], found[:, -1], (columns > 0).all(axis=0))
    symbols: tuple[sp.Expr, ...] = (
        *(sample.symbols[i] for i in _others(argument)),
        sample.expression(argument),
    )
    y = sample.y * 10.0**sample.target_power
    scaled = Sample.of(columns, y, symbols, algebra, sample.root_weights**2)
    return Reduction(scaled, (argument,), error)
