"""Sessions that are kept against crashes."""

import pytest

from tests.app.conftest import put_away
from tests.app.session.kept import Kept


@pytest.fixture
def windows(engine, tmp_path, qtbot):
    """Makes sessions that share a folder of journals."""
    made = []

    def make() -> Kept:
        made.append(Kept(engine, tmp_path / "sessions"))
        return made[-1]

    yield make
    for kept in made:
        if not kept.keeping._ended:
            kept.keeping.end()
            put_away(kept.session)
