"""A sweep on a cluster gives the answer of this process, also where a worker is killed in the middle."""

import os
import signal
from collections.abc import Iterator
from typing import Any

import pytest

from kan_core.training.config import TrainingConfig
from kan_core.training.sweeps import shared_rows
from kan_core.training.sweeps.sweep import SweepFinished, TrialFinished, sweep
from kan_core.training.sweeps.trial import Trial, restarts
from tests.core.networks import spline_network
from tests.core.training.problems import hello

distributed = pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
# The cluster warns of what is asked of it here: workers that die, large results and ports already in use.
pytestmark = pytest.mark.filterwarnings("default")

TEST = hello(100, seed=3)


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        yield client


@pytest.fixture
def trials() -> tuple[Trial, ...]:
    return restarts(spline_network((2, 5, 1)), TrainingConfig("adam", iterations=40, batch=50), 5)


@pytest.mark.parametrize("inline_bytes", [0, shared_rows.INLINE_BYTES])
def test_the_answer_is_that_of_this_process(
    client: Any, trials: tuple[Trial, ...], inline_bytes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    *_, expected = sweep(hello(), trials, test=TEST)
    monkeypatch.setattr(shared_rows, "INLINE_BYTES", inline_bytes)
    *_, end = sweep(hello(), trials, client.get_executor, TEST)
    assert end == expected


def test_a_killed_worker_changes_nothing_in_the_answer(client: Any, trials: tuple[Trial, ...]) -> None:
    run = sweep(hello(), trials, client.get_executor, TEST)
    assert isinstance(next(run), TrialFinished)
    os.kill(next(iter(client.run(os.getpid).values())), signal.SIGKILL)
    *_, end = run
    assert end == [*sweep(hello(), trials, test=TEST)][-1]


def test_a_stop_ends_what_runs(client: Any, trials: tuple[Trial, ...]) -> None:
    endless = restarts(trials[0].state, TrainingConfig("adam", iterations=10**6), 4)
    seen: list[object] = []
    run = sweep(hello(), [trials[0], *endless], client.get_executor, should_stop=lambda: bool(seen))
    seen.append(next(run))
    *_, end = run
    assert isinstance(end, SweepFinished)
    assert end.stopped
    assert end.ends[0] is not None
