"""Job: search for laws, show what is tried and the front of what was found."""

import sympy as sp

from app.engine.protocol import Discover, FrontEntry, FrontImproved, Snapshot
from app.engine.worker.context import Context
from kan_core.discovery.discover import discover
from kan_core.discovery.events import Done, Trying
from kan_core.discovery.front import Law
from kan_core.discovery.settings import DiscoverySettings


def run(request: Discover, context: Context) -> None:
    """Answer with snapshots of what is tried, and the front whenever it improves."""
    head = (request.request, request.revision)
    dataset = context.tables.dataset(request.table)
    settings = DiscoverySettings(seconds=request.seconds, seed=request.seed)
    for event in discover(dataset, settings, context.should_stop):
        if isinstance(event, Trying):
            if event.state is not None and context.snapshot_wanted.is_set():
                context.send(Snapshot(*head, event.state, event.text))
        else:
            done = isinstance(event, Done)
            notes = event.notes if isinstance(event, Done) else ()
            front = tuple(_entry(law) for law in event.front)
            context.send(FrontImproved(*head, front, event.front.index(event.best), done, notes))


def _entry(law: Law) -> FrontEntry:
    text = f"{law.formula.target} = {sp.sstr(law.formula.expression.evalf(4))}"
    return FrontEntry(text, float(law.complexity), law.train_rmse, law.test_rmse, law.state)
