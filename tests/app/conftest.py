"""What holds for the tests of the application: no screen is needed, and one engine serves a whole module."""

import os
import sys

import pytest

if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="module")
def engine(qapp):
    """A running engine."""
    from app.engine.client import Engine

    engine = Engine()
    engine.start()
    yield engine
    engine.close()
