"""From a fitted hypothesis to a law: the formula in its shortest form, its network, errors and constants."""

import math
from dataclasses import dataclass

import numpy as np
import sympy as sp

from kan_core.discovery.front import Constant, Law
from kan_core.discovery.hypotheses import (
    SYMBOL,
    Fitted,
    Hypothesis,
    Rows,
    error_on,
    fitted,
    misfit,
    of_constants,
)
from kan_core.discovery.origins import Origins
from kan_core.discovery.parts import Parts
from kan_core.discovery.sample import Sample
from kan_core.errors import KanoscopeError
from kan_core.model.evaluate import evaluate as model_values
from kan_core.model.inputs import raw_inputs
from kan_core.model.state import FloatArray, ModelState, OutputState
from kan_core.symbolic.complexity import complexity
from kan_core.symbolic.evaluate import evaluate
from kan_core.symbolic.formula import Formula
from kan_core.symbolic.kanpiler.kanpile import kanpile
from kan_core.symbolic.numbers import rounded
from kan_core.symbolic.simplify import Simplifier
from kan_core.symbolic.text import formula_text

FAITHFUL = 1e-10
"""Largest deviation of a formula's network, relative to the largest value."""
SETTLED = 20
"""Steps after which the constants of the shortest form are where they were."""


@dataclass(frozen=True)
class LawMaker:
    """Makes laws of one table.

    Attributes:
        parts: the rows that hypotheses are fitted to.
        table: the rows in which laws are stated.
        origins: what was taken from the table's columns.
        sample: the system of units in which groups are given.
        simplifier: of formulas.
        seconds: for each simplification.
        derived: expressions of columns that are inputs of their own wherever they stand in a law.
    """

    parts: Parts
    table: Parts
    origins: Origins
    sample: Sample
    simplifier: Simplifier
    seconds: float
    derived: tuple[sp.Expr, ...] = ()

    def law(self, found: Fitted) -> Law | None:
        """The law that a fitted hypothesis states, in its shortest form.

        None where no network computes it, or it has no value on some row.
        """
        formula = self.simplifier.simplify(_formula(found.expression, self.parts), self.seconds)
        smooth = without_magnitudes(formula.expression, self.parts.train)
        final = self._refitted(found, smooth)
        return self.as_it_is(final) or self._opened(final)

    def as_it_is(self, final: Fitted) -> Law | None:
        """The law in the form in which it was found."""
        expression = self.origins.in_columns(rounded(final.expression))
        train, test = (_rmse(expression, rows) for rows in (self.table.train, self.table.test))
        if not (math.isfinite(train) and math.isfinite(test)):
            return None
        try:
            state = self._network(expression, final)
        except KanoscopeError:
            return None
        beyond = None if self.table.beyond is None else _rmse(expression, self.table.beyond)
        return Law(
            state=state,
            formula=_formula(expression, self.table),
            complexity=complexity(expression),
            train_rmse=train,
            test_rmse=test,
            constants=_constants(final),
            parameters=len(final.constants.values),
            beyond_rmse=beyond,
            strategy=final.hypothesis.strategy,
            description=self._description(final),
        )

    def _opened(self, final: Fitted) -> Law | None:
        """The law with its brackets opened: far from its origin (t - t0)^2 loses digits that t^2 keeps."""
        opened = self._refitted(final, sp.expand(final.expression))
        return None if opened is final else self.as_it_is(opened)

    def _description(self, final: Fitted) -> float:
        """Over the rows that were fitted and those that were held out."""
        parts = [self.parts.train]
        if self.parts.holds_out:
            parts.append(self.parts.test)
        rows = sum(part.count for part in parts)
        errors = sum(misfit(error_on(final, part), part.count) for part in parts)
        return errors + of_constants(len(final.constants.values), rows) + SYMBOL * final.symbols

    def _refitted(self, found: Fitted, expression: sp.Expr) -> Fitted:
        """The shortest form with its own constants fitted, or the form that was found."""
        if expression == found.expression:
            return found
        hypothesis = Hypothesis(expression, found.hypothesis.strategy, found.hypothesis.groups)
        again = fitted(hypothesis, self.parts.train, SETTLED)
        if again is None or again.error > 1.0001 * found.error + 1e-13:
            return found
        return again

    def _network(self, expression: sp.Expr, found: Fitted) -> ModelState:
        parts = self.table
        inputs = dict(zip(parts.names, parts.inputs, strict=True))
        output = OutputState(parts.output.name, unit=parts.output.unit)
        quantities = [*self.derived, *(self.sample.expression(group) for group in found.hypothesis.groups)]
        groups = [*map(self.origins.in_columns, quantities), *self.origins.shifts()]
        columns = dict(zip(parts.names, parts.train.x.T, strict=True))
        state = kanpile(expression, inputs, output, groups, columns)
        given = self._given(state, parts.train)
        wanted = formula_values(expression, parts.train)
        if not np.abs(given - wanted).max() <= FAITHFUL * np.abs(wanted).max():
            raise KanoscopeError(f"The network of {formula_text(expression)} deviates from it.")
        return state

    def _given(self, state: ModelState, rows: Rows) -> FloatArray:
        columns = {node.name: column for node, column in zip(self.table.inputs, rows.x.T, strict=True)}
        return model_values(state, raw_inputs(state.inputs, columns))[:, 0]


