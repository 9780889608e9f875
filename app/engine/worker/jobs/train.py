"""Job: train a network, show it on the way, take up edits."""

import time
from dataclasses import dataclass, field

import numpy as np

from app.engine.protocol.training import (
    EditRefused,
    EditTaken,
    Losses,
    RunFinished,
    RunSnapshot,
    RunStarted,
    Train,
)
from app.engine.worker.context import Context
from kan_core.edits.contract import Edit
from kan_core.errors import ModelError
from kan_core.training.events import Finished, Progress, Started
from kan_core.training.fit import fit
from kan_core.training.refinement import fit_refining
from kan_core.training.scaled import scaled_for

SHARE = 0.07
"""Part of a run's computing that its snapshots may cost."""

REMEMBERED = 8
"""Snapshots over which their cost is averaged: frames come evenly although some are dearer."""


def run(request: Train, context: Context) -> None:
    """Answer with the start, snapshots while they are wanted, and the end."""
    prepared = context.tables.prepared(request.table, request.seed)
    train, test = scaled_for(prepared, request.state)
    run_ = _Run(request, context)
    given = train, request.state, request.config, test, context.should_stop
    refinement = request.refinement
    events = fit(*given) if refinement is None else fit_refining(*given, refinement)
    edit: Edit | None = None
    while True:
        try:
            event = events.send(edit)
        except StopIteration:
            return
        edit = run_.take(event)


@dataclass
class _Run:
    """One run: the errors that were not sent yet, and the clock."""

    request: Train
    context: Context
    began: float = field(default_factory=time.perf_counter)
    next_snapshot: float = 0.0
    cost: float = 0.0
    losses: list[tuple[int, float, float]] = field(default_factory=list)

    def take(self, event: Started | Progress | Finished) -> Edit | None:
        """Report an event; the edit that the fit shall take up next, if there is one."""
        if isinstance(event, Progress):
            return self._progress(event)
        if isinstance(event, Started):
            self.context.send(
                RunStarted(
                    *self._head,
                    event.optimiser,
                    event.reason,
                    event.parameters,
                    event.rows,
                    event.measure,
                    event.device,
                    event.device_reason,
                    event.notes,
                    event.warnings,
                    event.most,
                )
            )
        else:
            self._finish(event)
        return None

    @property
    def _head(self) -> tuple[int, int]:
        return self.request.request, self.request.revision

    def _progress(self, event: Progress) -> Edit | None:
        self.losses.append((event.iteration, event.train_error, event.test_error))
        if self.request.pace > 0.0:
            # The next iteration has its turn only after this wait, which a wish to stop ends.
            self.context.cancelled.wait(1.0 / self.request.pace)
        if self.context.edits:
            return self._edit(event)
        now = time.perf_counter()
        if self.context.snapshot_wanted.is_set() and now >= self.next_snapshot:
            # Not by the clock on the wall: where others had the processor, the next frame would be late too.
            before = time.thread_time()
            seconds = now - self.began
            self.context.send(
                RunSnapshot(*self._head, event.state(), losses=self._taken_losses(), seconds=seconds)
            )
            self.cost += (time.thread_time() - before - self.cost) / REMEMBERED
            self.next_snapshot = now + self.cost / SHARE
        return None

    def _edit(self, event: Progress) -> Edit | None:
        edit, before = self.context.edits.popleft(), event.state()
        try:
            edit.apply(before)
        except ModelError as error:
            self.context.send(EditRefused(*self._head, error.what, error.remedy))
            return None
        self.context.send(EditTaken(*self._head, edit, before, event.iteration))
        return edit

    def _finish(self, event: Finished) -> None:
        self.context.send(
            RunFinished(
                *self._head,
                event.state,
                event.reason,
                event.iterations,
                event.train_error,
                event.test_error,
                event.message,
                self._taken_losses(),
            )
        )

    def _taken_losses(self) -> Losses:
        iterations, train, test = zip(*self.losses, strict=True) if self.losses else ((), (), ())
        self.losses.clear()
        return Losses(np.array(iterations, np.int64), np.array(train), np.array(test))
