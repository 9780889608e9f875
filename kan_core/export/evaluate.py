"""Values of exported texts, by means that know nothing of the network."""

import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import sympy as sp
from sympy.core.function import AppliedUndef

from kan_core.errors import ExportError, ExpressionError
from kan_core.export import child
from kan_core.export.request import ExportRequest
from kan_core.model.state import FloatArray
from kan_core.symbolic.evaluate import evaluate
from kan_core.symbolic.formula import edge_function
from kan_core.symbolic.parser import parse

_HIDDEN: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""Keeps Windows from opening a console for the child."""

SECONDS = 120.0
"""How long a child process may take; it starts Python and NumPy and evaluates a few rows."""


def expression_values(request: ExportRequest, expression: sp.Expr, rows: FloatArray) -> FloatArray:
    """(n,) values of an expression; the columns of rows (n, symbols) are in the order of the symbols."""
    values = dict(zip(request.symbols, rows.T, strict=True))
    splines = {edge_function(edge).__name__: spline for edge, spline in request.splines.items()}
    # A spline stands around the splines of the layers before it, so that the shorter comes first.
    for call in sorted(expression.atoms(AppliedUndef), key=lambda call: call.count_ops()):
        name = call.func.__name__
        values[name] = splines[name](np.broadcast_to(evaluate(call.args[0], values), len(rows)))
    return np.broadcast_to(evaluate(expression, values), len(rows))


def sympy_text_values(request: ExportRequest, text: str, rows: FloatArray) -> FloatArray:
    """(n,) values of a text that the whitelist parser reads.

    Raises:
        ExportError: the parser does not read it.
    """
    names = {symbol.name: symbol for symbol in request.formula.arguments}
    try:
        return expression_values(request, parse(text, names), rows)
    except ExpressionError as error:
        raise ExportError(f"The exported text cannot be read back: {error.what}", "Export LaTeX.") from error


def python_values(request: ExportRequest, text: str, rows: FloatArray) -> FloatArray:
    """(n,) values of a Python text, computed in a process of its own; raises as `called_python`."""
    return called_python(text, request.target_symbol, rows)


def called_python(text: str, function: str, rows: FloatArray) -> FloatArray:
    """What a function of a Python text gives for the columns of rows (n, arguments), in another process.

    Raises:
        ExportError: the process fails or takes too long.
    """
    with tempfile.TemporaryDirectory(prefix="kanoscope-export-") as name:
        folder = Path(name)
        np.save(folder / "rows.npy", rows, allow_pickle=False)
        (folder / "formula.py").write_text(text, encoding="utf-8")
        command = [sys.executable, "-I", child.__file__, name, function]
        try:
            subprocess.run(
                command, check=True, capture_output=True, text=True, timeout=SECONDS, creationflags=_HIDDEN
            )
        except subprocess.CalledProcessError as error:
            last = (error.stderr.strip().splitlines() or ["no message"])[-1]
            raise ExportError(
                f"The exported Python does not run: {last}.", "Report this as a fault."
            ) from error
        except subprocess.TimeoutExpired as error:
            raise ExportError("The exported Python takes too long to check.", "Try again.") from error
        values: FloatArray = np.load(folder / "values.npy", allow_pickle=False)
    return values
