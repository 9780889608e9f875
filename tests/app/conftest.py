"""What holds for the tests of the application: no screen is needed, and one engine serves them all."""

import os
import sys

import pytest

if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def kept_engine(qapp):
    """What keeps one engine for all tests: it takes seconds to start."""
    from tests.app.engines import KeptEngine

    kept = KeptEngine()
    yield kept
    kept.close()


@pytest.fixture
def engine(kept_engine):
    """A running engine that other tests may have used before."""
    return kept_engine.running()


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


@pytest.fixture(autouse=True)
def as_it_was_found():
    """What a test leaves open would take the mouse from the tests after it, and large type their room."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    font = app.font() if app else None
    yield
    app = QApplication.instance()
    if app is None:
        return
    if font is not None and app.font() != font:
        # Under a style sheet no widget would take it on.
        sheet = app.styleSheet()
        app.setStyleSheet("")
        app.setFont(font)
        app.setStyleSheet(sheet)
    left = QApplication.activeModalWidget() or QApplication.activePopupWidget()
    if left is not None:
        left.close()
        pytest.fail(f"left open: {left.objectName() or type(left).__name__}")
