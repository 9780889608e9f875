"""One part of the data after another: what is remembered, what is told, stops."""

import numpy as np
import pytest

from kan_core.errors import TrainingError
from kan_core.model.evaluate import evaluate
from kan_core.model.state import FloatArray, ModelState
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Finished, StopReason
from kan_core.training.parts import PartEvent, PartLearned, PartsFinished, fit_parts
from kan_core.training.problem import Problem
from tests.core.networks import spline_network

CENTRES = np.linspace(-0.8, 0.8, 5)


def peaks(x: FloatArray) -> FloatArray:
    """Five Gaussian peaks of height 1."""
    return np.exp(-300.0 * (x - CENTRES) ** 2).sum(axis=1, keepdims=True)


def shown() -> list[Problem]:
    """The surroundings of one peak after another."""
    return [Problem(x, peaks(x)) for x in (np.linspace(c - 0.2, c + 0.2, 120)[:, None] for c in CENTRES)]


def learned(state: ModelState, iterations: int = 12) -> PartsFinished:
    *_, end = fit_parts(shown(), state, TrainingConfig(iterations=iterations))
    assert isinstance(end, PartsFinished)
    return end


def forgotten(end: PartsFinished) -> float:
    """Largest error on the first peak at the end."""
    first = shown()[0]
    return float(np.abs(evaluate(end.state, first.u) - first.z).max())


def test_local_splines_remember_the_first_of_five_peaks() -> None:
    end = learned(spline_network((1, 1), grid_size=200))
    assert forgotten(end) < 1e-3
    assert (end.errors[np.tril_indices(5)] < 1e-3).all()
    assert (end.errors[np.triu_indices(5, 1)] > 0.1).all()


def test_polynomials_forget() -> None:
    assert forgotten(learned(spline_network((1, 1), grid_size=30, basis="chebyshev"))) > 1.0


def test_coefficients_that_no_row_reaches_stay_to_the_last_bit() -> None:
    start = spline_network((1, 1), grid_size=100)
    states = [
        told.state
        for told in fit_parts(shown(), start, TrainingConfig(iterations=5))
        if isinstance(told, PartLearned)
    ]
    before, after = states[0].layers[0].coefficients, states[1].layers[0].coefficients
    same = np.flatnonzero(before.ravel() == after.ravel())
    # The second part reaches from 0.2 to 0.4 of the grid.
    assert set(range(19)) | set(range(45, 103)) <= set(same.tolist())
    assert len(same) < 85


def test_each_fit_is_told_with_its_part() -> None:
    told = list(fit_parts(shown()[:2], spline_network((1, 1)), TrainingConfig(iterations=3)))
    assert [event.part for event in told if isinstance(event, PartLearned)] == [0, 1]
    fits = [event for event in told if isinstance(event, PartEvent)]
    ends = [(one.part, one.event.state) for one in fits if isinstance(one.event, Finished)]
    learned_states = [event.state for event in told if isinstance(event, PartLearned)]
    assert [part for part, _ in ends] == [0, 1]
    assert [state for _, state in ends] == learned_states


def test_errors_are_those_of_the_rows_for_testing() -> None:
    parts, x = shown()[:2], np.linspace(-1, -0.6, 7)[:, None]
    tests = [Problem(x, peaks(x) + 3.0)] * 2
    *_, end = fit_parts(parts, spline_network((1, 1), grid_size=200), TrainingConfig(iterations=8), tests)
    assert isinstance(end, PartsFinished)
    np.testing.assert_allclose(end.errors[0], 3.0, rtol=1e-3)


def test_a_stop_ends_with_what_there_is() -> None:
    asked = iter([False] * 12 + [True] * 1000)
    state = spline_network((1, 1), grid_size=50)
    *_, end = fit_parts(shown(), state, TrainingConfig(iterations=8), should_stop=lambda: next(asked))
    assert isinstance(end, PartsFinished)
    assert end.reason is StopReason.STOPPED
    assert np.isfinite(end.errors[0]).all()
    assert np.isnan(end.errors[1:]).all()


def test_without_parts_there_is_nothing_to_learn() -> None:
    with pytest.raises(TrainingError, match="no part to learn"):
        list(fit_parts([], spline_network((1, 1)), TrainingConfig()))
