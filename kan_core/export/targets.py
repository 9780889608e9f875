"""The table of what a formula can be exported as."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from kan_core.export.evaluate import called_python, python_values, sympy_text_values
from kan_core.export.languages.language import Language
from kan_core.export.languages.module import module_text
from kan_core.export.languages.table import LANGUAGES
from kan_core.export.latex_document import document
from kan_core.export.latex_lines import latex_display
from kan_core.export.latex_softmax import softmax_latex
from kan_core.export.mathml import mathml, mathml_whole
from kan_core.export.plain import blank_lines, plain_text, softmax_plain
from kan_core.export.python_numpy import PROBABILITIES, python_numpy, softmax_python
from kan_core.export.request import Classes, ExportRequest
from kan_core.export.sheet import SHEET, sheet_text
from kan_core.export.sympy_text import named_lines, softmax_text, sympy_text
from kan_core.model.state import FloatArray

Whole = Callable[[Sequence[ExportRequest], Sequence[str], Classes | None], str]


@dataclass(frozen=True)
class Target:
    """One form of export.

    Attributes:
        id: name in settings and on the command line.
        text: what the menu shows.
        suffix: of files.
        render: gives the text.
        whole: several formulas in one text, and for classes how probabilities come from those of the logits;
            it gets the formulas and their texts.
        evaluate: values (n,) of a text on rows (n, symbols); None where nothing here reads such texts.
        probabilities: (n, classes) of a whole text on rows of all symbols; None as for `evaluate`.
    """

    id: str
    text: str
    suffix: str
    render: Callable[[ExportRequest], str]
    whole: Whole
    evaluate: Callable[[ExportRequest, str, FloatArray], FloatArray] | None = None
    probabilities: Callable[[str, FloatArray], FloatArray] | None = None


def python_probabilities(text: str, rows: FloatArray) -> FloatArray:
    """(n, classes) what the function of a Python text gives that calls all others."""
    return called_python(text, PROBABILITIES, rows)


Joined = Callable[[Sequence[ExportRequest], Sequence[str]], str]
Softmax = Callable[[str, Sequence[str], Sequence[ExportRequest]], str]


def _stacked(softmax: Softmax, joined: Joined = lambda _, texts: "\n".join(texts)) -> Whole:
    """Formulas one under another, and below them how probabilities come from logits."""

    def whole(requests: Sequence[ExportRequest], texts: Sequence[str], classes: Classes | None) -> str:
        text = joined(requests, texts)
        return text if classes is None else f"{text}\n{softmax(classes.column, classes.names, requests)}"

    return whole


def _in(language: Language) -> Target:
    """The target of a language of numbers."""
    return Target(
        language.id,
        language.text,
        language.suffix,
        lambda request: module_text(language, (request,)),
        lambda requests, texts, classes: module_text(language, requests, classes),
    )


_ALL = (
    Target("latex", "LaTeX", ".tex", latex_display, _stacked(softmax_latex)),
    Target(
        "python",
        "Python (NumPy)",
        ".py",
        python_numpy,
        _stacked(softmax_python),
        python_values,
        python_probabilities,
    ),
    Target(
        "sympy",
        "Formula text (sympy)",
        ".txt",
        sympy_text,
        _stacked(softmax_text, named_lines),
        sympy_text_values,
    ),
    *map(_in, LANGUAGES.values()),
    Target(
        SHEET.id,
        SHEET.text,
        SHEET.suffix,
        lambda request: sheet_text((request,)),
        lambda requests, _, classes: sheet_text(requests, classes),
    ),
    Target("plain", "Plain text", ".txt", plain_text, _stacked(softmax_plain, blank_lines)),
    Target("mathml", "MathML", ".mml", mathml, mathml_whole),
    Target("latex_document", "LaTeX document", ".tex", latex_display, document),
)

TARGETS: Mapping[str, Target] = MappingProxyType({target.id: target for target in _ALL})
"""Every target by its id, in the order of the menu."""
