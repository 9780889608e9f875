"""The functions of tables 1 and 2 of the KAN paper, with the published figures and the domains used here.

Source of shapes and errors: Z. Liu et al., KAN: Kolmogorov-Arnold Networks (arXiv 2404.19756), tables 1
and 2. The paper does not print its domains. Those of table 2 are the ranges that pykan 0.2.8 gives for the
variables in `kan.feynman`, carried over to their ratios; those of table 1 are domains in common use.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import pi

import numpy as np
from scipy import special

TWO_PI = 2 * pi


@dataclass(frozen=True)
class Row:
    """One row: a function of columns of inputs, the shape trained, the published error to compare with."""

    name: str
    function: Callable[..., np.ndarray]
    domain: tuple[tuple[float, float], ...]
    widths: tuple[int, ...]
    published: float

    @property
    def domain_text(self) -> str:
        return " x ".join(f"[{low:.4g}, {high:.4g}]" for low, high in self.domain)

    def table(self, rows: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
        """Uniform random inputs (rows, inputs) and the function's values (rows, 1)."""
        random = np.random.default_rng(seed)
        x = np.column_stack([random.uniform(low, high, rows) for low, high in self.domain])
        return x, np.asarray(self.function(*x.T), float)[:, None]


def harmonic(order: int, degree: int) -> Callable[..., np.ndarray]:
    """Real part of a spherical harmonic of azimuth and polar angle."""
    return lambda azimuth, polar: np.asarray(special.sph_harm_y(degree, order, polar, azimuth).real)


def legendre(order: int) -> Callable[..., np.ndarray]:
    return lambda degree, x: np.asarray(special.lpmv(order, degree, x), float)


SPHERE = ((0.0, TWO_PI), (0.0, pi))
LEGENDRE = ((0.0, 2.0), (-0.9, 0.9))

SPECIAL_FUNCTIONS = (
    Row("ellipj", lambda u, m: special.ellipj(u, m)[0], ((0, 4), (0, 1)), (2, 2, 1), 7.29e-3),
    Row("ellipkinc", special.ellipkinc, ((0, pi / 2), (0, 0.9)), (2, 2, 1, 1, 1), 1.24e-4),
    Row("ellipeinc", special.ellipeinc, ((0, pi / 2), (0, 1)), (2, 2, 1, 1), 8.26e-5),
    Row("jv", special.jv, ((0, 2), (0, 5)), (2, 3, 1, 1, 1), 1.64e-3),
    Row("yv", special.yv, ((0, 2), (1, 5)), (2, 2, 2, 1), 1.49e-5),
    Row("kv", special.kv, ((0, 2), (1, 5)), (2, 2, 1), 2.52e-5),
    Row("iv", special.iv, ((0, 2), (0, 5)), (2, 4, 3, 2, 1, 1), 9.28e-3),
    Row("lpmv m=0", legendre(0), LEGENDRE, (2, 2, 1), 5.25e-5),
    Row("lpmv m=1", legendre(1), LEGENDRE, (2, 4, 1), 6.90e-4),
    Row("lpmv m=2", legendre(2), LEGENDRE, (2, 3, 2, 1), 2.26e-4),
    Row("sph_harm 0,1", harmonic(0, 1), SPHERE, (2, 1, 1), 2.21e-7),
    Row("sph_harm 1,1", harmonic(1, 1), SPHERE, (2, 3, 2, 1), 1.22e-4),
    Row("sph_harm 0,2", harmonic(0, 2), SPHERE, (2, 1, 1), 1.95e-7),
    Row("sph_harm 1,2", harmonic(1, 2), SPHERE, (2, 2, 1, 1), 1.50e-5),
    Row("sph_harm 2,2", harmonic(2, 2), SPHERE, (2, 2, 3, 2, 1), 9.45e-5),
)

UNIT, BOTH = (0.0, 1.0), (-1.0, 1.0)
ANGLE, RATIO = (0.0, TWO_PI), (0.5, 2.0)


def gauss(distance: np.ndarray, sigma: np.ndarray) -> np.ndarray:
    return np.asarray(np.exp(-(distance**2) / (2 * sigma**2)) / np.sqrt(TWO_PI * sigma**2))


