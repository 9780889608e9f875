"""Training on equations: exact derivatives, the optimisers, what stays as it is, what is told."""

import numpy as np
import pytest
import torch

from kan_core.basis.table import BASES
from kan_core.edits.lock import Lock
from kan_core.edits.prune import Prune
from kan_core.errors import TrainingError
from kan_core.ids import EdgeId
from kan_core.model.evaluate import evaluate
from kan_core.model.network import KAN
from kan_core.model.state import EdgeKind, FloatArray, ModelState, OutputState, Snap
from kan_core.primitives.table import PRIMITIVES, primitive_named
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Finished, Started, StopReason
from kan_core.training.residuals.field import Field
from kan_core.training.residuals.fit import ResidualEvent, ResidualProgress, fit_residuals
from kan_core.training.residuals.sums import Residuals
from kan_core.training.residuals.term import Term, values_at
from tests.core.networks import mixed_network, spline_network
from tests.core.training.residual_terms import bumps, network, oscillator, poisson


def everything(x: torch.Tensor, u: Field, *others: Field) -> torch.Tensor:
    """An equation that asks for every derivative."""
    curved = u.laplacian + u.d(0, -1) * u.value + x[:, 0] * u.d(0) ** 2
    return curved + sum(other.d(0, 0) for other in others)


def residuals(state: ModelState, points: FloatArray, equals: float = 0.3) -> Residuals:
    return Residuals(KAN([state]), state, [Term("all", points, everything, equals)], lambda: False)


def field(state: ModelState, points: FloatArray) -> Field:
    seen: list[Field] = []

    def look(x: torch.Tensor, u: Field) -> torch.Tensor:
        seen.append(u)
        return u.value

    Residuals(KAN([state]), state, [Term("look", points, look)], lambda: False).mean_loss()
    return seen[0]


def check_derivatives(state: ModelState, points: FloatArray) -> None:
    """Against central differences of the plain evaluation."""
    step, inputs = 1e-4, points.shape[1]
    assert np.isfinite(evaluate(state, points)).all()

    def plain(i: int, j: int, a: float, b: float) -> FloatArray:
        moved = points.copy()
        moved[:, i] += a * step
        moved[:, j] += b * step
        return evaluate(state, moved)[:, 0]

    found = field(state, points)
    np.testing.assert_allclose(found.value.detach().numpy(), plain(0, 0, 0, 0), rtol=1e-10, atol=1e-10)
    for i in range(inputs):
        slope = (plain(i, i, 1, 0) - plain(i, i, -1, 0)) / (2 * step)
        np.testing.assert_allclose(found.d(i).detach().numpy(), slope, rtol=1e-4, atol=1e-4)
        for j in range(inputs):
            corners = plain(i, j, 1, 1) - plain(i, j, 1, -1) - plain(i, j, -1, 1) + plain(i, j, -1, -1)
            bend = corners / (4 * step**2)
            np.testing.assert_allclose(found.d(i, j).detach().numpy(), bend, rtol=1e-3, atol=1e-3)


def inside(count: int, inputs: int) -> FloatArray:
    return np.random.default_rng(4).uniform(-0.9, 0.9, (count, inputs))


@pytest.mark.parametrize("basis", BASES)
def test_derivatives_of_every_basis_and_kind_of_edge_are_those_of_the_model(basis: str) -> None:
    scaled = OutputState("y0", 0.7, 2.5)
    state = mixed_network(2, basis=basis)
    check_derivatives(ModelState(state.inputs, state.layers, (scaled,)), inside(12, 3))


@pytest.mark.parametrize("name", PRIMITIVES)
def test_every_primitive_has_second_derivatives(name: str) -> None:
    primitive = primitive_named(name)
    upwards = np.isfinite(primitive.lower) and not np.isfinite(primitive.upper)
    middle = primitive.lower + 0.5 if upwards else 0.1
    snap = Snap(name, (0.3, middle, 1.2, 0.1, *(1.5 for _ in primitive.shape)))
    state = spline_network((1, 1)).with_edge(EdgeId(0, 0, 0), kinds=EdgeKind.SNAPPED, snap=snap)
    check_derivatives(state, np.array([[0.35], [0.6]]))
    sums = residuals(state, np.array([[0.35], [0.6]])).normal_equations()
    assert torch.isfinite(sums.curvature).all()


