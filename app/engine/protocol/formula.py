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
class TermUnit:
    """What the units say of one term: dimensions as text, empty where they are open.

    Attributes:
        dimension: of the term.
        carried: that its fitted number must carry.
        fault: why the term does not agree with the others; empty where it may.
    """

    dimension: str
    carried: str
    fault: str


@dataclass(frozen=True)
class FormulaUnits:
    """Whether the dimensions of a formula agree.

    Attributes:
        terms: of each what is known.
        whole: dimension that they shall have, as text; empty where nothing tells it.
        lacking: columns of the formula without a unit.
    """

    terms: tuple[TermUnit, ...]
    whole: str
    lacking: tuple[str, ...]


@dataclass(frozen=True)
class FormulaText:
    """One output's formula as text.

    `lhs` and the additive `terms` are LaTeX with the digits asked for; there are none where too many edges
    are `unsnapped`. `edges` are those that each term comes from, where that is known. `units` are None in
    standardised columns, which have none.
    """

    target: str
    unit: str
    lhs: str
    terms: tuple[str, ...]
    complexity: float
    unsnapped: tuple[EdgeId, ...]
    edges: tuple[tuple[EdgeId, ...], ...] = ()
    units: FormulaUnits | None = None


@dataclass(frozen=True)
class Composed(Reply):
    formulas: tuple[FormulaText, ...]


@dataclass(frozen=True)
class FormulaCompiled(Reply):
    """The network of a formula; its error in all rows, and the standard deviation of the target there."""

    state: ModelState
    rmse: float
    spread: float
