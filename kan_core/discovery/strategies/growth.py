"""Formulas of data without a short law: sums T(y) = sum_j M_j f_j(h_j) that grow link by link."""

import itertools
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import sympy as sp

from kan_core.discovery.additions import Library, Summand, plain_forms, summands, variable
from kan_core.discovery.front import TIE
from kan_core.discovery.hypotheses import SYMBOL, Fitted, Hypothesis, Rows, fitted
from kan_core.discovery.link_forms import Curve, Form
from kan_core.discovery.sample import Sample
from kan_core.discovery.transforms import IDENTITY, seen_through, transforms
from kan_core.model.state import FloatArray
from kan_core.symbolic.evaluate import evaluate

NAME = "sum grown link by link"
LOOKED_AT, FEWEST = 1_500, 60
"""Rows at which a sum grows, at most and at least."""
ARGUMENTS, GRID = 80, 6
"""Arguments of the links that are offered, and the grid of their splines."""
UNLIKE = 2.0
"""Ratio of the spreads of two columns above which their sum says little to a reader."""
LARGEST = 8
"""Links of a sum at most."""
TRIED, ROUNDS, FORMS = 3, 3, 4
"""Links that are read in one round, rounds of a step until one helps, and forms of each that are fitted."""
STEPS = 12
TRANSFORMS, WIDE = ("y", "log y", "log y/M"), 3.0
"""Forms of the target, and its largest over its smallest value from which others than itself are tried."""
WAVES = 2.0
"""Periods of a sine within the data that splines of this grid can tell from less."""
TINY = float(np.finfo(np.float64).tiny)
PRIMITIVES = (
    "x", "x^2", "x^3", "1/x", "1/x^2", "sqrt", "1/sqrt", "x^p", "exp", "log",
    "gaussian", "sin", "tanh", "1/(1+x^2)",
)  # fmt: skip
"""What a link is read as."""
OF_LOGARITHMS = ("x^2", "gaussian", "sech", "tanh", "1/(1+x^2)")
"""What a link that spans decades is read as besides, of log h."""


def grown_sums(sample: Sample, should_stop: Callable[[], bool]) -> Iterator[Hypothesis]:
    """The sums of one link, of two and so on, of the target and of its logarithm."""
    if sample.rows < FEWEST:
        return
    size = np.abs(sample.y)
    names = TRANSFORMS if size.max() > WIDE * size.min() else TRANSFORMS[:1]
    for transform in transforms(sample):
        other = seen_through(sample, transform) if transform.name in names else None
        if other is None:
            continue
        name = NAME if transform is IDENTITY else f"{NAME} of {transform.name}"
        for found in _Growth(other.some(LOOKED_AT), should_stop).sums():
            yield Hypothesis(sample.in_table_units(transform.inverse(found.expression)), name)


