"""Relations without a target: conserved quantities, their constants, and nothing where there is nothing."""

import numpy as np
import pytest

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.discovery.relation import Relation, RelationConstant, RelationsDone, RelationSettings
from kan_core.discovery.relation_fit import Sampled, fitted
from kan_core.discovery.relation_rows import RelationRows
from kan_core.discovery.relation_terms import Quantity, RelationTerm, relation_terms
from kan_core.discovery.relations import discover_relations
from kan_core.errors import DataError
from kan_core.model.state import FloatArray

GM = 4 * np.pi**2
"""Of the sun, in au^3 / yr^2."""
ECCENTRICITY = 0.3


def orbit(rows: int = 120) -> dict[str, FloatArray]:
    """Places and velocities of a planet at random times, by Kepler's equation."""
    time = np.random.default_rng(0).uniform(0, 2 * np.pi, rows)
    angle = time.copy()
    for _ in range(30):
        angle -= (angle - ECCENTRICITY * np.sin(angle) - time) / (1 - ECCENTRICITY * np.cos(angle))
    rate = np.sqrt(GM) / (1 - ECCENTRICITY * np.cos(angle))
    minor = np.sqrt(1 - ECCENTRICITY**2)
    return {
        "x": np.cos(angle) - ECCENTRICITY,
        "y": minor * np.sin(angle),
        "vx": -rate * np.sin(angle),
        "vy": rate * minor * np.cos(angle),
    }


def table(columns: dict[str, FloatArray], units: dict[str, str] | None = None) -> Dataset:
    given = tuple(Column(name, Role.INPUT, (units or {}).get(name, "")) for name in columns)
    return Dataset("table", given, np.column_stack(list(columns.values())))


def found(dataset: Dataset, **settings: int) -> tuple[Relation, ...]:
    *_, done = discover_relations(dataset, RelationSettings(**settings))
    assert isinstance(done, RelationsDone)
    assert done.complete
    return done.relations


def noisy(values: FloatArray, part: float, seed: int) -> FloatArray:
    return values * (1.0 + part * np.random.default_rng(seed).normal(size=len(values)))


def holds(constant: RelationConstant, value: float, errors: float = 3.0) -> bool:
    return abs(constant.value - value) <= errors * constant.error + 1e-9 * abs(value)


@pytest.mark.parametrize("part", [0.0, 0.01])
def test_the_energy_of_a_planet_is_found_with_the_mass_of_its_sun(part: float) -> None:
    at = orbit()
    columns = {"v": np.hypot(at["vx"], at["vy"]), "r": np.hypot(at["x"], at["y"])}
    measured = {name: noisy(values, part, seed) for seed, (name, values) in enumerate(columns.items())}
    (energy,) = found(table(measured, {"v": "au/yr", "r": "au"}))
    assert energy.text == "v**2 - c1/r = c0"
    pull, total = energy.constants
    assert pull.unit == "(au/yr)**2*au"
    assert holds(pull, 2 * GM)
    assert holds(total, -GM)
    assert pull.error < 0.01 * pull.value
    assert (energy.noise < 1e-10) == (part == 0.0)


def test_angular_momentum_is_among_the_relations_of_an_orbit() -> None:
    relations = found(table(orbit(), {"x": "au", "y": "au", "vx": "au/yr", "vy": "au/yr"}))
    momentum = {relation.formula: relation for relation in relations}["vy*x - vx*y"]
    assert holds(momentum.constants[0], 2 * np.pi * np.sqrt(1 - ECCENTRICITY**2))
    assert len(relations) == 3


def test_a_spring_gives_its_stiffness_over_its_mass() -> None:
    time = np.random.default_rng(1).uniform(0, 9, 150)
    x, v = 0.7 * np.cos(1.5 * time), -0.7 * 1.5 * np.sin(1.5 * time)
    random = np.random.default_rng(2)
    measured = {"x": x + 0.005 * random.normal(size=150), "v": v + 0.0075 * random.normal(size=150)}
    (energy,) = found(table(measured))
    assert energy.text == "x**2 + c1*v**2 = c0"
    assert holds(energy.constants[0], 1 / 2.25)
    assert holds(energy.constants[1], 0.49)


@pytest.mark.parametrize("seed", range(2))
def test_nothing_is_found_in_independent_columns(seed: int) -> None:
    random = np.random.default_rng(seed)
    columns = {"a": random.uniform(1, 2, 80), "b": random.lognormal(size=80), "c": random.normal(size=80)}
    assert found(table(columns)) == ()


def test_a_product_that_is_constant_is_a_relation() -> None:
    pressure = np.linspace(1, 5, 40)
    (law,) = found(table({"p": pressure, "V": 3.0 / pressure}), rows=30)
    assert law.formula in ("p*V", "V*p")
    assert law.rows == 30
    assert holds(law.constants[0], 3.0)


def test_standard_errors_are_those_of_repeated_tables() -> None:
    time = np.linspace(0, 6, 100)
    terms = [RelationTerm(((Quantity((column,)), 2),)) for column in (0, 1)]
    pulls = []
    for seed in range(200):
        x = np.stack([np.cos(time), np.sin(time)], 1)
        x += 0.02 * np.random.default_rng(seed).normal(size=x.shape)
        fit = fitted(Sampled.of(terms, x, np.array([0.02, 0.02])))
        assert fit is not None
        pulls.append((fit.coefficients[1] - 1.0) / np.sqrt(fit.covariance[0, 0]))
    assert abs(np.mean(pulls)) < 0.3
    assert 0.8 < np.std(pulls) < 1.25


def test_slopes_of_terms_are_those_of_central_differences() -> None:
    x = np.random.default_rng(3).uniform(0.5, 2.0, (5, 3))
    for term in relation_terms(x, [(0, 1)]):
        _, slopes = term.sampled(x)
        for column in range(3):
            step = np.zeros(3)
            step[column] = 1e-6
            difference = (term.sampled(x + step)[0] - term.sampled(x - step)[0]) / 2e-6
            np.testing.assert_allclose(slopes[:, column], difference, rtol=1e-6, atol=1e-6)


def test_what_passes_through_zero_is_not_divided_by() -> None:
    x = np.column_stack([np.linspace(-1, 1, 20), np.linspace(1, 2, 20)])
    below = {quantity for t in relation_terms(x, []) for quantity, power in t.powers if power < 0}
    assert below == {Quantity((1,))}


def test_rows_and_columns_that_say_nothing_are_left_out() -> None:
    values = np.column_stack([np.linspace(1, 2, 30), np.full(30, 7.0), np.linspace(2, 3, 30)])
    values[3, 0] = np.nan
    rows = RelationRows.of(Dataset("t", (Column("a"), Column("b"), Column("c")), values), 100)
    assert rows.x.shape == (29, 2)
    assert "'b' has one value only" in rows.notes[0]
    with pytest.raises(DataError, match="at least two columns"):
        RelationRows.of(table({"a": np.linspace(0, 1, 30)}), 100)
    with pytest.raises(DataError, match="Only 5 rows"):
        RelationRows.of(table({"a": np.linspace(0, 1, 5), "b": np.linspace(0, 1, 5)}), 100)
    with pytest.raises(DataError, match="one relation or more"):
        RelationSettings(most=0)


def test_a_stop_ends_with_what_was_found() -> None:
    *_, done = discover_relations(table(orbit()), RelationSettings(), lambda: True)
    assert isinstance(done, RelationsDone)
    assert not done.complete