FEYNMAN = (
    Row("I.6.2", gauss, (BOTH, RATIO), (2, 2, 1, 1), 2.86e-5),
    Row(
        "I.6.2b",
        lambda t, t1, s: gauss(t - t1, s),
        ((-1.5, 1.5), (-1.5, 1.5), RATIO),
        (3, 2, 2, 1, 1),
        4.45e-4,
    ),
    Row(
        "I.9.18",
        lambda a, b, c, d, e, f: a / ((b - 1) ** 2 + (c - d) ** 2 + (e - f) ** 2),
        (BOTH, (-2.0, -0.5), (-2.0, -0.5), RATIO, (-2.0, -0.5), RATIO),
        (6, 4, 1, 1),
        8.62e-3,
    ),
    Row("I.12.11", lambda a, th: 1 + a * np.sin(th), (BOTH, ANGLE), (2, 2, 1), 1.39e-3),
    Row("I.13.12", lambda a, b: a * (1 / b - 1), (UNIT, RATIO), (2, 2, 1), 4.81e-3),
    Row("I.15.3x", lambda a, b: (1 - a) / np.sqrt(1 - b**2), (BOTH, (-0.8, 0.8)), (2, 2, 1, 1, 1), 1.58e-3),
    Row("I.16.6", lambda a, b: (a + b) / (1 + a * b), ((-0.8, 0.8), (-0.8, 0.8)), (2, 2, 1), 1.19e-3),
    Row("I.18.4", lambda a, b: (1 + a * b) / (1 + a), (RATIO, BOTH), (2, 2, 1), 1.50e-4),
    Row("I.26.2", lambda n, th: np.arcsin(n * np.sin(th)), ((0.0, 0.99), ANGLE), (2, 2, 2, 1, 1), 7.90e-4),
    Row("I.27.6", lambda a, b: 1 / (1 + a * b), ((1.0, 2.0), (0.25, 4.0)), (2, 1, 1), 1.94e-4),
    Row(
        "I.29.16",
        lambda a, t1, t2: np.sqrt(1 + a**2 - 2 * a * np.cos(t1 - t2)),
        (UNIT, ANGLE, ANGLE),
        (3, 2, 3, 1),
        3.99e-3,
    ),
    Row(
        "I.30.3",
        lambda n, t: np.sin(n * t / 2) ** 2 / np.sin(t / 2) ** 2,
        ((0.0, 4.0), (0.4 * pi, 1.6 * pi)),
        (2, 3, 2, 3, 1, 1),
        1.03e-3,
    ),
    Row("I.30.5", lambda a, n: np.arcsin(a / n), (UNIT, (1.0, 1.5)), (2, 1, 1), 3.49e-5),
    Row("I.37.4", lambda a, d: 1 + a + 2 * np.sqrt(a) * np.cos(d), ((0.1, 1.0), ANGLE), (2, 2, 1), 4.91e-6),
    Row("I.40.1", lambda n0, a: n0 * np.exp(-a), (UNIT, BOTH), (2, 2, 1), 5.01e-4),
    Row("I.44.4", lambda n, a: n * np.log(a), (UNIT, RATIO), (2, 2, 1), 2.43e-5),
    Row(
        "I.50.26",
        lambda a, alpha: np.cos(a) + alpha * np.cos(a) ** 2,
        (ANGLE, UNIT),
        (2, 3, 2, 1),
        5.82e-4,
    ),
    Row("II.2.42", lambda a, b: (a - 1) * b, ((0.0, 2.0), UNIT), (2, 2, 2, 1), 7.22e-4),
    Row(
        "II.6.15a",
        lambda a, b, c: c * np.sqrt(a**2 + b**2) / (4 * pi),
        (UNIT, UNIT, UNIT),
        (3, 2, 1, 1),
        3.28e-3,
    ),
    Row("II.11.7", lambda n0, a, t: n0 * (1 + a * np.cos(t)), (UNIT, BOTH, ANGLE), (3, 3, 1, 1), 8.52e-3),
    Row("II.11.27", lambda n, a: n * a / (1 - n * a / 3), (UNIT, (0.0, 2.0)), (2, 2, 1), 4.40e-5),
    Row("II.35.18", lambda n0, a: n0 / (np.exp(a) + np.exp(-a)), (UNIT, UNIT), (2, 1, 1, 1), 1.58e-4),
    Row("II.36.38", lambda a, alpha, b: a + alpha * b, (UNIT, UNIT, UNIT), (3, 2, 1), 1.15e-3),
    Row("II.38.3", lambda a, b: a / b, (UNIT, RATIO), (2, 2, 1, 1, 1), 8.78e-5),
    Row(
        "III.9.52",
        lambda a, b, c: a * np.sinc((b - c) / TWO_PI) ** 2,
        (UNIT, (0.0, pi), (0.0, pi)),
        (3, 3, 2, 1, 1, 1),
        3.90e-3,
    ),
    Row("III.10.19", lambda a, b: np.sqrt(1 + a**2 + b**2), (UNIT, UNIT), (2, 1, 2, 1), 1.18e-3),
    Row("III.17.37", lambda a, b, th: b * (1 + a * np.cos(th)), (UNIT, UNIT, ANGLE), (3, 3, 1), 5.03e-4),
)
