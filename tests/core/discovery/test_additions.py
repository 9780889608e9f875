"""Links are offered to a sum where each says something, and fitted beside what the sum has already."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kan_core.discovery.additions import Library, corrected, orthonormal, plain_forms, summands
from kan_core.discovery.arguments import Pair
from kan_core.discovery.link_forms import Curve
from tests.core.discovery.samples import Ranges, sample

ABC: Ranges = dict.fromkeys("abc", (1.0, 3.0))
GRID = 4


@given(st.integers(0, 99), st.integers(0, 3))
def test_a_link_beside_columns_leaves_what_least_squares_on_both_leave(seed: int, columns: int) -> None:
    rows = sample(lambda a, b, c: a * b - c, ABC, rows=120, seed=seed)
    random = np.random.default_rng(seed)
    given_columns = random.normal(size=(columns, rows.rows))
    library = Library.of(rows, summands(rows, 6), GRID)
    found = library.beside(given_columns, rows.y)
    for place, basis in enumerate(library.bases):
        design = np.concatenate([given_columns, basis]).T
        best, *_ = np.linalg.lstsq(design, rows.y, rcond=None)
        left = np.sqrt(np.mean((design @ best - rows.y) ** 2))
        assert found.errors[place] == pytest.approx(corrected(left, design.shape[1], rows.rows), rel=1e-6)


def test_orthonormal_columns_span_the_given_ones() -> None:
    columns = np.random.default_rng(0).normal(size=(3, 50)) * np.array([[1e-8], [1.0], [1e8]])
    repeated = np.concatenate([columns, columns[:1] + 0.0])
    found = orthonormal(repeated)
    assert found @ found.T / 50 == pytest.approx(np.eye(3), abs=1e-12)
    again = (found.T @ (found @ columns.T) / 50).T
    assert again == pytest.approx(columns, rel=1e-6)


def test_too_few_rows_for_the_splines_leave_no_error_to_go_by() -> None:
    assert corrected(0.1, 90, 100) == np.inf
    assert corrected(0.1, 50, 100) == pytest.approx(0.25)


def test_sums_and_products_in_which_a_column_is_dwarfed_are_not_offered() -> None:
    dates: Ranges = {"month": (1.0, 12.0), "year": (1960.0, 2020.0), "other": (1.0, 12.0)}
    found = [one.argument for one in summands(sample(lambda m, y, o: m + y + o, dates), 60, unlike=2.0)]
    pairs = {one.pair for one in found if one.pair}
    products = {one.exponents for one in found if not one.pair and sum(map(bool, one.exponents)) == 2}
    assert {pair.columns for pair in pairs} == {(0, 2)}
    assert all(pair.other is not None for pair in pairs)
    assert products and not any(exponents[1] for exponents in products)
    assert Pair(0, 2, -1) in pairs


def test_a_link_is_read_with_whatever_offset_its_spline_has() -> None:
    h = np.linspace(0.5, 3.0, 100)
    for offset in (0.0, 7.0):
        curve = Curve(h, 2.0 * np.log(h) + offset, np.ones(100))
        best = min(plain_forms(curve, (1.0,), ("x", "x^2", "log", "sin")), key=lambda form: form.misfit)
        assert best.candidate.primitive == "log"
        assert best.factor == pytest.approx(2.0)
        assert best.misfit < 1e-6
