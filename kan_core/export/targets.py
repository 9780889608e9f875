"""The table of what a formula can be exported as."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kan_core.export.evaluate import python_values, sympy_text_values
from kan_core.export.latex import latex
from kan_core.export.python_numpy import python_numpy
from kan_core.export.request import ExportRequest
from kan_core.export.sympy_text import sympy_text
from kan_core.model.state import FloatArray


@dataclass(frozen=True)
class Target:
    """One form of export.

    Attributes:
        id: name in settings and on the command line.
        text: what the menu shows.
        suffix: of files.
        render: gives the text.
        evaluate: values (n,) of a text on rows (n, symbols); None where nothing here reads such texts.
    """

    id: str
    text: str
    suffix: str
    render: Callable[[ExportRequest], str]
    evaluate: Callable[[ExportRequest, str, FloatArray], FloatArray] | None = None


_ALL = (
    Target("latex", "LaTeX", ".tex", latex),
    Target("python", "Python (NumPy)", ".py", python_numpy, python_values),
    Target("sympy", "Formula text (sympy)", ".txt", sympy_text, sympy_text_values),
)

TARGETS: Mapping[str, Target] = MappingProxyType({target.id: target for target in _ALL})
"""Every target by its id, in the order of the menu."""
