"""The front of a discovery as a LaTeX table, with the rules of booktabs."""

import math
from collections.abc import Sequence

from kan_core.data.names import symbol_names
from kan_core.discovery.front import Law
from kan_core.export.latex import FormulaPrinter
from kan_core.export.latex_lines import COLUMN, aligned, broken_lines
from kan_core.export.latex_names import latex_names
from kan_core.export.law_text import shown_expression

FORMULA = COLUMN - 160.0
"""Points of the last column of the table."""


def front_table(laws: Sequence[Law]) -> str:
    """A `tabular` with a row for each law: complexity, error on held-out rows, equation.

    Fitted numbers end at the second digit of their standard error, as in `law_text`. Needs the packages
    amsmath and booktabs.

    Args:
        laws: of one discovery, simplest first; at least one.
    """
    rows = "\n".join(f"{law.complexity:g} & {_error(law)} & ${_equation(law)}$ \\\\" for law in laws)
    return (
        "% needs \\usepackage{amsmath, booktabs}\n"
        "\\begin{tabular}{rll}\n\\toprule\n"
        "Complexity & RMSE, held out & Formula \\\\\n\\midrule\n"
        f"{rows}\n\\bottomrule\n\\end{{tabular}}"
    )


def _error(law: Law) -> str:
    if not math.isfinite(law.test_rmse):
        return r"$\infty$"
    mantissa, _, exponent = f"{law.test_rmse:.2e}".partition("e")
    return f"${mantissa} \\cdot 10^{{{int(exponent)}}}$" if exponent and law.test_rmse else "$0$"


def _equation(law: Law) -> str:
    formula = law.formula
    symbols = symbol_names((*formula.symbols.values(), formula.target))
    names = latex_names(symbols.values())
    left = names[symbols[formula.target]]
    return aligned(broken_lines(left, shown_expression(law), FormulaPrinter(names), FORMULA), "[t]")
