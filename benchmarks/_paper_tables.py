"""The functions of table 2 of the KAN paper, with the published figures and the domains used here.

Source of shapes and errors: Z. Liu et al., KAN: Kolmogorov-Arnold Networks (arXiv 2404.19756), table 2. The
paper does not print its domains; these are the ranges that pykan 0.2.8 gives for the variables in
`kan.feynman`, carried over to their ratios.
"""

from math import pi

import numpy as np

from kan_core.experiments.special import PaperRow

TWO_PI = 2 * pi
UNIT, BOTH = (0.0, 1.0), (-1.0, 1.0)
ANGLE, RATIO = (0.0, TWO_PI), (0.5, 2.0)


def gauss(distance: np.ndarray, sigma: np.ndarray) -> np.ndarray:
    return np.asarray(np.exp(-(distance**2) / (2 * sigma**2)) / np.sqrt(TWO_PI * sigma**2))


FEYNMAN = (
    PaperRow("I.6.2", gauss, (BOTH, RATIO), (2, 2, 1, 1), 2.86e-5),
    PaperRow(
        "I.6.2b",
        lambda t, t1, s: gauss(t - t1, s),
        ((-1.5, 1.5), (-1.5, 1.5), RATIO),
        (3, 2, 2, 1, 1),
        4.45e-4,
    ),
    PaperRow(
        "I.9.18",
        lambda a, b, c, d, e, f: a / ((b - 1) ** 2 + (c - d) ** 2 + (e - f) ** 2),
        (BOTH, (-2.0, -0.5), (-2.0, -0.5), RATIO, (-2.0, -0.5), RATIO),
        (6, 4, 1, 1),
        8.62e-3,
    ),
    PaperRow("I.12.11", lambda a, th: 1 + a * np.sin(th), (BOTH, ANGLE), (2, 2, 1), 1.39e-3),
    PaperRow("I.13.12", lambda a, b: a * (1 / b - 1), (UNIT, RATIO), (2, 2, 1), 4.81e-3),
    PaperRow(
        "I.15.3x", lambda a, b: (1 - a) / np.sqrt(1 - b**2), (BOTH, (-0.8, 0.8)), (2, 2, 1, 1, 1), 1.58e-3
    ),
    PaperRow("I.16.6", lambda a, b: (a + b) / (1 + a * b), ((-0.8, 0.8), (-0.8, 0.8)), (2, 2, 1), 1.19e-3),
    PaperRow("I.18.4", lambda a, b: (1 + a * b) / (1 + a), (RATIO, BOTH), (2, 2, 1), 1.50e-4),
    PaperRow(
        "I.26.2", lambda n, th: np.arcsin(n * np.sin(th)), ((0.0, 0.99), ANGLE), (2, 2, 2, 1, 1), 7.90e-4
    ),
    PaperRow("I.27.6", lambda a, b: 1 / (1 + a * b), ((1.0, 2.0), (0.25, 4.0)), (2, 1, 1), 1.94e-4),
    PaperRow(
        "I.29.16",
        lambda a, t1, t2: np.sqrt(1 + a**2 - 2 * a * np.cos(t1 - t2)),
        (UNIT, ANGLE, ANGLE),
        (3, 2, 3, 1),
        3.99e-3,
    ),
    PaperRow(
        "I.30.3",
        lambda n, t: np.sin(n * t / 2) ** 2 / np.sin(t / 2) ** 2,
        ((0.0, 4.0), (0.4 * pi, 1.6 * pi)),
        (2, 3, 2, 3, 1, 1),
        1.03e-3,
    ),
    PaperRow("I.30.5", lambda a, n: np.arcsin(a / n), (UNIT, (1.0, 1.5)), (2, 1, 1), 3.49e-5),
    PaperRow(
        "I.37.4", lambda a, d: 1 + a + 2 * np.sqrt(a) * np.cos(d), ((0.1, 1.0), ANGLE), (2, 2, 1), 4.91e-6
    ),
    PaperRow("I.40.1", lambda n0, a: n0 * np.exp(-a), (UNIT, BOTH), (2, 2, 1), 5.01e-4),
    PaperRow("I.44.4", lambda n, a: n * np.log(a), (UNIT, RATIO), (2, 2, 1), 2.43e-5),
    PaperRow(
        "I.50.26",
        lambda a, alpha: np.cos(a) + alpha * np.cos(a) ** 2,
        (ANGLE, UNIT),
        (2, 3, 2, 1),
        5.82e-4,
    ),
    PaperRow("II.2.42", lambda a, b: (a - 1) * b, ((0.0, 2.0), UNIT), (2, 2, 2, 1), 7.22e-4),
    PaperRow(
        "II.6.15a",
        lambda a, b, c: c * np.sqrt(a**2 + b**2) / (4 * pi),
        (UNIT, UNIT, UNIT),
        (3, 2, 1, 1),
        3.28e-3,
    ),
    PaperRow(
        "II.11.7", lambda n0, a, t: n0 * (1 + a * np.cos(t)), (UNIT, BOTH, ANGLE), (3, 3, 1, 1), 8.52e-3
    ),
    PaperRow("II.11.27", lambda n, a: n * a / (1 - n * a / 3), (UNIT, (0.0, 2.0)), (2, 2, 1), 4.40e-5),
    PaperRow("II.35.18", lambda n0, a: n0 / (np.exp(a) + np.exp(-a)), (UNIT, UNIT), (2, 1, 1, 1), 1.58e-4),
    PaperRow("II.36.38", lambda a, alpha, b: a + alpha * b, (UNIT, UNIT, UNIT), (3, 2, 1), 1.15e-3),
    PaperRow("II.38.3", lambda a, b: a / b, (UNIT, RATIO), (2, 2, 1, 1, 1), 8.78e-5),
    PaperRow(
        "III.9.52",
        lambda a, b, c: a * np.sinc((b - c) / TWO_PI) ** 2,
        (UNIT, (0.0, pi), (0.0, pi)),
        (3, 3, 2, 1, 1, 1),
        3.90e-3,
    ),
    PaperRow("III.10.19", lambda a, b: np.sqrt(1 + a**2 + b**2), (UNIT, UNIT), (2, 1, 2, 1), 1.18e-3),
    PaperRow("III.17.37", lambda a, b, th: b * (1 + a * np.cos(th)), (UNIT, UNIT, ANGLE), (3, 3, 1), 5.03e-4),
)