def _formula(expression: sp.Expr, parts: Parts) -> Formula:
    columns = {name: node.name for name, node in zip(parts.names, parts.inputs, strict=True)}
    ranges = {name: (node.lower, node.upper) for name, node in zip(parts.names, parts.inputs, strict=True)}
    return Formula(parts.output.name, parts.output.unit, expression, columns, (), ranges)


def _rmse(expression: sp.Expr, rows: Rows) -> float:
    rmse = float(np.sqrt(np.mean((formula_values(expression, rows) - rows.y) ** 2)))
    return rmse if math.isfinite(rmse) else math.inf


def formula_values(expression: sp.Expr, rows: Rows) -> FloatArray:
    """(n,) a formula on rows; not finite where it has no value."""
    with np.errstate(all="ignore"):
        values = evaluate(expression, dict(zip(rows.names, rows.x.T, strict=True)))
    return np.broadcast_to(values, (rows.count,))


def _constants(found: Fitted) -> tuple[Constant, ...]:
    """The fitted numbers with their standard errors, and the exact ones that are not 1."""
    covariance = found.constants.covariance
    sigmas = None if covariance is None else np.sqrt(np.maximum(np.diag(covariance), 0.0))
    constants = [
        Constant(float(value), None if sigmas is None else float(sigmas[place]), None)
        for place, value in enumerate(found.constants.values)
    ]
    exact = sorted(_exact_numbers(found.form.expression), key=lambda each: float(each))
    return (*constants, *(Constant(float(each), None, formula_text(each)) for each in exact))


def _exact_numbers(expression: sp.Expr) -> set[sp.Expr]:
    """The factors of terms that are numbers other than 1 and -1."""
    found = set()
    for node in sp.preorder_traversal(expression):
        if node.is_Mul or node.is_Add:
            factor = node.as_coeff_Mul()[0] if node.is_Mul else node.as_coeff_Add()[0]
            rest = (
                [each for each in node.args if each.is_number and not each.is_Number] if node.is_Mul else []
            )
            number = sp.Mul(factor, *rest)
            if number not in (0, 1, -1) and not number.has(sp.Float):
                found.add(number)
    return found


def without_magnitudes(expression: sp.Expr, rows: Rows) -> sp.Expr:
    """The expression with |u| as u or -u wherever u has one sign on all rows."""
    for magnitude in sorted(expression.atoms(sp.Abs), key=lambda each: each.count_ops()):
        inside = formula_values(magnitude.args[0], rows)
        if (inside > 0).all() or (inside < 0).all():
            sign = 1 if inside[0] > 0 else -1
            expression = expression.xreplace({magnitude: sign * magnitude.args[0]})
    return expression
