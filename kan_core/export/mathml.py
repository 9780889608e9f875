"""MathML of a formula: how it is set, and beside it what it says."""

import re
from collections.abc import Sequence
from html import unescape
from xml.sax.saxutils import escape

import sympy as sp
from sympy.printing.mathml import MathMLContentPrinter, MathMLPresentationPrinter

from kan_core.export.digits import number_text
from kan_core.export.request import Classes, ExportRequest

_ROOM = '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">'


def mathml(request: ExportRequest) -> str:
    """The equation "target = expression" as an element `math`: presentation, annotated with content."""
    shown = _Presentation().doprint(request.expression)
    said = _Content().doprint(request.expression)
    name = f"<mi>{escape(request.target_symbol)}</mi>"
    meant = f"<apply><eq/><ci>{escape(request.target_symbol)}</ci>{said}</apply>"
    return _plain_xml(
        f"{_ROOM}<semantics><mrow>{name}<mo>=</mo>{shown}</mrow>\n"
        f'<annotation-xml encoding="MathML-Content">{meant}</annotation-xml></semantics></math>'
    )


def mathml_terms(request: ExportRequest) -> list[str]:
    """The equation as elements `math` that a line may be broken between: terms of the sum, their factors."""
    row = '<math xmlns="http://www.w3.org/1998/Math/MathML" displaystyle="true"><mrow>'
    pieces = []
    for at, term in enumerate(request.expression.as_ordered_terms()):
        negative = bool(at) and term.could_extract_minus_sign()
        sign = "−" if negative else "+"
        head = f"<mo>{sign}</mo>" if at else f"<mi>{escape(request.target_symbol)}</mi><mo>=</mo>"
        for factor in _factors(-term if negative else term):
            pieces.append(_plain_xml(f"{row}{head}{factor}</mrow></math>"))
            head = "<mo>·</mo>"
    return pieces


def _factors(term: sp.Expr) -> list[str]:
    """The factors of a product with several sums, as elements; any other term as one element."""
    factors = term.as_ordered_factors()
    sums = [factor for factor in factors if factor.is_Add]
    if len(sums) < 2:
        return [_Presentation().doprint(term)]
    rest = sp.Mul(*(factor for factor in factors if not factor.is_Add))
    first = [] if rest == 1 else [_Presentation().doprint(rest)]
    return first + [f"<mrow><mo>(</mo>{_Presentation().doprint(each)}<mo>)</mo></mrow>" for each in sums]


def mathml_whole(requests: Sequence[ExportRequest], texts: Sequence[str], classes: Classes | None) -> str:
    """All formulas, and for classes P(column = class) as quotients of powers of e."""
    if classes is None:
        return "\n".join(texts)
    powers = [f"<msup><mi>e</mi><mi>{escape(request.target_symbol)}</mi></msup>" for request in requests]
    total = f"<mrow>{'<mo>+</mo>'.join(powers)}</mrow>"
    lines = [
        f"{_ROOM}<mi>P</mi><mo>(</mo><mtext>{escape(classes.column)}</mtext><mo>=</mo>"
        f"<mtext>{escape(name)}</mtext><mo>)</mo><mo>=</mo><mfrac>{power}{total}</mfrac></math>"
        for name, power in zip(classes.names, powers, strict=True)
    ]
    return "\n".join([*texts, *lines])


def _plain_xml(text: str) -> str:
    """The text without the entities that HTML alone knows."""
    return re.sub(r"&(?!amp;|lt;|gt;|quot;|apos;)\w+;", lambda found: unescape(found[0]), text)


class _Presentation(MathMLPresentationPrinter):  # type: ignore[misc]
    """Numbers to the last bit, powers of ten as such; symbols are whole names."""

    def _print_Float(self, expr: sp.Float) -> object:
        mantissa, _, exponent = number_text(expr).partition("e")
        number = self.dom.createElement("mn")
        number.appendChild(self.dom.createTextNode(mantissa))
        if not exponent:
            return number
        row, times, power = (self.dom.createElement(tag) for tag in ("mrow", "mo", "msup"))
        times.appendChild(self.dom.createTextNode("·"))
        for text in ("10", str(int(exponent))):
            part = self.dom.createElement("mn")
            part.appendChild(self.dom.createTextNode(text))
            power.appendChild(part)
        for part in (number, times, power):
            row.appendChild(part)
        return row

    def _print_Symbol(self, expr: sp.Symbol, style: str = "plain") -> object:
        del style
        name = self.dom.createElement("mi")
        name.appendChild(self.dom.createTextNode(expr.name))
        return name


class _Content(MathMLContentPrinter):  # type: ignore[misc]
    """Numbers to the last bit, symbols as whole names."""

    def _print_Float(self, expr: sp.Float) -> object:
        mantissa, _, exponent = number_text(expr).partition("e")
        number = self.dom.createElement("cn")
        number.appendChild(self.dom.createTextNode(mantissa))
        if exponent:
            number.setAttribute("type", "e-notation")
            number.appendChild(self.dom.createElement("sep"))
            number.appendChild(self.dom.createTextNode(str(int(exponent))))
        return number

    def _print_Symbol(self, expr: sp.Symbol) -> object:
        name = self.dom.createElement("ci")
        name.appendChild(self.dom.createTextNode(expr.name))
        return name
