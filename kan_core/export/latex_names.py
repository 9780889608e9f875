"""Symbols as LaTeX: Greek letters, subscripts, upright words."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

_SMALL = (
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi "
    "chi psi omega"
)
_CAPITAL = "Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega"
GREEK = frozenset((*_SMALL.split(), *_CAPITAL.split()))
"""Greek letters that LaTeX has a command for."""

_LETTER = re.compile(r"GREEK (SMALL|CAPITAL) LETTER (\w+)$")


def latex_names(symbols: Iterable[str]) -> dict[str, str]:
    r"""LaTeX for each symbol; different symbols get different texts.

    "m_0" becomes m_{0}, "theta_1" \theta_{1}, "mass" \mathrm{mass}, "v_max" v_{\mathrm{max}}.
    """
    names = {symbol: _latex_name(symbol) for symbol in symbols}
    uses = Counter(names.values())
    return {symbol: name if uses[name] == 1 else _upright(symbol) for symbol, name in names.items()}


def _latex_name(symbol: str) -> str:
    stem, *subscripts = symbol.strip("_").split("_")
    if not stem:
        return _upright(symbol)
    numbered = re.fullmatch(r"(.*?[^\W\d])(\d+)", stem)
    if numbered and (len(numbered[1]) == 1 or numbered[1] in GREEK):
        stem, subscripts = numbered[1], [numbered[2], *subscripts]
    marks = ",".join(_word(part) for part in subscripts if part)
    return f"{_word(stem)}_{{{marks}}}" if marks else _word(stem)


def _word(word: str) -> str:
    if len(word) == 1:
        letter = _LETTER.match(unicodedata.name(word, ""))
        name = "" if letter is None else letter[2].lower().replace("lamda", "lambda")
        name = name.capitalize() if letter is not None and letter[1] == "CAPITAL" else name
        return f"\\{name}" if name in GREEK else word
    if word in GREEK:
        return f"\\{word}"
    return word if word.isdecimal() else _upright(word)


def upright_text(text: str) -> str:
    """Any text as upright letters for math mode."""
    signs = {"\\": r"\backslash ", "^": r"\hat{\ }", "~": r"\sim ", " ": r"\ "}
    letters = (signs.get(letter, f"\\{letter}" if letter in "#$%&_{}" else letter) for letter in text)
    return rf"\mathrm{{{''.join(letter for letter in letters if letter.isprintable())}}}"


def _upright(word: str) -> str:
    return f"\\mathrm{{{word.replace('_', chr(92) + '_')}}}"
