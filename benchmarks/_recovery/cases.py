"""A task as what the search is given and how its answer is judged."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import sympy as sp

from benchmarks._recovery.equations import Equation, FloatArray
from benchmarks._recovery.judge import Verdict, judge, judge_form
from benchmarks._recovery.known import LAWS, KnownLaw, judge_known
from benchmarks._recovery.records import Task
from benchmarks._recovery.sets import SETS


@dataclass(frozen=True)
class Case:
    """One table with a known law.

    Attributes:
        columns: of the table.
        target: the column to explain.
        units: text of the unit of every column; empty where none are told.
        symbols: of the columns that the law may hold.
        truth: text of the law.
        verdict: what is said of a formula in these symbols.
    """

    columns: Mapping[str, FloatArray]
    target: str
    units: Mapping[str, str]
    symbols: Mapping[str, sp.Symbol]
    truth: str
    verdict: Callable[[sp.Expr], Verdict]


Maker = Callable[[Task], Case]


def cases(name: str, data: Path) -> dict[str, Maker]:
    """How the case of each member of a set is made from a task, by the member's name.

    Args:
        name: of the set.
        data: the folder of data.
    """
    if name == "laws":
        return {law.id: _known(law, data) for law in LAWS}
    return {equation.id: _equation(equation) for equation in SETS[name](data)}


SET_NAMES = (*SETS, "laws")


def _equation(equation: Equation) -> Maker:
    def made(task: Task) -> Case:
        said = judge_form if task.noise or task.digits else judge
        columns = equation.table(task.rows, task.seed, task.noise, task.dummies)
        return Case(
            columns if task.digits is None else _rounded(columns, task.digits),
            equation.output,
            equation.table_units(task.dummies) if task.units else {},
            equation.symbols,
            equation.formula,
            lambda expression: said(expression, equation),
        )

    return made


def _rounded(columns: Mapping[str, FloatArray], digits: int) -> dict[str, FloatArray]:
    """All numbers to so many significant digits."""
    return {
        name: np.array([float(f"{value:.{digits}g}") for value in values]) for name, values in columns.items()
    }


def _known(law: KnownLaw, data: Path) -> Maker:
    def made(_task: Task) -> Case:
        columns = law.columns(data)
        *inputs, target = columns
        rows = {name: columns[name] for name in inputs}
        symbols = {name: sp.Symbol(name, real=True) for name in inputs}
        return Case(
            columns, target, {}, symbols, law.form, lambda expression: judge_known(expression, law, rows)
        )

    return made
