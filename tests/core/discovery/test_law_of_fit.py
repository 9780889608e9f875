"""A law's network is its formula: snapped edges, groups as derived inputs, and all of it can be edited."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
import sympy as sp

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.discovery.arguments import Argument
from kan_core.discovery.front import Law
from kan_core.discovery.hypotheses import Hypothesis, fitted
from kan_core.discovery.law_of_fit import LawMaker
from kan_core.discovery.origins import Origins
from kan_core.discovery.parts import Parts
from kan_core.discovery.sample import Sample
from kan_core.discovery.snapping import spline_edges
from kan_core.discovery.symmetry import kinds_of, plain_algebra
from kan_core.edits.unsnap import Unsnap
from kan_core.model.evaluate import evaluate, node_values, scaled_inputs, scaled_outputs
from kan_core.model.inputs import raw_inputs
from kan_core.model.state import EdgeKind, ModelState
from kan_core.symbolic.evaluate import evaluate as formula_values
from kan_core.symbolic.simplify import Simplifier
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Finished
from kan_core.training.fit import fit
from kan_core.training.prepare import prepare
from kan_core.training.problem import Problem

X, T, M = sp.symbols("x t m", real=True)
ONE = sp.Float(1.0)
FORMS = {
    "product": ONE * X * T / M,
    "sum": ONE * X**2 + ONE * T + ONE,
    "root": sp.sqrt(X**2 + T**2) * ONE,
    "wave": ONE * sp.exp(-T) * sp.sin(sp.Float(2.0) * X + sp.Float(0.5)),
    "quotient": (ONE * X + T) / (1 + ONE * X * T),
    "constant": ONE,
}


def table(rows: int = 150) -> Dataset:
    x = np.random.default_rng(0).uniform(1.0, 3.0, (rows, 3))
    y = x[:, 0] * x[:, 1] / x[:, 2] + 0.01 * np.random.default_rng(1).normal(size=rows)
    columns = (Column("x"), Column("t"), Column("m"), Column("y", Role.TARGET))
    return Dataset("table", columns, np.column_stack([x, y]))


@pytest.fixture(scope="module")
def maker() -> Iterator[LawMaker]:
    dataset = table()
    parts = Parts.of(prepare(dataset, 0), 0, kinds_of(dataset))
    sample = Sample.of(parts.train.x, parts.train.y, parts.symbols, plain_algebra(parts))
    with Simplifier() as simplifier:
        yield LawMaker(parts, parts, Origins.of(parts), sample, simplifier, 2.0)


def law_of(maker: LawMaker, expression: sp.Expr, groups: tuple[Argument, ...] = ()) -> Law:
    found = fitted(Hypothesis(expression, "test", groups), maker.parts.train, 30)
    assert found is not None
    law = maker.law(found)
    assert law is not None
    return law


def network_values(law: Law, x: np.ndarray) -> np.ndarray:
    columns = dict(zip(("x", "t", "m"), x.T, strict=True))
    return evaluate(law.state, raw_inputs(law.state.inputs, columns))[:, 0]


@pytest.mark.parametrize("name", FORMS)
def test_the_network_is_the_formula(maker: LawMaker, name: str) -> None:
    law = law_of(maker, FORMS[name])
    x = np.random.default_rng(2).uniform(1.0, 4.0, (60, 3))
    written = formula_values(law.formula.expression, dict(zip(("x", "t", "m"), x.T, strict=True)))
    np.testing.assert_allclose(network_values(law, x), np.broadcast_to(written, 60), rtol=1e-12)
    assert spline_edges(law.state) == []


def test_the_errors_of_a_law_are_those_of_its_network(maker: LawMaker) -> None:
    law, parts = law_of(maker, FORMS["product"]), maker.parts
    assert parts.beyond is not None and law.beyond_rmse is not None
    told = (law.train_rmse, law.test_rmse, law.beyond_rmse)
    for rows, error in zip((parts.train, parts.test, parts.beyond), told, strict=True):
        off = network_values(law, rows.x) - rows.y
        assert error == pytest.approx(float(np.sqrt(np.mean(off**2))), rel=1e-9)
    assert law.strategy == "test"


def test_constants_are_told_with_their_errors_and_exact_ones_as_text(maker: LawMaker) -> None:
    law = law_of(maker, ONE * X * T / M + sp.pi / 4)
    (fitted_,) = [constant for constant in law.constants if constant.exact is None]
    assert law.parameters == 1
    assert fitted_.sigma is not None and 0 < fitted_.sigma < 0.1
    assert "pi/4" in [constant.exact for constant in law.constants]


def test_a_group_is_an_input_of_its_own(maker: LawMaker) -> None:
    group = Argument((1.0, 1.0, -1.0))
    law = law_of(maker, ONE * sp.sin(sp.Float(0.5) * X * T / M), (group,))
    (derived,) = [node for node in law.state.inputs if node.expression]
    x = np.random.default_rng(3).uniform(1.0, 3.0, (5, 3))
    columns = dict(zip(("x", "t", "m"), x.T, strict=True))
    place = law.state.inputs.index(derived)
    np.testing.assert_allclose(raw_inputs(law.state.inputs, columns)[:, place], group.values(x), rtol=1e-12)


def rmse(state: ModelState, problem: Problem) -> float:
    return float(np.sqrt(np.mean((node_values(state, problem.u)[-1] - problem.z) ** 2)))


@pytest.mark.parametrize("name", ["product", "wave", "root", "quotient"])
def test_any_edge_can_be_unsnapped_and_trained(maker: LawMaker, name: str) -> None:
    law, rows = law_of(maker, FORMS[name]), maker.parts.train
    raw = raw_inputs(law.state.inputs, dict(zip(("x", "t", "m"), rows.x.T, strict=True)))
    problem = Problem(scaled_inputs(law.state, raw), scaled_outputs(law.state, rows.y[:, None]))
    snapped = [e for e in law.state.edges(active_only=True) if law.state.kind(e) is EdgeKind.SNAPPED]
    assert snapped
    for edge in snapped:
        freed = Unsnap(edge).apply(law.state)
        *_, end = fit(problem, freed, TrainingConfig(iterations=5))
        assert isinstance(end, Finished)
        assert end.state.kind(edge) is EdgeKind.SPLINE
        assert rmse(end.state, problem) < rmse(freed, problem)


def test_a_formula_without_a_value_on_a_held_out_row_is_no_law(maker: LawMaker) -> None:
    found = fitted(Hypothesis(ONE * sp.sqrt(X), "test"), maker.parts.train, 30)
    assert found is not None and maker.as_it_is(found) is not None
    test = replace(maker.parts.test, x=maker.parts.test.x - 10.0)
    assert replace(maker, table=replace(maker.parts, test=test)).as_it_is(found) is None
