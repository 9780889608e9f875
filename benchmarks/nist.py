"""NIST's reference problems of nonlinear least squares: are constants and standard errors as certified?

Run as `python3 run.py bench nist --data DIR`, DIR with the files of https://www.itl.nist.gov/div898/strd/nls/.
Each formula is fitted as a template from both certified starts, and from none. Digits are those that agree
with the certified values, the fewest of all constants; `exchanged` are the certified values in another order,
as where two terms are alike.
"""

import argparse
import re
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.symbolic.template import FittedTemplate, fit_template

CERTIFIED_DIGITS, ERROR_DIGITS = 6.0, 4.0
MOST_DIGITS = 11.0
"""Digits to which values are certified."""

_PARAMETER = re.compile(r"\s*(b\d+) =\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s*$")


@dataclass(frozen=True)
class Reference:
    """A problem: its formula, its table, and for each constant two starts, the value, its standard error."""

    formula: str
    dataset: Dataset
    constants: dict[str, tuple[float, float, float, float]]
    rss: float

    def start(self, position: int) -> dict[str, float]:
        return {name: numbers[position] for name, numbers in self.constants.items()}

    def certified(self, position: int, names: tuple[str, ...]) -> np.ndarray:
        return np.array([self.constants[name][position] for name in names])


def read(path: Path) -> Reference:
    """A file of the collection."""
    lines = path.read_text(encoding="ascii").splitlines()
    constants = {
        match[1]: tuple(float(match[position]) for position in (2, 3, 4, 5))
        for match in map(_PARAMETER.match, lines)
        if match
    }
    rss = next(float(line.split()[-1]) for line in lines if line.startswith("Residual Sum of Squares"))
    first = max(number for number, line in enumerate(lines) if line.startswith("Data:"))
    values = np.array([[float(cell) for cell in line.split()] for line in lines[first + 1 :] if line.strip()])
    columns = tuple(
        Column(name, Role.TARGET if name == "y" else Role.INPUT) for name in lines[first].split()[1:]
    )
    return Reference(_formula(lines), Dataset(path.stem, columns, values), constants, rss)


def _formula(lines: list[str]) -> str:
    """The model as the formula reader takes it."""
    first = next(number for number, line in enumerate(lines) if re.search(r"^\s+(log\[y\]|y)\s*=", line))
    last = next(number for number in range(first, len(lines)) if re.search(r"\+\s*e\s*$", lines[number]))
    text = " ".join(lines[first : last + 1]).replace("[", "(").replace("]", ")")
    return re.sub(r"\+\s*e\s*$", "", text).strip()


def digits(given: np.ndarray | None, certified: np.ndarray) -> float:
    """-log10 of the largest relative difference."""
    if given is None:
        return -np.inf
    with np.errstate(divide="ignore"):
        agreeing = -np.log10(np.abs(given / certified - 1.0))
    return float(np.clip(agreeing, 0.0, MOST_DIGITS).min())


def judged(reference: Reference, fitted: FittedTemplate) -> tuple[float, float, bool]:
    """Digits of the values and of the standard errors, and whether they stand in another order."""
    names = fitted.text.constants
    values, errors = reference.certified(2, names), reference.certified(3, names)
    in_order = digits(fitted.values, values), digits(fitted.standard_errors, errors)
    if in_order[0] >= CERTIFIED_DIGITS or fitted.standard_errors is None:
        return *in_order, False
    own, other = np.argsort(fitted.values), np.argsort(values)
    exchanged = digits(fitted.values[own], values[other])
    if exchanged < CERTIFIED_DIGITS:
        return *in_order, False
    return exchanged, digits(fitted.standard_errors[own], errors[other]), True


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the files")
    options = parser.parse_args()
    reached = count = 0
    print(f"{'problem':10} start  values  errors  rss - certified  seconds")
    for path in sorted(options.data.glob("*.dat")):
        reference = read(path)
        for start in (0, 1, None):
            begun = time.perf_counter()
            given = {} if start is None else reference.start(start)
            fitted = fit_template(reference.dataset, reference.formula, given)
            seconds = time.perf_counter() - begun
            right, errors, exchanged = judged(reference, fitted)
            if start is not None:
                count += 1
                reached += right >= CERTIFIED_DIGITS and errors >= ERROR_DIGITS and not exchanged
            print(
                f"{path.stem:10} {'none' if start is None else start + 1:>5}  {right:6.1f}  {errors:6.1f}  "
                f"{fitted.rss / reference.rss - 1:15.1e}  {seconds:7.2f}{'  exchanged' if exchanged else ''}",
                flush=True,
            )
    print(f"{reached} of {count} from certified starts: values to 6 digits, standard errors to 4")


if __name__ == "__main__":
    main()