@pytest.mark.parametrize(
    "state", [mixed_network(1), spline_network((2, 3, 2), (1, 1), basis="fourier")], ids=["mixed", "fourier"]
)
def test_slope_and_curvature_are_those_of_the_squared_residuals(state: ModelState) -> None:
    terms = residuals(state, inside(30, len(state.inputs)))
    sums, theta = terms.normal_equations(), KAN([state]).theta.detach()
    step = 1e-6 * torch.randn(theta.shape, generator=torch.manual_seed(0), dtype=torch.float64)
    ahead, behind = terms.mean_loss(theta + step), terms.mean_loss(theta - step)
    torch.testing.assert_close(sums.loss, terms.mean_loss())
    torch.testing.assert_close((step * sums.slope).sum(), (ahead - behind)[0] / 4, rtol=1e-6, atol=0)
    _, gradient = terms.loss_and_slope()
    torch.testing.assert_close(gradient, 2.0 * sums.slope * KAN([state]).free)
    # One point: J'J has rank one, and J'r is along it.
    one = residuals(state, inside(1, len(state.inputs))).normal_equations()
    torch.testing.assert_close(
        one.curvature[0] * one.loss, torch.outer(one.slope[0], one.slope[0]), rtol=1e-8, atol=1e-12
    )


def ended(events: list[ResidualEvent]) -> Finished:
    assert isinstance(events[-1], Finished)
    return events[-1]


def trained(terms: list[Term], state: ModelState, **settings: object) -> Finished:
    return ended(list(fit_residuals(terms, state, TrainingConfig(**settings))))  # type: ignore[arg-type]


def test_an_oscillator_is_solved() -> None:
    end = trained(oscillator(), network("x", (1, 1)), iterations=20)
    x = np.linspace(-1, 1, 101)[:, None]
    assert np.abs(evaluate(end.state, x)[:, 0] - np.sin(3 * x[:, 0])).max() < 1e-4


@pytest.mark.parametrize(("optimiser", "iterations"), [("lbfgs", 25), ("adam", 15)])
def test_the_other_optimisers_go_down(optimiser: str, iterations: int) -> None:
    config = TrainingConfig(optimiser=optimiser, iterations=iterations)
    events = list(fit_residuals(oscillator(), network("x", (1, 1), grid_size=4), config))
    errors = [event.train_error for event in events if isinstance(event, ResidualProgress)]
    assert len(errors) == iterations
    assert errors[-1] < 0.5 * errors[0]


def test_events_tell_each_term_and_the_best_state_ends_the_fit() -> None:
    terms = oscillator()
    started, *progress, finished = fit_residuals(terms, network("x", (1, 1)), TrainingConfig(iterations=5))
    assert isinstance(started, Started)
    assert (started.optimiser, started.parameters, started.rows) == ("lm", 15, 62)
    assert isinstance(finished, Finished)
    assert finished.reason is StopReason.ITERATIONS
    for event in progress:
        assert isinstance(event, ResidualProgress)
        whole = sum(term.weight * error**2 for term, error in zip(terms, event.errors, strict=True))
        assert event.train_error == pytest.approx(np.sqrt(whole))
    again = Residuals(KAN([finished.state]), finished.state, terms, lambda: False).mean_loss()
    assert finished.train_error == pytest.approx(float(again[0]) ** 0.5)
    assert finished.train_error == min(event.train_error for event in progress)  # type: ignore[union-attr]


def test_the_same_seed_gives_the_same_solution() -> None:
    ends = [trained(oscillator(), network("x", (1, 2, 1)), iterations=6).state for _ in range(2)]
    assert ends[0] == ends[1]


