"""The command line: `kanoscope discover`, `kanoscope demo`."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from app.cli.exits import INTERRUPTED, UNUSABLE
from kan_core.errors import KanoscopeError


def run(arguments: Sequence[str]) -> int:
    """Does what the arguments say and returns the exit status."""
    parsed = parser().parse_args(arguments)
    # One thread: more only get in each other's way on small networks.
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        if parsed.command == "demo":
            from app.cli.demo import demo

            return demo(parsed.out)
        from app.cli.discover import discover_file

        return discover_file(parsed)
    except KanoscopeError as error:
        print(f"kanoscope: {error}", file=sys.stderr)
        return UNUSABLE
    except KeyboardInterrupt:
        print("kanoscope: Interrupted before there was a result.", file=sys.stderr)
        return INTERRUPTED


def parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    root = argparse.ArgumentParser("kanoscope", description="From a table to the law in it.")
    commands = root.add_subparsers(dest="command", required=True)
    discover = commands.add_parser("discover", help="look for the law in a table, without a window")
    discover.add_argument("file", type=Path, metavar="FILE", help="the table: csv, tsv, txt, dat, xlsx")
    discover.add_argument("--target", required=True, metavar="COLUMN", help="the column to explain")
    discover.add_argument(
        "--inputs", metavar="A,B", help="columns that may explain it; all others by default"
    )
    discover.add_argument("--seconds", type=float, default=60.0, metavar="N", help="time for the search (60)")
    discover.add_argument("--seed", type=int, default=0, metavar="N", help="of the split and all starts (0)")
    discover.add_argument(
        "--noise", type=_noise, default=None, metavar="auto|SIGMA", help="noise of the target, in its unit"
    )
    discover.add_argument("--units", type=Path, metavar="FILE", help="a CSV of lines `column,unit`")
    discover.add_argument("--json", type=Path, metavar="OUT", help="where to write the front of formulas")
    demo = commands.add_parser("demo", help="the whole way on a sample: data, train, prune, snap, formula")
    demo.add_argument("--out", type=Path, default=Path("kanoscope-demo"), metavar="FOLDER")
    return root


def _noise(text: str) -> float | None:
    if text == "auto":
        return None
    try:
        return float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is neither auto nor a number") from None
