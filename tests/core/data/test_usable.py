"""Only complete rows and inputs that vary are used; what is left out is told, hopeless tables are refused."""

import numpy as np
import pytest

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.data.usable import usable_rows
from kan_core.errors import DataError

ROWS = 20


def table(**columns: np.ndarray) -> Dataset:
    """A table whose target is `y` where there is one."""
    roles = {"y": Role.TARGET, "sigma": Role.SIGMA, "weight": Role.WEIGHT}
    names = tuple(Column(name, roles.get(name, Role.INPUT)) for name in columns)
    return Dataset("table", names, np.column_stack([np.broadcast_to(c, ROWS) for c in columns.values()]))


@pytest.fixture
def x() -> np.ndarray:
    return np.linspace(1.0, 2.0, ROWS)


def with_value(column: np.ndarray, value: float, *rows: int) -> np.ndarray:
    changed = column.copy()
    changed[list(rows)] = value
    return changed


def test_a_clean_table_is_used_whole(x: np.ndarray) -> None:
    usable = usable_rows(table(a=x, b=x**2, y=np.exp(x)))
    assert usable.input_names == ("a", "b")
    np.testing.assert_array_equal(usable.x, np.column_stack([x, x**2]))
    np.testing.assert_array_equal(usable.y[:, 0], np.exp(x))
    np.testing.assert_array_equal(usable.rows, np.arange(ROWS))
    assert usable.sigma is None
    assert usable.notes == ()


def test_rows_with_gaps_are_left_out_and_counted(x: np.ndarray) -> None:
    usable = usable_rows(table(a=with_value(x, np.nan, 3, 4), y=with_value(x**2, np.nan, 4, 7)))
    assert set(range(ROWS)) - set(usable.rows.tolist()) == {3, 4, 7}
    np.testing.assert_array_equal(usable.y[:, 0], x[usable.rows] ** 2)
    assert usable.notes == ("3 of 20 rows were left out: values are missing, most in 'y' (2).",)


def test_gaps_in_ignored_columns_do_not_matter(x: np.ndarray) -> None:
    data = table(a=x, b=with_value(x, np.nan, 0), y=x**2).with_roles({"b": Role.IGNORE})
    assert usable_rows(data).rows.size == ROWS


def test_inputs_that_say_nothing_are_left_out(x: np.ndarray) -> None:
    usable = usable_rows(table(a=x, empty=np.array(np.nan), three=np.array(3.0), y=x**2))
    assert usable.input_names == ("a",)
    assert [("'empty'" in note, "'three'" in note) for note in usable.notes] == [(True, False), (False, True)]


def test_an_input_that_varies_only_in_rows_left_out_is_constant(x: np.ndarray) -> None:
    usable = usable_rows(table(a=x, b=with_value(np.zeros(ROWS), 1.0, 5), y=with_value(x, np.nan, 5)))
    assert usable.input_names == ("a",)


def test_inputs_that_are_copies_of_each_other_are_told(x: np.ndarray) -> None:
    notes = usable_rows(table(kelvin=x, celsius=x - 273.15, minus=-3 * x, other=x**2, y=np.exp(x))).notes
    pairs = [("kelvin", "celsius"), ("kelvin", "minus"), ("celsius", "minus")]
    assert notes == tuple(f"The inputs {a!r} and {b!r} carry the same information." for a, b in pairs)


def test_weights_become_relative_deviations_and_weight_zero_leaves_a_row_out(x: np.ndarray) -> None:
    weight = with_value(np.full(ROWS, 4.0), 0.0, 2)
    usable = usable_rows(table(a=x, weight=weight, y=x**2))
    assert 2 not in usable.rows
    np.testing.assert_array_equal(usable.sigma, np.full(ROWS - 1, 0.5))
    assert usable.input_names == ("a",)


def test_given_deviations_are_kept_with_their_rows(x: np.ndarray) -> None:
    usable = usable_rows(table(a=with_value(x, np.nan, 0), sigma=x, y=x**2))
    np.testing.assert_array_equal(usable.sigma, x[1:])


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"y": 0.1 + 0.2}, "target 'y' has the same value"),
        ({"a": np.array(1.0)}, "No input varies"),
        ({"a": np.array(np.nan)}, "no input with numbers"),
        ({"a": np.array(np.inf)}, r"'a' has 20 infinite values.*row 1"),
        ({"sigma": np.array(0.0)}, r"sigma 'sigma' is 0.*row 1"),
        ({"weight": np.array(-1.0)}, "weight 'weight' is -1"),
        ({"sigma": np.array(1.0), "weight": np.array(1.0)}, "'sigma' and 'weight'"),
    ],
)
def test_what_cannot_be_trained_on_is_refused(x: np.ndarray, columns: dict, message: str) -> None:
    with pytest.raises(DataError, match=message):
        usable_rows(table(**{"a": x, "y": x**2, **columns}))


def test_a_table_without_a_target_is_refused(x: np.ndarray) -> None:
    with pytest.raises(DataError, match="as the target"):
        usable_rows(table(a=x, b=x))


def test_a_target_that_differs_by_rounding_only_is_constant(x: np.ndarray) -> None:
    with pytest.raises(DataError, match="same value"):
        usable_rows(table(a=x, y=with_value(np.full(ROWS, 0.3), 0.1 + 0.2, 0)))


