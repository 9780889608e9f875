"""Errors of models are compared down to the noise."""

from kan_core.discovery.judgement import Judgement
from kan_core.symbolic.refine import Refined
from tests.core.networks import spline_network


def test_judgement_counts_degrees_of_freedom_only_in_noise() -> None:
    state = spline_network((1, 1))
    many, few = Refined(state, 0.098, 40), Refined(state, 0.1, 4)
    assert Judgement(200, 0.1, noisy=True).still_good(few, many, 1.0)
    assert not Judgement(200, 1e-7, noisy=False).still_good(few, many, 1.0)
