"""Experiment: what is conserved on an orbit, found among its columns without a target."""

from collections.abc import Callable, Iterator

import numpy as np

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.discovery.relation import Relation, RelationsDone, RelationSettings
from kan_core.discovery.relations import discover_relations
from kan_core.experiments.contract import Axis, Curve, Figure, Plot, Shown, Style
from kan_core.experiments.table import Conserved
from kan_core.model.state import FloatArray

GM = 4 * np.pi**2
"""Of the Sun in au^3/yr^2: the orbit has a mean distance of 1 au and takes a year."""
ENERGY = "v**2 - c1/r"
"""Twice the energy by mass, with c1 = 2 GM."""
STEPS = 60
SOURCE = "theory: Kepler's third law"


def run(settings: Conserved, should_stop: Callable[[], bool]) -> Iterator[Shown]:
    """Looks for what is constant among distance r and speed v of a body on an ellipse around the Sun.

    v^2 - 2 GM/r = 2 E holds in every row; neither column is a target, and GM is not given. Where the rows of
    each column are shuffled, nothing is related any more, and nothing may be found.
    """
    course = _Course(_orbit(settings), settings)
    yield course.shown("Distance and speed of a body on its orbit: nobody says what to look for.", 0.0)
    course.found = _relations(course.rows, settings.seed, should_stop)
    if should_stop():
        return
    yield course.shown("Now the same search where the rows of each column are shuffled.", 0.5)
    course.by_chance = _relations(course.shuffled, settings.seed, should_stop)
    if not should_stop():
        yield course.shown(course.conclusion(), 1.0)


def _orbit(settings: Conserved) -> FloatArray:
    """(rows, 2) distance in au and speed in au/yr at even times of a year, by Kepler's equation."""
    mean = 2.0 * np.pi * _times(settings.rows)
    angle = np.full_like(mean, np.pi)
    for _ in range(STEPS):
        misfit = angle - settings.eccentricity * np.sin(angle) - mean
        angle = angle - misfit / (1.0 - settings.eccentricity * np.cos(angle))
    distance = 1.0 - settings.eccentricity * np.cos(angle)
    exact = np.column_stack([distance, np.sqrt(GM * (2.0 / distance - 1.0))])
    random = np.random.default_rng(settings.seed)
    return np.asarray(exact * (1.0 + settings.noise * random.normal(size=exact.shape)))


def _times(rows: int) -> FloatArray:
    """(rows,) in years."""
    return np.asarray((np.arange(rows) + 0.5) / rows)


def _relations(rows: FloatArray, seed: int, should_stop: Callable[[], bool]) -> tuple[Relation, ...]:
    columns = Column("r", Role.INPUT, "au"), Column("v", Role.INPUT, "au/yr")
    found: tuple[Relation, ...] = ()
    for event in discover_relations(
        Dataset("orbit", columns, rows), RelationSettings(seed=seed), should_stop
    ):
        if isinstance(event, RelationsDone):
            found = event.relations
    return found


class _Course:
    """What was found so far.

    Attributes:
        rows, shuffled: (rows, 2) of the orbit, and with every column shuffled on its own.
        found, by_chance: relations in each; None before they were looked for.
    """

    def __init__(self, rows: FloatArray, settings: Conserved) -> None:
        self.rows = rows
        self.shuffled = np.random.default_rng(settings.seed + 1).permuted(rows, axis=0)
        self.found: tuple[Relation, ...] | None = None
        self.by_chance: tuple[Relation, ...] | None = None

    @property
    def energy(self) -> Relation | None:
        """The conserved energy, if it was found."""
        return next((each for each in self.found or () if each.formula == ENERGY), None)

    def shown(self, sentence: str, done: float) -> Shown:
        return Shown(sentence, done, (self._against(), self._in_time()), (), self._figures())

    def _against(self) -> Plot:
        """On these axes what is conserved is a straight line."""
        (far, fast), (distance, speed) = self.shuffled.T, self.rows.T
        curves = [
            Curve("shuffled rows", 1.0 / far, fast**2, Style.POINTS),
            Curve("rows of the orbit", 1.0 / distance, speed**2, Style.POINTS),
        ]
        if self.energy is not None:
            double, total = (each.value for each in self.energy.constants)
            ends = np.array([(1.0 / distance).min(), (1.0 / distance).max()])
            curves.append(Curve("v^2 = c1/r + c0", ends, double * ends + total, Style.REFERENCE))
        x, y = Axis("1/r", "1/au"), Axis("v^2", "au^2/yr^2")
        return Plot("Speed squared against one over the distance", x, y, tuple(curves))

    def _in_time(self) -> Plot:
        """What goes from one term into the other."""
        distance, speed = self.rows.T
        time = _times(len(distance))
        curves = [Curve("v^2", time, speed**2)]
        if self.energy is not None:
            pull = -self.energy.constants[0].value / distance
            curves += [Curve("-c1/r", time, pull), Curve("their sum c0", time, speed**2 + pull)]
        return Plot("Over a year", Axis("time", "yr"), Axis("term", "au^2/yr^2"), tuple(curves))

    def _figures(self) -> tuple[Figure, ...]:
        energy = self.energy
        gm = gm_error = total = noise = chance = None
        if energy is not None:
            double, twice = energy.constants
            gm, gm_error, total = double.value / 2, double.error / 2, twice.value / 2
            noise, chance = energy.noise, energy.by_chance
        return (
            Figure("gm", "GM of the Sun", gm, "au^3/yr^2", GM, SOURCE),
            Figure("gm_error", "standard error of GM", gm_error, "au^3/yr^2"),
            Figure("energy", "energy by mass", total, "au^2/yr^2", -GM / 2, SOURCE),
            Figure("noise", "noise that the relation leaves, in spreads", noise),
            Figure("chance", "the same in shuffled rows", chance),
            Figure("relations", "relations found", _count(self.found)),
            Figure("shuffled", "relations found in shuffled rows", _count(self.by_chance)),
        )

    def conclusion(self) -> str:
        if self.energy is None:
            return "No conserved energy was found: there is too much noise."
        text = f"Found {self.energy.text}, with GM = {self.energy.constants[0].value / 2:.5g} au^3/yr^2."
        return text if self.by_chance else f"{text} In shuffled rows nothing is found."


def _count(relations: tuple[Relation, ...] | None) -> float | None:
    return None if relations is None else float(len(relations))