def test_too_few_complete_rows_are_refused_with_the_column_to_blame(x: np.ndarray) -> None:
    mostly_missing = np.where(np.arange(ROWS) < 4, x, np.nan)
    with pytest.raises(DataError, match=r"Only 4 of 20 rows.*'gaps' \(16\)"):
        usable_rows(table(a=x, gaps=mostly_missing, y=x**2))


def test_a_target_of_two_values_and_a_copy_of_the_target_are_told(x: np.ndarray) -> None:
    y = np.where(np.arange(ROWS) % 3, 2.0, 1.0)
    assert usable_rows(table(a=x, twice=2 * y, copy=y, y=y)).notes == (
        "The inputs 'twice' and 'copy' carry the same information.",
        "The target 'y' has two values, 1 and 2: it may be a class.",
        "The input 'copy' is a copy of the target 'y'.",
    )


def test_a_table_of_one_row_is_refused() -> None:
    data = Dataset("one", (Column("a"), Column("y", Role.TARGET)), np.array([[1.0, 2.0]]))
    with pytest.raises(DataError, match=r"Only 1 of 1 rows.*Add rows"):
        usable_rows(data)


@pytest.mark.parametrize("size", [1e300, 1e-300])
@pytest.mark.parametrize("name", ["a", "y"])
def test_values_beyond_computing_are_refused_with_their_row(x: np.ndarray, size: float, name: str) -> None:
    columns = {"a": x, "y": x**2}
    columns[name] = size * columns[name]
    with pytest.raises(DataError, match=rf"'{name}'.*data row {ROWS}.*too extreme") as refused:
        usable_rows(table(**columns))
    assert "unit" in refused.value.remedy


def test_a_column_of_zeros_is_constant_not_extreme(x: np.ndarray) -> None:
    assert usable_rows(table(a=x, zero=np.array(0.0), y=1e90 * x)).input_names == ("a",)


def classes(kind: np.ndarray, labels: tuple[str, ...] = (), **columns: np.ndarray) -> Dataset:
    names = (Column("kind", Role.CLASS, labels=labels), *(Column(name) for name in columns))
    return Dataset("table", names, np.column_stack([kind, *columns.values()]))


def test_several_targets_stand_side_by_side_and_gaps_in_any_count(x: np.ndarray) -> None:
    data = table(a=x, v=with_value(x**3, np.nan, 2), y=x**2).with_target("v", "y")
    usable = usable_rows(data)
    assert (usable.output_names, usable.class_of, usable.input_names) == (("v", "y"), "", ("a",))
    np.testing.assert_array_equal(usable.y, np.column_stack([x**3, x**2])[usable.rows])
    assert usable.rows.size == ROWS - 1


def test_a_constant_target_among_several_is_refused_by_name(x: np.ndarray) -> None:
    with pytest.raises(DataError, match="'v' has the same value"):
        usable_rows(table(a=x, v=np.array(3.0), y=x**2).with_target("v", "y"))


def test_classes_are_ones_and_zeros_in_the_order_of_their_labels(x: np.ndarray) -> None:
    kind = with_value(np.arange(ROWS) % 2 * 2.0, np.nan, 5)
    usable = usable_rows(classes(kind, ("ash", "elm", "oak"), a=x))
    assert (usable.output_names, usable.class_of) == (("ash", "oak"), "kind")
    np.testing.assert_array_equal(usable.y[:, 1] * 2, kind[usable.rows])
    np.testing.assert_array_equal(usable.y.sum(axis=1), np.ones(ROWS - 1))


def test_numbers_can_be_declared_classes(x: np.ndarray) -> None:
    usable = usable_rows(classes(np.arange(ROWS) % 3 - 1.0, a=x))
    assert usable.output_names == ("-1", "0", "1")


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        (np.zeros(ROWS), "Every row is of the class '0'"),
        (with_value(np.zeros(ROWS), 1.0, 3), "The class '1' of 'kind' has only one row"),
        (np.linspace(0, 1, 60), "60 different values"),
        (with_value(np.arange(ROWS) % 2 * 1.0, np.inf, 3), "infinite"),
    ],
)
def test_hopeless_classes_are_refused_and_named(kind: np.ndarray, message: str) -> None:
    with pytest.raises(DataError, match=message):
        usable_rows(classes(kind, a=np.linspace(0, 1, len(kind))))


def test_classes_beside_a_target_and_texts_as_a_target_are_refused(x: np.ndarray) -> None:
    data = classes(np.arange(ROWS) % 2 * 1.0, ("u", "v"), a=x, y=x**2)
    with pytest.raises(DataError, match="numbers or classes"):
        usable_rows(data.with_roles({"y": Role.TARGET}))
    with pytest.raises(DataError, match="'kind' holds texts"):
        usable_rows(data.with_roles({"kind": Role.TARGET}))


def test_an_input_of_texts_is_left_out(x: np.ndarray) -> None:
    data = classes(np.arange(ROWS) % 2 * 1.0, ("u", "v"), a=x, y=x**2)
    usable = usable_rows(data.with_roles({"kind": Role.INPUT, "y": Role.TARGET}))
    assert usable.input_names == ("a",)
    assert usable.notes[0] == "The input 'kind' has no numbers and was left out."
