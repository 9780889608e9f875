"""The process that simplifies: requests as lines of JSON in, ever shorter formulas as lines of text out."""

import json
import os
import sys
import threading
from typing import Any

import sympy as sp

from kan_core.symbolic.parser import parse
from kan_core.symbolic.text import formula_text
from kan_core.symbolic.tidy import Ranges, tidied


def main() -> None:
    """Answers one request after another until the input ends; an empty line ends each answer."""
    for line in sys.stdin:
        answer(json.loads(line))
        sys.stdout.write("\n")
        sys.stdout.flush()


def answer(request: dict[str, Any]) -> None:
    """Writes ever shorter forms of one expression."""
    # Should the one who asked be gone, nobody else ends this process.
    limit = threading.Timer(request["seconds"], os._exit, (1,))
    limit.daemon = True
    limit.start()
    ranges: Ranges = {name: (low, high) for name, (low, high) in request["ranges"].items()}
    names = {name: signed_symbol(name, ranges) for name in request["symbols"]}
    functions = {name: sp.Function(name) for name in request["functions"]}
    for form in tidied(parse(request["expression"], names, functions), ranges):
        sys.stdout.write(formula_text(form) + "\n")
        sys.stdout.flush()
    limit.cancel()


def signed_symbol(name: str, ranges: Ranges) -> sp.Symbol:
    """A symbol that is assumed positive or negative where its range is, and real everywhere."""
    low, high = ranges.get(name, (-1.0, 1.0))
    if low > 0:
        return sp.Symbol(name, positive=True)
    return sp.Symbol(name, negative=True) if high < 0 else sp.Symbol(name, real=True)


if __name__ == "__main__":
    main()
