"""`kanoscope fit`: the constants of a formula fitted to a table in the terminal."""

import argparse
import sys

from app.cli.exits import INTERRUPTED
from app.cli.results import leave, refuse_unwritable
from app.cli.tables import own_name, read_and_told, table_document
from kan_core.analysis.digits import digits_for
from kan_core.analysis.interval import Interval
from kan_core.data.computed import filter_notes
from kan_core.export.fit_json import fit_document
from kan_core.interrupt import Interrupt
from kan_core.symbolic.meaning import meanings
from kan_core.symbolic.profiles import profiled
from kan_core.symbolic.template import FittedTemplate, fit_template

OPEN = "open"
"""An end of an interval that the data do not give."""


def fit_file(options: argparse.Namespace) -> int:
    """Fits and reports; 130 after Ctrl-C with the best so far.

    Raises:
        KanoscopeError: the table or the formula cannot be used.
    """
    refuse_unwritable([options.json], [options.file, options.units])
    found = read_and_told(options)
    dataset = found.dataset
    for note in filter_notes(dataset):
        print(note, file=sys.stderr)
    if options.target is not None:
        dataset = dataset.with_target(own_name(dataset, options.target))
    interrupt = Interrupt()
    with interrupt.watching():
        fitted = fit_template(dataset, options.formula, options.start, options.seed, interrupt)
        intervals = profiles(fitted, interrupt) if options.profile else {}
        perhaps = meanings(fitted, dataset)
        leave(
            options.json,
            lambda: (
                fit_document(fitted, dataset.names, perhaps, intervals) | {"table": table_document(found)}
            ),
            lambda: report(fitted, perhaps, intervals),
        )
    return INTERRUPTED if interrupt.pressed else 0


def profiles(fitted: FittedTemplate, interrupt: Interrupt) -> dict[str, Interval]:
    """The 95 % interval of every constant."""
    return {
        name: profiled(fitted.fitting, fitted.values, index, should_stop=interrupt)
        for index, name in enumerate(fitted.text.constants)
    }


def report(fitted: FittedTemplate, perhaps: tuple[str, ...], intervals: dict[str, Interval]) -> None:
    """Constants and the quality of the fit, on the standard output stream."""
    print(f"{fitted.text.left} = {fitted.text.right}")
    width = max(len("constant"), *map(len, fitted.text.constants))
    heads = f"{'value':>18}  {'standard error':>14}"
    print(f"{'constant':{width}}  {heads}" + ("  95 % profile" if intervals else ""))
    for index, name in enumerate(fitted.text.constants):
        hint = f"  maybe {perhaps[index]}" if perhaps[index] else ""
        print(f"{name:{width}}  {row(fitted, index)}{ends(intervals.get(name))}{hint}")
    if fitted.standard_errors is None:
        print("The data do not determine every constant: there are no standard errors.")
    spread = "" if fitted.residual_sd is None else f"residual standard deviation {fitted.residual_sd:.6g}, "
    print(f"{spread}R2 {fitted.r2:.8g}, {len(fitted.rows)} rows")


def row(fitted: FittedTemplate, index: int) -> str:
    """Value and standard error of a constant."""
    errors = fitted.standard_errors
    value = fitted.values[index]
    if errors is None:
        return f"{value:18.8g}  {'':14}"
    return f"{value:18.{min(digits_for(value, errors[index]), 12)}g}  {errors[index]:14.4g}"


def ends(interval: Interval | None) -> str:
    """The ends of an interval."""
    if interval is None:
        return ""
    told = (interval.lower, interval.upper)
    texts = [OPEN if end is None else f"{end:.{interval.digits(end)}g}" for end in told]
    return f"  {' to '.join(texts)}"
