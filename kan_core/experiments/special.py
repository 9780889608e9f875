"""The fifteen special functions of the KAN paper's table 1, with the published figures and our domains.

Source of shapes and errors: Z. Liu et al., KAN: Kolmogorov-Arnold Networks (arXiv 2404.19756), table 1. The
paper does not print its domains; those here are in common use.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import pi

import numpy as np

from kan_core.expressions.special import special
from kan_core.model.state import FloatArray

SOURCE = "arXiv:2404.19756, table 1"


@dataclass(frozen=True)
class PaperRow:
    """One row of a table of the paper: a function of inputs, the shape trained, the published error.

    Attributes:
        text: what the function is, for a reader.
        inputs: what its arguments are called.
    """

    name: str
    function: Callable[..., FloatArray]
    domain: tuple[tuple[float, float], ...]
    widths: tuple[int, ...]
    published: float
    text: str = ""
    inputs: tuple[str, ...] = ()

    @property
    def domain_text(self) -> str:
        return " x ".join(f"[{low:.4g}, {high:.4g}]" for low, high in self.domain)

    def table(self, rows: int, seed: int) -> tuple[FloatArray, FloatArray]:
        """Uniform random inputs (rows, inputs) and the function's values (rows, 1)."""
        random = np.random.default_rng(seed)
        x = np.column_stack([random.uniform(low, high, rows) for low, high in self.domain])
        return x, np.asarray(self.function(*x.T), float)[:, None]


def _harmonic(order: int, degree: int) -> Callable[..., FloatArray]:
    """Real part of a spherical harmonic of azimuth and polar angle."""
    return lambda azimuth, polar: np.asarray(special("sph_harm_y")(degree, order, polar, azimuth).real)


def _legendre(order: int) -> Callable[..., FloatArray]:
    return lambda degree, x: np.asarray(special("lpmv")(order, degree, x), float)


def _sn(u: FloatArray, m: FloatArray) -> FloatArray:
    return np.asarray(special("ellipj")(u, m)[0])


_SPHERE = ((0.0, 2 * pi), (0.0, pi))
_LEGENDRE = ((0.0, 2.0), (-0.9, 0.9))

SPECIAL_FUNCTIONS = (
    PaperRow(
        "ellipj", _sn, ((0, 4), (0, 1)), (2, 2, 1), 7.29e-3, "Jacobian elliptic function sn(u, m)", ("u", "m")
    ),
    PaperRow(
        "ellipkinc",
        special("ellipkinc"),
        ((0, pi / 2), (0, 0.9)),
        (2, 2, 1, 1, 1),
        1.24e-4,
        "incomplete elliptic integral of the first kind F(phi, m)",
        ("phi", "m"),
    ),
    PaperRow(
        "ellipeinc",
        special("ellipeinc"),
        ((0, pi / 2), (0, 1)),
        (2, 2, 1, 1),
        8.26e-5,
        "incomplete elliptic integral of the second kind E(phi, m)",
        ("phi", "m"),
    ),
    PaperRow(
        "jv",
        special("jv"),
        ((0, 2), (0, 5)),
        (2, 3, 1, 1, 1),
        1.64e-3,
        "Bessel function J of order v",
        ("v", "x"),
    ),
    PaperRow(
        "yv",
        special("yv"),
        ((0, 2), (1, 5)),
        (2, 2, 2, 1),
        1.49e-5,
        "Bessel function Y of order v",
        ("v", "x"),
    ),
    PaperRow(
        "kv",
        special("kv"),
        ((0, 2), (1, 5)),
        (2, 2, 1),
        2.52e-5,
        "modified Bessel function K of order v",
        ("v", "x"),
    ),
    PaperRow(
        "iv",
        special("iv"),
        ((0, 2), (0, 5)),
        (2, 4, 3, 2, 1, 1),
        9.28e-3,
        "modified Bessel function I of order v",
        ("v", "x"),
    ),
    PaperRow("lpmv m=0", _legendre(0), _LEGENDRE, (2, 2, 1), 5.25e-5, "Legendre function, m = 0", ("v", "x")),
    PaperRow("lpmv m=1", _legendre(1), _LEGENDRE, (2, 4, 1), 6.90e-4, "Legendre function, m = 1", ("v", "x")),
    PaperRow(
        "lpmv m=2", _legendre(2), _LEGENDRE, (2, 3, 2, 1), 2.26e-4, "Legendre function, m = 2", ("v", "x")
    ),
    PaperRow(
        "sph_harm 0,1",
        _harmonic(0, 1),
        _SPHERE,
        (2, 1, 1),
        2.21e-7,
        "spherical harmonic m = 0, n = 1",
        ("azimuth", "polar angle"),
    ),
    PaperRow(
        "sph_harm 1,1",
        _harmonic(1, 1),
        _SPHERE,
        (2, 3, 2, 1),
        1.22e-4,
        "spherical harmonic m = 1, n = 1",
        ("azimuth", "polar angle"),
    ),
    PaperRow(
        "sph_harm 0,2",
        _harmonic(0, 2),
        _SPHERE,
        (2, 1, 1),
        1.95e-7,
        "spherical harmonic m = 0, n = 2",
        ("azimuth", "polar angle"),
    ),
    PaperRow(
        "sph_harm 1,2",
        _harmonic(1, 2),
        _SPHERE,
        (2, 2, 1, 1),
        1.50e-5,
        "spherical harmonic m = 1, n = 2",
        ("azimuth", "polar angle"),
    ),
    PaperRow(
        "sph_harm 2,2",
        _harmonic(2, 2),
        _SPHERE,
        (2, 2, 3, 2, 1),
        9.45e-5,
        "spherical harmonic m = 2, n = 2",
        ("azimuth", "polar angle"),
    ),
)
