"""A session on the engine of the tests, which leaves nothing under way behind."""

import pytest

from app.session.session import Session


@pytest.fixture
def session(engine, qtbot):
    """With `messages`, what it has said so far."""
    session = Session(engine)
    session.messages = []
    session.said.connect(session.messages.append)
    yield session
    session.run.abandon()
    session.discovery.clear()
    session.candidates.clear()
    session.formula.clear()
    engine.died.disconnect(session._engine_died)
    session.table.close()
