"""The experiments that there are, and what may be set about each: known without computing anything."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from kan_core.errors import ExperimentError
from kan_core.experiments.settings import Settings, choice, number, switch
from kan_core.experiments.special import SPECIAL_FUNCTIONS


def _seed() -> Any:
    return number(0, 0, 10_000, "seed of the random numbers")


@dataclass(frozen=True)
class Resolution(Settings):
    """Of the error against the grid size."""

    hidden: int = number(5, 1, 5, "nodes of the hidden layer")
    rows: int = number(1000, 100, 5000, "rows to train on, and as many held out")
    finest: int = number(48, 6, 400, "the finest grid")
    noise: float = number(0.0, 0.0, 1.0, "noise, as a part of the target's spread")
    smoothing: bool = switch(False, "whether a penalty on roughness is chosen by the data")
    seed: int = _seed()


TASKS = ("composition", "perceptron", "jump", "spirals")
"""What networks learn side by side; the last one is a question of classes."""


@dataclass(frozen=True)
class SideBySide(Settings):
    """Of networks of splines beside perceptrons."""

    task: str = choice("composition", TASKS, "what is learned")
    rows: int = number(1000, 100, 5000, "rows to train on, and as many held out")
    sizes: int = number(5, 1, 6, "numbers of parameters that are compared, each twice the one before")
    iterations: int = number(100, 10, 500, "steps of each fit")
    optimiser: str = choice("lm", ("lm", "lbfgs", "adam"), "how both are fitted")
    seed: int = _seed()


@dataclass(frozen=True)
class Remembering(Settings):
    """Of peaks that are shown one after another."""

    basis: str = choice("bspline", ("bspline", "rbf", "chebyshev", "fourier"), "basis of the network's edge")
    inputs: int = number(1, 1, 2, "1: peaks on a line; 2: peaks in a plane")
    peaks: int = number(5, 2, 5, "how many peaks")
    grid_size: int = number(200, 5, 400, "grid size of the network, in a plane at most 20")
    rows: int = number(100, 20, 1000, "rows around each peak")
    seed: int = _seed()


@dataclass(frozen=True)
class Bases(Settings):
    """Of one function in four bases."""

    target: str = choice("kink", ("kink", "wave", "noise"), "the function that is fitted")
    most: int = number(64, 8, 128, "functions of the largest basis")
    rows: int = number(500, 50, 5000, "rows to fit, and as many held out")
    seed: int = _seed()


@dataclass(frozen=True)
class SpecialFunctions(Settings):
    """Of the special functions of mathematics."""

    function: str = choice("all", ("all", *(each.name for each in SPECIAL_FUNCTIONS)), "which of them")
    starts: int = number(1, 1, 10, "random starts of each, of which the best counts")
    rows: int = number(1000, 100, 5000, "rows to train on, and as many held out")
    seed: int = _seed()


@dataclass(frozen=True)
class Poisson(Settings):
    """Of Poisson's equation on a square."""

    nodes: str = choice("product", ("product", "sums"), "a product of two splines, or sums of splines alone")
    grid_size: int = number(12, 3, 24, "grid size of the network")
    points: int = number(400, 100, 5000, "places within the square where the equation is to hold")
    perceptron: bool = switch(True, "whether a perceptron with a hundred times the parameters stands beside")
    seed: int = _seed()


@dataclass(frozen=True)
class Conserved(Settings):
    """Of what is conserved on an orbit."""

    rows: int = number(200, 20, 2000, "rows of the table")
    noise: float = number(0.0, 0.0, 0.1, "noise of distance and speed, as a part of each value")
    eccentricity: float = number(0.6, 0.1, 0.9, "how far the orbit is from a circle")
    seed: int = _seed()


@dataclass(frozen=True)
class Experiment:
    """One experiment.

    Attributes:
        name: in lessons and on the command line of the benchmarks.
        title: what a user reads.
        about: what it shows, in one sentence.
        settings: what may be set about it.
    """

    name: str
    title: str
    about: str
    settings: type[Settings]


def _table(*experiments: Experiment) -> Mapping[str, Experiment]:
    return MappingProxyType({each.name: each for each in experiments})


EXPERIMENTS = _table(
    Experiment(
        "resolution",
        "Resolution",
        "The error of a network against its grid size, on the rows it was trained on and on others.",
        Resolution,
    ),
    Experiment(
        "side_by_side",
        "KAN and MLP side by side",
        "A network of splines and a perceptron with as many parameters learn the same rows.",
        SideBySide,
    ),
    Experiment(
        "remembering",
        "Remembering",
        "Peaks are shown one after another, and what was learned of the first one is measured at the end.",
        Remembering,
    ),
    Experiment(
        "bases", "Which basis", "The same function in four bases, with more and more functions.", Bases
    ),
    Experiment(
        "special_functions",
        "Special functions",
        "Fifteen functions of mathematical physics, each learned from a table by a small network.",
        SpecialFunctions,
    ),
    Experiment(
        "poisson",
        "A differential equation",
        "Poisson's equation on a square, solved by a network whose misfit is that of the equation.",
        Poisson,
    ),
    Experiment(
        "conserved",
        "What is conserved",
        "A relation between distance and speed on an orbit, found without a target.",
        Conserved,
    ),
)
"""All experiments by name."""


def experiment_named(name: str) -> Experiment:
    """The experiment with this name.

    Raises:
        ExperimentError: there is none.
    """
    if name not in EXPERIMENTS:
        raise ExperimentError(f"There is no experiment {name!r}.", f"There are {', '.join(EXPERIMENTS)}.")
    return EXPERIMENTS[name]
