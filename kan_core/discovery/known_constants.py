"""Fitted constants of a law that are constants of nature: told by their units, and accepted by a refit."""

import math
from collections.abc import Iterator, Mapping

import numpy as np
import sympy as sp

from kan_core.data.dataset import Dataset
from kan_core.discovery.front import Law
from kan_core.discovery.hypotheses import Rows
from kan_core.errors import UnitError
from kan_core.symbolic.constant_fit import FittedConstants, fit_constants
from kan_core.symbolic.fixed_form import FixedForm
from kan_core.symbolic.physical_constants import Physical, recognise_physical
from kan_core.units.columns import parsed_units
from kan_core.units.dimensions import Unit
from kan_core.units.inference import Measure, measure_of, measure_of_constant

ITERATIONS = 12


def known_constants(dataset: Dataset, rows: Rows, law: Law) -> Iterator[str]:
    """A sentence for each fitted constant that may be replaced by constants of nature.

    The units of the columns and of the target tell the dimension that a constant has. A product of physical
    constants of that dimension near its value is accepted where the law, the others refitted, describes the
    rows no worse for it.

    Args:
        dataset: with units.
        rows: that the law was fitted to.
        law: without splines.
    """
    units = _units(dataset)
    target = units.get(law.formula.target)
    if target is None:
        return
    form, start = FixedForm.freed(law.formula.expression, rows.names)
    fitted = fit_constants(form, rows.x, rows.y, start, rows.root_weights, ITERATIONS)
    if fitted.covariance is None:
        return
    symbols = {symbol: units[column] for symbol, column in law.formula.symbols.items() if column in units}
    try:
        whole = measure_of(sp.Symbol("target", real=True), {"target": target})
    except UnitError:
        return
    for place in range(len(fitted.values)):
        measure = (
            None
            if whole is None
            else measure_of_constant(form.expression, form.constants[place], symbols, whole)
        )
        known = None if measure is None else _accepted(form, fitted, place, measure, rows)
        if known is not None:
            yield f"The constant {fitted.values[place]:.6g} is {known.text} within its uncertainty."


def _units(dataset: Dataset) -> Mapping[str, Unit]:
    """Unit by column; one with a zero of its own, such as °C, measures no factor."""
    units = parsed_units({column.name: column.unit for column in dataset.columns})
    return {name: unit for name, unit in units.items() if not unit.offset}


def _accepted(
    form: FixedForm, fitted: FittedConstants, place: int, measure: Measure, rows: Rows
) -> Physical | None:
    """The simplest product of physical constants with which the others fit as well."""
    if measure.dimension.is_one or fitted.covariance is None:
        return None
    value, sigma = float(fitted.values[place]), math.sqrt(max(float(fitted.covariance[place, place]), 0.0))
    limit = max(fitted.rmse * math.exp(math.log(rows.count) / (2 * rows.count)), 1e-6 * rows.spread)
    for known in recognise_physical(value * measure.factor, sigma * measure.factor, measure.dimension):
        fixed = form.expression.xreplace({form.constants[place]: sp.Float(known.value / measure.factor, 17)})
        left = [other for other in range(len(form.constants)) if other != place]
        others = FixedForm(fixed, rows.names, [form.constants[other] for other in left])
        again = fit_constants(
            others, rows.x, rows.y, np.asarray(fitted.values)[left], rows.root_weights, ITERATIONS
        )
        if again.rmse <= limit:
            return known
    return None
