"""The job of an experiment: news, a last word, an end soon after a stop."""

import pickle

import pytest

from app.engine.protocol.experiment import ExperimentShown, RunExperiment
from app.engine.worker.context import Context
from app.engine.worker.jobs import experiment
from app.engine.worker.tables import Tables
from kan_core.errors import ExperimentError

SMALL = {"rows": 100, "most": 8}


def test_the_last_news_is_always_told_and_all_of_it_travels():
    replies = []
    experiment.run(RunExperiment(4, 7, "bases", SMALL), Context(Tables(), replies.append))
    assert all(
        isinstance(each, ExperimentShown) and (each.request, each.revision) == (4, 7) for each in replies
    )
    assert replies[-1].shown.done == 1.0
    travelled = pickle.loads(pickle.dumps(replies[-1]))  # noqa: S301
    assert travelled.shown.figures == replies[-1].shown.figures


def test_after_a_stop_it_says_no_more_than_what_was_seen():
    replies = []
    context = Context(Tables(), replies.append)
    context.cancelled.set()
    experiment.run(RunExperiment(1, 0, "bases", SMALL), context)
    assert [each.shown.done for each in replies] == [0.0]


def test_a_setting_that_is_not_possible_is_refused_in_words():
    with pytest.raises(ExperimentError, match="'rows' has to be"):
        experiment.run(RunExperiment(1, 0, "bases", {"rows": 0}), Context(Tables(), lambda reply: None))
