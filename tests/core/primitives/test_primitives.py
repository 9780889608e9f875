"""The contract that every primitive of the table fulfils."""

import math

import mpmath
import numpy as np
import pytest
import sympy as sp

from kan_core.errors import ModelError
from kan_core.primitives.contract import Primitive
from kan_core.primitives.functions import FUNCTION_NAMES, NUMPY_FUNCTIONS
from kan_core.primitives.table import PRIMITIVES, primitive_named
from kan_core.symbolic.forms import FORMS

each_primitive = pytest.mark.parametrize("primitive", PRIMITIVES.values(), ids=PRIMITIVES)

SHAPE = {"p": 1.7, "q": -0.6}
AFFINE_BUT_FOR_A_POINT = ("abs", "sign")


def arguments(primitive: Primitive) -> np.ndarray:
    """Arguments spread over the domain, both signs where it has both, away from its ends and poles."""
    lower, upper = max(primitive.lower, -4.0), min(primitive.upper, 4.0)
    u = np.random.default_rng(7).uniform(lower, upper, 60)
    u = np.append(u, [0.03, 0.3]) if primitive.pole is None and lower <= 0 else u
    if primitive.pole is not None:
        spacing = primitive.pole_spacing
        offset = u - primitive.pole
        nearest = spacing * np.round(offset / spacing) if math.isfinite(spacing) else 0.0
        u = u[np.abs(offset - nearest) > 0.05]
    return u


def shape_of(primitive: Primitive) -> list[float]:
    return [SHAPE[name] for name in primitive.shape]


def exact(expression: sp.Expr, u: float, shape: list[float]) -> float:
    """Value of a form with symbols u, p and q at double precision arguments, computed to 40 digits."""
    values = {sp.Symbol("u"): sp.Float(u, 40)}
    values |= {sp.Symbol(name): sp.Float(value, 40) for name, value in zip("pq", shape, strict=False)}
    with mpmath.workdps(40):
        return float(sp.N(expression.subs(values), 40))


def form(primitive: Primitive) -> sp.Expr:
    return FORMS[primitive.name](sp.Symbol("u"), *(sp.Symbol(name) for name in primitive.shape))


def assert_close(ours: np.ndarray, truth: list[float], tolerance: float) -> None:
    scale = np.maximum(np.abs(truth), 1e-3)
    assert np.max(np.abs(ours - np.array(truth)) / scale) < tolerance


def test_there_are_many_primitives_each_under_its_own_name() -> None:
    assert len(PRIMITIVES) >= 55
    assert all(name == primitive.name for name, primitive in PRIMITIVES.items())


def test_the_table_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        PRIMITIVES["x"] = PRIMITIVES["sin"]  # type: ignore[index]


def test_an_unknown_name_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ModelError, match="1/sqrt"):
        primitive_named("cosine")


def test_every_primitive_has_a_sympy_form() -> None:
    assert set(FORMS) == set(PRIMITIVES)


@each_primitive
def test_value_equals_the_sympy_form(primitive: Primitive) -> None:
    u, shape = arguments(primitive), shape_of(primitive)
    truth = [exact(form(primitive), each, shape) for each in u]
    # Near their zeros the Bessel functions of SciPy are good to an absolute, not a relative, rounding error.
    tolerance = 1e-12 if primitive.name in ("J0", "J1") else 1e-14
    assert_close(primitive.value(NUMPY_FUNCTIONS, u, *shape), truth, tolerance)


@each_primitive
def test_derivative_is_that_of_the_form(primitive: Primitive) -> None:
    u, shape = arguments(primitive), shape_of(primitive)
    written = {"abs": sp.sqrt(sp.Symbol("u") ** 2), "sign": sp.Integer(1)}
    slope = sp.diff(written.get(primitive.name, form(primitive)), sp.Symbol("u"))
    truth = [exact(slope, each, shape) for each in u]
    assert_close(primitive.derivative(NUMPY_FUNCTIONS, u, *shape), truth, 1e-12)


@each_primitive
def test_shape_derivatives_are_those_of_the_form(primitive: Primitive) -> None:
    assert len(primitive.shape_derivatives) == len(primitive.shape)
    u, shape = arguments(primitive), shape_of(primitive)
    for name, derivative in zip(primitive.shape, primitive.shape_derivatives, strict=True):
        slope = sp.diff(form(primitive), sp.Symbol(name))
        truth = [exact(slope, each, shape) for each in u]
        assert_close(derivative(NUMPY_FUNCTIONS, u, *shape), truth, 1e-12)


