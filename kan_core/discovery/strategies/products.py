"""Laws y = M(x) S_1(h_1) S_2(h_2) ...: products of splines of several arguments, each read as a formula."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import sympy as sp

from kan_core.discovery.arguments import Argument, arguments, finite, unit_vector
from kan_core.discovery.hypotheses import Hypothesis
from kan_core.discovery.link_forms import Curve, Form, read_forms
from kan_core.discovery.sample import Sample
from kan_core.discovery.smoothing import coordinate
from kan_core.discovery.structures import start_over
from kan_core.model.curves import edge_values
from kan_core.model.grid import extend_grid
from kan_core.model.state import FloatArray, ModelState
from kan_core.symbolic.refine import Refined, refine
from kan_core.training.problem import Problem
from kan_core.training.rows import CancelledError
from kan_core.training.small_fits import Candidate, fit_all
from kan_core.units.groups import DimensionalAlgebra

NAME = "product of links"
SCANNED_ROWS = 300
ARGUMENTS, SETS, LARGEST_SET = 24, 500, 5
"""Arguments that sets are made of, sets that are tried, and arguments of one set."""
COARSE, FINE, WAVY = 7, 18, 18
"""Grids of the scan, of the fit that is read, and of a scan for what oscillates."""
SCAN_STEPS, FIT_STEPS = 12, 30
SMOOTH_ENOUGH = 0.03
"""Error of the best product above which a finer grid is scanned too."""
SHARP, SHARP_ON_FINE = 0.02, 1.5e-3
"""Error of a product on a coarse grid, and on a finer one, that may be nothing but the grid's."""
GOOD, READ = 0.3, 3
"""Error up to which a product says something, and how many are read."""
FORMS, OFFERED = 5, 24
"""Forms of one link, and products of forms that are offered."""
RESOLVED = 1e-7


@dataclass(frozen=True)
class Product:
    """A set of arguments, and the error of the best product of splines of them, in spreads of the target."""

    error: float
    arguments: tuple[Argument, ...]
    grid_size: int

    @property
    def size(self) -> float:
        return sum(3.0 + argument.size for argument in self.arguments)


def products(sample: Sample, should_stop: Callable[[], bool]) -> Iterator[Hypothesis]:
    """The best products of links, read as formulas."""
    if sample.algebra.freedom < 2:
        return
    found = _scan(sample, COARSE, should_stop)
    if not found or found[0].error > SMOOTH_ENOUGH:
        found = sorted([*found, *_scan(sample, WAVY, should_stop)], key=lambda one: one.error)
    yield from _formulas(sample, found, should_stop)


def sharp_products(sample: Sample, should_stop: Callable[[], bool]) -> Iterator[Hypothesis]:
    """The best products of links, read as formulas where a coarse look leaves next to nothing."""
    if sample.algebra.freedom < 2:
        return
    found = [product for product in _scan(sample, COARSE, should_stop) if product.error <= SHARP]
    yield from _formulas(sample, found, should_stop, SHARP_ON_FINE)


def _formulas(
    sample: Sample, found: list[Product], should_stop: Callable[[], bool], good: float = GOOD
) -> Iterator[Hypothesis]:
    for product in _simplest(found, sample.rows):
        if should_stop():
            return
        yield from _read(sample, product, should_stop, good)


def _simplest(found: list[Product], rows: int) -> list[Product]:
    """The products with which the rows are described shortest."""
    good = [one for one in found if one.error <= GOOD]
    return sorted(good, key=lambda one: rows * np.log(max(one.error, 1e-5)) + 2.0 * one.size)[:READ]


def argument_sets(algebra: DimensionalAlgebra, offered: Sequence[Argument]) -> list[tuple[Argument, ...]]:
    """Sets of independent arguments around one or two of those offered.

    Smaller ones, in which every plain column stands somewhere, and those that say all there is.
    """
    chosen: dict[frozenset[Argument], tuple[Argument, ...]] = {}
    starts = ((), *((one,) for one in offered), *itertools.combinations(offered, 2))
    for start in starts:
        for whole in (_covering(algebra, start), _completed(algebra, start)):
            if whole is not None and 2 <= len(whole) <= LARGEST_SET:
                chosen.setdefault(frozenset(whole), whole)
        if len(chosen) >= SETS:
            break
    return list(chosen.values())


def _covering(algebra: DimensionalAlgebra, start: Sequence[Argument]) -> tuple[Argument, ...] | None:
    """Two arguments, and the plain columns that are in neither."""
    if len(start) < 2:
        return None
    used = {i for one in start for i, e in enumerate(one.exponents) if e}
    used |= {i for one in start if one.pair for i in one.pair.columns}
    left = [column for column in algebra.plain if column not in used]
    return (*start, *(Argument(unit_vector(algebra.columns, (column, 1))) for column in left))


def _completed(algebra: DimensionalAlgebra, start: Sequence[Argument]) -> tuple[Argument, ...] | None:
    monomials = [one.exponents for one in start if one.pair is None]
    if _rank(monomials) < len(monomials):
        return None
    whole = list(start)
    single = [unit_vector(algebra.columns, (column, 1)) for column in algebra.plain]
    for exponents in (*single, *algebra.basis):
        if len(monomials) >= algebra.freedom:
            break
        if _rank([*monomials, exponents]) > len(monomials):
            monomials.append(exponents)
            whole.append(Argument(exponents))
    return tuple(whole)


def _rank(vectors: Sequence[tuple[float, ...]]) -> int:
    return int(np.linalg.matrix_rank(np.array(vectors))) if vectors else 0


