"""What fitted constants may stand for."""

import numpy as np

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.symbolic.meaning import meanings
from kan_core.symbolic.template import fit_template


def coulomb(unit: str) -> Dataset:
    """The force in millinewtons between charges in microcoulombs at distances in centimetres."""
    q, r = np.random.default_rng(0).uniform(1, 5, (2, 60))
    force = 8.9875517923e9 * (q * 1e-6) ** 2 / (r * 1e-2) ** 2 * 1e3
    columns = (Column("q", unit="uC"), Column("r", unit=unit), Column("F", Role.TARGET, unit="mN"))
    return Dataset("coulomb", columns, np.column_stack([q, r, force]))


def test_a_constant_is_told_by_the_units_of_its_columns() -> None:
    dataset = coulomb("cm")
    fitted = fit_template(dataset, "k*q^2/r^n")
    assert meanings(fitted, dataset) == ("", "2")
    fitted = fit_template(dataset, "k*q^2/r^2")
    assert meanings(fitted, dataset) == ("1/(4*pi)/epsilon_0",)


def test_without_units_a_constant_is_a_number() -> None:
    dataset = coulomb("")
    assert meanings(fit_template(dataset, "k*q^2/r^2"), dataset) == ("",)
    plain = Dataset(
        "t", (Column("x"), Column("y", Role.TARGET)), np.array([[1.0, 0.5], [2.0, 1.0], [4.0, 2.0]])
    )
    assert meanings(fit_template(plain, "k*x"), plain) == ("1/2",)


def test_constants_that_are_not_determined_mean_nothing() -> None:
    plain = Dataset(
        "t", (Column("x"), Column("y", Role.TARGET)), np.array([[1.0, 0.5], [2.0, 1.0], [4.0, 2.0]])
    )
    assert meanings(fit_template(plain, "a*b*x"), plain) == ("", "")
