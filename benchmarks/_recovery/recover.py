"""One task from its table to its record."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from typing import Any

from benchmarks._recovery.equations import Equation
from benchmarks._recovery.judge import BEYOND, INSIDE, Verdict, judge, judge_form
from benchmarks._recovery.records import Record, Task
from benchmarks._recovery.search import Answer, Limits, NoAnswerError, ask
from kan_core.errors import ExpressionError


@dataclass(frozen=True)
class Conditions:
    """What changes no result: rows of a table and processes of a search."""

    rows: int = 1000
    workers: int = 1


def recover(equation: Equation, task: Task, conditions: Conditions) -> Record:
    """Searches for a law in a table of its own and judges what is offered."""
    columns = equation.table(conditions.rows, task.seed, task.noise, task.dummies)
    units = equation.table_units(task.dummies) if task.units else {}
    try:
        answer = ask(columns, equation.output, units, Limits(task.seconds, task.seed, conditions.workers))
    except NoAnswerError as error:
        return Record(task, "", "", None, None, None, "", equation.formula, str(error))
    return judged(equation, task, answer)


def judged(equation: Equation, task: Task, answer: Answer) -> Record:
    """The record of an answer: of its first formula that is the law, or of its first where none is."""
    first: Record | None = None
    seen: set[str] = set()
    for place, law in answer.places():
        if law["expression"] in seen:
            continue
        seen.add(law["expression"])
        verdict = _verdict(equation, task, answer, law)
        record = _record(equation, task, answer, law, verdict, place)
        if verdict.recovered:
            return record
        first = first or record
    assert first is not None
    return first


def _verdict(equation: Equation, task: Task, answer: Answer, law: Mapping[str, Any]) -> Verdict:
    try:
        expression = answer.expression(law, equation.symbols)
        return judge_form(expression, equation) if task.noise else judge(expression, equation)
    except ExpressionError:
        # An unrelated column is in it, or a function that no formula has.
        return Verdict(inf, inf, None, False)


def _record(
    equation: Equation, task: Task, answer: Answer, law: Mapping[str, Any], verdict: Verdict, place: str
) -> Record:
    near = verdict.exact is False and verdict.inside < INSIDE and verdict.beyond < BEYOND
    return Record(
        task=task,
        place=place if verdict.recovered else "",
        strategy=law.get("strategy", ""),
        inside=verdict.inside,
        beyond=verdict.beyond,
        seconds=answer.seconds,
        formula=law["expression"],
        truth=equation.formula,
        remark=f"its values are right, its constants are not exact: {law['expression']}" if near else "",
    )
