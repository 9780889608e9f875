"""The sets of equations: read from the folder of data, or listed here."""

import csv
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from benchmarks._recovery.equations import Equation

TEXTBOOKS = Path(__file__).parents[1] / "textbook_laws"
"""Laws of our own, a file for each set. The columns are id, output, unit (of the output), formula, and for
every input v1_name, v1_low, v1_high, v1_unit, v2_name ..., at most ten. No part of the search was made with
those of `first`, `second`, `third` and `fourth` before they were first run; `seen` holds those it was
improved with."""

BASE_UNITS = MappingProxyType({"kg": "kg", "m": "m", "s": "s", "T": "K", "V": "V"})
"""The columns of exponents in the file of units, and the units they stand for."""

EASY_FEYNMAN = ("I.6.2a", "I.13.12", "I.16.6", "I.27.6", "I.37.4")
"""Those of the easy formulas that the Feynman file holds."""


def feynman(data: Path) -> list[Equation]:
    """The equations of the Feynman file with the units of its variables."""
    units = _feynman_units(data)
    with (data / "feynman" / "equations.csv").open(encoding="utf-8-sig", newline="") as file:
        return [_feynman_equation(row, units) for row in csv.DictReader(file)]


def easy(data: Path) -> list[Equation]:
    """Twelve formulas that are often shown, of which the reference tool recovers four."""
    units, one = _feynman_units(data), "dimensionless"
    square, plane = (-1.0, 1.0), (1.0, 3.0)

    def plain(name: str, formula: str, ends: tuple[float, float]) -> Equation:
        return Equation(name, "f", formula, {"x": ends, "y": ends}, dict.fromkeys("xyf", one))

    def of(name: str, output: str, formula: str, ranges: dict[str, tuple[float, float]]) -> Equation:
        return Equation(
            name, output, formula, ranges, {column: units[column] for column in (*ranges, output)}
        )

    wide = (1.0, 5.0)
    more = [
        of("I.12.11", "F", "q*(Ef + B*v*sin(theta))", dict.fromkeys(("q", "Ef", "B", "v", "theta"), wide)),
        of("I.26.2", "theta1", "asin(n*sin(theta2))", {"n": (0.0, 1.0), "theta2": wide}),
        of(
            "I.50.26",
            "x",
            "x1*(cos(omega*t) + alpha*cos(omega*t)**2)",
            dict.fromkeys(("x1", "omega", "t", "alpha"), plane),
        ),
    ]
    return [
        plain("hello", "exp(sin(pi*x) + y**2)", square),
        plain("product", "x*y", square),
        plain("quotient", "x/y", plane),
        plain("root", "sqrt(x**2 + y**2)", plane),
        *sorted(
            [each for each in feynman(data) if each.id in EASY_FEYNMAN] + more,
            key=lambda each: [int(part.rstrip("a")) for part in each.id.split(".")[1:]],
        ),
    ]


def read_textbook(file: Path) -> list[Equation]:
    """The laws of a file of the form of those in `TEXTBOOKS`."""
    with file.open(encoding="utf-8", newline="") as rows:
        return [_textbook_law(row) for row in csv.DictReader(rows)]


SETS: Mapping[str, Callable[[Path], list[Equation]]] = MappingProxyType(
    {
        "feynman": feynman,
        "easy": easy,
        "textbook": lambda _: read_textbook(TEXTBOOKS / "first.csv"),
        "textbook2": lambda _: read_textbook(TEXTBOOKS / "second.csv"),
        "textbook3": lambda _: read_textbook(TEXTBOOKS / "third.csv"),
        "textbook4": lambda _: read_textbook(TEXTBOOKS / "fourth.csv"),
        "seen": lambda _: read_textbook(TEXTBOOKS / "seen.csv"),
    }
)


def unit_text(exponents: Mapping[str, int]) -> str:
    """Exponents of units as a text, such as "kg * m**2 / s**3"."""

    def power(unit: str, exponent: int) -> str:
        return unit if exponent == 1 else f"{unit}**{exponent}"

    above = [power(unit, exponent) for unit, exponent in exponents.items() if exponent > 0]
    below = [power(unit, -exponent) for unit, exponent in exponents.items() if exponent < 0]
    if not above and not below:
        return "dimensionless"
    return " / ".join([" * ".join(above) or "1", *below])


def _feynman_units(data: Path) -> dict[str, str]:
    with (data / "feynman" / "units.csv").open(encoding="utf-8-sig", newline="") as file:
        return {
            row["Variable"]: unit_text({unit: int(row[column]) for column, unit in BASE_UNITS.items()})
            for row in csv.DictReader(file)
            if row["Variable"]
        }


def _feynman_equation(row: Mapping[str, str], units: Mapping[str, str]) -> Equation:
    ranges, output = _ranges(row), row["Output"]
    chosen = {name: units[name] for name in (*ranges, output)}
    return Equation(row["Filename"], output, row["Formula"], ranges, chosen)


def _textbook_law(row: Mapping[str, str]) -> Equation:
    ranges, output = _ranges(row), row["output"]
    units = {row[f"v{number + 1}_name"]: row[f"v{number + 1}_unit"] for number in range(len(ranges))}
    return Equation(row["id"], output, row["formula"], ranges, {**units, output: row["unit"]})


def _ranges(row: Mapping[str, str]) -> dict[str, tuple[float, float]]:
    """The limits of the inputs that a row names; the counts in the file are not to be trusted."""
    ranges: dict[str, tuple[float, float]] = {}
    for number in range(1, 11):
        if name := row.get(f"v{number}_name"):
            ranges[name] = (float(row[f"v{number}_low"]), float(row[f"v{number}_high"]))
    return ranges
