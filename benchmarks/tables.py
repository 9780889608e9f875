"""Tables whose law nobody knows: formulas of `discover` beside other models, on the same rows.

Run as `python3 run.py bench tables --data DIR [--seconds N] [--seed N] [--only NAME,...] [--json FILE]`.

DIR holds `tables/` with the files named below. Every model is fitted to the rows that `discover` fits;
the errors are root-mean-square errors in the unit of the target, on those rows, on the held-out ones and on
the outermost ones, which lie beyond the ranges of the others. The notes are the search's own: none of them
may claim a law.
"""

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import sympy as sp
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.linear_model import LinearRegression

from app.cli.discover import chosen_columns
from benchmarks._measure import Cell, Table, options, write
from benchmarks._recovery.search import Answer, Limits, NoAnswerError, discover
from kan_core.data.dataset import Dataset
from kan_core.data.table import read_table
from kan_core.discovery.parts import Parts
from kan_core.discovery.symmetry import kinds_of
from kan_core.model.evaluate import evaluate, raw_outputs, scaled_inputs, scaled_outputs
from kan_core.model.first_spec import first_spec
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
from kan_core.training.problem import Problem

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
    parts: Parts
    seed: int

    @classmethod
    def of(cls, dataset: Dataset, seed: int) -> "Case":
        prepared = prepare(dataset, seed)
        return cls(dataset, prepared, Parts.of(prepared, seed, kinds_of(dataset)), seed)

    def errors(self, predict: Callable[[FloatArray], FloatArray]) -> dict[str, Cell]:
        """RMSE of predictions from inputs (n, m) on the rows that are fitted, held out, and beyond."""
        rows = {"training": self.parts.train, "held out": self.parts.test, "beyond": self.parts.beyond}
        return {
            name: float(np.sqrt(np.mean((predict(part.x) - part.y) ** 2)))
            for name, part in rows.items()
            if part is not None
        }


def peers(case: Case) -> Iterator[dict[str, Cell]]:
    """The models that the formulas are compared with."""
    train = case.parts.train
    mean = train.y.mean()
    yield {"model": "mean", "size": 1, **case.errors(lambda x: np.full(len(x), mean))}
    learners = {
        "linear": LinearRegression(),
        "gradient boosting": HistGradientBoostingRegressor(random_state=case.seed),
    }
    for name, learner in learners.items():
        learner.fit(train.x, train.y)
        yield {"model": name, **case.errors(learner.predict)}
    yield from networks(case)


def networks(case: Case) -> Iterator[dict[str, Cell]]:
    """A spline network of the size that the program proposes, and a perceptron of as many parameters."""
    train, inputs, outputs = case.parts.train, case.prepared.inputs, case.prepared.outputs
    config, spec = TrainingConfig(restarts=4, seed=case.seed), first_spec(len(inputs))
    start = first_state(spec, inputs, outputs, case.seed, case.prepared.train.u)
    problem = Problem(scaled_inputs(start, train.x), scaled_outputs(start, train.y[:, None]))
    *_, end = fit(problem, start, config)
    assert isinstance(end, Finished)
    parameters = int(free_parameters(plan_model(end.state)).sum())
    name = f"spline KAN {'-'.join(map(str, spec.widths))}"
    yield {"model": name, "size": parameters, **case.errors(lambda x: evaluate(end.state, x)[:, 0])}
    *_, other = baseline(problem, None, parameters, config, loss_for(config, start))
    assert isinstance(other, BaselineFinished)

    def perceptron(x: FloatArray) -> FloatArray:
        return raw_outputs(start, mlp_outputs(other.state, scaled_inputs(start, x)))[:, 0]

    yield {"model": "MLP", "size": other.parameters, **case.errors(perceptron)}


def formulas(case: Case, answer: Answer) -> Iterator[dict[str, Cell]]:
    """The front of a search, and the law that it offers first, which has a star."""
    headers = {column.name: column.header or column.name for column in case.dataset.columns}
    names = [headers[name] for name in case.prepared.usable.input_names]
    symbols = {name: sp.Symbol(name, real=True) for name in names}
    best, front = answer.document["best"], answer.document["front"]
    for law in front if best in front else [*front, best]:
        expression = answer.expression(law, symbols)

        def values(x: FloatArray, formula: sp.Expr = expression) -> FloatArray:
            return np.broadcast_to(formula_values(formula, dict(zip(names, x.T, strict=True))), len(x))

        errors = case.errors(values)
        yield {
            "model": "formula *" if law == best else "formula",
            "size": law["complexity"],
            **errors,
            "formula": law["expression"],
        }


def compared(name: str, measured: Measured, chosen: argparse.Namespace) -> Table:
    """The table of one file."""
    file = chosen.data / "tables" / measured.file
    dataset = chosen_columns(read_table(file), measured.target, measured.inputs)
    case = Case.of(dataset, chosen.seed)
    rows, inputs = case.prepared.usable.x.shape
    table = Table(f"{name}: {rows} rows, {inputs} inputs, {chosen.seconds:g} s", COLUMNS)
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
