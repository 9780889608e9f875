"""How many known laws `discover` finds again from tables, exactly.

Run as `python3 run.py bench recovery --data DIR [--set
feynman|easy|laws|textbook|textbook2|textbook3|textbook4|seen] [--units] [--noise S] [--seconds N] [--seeds N]
[--digits D] [--only ID,...] [--dummies K] [--workers K] [--rows N] [--out FILE.jsonl]`.

DIR holds `feynman/equations.csv`, `feynman/units.csv` and `laws/*.csv`. With --out the benchmark goes on
where it was interrupted: what the file holds already is not searched for again.

Without noise a law is recovered when the formula has its values to 1e-8 in the ranges and to 1e-7 on a box
that reaches 30 % further, and is the law itself once its constants are recognised; where those are measured
numbers, such as 0.725, its values to 1e-12 count too. With noise, or in numbers of few
digits, it is recovered when the formula's constants, fitted to the full data, give those values.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from benchmarks._recovery.cases import SET_NAMES, Maker, cases
from benchmarks._recovery.records import Record, Task, append, line, read, summary
from benchmarks._recovery.recover import recover

EASY_SEEDS = 3


def main() -> None:
    options = _options().parse_args()
    makers = cases(options.set, options.data)
    chosen = list(makers) if options.only is None else options.only.split(",")
    if unknown := [name for name in chosen if name not in makers]:
        raise SystemExit(f"There is no {', '.join(unknown)} in the set; it has {', '.join(makers)}.")
    known = {record.task: record for record in (read(options.out) if options.out else [])}
    if options.set == "laws" and (options.noise or options.units or options.dummies or options.digits):
        raise SystemExit(
            "The tables of the set 'laws' are taken as they are: no noise, units, dummies or digits."
        )
    records = []
    for task in _tasks(options, chosen):
        record = known.get(task) or _recovered(makers[task.equation], task, options.workers, options.out)
        print(line(record), flush=True)
        records.append(record)
    print("\n".join(["", *summary(records)]))


def _recovered(maker: Maker, task: Task, workers: int, out: Path | None) -> Record:
    record = recover(maker(task), task, workers)
    if out is not None:
        append(out, record)
    return record


def _tasks(options: argparse.Namespace, names: list[str]) -> Iterator[Task]:
    seeds = options.seeds or (EASY_SEEDS if options.set == "easy" else 1)
    for name in names:
        for seed in range(seeds):
            yield Task(
                name,
                seed,
                options.noise,
                options.units,
                options.dummies,
                options.seconds,
                options.rows,
                options.digits,
            )


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="the folder of data")
    parser.add_argument("--set", choices=SET_NAMES, default="feynman")
    parser.add_argument("--noise", type=float, default=0.0, metavar="S", help="in spreads of the target")
    parser.add_argument("--digits", type=int, metavar="D", help="all numbers to D significant digits")
    parser.add_argument("--seconds", type=float, default=60.0, metavar="N", help="of one search (60)")
    parser.add_argument("--units", action="store_true", help="tell the search the units of the columns")
    parser.add_argument("--only", metavar="ID,...", help="these equations alone")
    parser.add_argument("--seeds", type=int, metavar="N", help="of rows and search, from 0 (easy 3, else 1)")
    parser.add_argument("--dummies", type=int, default=0, metavar="K", help="unrelated columns to add")
    parser.add_argument("--workers", type=int, default=1, metavar="K", help="processes of one search (1)")
    parser.add_argument("--rows", type=int, default=1000, metavar="N", help="of a table (1000)")
    parser.add_argument("--out", type=Path, metavar="FILE", help="JSON lines to write, and to go on from")
    return parser


if __name__ == "__main__":
    main()
