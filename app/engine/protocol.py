"""The messages between the window and the engine, each with the request and the revision it is about."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from kan_core.data.dataset import Column
from kan_core.discovery.settings import DiscoverySettings
from kan_core.edits.contract import Edit
from kan_core.ids import EdgeId
from kan_core.model.state import InputState, ModelState, OutputState, Snap
from kan_core.training.config import Refinement, TrainingConfig


@dataclass(frozen=True)
class SharedTable:
    """A table on its way between processes: small values inline, large ones in a memory-mapped file."""

    name: str
    columns: tuple[Column, ...]
    notes: tuple[str, ...]
    values: NDArray[np.float64] | None = None
    file: str | None = None


@dataclass(frozen=True)
class ColumnSummary:
    """Of one column: how many numbers it has, how many are missing, the smallest and the largest."""

    values: int
    missing: int
    lower: float
    upper: float


# From the window to the engine.


@dataclass(frozen=True)
class Cancel:
    """End the work on `request` soon; its `Ended` follows."""

    request: int


@dataclass(frozen=True)
class Acknowledge:
    """The last snapshot of `request` was drawn; the next may come."""

    request: int


@dataclass(frozen=True)
class UseTable:
    """The table that later requests name by `table`."""

    table: int
    source: SharedTable


@dataclass(frozen=True)
class EditRun:
    """Apply `edit` to the model that `request` is training, before its next iteration."""

    request: int
    edit: Edit


@dataclass(frozen=True)
class Request:
    """Work to do: `request` names it, `revision` is the one of the history it was asked for."""

    request: int
    revision: int


@dataclass(frozen=True)
class ReadTable(Request):
    """Read the file at `path`; a large table is left as a file in `folder`."""

    path: str
    folder: str


@dataclass(frozen=True)
class PrepareTable(Request):
    """Scale and split the table by the roles of its columns."""

    table: int
    seed: int


@dataclass(frozen=True)
class DescribeInput(Request):
    """Read `text` as a derived input of that name, and check it on the rows of the table."""

    table: int
    seed: int
    text: str
    name: str


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


@dataclass(frozen=True)
class DescribeUnits(Request):
    """Find what the units of the table give a search for laws."""

    table: int
    seed: int


@dataclass(frozen=True)
class Train(Request):
    """Train `state` on the table, and then on finer grids where `refinement` says how far."""

    table: int
    seed: int
    state: ModelState
    config: TrainingConfig
    refinement: Refinement | None = None


@dataclass(frozen=True)
class Suggest(Request):
    """Rank primitives for an edge, then find what each of the best does to the whole model.

    `own` are primitives that are written as text, to be tried beside those that are built in.
    """

    table: int
    seed: int
    state: ModelState
    edge: EdgeId
    own: tuple[str, ...] = ()


@dataclass(frozen=True)
class PruneWeak(Request):
    """Take away one edge after another that the others, refitted, can do without."""

    table: int
    seed: int
    state: ModelState


@dataclass(frozen=True)
class SnapAll(Request):
    """Snap every spline edge to its best primitive, as long as the whole model stays good.

    `own` are primitives that are written as text, to be tried beside those that are built in.
    """

    table: int
    seed: int
    state: ModelState
    own: tuple[str, ...] = ()


@dataclass(frozen=True)
class Discover(Request):
    """Search for laws in the table."""

    table: int
    settings: DiscoverySettings


@dataclass(frozen=True)
class Compose(Request):
    """Compose the formulas of `state`, shown with `digits` digits."""

    state: ModelState
    digits: int


@dataclass(frozen=True)
class Export(Request):
    """Render `state` for `target`, check it on rows of `columns`, write it to `path` where there is one."""

    state: ModelState
    target: str
    columns: Mapping[str, NDArray[np.float64]]
    path: str | None


# From the engine to the window.


@dataclass(frozen=True)
class Ready:
    """The engine has imported what it needs; `missing` says of each kind of device that is not there why."""

    missing: Mapping[str, str]


@dataclass(frozen=True)
class ExportTarget:
    """A form of export: its id, what a menu shows, the suffix of files."""

    id: str
    text: str
    suffix: str


@dataclass(frozen=True)
class Offer:
    """What formulas can be exported as."""

    targets: tuple[ExportTarget, ...]


@dataclass(frozen=True)
class Reply:
    """Something about `request`."""

    request: int
    revision: int


@dataclass(frozen=True)
class Ended(Reply):
    """The work on the request is over; always the last reply."""

    cancelled: bool = False


@dataclass(frozen=True)
class Failed(Reply):
    """The work could not be done; `details` is for a bug report."""

    what: str
    remedy: str = ""
    details: str = ""


@dataclass(frozen=True)
class Snapshot(Reply):
    """A model in the making. The next is sent only after this one is acknowledged."""

    state: ModelState
    text: str = ""


@dataclass(frozen=True)
class TableRead(Reply):
    source: SharedTable
    origin: str
    summaries: tuple[ColumnSummary, ...]


@dataclass(frozen=True)
class Prepared(Reply):
    """Scalings, and up to a few thousand rows to show.

    `train`, `test` are the raw values (n,) of every column that a model may use, those that do not vary
    included; `train_y`, `test_y` raw targets (n, outputs).
    """

    inputs: tuple[InputState, ...]
    outputs: tuple[OutputState, ...]
    train: Mapping[str, NDArray[np.float64]]
    train_y: NDArray[np.float64]
    test: Mapping[str, NDArray[np.float64]]
    test_y: NDArray[np.float64]
    train_rows: int
    test_rows: int
    notes: tuple[str, ...]


@dataclass(frozen=True)
class InputDescribed(Reply):
    """The derived input with its range and unit, and what is to be said of its unit."""

    input: InputState
    remark: str


@dataclass(frozen=True)
class FormulaCompiled(Reply):
    """The network of a formula; its error in all rows, and the standard deviation of the target there."""

    state: ModelState
    rmse: float
    spread: float


@dataclass(frozen=True)
class UnitsDescribed(Reply):
    """Whether units can guide the search, and the independent dimensionless groups, as text."""

    guide: bool
    groups: tuple[str, ...]


@dataclass(frozen=True)
class RunStarted(Reply):
    """A run begins, or goes on in another way; `device` computes, as torch names it."""

    optimiser: str
    reason: str
    parameters: int
    rows: int
    measure: str
    device: str
    device_reason: str
    notes: tuple[str, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True)
class Losses:
    """Errors by iteration since the last snapshot: (n,) each, scaled by the spread of the target."""

    iterations: NDArray[np.int64]
    train: NDArray[np.float64]
    test: NDArray[np.float64]


@dataclass(frozen=True)
class RunSnapshot(Snapshot):
    """A model in training after `seconds` of it."""

    losses: Losses = field(kw_only=True)
    seconds: float = field(kw_only=True)


@dataclass(frozen=True)
class EditTaken(Reply):
    """The run applied `edit` to `before` and goes on from there."""

    edit: Edit
    before: ModelState
    iterations: int


@dataclass(frozen=True)
class EditRefused(Reply):
    """The run goes on without the edit."""

    what: str
    remedy: str


@dataclass(frozen=True)
class RunFinished(Reply):
    """The best state a run saw, and why it ended ("converged", "iterations", "stopped" or "diverged")."""

    state: ModelState
    reason: str
    iterations: int
    train_rmse: float
    test_rmse: float
    message: str
    losses: Losses


@dataclass(frozen=True)
class CandidateRow:
    """A primitive for an edge, by the fit to the edge's own curve."""

    snap: Snap
    r2: float
    complexity: float