def test_locked_pruned_and_exact_parts_stay() -> None:
    state = network("xy", (2, 2, 1))
    exact = Snap("sin", (3.0, 0.1, 1.0, 0.0), ("3", None, None, "0"))
    state = state.with_edge(EdgeId(0, 0, 0), kinds=EdgeKind.SNAPPED, snap=exact)
    state = state.with_edge(EdgeId(0, 1, 0), mask=False).with_edge(EdgeId(0, 1, 1), locked=True)
    end = trained(poisson(9), state, iterations=6).state
    snap = end.snap(EdgeId(0, 0, 0))
    assert snap is not None
    assert (snap.parameters[0], snap.parameters[3]) == (3.0, 0.0)
    assert snap.parameters[1] != 0.1
    before, after = state.layers[0].coefficients, end.layers[0].coefficients
    np.testing.assert_array_equal(after[1], before[1])
    assert (after[0, 1] != before[0, 1]).any()


def test_a_stop_is_heeded_within_an_iteration() -> None:
    asked = iter([False] * 7 + [True] * 1000)
    state = network("x", (1, 1))
    events = list(fit_residuals(oscillator(), state, TrainingConfig(iterations=50), lambda: next(asked)))
    assert ended(events).reason is StopReason.STOPPED
    assert len(events) < 6


def test_an_edit_is_taken_up() -> None:
    run = fit_residuals(poisson(7), network("xy", (2, 3, 1), grid_size=4), TrainingConfig(iterations=4))
    next(run), next(run)
    run.send(Prune((EdgeId(0, 0, 1),)))
    end = ended(list(run))
    assert not end.state.is_active(EdgeId(0, 0, 1))
    assert end.iterations == 4


def test_an_edit_that_leaves_nothing_free_ends_the_fit() -> None:
    run = fit_residuals(oscillator(), network("x", (1, 1)), TrainingConfig(iterations=4))
    next(run), next(run)
    *_, end = [run.send(Lock((EdgeId(0, 0, 0),))), *run]
    assert isinstance(end, Finished)
    assert end.reason is StopReason.CONVERGED
    assert end.state.is_locked(EdgeId(0, 0, 0))


def test_poisson_is_solved_with_30_parameters() -> None:
    end = trained(poisson(), network("xy", (2, 1), (1,)), iterations=40)
    x = np.random.default_rng(0).uniform(-1, 1, (1000, 2))
    assert np.mean((evaluate(end.state, x)[:, 0] - bumps(x)) ** 2) < 1e-9


def test_a_snapped_network_is_refitted_on_the_equation() -> None:
    state = network("xy", (2, 1), (1,))
    for source, start in enumerate([(3.0, 0.1, 0.9, 0.05), (3.3, -0.1, 1.1, -0.05)]):
        state = state.with_edge(EdgeId(0, source, 0), kinds=EdgeKind.SNAPPED, snap=Snap("sin", start))
    x = inside(200, 2)
    assert np.abs(evaluate(trained(poisson(), state).state, x)[:, 0] - bumps(x)).max() < 1e-12


@pytest.mark.parametrize(
    ("terms", "told"),
    [
        ([], "nothing to fulfil"),
        ([values_at("a", np.zeros((2, 2)), 0.0)], "needs 1 numbers"),
        ([values_at("a", np.zeros((2, 1)), 0.0)] * 2, "same name"),
        ([Term("a", np.zeros((2, 1)), lambda x, u: u.gradient)], "no single number"),
        ([Term("a", np.zeros((2, 1)), lambda x, u: x[:, 0])], "does not depend"),
    ],
)
def test_terms_that_cannot_be_fulfilled_are_refused(terms: list[Term], told: str) -> None:
    with pytest.raises(TrainingError, match=told):
        trained(terms, network("x", (1, 1)))


def test_terms_are_checked_when_they_are_made() -> None:
    point = np.zeros((2, 1))
    with pytest.raises(TrainingError, match="no table of finite numbers"):
        values_at("a", np.array([[np.nan]]), 0.0)
    with pytest.raises(TrainingError, match="one right-hand side"):
        values_at("a", point, np.zeros(3))
    with pytest.raises(TrainingError, match="missing or infinite"):
        values_at("a", point, np.inf)
    with pytest.raises(TrainingError, match="must be a positive number"):
        values_at("a", point, 0.0, weight=0.0)
    with pytest.raises(TrainingError, match="nothing to train"):
        trained([values_at("a", point, 0.0)], network("x", (1, 1)).with_edge(EdgeId(0, 0, 0), locked=True))
