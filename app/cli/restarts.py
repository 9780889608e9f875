"""`kanoscope run --jobs`: random starts trained to their ends in several processes; the best is kept."""

import sys
from collections.abc import Callable

from kan_core.errors import TrainingError
from kan_core.model.state import ModelState
from kan_core.training.config import Refinement, TrainingConfig
from kan_core.training.events import Finished
from kan_core.training.prepare import Prepared
from kan_core.training.sweeps.executors import processes
from kan_core.training.sweeps.sweep import SweepFinished, TrialFinished, WorkersReplaced, sweep
from kan_core.training.sweeps.trial import restarts


def best_of_restarts(
    prepared: Prepared,
    start: ModelState,
    config: TrainingConfig,
    jobs: int,
    should_stop: Callable[[], bool],
    refinement: Refinement | None,
) -> Finished:
    """The end of the best start on the rows held out.

    Raises:
        TrainingError: no start came to a finite error.
    """
    trials = restarts(start, config, config.restarts, refinement)
    for event in sweep(prepared.train, trials, processes(jobs), prepared.test, should_stop):
        if isinstance(event, TrialFinished):
            error = f"held-out error {event.end.test_error:.4g}"
            print(f"start {event.trial + 1} of {len(trials)}: {error}", file=sys.stderr)
        elif isinstance(event, WorkersReplaced):
            print(event.message, file=sys.stderr)
    assert isinstance(event, SweepFinished)
    best = None if event.best is None else event.ends[event.best]
    if event.best is None or best is None:
        raise TrainingError("No start was trained to a finite error.")
    print(f"start {event.best + 1} is the best", file=sys.stderr)
    return best