@dataclass(frozen=True)
class CandidatesFound(Reply):
    """All primitives that fit the edge's own curve; `to_try` of them are about to be tried in the model."""

    edge: EdgeId
    candidates: tuple[CandidateRow, ...]
    to_try: int = 0


@dataclass(frozen=True)
class CandidateTried(Reply):
    """The whole model after a snap to candidate `index` and a refit: its error, and the state."""

    edge: EdgeId
    index: int
    rmse: float
    before: float
    state: ModelState


@dataclass(frozen=True)
class ModelFound(Reply):
    """A model that takes the place of the present one.

    `label` is what the history calls the step, `notes` are what the user should know of it.
    """

    state: ModelState
    label: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class FormulaText:
    """One output's formula as text.

    `lhs` and the additive `terms` are LaTeX with the digits asked for; there are none where too many edges
    are `unsnapped`.
    """

    target: str
    unit: str
    lhs: str
    terms: tuple[str, ...]
    complexity: float
    unsnapped: tuple[EdgeId, ...]


@dataclass(frozen=True)
class Composed(Reply):
    formulas: tuple[FormulaText, ...]


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
    """

    text: str
    formula: FormulaText
    complexity: float
    train_rmse: float
    test_rmse: float
    beyond_rmse: float | None
    strategy: str
    state: ModelState


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


@dataclass(frozen=True)
class Exported(Reply):
    """The rendered text, held against the model, and where it was written."""

    target: str
    text: str
    path: str | None
