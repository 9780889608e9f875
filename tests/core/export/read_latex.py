"""Exported LaTeX read back through sympy's grammar."""

import sympy as sp
from sympy.parsing.latex import parse_latex

from kan_core.export.latex_names import latex_names


def read_latex(text: str, symbols: list[str]) -> sp.Expr:
    """The expression of LaTeX whose symbols are spelt by `latex_names`.

    The grammar knows neither upright words nor an upright e nor braces around an absolute value; these alone
    are put in its words first.
    """
    aliases = {}
    names = latex_names(symbols)
    for number, symbol in enumerate(sorted(symbols, key=lambda symbol: -len(names[symbol]))):
        alias = f"w_{{{number}}}" if len(names[symbol]) > 1 else names[symbol]
        text = text.replace(names[symbol], alias) if alias != names[symbol] else text
        aliases[sp.Symbol(alias)] = sp.Symbol(symbol, real=True)
    text = text.replace(r"\mathrm{e}", "k_{0}").replace(r"\left|{", "|(").replace(r"}\right|", ")|")
    euler = {sp.Symbol("k_{0}"): sp.E, sp.Symbol("pi"): sp.pi}
    return parse_latex(text, backend="antlr").subs({**aliases, **euler}, simultaneous=True).doit()
