"""The physical constants, and their products by dimension."""

import math

import numpy as np
import pytest
import scipy.constants
from scipy.constants import physical_constants

from kan_core.units.codata import CONSTANTS, products
from kan_core.units.dimensions import Dimension

NAMES = {
    "c": "speed of light in vacuum",
    "h": "Planck constant",
    "hbar": "reduced Planck constant",
    "k_B": "Boltzmann constant",
    "e": "elementary charge",
    "G": "Newtonian constant of gravitation",
    "N_A": "Avogadro constant",
    "R": "molar gas constant",
    "F": "Faraday constant",
    "epsilon_0": "vacuum electric permittivity",
    "mu_0": "vacuum mag. permeability",
    "m_e": "electron mass",
    "m_p": "proton mass",
    "m_u": "atomic mass constant",
    "sigma": "Stefan-Boltzmann constant",
    "mu_B": "Bohr magneton",
    "R_inf": "Rydberg constant",
    "g_n": "standard acceleration of gravity",
}


@pytest.mark.parametrize("symbol", CONSTANTS)
def test_values_are_those_of_codata(symbol: str) -> None:
    value, _, _ = physical_constants[NAMES[symbol]]
    constant = CONSTANTS[symbol]
    # Adjustments of the last years differ by a few standard uncertainties.
    assert constant.value == pytest.approx(value, rel=10 * constant.uncertainty + 2e-9)


def test_derived_constants_have_the_dimensions_of_their_definitions() -> None:
    each = {symbol: constant.dimension for symbol, constant in CONSTANTS.items()}
    assert each["R"] == each["N_A"] * each["k_B"]
    assert each["F"] == each["N_A"] * each["e"]
    assert each["epsilon_0"] * each["mu_0"] * each["c"] ** 2 == Dimension()
    assert each["sigma"] == each["k_B"] ** 4 / (each["h"] ** 3 * each["c"] ** 2)
    assert each["R_inf"] == each["m_e"] * each["e"] ** 4 / (
        each["epsilon_0"] ** 2 * each["h"] ** 3 * each["c"]
    )
    assert each["mu_B"] == each["e"] * each["hbar"] / each["m_e"]
    assert each["G"] * each["m_p"] ** 2 == each["hbar"] * each["c"]


def test_products_of_a_dimension_have_it_and_their_value() -> None:
    speeds = products().of(Dimension.of(m=1, s=-1))
    index = {symbol: position for position, symbol in enumerate(CONSTANTS)}
    rows = [dict(zip(CONSTANTS, map(int, row), strict=True)) for row in speeds.powers]
    assert {"c": 1} in [{symbol: power for symbol, power in row.items() if power} for row in rows]
    for row, logarithm in zip(rows, speeds.logarithms, strict=True):
        dimension = math.prod(
            (CONSTANTS[symbol].dimension ** power for symbol, power in row.items()), start=Dimension()
        )
        assert dimension == Dimension.of(m=1, s=-1)
        expected = sum(power * math.log(CONSTANTS[symbol].value) for symbol, power in row.items())
        assert logarithm == pytest.approx(expected, abs=1e-9)
    assert speeds.uncertainties[np.flatnonzero(speeds.powers[:, index["c"]] == 1)].min() == 0.0
    assert scipy.constants.c == CONSTANTS["c"].value
