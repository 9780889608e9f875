"""Primitives recorded as tapes: played, they give what the primitives give."""

from dataclasses import replace

import numba
import numpy as np
import pytest

from kan_core.primitives.contract import Primitive
from kan_core.primitives.functions import FUNCTION_NAMES, NUMPY_FUNCTIONS
from kan_core.primitives.table import PRIMITIVES
from kan_core.symbolic.kernels.operations import NAMES
from kan_core.symbolic.kernels.play import play
from kan_core.symbolic.kernels.tape import ARGUMENT, recorded


@numba.njit
def run(steps: np.ndarray, first: int, last: int, slots: np.ndarray, count: int) -> None:
    """`play`, which compiled code alone can call."""
    play(steps, first, last, slots, count)


TAPES = recorded(PRIMITIVES.values())
SHAPE = 1.7


def arguments(primitive: Primitive) -> np.ndarray:
    """All over the domain but at its pole; zero and what is far away included."""
    everywhere = np.concatenate(
        [np.linspace(-4, 4, 401), np.geomspace(1e-9, 300, 100), -np.geomspace(1e-9, 300, 100)]
    )
    inside = (everywhere >= primitive.lower) & (everywhere <= primitive.upper)
    return everywhere[inside & (everywhere != primitive.pole)]


def played(primitive: Primitive, u: np.ndarray, derivatives: bool) -> np.ndarray:
    """(slots, n) after the primitive's tape, with its derivatives or without."""
    number = list(PRIMITIVES).index(primitive.name)
    slots = np.full((TAPES.slots[0], len(u)), np.nan)
    slots[ARGUMENT], slots[1 : 1 + len(primitive.shape)] = u, SHAPE
    constants = slice(TAPES.first_constant[number], TAPES.first_constant[number + 1])
    slots[TAPES.constant_slot[constants]] = TAPES.constant[constants, None]
    last = TAPES.first_step[number + 1] if derivatives else TAPES.last_step[number]
    run(TAPES.steps, TAPES.first_step[number], last, slots, len(u))
    return slots


@pytest.mark.parametrize("primitive", PRIMITIVES.values(), ids=PRIMITIVES)
def test_a_tape_gives_values_and_derivatives(primitive: Primitive) -> None:
    u, number = arguments(primitive), list(PRIMITIVES).index(primitive.name)
    shape = [SHAPE] * len(primitive.shape)
    slots = played(primitive, u, derivatives=True)
    functions = (primitive.value, primitive.derivative, *primitive.shape_derivatives)
    places = (TAPES.value[number], *TAPES.derivative[number])
    with np.errstate(all="ignore"):
        for function, place in zip(functions, places, strict=False):
            expected = np.asarray(function(NUMPY_FUNCTIONS, u, *shape))
            np.testing.assert_allclose(slots[place], expected, rtol=1e-13, atol=1e-300)


@pytest.mark.parametrize("primitive", PRIMITIVES.values(), ids=PRIMITIVES)
def test_the_value_needs_the_first_steps_alone(primitive: Primitive) -> None:
    u, place = arguments(primitive), TAPES.value[list(PRIMITIVES).index(primitive.name)]
    whole, part = (played(primitive, u, derivatives)[place] for derivatives in (True, False))
    np.testing.assert_array_equal(part, whole)


@pytest.mark.parametrize("name", sorted({*FUNCTION_NAMES} - {"pow", "where"}))
def test_a_function_is_that_of_numpy(name: str) -> None:
    far = np.geomspace(1e-300, 1e6, 500)
    everywhere = np.linspace(-4, 4, 1001)
    x = np.concatenate([far, -far, everywhere, 700 * everywhere[::50] / 4, [0.0, np.nan]])
    slots = np.array([x, np.zeros_like(x)])
    run(np.array([[NAMES.index(name), 0, 0, 0, 1]]), 0, 1, slots, len(x))
    with np.errstate(all="ignore"):
        expected = getattr(NUMPY_FUNCTIONS, name)(x)
    np.testing.assert_allclose(slots[1], expected, rtol=2e-15)


def test_an_angle_without_phase_is_no_number() -> None:
    slots = np.array([[1e10, np.inf], [0.0, 0.0]])
    run(np.array([[NAMES.index("sin"), 0, 0, 0, 1]]), 0, 1, slots, 2)
    assert np.isnan(slots[1]).all()


def test_every_function_of_primitives_has_an_operation() -> None:
    assert set(FUNCTION_NAMES) <= set(NAMES)


def test_what_was_computed_before_is_not_computed_again() -> None:
    tapes = recorded([PRIMITIVES["exp"]])
    assert len(tapes.steps) == 1
    assert tapes.derivative[0, 0] == tapes.value[0]


def test_a_primitive_must_not_branch_on_its_argument() -> None:
    branching = replace(PRIMITIVES["x"], value=lambda f, u: u if u > 0 else -u)
    with pytest.raises(TypeError, match="where"):
        recorded([branching])


def test_a_slot_stands_for_the_number_of_samples_asked_for() -> None:
    slots = np.zeros((TAPES.slots[0], 10))
    number = list(PRIMITIVES).index("x^2")
    slots[ARGUMENT] = 3.0
    run(TAPES.steps, TAPES.first_step[number], TAPES.last_step[number], slots, 4)
    assert (slots[TAPES.value[number]] == [9.0] * 4 + [0.0] * 6).all()
