"""The session's table: read by the engine, kept here, and what training makes of it."""

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.engine.client import Engine
from app.engine.protocol.contract import Ended, Failed, Request
from app.engine.protocol.table import ColumnSummary, Prepared, PrepareTable, ReadTable, TableRead, UseTable
from app.engine.sharing import received, shared, summaries
from app.messages import note
from app.session.replies import from_failure
from app.words import tr
from kan_core.data.categories import with_inputs_of_texts
from kan_core.data.computed import with_column, with_condition, without_column
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.data.filling import inputs_with_gaps, with_inputs_filled
from kan_core.data.reading import Reading, Sentinel
from kan_core.data.sentinels import without_sentinels
from kan_core.data.split import Splitting
from kan_core.errors import DataError, KanoscopeError
from kan_core.model.inputs import raw_inputs
from kan_core.model.state import FloatArray, ModelState
from kan_core.project.file import SUFFIX


@dataclass(frozen=True)
class Rows:
    """Rows to show: raw inputs (n, inputs) and targets (n, outputs), of classes ones and zeros."""

    train_x: FloatArray
    train_y: FloatArray
    test_x: FloatArray
    test_y: FloatArray


class Table(QObject):
    """The open table.

    `dataset` and `prepared` are None before there is one; `reading` is how its file was read;
    `busy` says what the engine does with it;
    `proposed` are numbers that seem to stand for missing values, until the user has decided.
    `read` comes with a new table, `changed` with new roles, `became_prepared` with scaled and split rows.
    """

    read = Signal()
    changed = Signal()
    became_prepared = Signal(object)
    busy_changed = Signal()
    said = Signal(object)

    def __init__(self, engine: Engine, seed: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._folder = tempfile.TemporaryDirectory(prefix="kanoscope-", ignore_cleanup_errors=True)
        self._request: int | None = None
        self._pasted = 0
        self.seed = seed
        self.number = 0
        self.dataset: Dataset | None = None
        self.prepared: Prepared | None = None
        self.origin = ""
        self.reading = self._asked_reading = Reading()
        self.busy = ""
        self.summaries: tuple[ColumnSummary, ...] = ()
        self.proposed: tuple[Sentinel, ...] = ()
        self._shown: tuple[Any, Any, Rows | None] | None = None
        self._gaps: tuple[Dataset | None, bool] | None = None

    def open_file(self, path: str, reading: Reading | None = None) -> None:
        """Read a file, guessing what `reading` leaves open; what is open stays until the new one is there."""
        request = self._engine.next_request()
        self._asked_reading = reading or Reading()
        read = ReadTable(request, 0, path, self._folder.name, self._asked_reading)
        self._ask(read, tr("Reading {}").format(Path(path).name))

    @property
    def can_be_read_again(self) -> bool:
        """Whether the table came from a file that holds nothing else."""
        path = Path(self.origin)
        return bool(self.origin) and path.suffix.lower() != SUFFIX and path.is_file()

    @property
    def was_pasted(self) -> bool:
        """Whether the table came from the clipboard."""
        return Path(self.origin).parent == Path(self._folder.name)

    def keep_pasted(self, text: str) -> str:
        """Path of a file that holds what was pasted until the session ends."""
        self._pasted += 1
        path = Path(self._folder.name) / f"{tr('clipboard')} {self._pasted}.txt"
        path.write_text(text, encoding="utf-8", newline="")
        return str(path)

    def cancel(self) -> None:
        """Give up reading."""
        if self._request is not None:
            self._engine.cancel(self._request)

    def take(
        self,
        dataset: Dataset,
        origin: str,
        described: tuple[ColumnSummary, ...] | None = None,
        proposed: tuple[Sentinel, ...] = (),
    ) -> None:
        """Make `dataset` the open table; what is known of its columns need not be found again."""
        self.dataset, self.origin, self.prepared, self.proposed = dataset, origin, None, proposed
        self.summaries = summaries(dataset) if described is None else described
        self.read.emit()
        self._prepare()

    def set_role(self, name: str, role: Role) -> None:
        """Give a column another role; a new target or class takes the place of the old ones.

        Texts become inputs as columns of ones and zeros.

        Raises:
            DataError: the roles would contradict each other.
        """
        dataset = self._opened()
        if role is Role.INPUT:
            changed, names = with_inputs_of_texts(dataset, (name,))
            for text in changed.notes[len(dataset.notes) :]:
                self.said.emit(note(text))
            self._change(changed.with_roles(dict.fromkeys(names, Role.INPUT)))
        elif role is Role.TARGET:
            self._change(dataset.with_target(name))
        elif role is Role.CLASS:
            self._change(dataset.with_class(name))
        else:
            self._change(dataset.with_roles({name: role}))

    def add_target(self, name: str) -> None:
        """Make a column a target beside those there are.

        Raises:
            DataError: there is no such column.
        """
        dataset = self._opened()
        self._change(dataset.with_target(*(column.name for column in dataset.targets), name))

    def treat_as_missing(self) -> None:
        """Take the numbers that were proposed for missing values.

        Raises:
            DataError: there is no table.
        """
        dataset = without_sentinels(self._opened(), self.proposed)
        taken = tuple(dict.fromkeys(each.value for each in self.proposed))
        self.reading = replace(self.reading, sentinels=taken)
        self.proposed = ()
        self._change(dataset)

    def fill_missing(self) -> None:
        """Fill what is missing in inputs, which then costs no rows.

        Raises:
            DataError: there is no table.
        """
        dataset = self._opened()
        filled = with_inputs_filled(dataset)
        for text in filled.notes[len(dataset.notes) :]:
            self.said.emit(note(text))
        self._change(filled)

    @property
    def has_gaps(self) -> bool:
        """Whether inputs lack values, for which rows are left out."""
        if self._gaps is None or self._gaps[0] is not self.dataset:
            self._gaps = self.dataset, self.dataset is not None and bool(inputs_with_gaps(self.dataset))
        return self._gaps[1]

    def add_column(self, column: Column) -> None:
        """Compute one more column, or one of this name anew.

        Raises:
            KanoscopeError: the expression cannot be read or has no value.
        """
        self._change(with_column(self._opened(), column.name, column.expression, column.unit))

    def remove_column(self, name: str) -> None:
        """Take a computed column away.

        Raises:
            DataError: it stands in the file, or something depends on it.
        """
        self._change(without_column(self._opened(), name))

    def choose_rows(self, condition: str, split: Splitting) -> None:
        """Use the rows in which a condition holds, and hold some of them out.

        Raises:
            KanoscopeError: the condition cannot be read, or holds in no row.
        """
        self._change(replace(with_condition(self._opened(), condition), split=split))

    def _opened(self) -> Dataset:
        if self.dataset is None:
            raise DataError("There is no table yet.", "Open a file or a sample first.")
        return self.dataset

    def _change(self, dataset: Dataset) -> None:
        if self.dataset is None or dataset.values is not self.dataset.values:
            self.summaries = summaries(dataset)
        self.dataset, self.prepared = dataset, None
        self.changed.emit()
        self._prepare()

    def resend(self) -> None:
        """Give the table to an engine that has just been started."""
        self._finish()
        if self.dataset is not None:
            self._use(self.dataset)
            if self.prepared is None:
                self._prepare()

    def rows_for(self, state: ModelState) -> Rows | None:
        """Rows to show for a model; None where the prepared table has not all of its inputs and outputs."""
        if self.prepared is None:
            return None
        nodes = state.inputs, state.outputs
        if self._shown is None or self._shown[:2] != nodes:
            self._shown = (*nodes, _rows(self.prepared, state))
        return self._shown[2]

    def scales(self) -> dict[str, tuple[float, float]]:
        """Mean and standard deviation of every column of numbers that varies in the training rows shown."""
        if self.prepared is None:
            return {}
        columns = dict(self.prepared.train)
        for index, node in enumerate(self.prepared.outputs):
            if not node.class_of:
                columns[node.name] = self.prepared.train_y[:, index]
        found = {name: (float(np.nanmean(each)), float(np.nanstd(each))) for name, each in columns.items()}
        return {name: scale for name, scale in found.items() if scale[1] > 0.0}

    def close(self) -> None:
        """Remove mapped files."""
        self.dataset = None
        self._folder.cleanup()

    def _prepare(self) -> None:
        assert self.dataset is not None
        self._use(self.dataset)
        request = PrepareTable(self._engine.next_request(), 0, self.number, self.seed)
        self._ask(request, tr("Preparing the table"))

    def _use(self, dataset: Dataset) -> None:
        self.number += 1
        self._engine.tell(UseTable(self.number, shared(dataset, Path(self._folder.name))))

    def _ask(self, request: Request, text: str) -> None:
        if self._request is not None:
            self._engine.drop(self._request)
        self._request = self._engine.submit(request, self._receive)
        self._set_busy(text)

    def _receive(self, reply: Any) -> None:
        if isinstance(reply, TableRead):
            self._finish()
            self.reading = self._asked_reading
            self.take(received(reply.source), reply.origin, reply.summaries, reply.proposed)
        elif isinstance(reply, Prepared):
            self._finish()
            self.prepared, self._shown = reply, None
            self.became_prepared.emit(reply)
        elif isinstance(reply, Failed):
            self._finish()
            self.said.emit(from_failure(reply))
        elif isinstance(reply, Ended) and reply.request == self._request:
            self._finish()

    def _finish(self) -> None:
        self._request = None
        self._set_busy("")

    def _set_busy(self, text: str) -> None:
        self.busy = text
        self.busy_changed.emit()


def _rows(prepared: Prepared, state: ModelState) -> Rows | None:
    given = [(node.name, node.class_of) for node in prepared.outputs]
    asked = [(node.name, node.class_of) for node in state.outputs]
    if not set(asked) <= set(given):
        return None
    try:
        train_x, test_x = (raw_inputs(state.inputs, rows) for rows in (prepared.train, prepared.test))
    except KanoscopeError:
        # The engine, asked to compute with this model, says what is missing.
        return None
    give = np.array([given.index(output) for output in asked], dtype=np.intp)
    return Rows(train_x, prepared.train_y[:, give], test_x, prepared.test_y[:, give])
