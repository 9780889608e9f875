"""The table of bases."""

from collections.abc import Mapping
from types import MappingProxyType

from kan_core.basis.bspline import BSpline
from kan_core.basis.chebyshev import Chebyshev
from kan_core.basis.contract import Basis
from kan_core.basis.fourier import Fourier
from kan_core.basis.rbf import GaussianRBF
from kan_core.errors import ModelError

BASES: Mapping[str, type[Basis]] = MappingProxyType(
    {basis.name: basis for basis in (BSpline, Chebyshev, Fourier, GaussianRBF)}
)
"""Every basis by its name, in the order of the menu."""


def basis_named(name: str) -> type[Basis]:
    """The basis of that name.

    Raises:
        ModelError: there is none.
    """
    if name not in BASES:
        raise ModelError(f"There is no basis {name!r}.", f"Choose one of {', '.join(BASES)}.")
    return BASES[name]
