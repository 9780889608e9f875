"""Job: search for laws, show what is tried and the front of what was found."""

import time
from collections.abc import Sequence

from app.engine.protocol.contract import Snapshot
from app.engine.protocol.discovery import Discover, FrontEntry, FrontImproved, Searching
from app.engine.worker.context import Context
from app.engine.worker.jobs.compose import formula_text
from kan_core.discovery.discover import discover
from kan_core.discovery.events import DiscoveryEvent, Done, Improved, Trying
from kan_core.discovery.front import Law
from kan_core.export.law_text import SHORT, short_law_text
from kan_core.export.whole import requests_of
from kan_core.symbolic.as_template import as_template

PAUSE = 0.1
"""Seconds between two news of what is tried."""


def run(request: Discover, context: Context) -> None:
    """Answer with what is tried, models of it, and the front whenever it improves."""
    dataset = context.tables.dataset(request.table)
    search = _Search(request, context, dataset.names)
    for event in discover(dataset, request.settings, context.should_stop, request.own, request.derived):
        search.tell(event)


class _Search:
    """What was said of a search; a law is written once."""

    def __init__(self, request: Discover, context: Context, columns: Sequence[str]) -> None:
        self._head = (request.request, request.revision)
        self._context, self._columns = context, columns
        self._entries: dict[int, tuple[Law, FrontEntry]] = {}
        self._told = 0.0

    def tell(self, event: DiscoveryEvent) -> None:
        """Pass on an event."""
        if isinstance(event, Trying):
            self._tell_attempt(event)
        else:
            self._tell_laws(event)

    def _tell_attempt(self, event: Trying) -> None:
        if event.state is not None and self._context.snapshot_wanted.is_set():
            self._context.send(Snapshot(*self._head, event.state, event.text))
        elif time.monotonic() > self._told + PAUSE:
            self._told = time.monotonic()
            self._context.send(Searching(*self._head, event.text))

    def _tell_laws(self, event: Improved | Done) -> None:
        place = {id(law): index for index, law in enumerate(event.laws)}
        entries, best = tuple(self._entry(law) for law in event.laws), place[id(event.best)]
        if isinstance(event, Improved):
            self._context.send(FrontImproved(*self._head, entries, best, finished=False))
            return
        ties = tuple(sorted(place[id(law)] for law in event.ties)) if len(event.ties) > 1 else ()
        end = FrontImproved(*self._head, entries, best, True, event.notes, ties, event.noise)
        self._context.send(end)

    def _entry(self, law: Law) -> FrontEntry:
        # The law is kept beside its entry: another may not have its identity.
        if id(law) not in self._entries:
            self._entries[id(law)] = (law, _entry(law, self._columns))
        return self._entries[id(law)][1]


def _entry(law: Law, columns: Sequence[str]) -> FrontEntry:
    (asked,) = requests_of(law.state, (law.formula,), SHORT)
    return FrontEntry(
        short_law_text(law),
        formula_text(asked),
        float(law.complexity),
        law.train_rmse,
        law.test_rmse,
        law.beyond_rmse,
        law.strategy,
        law.state,
        *as_template(law.formula, columns),
    )
