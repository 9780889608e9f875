"""Constants are fitted to all rows of a file that is read in parts, as if it were in memory at once."""

from pathlib import Path

import numpy as np
import pytest

from kan_core.data.computed import with_column, with_condition
from kan_core.data.dataset import Dataset, Role
from kan_core.data.reading import Reading
from kan_core.data.table import inspected, read_table
from kan_core.data.table_parts import table_parts
from kan_core.errors import DataError
from kan_core.symbolic.fit_in_parts import fit_in_parts
from kan_core.symbolic.formula import Formula
from kan_core.symbolic.parser import parse
from kan_core.symbolic.template import fit_template


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """y = 2.5 exp(-0.7 t) + u with noise, 3000 rows, some of them incomplete; s says how far y may be off."""
    random = np.random.default_rng(0)
    t, u = random.uniform(0, 4, (2, 3000))
    s = random.uniform(0.01, 0.2, 3000)
    y = 2.5 * np.exp(-0.7 * t) + u + s * random.normal(size=3000)
    rows = [
        f"{a!r},{b!r},{c!r},{d!r}" for a, b, c, d in zip(*(x.tolist() for x in (t, u, s, y)), strict=True)
    ]
    rows[7] = ",1.0,0.1,2.0"
    file = tmp_path / "decay.csv"
    file.write_text("\n".join(["# one run", "t (ms),u,s,y", *rows]), encoding="utf-16")
    return file


def formula(table: Dataset, text: str) -> Formula:
    import sympy as sp

    symbols = {name: name for name in table.names}
    return Formula("y", "", parse(text, {name: sp.Symbol(name, real=True) for name in symbols}), symbols)


def test_all_rows_come_once_in_their_order(path: Path) -> None:
    whole, reading = read_table(path), inspected(path).reading
    parts = list(table_parts(path, reading, 700))
    assert [part.rows for part in parts] == [700, 700, 700, 700, 200]
    assert {part.names for part in parts} == {whole.names} and parts[1].columns[0].unit == "ms"
    np.testing.assert_array_equal(np.vstack([part.values for part in parts]), whole.values)


@pytest.mark.parametrize("weighed", [False, True])
def test_constants_are_those_of_all_rows_at_once(path: Path, weighed: bool) -> None:
    found = inspected(path, Reading(rows=100))
    roles = {"s": Role.SIGMA if weighed else Role.IGNORE}
    sample = with_condition(found.dataset.with_roles(roles), "t < 3.5")
    law = formula(sample, "2.3*exp(-0.6*t) + 1.1*u")
    fitted = fit_in_parts(law, sample, lambda: table_parts(path, found.reading, 700))
    whole = with_condition(read_table(path).with_roles(roles), "t < 3.5")
    expected = fit_template(whole, "y = a*exp(b*t) + c*u", {"a": 2.3, "b": -0.6, "c": 1.1})
    assert fitted is not None and fitted.rows == len(expected.rows) > 2000
    assert sorted(fitted.values) == pytest.approx(sorted(expected.values), rel=1e-7)
    assert expected.standard_errors is not None and fitted.standard_errors is not None
    assert sorted(fitted.standard_errors) == pytest.approx(sorted(expected.standard_errors), rel=1e-6)
    assert fitted.rmse == pytest.approx((expected.rss / fitted.rows) ** 0.5, rel=1e-9)
    assert fitted.before > 1.1 * fitted.rmse and fitted.passes < 8


def test_computed_columns_are_computed_in_each_part_and_means_are_refused(path: Path) -> None:
    found = inspected(path, Reading(rows=100))
    sample = with_column(found.dataset.with_roles({"s": Role.IGNORE}), "decay", "exp(-0.7*t)")
    read = lambda: table_parts(path, found.reading, 700)  # noqa: E731
    fitted = fit_in_parts(formula(sample, "2.3*decay + 1.1*u"), sample, read)
    assert fitted is not None and sorted(fitted.values) == pytest.approx([1.0, 2.5], abs=0.02)
    means = with_column(sample, "far", "t - mean(t)")
    with pytest.raises(DataError, match="whole column"):
        fit_in_parts(formula(means, "2.3*far + 1.1*u"), means, read)


def test_a_constant_needs_no_inputs(path: Path) -> None:
    sample = read_table(path)
    fitted = fit_in_parts(formula(sample, "2.3"), sample, lambda: [sample])
    assert fitted is not None and fitted.values == pytest.approx([np.nanmean(sample.column("y"))])


def test_a_formula_without_a_value_on_some_row_of_the_file_is_refused(path: Path) -> None:
    found = inspected(path, Reading(rows=100))
    sample = with_condition(found.dataset.with_roles({"s": Role.IGNORE}), "t > 0.001")
    steep = formula(sample, "2.3*log(t - 0.02) + 1.1*u + 0.3")
    with pytest.raises(DataError, match="no value on some rows"):
        fit_in_parts(steep, sample, lambda: table_parts(path, found.reading, 700))


def test_where_no_constant_is_free_nothing_is_fitted(path: Path) -> None:
    sample = read_table(path)
    assert fit_in_parts(formula(sample, "t + u"), sample, lambda: [sample]) is None
