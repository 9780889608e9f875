"""Formulas as a whole text of a language: functions, the splines that are left, probabilities of classes."""

from collections.abc import Sequence

import sympy as sp

from kan_core.export.languages.edges import edge_routine
from kan_core.export.languages.language import Function, Language, Module
from kan_core.export.languages.names import legal_names, spelled
from kan_core.export.languages.printer import LanguagePrinter
from kan_core.export.languages.routines import Routine, X
from kan_core.export.languages.written_out import WRITTEN
from kan_core.export.request import Classes, ExportRequest, symbols_of_all
from kan_core.symbolic.text import formula_text

PROBABILITIES = "probabilities"
"""The function that gives those of all classes."""


def module_text(language: Language, requests: Sequence[ExportRequest], classes: Classes | None = None) -> str:
    """One text with a function for each formula, called like its target, and one for probabilities.

    Raises:
        ExportError: the language lacks a function.
    """
    return language.written(_Writer(language, requests).module(classes))


def function_name(language: Language, requests: Sequence[ExportRequest], index: int) -> str:
    """What the function of a formula is called in the text."""
    return _Writer(language, requests).names[requests[index].target_symbol]


class _Writer:
    """Writes one module, and gathers on the way what its functions need."""

    def __init__(self, language: Language, requests: Sequence[ExportRequest]) -> None:
        self._language, self._requests = language, requests
        self._edges = {
            routine.name: routine
            for request in requests
            for routine in (edge_routine(edge, request.splines[edge]) for edge in request.formula.unsnapped)
        }
        symbols = [*symbols_of_all(requests), *(request.target_symbol for request in requests)]
        taken = [*self._edges, *language.helpers, *_LOCALS, PROBABILITIES]
        self.names = legal_names(symbols, language, taken)
        self._edge_names = legal_names(self._edges, language)
        self._inner: dict[str, Function] = {}

    def module(self, classes: Classes | None) -> Module:
        """Everything that is to stand in the text."""
        formulas = tuple(map(self._formula, self._requests))
        inner = tuple(self._inner.values())
        texts = [
            text for each in (*inner, *formulas) for text in (*(step for _, step in each.steps), each.value)
        ]
        begun = [(name, self._language.called(name, ())[:-1]) for name in self._language.helpers]
        called = [name for name, call in begun if any(call in text for text in texts)]
        helpers = tuple(self._language.helpers[name] for name in called)
        targets = ", ".join(request.formula.target for request in self._requests)
        says = (f"{targets}, computed from a formula." if len(formulas) == 1 else f"Formulas of {targets}.",)
        return Module(helpers, inner, formulas, self._classes(classes, formulas), says)

    def _formula(self, request: ExportRequest) -> Function:
        name = self.names[request.target_symbol]
        printer = LanguagePrinter(self._language, self.names | self._edge_names)
        value = printer.doprint(request.expression)
        for routine in (*self._called_edges(request.expression), *printer.routines.values()):
            self._add(routine)
        told = [f"{request.target_symbol} = {formula_text(request.expression)}"]
        told += [self._told(symbol, request.measured(column)) for symbol, column in request.symbols.items()]
        told.append(
            f"  gives {self._told(request.target_symbol, request.measured(request.formula.target)).strip()}"
        )
        arguments = tuple(self.names[symbol] for symbol in request.symbols)
        return Function(name, arguments, (), value, tuple(told))

    def _told(self, symbol: str, measured: str) -> str:
        name = self.names[symbol]
        renamed = "" if name == symbol else f", here {name}: {self._language.text} cannot call it so"
        return f"  {symbol}: {measured}{renamed}"

    def _called_edges(self, expression: sp.Expr) -> list[Routine]:
        called = {call.func.__name__ for call in expression.atoms(sp.core.function.AppliedUndef)}
        return [routine for name, routine in self._edges.items() if name in called]

    def _add(self, routine: Routine) -> None:
        """A routine, after those that it calls."""
        name = self._edge_names.get(routine.name) or spelled(routine.name, self._language)
        if name in self._inner:
            return
        symbols = [X.name, *(symbol.name for symbol, _ in routine.steps)]
        names = legal_names(symbols, self._language)
        printer = LanguagePrinter(self._language, names)
        steps = tuple((names[symbol.name], printer.doprint(value)) for symbol, value in routine.steps)
        value = printer.doprint(routine.value)
        for other in printer.routines.values():
            self._add(other)
        self._inner[name] = Function(name, (names[X.name],), steps, value, routine.says)

    def _classes(
        self, classes: Classes | None, formulas: Sequence[Function]
    ) -> tuple[Function, tuple[str, ...]] | None:
        if classes is None:
            return None
        arguments = tuple(self.names[symbol] for symbol in symbols_of_all(self._requests))
        says = (
            f"The probabilities that {classes.column} is {', '.join(classes.names)}:",
            "the softmax of the logits.",
        )
        calls = tuple(self._language.called(each.name, each.arguments) for each in formulas)
        return Function(PROBABILITIES, arguments, (), "", says), calls


_LOCALS = ("value", "values", "logits", "greatest", "powers", "total", "result", "formulas", *WRITTEN)
"""Names that the texts use by themselves."""
