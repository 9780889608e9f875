"""The messages about formulas: that of a model, and that which becomes a network."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.engine.protocol.contract import Reply, Request
from kan_core.ids import EdgeId
from kan_core.model.state import InputState, ModelState

# From the window to the engine.


@dataclass(frozen=True)
class Compose(Request):
    """Compose the formulas of `state`, shown with `digits` digits.

    They are in standardised columns where `scales` gives the mean and the standard deviation of each.
    """

    state: ModelState
    digits: int
    scales: Mapping[str, tuple[float, float]] = field(default_factory=dict)


@dataclass(frozen=True)
class CompileFormula(Request):
    """Make a network of a formula for `target` that a user types, with `room` beside it for splines to learn.

    `derived` are the derived inputs that there are.
    """

    table: int
    seed: int
    text: str
    target: str
    room: bool
    derived: tuple[InputState, ...]


# From the engine to the window.


@dataclass(frozen=True)
class FormulaText:
    """One output's formula as text.

    `lhs` and the additive `terms` are LaTeX with the digits asked for; there are none where too many edges
    are `unsnapped`. `edges` are those that each term comes from, where that is known.
    """

    target: str
    unit: str
    lhs: str
    terms: tuple[str, ...]
    complexity: float
    unsnapped: tuple[EdgeId, ...]
    edges: tuple[tuple[EdgeId, ...], ...] = ()


@dataclass(frozen=True)
class Composed(Reply):
    formulas: tuple[FormulaText, ...]


@dataclass(frozen=True)
class FormulaCompiled(Reply):
    """The network of a formula; its error in all rows, and the standard deviation of the target there."""

    state: ModelState
    rmse: float
    spread: float
