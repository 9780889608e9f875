"""Laws T(y) = sum_j M_j S_j(h_j): splines fitted together, each read as a formula."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import sympy as sp

from kan_core.discovery.additions import Library, Summand, corrected, orthonormal, plain_forms, summands
from kan_core.discovery.arguments import Argument, unit_vector
from kan_core.discovery.hypotheses import SYMBOL, Hypothesis
from kan_core.discovery.link_forms import Factor, Form, read_forms
from kan_core.discovery.sample import Sample
from kan_core.discovery.transforms import IDENTITY, seen_through, transforms
from kan_core.model.state import FloatArray

NAME = "sum of links"
TRANSFORMS = ("y", "log y", "log y/M")
"""Those of the target that sums are looked for in."""
SCANNED_ROWS, ARGUMENTS = 500, 60
"""Rows and arguments that links are chosen from."""
COARSE, FINE = 12, 30
"""Grids of the choice, and of the splines that are read."""
ROWS_PER_SPLINE = 3
"""Rows that a B-spline of the fine grid needs at least."""
LARGEST = 5
"""Links of a sum at most."""
LINK = 3.0
"""What a link costs beside its argument, in symbols."""
WORTH, SAME = 0.9, 2.0
"""Error of a sum with one link more over that before at which it is worth it, and of a simpler sum at which
it is as good: what splines leave depends on their grids."""
NEAR, SHARP = 0.03, 2e-3
"""Error of a sum on the coarse and on the fine grid up to which it may be the law."""
RESOLVED = 1e-7
"""Least error of a spline, in spreads of the target: its rounding."""
OUTER_POWERS, INNER_POWERS = (0.0, 1.0, -1.0), (1.0, 2.0, -1.0, -2.0)
COMBINED, OFFERED = 1_024, 24
"""Sums of forms that are compared, and that are offered."""


def sums_of_links(sample: Sample, should_stop: Callable[[], bool]) -> Iterator[Hypothesis]:
    """The sums of links that leave next to nothing of the target or of its logarithm, read as formulas."""
    if sample.algebra.freedom < 2:
        return
    for transform in transforms(sample):
        other = seen_through(sample, transform) if transform.name in TRANSFORMS else None
        if other is None or should_stop():
            continue
        name = NAME if transform is IDENTITY else f"{NAME} of {transform.name}"
        for chosen in _Choice(other.some(SCANNED_ROWS)).sums(should_stop):
            for total in _read(other, chosen, should_stop):
                formula = sample.in_table_units(transform.inverse(total))
                yield Hypothesis(formula, name, tuple(summand.argument for summand in chosen))


class _Choice:
    """The choice of links for a sum; errors are in spreads of the target."""

    def __init__(self, sample: Sample) -> None:
        self._sample = sample
        self._target = sample.y * sample.root_weights / sample.spread
        self._constant = (
            sample.root_weights if sample.algebra.dimensionless_target else np.zeros(0)
        ).reshape(-1, sample.rows)

    @cached_property
    def _library(self) -> Library:
        return Library.of(self._sample, summands(self._sample, ARGUMENTS), COARSE)

    def sums(self, should_stop: Callable[[], bool]) -> list[list[Summand]]:
        """Sums that come near the target, the shortest first: of what helps most at each step, and of the
        columns with what helps most beside them."""
        found: dict[frozenset[int], float] = {}
        if not self._library.summands:
            return []
        for start in ([], self._columns()):
            chosen = self._grown(start, should_stop)
            if self._error(chosen) < NEAR and not should_stop():
                simple = self._simplified(chosen)
                found[frozenset(simple)] = sum(LINK + self._library.summands[place].size for place in simple)
        return [
            [self._library.summands[place] for place in sorted(chosen)]
            for chosen in sorted(found, key=lambda chosen: found[chosen])
        ]

    def _columns(self) -> list[int]:
        """The places of the plain columns themselves."""
        count = self._sample.algebra.columns
        own = {Argument(unit_vector(count, (column, 1))) for column in self._sample.algebra.plain}
        offered = self._library.summands
        return [
            i
            for i, summand in enumerate(offered)
            if summand.argument in own and not any(summand.prefactor.exponents)
        ]

    def _given(self, chosen: Sequence[int]) -> FloatArray:
        return np.concatenate([self._constant, *(self._library.bases[place] for place in chosen)])

    def _error(self, chosen: Sequence[int]) -> float:
        there = orthonormal(self._given(chosen))
        left = self._target - (there @ self._target / self._sample.rows) @ there
        return float(corrected(np.sqrt(np.mean(left**2)), len(there), self._sample.rows))

    def _grown(self, chosen: list[int], should_stop: Callable[[], bool]) -> list[int]:
        """The links with as many more as are worth it."""
        error = self._error(chosen)
        while len(chosen) < LARGEST and error > SHARP and not should_stop():
            found = self._library.beside(self._given(chosen), self._target)
            best = int(np.argmin(self._descriptions(found.errors)))
            if not found.errors[best] < WORTH * error:
                break
            chosen, error = [*chosen, best], float(found.errors[best])
        return chosen

    def _descriptions(self, errors: FloatArray) -> FloatArray:
        sizes = np.array([summand.size for summand in self._library.summands])
        return np.asarray(self._sample.rows * np.log(np.maximum(errors, RESOLVED)) + SYMBOL * sizes)

    def _simplified(self, chosen: list[int]) -> list[int]:
        """The sum without links that it does not need, each of the others the simplest that will do."""
        for place in sorted(chosen, reverse=True):
            others = [other for other in chosen if other != place]
            limit = SAME * self._error(chosen)
            if others and self._error(others) <= limit:
                chosen = others
                continue
            found = self._library.beside(self._given(others), self._target)
            simplest = int(np.flatnonzero(found.errors <= max(limit, found.errors.min()))[0])
            chosen = [*others, simplest]
        return chosen


@dataclass(frozen=True, eq=False)
class _Fine:
    """Links of a sum on the fine grid: coefficients of each, and what they leave in spreads of the target."""

    coefficients: list[FloatArray]
    error: float


def _fine(sample: Sample, chosen: Sequence[Summand]) -> _Fine:
    grid_size = min(FINE, sample.rows // (ROWS_PER_SPLINE * len(chosen)) - 3)
    if grid_size < 2:
        return _Fine([], np.inf)
    library = Library.of(sample, chosen, grid_size)
    rows, size = sample.rows, grid_size + 3
    columns = library.bases.reshape(-1, rows)
    target = sample.y * sample.root_weights / sample.spread
    solved = np.linalg.lstsq(columns.T, target, rcond=1e-12)[0]
    error = float(corrected(np.sqrt(np.mean((solved @ columns - target) ** 2)), len(columns), rows))
    return _Fine(list(solved.reshape(-1, size) * sample.spread / library.scales[:, None]), error)


def _read(sample: Sample, chosen: Sequence[Summand], should_stop: Callable[[], bool]) -> Iterator[sp.Expr]:
    """The formulas that a sum of splines may stand for, most promising first."""
    fine = _fine(sample, chosen)
    if fine.error > SHARP:
        return
    noise, most = max(fine.error, RESOLVED) * sample.spread, int(COMBINED ** (1.0 / len(chosen)))
    forms = []
    for summand, coefficients in zip(chosen, fine.coefficients, strict=True):
        if should_stop():
            return
        curve = summand.curve(sample, coefficients)
        if any(summand.prefactor.exponents):
            # Which of the prefactors that differ by powers of h was chosen says nothing.
            given = curve, noise, sample.rows, should_stop, OUTER_POWERS, (1.0, -1.0)
            found = read_forms(*given, sample.primitives)
        else:
            found = plain_forms(curve, INNER_POWERS, sample.primitives)
        forms.append(sorted(found, key=lambda form: form.description(sample.rows, noise))[: max(1, most)])
    combined = sorted(
        itertools.product(*forms),
        key=lambda some: sum(form.description(sample.rows, noise) for form in some),
    )
    for some in combined[:OFFERED]:
        yield _formula(sample, chosen, some)


def _formula(sample: Sample, chosen: Sequence[Summand], forms: Sequence[Form]) -> sp.Expr:
    """sum M_j (c_j f_j + d_j), with one d for all that have the same M and no power of h before f."""
    terms, offsets = [], dict[Argument, float]()
    for summand, form in zip(chosen, forms, strict=True):
        prefactor, argument = sample.expression(summand.prefactor), sample.expression(summand.argument)
        if form.outer != Factor(0.0):
            terms.append(prefactor * form.expression(argument))
            continue
        terms.append(prefactor * form.without_offset(argument))
        offset = form.candidate.parameters[3]
        offsets[summand.prefactor] = offsets.get(summand.prefactor, 0.0) + offset
    constants = [sp.Float(d, 17) * sample.expression(m) for m, d in offsets.items()]
    return sample.in_table_units(sp.Add(*terms, *constants))
