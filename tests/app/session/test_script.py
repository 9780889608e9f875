"""The program of a session: what the history holds is done again in another process, to the same formula."""

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

WAIT = 90_000
NUMBER = re.compile(r"(?<![\w.])\d+\.\d*(?:e[+-]?\d+)?")


@pytest.fixture
def session(session, qtbot, tmp_path):
    """A table of a file: y = 3 sin(2 a) + b^2 / 2."""
    random = np.random.default_rng(0)
    a, b = random.uniform(-1, 1, (2, 80))
    rows = np.column_stack([a, b, 3 * np.sin(2 * a) + b**2 / 2])
    path = tmp_path / "sum.csv"
    np.savetxt(path, rows, delimiter=",", header="a (m),b,y", comments="", fmt="%.17g")
    session.opening.open_file(str(path))
    idle(session, qtbot)
    return session


def idle(session, qtbot) -> None:
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)


def script_of(session, qtbot) -> str:
    texts: list[str] = []
    session.messages.clear()
    session.script(texts.append)
    qtbot.waitUntil(lambda: bool(texts) or bool(session.messages), timeout=WAIT)
    assert texts, session.messages
    return texts[0]


def run(script: str, folder: Path) -> str:
    (folder / "session.py").write_text(script, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "session.py"],
        cwd=folder,
        env={"PYTHONPATH": str(Path(__file__).parents[3]), "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{done.stderr}\n{script}"
    return done.stdout.strip()


def same(found: str, script: str) -> None:
    """The formula of the program is that of the session, to rounding."""
    expected = "\n".join(re.findall(r"^#     (.*)$", script, re.MULTILINE))
    assert NUMBER.sub("#", found) == NUMBER.sub("#", expected)
    numbers = ([float(text) for text in NUMBER.findall(each)] for each in (found, expected))
    np.testing.assert_allclose(*numbers, rtol=1e-9)


@pytest.mark.long
def test_a_law_and_a_candidate_are_found_again(session, qtbot, tmp_path) -> None:
    session.searches.discover()
    idle(session, qtbot)
    law = session_label(session)
    assert law.startswith("Discover")
    script = script_of(session, qtbot)
    assert "work.discover(" in script
    same(run(script, tmp_path), script)


def session_label(session) -> str:
    return session.model.history.current.label


def test_a_search_that_was_stopped_is_told(session, qtbot) -> None:
    session.searches.discover()
    session.stop()
    idle(session, qtbot)
    if len(session.model.history.revisions) > 1:
        assert "stopped by hand" in script_of(session, qtbot)
