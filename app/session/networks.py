"""Networks that the user asks for: of other widths, with derived inputs, of a formula."""

from collections.abc import Callable

from app.engine.client import Engine
from app.engine.protocol.contract import Failed
from app.engine.protocol.formula import CompileFormula, FormulaCompiled
from app.engine.protocol.inputs import DescribeInput, InputDescribed
from app.session import steps
from app.session.question import Question
from app.session.work import Work
from kan_core.edits.derived import AddDerived, ChangeDerived, RemoveDerived
from kan_core.edits.recipe import Recipe
from kan_core.model.spec import ModelSpec
from kan_core.model.state import InputState, ModelState


class Networks:
    """Makes the model another network on the same table, as a step that can be undone."""

    def __init__(self, engine: Engine, work: Work) -> None:
        self._engine, self._work = engine, work
        self._table, self._model = work.table, work.model
        self._input = Question(engine, InputDescribed)
        self._formula = Question(engine, FormulaCompiled)
        self._compiled: tuple[ModelState, Recipe] | None = None

    def start_afresh(self, spec: ModelSpec) -> None:
        """Start afresh with a network of other layers."""
        prepared, seed = self._table.prepared, self._table.seed
        if prepared is not None:
            derived = self.derived_inputs()
            self._work.when_idle(lambda: self._model.append(steps.new_network(spec, prepared, seed, derived)))

    def derived_inputs(self) -> tuple[InputState, ...]:
        """The inputs of the current model that are expressions of columns."""
        state = self._model.state
        return () if state is None else tuple(steps.derived_inputs(state).values())

    def describe_input(self, text: str, name: str, then: Callable[[InputDescribed | Failed], None]) -> None:
        """What an expression would be as a derived input; `then` gets it, or what is wrong with it."""
        request = DescribeInput(*self._head(), self._table.number, self._table.seed, text, name)
        self._input.ask(request, then)

    def change_inputs(self, edit: AddDerived | ChangeDerived | RemoveDerived) -> None:
        """Add, change or remove a derived input, once nothing is computed with the inputs there are."""
        self._work.when_idle(lambda: self._model.append(edit))

    def compile_formula(
        self, text: str, target: str, room: bool, then: Callable[[FormulaCompiled | Failed], None]
    ) -> None:
        """What network a formula would be; `then` gets it, or what is wrong with the formula."""
        table, derived = (self._table.number, self._table.seed), self.derived_inputs()
        request = CompileFormula(*self._head(), *table, text, target, room, derived)
        recipe = Recipe("formula_network", {"formula": text, "target": target, "room": room})

        def receive(reply: FormulaCompiled | Failed) -> None:
            if isinstance(reply, FormulaCompiled):
                self._compiled = reply.state, recipe
            then(reply)

        self._formula.ask(request, receive)

    def take_formula(self, state: ModelState) -> None:
        """Go on with the network of a formula."""
        known = self._compiled is not None and self._compiled[0] == state
        recipe = self._compiled[1] if self._compiled is not None and known else None
        self._work.when_idle(lambda: self._model.append(steps.found(state, "Network from formula", recipe)))

    def _head(self) -> tuple[int, int]:
        return self._engine.next_request(), self._model.revision
