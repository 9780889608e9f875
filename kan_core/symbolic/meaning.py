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
    units = _units(dataset)
    whole = _whole(fitted, units)
    return tuple(_meaning(fitted, index, units, whole) for index in range(len(fitted.values)))


def _meaning(fitted: FittedTemplate, index: int, units: Mapping[str, Unit], whole: Measure | None) -> str:
    assert fitted.standard_errors is not None
    value, sigma = float(fitted.values[index]), float(fitted.standard_errors[index])
    form = fitted.fitting.form
    measure = None
    if whole is not None:
        measure = measure_of_constant(form.expression, form.constants[index], units, whole)
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
