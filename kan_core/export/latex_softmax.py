"""LaTeX of how probabilities of classes come from their logits."""

from collections.abc import Sequence

from kan_core.export.latex_lines import COLUMN, NUMBER, aligned, joined_lines
from kan_core.export.latex_names import latex_names, upright_text
from kan_core.export.latex_width import latex_width
from kan_core.export.request import ExportRequest

TOTAL = r"\mathcal{Z}"
"""What the sum is called where it is too wide to stand below every line; no column is called so."""


def softmax_latex(column: str, classes: Sequence[str], requests: Sequence[ExportRequest]) -> str:
    """The equations of `softmax_lines`, one under another."""
    return "\n".join(map(aligned, softmax_lines(column, classes, requests)))


def softmax_lines(
    column: str, classes: Sequence[str], requests: Sequence[ExportRequest], width: float = COLUMN - NUMBER
) -> list[list[str]]:
    """P(column = k) = e^(z_k) / (sum of e^(z_l) over all classes l), for each class k, from its logit z.

    Returns:
        the lines of each equation, as `broken_lines` gives them.
    """
    logits = [
        latex_names((*request.symbols, request.target_symbol))[request.target_symbol] for request in requests
    ]
    powers = [rf"\mathrm{{e}}^{{{logit}}}" for logit in logits]

    def equations(total: str) -> list[str]:
        return [
            rf"P{{\left({upright_text(column)} = {upright_text(name)}\right)}} = \frac{{{power}}}{{{total}}}"
            for name, power in zip(classes, powers, strict=True)
        ]

    written_out = equations(" + ".join(powers))
    if max(map(latex_width, written_out)) <= width:
        return [[equation] for equation in written_out]
    first, *others = powers
    total = joined_lines(TOTAL, [first, *(f"+ {power}" for power in others)], width)
    return [*([equation] for equation in equations(TOTAL)), total]
