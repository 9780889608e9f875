"""What the fitted constants of a formula may be: exact numbers, or physical constants by their units."""

import math
from collections.abc import Mapping
from contextlib import suppress

from kan_core.data.dataset import Dataset
from kan_core.data.names import symbol_names
from kan_core.errors import UnitError
from kan_core.symbolic.constants import remarkable
from kan_core.symbolic.physical_constants import recognise_physical
from kan_core.symbolic.template import FittedTemplate
from kan_core.units.dimensions import Unit
from kan_core.units.inference import Measure, measure_of, measure_of_constant
from kan_core.units.parse import parse_unit


def meanings(fitted: FittedTemplate, dataset: Dataset) -> tuple[str, ...]:
    """For each constant the text of what it may be, or an empty text.

    Args:
        fitted: formula and constants.
        dataset: the table with its units; a text that is no unit counts as unknown.
    """
    if fitted.standard_errors is None:
        return ("",) * len(fitted.values)
    pairs = zip(fitted.values, fitted.standard_errors, measures(fitted, dataset), strict=True)
    return tuple(_meaning(float(value), float(sigma), measure) for value, sigma, measure in pairs)


def measures(fitted: FittedTemplate, dataset: Dataset) -> tuple[Measure | None, ...]:
    """For each constant the measure that it must have for the units to agree; None where that is open."""
    units = _units(dataset)
    whole, form = _whole(fitted, units), fitted.fitting.form
    if whole is None:
        return (None,) * len(fitted.values)
    return tuple(measure_of_constant(form.expression, each, units, whole) for each in form.constants)


def _meaning(value: float, sigma: float, measure: Measure | None) -> str:
    if measure is not None and not measure.dimension.is_one:
        known = recognise_physical(value * measure.factor, sigma * measure.factor, measure.dimension)
        if known:
            return known[0].text
    exact = remarkable(value, sigma)
    return "" if exact is None else exact.text


def _units(dataset: Dataset) -> dict[str, Unit]:
    """Unit by symbol; one with a zero of its own, such as °C, measures no factor."""
    symbols, units = symbol_names(dataset.names), {}
    for column in dataset.columns:
        with suppress(UnitError):
            unit = parse_unit(column.unit)
            if math.isclose(unit.offset, 0.0):
                units[symbols[column.name]] = unit
    return units


def _whole(fitted: FittedTemplate, units: Mapping[str, Unit]) -> Measure | None:
    try:
        return measure_of(fitted.response, units)
    except UnitError:
        return None
