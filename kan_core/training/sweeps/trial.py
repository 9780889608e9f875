"""One fit of a sweep, and what a worker does with it."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

import torch
from threadpoolctl import threadpool_limits

from kan_core.model.spec import ModelSpec, another_start, first_state
from kan_core.model.state import FloatArray, InputState, ModelState, OutputState
from kan_core.training.config import Refinement, TrainingConfig
from kan_core.training.events import Finished
from kan_core.training.fit import fit
from kan_core.training.refinement import fit_refining
from kan_core.training.sweeps.shared_rows import SharedProblem

LOOK_EVERY = 0.02
"""Seconds between two looks for the stop mark: a look costs more than a block of few rows."""


@dataclass(frozen=True)
class Trial:
    """Where one fit of a sweep starts, how it is trained, and how far its grids are refined, if at all."""

    state: ModelState
    config: TrainingConfig
    refinement: Refinement | None = None


def restarts(
    state: ModelState, config: TrainingConfig, count: int, refinement: Refinement | None = None
) -> tuple[Trial, ...]:
    """`count` trials of one structure: the state as given, then random starts with the seeds that follow."""
    trials = [Trial(state, replace(config, restarts=1), refinement)]
    for seed in range(config.seed + 1, config.seed + count):
        trials.append(Trial(another_start(state, seed), replace(config, restarts=1, seed=seed), refinement))
    return tuple(trials)


def combinations(
    specs: Sequence[ModelSpec],
    configs: Sequence[TrainingConfig],
    inputs: Sequence[InputState],
    outputs: Sequence[OutputState],
    u: FloatArray | None = None,
) -> tuple[Trial, ...]:
    """Every network with every setting, each from the first state of the setting's seed.

    Args:
        specs, configs: the networks and the settings.
        inputs, outputs: names and scalings.
        u: (n, inputs) scaled inputs, to which adapted grids adapt.

    Raises:
        ModelError: there are no data for an adapted grid.
    """
    return tuple(
        Trial(first_state(spec, inputs, outputs, config.seed, u), config)
        for spec, config in product(specs, configs)
    )


class StopMark:
    """Whether a sweep was stopped: told by a file to every process that sees the folder.

    The file is renamed, not made, so that a folder that has gone means a stop as well, while one that was
    never seen, on another machine, means none.
    """

    def __init__(self, folder: Path) -> None:
        self._going, self._stopped = folder / "going", folder / "stopped"
        self._watched = self._going.exists()
        self._seen = self._stopped.exists()
        self._next_look = 0.0

    @staticmethod
    def lay(folder: Path) -> "StopMark":
        """The mark of a sweep that begins."""
        (folder / "going").touch()
        return StopMark(folder)

    def set(self) -> None:
        """Stops all trials."""
        if self._going.exists():
            self._going.rename(self._stopped)

    def __call__(self) -> bool:
        now = time.monotonic()
        if self._watched and not self._seen and now >= self._next_look:
            self._seen, self._next_look = not self._going.exists(), now + LOOK_EVERY
        return self._seen


def train(trial: Trial, problem: SharedProblem, test: SharedProblem | None, folder: Path) -> Finished | None:
    """Runs a trial to its end, on one thread and the CPU unless told otherwise; None if stopped before.

    Raises:
        KanoscopeError: the trial cannot be trained.
    """
    stopped = StopMark(folder)
    if stopped():
        return None
    if torch.get_num_threads() > 1:
        torch.set_num_threads(1)
        threadpool_limits(1)
    config = replace(trial.config, threads=1)
    if config.device == "auto":  # many workers would crowd one GPU, and answers depend on the machine
        config = replace(config, device="cpu")
    held_out = None if test is None else test.read()
    given = problem.read(), trial.state, config, held_out, stopped
    *_, end = fit(*given) if trial.refinement is None else fit_refining(*given, trial.refinement)
    assert isinstance(end, Finished)
    return end


@contextmanager
def one_thread() -> Iterator[None]:
    """One thread for numerical work in this process, as its own workers would have; then what was before."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        with threadpool_limits(1):
            yield
    finally:
        torch.set_num_threads(before)
