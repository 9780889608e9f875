"""Tables whose law nobody knows: formulas of `discover` beside other models, on the same rows.

Run as `python3 run.py bench tables --data DIR [--seconds N] [--seed N] [--only NAME,...] [--json FILE]`.

DIR holds `tables/` with the files named below. Every model is fitted to the rows that `discover` trains on;
the errors are root-mean-square errors in the unit of the target, on those rows and on the held-out ones. A
formula's error beyond is that on the rows at the edge of the ranges that the search kept back. The notes are
the search's own: none of them may claim a law.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import sympy as sp
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.linear_model import LinearRegression

from app.cli.discover import chosen_columns
from app.session.widths import first_spec
from benchmarks._measure import Cell, Table, options, write
from benchmarks._recovery.search import Answer, Limits, NoAnswerError, discover
from kan_core.data.dataset import Dataset
from kan_core.data.table import read_table
from kan_core.model.evaluate import evaluate, raw_outputs
from kan_core.model.mlp import mlp_outputs
from kan_core.model.plan import free_parameters, plan_model
from kan_core.model.spec import first_state
from kan_core.model.state import FloatArray
from kan_core.symbolic.evaluate import evaluate as formula_values
from kan_core.training.baseline import BaselineFinished, baseline
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Finished
from kan_core.training.fit import fit
from kan_core.training.losses.table import loss_for
from kan_core.training.prepare import Prepared, prepare
from kan_core.training.scaled import scaled_for

COLUMNS = {"model": 18, "size": 5, "training": 9, "held out": 9, "beyond": 9, "formula": 60}


@dataclass(frozen=True)
class Measured:
    """A table of measurements: its file, the target, and the columns that may explain it, or all."""

    file: str
    target: str
    inputs: str | None = None


MEASURED = {
    "airfoil": Measured("airfoil_self_noise.dat", "TARGET"),
    "yacht": Measured("yacht.txt", "x7"),
    "concrete": Measured("concrete.txt", "x9"),
    "mpg": Measured("mpg.csv", "mpg", "cylinders,displacement,horsepower,weight,acceleration,model_year"),
    "CO2": Measured("co2_mm_mlo.csv", "average", "decimal date,month"),
}


@dataclass(frozen=True)
class Case:
    """A table made ready, as every model gets it."""

    dataset: Dataset
    prepared: Prepared
    seed: int

    @property
    def x(self) -> FloatArray:
        return self.prepared.usable.x

    @property
    def y(self) -> FloatArray:
        return self.prepared.usable.y[:, 0]

    def errors(self, predicted: FloatArray) -> dict[str, Cell]:
        """RMSE of predictions for all rows on the training rows and on the held-out ones."""
        wrong = (np.broadcast_to(predicted, self.y.shape) - self.y) ** 2
        train, test = self.prepared.split
        return {
            "training": float(np.sqrt(wrong[train].mean())),
            "held out": float(np.sqrt(wrong[test].mean())),
        }


def peers(case: Case) -> Iterator[dict[str, Cell]]:
    """The models that the formulas are compared with."""
    train = case.prepared.split.train
    yield {"model": "mean", "size": 1, **case.errors(case.y[train].mean())}
    learners = {
        "linear": LinearRegression(),
        "gradient boosting": HistGradientBoostingRegressor(random_state=case.seed),
    }
    for name, learner in learners.items():
        learner.fit(case.x[train], case.y[train])
        yield {"model": name, **case.errors(learner.predict(case.x))}
    yield from networks(case)


def networks(case: Case) -> Iterator[dict[str, Cell]]:
    """A spline network of the size that the program proposes, and a perceptron of as many parameters."""
    prepared, config = case.prepared, TrainingConfig(restarts=4, seed=case.seed)
    spec = first_spec(len(prepared.inputs))
    start = first_state(spec, prepared.inputs, prepared.outputs, case.seed, prepared.train.u)
    *_, end = fit(prepared.train, start, config)
    assert isinstance(end, Finished)
    parameters = int(free_parameters(plan_model(end.state)).sum())
    name = f"spline KAN {'-'.join(map(str, spec.widths))}"
    yield {"model": name, "size": parameters, **case.errors(evaluate(end.state, case.x)[:, 0])}
    scaled, _ = scaled_for(prepared, start)
    *_, other = baseline(scaled, None, parameters, config, loss_for(config, start))
    assert isinstance(other, BaselineFinished)
    given = raw_outputs(start, mlp_outputs(other.state, prepared.whole.u))[:, 0]
    yield {"model": "MLP", "size": other.parameters, **case.errors(given)}


def formulas(case: Case, answer: Answer) -> Iterator[dict[str, Cell]]:
    """The front of a search; the law that it offers first has a star."""
    headers = {column.name: column.header or column.name for column in case.dataset.columns}
    names = [headers[name] for name in case.prepared.usable.input_names]
    symbols = {name: sp.Symbol(name, real=True) for name in names}
    columns = dict(zip(names, case.x.T, strict=True))
    for law in answer.document["front"]:
        values = formula_values(answer.expression(law, symbols), columns)
        yield {"model": _model(law, answer), "size": law["complexity"], **case.errors(values)} | {
            "beyond": law["beyond_rmse"],
            "formula": law["expression"],
        }


def _model(law: dict[str, Any], answer: Answer) -> str:
    return "formula *" if law["expression"] == answer.document["best"]["expression"] else "formula"


def compared(name: str, measured: Measured, chosen: argparse.Namespace) -> Table:
    """The table of one file."""
    file = chosen.data / "tables" / measured.file
    dataset = chosen_columns(read_table(file), measured.target, measured.inputs)
    case = Case(dataset, prepare(dataset, chosen.seed), chosen.seed)
    table = Table(f"{name}: {len(case.y)} rows, {case.x.shape[1]} inputs, {chosen.seconds:g} s", COLUMNS)
    for cells in peers(case):
        table.add(cells)
    arguments = ["--target", measured.target]
    arguments += ["--inputs", measured.inputs] if measured.inputs else []
    try:
        answer = discover(file, arguments, Limits(chosen.seconds, chosen.seed, chosen.workers))
    except NoAnswerError as error:
        print(f"  no answer: {error}")
        return table
    for cells in formulas(case, answer):
        table.add(cells)
    for note in answer.notes:
        print(f"  {note}")
    return table


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="the folder of data")
    parser.add_argument("--seconds", type=float, default=120.0, metavar="N", help="of one search (120)")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="of the split and all starts (0)")
    parser.add_argument("--workers", type=int, default=1, metavar="K", help="processes of one search (1)")
    parser.add_argument("--only", default=",".join(MEASURED), metavar="NAME,...", help="these tables alone")
    chosen = parser.parse_args()
    names = chosen.only.split(",")
    if unknown := [name for name in names if name not in MEASURED]:
        raise SystemExit(f"There is no {', '.join(unknown)}; there are {', '.join(MEASURED)}.")
    write([compared(name, MEASURED[name], chosen) for name in names], chosen.json)


if __name__ == "__main__":
    main()
