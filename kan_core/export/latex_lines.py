"""LaTeX of an equation in lines that a column of a journal holds."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import sympy as sp

from kan_core.export.latex import FormulaPrinter
from kan_core.export.latex_names import latex_names
from kan_core.export.latex_width import latex_width
from kan_core.export.request import ExportRequest

COLUMN = 345.0
"""Points of a column of text, that of the standard article."""
NUMBER = 25.0
"""Points for the number of an equation."""
INDENT, MOST_INDENTS = 10.0, 4
"""Points of a quad, and how many of them lines are set in at most."""
INSIDE = sp.Symbol("(inside)", real=True)
"""Stands for the argument of a function while that is printed; no column is called so."""
EXPONENT = r"\mathcal{P}"
"""Stands, with a number, for an exponent that is too wide; no column is called so either."""
_OPENED = re.compile(r"\{?\\left(\(|\||\\lfloor|\\lceil)\{?")
_CLOSED = re.compile(r"\}?\s*\\right(\)|\||\\rfloor|\\rceil)\}?$")


def latex_display(request: ExportRequest, width: float = COLUMN - NUMBER) -> str:
    """The equation for math mode; where it is wider than `width` points, in lines by amsmath's `aligned`."""
    return aligned(equation_lines(request, width))


def aligned(lines: Sequence[str], place: str = "") -> str:
    """Lines as one piece of mathematics, `place` such as [t] above or below the text around; one as it is."""
    if len(lines) == 1:
        return lines[0]
    rows = " \\\\\n".join(lines)
    return f"\\begin{{aligned}}{place}\n{rows}\n\\end{{aligned}}"


def equation_lines(request: ExportRequest, width: float = COLUMN - NUMBER) -> list[str]:
    """The lines of "target = expression", as `broken_lines` gives them."""
    names = latex_names((*request.symbols, request.target_symbol))
    return broken_lines(names[request.target_symbol], request.expression, FormulaPrinter(names), width)


def broken_lines(left: str, expression: sp.Expr, printer: FormulaPrinter, width: float) -> list[str]:
    r"""An equation as one line, or as several with the mark & of alignment in each.

    Lines are broken before the signs of a sum, in terms that are too wide before factors, and within
    brackets only where what they hold is too wide itself. An exponent of more than half a line has a name
    and lines of its own below.

    Args:
        left: the left side.
        width: points that a line may take, in Computer Modern of 10 points.
    """
    whole = f"{left} = {printer.doprint(expression)}"
    if latex_width(whole) <= width:
        return [whole]
    taken = latex_width(f"{left} =")
    if taken > width / 3:
        lines = _Breaker(printer, width - INDENT).all_lines(expression)
        return [f"&{left} =", *(f"&\\quad {line}" for line in lines)]
    first, *others = _Breaker(printer, width - taken).all_lines(expression)
    if not others:
        return [whole]
    return [f"{left} = {{}}&{first}", *(f"&{line}" for line in others)]


def joined_lines(left: str, parts: Sequence[str], width: float) -> list[str]:
    """An equation whose right side is texts between which it may be broken, as `broken_lines` gives it."""
    first, *others = parts
    rows = [first]
    for part in others:
        if latex_width(f"{left} = {rows[-1]} {part}") <= width:
            rows[-1] += f" {part}"
        else:
            rows.append(part)
    if len(rows) == 1:
        return [f"{left} = {rows[0]}"]
    return [f"{left} = {{}}&{rows[0]}", *(f"&{row}" for row in rows[1:])]


@dataclass(frozen=True)
class _Part:
    """A term or a factor.

    Attributes:
        expression: what it is.
        joined, begun: what stands before it within a line, and where it begins one.
        factor: whether it is one, which may follow a short beginning of a line even if it is wide.
        bracketed: whether it needs brackets.
    """

    expression: sp.Expr
    joined: str
    begun: str
    factor: bool = False
    bracketed: bool = False


