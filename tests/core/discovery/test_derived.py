"""What the user brings into a search: primitives written as text, and inputs made of columns."""

import numpy as np
import pytest

from kan_core.data.dataset import Dataset
from kan_core.discovery.derived import DerivedColumns
from kan_core.discovery.discover import discover
from kan_core.discovery.events import Done
from kan_core.discovery.parts import Parts
from kan_core.discovery.settings import DiscoverySettings
from kan_core.discovery.symmetry import algebra_of_units, kinds_of, plain_algebra
from kan_core.errors import ModelError
from kan_core.model.state import InputState
from kan_core.symbolic.evaluate import evaluate
from kan_core.training.prepare import prepare
from tests.core.discovery.samples import Ranges
from tests.core.discovery.tables import Function, table

PLANE: Ranges = {"x": (0.2, 2.0), "t": (1.0, 3.0)}
SPACE: Ranges = {"a": (1.0, 3.0), "b": (1.0, 3.0), "c": (1.0, 3.0)}
NUMBERS = {"x": "1", "t": "1", "y": "1"}
"""Pure numbers: no network is asked for units that nobody wrote down."""
UNITS = {"a": "m", "b": "m", "c": "s", "y": "m/s"}


def derived(*texts: str) -> tuple[InputState, ...]:
    return tuple(InputState(text, expression=text) for text in texts)


def search(dataset: Dataset, **own: object) -> Done:
    *_, done = discover(dataset, DiscoverySettings(seconds=30.0), **own)  # type: ignore[arg-type]
    assert isinstance(done, Done)
    return done


def worst(done: Done, law: Function, ranges: Ranges) -> float:
    random = np.random.default_rng(1)
    columns = {name: random.uniform(*ends, 200) for name, ends in ranges.items()}
    truth = law(*columns.values())
    return float(np.abs(evaluate(done.best.formula.expression, columns) - truth).max() / truth.std())


def parts_of(dataset: Dataset) -> Parts:
    return Parts.of(prepare(dataset), 0, kinds_of(dataset))


def speed(a: np.ndarray, b: np.ndarray, c: np.ndarray) -> np.ndarray:
    return np.asarray(a / c * np.exp(-np.sqrt(a**2 + b**2) / b))


def test_a_law_of_a_written_primitive_is_found_and_is_a_network() -> None:
    def law(x: np.ndarray, t: np.ndarray) -> np.ndarray:
        return np.asarray(t * np.exp(-1.3 * x) / (1 + np.exp(-2.6 * x)) ** 3)

    done = search(table(law, PLANE, rows=150).with_units(NUMBERS), own=("exp(-x)/(1+exp(-2*x))^3",))
    assert done.complete
    assert worst(done, law, PLANE) < 1e-9


def test_a_law_of_a_derived_input_is_found_stated_in_columns_and_the_input_is_in_its_network() -> None:
    def law(x: np.ndarray, t: np.ndarray) -> np.ndarray:
        return np.asarray(x * np.sin(x**2 + t**3))

    done = search(table(law, PLANE, rows=150).with_units(NUMBERS), derived=derived("x^2 + t^3"))
    assert worst(done, law, PLANE) < 1e-9
    assert {symbol.name for symbol in done.best.formula.expression.free_symbols} == {"x", "t"}
    assert [node.expression for node in done.best.state.inputs if node.expression] == ["t**3 + x**2"]


def test_a_derived_input_has_its_dimension_and_one_without_any_is_no_obstacle() -> None:
    given = table(speed, SPACE, rows=200).with_units(UNITS)
    done = search(given, derived=derived("sqrt(a^2 + b^2)", "a + c"))
    assert worst(done, speed, SPACE) < 1e-9
    assert "The dimensions of the formula are those of 'y'." in done.notes


def test_a_derived_input_is_scaled_by_the_power_by_which_it_grows() -> None:
    parts = parts_of(given := table(speed, SPACE, rows=50).with_units(UNITS))
    own = DerivedColumns.of(derived("sqrt(a^2 + b^2)", "a + c", "sqrt(a)", "3*c/c"), parts)
    algebra = algebra_of_units(given, parts)
    assert algebra is not None
    sample = own.sample(parts, algebra)
    assert [str(each) for each in sample.symbols] == ["a", "b", "c", "sqrt(a**2 + b**2)", "sqrt(a)", "3"]
    metres = next(row for row in sample.algebra.matrix if row[0])
    assert metres.tolist() == [2, 2, 0, 2, 1, 0]
    plain = own.sample(parts, plain_algebra(parts))
    np.testing.assert_allclose(plain.x[:, 4], plain.x[:, 0] + plain.x[:, 2])


def test_derived_inputs_that_cannot_be_used_are_named() -> None:
    parts = parts_of(table(speed, SPACE, rows=50))
    own = DerivedColumns.of(derived("a + time", "log(a - 2)"), parts)
    assert not own.expressions
    assert own.notes == (
        "The derived input 'a + time' was left out: time is no input.",
        "The derived input 'log(a - 2)' was left out: it has no value in some row.",
    )


def test_numbers_of_a_derived_input_stay_as_they_were_given() -> None:
    own = DerivedColumns.of(derived("a + 0.1*b"), parts_of(table(speed, SPACE, rows=50)))
    assert [str(each) for each in own.expressions] == ["a + b/10"]


def test_what_is_no_primitive_is_refused() -> None:
    with pytest.raises(ModelError, match="no_such"):
        search(table(speed, SPACE, rows=50), own=("no_such(x)",))
