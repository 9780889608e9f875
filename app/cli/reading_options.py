"""Options that say how a file is read."""

import argparse

from kan_core.data.reading import Reading


def add_reading_options(command: argparse.ArgumentParser) -> None:
    """What of a file need not be guessed."""
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
        "--sentinels",
        type=_numbers,
        metavar="A,B",
        help="numbers that stand for missing values; empty for none (write --sentinels=-999)",
    )
    how.add_argument("--table", metavar="NAME", help="the sheet, or the arrays, where a file has several")


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
        options.sentinels,
        options.table,
    )


def _sign(text: str) -> str:
    return {"tab": "\t", "\\t": "\t", "space": " ", "spaces": " "}.get(text, text)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip().casefold() for word in text.split(","))


def _numbers(text: str) -> tuple[float, ...]:
    try:
        return tuple(float(part) for part in text.split(",") if part.strip())
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no list of numbers such as -999,1e20") from None
