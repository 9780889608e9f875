"""What a report is about."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from kan_core.data.dataset import Dataset
from kan_core.discovery.events import Done
from kan_core.discovery.front import Law
from kan_core.export.law_text import short_law_text
from kan_core.export.report.rows import LawRow, Search
from kan_core.export.session_script import Step
from kan_core.model.evaluate import evaluate
from kan_core.model.inputs import raw_inputs
from kan_core.model.state import FloatArray, ModelState
from kan_core.training.prepare import Prepared, prepare


@dataclass(frozen=True)
class Report:
    """Everything that a report tells.

    Attributes:
        dataset: the table with its roles and units.
        seed: of the session.
        state: the model.
        steps: that lead to it.
        search: the last search for laws.
        file: where the table came from; empty where that is not known.
        notes: the user's own.
        primitives: that the user added.
        written: when, as text; empty for a report that is the same every time.
    """

    dataset: Dataset
    seed: int
    state: ModelState
    steps: tuple[Step, ...] = ()
    search: Search = field(default_factory=Search)
    file: str = ""
    notes: str = ""
    primitives: tuple[str, ...] = ()
    written: str = ""


@dataclass(frozen=True, eq=False)
class Rows:
    """The rows of the table as the model sees them: observed and predicted (n, outputs), and the split."""

    prepared: Prepared
    observed: FloatArray
    predicted: FloatArray

    @property
    def parts(self) -> tuple[tuple[str, NDArray[np.intp]], ...]:
        """The names of both parts of the rows, and their positions; no part is empty."""
        split = self.prepared.split
        both = ("training", split.train), ("held out", split.test)
        return tuple((name, rows) for name, rows in both if len(rows))


def rows_of(report: Report) -> Rows:
    """The rows of a report's table.

    Raises:
        DataError: the table cannot be used.
        ModelError: the table lacks what the model needs.
    """
    prepared, state = prepare(report.dataset, report.seed), report.state
    names = [node.name for node in prepared.outputs]
    places = [names.index(node.name) for node in state.outputs]
    with np.errstate(all="ignore"):
        predicted = evaluate(state, raw_inputs(state.inputs, prepared.usable.columns))
    return Rows(prepared, prepared.usable.y[:, places], predicted)


def search_of(done: Done) -> Search:
    """What a search has found."""
    laws = done.laws
    ties = {id(law) for law in done.ties}
    return Search(
        law_rows(laws),
        next(at for at, law in enumerate(laws) if law is done.best),
        tuple(at for at, law in enumerate(laws) if id(law) in ties),
        done.noise,
    )


def law_rows(laws: Sequence[Law]) -> tuple[LawRow, ...]:
    """The rows of laws."""
    return tuple(
        LawRow(
            short_law_text(law), law.complexity, law.train_rmse, law.test_rmse, law.beyond_rmse, law.strategy
        )
        for law in laws
    )
