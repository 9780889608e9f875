"""Simplifies formulas under a time limit, in a process that can be killed."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import sympy as sp
from sympy.core.function import AppliedUndef

from kan_core.errors import ExpressionError
from kan_core.symbolic.complexity import complexity
from kan_core.symbolic.formula import Formula
from kan_core.symbolic.gather import gather_roots
from kan_core.symbolic.parser import parse
from kan_core.symbolic.text import formula_text

_GRACE = 2.0
_ROOT = Path(__file__).resolve().parents[2]


def simplify(formula: Formula, seconds: float = 5.0) -> Formula:
    """The shortest form of a formula found within the time, or the formula itself.

    Every form has the same values within the formula's ranges, to rounding; signs of symbols come from them.

    Args:
        formula: what to simplify; parts that are still splines stay as they are.
        seconds: after which the search is cut and its best so far is taken.

    Raises:
        ExpressionError: the process failed; the message holds its last words.
    """
    functions = {call.func.__name__: call.func for call in formula.expression.atoms(AppliedUndef)}
    request = {
        "expression": formula_text(formula.expression),
        "symbols": list(formula.symbols),
        "ranges": dict(formula.ranges),
        "functions": list(functions),
        "seconds": seconds + _GRACE,
    }
    forms = _forms(json.dumps(request), seconds)
    names = {symbol.name: symbol for symbol in formula.arguments}
    shortest: sp.Expr = parse(forms[-1], names, functions) if forms else formula.expression
    gathered = gather_roots(shortest)
    expression = gathered if complexity(gathered) < complexity(shortest) else shortest
    return replace(formula, expression=expression)


def _forms(request: str, seconds: float) -> list[str]:
    """The whole lines that the child has written when it ends or its time is up."""
    path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    child = subprocess.Popen(
        [sys.executable, "-m", "kan_core.symbolic.simplify_child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path},
        text=True,
        encoding="utf-8",
    )
    with child:
        try:
            written, failure = child.communicate(request, timeout=seconds)
        except subprocess.TimeoutExpired:
            child.kill()
            written, _ = child.communicate()
            return [line.rstrip("\n") for line in written.splitlines(keepends=True) if line.endswith("\n")]
        except BaseException:
            child.kill()
            raise
    if child.returncode != 0:
        last = failure.strip().splitlines()[-1:] or [f"exit status {child.returncode}"]
        raise ExpressionError(f"The formula could not be simplified: {last[0]}", "Use it as it is.")
    return written.splitlines()
