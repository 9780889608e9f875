"""The command line: `kanoscope discover`, `fit`, `run`, `inspect`, `predict`, `export`, `open` and `demo`."""

import argparse
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from app.cli.exits import CLOSED, INTERRUPTED, STATUSES, UNUSABLE
from app.cli.reading_options import add_input_options, add_reading_options, add_table_options
from app.cli.values import counts, noise, number, periods, seed, starts
from kan_core.errors import KanoscopeError
from kan_core.training.config import OPTIMISERS, PRECISIONS

NUMBER_LOSSES = ("auto", "squares", "huber", "cauchy")
RESULT = "where to write the result as JSON; - prints it in place of the report"


def run(arguments: Sequence[str]) -> int:
    """Does what the arguments say and returns the exit status."""
    parsed = parser().parse_args(arguments)
    # One thread: more only get in each other's way on small networks.
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    _take_any_letter(sys.stdout)
    try:
        status = _done(parsed)
        sys.stdout.flush()
        return status
    except KanoscopeError as error:
        print(f"kanoscope: {error}", file=sys.stderr)
        return UNUSABLE
    except BrokenPipeError:
        # What is still to be written would be tried once more at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLOSED
    except KeyboardInterrupt:
        print("kanoscope: Interrupted before there was a result.", file=sys.stderr)
        return INTERRUPTED


