"""Options that say which file is read, and how: the same for every command that reads a table."""

import argparse
from pathlib import Path

from app.cli.values import number
from kan_core.data.reading import Reading


def add_reading_options(command: argparse.ArgumentParser) -> None:
    """The file of a table, and what of it need not be guessed."""
    command.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="the table: csv, tsv, txt, dat, xlsx, ods, npy, npz, mat, h5, nc, parquet",
    )
    how = command.add_argument_group("how the file is read; guessed where nothing is said")
    how.add_argument("--encoding", metavar="NAME", help="utf-8, utf-16, cp1252, ...")
    how.add_argument("--delimiter", type=_sign, metavar="SIGN", help="between columns; tab and space by name")
    how.add_argument("--decimal", choices=(".", ","), help="before fractions")
    how.add_argument("--comment", metavar="SIGN", help="before comments; empty for none")
    how.add_argument("--header-line", type=int, metavar="N", help="line of the names, from 1; 0 for none")
    how.add_argument("--units-line", type=int, metavar="N", help="line of the units, from 1; 0 for none")
    how.add_argument("--first-line", type=int, metavar="N", help="line of the first values, from 1")
    how.add_argument("--missing", type=_words, metavar="A,B", help="texts that stand for missing values")
    how.add_argument(
        "--missing-value",
        type=number,
        action="append",
        metavar="NUMBER",
        help="a number that stands for missing values, such as -999; none is taken unasked; may be repeated",
    )
    how.add_argument(
        "--rows",
        type=int,
        metavar="N",
        help="of a text at most so many rows, drawn at random; a million of files beyond 2 GB",
    )
    how.add_argument("--sheet", metavar="NAME", help="the sheet, or the arrays, where a file has several")


def add_table_options(command: argparse.ArgumentParser) -> None:
    """What is made of a table once it is read."""
    made = command.add_argument_group("what is made of the table")
    made.add_argument("--units", type=Path, metavar="FILE", help="a CSV of lines `column,unit`")
    made.add_argument(
        "--column",
        action="append",
        default=[],
        type=_column,
        metavar='"NAME = EXPRESSION"',
        help='one more column, such as "u = log(x/mean(x))" or "v (m/s) = s/t"; may be repeated',
    )
    made.add_argument(
        "--filter", default="", metavar="CONDITION", help="rows to use, such as 't > 300 and site != \"B\"'"
    )
    made.add_argument(
        "--hold-out",
        type=_splitting,
        default=None,
        metavar="random|group:COLUMN|time:COLUMN|last",
        help="which rows are never learned from: at random, whole groups, the latest or the last; by default "
        "at random",
    )
    made.add_argument(
        "--held-out",
        type=number,
        default=0.2,
        metavar="PART",
        help="how large a part of the rows that is (0.2)",
    )


def add_input_options(command: argparse.ArgumentParser, what: str) -> None:
    """Which columns are inputs, and what becomes of their gaps; `what` inputs are for."""
    command.add_argument("--inputs", metavar="A,B", help=f"columns {what}; all others by default")
    command.add_argument(
        "--fill",
        action="store_true",
        help="what is missing in an input becomes its median, and one more input says where; else such rows "
        "are left out",
    )


def _column(text: str) -> tuple[str, str]:
    name, sign, expression = text.partition("=")
    if not (name.strip() and sign and expression.strip()):
        raise argparse.ArgumentTypeError(f'{text!r} is no column such as "u = log(x)"')
    return name.strip(), expression.strip()


def _splitting(text: str) -> tuple[str, str]:
    way, _, column = text.partition(":")
    if way not in ("random", "group", "time", "last") or (way in ("group", "time")) != bool(column):
        raise argparse.ArgumentTypeError(f"{text!r} is none of random, group:COLUMN, time:COLUMN, last")
    return way, column


def chosen_reading(options: argparse.Namespace) -> Reading:
    """What the options say of the file."""
    return Reading(
        options.encoding,
        options.delimiter,
        options.decimal,
        options.comment,
        options.header_line,
        options.units_line,
        options.first_line,
        options.missing,
        None if options.missing_value is None else tuple(options.missing_value),
        options.sheet,
        options.rows,
    )


def _sign(text: str) -> str:
    return {"tab": "\t", "\\t": "\t", "space": " ", "spaces": " "}.get(text, text)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip().casefold() for word in text.split(","))
