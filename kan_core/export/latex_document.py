"""A LaTeX document of its own: the formulas, and what their symbols are."""

from collections.abc import Sequence

from kan_core.export.latex_lines import equation_lines
from kan_core.export.latex_names import latex_names, upright_text
from kan_core.export.latex_softmax import softmax_lines
from kan_core.export.request import Classes, ExportRequest, symbols_of_all

_HEAD = r"""\documentclass{article}
\usepackage[utf8]{inputenc}
\usepackage[T1]{fontenc}
\usepackage{amsmath}
\usepackage{booktabs}
\allowdisplaybreaks
\begin{document}"""


def document(requests: Sequence[ExportRequest], texts: Sequence[str], classes: Classes | None = None) -> str:
    """A document that LaTeX compiles as it is.

    Args:
        requests: the formulas.
        texts: each for math mode; here they are set in lines between which a page may be broken.
        classes: the probabilities of which they are logits.
    """
    del texts
    equations = [equation_lines(request) for request in requests]
    if classes is not None:
        equations += softmax_lines(classes.column, classes.names, requests)
    return "\n".join([_HEAD, *map(_numbered, equations), _symbols(requests), r"\end{document}"])


def _numbered(lines: Sequence[str]) -> str:
    """An equation with its number, in the last of its lines."""
    environment = "equation" if len(lines) == 1 else "align"
    rows = " \\notag \\\\\n".join(map(_ascii, lines))
    return f"\\begin{{{environment}}}\n{rows}\n\\end{{{environment}}}"


def _symbols(requests: Sequence[ExportRequest]) -> str:
    """A table of all symbols with their columns and units."""
    columns = symbols_of_all(requests)
    targets = {request.target_symbol: request for request in requests}
    names = latex_names((*columns, *targets))
    told = [(symbol, requests[0].measured(column)) for symbol, column in columns.items()]
    told += [(symbol, request.measured(request.formula.target)) for symbol, request in targets.items()]
    rows = "\n".join(f"${names[symbol]}$ & ${_ascii(upright_text(text))}$ \\\\" for symbol, text in told)
    return (
        "\\begin{center}\n\\begin{tabular}{ll}\n\\toprule\nSymbol & Column \\\\\n\\midrule\n"
        f"{rows}\n\\bottomrule\n\\end{{tabular}}\n\\end{{center}}"
    )


def _ascii(text: str) -> str:
    """Letters that not every LaTeX can set, by their code points."""
    return "".join(
        letter if letter.isascii() else rf"\text{{U+{ord(letter):04X}}}" if ord(letter) > 0xFF else letter
        for letter in text
    )
