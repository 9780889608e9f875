"""The messages about a search for laws, and what the units of a table give it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.engine.protocol.contract import Reply, Request
from app.engine.protocol.formula import FormulaText
from kan_core.discovery.settings import DiscoverySettings
from kan_core.model.state import InputState, ModelState

# From the window to the engine.


@dataclass(frozen=True)
class DescribeUnits(Request):
    """Find what the units of the table give a search for laws."""

    table: int
    seed: int


@dataclass(frozen=True)
class Discover(Request):
    """Search for laws in the table.

    `own` are primitives that are written as text, to be tried beside those that are built in; `derived` are
    inputs made of columns, which the laws may be functions of.
    """

    table: int
    settings: DiscoverySettings
    own: tuple[str, ...] = ()
    derived: tuple[InputState, ...] = ()


# From the engine to the window.


@dataclass(frozen=True)
class UnitsDescribed(Reply):
    """Whether units can guide the search, and the independent dimensionless groups, as text."""

    guide: bool
    groups: tuple[str, ...]


@dataclass(frozen=True)
class FrontEntry:
    """One law of the front of complexity against held-out error; errors in the unit of the target.

    Attributes:
        text: the law in one line.
        formula: the law to be typeset.
        complexity: symbols of the formula.
        train_rmse, test_rmse: errors on the rows it was found with, and on those held out.
        beyond_rmse: error beyond the ranges it was found in; None where there are too few rows.
        strategy: what found it, in plain words.
        state: the model that computes it.
        template: the law with a name for every number that was fitted; nothing where all are exact.
        starts: the values of these names.
    """

    text: str
    formula: FormulaText
    complexity: float
    train_rmse: float
    test_rmse: float
    beyond_rmse: float | None
    strategy: str
    state: ModelState
    template: str = ""
    starts: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Searching(Reply):
    """What the search tries now, in plain words."""

    text: str


@dataclass(frozen=True)
class FrontImproved(Reply):
    """The laws found so far, simplest first.

    Attributes:
        front: the best trade-offs, and at the end whatever else the data cannot tell from the best.
        best: position of the one to take.
        finished: nothing better will come.
        notes: what is to be said at the end.
        ties: positions of the laws that the data cannot tell apart, where there is more than one.
        noise: standard deviation of the target's noise in its unit, 0 for an exact law; None until the end.
    """

    front: tuple[FrontEntry, ...]
    best: int
    finished: bool
    notes: tuple[str, ...] = ()
    ties: tuple[int, ...] = ()
    noise: float | None = None