def _take_any_letter(stream: TextIO) -> None:
    """Names of columns and files may have letters that a terminal or a pipe does not know."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")


def _done(parsed: argparse.Namespace) -> int:
    """Each command is loaded when it is called: half of them need torch, which takes its time."""
    match parsed.command:
        case "demo":
            from app.cli.demo import demo

            return demo(parsed.out)
        case "run":
            from app.cli.train import train_file

            return train_file(parsed)
        case "fit":
            from app.cli.fit import fit_file

            return fit_file(parsed)
        case "export":
            from app.cli.export import export_file

            return export_file(parsed)
        case "predict":
            from app.cli.predict import predict_file

            return predict_file(parsed)
        case "relations":
            from app.cli.relations import relations_file

            return relations_file(parsed)
        case "inspect":
            from app.cli.inspect import inspect_file

            return inspect_file(parsed)
        case _:
            from app.cli.discover import discover_file

            return discover_file(parsed)


def parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    root = argparse.ArgumentParser("kanoscope", description="From a table to the law in it.", epilog=STATUSES)
    commands = root.add_subparsers(dest="command", required=True)
    _discover_options(commands.add_parser("discover", help="look for the law in a table, without a window"))
    _relations_options(commands.add_parser("relations", help="look for what is constant among the columns"))
    _fit_options(commands.add_parser("fit", help="fit the constants of a formula to a table"))
    _run_options(commands.add_parser("run", help="train a network on a table, and tell how good it is"))
    _export_options(commands.add_parser("export", help="write the model of a project in another form"))
    _predict_options(commands.add_parser("predict", help="what the model of a project gives for a table"))
    opened = commands.add_parser("open", help="show a table or a project in the window")
    opened.add_argument("file", type=Path, metavar="FILE", help="a table or a project")
    _inspect_options(commands.add_parser("inspect", help="tell how a file is read, and what is in it"))
    demo = commands.add_parser("demo", help="the whole way on a sample: data, train, prune, snap, formula")
    demo.add_argument("--out", type=Path, default=Path("kanoscope-demo"), metavar="FOLDER")
    return root


def _discover_options(discover: argparse.ArgumentParser) -> None:
    add_reading_options(discover)
    add_table_options(discover)
    discover.add_argument("--target", required=True, metavar="COLUMN", help="the column to explain")
    add_input_options(discover, "that may explain it")
    discover.add_argument(
        "--no-refit",
        dest="refit",
        action="store_false",
        help="where rows were drawn from a large file, do not fit the constants of the best law to all",
    )
    discover.add_argument(
        "--seconds", type=number, default=60.0, metavar="N", help="time for the search (60)"
    )
    discover.add_argument("--seed", type=int, default=0, metavar="N", help="of the split and all starts (0)")
    discover.add_argument(
        "--noise", type=noise, default=None, metavar="auto|SIGMA", help="noise of the target, in its unit"
    )
    discover.add_argument(
        "--no-units",
        action="store_true",
        help="search as if no column had a unit; they only judge the result",
    )
    discover.add_argument(
        "--workers",
        type=int,
        default=1,
        metavar="K",
        help="processes of the search; the formula is the same (1)",
    )
    discover.add_argument(
        "--primitive",
        action="append",
        default=[],
        metavar="TEXT",
        help='a function of x to try beside those that are built in, such as "1/(1+x^4)^3"; may be repeated',
    )
    discover.add_argument(
        "--derive",
        action="append",
        default=[],
        metavar="TEXT",
        help='an expression of columns that the law may be a function of, such as "x^2+y^2"; may be repeated',
    )
    discover.add_argument("--json", type=Path, metavar="OUT", help=RESULT)
    discover.add_argument(
        "--table", type=Path, metavar="OUT", help="where to write the front as a LaTeX table"
    )
    discover.add_argument(
        "--report",
        type=Path,
        metavar="OUT",
        help="where to write all about the best law and the front as HTML",
    )


def _export_options(export: argparse.ArgumentParser) -> None:
    export.add_argument("project", type=Path, metavar="PROJECT", help="a project file that was saved")
    export.add_argument(
        "--to",
        required=True,
        metavar="TARGET",
        help="latex, latex_document, mathml, plain, sympy, python, torch, c99, cpp, fortran, rust, julia, "
        "matlab, r, javascript, mathematica, sheet, onnx, script, report",
    )
    export.add_argument("--out", type=Path, metavar="OUT", help="where to write it; printed by default")
    export.add_argument("--json", action="store_true", help="tell as JSON what was written, or the text")


def _predict_options(predict: argparse.ArgumentParser) -> None:
    predict.add_argument("project", type=Path, metavar="PROJECT", help="a project file that was saved")
    add_reading_options(predict)
    predict.add_argument("--out", type=Path, metavar="OUT", help="where to write it; printed by default")
    predict.add_argument("--json", action="store_true", help="as JSON in place of a table with commas")


def _relations_options(relations: argparse.ArgumentParser) -> None:
    add_reading_options(relations)
    add_table_options(relations)
    relations.add_argument("--columns", metavar="A,B", help="those that may be related; all if left out")
    relations.add_argument("--most", type=int, default=3, metavar="N", help="relations that are told (3)")
    relations.add_argument("--seed", type=seed, default=0, metavar="N", help="of the shuffled columns (0)")
    relations.add_argument("--json", action="store_true", help="write all of it as JSON")


def _inspect_options(inspect: argparse.ArgumentParser) -> None:
    add_reading_options(inspect)
    add_table_options(inspect)
    inspect.add_argument("--json", action="store_true", help="write all of it as JSON")


def _fit_options(fit: argparse.ArgumentParser) -> None:
    add_reading_options(fit)
    add_table_options(fit)
    fit.add_argument(
        "--formula",
        required=True,
        metavar="TEXT",
        help='such as "y = a*exp(-b*x) + c": names that are no columns are constants',
    )
    fit.add_argument("--target", metavar="COLUMN", help="what the formula gives, where it has no left side")
    fit.add_argument(
        "--start", type=starts, default={}, metavar="A=1,B=2", help="where constants start; 1 by default"
    )
    fit.add_argument("--profile", action="store_true", help="95 %% intervals by profile likelihood")
    fit.add_argument("--seed", type=seed, default=0, metavar="N", help="of the random starts (0)")
    fit.add_argument("--json", type=Path, metavar="OUT", help=RESULT)


def _run_options(run: argparse.ArgumentParser) -> None:
    add_reading_options(run)
    add_table_options(run)
    given = run.add_mutually_exclusive_group()
    given.add_argument("--target", metavar="A,B", help="columns to learn; texts are told apart as classes")
    given.add_argument(
        "--class", dest="classes", metavar="COLUMN", help="a column of numbers that are classes"
    )
    add_input_options(run, "to learn from")
    run.add_argument("--hidden", type=counts, metavar="N,N", help="nodes of each hidden layer; 0 for none")
    _edge_options(run)
    run.add_argument(
        "--from-formula",
        metavar="TEXT",
        help="begin as the network of this formula in the names of columns; numbers with a point are trained",
    )
    run.add_argument(
        "--room",
        action="store_true",
        help="beside the formula a spline for every input, to learn what the formula misses",
    )
    run.add_argument(
        "--refine",
        action="store_true",
        help="go on to finer grids while the error on the rows held out falls",
    )
    run.add_argument("--restarts", type=int, default=4, metavar="N", help="random starts side by side (4)")
    run.add_argument(
        "--jobs",
        type=int,
        metavar="K",
        help="train every start to its end, in K processes, and keep the best",
    )
    run.add_argument(
        "--device", default="auto", metavar="auto|cpu|cuda|mps", help="what computes: by the size (auto)"
    )
    run.add_argument("--iterations", type=int, metavar="N", help="at most so many")
    run.add_argument(
        "--optimiser", choices=OPTIMISERS, default="auto", help="by the size of the network (auto)"
    )
    run.add_argument(
        "--loss",
        choices=NUMBER_LOSSES,
        default="auto",
        help="least squares or cross-entropy, as suits the target (auto); huber and cauchy are robust "
        "against rows that are grossly wrong",
    )
    run.add_argument("--precision", choices=PRECISIONS, default="float64", help="of the training (float64)")
    run.add_argument("--seed", type=seed, default=0, metavar="N", help="of the split and all starts (0)")
    run.add_argument("--baseline", action="store_true", help="compare with a multilayer perceptron (MLP)")
    run.add_argument("--json", type=Path, metavar="OUT", help=RESULT)
    run.add_argument("--save", type=Path, metavar="PROJECT", help="a project file for the window")


def _edge_options(run: argparse.ArgumentParser) -> None:
    """What the edges of a network are made of."""
    run.add_argument(
        "--basis", default="bspline", metavar="NAME", help="bspline, chebyshev, fourier or rbf (bspline)"
    )
    run.add_argument(
        "--grid", type=int, metavar="G", help="grid intervals, degree or harmonics of every edge"
    )
    run.add_argument("--order", type=int, default=3, metavar="K", help="degree of the B-splines (3)")
    run.add_argument("--adapted", action="store_true", help="more knots where there are more rows")
    run.add_argument(
        "--ranges", choices=("node", "layer"), default="node", help="whose range a grid covers (node)"
    )
    run.add_argument(
        "--base", choices=("none", "silu"), default="none", help="function beside every spline (none)"
    )
    run.add_argument(
        "--periods",
        type=periods,
        default=(),
        metavar="P,P",
        help="known periods of the inputs of a Fourier series, 0 where none is known",
    )
