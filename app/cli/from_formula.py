"""`kanoscope run --from-formula`: a network that begins as a formula."""

from kan_core.errors import DataError, TrainingError
from kan_core.model.state import ModelState
from kan_core.symbolic.compose import compose
from kan_core.symbolic.kanpiler.room import with_room
from kan_core.symbolic.kanpiler.typed import typed_network
from kan_core.symbolic.text import formula_text
from kan_core.training.prepare import Prepared


def formula_start(prepared: Prepared, text: str, room: bool, jobs: int | None) -> ModelState:
    """The network of a formula for the target, and splines beside it where there shall be room.

    Raises:
        DataError: there is not one target of numbers.
        ExpressionError: the formula cannot be read, or no network can give its values.
        TrainingError: several starts are asked for.
    """
    if len(prepared.outputs) != 1 or prepared.outputs[0].class_of:
        raise DataError("A formula is for one target of numbers.", "Name it with --target.")
    if jobs is not None:
        raise TrainingError("A formula is one start, not several.", "Leave --jobs out.")
    state = typed_network(text, prepared.inputs, prepared.outputs[0], prepared.usable.columns)
    return with_room(state) if room else state


def formula_line(state: ModelState) -> str:
    """The formula that has become of it; its splines are named by their edges."""
    (formula,) = compose(state)
    return f"{formula.target} = {formula_text(formula.expression)}"
