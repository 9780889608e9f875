"""A session is kept while it lasts, and comes back after a crash."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from app.session.claims import Claim
from app.session.keeping import EVERY, SOON
from kan_core.edits.prune import Prune
from kan_core.edits.restore import Restore
from kan_core.errors import ProjectError
from kan_core.ids import EdgeId
from kan_core.training.config import TrainingConfig
from tests.app.conftest import put_away
from tests.app.session.doing import WAIT, endless_run, labels, prepared
from tests.app.session.kept import kept_now, restored

FIRST = EdgeId(0, 0, 0)


def files(tmp_path: Path) -> list[str]:
    return sorted(path.name for path in (tmp_path / "sessions").rglob("*") if path.is_file())


def batches(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "sessions").rglob("*.batch"))


def test_table_history_names_settings_and_primitives_come_back(windows, qtbot):
    first = windows()
    prepared(first.session, qtbot)
    first.session.apply(Prune(frozenset({FIRST})))
    first.session.rename(1, "without a")
    first.session.primitives.add("x^7")
    first.session.training.use(TrainingConfig(optimiser="adam", penalty=0.5))
    kept_now(first, qtbot)
    table = first.session.table.dataset
    first.crash()
    second = windows()
    restored(second, qtbot)
    before, after = first.session, second.session
    assert after.model.history.revisions == before.model.history.revisions
    assert after.model.history.current.title == "without a"
    assert after.table.dataset.values.tobytes() == table.values.tobytes()
    assert after.table.dataset.columns == table.columns
    assert after.primitives.texts == ("x^7",) and after.training.settings == before.training.settings
    assert after.unsaved and second.messages == []


def test_what_was_being_trained_comes_back_as_a_step(windows, qtbot):
    first = windows()
    prepared(first.session, qtbot)
    endless_run(first.session, qtbot)
    qtbot.waitUntil(lambda: first.session.run.status.iterations > 0, timeout=WAIT)
    kept_now(first, qtbot)
    first.crash()
    second = windows()
    restored(second, qtbot)
    assert "cut short" in labels(second.session)[-1]
    assert second.session.state != second.session.model.history.root.state


def test_an_edit_is_kept_without_being_asked_for(windows, qtbot, tmp_path):
    window = windows()
    with qtbot.waitSignal(window.keeping.kept, timeout=WAIT):
        prepared(window.session, qtbot)
    with qtbot.waitSignal(window.keeping.kept, timeout=WAIT):
        window.session.apply(Prune(frozenset({FIRST})))
    window.crash()
    again = windows()
    restored(again, qtbot)
    assert labels(again.session) == labels(window.session)


def test_who_edits_without_a_pause_is_kept_all_the_same(windows, qtbot):
    window = windows()
    prepared(window.session, qtbot)
    kept_now(window, qtbot)
    edits = (Prune(frozenset({FIRST})), Restore(frozenset({FIRST})))
    hand = QTimer(interval=SOON // 4)
    hand.timeout.connect(lambda: window.session.apply(edits[not window.session.state.is_active(FIRST)]))
    with qtbot.waitSignal(window.keeping._written, timeout=EVERY):
        hand.start()
    hand.stop()


def test_a_save_and_a_clean_exit_leave_nothing(windows, qtbot, tmp_path):
    window = windows()
    prepared(window.session, qtbot)
    window.session.apply(Prune(frozenset({FIRST})))
    kept_now(window, qtbot)
    assert batches(tmp_path)
    window.session.opening.save(tmp_path / "law.kan")
    qtbot.waitUntil(lambda: files(tmp_path) == [], timeout=WAIT)
    window.session.undo()
    qtbot.waitUntil(lambda: bool(batches(tmp_path)), timeout=WAIT)
    window.keeping.end()
    put_away(window.session)
    assert files(tmp_path) == []


def test_a_large_table_is_written_once(windows, qtbot, tmp_path):
    window = windows()
    prepared(window.session, qtbot)
    kept_now(window, qtbot)
    table, *_ = batches(tmp_path)
    before = table.stat().st_mtime_ns
    window.session.apply(Prune(frozenset({FIRST})))
    kept_now(window, qtbot)
    window.keeping._wait()
    assert table.stat().st_mtime_ns == before
    assert max(path.stat().st_size for path in batches(tmp_path)[1:]) < table.stat().st_size / 2


def test_a_session_that_is_alive_is_not_offered(windows, qtbot):
    first, second = windows(), windows()
    prepared(first.session, qtbot)
    kept_now(first, qtbot)
    assert second.keeping.left() == []
    first.crash()
    (left,) = second.keeping.left()
    assert (left.name, left.steps) == ("sum.csv", 0)
    assert windows().keeping.left() == []


def test_a_broken_session_is_told_and_harms_nothing(windows, qtbot, tmp_path):
    first = windows()
    prepared(first.session, qtbot)
    kept_now(first, qtbot)
    first.crash()
    folder = batches(tmp_path)[0].parent
    for path in batches(tmp_path):
        path.write_bytes(path.read_bytes()[:-20])
    second = windows()
    assert second.keeping.left() == []
    assert "cannot be restored" in second.messages[0].what and str(folder) in second.messages[0].remedy
    assert second.session.table.dataset is None and windows().keeping.left() == []


def test_a_lost_table_is_told_when_the_session_is_taken_up(windows, qtbot, tmp_path):
    first = windows()
    prepared(first.session, qtbot)
    kept_now(first, qtbot)
    first.session.apply(Prune(frozenset({FIRST})))
    kept_now(first, qtbot)
    first.crash()
    table, *_ = batches(tmp_path)
    table.unlink()
    second = windows()
    (left,) = second.keeping.left()
    second.keeping.take_up(left)
    assert "cannot be restored" in second.messages[0].what and second.session.table.dataset is None


def test_a_folder_that_cannot_be_written_is_told_once(windows, qtbot, tmp_path):
    (tmp_path / "sessions").write_text("no folder")
    window = windows()
    prepared(window.session, qtbot)
    window.session.apply(Prune(frozenset({FIRST})))
    qtbot.waitUntil(lambda: bool(window.messages), timeout=WAIT)
    window.keeping.keep()
    assert ["not kept" in message.what for message in window.messages] == [True]


def test_a_restored_project_knows_its_file_and_who_changed_it(windows, qtbot, tmp_path):
    first, path = windows(), tmp_path / "law.kan"
    prepared(first.session, qtbot)
    first.session.opening.save(path)
    first.session.apply(Prune(frozenset({FIRST})))
    kept_now(first, qtbot)
    first.crash()
    second = windows()
    restored(second, qtbot)
    opening = second.session.opening
    assert opening.project_path == path and not opening.changed_elsewhere and not opening.in_file
    path.write_bytes(path.read_bytes())
    assert opening.changed_elsewhere


def test_settings_of_a_project_that_make_no_sense_are_told(windows, qtbot, tmp_path):
    session = windows().session
    with pytest.raises(ProjectError, match="penalty"):
        session.remembered.take({"training": {"penalty": "much"}})
    kept = session.remembered.plain()
    session.remembered.take(kept)
    assert session.remembered.plain() == kept


HOLDING = """
import sys
from pathlib import Path
from app.session.claims import Claim
claim = Claim(Path(sys.argv[1]))
assert claim.hold(Path(sys.argv[2]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_claim_ends_with_its_process(tmp_path):
    path, claim = tmp_path / "law.kan", Claim(tmp_path / "open")
    command = [sys.executable, "-c", HOLDING, str(tmp_path / "open"), str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout.readline() == b"held\n"
        assert not claim.hold(path) and claim.hold(tmp_path / "other.kan")
        other.kill()
    assert claim.hold(path)
    assert not Claim(tmp_path / "open").hold(path)
    claim.release()
    assert Claim(tmp_path / "open").hold(path)