@each_primitive
def test_removable_points_are_filled(primitive: Primitive) -> None:
    if primitive.pole == 0.0 or primitive.lower >= 0.0 or primitive.name == "sign":
        return
    shape = shape_of(primitive)
    with np.errstate(all="raise"):
        middle = primitive.value(NUMPY_FUNCTIONS, np.array([-1e-9, 0.0, 1e-9]), *shape)
        slope = primitive.derivative(NUMPY_FUNCTIONS, np.array([-1e-9, 1e-9]), *shape)
    assert np.isfinite(slope).all()
    assert abs(middle[1] - middle.mean()) < 1e-8


@each_primitive
def test_domain_ends_where_the_function_does(primitive: Primitive) -> None:
    shape = shape_of(primitive)
    for end, outwards in ((primitive.lower, -1.0), (primitive.upper, 1.0)):
        if math.isinf(end):
            continue
        with np.errstate(all="ignore"):
            values = primitive.value(NUMPY_FUNCTIONS, end + outwards * np.array([1e-3, -1e-3]), *shape)
        assert np.isnan(values[0])
        assert np.isfinite(values[1])


@each_primitive
def test_pole_is_infinite_and_repeats(primitive: Primitive) -> None:
    if primitive.pole is None:
        return
    u = primitive.pole + 1e-9
    assert abs(primitive.value(NUMPY_FUNCTIONS, np.array(u))) > 1e8
    if math.isfinite(primitive.pole_spacing):
        assert abs(primitive.value(NUMPY_FUNCTIONS, np.array(u + primitive.pole_spacing))) > 1e6
        between = primitive.pole + primitive.pole_spacing * np.linspace(0.05, 0.95, 200)
        assert np.abs(primitive.value(NUMPY_FUNCTIONS, between)).max() < 100


@each_primitive
def test_symmetry_is_as_stated(primitive: Primitive) -> None:
    if primitive.lower >= 0.0:
        assert primitive.symmetry == ""
        return
    u, shape = arguments(primitive), shape_of(primitive)
    value = primitive.value(NUMPY_FUNCTIONS, u, *shape)
    mirrored = primitive.value(NUMPY_FUNCTIONS, -u, *shape)
    assert np.allclose(mirrored, value) == (primitive.symmetry == "even")
    assert np.allclose(mirrored, -value) == (primitive.symmetry == "odd")


@each_primitive
def test_period_is_as_stated(primitive: Primitive) -> None:
    if not primitive.period:
        return
    u = arguments(primitive)
    value = primitive.value(NUMPY_FUNCTIONS, u)
    assert np.allclose(primitive.value(NUMPY_FUNCTIONS, u + primitive.period), value)
    assert not np.allclose(primitive.value(NUMPY_FUNCTIONS, u + primitive.period / 2), value)


def is_affine_in(value: np.ndarray, changed: np.ndarray) -> bool:
    design = np.stack([value, np.ones_like(value)], axis=1)
    solution = np.linalg.lstsq(design, changed, rcond=None)[0]
    return bool(np.abs(design @ solution - changed).max() < 1e-9 * np.abs(changed).max())


@each_primitive
def test_what_is_free_is_no_gauge_of_scale_and_offset(primitive: Primitive) -> None:
    u, shape = np.linspace(0.11, 0.57, 40) + max(primitive.lower, 0.0), shape_of(primitive)
    value = primitive.value(NUMPY_FUNCTIONS, u, *shape)
    stretched = primitive.value(NUMPY_FUNCTIONS, 1.3 * u, *shape)
    assert is_affine_in(value, stretched) == ("a" not in primitive.inner)
    if "b" in primitive.inner:
        # Of |u| and sign(u) a shift is seen only where the kink is in the range.
        kinked = primitive.name in AFFINE_BUT_FOR_A_POINT
        before = primitive.value(NUMPY_FUNCTIONS, u - 0.3, *shape) if kinked else value
        after = primitive.value(NUMPY_FUNCTIONS, u - 0.2 if kinked else u + 0.1, *shape)
        assert not is_affine_in(before, after)


def test_functions_are_all_named_and_no_primitive_needs_another() -> None:
    assert list(FUNCTION_NAMES) == sorted(set(FUNCTION_NAMES))
    used: set[str] = set()

    class Recorder:
        def __getattr__(self, name: str) -> object:
            used.add(name)
            return getattr(NUMPY_FUNCTIONS, name)

    recorder = Recorder()
    for primitive in PRIMITIVES.values():
        for function in (primitive.value, primitive.derivative, *primitive.shape_derivatives):
            function(recorder, np.array([max(primitive.lower, 0.0) + 0.3]), *shape_of(primitive))
    assert used == set(FUNCTION_NAMES)