class _Breaker:
    """Breaks expressions into lines no wider than `width`, as far as that can be done.

    Its methods take what stands on the first line before an expression (`head`), what stands on the last
    behind it (`tail`), and how many quads lines are set in (`depth`).
    """

    def __init__(self, printer: FormulaPrinter, width: float) -> None:
        self._printer, self._width = printer, width

    def all_lines(self, expression: sp.Expr) -> list[str]:
        """The lines of an expression, and below them those of exponents that are too wide for one."""
        named: dict[sp.Expr, sp.Symbol] = {}

        def with_name(power: sp.Expr) -> sp.Expr:
            sign = -1 if power.exp.could_extract_minus_sign() else 1
            name = sp.Symbol(f"{EXPONENT}_{{{len(named) + 1}}}", real=True)
            return power.base ** (sign * named.setdefault(sign * power.exp, name))

        lines = self.lines(expression.replace(self._has_wide_exponent, with_name, simultaneous=False))
        for exponent, name in named.items():
            lines += self._inside(exponent, rf"\text{{with }}{name} = ", "", 0)
        return lines

    def lines(self, expression: sp.Expr, head: str = "", tail: str = "", depth: int = 0) -> list[str]:
        """The lines of an expression, set in."""
        whole = f"{head}{self._printer.doprint(expression)}{tail}"
        if self._fits(whole, depth):
            return [_set_in(whole, depth)]
        if expression.is_Add:
            return self._filled(self._terms(expression), head, tail, depth)
        if expression.could_extract_minus_sign():
            return self.lines(-expression, f"{head}- ", tail, depth)
        factors = self._factors(expression, depth)
        if len(factors) > 1:
            return self._filled(factors, head, tail, depth)
        around = self._around(expression)
        if around is None:
            return [_set_in(whole, depth)]
        inside, opened, closed = around
        return self._inside(inside, f"{head}{opened}", f"{closed}{tail}", depth)

    def _fits(self, text: str, depth: int) -> bool:
        return latex_width(_set_in(text, depth)) <= self._width

    def _filled(self, parts: Sequence[_Part], head: str, tail: str, depth: int) -> list[str]:
        """As many parts in a line as it holds; one that is too wide for any has lines of its own."""
        done: list[str] = []
        line: str | None = head
        for at, part in enumerate(parts):
            end = tail if at == len(parts) - 1 else ""
            text = f"{self._text(part)}{end}"
            if line is not None and self._fits(f"{line}{part.joined}{text}", depth):
                line = f"{line}{part.joined}{text}"
                continue
            start = part.begun
            if line is not None:
                if at == 0 or (part.factor and latex_width(line) < self._width / 3):
                    start = f"{line}{part.joined}"
                else:
                    done.append(_set_in(line, depth))
            line = f"{start}{text}"
            if not self._fits(line, depth):
                done += self._wide(part, start, end, depth)
                line = None
        return done if line is None else [*done, _set_in(line, depth)]

    def _wide(self, part: _Part, head: str, tail: str, depth: int) -> list[str]:
        if not part.bracketed:
            lines = self._inside if part.expression.is_Mul else self.lines
            return lines(part.expression, head, tail, depth)
        opened, closed = self._brackets(part.expression)
        return self._inside(part.expression, f"{head}{opened}", f"{closed}{tail}", depth)

    def _inside(self, expression: sp.Expr, head: str, tail: str, depth: int) -> list[str]:
        """Lines of what stands within brackets: all but the first set in."""
        first, *others = self.lines(expression, head, tail, depth + 1)
        return [_set_in(first.removeprefix(_set_in("", depth + 1)), depth), *others]

    def _text(self, part: _Part) -> str:
        text = str(self._printer.doprint(part.expression))
        return rf"\left({text}\right)" if part.bracketed else text

    def _terms(self, expression: sp.Expr) -> list[_Part]:
        parts = []
        for at, term in enumerate(self._printer.ordered_terms(expression)):
            negative = term.could_extract_minus_sign()
            sign = "- " if negative else "+ "
            first = "- " if negative else ""
            parts.append(_Part(-term if negative else term, f" {sign}" if at else first, sign))
        return parts

    def _factors(self, expression: sp.Expr, depth: int) -> list[_Part]:
        """The number over what stands below the line of a fraction, and what stands above it.

        Where that is too wide, or nothing else is there, what stands below has exponents of its own.
        """
        above, below = sp.fraction(expression, exact=True)
        (number, rest), (divisor, _) = above.as_coeff_Mul(), below.as_coeff_Mul()
        fraction = number / below
        apart = rest == 1 or not self._fits(self._printer.doprint(fraction), depth)
        inverse = _inverse(below / divisor) if apart else []
        first = number / divisor if apart else fraction
        factors = [each for each in (first, *rest.as_ordered_factors(), *inverse) if each != 1]
        return [self._factor(at, each) for at, each in enumerate(factors)]

    def _factor(self, at: int, factor: sp.Expr) -> _Part:
        part = _Part(factor, "", r"\times ", True, self._printer.has_brackets(factor, at))
        joined = r" \cdot " if self._text(part)[0].isdigit() else r" \, "
        return replace(part, joined=joined if at else "")

    def _has_wide_exponent(self, part: sp.Basic) -> bool:
        return part.is_Pow and latex_width(f"^{{{self._printer.doprint(part.exp)}}}") > self._width / 2

    def _around(self, expression: sp.Expr) -> tuple[sp.Expr, str, str] | None:
        """What stands within brackets, and what stands before and behind it; None if nothing does."""
        if expression.is_Pow and not expression.base.is_Atom:
            opened, closed = self._brackets(expression.base)
            return expression.base, opened, f"{closed}^{{{self._exponent(expression.exp)}}}"
        if isinstance(expression, sp.exp):
            opened, closed = self._brackets(expression.args[0])
            return expression.args[0], rf"\exp{opened}", closed
        if not expression.is_Function:
            return None
        widest = max(expression.args, key=lambda each: latex_width(self._printer.doprint(each)))
        others = [INSIDE if each is widest else each for each in expression.args]
        before, _, behind = self._printer.doprint(expression.func(*others, evaluate=False)).partition(
            INSIDE.name
        )
        size = self._size(widest)
        return widest, _OPENED.sub(rf"\\{size}l\1", before, 1), _CLOSED.sub(rf"\\{size}r\1", behind)

    def _exponent(self, exponent: sp.Expr) -> str:
        ratio = f"{exponent.p}/{exponent.q}" if exponent.is_Rational else ""
        return ratio.removesuffix("/1") or str(self._printer.doprint(exponent))

    def _brackets(self, inside: sp.Expr) -> tuple[str, str]:
        size = self._size(inside)
        return rf"\{size}l(", rf"\{size}r)"

    def _size(self, inside: sp.Expr) -> str:
        """Brackets on different lines cannot be as large as both ask for: as one of a fraction then."""
        return "bigg" if r"\frac" in self._printer.doprint(inside) else "big"


def _inverse(product: sp.Expr) -> list[sp.Expr]:
    """One over each factor."""
    return [1 / each for each in product.as_ordered_factors()]


def _set_in(line: str, depth: int) -> str:
    return "\\quad " * min(depth, MOST_INDENTS) + line
