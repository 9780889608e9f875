"""How wide LaTeX of formulas is when it is set."""

import re
from collections.abc import Mapping

from kan_core.export.latex_names import GREEK

_TOKEN = re.compile(r"\\[A-Za-z]+|\\.|\S")
_SCALES = (1.0, 1.0, 0.8, 0.68)
"""Of display, text, script and scriptscript style."""
_KINDS = ("fijlrst", "mw", "MW")
"""Small letters that are narrow, those that are wide, wide capitals; others in between."""
_ITALIC, _UPRIGHT = (4.7, 8.9, 10.0, 5.9, 8.6), (4.0, 8.4, 10.3, 5.6, 7.9)
_FIXED: Mapping[str, float] = {
    **dict.fromkeys("+-=", 12.8),
    ".": 2.8,
    ",": 4.5,
    "(": 3.9,
    ")": 3.9,
    "|": 2.8,
    "[": 2.8,
    "]": 2.8,
    "&": 0.0,
    r"\cdot": 7.3,
    r"\times": 12.3,
    r"\infty": 10.0,
    r"\mathcal": 0.0,
    r"\,": 1.7,
    r"\ ": 3.4,
    r"\quad": 10.0,
    r"\qquad": 20.0,
    **dict.fromkeys((r"\left", r"\right", r"\bigl", r"\bigr", r"\biggl", r"\biggr"), 3.5),
    **dict.fromkeys((r"\lfloor", r"\rfloor", r"\lceil", r"\rceil"), 4.5),
}
"""In points, signs with the room about them."""
_FRACTION, _ROOT, _RAISED, _WORD = 5.8, 10.0, 0.6, 3.4
"""Room about fractions, roots, superscripts and words."""


def latex_width(text: str) -> float:
    """Points that LaTeX for math mode takes in display style, in Computer Modern of 10 points.

    The signs that formulas here consist of are known by kind; what comes out is seldom too small.
    """
    return _Reader(_TOKEN.findall(text)).row(0)


class _Reader:
    """Adds up the widths of tokens; the methods take a style, 0 of display to 3 of scriptscript."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens[::-1]

    def row(self, style: int, end: str = "", upright: bool = False) -> float:
        """Everything up to the token `end`."""
        width = 0.0
        while self._tokens:
            token = self._tokens.pop()
            if token == end:
                break
            width += self._scripts(style) if token in "^_" else self._atom(token, style, upright)
        return width

    def _scripts(self, style: int) -> float:
        """The wider of what stands above and below, the sign of the first of which was read."""
        smaller = max(2, min(style + 1, 3))
        width = self._argument(smaller)
        while self._tokens and self._tokens[-1] in "^_":
            self._tokens.pop()
            width = max(width, self._argument(smaller))
        return width + _RAISED

    def _argument(self, style: int, upright: bool = False) -> float:
        token = self._tokens.pop() if self._tokens else ""
        return self._atom(token, style, upright)

    def _atom(self, token: str, style: int, upright: bool) -> float:
        scale = _SCALES[style]
        if token == "{":
            return self.row(style, "}", upright)
        if token == r"\frac":
            inner = min(style + 1, 3)
            return max(self._argument(inner), self._argument(inner)) + _FRACTION
        if token == r"\sqrt":
            if self._tokens and self._tokens[-1] == "[":
                self.row(3, "]")
            return self._argument(style) + _ROOT
        if token in (r"\mathrm", r"\operatorname", r"\text"):
            return self._argument(style, True) + _WORD * scale
        if token in _FIXED:
            return _FIXED[token] * scale
        return scale * (_command(token[1:]) if token[0] == "\\" else _letter(token, upright))


def _command(name: str) -> float:
    """Greek letters, and names of functions."""
    if name in GREEK or name.startswith("var"):
        return _letter("M" if name[0].isupper() else "b", False) + 1.0
    return sum(_letter(letter, True) for letter in name) + _WORD


def _letter(letter: str, upright: bool) -> float:
    widths = _UPRIGHT if upright else _ITALIC
    if not letter.isalpha():
        return 5.0
    kind = next((at for at, letters in enumerate(_KINDS) if letter in letters), 4 if letter.isupper() else 3)
    return widths[kind]
