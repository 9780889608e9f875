"""What comes of tables, roles of columns and projects that are opened."""

import numpy as np

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.edits.prune import Prune
from tests.app.session.doing import FIRST, WAIT, labels, prepared, table


def test_a_table_becomes_a_network_with_its_names(session, qtbot):
    prepared(session, qtbot)
    assert session.state.widths == (2, 1, 1)
    assert [node.name for node in session.state.inputs] == ["a", "b"]
    assert session.state.outputs[0].unit == "m"
    assert labels(session) == ["Open sum.csv"]


def test_a_second_target_is_learned_beside_the_first(session, qtbot):
    prepared(session, qtbot)
    session.opening.add_target("b")
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)
    assert [node.name for node in session.state.outputs] == ["b", "y"]
    assert session.state.widths[0] == 1
    rows = session.rows()
    assert rows.train_y.shape[1] == 2
    assert session.accuracy() is None


def test_a_new_target_starts_a_new_network(session, qtbot):
    prepared(session, qtbot)
    session.opening.set_role("b", Role.TARGET)
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)
    assert session.state.outputs[0].name == "b"
    assert [node.name for node in session.state.inputs] == ["a", "y"]


def test_a_constant_target_is_told_and_nothing_is_trained(session, qtbot):
    values = np.column_stack([np.arange(30.0), np.ones(30)])
    session.table.take(Dataset("flat", (Column("a"), Column("y", Role.TARGET)), values), "test")
    qtbot.waitUntil(lambda: bool(session.messages), timeout=WAIT)
    message = session.messages[-1]
    assert "same value" in message.what and message.remedy and not message.details
    assert session.model.state is None and not session.ready_to_work


def test_what_was_guessed_in_a_file_is_told(session, qtbot, tmp_path):
    path = tmp_path / "bare.csv"
    path.write_text("\n".join(f"{i},{i * i},{i % 3}" for i in range(20)))
    told = []
    session.said.connect(told.append)
    session.opening.open_file(str(path))
    qtbot.waitUntil(lambda: session.table.prepared is not None, timeout=WAIT)
    (guess,) = [message for message in told if "no header" in message.what]
    assert "last column" in guess.details


def test_a_project_brings_everything_back(session, qtbot, tmp_path):
    prepared(session, qtbot)
    session.apply(Prune(frozenset({FIRST})))
    assert session.model.unsaved
    session.opening.save(tmp_path / "law.kan")
    assert not session.model.unsaved
    history = session.model.history
    session.table.take(table(rows=50), "other")
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)
    session.opening.open_file(str(tmp_path / "law.kan"))
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)
    assert session.opening.name == "law.kan"
    assert session.state == history.state
    assert labels(session) == [revision.label for revision in history.path()]
    assert not session.model.unsaved


def test_a_table_opened_while_a_project_is_prepared_has_a_network_of_its_own(session, qtbot, tmp_path):
    prepared(session, qtbot)
    session.apply(Prune(frozenset({FIRST})))
    session.opening.save(tmp_path / "law.kan")
    session.opening.open_file(str(tmp_path / "law.kan"))
    session.table.take(table(rows=50), "other")
    qtbot.waitUntil(lambda: session.ready_to_work, timeout=WAIT)
    assert labels(session) == ["Open sum.csv"]
    assert session.state.is_active(FIRST)
    assert session.opening.project_path is None
