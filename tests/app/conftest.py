"""What holds for the tests of the application: no screen is needed, and one engine serves a whole module."""

import os
import sys

import pytest

if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="module")
def engine(qapp):
    """A running engine: it takes seconds to start."""
    from tests.app.engines import running_engine

    with running_engine() as engine:
        yield engine


@pytest.fixture
def session(engine, qtbot):
    """A session that leaves nothing under way behind; with `messages`, what it has said so far."""
    from app.session.session import Session

    session = Session(engine)
    session.messages = []
    session.said.connect(session.messages.append)
    yield session
    put_away(session)


def put_away(session) -> None:
    """End what goes on, and leave the engine to others."""
    session.run.abandon()
    session.discovery.clear()
    session.candidates.clear()
    session.formula.clear()
    session.engine.died.disconnect(session._engine_died)
    session.table.close()
