"""What tests do with a session on a real engine."""

import numpy as np

from app.engine.protocol.training import Train
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.ids import EdgeId
from kan_core.training.config import TrainingConfig

WAIT = 90_000
FIRST = EdgeId(0, 0, 0)


def table(rows: int = 300) -> Dataset:
    """y = sin(3 a) + b^2 / 2."""
    x = np.random.default_rng(0).uniform(-1, 1, (rows, 2))
    y = np.sin(3 * x[:, 0]) + x[:, 1] ** 2 / 2
    columns = (Column("a"), Column("b"), Column("y", Role.TARGET, "m"))
    return Dataset("sum.csv", columns, np.column_stack([x, y]))


def prepared(session, qtbot, dataset: Dataset | None = None, suited=(2, 1, 1)) -> None:
    session.opening.suited = suited
    session.table.take(dataset or table(), "test")
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)


def trained(session, qtbot) -> None:
    session.training.train()
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)


def endless_run(session, qtbot) -> None:
    """A run that goes on until it is stopped."""
    config = TrainingConfig(optimiser="adam", iterations=10**7)
    head = (session.engine.next_request(), session.model.revision)
    session.run.start(Train(*head, session.table.number, 0, session.model.state, config))
    with qtbot.waitSignal(session.run.snapshot, timeout=WAIT):
        pass


def said(session) -> str:
    return "\n".join(f"{message.what} {message.remedy}" for message in session.messages)


def labels(session) -> list[str]:
    return [revision.label for revision in session.model.history.path()]
