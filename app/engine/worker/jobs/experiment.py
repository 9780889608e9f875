"""Job: do an experiment of the classroom and show how it goes."""

import time

from app.engine.protocol.experiment import ExperimentShown, RunExperiment
from app.engine.worker.context import Context
from kan_core.experiments.perform import perform

PAUSE = 0.1
"""Seconds between two news."""


def run(request: RunExperiment, context: Context) -> None:
    """Answer with what there is to see, now and then and at the end; also where it was stopped."""
    told, kept = 0.0, None
    for shown in perform(request.name, request.given, context.should_stop):
        kept = ExperimentShown(request.request, request.revision, shown)
        if time.monotonic() > told + PAUSE:
            told = time.monotonic()
            context.send(kept)
            kept = None
    if kept is not None:
        context.send(kept)
