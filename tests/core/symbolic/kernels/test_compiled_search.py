"""The compiled search goes where the plain one goes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kan_core.compiled.ready import SNAPPING, kernels
from kan_core.primitives.contract import Primitive
from kan_core.primitives.functions import NUMPY_FUNCTIONS
from kan_core.primitives.table import PRIMITIVES
from kan_core.symbolic import affine_fit, compiled_search
from kan_core.symbolic.affine_fit import fit_library
from kan_core.symbolic.candidate import Candidate
from kan_core.symbolic.compiled_search import CompiledSearch, _joined
from kan_core.symbolic.ranking import rank
from kan_core.symbolic.starts import Coordinate, admissible
from kan_core.symbolic.varpro import Curve, Family, PlainSearch

each_primitive = pytest.mark.parametrize("primitive", PRIMITIVES.values(), ids=PRIMITIVES)
X = np.linspace(0.2, 1.5, 90)
CURVES = {
    "wave": np.sin(3 * X + 0.4),
    "decay": np.exp(-2 * X) + 3,
    "root": np.sqrt(X + 0.1),
    "power": X**1.7,
    "step": np.tanh(4 * X - 3),
    "law of Planck": X**3 / np.expm1(2 * X),
    "Bessel": np.asarray(PRIMITIVES["J0"].value(NUMPY_FUNCTIONS, 4 * X)),
}


@pytest.fixture(scope="module")
def compiled() -> CompiledSearch:
    search = compiled_search.compiled_search()
    assert search is not None
    return search


def curve(y: np.ndarray, x: np.ndarray = X) -> Curve:
    return Curve(x, y, np.full(len(x), 1 / len(x)))


def place(primitive: Primitive) -> tuple[Primitive, Coordinate]:
    return primitive, Coordinate.of(primitive, X)


@each_primitive
def test_starts_and_their_errors_are_those_of_the_plain_search(
    primitive: Primitive, compiled: CompiledSearch
) -> None:
    for y in CURVES.values():
        plain, fast = (
            search.started([place(primitive)], curve(y))[0] for search in (PlainSearch(), compiled)
        )
        np.testing.assert_array_equal(fast.rows, plain.rows)
        np.testing.assert_allclose(fast.errors, plain.errors, rtol=1e-9, atol=1e-12)


@each_primitive
@pytest.mark.parametrize("iterations", [1, 3])
def test_steps_are_those_of_the_plain_search(
    primitive: Primitive, iterations: int, compiled: CompiledSearch
) -> None:
    start = PlainSearch().started([place(primitive)], curve(CURVES["step"]))[0].best(12)
    plain, fast = (
        search.polished([start], curve(CURVES["step"]), iterations)[0] for search in (PlainSearch(), compiled)
    )
    np.testing.assert_allclose(fast.errors, plain.errors, rtol=1e-6)


@each_primitive
@given(alpha=st.floats(-30, 30), beta=st.floats(-30, 30), low=st.floats(-5, 5), width=st.floats(1e-3, 9))
def test_bounds_are_those_of_the_plain_search(
    primitive: Primitive, alpha: float, beta: float, low: float, width: float
) -> None:
    coordinate = Coordinate.of(primitive, np.array([low, low + width]))
    row = np.array([[alpha, beta, 1.0]])
    family = Family(primitive, coordinate, row, np.zeros(1))
    allowed = kernels(SNAPPING).keep_admissible(*_joined([family]))
    assert allowed == admissible(primitive, coordinate, row)


@pytest.mark.parametrize("name", CURVES)
def test_the_library_is_fitted_alike(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    y = CURVES[name]
    fast = fit_library(X, y)
    monkeypatch.setattr(affine_fit, "compiled_search", lambda: None)
    plain = fit_library(X, y)
    exact = [one for one in plain if one.error < 1e-12]
    assert exact
    assert {one.primitive for one in fast[: len(exact)]} == {one.primitive for one in exact}
    by_name = {one.primitive: one for one in plain}
    assert {one.primitive for one in fast} == set(by_name)
    for one in fast:
        # A fit that is not exact ends where its steps are used up, which rounding has a say in.
        assert one.error == pytest.approx(by_name[one.primitive].error, rel=0.1, abs=1e-13)
    best, other = rank(fast)[0], rank(plain)[0]
    assert best.primitive == other.primitive
    assert best.parameters == pytest.approx(other.parameters, rel=1e-9, abs=1e-9)


def test_the_same_curve_gives_the_same_rows(compiled: CompiledSearch) -> None:
    places = [place(primitive) for primitive in PRIMITIVES.values()]
    one, other = (compiled.started(places, curve(CURVES["wave"])) for _ in range(2))
    for first, second in zip(one, other, strict=True):
        assert (first.errors == second.errors).all()


def test_rows_do_not_depend_on_their_neighbours(compiled: CompiledSearch) -> None:
    family = PlainSearch().started([place(PRIMITIVES["sin"])], curve(CURVES["step"]))[0].best(20)
    alone = Family(family.primitive, family.coordinate, family.rows[13:14], family.errors[13:14])
    together = compiled.polished([family], curve(CURVES["step"]), 4)[0]
    single = compiled.polished([alone], curve(CURVES["step"]), 4)[0]
    assert (together.rows[13] == single.rows[0]).all()


def test_without_families_nothing_is_fitted(compiled: CompiledSearch) -> None:
    assert compiled.polished([], curve(CURVES["wave"]), 3) == []
    assert compiled.started([], curve(CURVES["wave"])) == []


def test_until_kernels_are_there_the_plain_search_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled_search, "kernels", lambda name: None)
    assert compiled_search.compiled_search() is None
    found: Candidate = fit_library(X, CURVES["wave"], primitives=["sin"])[0]
    assert found.error < 1e-12
