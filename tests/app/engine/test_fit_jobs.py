"""Jobs of the engine that fit a formula."""

import numpy as np
import pytest

from app.engine.protocol.fits import ConstantProfiled, FitFormula, FormulaFitted, ProfileConstants
from app.engine.sharing import shared
from app.engine.worker.context import Context
from app.engine.worker.jobs import fit_formula, profile_constants
from app.engine.worker.tables import Tables
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.model.evaluate import evaluate

T = np.linspace(0.1, 4, 50)
Y = 2.5 * np.exp(-0.5 * T) + np.random.default_rng(0).normal(0, 0.002, 50)


@pytest.fixture
def tables(tmp_path):
    """Table 1: y = 2.5 exp(-t/2), a little noisy, beside an input that it does not depend on."""
    other = np.random.default_rng(1).uniform(0, 1, 50)
    columns = (Column("time t"), Column("other"), Column("y", Role.TARGET))
    tables = Tables()
    tables.use(1, shared(Dataset("t", columns, np.column_stack([T, other, Y])), tmp_path))
    return tables


def answers(tables, job, request):
    replies = []
    job(request, Context(tables, replies.append))
    return replies


def test_a_fit_gives_constants_residuals_and_the_network_of_the_formula(tables):
    (reply,) = answers(tables, fit_formula.run, FitFormula(1, 0, 1, 0, "a*exp(-k*`time t`)", {"k": 2.0}))
    assert isinstance(reply, FormulaFitted)
    assert [each.name for each in reply.constants] == ["a", "k"]
    assert [each.exact for each in reply.constants] == ["5/2", "1/2"]
    assert reply.rows == 50 and reply.residual_sd == pytest.approx(0.002, rel=0.3)
    np.testing.assert_allclose(reply.fitted + reply.residuals, Y)
    assert reply.network is not None and len(reply.network.inputs) == 2
    x = tables.dataset(1).values[:, :2]
    np.testing.assert_allclose(evaluate(reply.network, x)[:, 0], reply.fitted, rtol=1e-12)


def test_a_formula_of_something_else_than_the_target_has_no_network_and_says_so(tables):
    (reply,) = answers(tables, fit_formula.run, FitFormula(1, 0, 1, 0, "log(y) = a - k*`time t`", {}))
    assert reply.network is None
    assert "alone on its left side" in reply.no_network


def test_intervals_come_one_after_another(tables):
    values = {"a": 2.5, "k": 0.5}
    replies = answers(tables, profile_constants.run, ProfileConstants(1, 0, 1, "a*exp(-k*`time t`)", values))
    assert [each.name for each in replies] == ["a", "k"]
    assert all(isinstance(each, ConstantProfiled) for each in replies)
    assert all(each.interval.lower < each.interval.upper for each in replies)


def test_a_stopped_profile_claims_nothing(tables):
    replies = []
    context = Context(tables, replies.append)
    context.cancelled.set()
    profile_constants.run(ProfileConstants(1, 0, 1, "a*exp(-k*`time t`)", {"a": 2.5, "k": 0.5}), context)
    assert replies == []
