"""One curve against the library of primitives."""

import numpy as np
import pytest

from kan_core.errors import ModelError
from kan_core.primitives.contract import Primitive
from kan_core.primitives.evaluate import snap_values
from kan_core.primitives.table import PRIMITIVES
from kan_core.symbolic import affine_fit
from kan_core.symbolic.affine_fit import fit_library, fit_primitive
from kan_core.symbolic.candidate import Candidate
from kan_core.symbolic.ranking import rank, score
from kan_core.symbolic.starts import Coordinate, admissible, starts


@pytest.fixture(params=["plain", "compiled"], autouse=True)
def search(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything holds for the plain search and for the compiled one."""
    if request.param == "plain":
        monkeypatch.setattr(affine_fit, "compiled_search", lambda: None)


each_primitive = pytest.mark.parametrize("primitive", PRIMITIVES.values(), ids=PRIMITIVES)


def samples(primitive: Primitive, rng: np.random.Generator) -> np.ndarray:
    positive = primitive.lower >= 0 or (primitive.pole == 0 and primitive.inner == "a")
    return np.sort(rng.uniform(0.2 if positive else -1.0, 1.5, 300))


def truth(primitive: Primitive, x: np.ndarray, rng: np.random.Generator) -> Candidate:
    """A random member of the family whose domain holds the data and whose curve is not flat there."""
    coordinate = Coordinate.of(primitive, x)
    while True:
        alpha, beta = rng.choice([-1, 1]) * rng.uniform(0.4, 4), rng.uniform(-3, 3)
        if primitive.upper == 1:
            alpha, beta = alpha / 4.5, beta / 3 * (1 - abs(alpha) / 4.5)
        if "a" not in primitive.inner:
            alpha, beta = rng.choice([-1, 1]) * coordinate.scale, beta * coordinate.scale
        a = alpha / coordinate.scale
        b = beta - a * coordinate.offset if "b" in primitive.inner else 0.0
        row = np.array([[alpha, b + a * coordinate.offset]])
        if primitive.name in ("abs", "sign") and not abs(beta) < 0.9 * coordinate.scale:
            continue
        if admissible(primitive, coordinate, row)[0]:
            shape = tuple(rng.uniform(0.3, 4) for _ in primitive.shape)
            return Candidate(primitive.name, (a, b, rng.uniform(0.5, 3), rng.uniform(-3, 3), *shape), 0, 1, 0)


@each_primitive
@pytest.mark.parametrize("seed", range(5))
def test_a_primitive_is_recovered_from_its_own_samples(primitive: Primitive, seed: int) -> None:
    rng = np.random.default_rng(seed)
    x = samples(primitive, rng)
    true = truth(primitive, x, rng)
    y = snap_values(true, x)
    found = fit_primitive(primitive.name, x, y)
    assert found is not None
    assert found.error < 1e-10
    # Between two of the samples that are looked at, where a step is cannot be told.
    unseen = 4 if primitive.name == "sign" else 0
    assert (np.abs(snap_values(found, x) - y) > 1e-9 * np.ptp(y)).sum() <= unseen
    assert len(found.parameters) == len(primitive.parameter_names)


@each_primitive
def test_a_fixed_parameter_stays_where_the_contract_puts_it(primitive: Primitive) -> None:
    x = np.linspace(0.3, 0.9, 50)
    found = fit_primitive(primitive.name, x, np.cos(3 * x))
    assert found is not None
    assert "a" in primitive.inner or abs(found.parameters[0]) == 1.0
    assert "b" in primitive.inner or found.parameters[1] == 0.0
    assert not primitive.symmetry or found.parameters[0] > 0


@pytest.mark.parametrize(
    ("name", "parameters", "low", "high"),
    [
        ("sin", (2.3, 0.7, 3.0, 1.0), 1.0, 5.0),
        ("sin", (11.0, 0.3, 1.0, 0.0), 1.0, 5.0),
        ("gaussian", (1.1, -2.6, 1.0, 0.0), 1.0, 5.0),
        ("tanh", (1.1, -3.0, 1.0, 0.0), 1.0, 5.0),
        ("exp", (-1.3, 0.0, 0.3, 2.0), 1.0, 5.0),
        ("1/sqrt", (1.0, 0.5, 2.0, 0.0), 1.0, 5.0),
        ("log", (1.0, 0.0, 1.0, 0.0), 1.0, 50.0),
        ("1/x^2", (1.0, 0.0, 1.0, 0.0), 1.0, 5.0),
        ("1/sqrt(1-x^2)", (30**-0.5, 0.0, 1.0, 0.0), 1.0, 5.0),
        ("1/(exp(x)-1)", (0.7, 0.0, 1.0, 0.0), 1.0, 5.0),
        ("x^3/(exp(x)-1)", (1.4, 0.0, 1.0, 0.0), 0.1, 8.0),
        ("x^p", (1.0, 0.0, 1.0, 0.0, 1.7), 1.0, 5.0),
        ("sqrt(1+x^2)", (2.0, 0.3, 1.0, 0.0), -3.0, 3.0),
        ("abs", (1.0, 0.3, 1.0, 0.0), -1.0, 1.0),
        ("J0", (1.5, 0.0, 1.0, 0.0), 0.0, 9.0),
        ("x^2", (1.0, -0.2, 1.0, 0.0), -1.0, 1.0),
    ],
)
def test_the_truth_is_ranked_first_without_noise_and_high_with_it(
    name: str, parameters: tuple[float, ...], low: float, high: float
) -> None:
    x = np.linspace(low, high, 200)
    y = snap_values(Candidate(name, parameters, 0, 1, 0), x)
    assert rank(fit_library(x, y))[0].primitive == name
    noisy = y + 1e-3 * y.std() * np.random.default_rng(0).standard_normal(200)
    assert name in [candidate.primitive for candidate in rank(fit_library(x, noisy), 1e-3)[:3]]


def test_parameters_do_not_depend_on_the_units_of_x() -> None:
    x = np.linspace(1.0, 5.0, 100)
    for unit in (1e-9, 1e12):
        found = fit_primitive("sin", unit * x, 4 * np.sin(2.3 * x + 0.7) + 1)
        assert found is not None
        assert np.allclose(found.parameters[0] * unit, 2.3, rtol=1e-10)


def test_weights_decide_between_two_laws() -> None:
    x = np.linspace(1.0, 2.0, 200)
    y = np.where(x < 1.5, x**2, 5 * np.sin(9 * x))
    found = fit_library(x, y, weights=(x < 1.5).astype(float))
    assert rank(found)[0].primitive == "x^2"


def test_samples_without_weight_play_no_part() -> None:
    x = np.linspace(0.0, 1.0, 1000)
    weights = np.zeros(1000)
    weights[500:503] = 1.0
    found = fit_primitive("x", x, np.where(weights > 0, 2 * x, 77.0), weights)
    assert found is not None
    assert found.parameters[2] == pytest.approx(2.0, rel=1e-9)
    with pytest.raises(ModelError, match="weight"):
        fit_library(x, x, np.zeros(1000))


def test_a_constant_curve_is_the_linear_primitive_without_slope() -> None:
    (found,) = fit_library(np.linspace(0, 1, 20), np.full(20, 3.5))
    assert found.primitive == "x"
    assert found.parameters[2:] == (0.0, pytest.approx(3.5, rel=1e-14))


def test_a_free_power_needs_data_of_one_sign() -> None:
    assert fit_primitive("x^p", np.linspace(-1, 1, 50), np.linspace(-1, 1, 50) ** 2) is None
    mirrored = fit_primitive("x^p", np.linspace(-3, -1, 50), np.linspace(3, 1, 50) ** 1.3)
    assert mirrored is not None
    assert mirrored.error < 1e-12


def test_the_end_of_a_domain_may_lie_on_the_data() -> None:
    x = np.linspace(0.0, 1.0, 101)
    for name, y in (("sqrt", np.sqrt(x)), ("asin", np.arcsin(2 * x - 1))):
        found = fit_primitive(name, x, y)
        assert found is not None
        assert found.error < 1e-6
        assert np.isfinite(snap_values(found, x)).all()


def test_the_same_curve_gives_the_same_candidates() -> None:
    x = np.linspace(1.0, 2.0, 80)
    assert fit_library(x, np.exp(x)) == fit_library(x, np.exp(x))


@pytest.mark.parametrize(
    ("x", "y"),
    [([1, 2, 3], [1, 2]), ([1, 2, float("nan")], [1, 2, 3]), ([1, 1, 1], [1, 2, 3]), ([1, 2], [1, 2])],
)
def test_unusable_samples_are_refused(x: list[float], y: list[float]) -> None:
    with pytest.raises(ModelError):
        fit_library(x, y)


@each_primitive
@pytest.mark.parametrize(("low", "high"), [(-1.0, 1.0), (3.0, 5.0), (-5.0, -3.0), (1e6, 1e6 + 1)])
def test_every_start_keeps_domain_and_poles_clear(primitive: Primitive, low: float, high: float) -> None:
    coordinate = Coordinate.of(primitive, np.array([low, high]))
    rows = starts(primitive, coordinate)
    u = rows[:, :1] * np.linspace(coordinate.lower, coordinate.upper, 101) + rows[:, 1:2]
    assert (u >= primitive.lower - 1e-8).all()
    assert (u <= primitive.upper + 1e-8).all()
    if primitive.pole is not None:
        beyond = (u - primitive.pole) / min(primitive.pole_spacing, 1e300)
        assert (np.floor(beyond).max(axis=1) == np.floor(beyond).min(axis=1)).all()


def test_accuracy_below_the_floor_gains_nothing() -> None:
    simple, complicated = Candidate("x", (), 2e-4, 1, 1), Candidate("sin", (), 1e-7, 1, 2.5)
    assert rank([simple, complicated], 1e-3) == [simple, complicated]
    assert rank([simple, complicated], 1e-9) == [complicated, simple]
    assert score(simple, 1e-3) == pytest.approx(-6 + 0.35)
