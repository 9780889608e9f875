"""The table of what a formula can be exported as."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from kan_core.export.evaluate import called_python, python_values, sympy_text_values
from kan_core.export.latex import latex, softmax_latex
from kan_core.export.python_numpy import PROBABILITIES, python_numpy, softmax_python
from kan_core.export.request import ExportRequest
from kan_core.export.sympy_text import named_lines, softmax_text, sympy_text
from kan_core.model.state import FloatArray


@dataclass(frozen=True)
class Target:
    """One form of export.

    Attributes:
        id: name in settings and on the command line.
        text: what the menu shows.
        suffix: of files.
        render: gives the text.
        joined: several formulas, rendered, in one text.
        softmax: what is added for classes: how probabilities come from the formulas of the logits.
        evaluate: values (n,) of a text on rows (n, symbols); None where nothing here reads such texts.
        probabilities: (n, classes) of a whole text on rows of all symbols; None as for `evaluate`.
    """

    id: str
    text: str
    suffix: str
    render: Callable[[ExportRequest], str]
    softmax: Callable[[str, Sequence[str], Sequence[ExportRequest]], str]
    evaluate: Callable[[ExportRequest, str, FloatArray], FloatArray] | None = None
    probabilities: Callable[[str, FloatArray], FloatArray] | None = None
    joined: Callable[[Sequence[ExportRequest], Sequence[str]], str] = lambda _, texts: "\n".join(texts)


def python_probabilities(text: str, rows: FloatArray) -> FloatArray:
    """(n, classes) what the function of a Python text gives that calls all others."""
    return called_python(text, PROBABILITIES, rows)


_ALL = (
    Target("latex", "LaTeX", ".tex", latex, softmax_latex),
    Target(
        "python", "Python (NumPy)", ".py", python_numpy, softmax_python, python_values, python_probabilities
    ),
    Target(
        "sympy",
        "Formula text (sympy)",
        ".txt",
        sympy_text,
        softmax_text,
        sympy_text_values,
        joined=named_lines,
    ),
)

TARGETS: Mapping[str, Target] = MappingProxyType({target.id: target for target in _ALL})
"""Every target by its id, in the order of the menu."""
