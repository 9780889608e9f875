"""The physical constants that a law may hold, in SI base units."""

import itertools
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from kan_core.units.dimensions import Dimension

FloatArray = NDArray[np.float64]


@dataclass(frozen=True)
class PhysicalConstant:
    """A constant of nature or a defined one.

    Attributes:
        symbol: as it is written in a law.
        name: in words.
        value: in SI base units.
        uncertainty: relative standard uncertainty; 0 where the value is exact.
        dimension: its dimension.
    """

    symbol: str
    name: str
    value: float
    uncertainty: float
    dimension: Dimension


def _constant(
    symbol: str, name: str, value: float, uncertainty: float = 0.0, **exponents: int
) -> PhysicalConstant:
    return PhysicalConstant(symbol, name, value, uncertainty, Dimension.of(**exponents))


_ALL = (
    _constant("c", "speed of light", 299792458.0, m=1, s=-1),
    _constant("h", "Planck constant", 6.62607015e-34, kg=1, m=2, s=-1),
    _constant("hbar", "reduced Planck constant", 6.62607015e-34 / (2 * math.pi), kg=1, m=2, s=-1),
    _constant("k_B", "Boltzmann constant", 1.380649e-23, kg=1, m=2, s=-2, K=-1),
    _constant("e", "elementary charge", 1.602176634e-19, A=1, s=1),
    _constant("G", "constant of gravitation", 6.67430e-11, 2.2e-5, m=3, kg=-1, s=-2),
    _constant("N_A", "Avogadro constant", 6.02214076e23, mol=-1),
    _constant("R", "gas constant", 6.02214076e23 * 1.380649e-23, kg=1, m=2, s=-2, K=-1, mol=-1),
    _constant("F", "Faraday constant", 6.02214076e23 * 1.602176634e-19, A=1, s=1, mol=-1),
    _constant("epsilon_0", "electric constant", 8.8541878188e-12, 1.6e-10, A=2, s=4, kg=-1, m=-3),
    _constant("mu_0", "magnetic constant", 1.25663706127e-6, 1.6e-10, kg=1, m=1, s=-2, A=-2),
    _constant("m_e", "mass of the electron", 9.1093837139e-31, 3.1e-10, kg=1),
    _constant("m_p", "mass of the proton", 1.67262192595e-27, 3.1e-10, kg=1),
    _constant("m_u", "atomic mass constant", 1.66053906892e-27, 3.1e-10, kg=1),
    _constant("sigma", "Stefan-Boltzmann constant", 5.670374419184429e-8, kg=1, s=-3, K=-4),
    _constant("mu_B", "Bohr magneton", 9.2740100657e-24, 3.1e-10, A=1, m=2),
    _constant("R_inf", "Rydberg constant", 10973731.568157, 1.1e-12, m=-1),
    _constant("g_n", "standard gravity", 9.80665, m=1, s=-2),
)

CONSTANTS: Mapping[str, PhysicalConstant] = {each.symbol: each for each in _ALL}
"""By symbol.

Source: P. Mohr, D. Newell, B. Taylor and E. Tiesinga, CODATA recommended values of the fundamental physical
constants: 2022, Rev. Mod. Phys. 97 (2025) 025002.
"""

_REACH = {1: 4, 2: 4, 3: 3}
"""Largest exponent in a product, by the number of constants in it."""


@dataclass(frozen=True, eq=False)
class Products:
    """Products of powers of up to three constants.

    Attributes:
        powers: (k, constants) exponents, in the order of `CONSTANTS`.
        dimensions: (k, 7) exponents of the SI base units.
        logarithms: (k,) natural logarithms of the values.
        uncertainties: (k,) relative standard uncertainties.
    """

    powers: NDArray[np.int8]
    dimensions: NDArray[np.int8]
    logarithms: FloatArray
    uncertainties: FloatArray

    def of(self, dimension: Dimension) -> "Products":
        """Those of one dimension."""
        if any(power.denominator > 1 for power in dimension.exponents):
            return self._those(np.zeros(len(self.powers), dtype=bool))
        wanted = [int(power) for power in dimension.exponents]
        return self._those((self.dimensions == np.array(wanted)).all(axis=1))

    def _those(self, chosen: NDArray[np.bool_]) -> "Products":
        return Products(
            self.powers[chosen], self.dimensions[chosen], self.logarithms[chosen], self.uncertainties[chosen]
        )


@cache
def products() -> Products:
    """All products, made once."""
    powers = np.concatenate([_powers(count) for count in _REACH])
    bases = np.array([[int(power) for power in each.dimension.exponents] for each in _ALL], dtype=np.int8)
    logarithms = np.log([each.value for each in _ALL])
    uncertainties = np.array([each.uncertainty for each in _ALL])
    return Products(
        powers,
        powers @ bases,
        powers @ logarithms,
        np.sqrt((powers.astype(np.float64) ** 2) @ uncertainties**2),
    )


def _powers(count: int) -> NDArray[np.int8]:
    """(k, constants) exponents of all products of exactly so many constants."""
    reach = [power for power in range(-_REACH[count], _REACH[count] + 1) if power]
    exponents = np.array(list(itertools.product(reach, repeat=count)), dtype=np.int8)
    rows = []
    for chosen in itertools.combinations(range(len(_ALL)), count):
        block = np.zeros((len(exponents), len(_ALL)), dtype=np.int8)
        block[:, chosen] = exponents
        rows.append(block)
    return np.concatenate(rows)
