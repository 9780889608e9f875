"""Options that say which file is read, and how: the same for every command that reads a table."""

import argparse
from pathlib import Path

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
        type=float,
        action="append",
        metavar="NUMBER",
        help="a number that stands for missing values, such as -999; none is taken unasked; may be repeated",
    )
    how.add_argument("--sheet", metavar="NAME", help="the sheet, or the arrays, where a file has several")


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
    )


def _sign(text: str) -> str:
    return {"tab": "\t", "\\t": "\t", "space": " ", "spaces": " "}.get(text, text)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip().casefold() for word in text.split(","))
