"""Simplifies formulas under a time limit, in a process that can be killed."""

import json
import logging
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import sympy as sp
from sympy.core.function import AppliedUndef

from kan_core.symbolic.complexity import complexity
from kan_core.symbolic.formula import Formula
from kan_core.symbolic.gather import gather_roots
from kan_core.symbolic.parser import LONGEST, parse
from kan_core.symbolic.text import formula_text

_log = logging.getLogger(__name__)
_GRACE = 2.0
_ROOT = Path(__file__).resolve().parents[2]


def simplify(formula: Formula, seconds: float = 5.0) -> Formula:
    """The shortest form of a formula found within the time, or the formula itself where there is none.

    Every form has the same values within the formula's ranges, to rounding; signs of symbols come from them.

    Args:
        formula: what to simplify; parts that are still splines stay as they are.
        seconds: after which the search is cut and its best so far is taken.
    """
    text = formula_text(formula.expression)
    if len(text) > LONGEST:
        return formula
    functions = {call.func.__name__: call.func for call in formula.expression.atoms(AppliedUndef)}
    request = {
        "expression": text,
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
    # What sympy finds depends on the order of its sets: a fixed seed gives the same formula every time.
    fixed = {"PYTHONPATH": path, "PYTHONUTF8": "1", "PYTHONHASHSEED": "0"}
    child = subprocess.Popen(
        [sys.executable, "-m", "kan_core.symbolic.simplify_child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **fixed},
        text=True,
        encoding="utf-8",
    )
    with child:
        try:
            written, failure = child.communicate(request, timeout=seconds)
            if child.returncode != 0:
                _log.warning("Simplifying broke off: %s", failure.strip()[-500:])
        except subprocess.TimeoutExpired:
            child.kill()
            written, _ = child.communicate()
        except BaseException:
            child.kill()
            raise
    return [line.rstrip("\n") for line in written.splitlines(keepends=True) if line.endswith("\n")]
