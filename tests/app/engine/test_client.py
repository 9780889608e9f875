"""The engine process as the window sees it: it starts, answers, stops, dies, and starts again."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.engine.client import Engine
from app.engine.process import launch
from app.engine.protocol.contract import Acknowledge, Ended, Failed
from app.engine.protocol.table import Prepared, PrepareTable, ReadTable, TableRead, UseTable
from app.engine.protocol.training import RunFinished, RunSnapshot, RunStarted, Train
from app.engine.sharing import received, shared
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.model.spec import ModelSpec, first_state
from kan_core.training.config import TrainingConfig
from tests.app.engines import running_engine

WAIT = 60_000


def noisy_table(rows: int = 200) -> Dataset:
    random = np.random.default_rng(0)
    x = random.uniform(-1, 1, (rows, 2))
    y = np.sin(3 * x[:, 0]) * x[:, 1] + 0.3 * random.normal(size=rows)
    columns = (Column("a"), Column("b"), Column("y", Role.TARGET))
    return Dataset("noisy", columns, np.column_stack([x, y]))


class Conversation:
    """Asks an engine and keeps its replies."""

    def __init__(self, engine: Engine, qtbot: QtBot) -> None:
        self.engine, self.qtbot, self.replies = engine, qtbot, []

    def ask(self, request) -> None:
        self.engine.submit(request, self.replies.append)

    def until(self, kind: type):
        self.qtbot.waitUntil(lambda: any(isinstance(r, kind) for r in self.replies), timeout=WAIT)
        return next(r for r in self.replies if isinstance(r, kind))

    def end(self) -> list:
        self.until(Ended)
        return self.replies


@pytest.fixture(scope="module")
def engine(qapp):
    """An engine of these tests alone, which kill it and count its children."""
    with running_engine() as engine:
        yield engine


@pytest.fixture
def talk(engine, qtbot):
    return Conversation(engine, qtbot)


def endless_training(engine: Engine, talk: Conversation, number: int) -> int:
    """A run that goes on until it is stopped: Adam with more iterations than anyone waits for."""
    engine.tell(UseTable(number, shared(noisy_table(), "unused")))
    talk.ask(PrepareTable(engine.next_request(), 0, number, 0))
    prepared = next(reply for reply in talk.end() if isinstance(reply, Prepared))
    state = first_state(ModelSpec((2, 5, 1)), prepared.inputs, prepared.outputs)
    request = engine.next_request()
    config = TrainingConfig(optimiser="adam", iterations=10**7)
    talk.replies.clear()
    talk.ask(Train(request, 0, number, 0, state, config))
    return request


def test_says_why_devices_are_missing_when_it_is_ready(engine, qtbot):
    qtbot.waitUntil(lambda: engine.ready is not None, timeout=WAIT)
    assert all(reason.endswith(".") for reason in engine.ready.missing.values())
    if sys.platform != "darwin":
        assert "Apple GPU" in engine.ready.missing["mps"]


def test_a_request_is_answered_and_ends(engine, talk):
    engine.tell(UseTable(1, shared(noisy_table(), "unused")))
    talk.ask(PrepareTable(engine.next_request(), 7, 1, 0))
    *_, prepared, ended = talk.end()
    assert (prepared.train_rows, prepared.test_rows) == (160, 40)
    assert [node.name for node in prepared.inputs] == ["a", "b"]
    assert isinstance(ended, Ended) and not ended.cancelled
    assert prepared.revision == ended.revision == 7


def test_a_stopped_run_ends_with_its_best_state(engine, talk):
    request = endless_training(engine, talk, 2)
    talk.until(RunSnapshot)
    engine.cancel(request)
    replies = talk.end()
    started = next(r for r in replies if isinstance(r, RunStarted))
    finished = next(r for r in replies if isinstance(r, RunFinished))
    assert started.optimiser == "adam"
    assert finished.reason == "stopped"
    assert not finished.state.layers[0].coefficients.flags.writeable
    assert replies[-1].cancelled


def test_no_snapshot_comes_before_the_last_was_acknowledged(engine, qtbot, monkeypatch):
    acknowledgements = []
    tell = engine.tell
    monkeypatch.setattr(
        engine, "tell", lambda m: acknowledgements.append(m) if isinstance(m, Acknowledge) else tell(m)
    )
    talk = Conversation(engine, qtbot)
    request = endless_training(engine, talk, 3)
    talk.until(RunSnapshot)
    qtbot.waitUntil(lambda: bool(acknowledgements), timeout=WAIT)
    engine.cancel(request)
    replies = talk.end()
    assert sum(isinstance(r, RunSnapshot) for r in replies) == 1


def test_losses_of_all_iterations_arrive_although_snapshots_are_fewer(engine, talk):
    request = endless_training(engine, talk, 4)
    talk.qtbot.waitUntil(lambda: sum(isinstance(r, RunSnapshot) for r in talk.replies) >= 3, timeout=WAIT)
    engine.cancel(request)
    replies = talk.end()
    told = [r.losses.iterations for r in replies if isinstance(r, RunSnapshot | RunFinished)]
    iterations = np.concatenate(told)
    assert np.array_equal(iterations, np.arange(1, len(iterations) + 1))


def test_a_dropped_request_says_nothing_any_more(engine, talk):
    request = endless_training(engine, talk, 5)
    talk.until(RunSnapshot)
    engine.drop(request)
    talk.replies.clear()
    other = Conversation(engine, talk.qtbot)
    other.ask(PrepareTable(engine.next_request(), 0, 5, 0))
    other.end()
    assert talk.replies == []


def test_an_unusable_table_is_refused_in_words(engine, talk):
    table = Dataset(
        "flat", (Column("a"), Column("y", Role.TARGET)), np.column_stack([np.arange(20.0), np.ones(20)])
    )
    engine.tell(UseTable(6, shared(table, "unused")))
    talk.ask(PrepareTable(engine.next_request(), 0, 6, 0))
    failed = talk.end()[0]
    assert isinstance(failed, Failed)
    assert "same value" in failed.what and failed.remedy and not failed.details


def test_a_table_that_was_replaced_is_not_worked_on(engine, talk):
    engine.tell(UseTable(8, shared(noisy_table(), "unused")))
    talk.ask(PrepareTable(engine.next_request(), 0, 7, 0))
    assert isinstance(talk.end()[0], Failed)


def test_a_file_is_read_into_a_mapped_table_where_it_is_large(engine, talk, tmp_path):
    values = np.random.default_rng(1).normal(size=(200_000, 3))
    np.savetxt(tmp_path / "large.csv", values, delimiter=",", header="a,b,y", comments="", fmt="%.6g")
    talk.ask(ReadTable(engine.next_request(), 0, str(tmp_path / "large.csv"), str(tmp_path)))
    read = talk.until(TableRead)
    assert read.source.values is None
    dataset = received(read.source)
    assert dataset.rows == 200_000
    assert np.allclose(dataset.values, values, rtol=1e-5)
    assert [summary.missing for summary in read.summaries] == [0, 0, 0]


def test_reading_can_be_cancelled_and_the_next_file_is_read(engine, talk, tmp_path):
    values = np.zeros((400_000, 6))
    np.savetxt(tmp_path / "long.csv", values, delimiter=",", header="a,b,c,d,e,y", comments="", fmt="%.3g")
    (tmp_path / "short.csv").write_text("a,y\n" + "".join(f"{i},{i * i}\n" for i in range(20)))
    request = engine.next_request()
    talk.ask(ReadTable(request, 0, str(tmp_path / "long.csv"), str(tmp_path)))
    engine.cancel(request)
    assert talk.end()[-1].cancelled
    other = Conversation(engine, talk.qtbot)
    other.ask(ReadTable(engine.next_request(), 0, str(tmp_path / "short.csv"), str(tmp_path)))
    assert other.until(TableRead).source.values.shape == (20, 2)


def test_a_killed_helper_is_told_of_and_the_next_file_is_read(engine, talk, tmp_path, qtbot):
    qtbot.waitUntil(lambda: bool(engine.offer.targets), timeout=WAIT)
    (tmp_path / "short.csv").write_text("a,y\n" + "".join(f"{i},{i * i}\n" for i in range(20)))
    (helper,) = children_of(engine.pid)
    os.kill(helper, signal.SIGSTOP)
    talk.ask(ReadTable(engine.next_request(), 0, str(tmp_path / "short.csv"), str(tmp_path)))
    # The engine takes messages in order: when it answers this one, its helper has the other.
    marker = Conversation(engine, talk.qtbot)
    marker.ask(PrepareTable(engine.next_request(), 0, -1, 0))
    marker.end()
    os.kill(helper, signal.SIGKILL)
    failed, ended = talk.end()
    assert "has ended" in failed.what and failed.remedy
    assert not ended.cancelled
    other = Conversation(engine, talk.qtbot)
    other.ask(ReadTable(engine.next_request(), 0, str(tmp_path / "short.csv"), str(tmp_path)))
    assert other.until(TableRead).source.values.shape == (20, 2)


def test_a_killed_engine_is_mourned_and_started_again(engine, talk, qtbot):
    endless_training(engine, talk, 9)
    talk.until(RunSnapshot)
    before = engine.pid
    with qtbot.waitSignal(engine.died, timeout=WAIT) as died:
        os.kill(before, signal.SIGKILL)
    assert "signal 9" in died.args[0].text and died.args[0].restarted
    qtbot.waitUntil(lambda: engine.ready is not None, timeout=WAIT)
    assert engine.pid != before
    talk.replies.clear()
    engine.tell(UseTable(10, shared(noisy_table(), "unused")))
    talk.ask(PrepareTable(engine.next_request(), 0, 10, 0))
    assert isinstance(talk.end()[0], Prepared)


def test_an_engine_that_keeps_dying_is_given_up_until_it_is_asked_for(qapp, qtbot):
    engine = Engine()
    engine.start()
    restarted = []
    engine.died.connect(lambda death: restarted.append(death.restarted))
    for deaths in range(1, 4):
        os.kill(engine.pid, signal.SIGKILL)
        qtbot.waitUntil(lambda deaths=deaths: len(restarted) == deaths, timeout=WAIT)
    assert restarted == [True, True, False] and engine.pid is None
    engine.restart()
    qtbot.waitUntil(lambda: engine.ready is not None, timeout=WAIT)
    engine.close()


def test_the_engine_exits_at_the_end_of_its_connection():
    launched = launch("engine")
    connection = launched.accept()
    connection.close()
    assert launched.process.wait(timeout=60) == 0
    launched.log.close()


def test_a_child_that_dies_before_it_connects_ends_the_connection():
    launched = launch("engine")
    launched.process.kill()
    connection = launched.accept()
    with pytest.raises((EOFError, OSError)):
        connection.recv()
    connection.close()
    launched.log.close()


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads Linux's table of processes")
def test_children_end_with_the_engine(qapp, qtbot):
    engine = Engine()
    engine.start()
    qtbot.waitUntil(lambda: bool(engine.offer.targets), timeout=WAIT)
    helpers = children_of(engine.pid)
    assert helpers
    engine.close()
    qtbot.waitUntil(lambda: not any(is_running(pid) for pid in helpers), timeout=WAIT)


def test_the_protocol_needs_neither_torch_nor_sympy_nor_pandas():
    program = (
        "import importlib, pkgutil, sys, app.engine.protocol as protocol, app.engine.sharing;"
        "names = [found.name for found in pkgutil.iter_modules(protocol.__path__, 'app.engine.protocol.')];"
        "assert [importlib.import_module(name) for name in names];"
        "heavy = {'torch', 'sympy', 'pandas', 'numba', 'scipy.special'};"
        "sys.exit(bool(heavy & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def children_of(pid: int) -> list[int]:
    running = [int(folder.name) for folder in Path("/proc").iterdir() if folder.name.isdecimal()]
    return [one for one in running if parent_of(one) == pid]


def is_running(pid: int) -> bool:
    return state_and_parent(pid)[0] not in "XZ"


def parent_of(pid: int) -> int:
    return int(state_and_parent(pid)[1])


def state_and_parent(pid: int) -> list[str]:
    """Read where Linux keeps it: a small system has no `ps`."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return ["X", "0"]
    return text.rpartition(")")[2].split()[:2]
