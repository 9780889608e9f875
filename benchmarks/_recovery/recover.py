"""One task from its table to its record."""

from collections.abc import Mapping
from math import inf, isfinite
from typing import Any

from benchmarks._recovery.cases import Case
from benchmarks._recovery.judge import BEYOND, INSIDE, Verdict
from benchmarks._recovery.records import Record, Task
from benchmarks._recovery.search import Answer, Limits, NoAnswerError, ask
from kan_core.errors import ExpressionError


def recover(case: Case, task: Task, workers: int = 1) -> Record:
    """Searches for the law of a table and judges what is offered."""
    try:
        limits = Limits(task.seconds, task.seed, workers)
        answer = ask(case.columns, case.target, case.units, limits)
    except NoAnswerError as error:
        return Record(task, "", "", None, None, None, "", case.truth, str(error))
    return judged(case, task, answer)


def judged(case: Case, task: Task, answer: Answer) -> Record:
    """The record of an answer: of its first formula that is the law, or of its first where none is."""
    first: Record | None = None
    seen: set[str] = set()
    for place, law in answer.places():
        if law["expression"] in seen:
            continue
        seen.add(law["expression"])
        verdict = _verdict(case, answer, law)
        record = _record(case, task, answer, law, verdict, place)
        if verdict.recovered:
            return record
        first = first or record
    assert first is not None
    return first


def _verdict(case: Case, answer: Answer, law: Mapping[str, Any]) -> Verdict:
    try:
        return case.verdict(answer.expression(law, case.symbols))
    except ExpressionError:
        # An unrelated column is in it, or a function that cannot be evaluated.
        return Verdict(inf, inf, None, False)


def _record(
    case: Case, task: Task, answer: Answer, law: Mapping[str, Any], verdict: Verdict, place: str
) -> Record:
    near = verdict.exact is False and verdict.inside < INSIDE and verdict.beyond < BEYOND
    return Record(
        task=task,
        place=place if verdict.recovered else "",
        strategy=law["strategy"],
        inside=verdict.inside if isfinite(verdict.inside) else None,
        beyond=verdict.beyond if isfinite(verdict.beyond) else None,
        seconds=answer.seconds,
        formula=law["expression"],
        truth=case.truth,
        remark=f"right in its values, not in its constants: {law['expression']}" if near else "",
    )
