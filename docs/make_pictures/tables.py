"""The tables that the pictures are of; each is the same every time."""

from pathlib import Path

import numpy as np

ROWS = 400


def pendulums(folder: Path) -> Path:
    """Periods of pendulums of many lengths where things fall slowly and where they fall fast."""
    random = np.random.default_rng(1)
    length, gravity = random.uniform(0.1, 2.0, ROWS), random.uniform(1.6, 25.0, ROWS)
    period = 2.0 * np.pi * np.sqrt(length / gravity)
    return _write(
        folder / "pendulums.csv", "L (m),g (m/s^2),T (s)", np.column_stack([length, gravity, period])
    )


def projectiles(folder: Path) -> Path:
    """How far and how high something flies that is thrown with a speed at an angle: two targets."""
    random = np.random.default_rng(2)
    speed, angle = random.uniform(5.0, 30.0, ROWS), random.uniform(0.2, 1.4, ROWS)
    height = (speed * np.sin(angle)) ** 2 / (2.0 * 9.80665)
    reach = speed**2 * np.sin(2.0 * angle) / 9.80665
    header = "v (m/s),angle (rad),h (m),R (m)"
    return _write(folder / "projectiles.csv", header, np.column_stack([speed, angle, height, reach]))


def flowers(folder: Path) -> Path:
    """Three kinds of flowers that differ in the length and width of their leaves."""
    random = np.random.default_rng(3)
    kinds = (("alpina", 2.0, 1.0), ("montana", 4.5, 1.6), ("vulgaris", 5.8, 3.0))
    lines = ["length (cm),width (cm),kind"]
    for name, length, width in kinds:
        for _ in range(80):
            across = random.normal(0.0, 0.5)
            lines.append(f"{length + across:.3f},{width + 0.4 * across + random.normal(0.0, 0.3):.3f},{name}")
    path = folder / "flowers.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def channels(folder: Path) -> Path:
    """Forty channels of a spectrum, of which a few tell the amount: a wide network."""
    random = np.random.default_rng(4)
    values = random.uniform(0.0, 1.0, (ROWS, 40))
    amount = np.sin(3.0 * values[:, 3]) + values[:, 17] ** 2 - 0.5 * values[:, 29]
    header = ",".join(f"c{number}" for number in range(1, 41)) + ",amount"
    return _write(folder / "channels.csv", header, np.column_stack([values, amount]))


def _write(path: Path, header: str, table: np.ndarray) -> Path:
    np.savetxt(path, table, delimiter=",", header=header, comments="", fmt="%.10g")
    return path
