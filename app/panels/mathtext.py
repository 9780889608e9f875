"""LaTeX as sharp outlines, through matplotlib's mathtext; what mathtext cannot read is set as plain text."""

import importlib
import re
import threading
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainterPath

if TYPE_CHECKING:
    from matplotlib.textpath import TextPath

EM = 18.0
"""Size at which outlines are made; a painter scales them."""

LAST_WESTERN = 0x2FFF
"""Mathtext's fonts have no letters beyond."""

REWRITES = tuple(
    (re.compile(pattern), text)
    for pattern, text in (
        (r"\\tfrac(?![a-zA-Z])", r"\\frac"),
        (r"\\[lr]vert(?![a-zA-Z])", "|"),
        (r"\\[lr]Vert(?![a-zA-Z])", r"\\|"),
        (r"\\(?:big|Big|bigg|Bigg)[lrm]?(?![a-zA-Z])", ""),
        (r"\\middle(?![a-zA-Z])", ""),
        (r"\\(?:displaystyle|textstyle|limits|nolimits)(?![a-zA-Z])", ""),
        (r"\\operatorname\*", r"\\operatorname"),
        (r"(?<!\\)\$", r"\\$"),
    )
)
FUNCTIONS = "operatorname|mathrm|a?sin|a?cos|a?tan|arcsin|arccos|arctan|sinh|cosh|tanh|log|ln|exp|min|max"
# Mathtext makes delimiters as small as what they hold, and sets no space before the name of a function.
SHORT_DELIMITERS = re.compile(
    r"\\left([(\[|])((?:(?!\\left|\\right|\\d?frac|\\sqrt|\\begin).)*)\\right([)\]|])", re.DOTALL
)
BEFORE_FUNCTION = re.compile(rf"(?<=[0-9}})])\s*(?=\\(?:{FUNCTIONS})(?![a-zA-Z]))")
CASES = re.compile(r"\\begin\{cases\}(.*?)\\end\{cases\}", re.DOTALL)


def warm() -> threading.Thread:
    """Load the typesetter in a thread of its own, so that the first formula does not hold up the window."""
    thread = threading.Thread(
        target=importlib.import_module, args=("matplotlib.textpath",), name="typesetter"
    )
    thread.start()
    return thread


def normalise(latex: str) -> str:
    """LaTeX as sympy prints it, in the words that mathtext knows."""
    text = CASES.sub(_in_one_line, latex)
    for pattern, replacement in REWRITES:
        text = pattern.sub(replacement, text)
    before = ""
    while text != before:
        before, text = text, SHORT_DELIMITERS.sub(r"\1\2\3", text)
    return _tall_fractions(BEFORE_FUNCTION.sub(r"\\,", text))


def _tall_fractions(latex: str) -> str:
    """Fractions at full size where they do not stand in another group."""
    made, depth = [], 0
    for part in re.split(r"(\\frac(?![a-zA-Z])|(?<!\\)[{}])", latex):
        depth += (part == "{") - (part == "}")
        made.append(r"\dfrac" if part == r"\frac" and depth == 0 else part)
    return "".join(made)


def _in_one_line(cases: re.Match[str]) -> str:
    rows = [row.replace("&", r"\;") for row in cases[1].split(r"\\") if row.strip()]
    return r"\left\{" + r";\;\;".join(row.strip() for row in rows) + r"\right."


@lru_cache(maxsize=1024)
def math_path(latex: str) -> QPainterPath:
    """The outline of a formula, its baseline's start at the origin; plain text where it cannot be read."""
    if max(map(ord, latex), default=0) <= LAST_WESTERN:
        try:
            return _outline(f"${normalise(latex)}$")
        except ValueError:
            # Mathtext's parser tells of unknown commands by this alone; the text is shown as it is instead.
            return plain_path(plain_text(latex))
    return plain_path(plain_text(latex))


def plain_path(text: str) -> QPainterPath:
    """The outline of plain text, its baseline's start at the origin."""
    font = QFont()
    font.setPixelSize(round(EM))
    path = QPainterPath()
    path.addText(QPointF(), font, text)
    return path


def _outline(mathtext: str) -> QPainterPath:
    # Imported late: it takes about a second, which the start of the window has not.
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import TextPath

    return _painter_path(TextPath((0, 0), mathtext, size=EM, prop=FontProperties(math_fontfamily="cm")))


def _painter_path(outline: "TextPath") -> QPainterPath:
    made = QPainterPath()
    for points, code in outline.iter_segments(simplify=False):
        x, y = points[0::2].tolist(), (-points[1::2]).tolist()
        if code == outline.MOVETO:
            made.moveTo(x[0], y[0])
        elif code == outline.LINETO:
            made.lineTo(x[0], y[0])
        elif code == outline.CURVE3:
            made.quadTo(x[0], y[0], x[1], y[1])
        elif code == outline.CURVE4:
            made.cubicTo(x[0], y[0], x[1], y[1], x[2], y[2])
        else:
            made.closeSubpath()
    return made


GROUP = r"\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}"
PLAIN = tuple(
    (re.compile(pattern), text)
    for pattern, text in (
        (rf"\\[dt]?frac\s*{GROUP}\s*{GROUP}", r"(\1)/(\2)"),
        (rf"\\sqrt\s*\[([^\]]*)\]\s*{GROUP}", r"root(\1, \2)"),
        (rf"\\sqrt\s*{GROUP}", r"sqrt(\1)"),
        (rf"\\(?:operatorname\*?|mathrm|mathtt|mathit|mathbf|text)\s*{GROUP}", r"\1"),
        (rf"\^\s*{GROUP}", r"^(\1)"),
        (rf"_\s*{GROUP}", r"_\1"),
    )
)
LAST_STEPS = (
    (re.compile(r"\\(?:left|right|middle|displaystyle)(?![a-zA-Z])\.?"), ""),
    (re.compile(r"\\(?:cdot|times)(?![a-zA-Z])"), "*"),
    (re.compile(r"\\pm(?![a-zA-Z])"), "±"),
    (re.compile(r"\\varphi(?![a-zA-Z])"), "φ"),
    (re.compile(r"\\(?:[,;:!> ]|q?quad(?![a-zA-Z]))"), " "),
    (re.compile(r"\\([a-zA-Z]+)"), r"\1"),
    (re.compile(r"\\([^a-zA-Z])"), r"\1"),
    (re.compile(r"[{}]"), ""),
    (re.compile(r"\s+"), " "),
    (re.compile(r" (?=\))"), ""),
)


def plain_text(latex: str) -> str:
    """A formula in LaTeX as one line that can be read aloud."""
    text, before = CASES.sub(_in_one_line, latex), ""
    while text != before:
        before = text
        for pattern, replacement in PLAIN:
            text = pattern.sub(replacement, text)
    for pattern, replacement in LAST_STEPS:
        text = pattern.sub(replacement, text)
    return text.strip()
