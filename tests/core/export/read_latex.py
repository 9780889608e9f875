"""Exported LaTeX read back through sympy's grammar."""

import re

import sympy as sp
from sympy.parsing.latex import parse_latex

from kan_core.export.latex_names import latex_names


def read_latex(text: str, symbols: list[str]) -> sp.Expr:
    """The expression of LaTeX whose symbols are spelt by `latex_names`; broken lines are put together.

    Exponents with names of their own are put where they belong.
    """
    whole, *named = in_one_line(text).split(r"\text{with }")
    found = _read(whole, symbols)
    for each in reversed(named):
        name, _, exponent = each.partition(" = ")
        found = found.subs(_read(name, symbols), _read(exponent, symbols))
    return found


def _read(text: str, symbols: list[str]) -> sp.Expr:
    """The expression of one line.

    The grammar knows neither upright words nor an upright e nor braces around an absolute value, takes a
    letter before a bracket for a function, and factors behind braces for a part of the argument before; these
    alone are put in its words first.
    """
    aliases = {}
    text = _without_braces(text).replace(r"\,", r"\cdot ").replace(r"\mathcal{P}", "p")
    names = latex_names(symbols)
    for number, symbol in enumerate(sorted(symbols, key=lambda symbol: -len(names[symbol]))):
        alias = f"w_{{{number}}}" if len(names[symbol]) > 1 else names[symbol]
        text = text.replace(names[symbol], alias) if alias != names[symbol] else text
        aliases[sp.Symbol(alias)] = sp.Symbol(symbol, real=True)
    text = text.replace(r"\mathrm{e}", "k_{0}").replace(r"\left|{", "|(").replace(r"}\right|", ")|")
    text = text.replace(r"\left|", "|(").replace(r"\right|", ")|")
    euler = {sp.Symbol("k_{0}"): sp.E, sp.Symbol("pi"): sp.pi}
    return parse_latex(text, backend="antlr").subs({**aliases, **euler}, simultaneous=True).doit()


def in_one_line(text: str) -> str:
    """An equation without what sets it in lines."""
    text = re.sub(r"\\(begin|end)\{aligned\}|\\\\\n|\\quad|&|\{\}", " ", text)
    return re.sub(r"\\bigg?([lr])", lambda found: r"\left" if found[1] == "l" else r"\right", text).strip()


def _without_braces(text: str) -> str:
    """Functions with their arguments in brackets alone."""
    while called := re.search(r"\\(?!frac|sqrt)[a-z]+(\^\{[^{}]*\})?\{(?=\\left\()", text):
        end, open_ = called.end(), 1
        while open_:
            open_ += {"{": 1, "}": -1}.get(text[end], 0)
            end += 1
        text = f"{text[: called.end() - 1]}{text[called.end() : end - 1]} {text[end:]}"
    return text