@dataclass(frozen=True)
class _Growth:
    """The growth of a sum that is the target of a sample."""

    sample: Sample
    should_stop: Callable[[], bool]

    def sums(self) -> Iterator[Fitted]:
        """Each is the sum before with a link more, and then with a better one in place of a link."""
        mean = np.average(self._rows.y, weights=self._rows.root_weights**2)
        current = self._fitted(sp.Float(float(mean), 17))
        while current is not None and self._library.summands and not self.should_stop():
            longer = self._with_one_more(current)
            if longer is None or len(_terms(longer)) > LARGEST:
                return
            following = self._mended(longer)
            if following.description > current.description - TIE:
                return
            current = following
            yield current

    @cached_property
    def _rows(self) -> Rows:
        """The sample's rows with the inputs in the units of the table."""
        sample = self.sample
        names = tuple(str(symbol) for symbol in sample.symbols)
        x = sample.x * 10.0 ** np.array(sample.powers, dtype=float)
        return Rows(names, x, sample.y, sample.root_weights, sample.spread)

    @cached_property
    def _library(self) -> Library:
        return Library.of(self.sample, summands(self.sample, ARGUMENTS, UNLIKE), GRID)

    @cached_property
    def _sizes(self) -> FloatArray:
        return np.array([summand.size for summand in self._library.summands])

    def _fitted(self, expression: sp.Expr) -> Fitted | None:
        return fitted(Hypothesis(expression, NAME), self._rows, STEPS, self.should_stop)

    def _with_one_more(self, current: Fitted) -> Fitted | None:
        """The sum with the link that makes its description shortest; None where none makes it shorter."""
        links = self._links(current)
        for _ in range(ROUNDS):
            forms = itertools.chain.from_iterable(itertools.islice(links, TRIED))
            found = [self._fitted(current.expression + form) for form in forms]
            shorter = [one for one in found if one is not None and one.description < current.description]
            for one in sorted(shorter, key=lambda one: one.description):
                if not self._has_poles(one.expression):
                    return one
        return None

    def _has_poles(self, expression: sp.Expr) -> bool:
        """Whether something below a line is 0 between rows."""
        columns = dict(zip(self._rows.names, self._rows.x.T, strict=True))
        below = [power.base for power in expression.atoms(sp.Pow) if power.exp.is_negative]
        values = [evaluate(base, columns) for base in below]
        return any(np.min(each) <= 0.0 <= np.max(each) for each in values)

    def _mended(self, current: Fitted) -> Fitted:
        """The sum without the link it needs least, or with a better one in its place, if that is shorter."""
        without = [self._fitted(current.expression - term) for term in _terms(current)]
        usable = [one for one in without if one is not None and not self._has_poles(one.expression)]
        if not usable or self.should_stop():
            return current
        rest = min(usable, key=lambda one: one.description)
        return min(current, rest, self._with_one_more(rest) or rest, key=lambda one: one.description)

    def _links(self, current: Fitted) -> Iterator[list[sp.Expr]]:
        """Forms of one link after another, first the one that helps most while the constants of the sum give
        way as far as their slopes tell."""
        rows = self._rows
        values, slopes = current.form.derivatives(rows.x, current.constants.values)
        given = (slopes * rows.root_weights[:, None]).T
        found = self._library.beside(given, (rows.y - values) * rows.root_weights)
        lengths = rows.count * np.log(np.maximum(found.errors, TINY)) + SYMBOL * self._sizes
        for place in np.argsort(lengths, kind="stable"):
            if self.should_stop():
                return
            summand = self._library.summands[place]
            curve = summand.curve(self.sample, found.coefficients[place])
            yield list(self._forms(summand, curve, float(found.errors[place])))

    def _forms(self, summand: Summand, curve: Curve, noise: float) -> Iterator[sp.Expr]:
        """What a link may be: the forms of h and of log h with which the rows are described shortest."""
        h, factor = self.sample.expression(summand.argument), self.sample.expression(summand.prefactor)
        offered = [(form, h) for form in plain_forms(curve, (1.0,), PRIMITIVES) if not _too_wavy(form, curve)]
        logarithms = variable(curve.h)
        if logarithms is not curve.h:
            of_logarithms = plain_forms(replace(curve, h=logarithms), (1.0,), OF_LOGARITHMS)
            offered += [(replace(form, cost=form.cost + 1.0), sp.log(h)) for form in of_logarithms]
        offered.sort(key=lambda pair: pair[0].description(self.sample.rows, noise))
        for form, argument in offered[:FORMS]:
            yield factor * form.without_offset(argument)
            if factor.free_symbols:
                yield factor * form.expression(argument)


def _terms(found: Fitted) -> list[sp.Expr]:
    """The links of a sum."""
    return [term for term in sp.Add.make_args(found.expression) if term.free_symbols]


def _too_wavy(form: Form, curve: Curve) -> bool:
    """Whether a sine has more periods than the splines it is read from."""
    rate = abs(form.candidate.parameters[0]) * float(np.ptp(curve.h))
    return form.candidate.primitive == "sin" and rate > WAVES * 2.0 * math.pi
