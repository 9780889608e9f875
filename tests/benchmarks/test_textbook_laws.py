"""The textbook laws of the benchmark: their units close and they have values in their ranges."""

import numpy as np
import pytest
import sympy as sp

from benchmarks._recovery.equations import Equation
from benchmarks._recovery.sets import TEXTBOOKS, read_textbook
from kan_core.units.inference import measure_of
from kan_core.units.parse import parse_unit

FILES = {file.stem: read_textbook(file) for file in sorted(TEXTBOOKS.glob("*.csv"))}
LAWS = [law for laws in FILES.values() for law in laws]
NUMBERS_WITH_UNITS = (
    *("kepler_period", "du_bois_surface", "bolton_vapour_pressure", "compton_photon_energy", "eyring"),
    *("semi_empirical_mass", "cockcroft_gault", "distance_modulus", "moment_magnitude", "shockley_diode"),
    *("debye_huckel_extended", "bouguer_anomaly"),
)
"""Laws as textbooks print them, in which a constant of nature or of the units is a number."""
CLOSED = [law for law in LAWS if law.id not in NUMBERS_WITH_UNITS]
each_law = pytest.mark.parametrize("law", LAWS, ids=lambda law: law.id)


@pytest.mark.parametrize(
    ("name", "count"), [("first", 35), ("second", 30), ("third", 30), ("fourth", 30), ("seen", 69)]
)
def test_a_set_has_so_many_laws_with_up_to_seven_inputs(name: str, count: int) -> None:
    laws = FILES[name]
    assert len({law.id for law in laws}) == len(laws) == count
    assert max(len(law.ranges) for law in laws) <= 7


@each_law
def test_the_law_holds_all_its_inputs_and_nothing_else(law: Equation) -> None:
    assert {symbol.name for symbol in law.truth.free_symbols} == set(law.ranges)
    assert law.output not in law.ranges


@pytest.mark.parametrize("law", CLOSED, ids=lambda law: law.id)
def test_the_law_has_the_unit_of_its_target(law: Equation) -> None:
    exact = sp.nsimplify(law.truth, rational=True)
    measure = measure_of(exact, {name: parse_unit(law.units[name]) for name in law.ranges})
    target = parse_unit(law.units[law.output])
    assert measure is not None
    assert measure.dimension == target.dimension
    assert measure.factor == pytest.approx(target.factor)


@each_law
def test_the_law_is_finite_and_varies_in_its_ranges(law: Equation) -> None:
    assert all(low < high for low, high in law.ranges.values())
    values = law.values(law.rows(1_000, seed=0))
    assert np.isfinite(values).all()
    assert np.std(values) > 0.0


@each_law
def test_the_numbers_of_the_law_are_exact(law: Equation) -> None:
    assert not law.truth.atoms(sp.Float)
