"""A line of JSON for every equation that was searched for, and the summary of many."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True)
class Task:
    """One search: an equation under one set of conditions."""

    equation: str
    seed: int
    noise: float
    units: bool
    dummies: int
    seconds: float
    rows: int = 1000
    digits: int | None = None


@dataclass(frozen=True)
class Record:
    """What became of a task.

    Attributes:
        place: "first", "tie", "front", or empty where the law is nowhere.
        strategy: which part of the search found the law, or what is offered instead.
        inside, beyond: relative errors of the recovered formula, else of the first; None where infinite.
        seconds: of the search.
        formula: the recovered formula, else the first.
        truth: the law.
        remark: why there is no answer, or what else is to be said.
    """

    task: Task
    place: str
    strategy: str
    inside: float | None
    beyond: float | None
    seconds: float | None
    formula: str
    truth: str
    remark: str

    @property
    def recovered(self) -> bool:
        return bool(self.place)


def read(file: Path) -> list[Record]:
    """The records of a file, none where there is no file."""
    if not file.exists():
        return []
    lines = file.read_text(encoding="utf-8").splitlines()
    return [_record(json.loads(line)) for line in lines if line.strip()]


def _record(fields: dict[str, object]) -> Record:
    return Record(**{**fields, "task": Task(**fields["task"])})  # type: ignore[arg-type]


def append(file: Path, record: Record) -> None:
    with file.open("a", encoding="utf-8") as out:
        out.write(json.dumps(asdict(record)) + "\n")


def line(record: Record) -> str:
    """A record in one line of the terminal."""
    place = record.place or "NO"
    numbers = (
        f"{error:8.1e}" if error is not None else f"{'-':>8}" for error in (record.inside, record.beyond)
    )
    seconds = f"{record.seconds:6.1f}" if record.seconds is not None else f"{'-':>6}"
    head = f"{record.task.equation:10} seed {record.task.seed} {place:5} {' '.join(numbers)} {seconds} s"
    return f"{head}  {record.strategy:24}  {record.formula or record.remark}"


def summary(records: Sequence[Record]) -> Iterable[str]:
    """The shares by place and strategy, the median time, and what failed."""
    if not records:
        return
    total = len(records)
    places = Counter(record.place for record in records)
    first, tie, front = places["first"], places["tie"], places["front"]
    yield (
        f"recovered in the first place {_share(first, total)}, with ties {_share(first + tie, total)}, "
        f"on the front {_share(first + tie + front, total)}"
    )
    if len({record.task.seed for record in records}) > 1:
        names = {record.task.equation for record in records}
        failed = {record.task.equation for record in records if record.place != "first"}
        yield f"in the first place with every seed: {len(names - failed)} of {len(names)}"
    times = [record.seconds for record in records if record.seconds is not None]
    if times:
        yield f"seconds of a search: median {median(times):.2f}, largest {max(times):.1f}"
    found = Counter(record.strategy for record in records if record.recovered)
    for strategy, count in found.most_common():
        yield f"  by {strategy}: {_share(count, total)}"
    for record in records:
        if record.place != "first":
            where = f"on the {record.place} only" if record.place else "not found"
            said = record.remark or f"offered: {record.formula}"
            yield f"  {record.task.equation} seed {record.task.seed}, {where}: {record.truth}; {said}"


def _share(count: int, total: int) -> str:
    return f"{count} of {total} ({100 * count / total:.0f} %)"