def _scan(sample: Sample, grid_size: int, should_stop: Callable[[], bool]) -> list[Product]:
    few = sample.take(slice(SCANNED_ROWS if grid_size == COARSE else 2 * SCANNED_ROWS))
    offered = finite(arguments(sample.algebra, ARGUMENTS), sample.x)
    sets = argument_sets(sample.algebra, offered)
    found = []
    for size in sorted({len(one) for one in sets}):
        alike = [one for one in sets if len(one) == size]
        candidates = [_candidate(few, one, grid_size) for one in alike]
        usable = [(one, c) for one, c in zip(alike, candidates, strict=True) if c is not None]
        try:
            fits = fit_all([c for _, c in usable], SCAN_STEPS, should_stop=should_stop)
            parameters = size * (grid_size + 3)
            correction = np.sqrt(max(0.1, 1.0 - parameters / few.rows))
            found += [
                Product(fit.rmse / correction, one, grid_size)
                for (one, _), fit in zip(usable, fits, strict=True)
            ]
        except CancelledError:
            break
    return sorted((one for one in found if np.isfinite(one.error)), key=lambda one: one.error)


def _candidate(sample: Sample, chosen: tuple[Argument, ...], grid_size: int) -> Candidate | None:
    problem = _problem(sample, chosen, grid_size)
    return None if problem is None else Candidate(_start(problem.u, grid_size), problem)


def _problem(sample: Sample, chosen: Sequence[Argument], grid_size: int) -> Problem | None:
    """y over the prefactor against the arguments' coordinates; errors are those of y in its spreads."""
    factor = _prefactor(sample).values(sample.x)
    with np.errstate(all="ignore"):
        z = sample.y / factor
    columns = np.column_stack([_variable(one.values(sample.x), grid_size) for one in chosen])
    if not (np.isfinite(z).all() and np.isfinite(columns).all()) or (np.ptp(columns, axis=0) == 0).any():
        return None
    weights = (factor * sample.root_weights) ** 2
    return Problem(columns, z[:, None] / _unit(sample, factor), weights / weights.mean())


def _prefactor(sample: Sample) -> Argument:
    """The simplest monomial with the dimension of the target, or 1."""
    prefactors = sample.algebra.prefactors
    return Argument(prefactors[0] if prefactors else unit_vector(sample.algebra.columns))


def _unit(sample: Sample, factor: FloatArray) -> float:
    """That of y over the prefactor in which the loss is that of y in spreads, with weights of mean 1."""
    return float(sample.spread / np.sqrt(np.mean((factor * sample.root_weights) ** 2)))


def _variable(h: FloatArray, grid_size: int) -> FloatArray:
    return coordinate(h) if grid_size == COARSE else h


def _start(u: FloatArray, grid_size: int) -> ModelState:
    return start_over("P", u, grid_size, 0)


def _read(
    sample: Sample, product: Product, should_stop: Callable[[], bool], good: float
) -> Iterator[Hypothesis]:
    """The formulas that a product of splines may stand for, most promising first."""
    problem = _problem(sample, product.arguments, product.grid_size)
    if problem is None:
        return
    fine = _fitted(problem, product.grid_size, should_stop)
    if fine.rmse > good:
        return
    noise = max(fine.rmse / np.sqrt(max(0.1, 1.0 - fine.parameters / sample.rows)), RESOLVED) * sample.spread
    curves = _curves(sample, product, problem, fine.state)
    forms = [
        read_forms(curve, noise, sample.rows, should_stop, primitives=sample.primitives)[:FORMS]
        for curve in curves
    ]
    if not all(forms):
        return
    combined = sorted(
        itertools.product(*forms),
        key=lambda chosen: (
            -sum(form.is_power for form in chosen),
            sum(form.description(sample.rows, noise) for form in chosen),
        ),
    )
    for chosen in combined[:OFFERED]:
        yield Hypothesis(_formula(sample, product, chosen), NAME, product.arguments)


def _fitted(problem: Problem, grid_size: int, should_stop: Callable[[], bool]) -> Refined:
    start = refine(problem, _start(problem.u, grid_size), FIT_STEPS, should_stop=should_stop)
    finer = refine(
        problem, extend_grid(start.state, max(FINE, 2 * grid_size)), FIT_STEPS, should_stop=should_stop
    )
    return finer if finer.rmse < 0.9 * start.rmse else start


def _curves(sample: Sample, product: Product, problem: Problem, state: ModelState) -> list[Curve]:
    """Points of each link, and the weight they have in the error of the target."""
    layer = state.layers[0]
    links = [edge_values(layer, i, 0, problem.u[:, i]) for i in range(len(product.arguments))]
    factor = _prefactor(sample).values(sample.x)
    unit, curves = _unit(sample, factor), []
    for place, (argument, values) in enumerate(zip(product.arguments, links, strict=True)):
        others = np.prod([link for i, link in enumerate(links) if i != place], axis=0)
        curves.append(Curve.of(argument.values(sample.x), values, unit * others * factor))
    return curves


def _formula(sample: Sample, product: Product, forms: Sequence[Form]) -> sp.Expr:
    """M c prod S_j / c_j, with the one c that fits best."""
    parts = [
        form.without_factor(sample.expression(argument))
        for form, argument in zip(forms, product.arguments, strict=True)
    ]
    prefactor = _prefactor(sample)
    unit = _unit(sample, prefactor.values(sample.x))
    factor = sp.Float(unit * float(np.prod([form.factor for form in forms])), 17)
    return sample.in_table_units(factor * sample.expression(prefactor) * sp.Mul(*parts))
