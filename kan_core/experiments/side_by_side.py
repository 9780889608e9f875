"""Experiment: a network of splines and a perceptron with as many parameters learn the same rows."""

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np

from kan_core.experiments.contract import Axis, Curve, Figure, Plot, Shown, Style
from kan_core.experiments.samples import Sample, hello
from kan_core.experiments.scaling import power_line, slope
from kan_core.experiments.table import SideBySide
from kan_core.model.mlp import first_mlp, mlp_outputs
from kan_core.model.plan import free_parameters, plan_model
from kan_core.model.state import FloatArray
from kan_core.training.baseline import BaselineEvent, BaselineProgress, baseline
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Event, Progress, Started
from kan_core.training.fit import fit
from kan_core.training.losses.squares import Squares

RESTARTS = 4
INPUTS, TEACHER = 10, 10
DOMAIN = (-1.0, 1.0)
SOURCE = "arXiv:2404.19756, section 3.1"
KAN_NAME, MLP_NAME = "KAN", "MLP"
REACHED = 1.2
"""Of the larger final error: what both networks come below, so that their times can be compared."""


@dataclass(frozen=True)
class Task:
    """What is learned, and the network of splines of each size: its widths and grid size."""

    text: str
    table: Callable[[int, int], tuple[FloatArray, FloatArray]]
    shape: Callable[[int], tuple[tuple[int, ...], int]]


def _narrow(size: int) -> tuple[tuple[int, ...], int]:
    return (2, 1, 1), 5 * 2**size


def _wide(size: int) -> tuple[tuple[int, ...], int]:
    return (INPUTS, 2**size, 1), 3


def _jump(rows: int, seed: int) -> tuple[FloatArray, FloatArray]:
    x = np.random.default_rng(seed).uniform(-1, 1, (rows, 2))
    return x, np.where(x[:, :1] ** 2 + x[:, 1:] ** 2 < 0.5, 1.0, 0.0)


def _teacher(rows: int, seed: int) -> tuple[FloatArray, FloatArray]:
    """What a random perceptron gives for ten inputs: each of its nodes takes up all of them at once."""
    x = np.random.default_rng(seed).uniform(-1, 1, (rows, INPUTS))
    corners = np.array([[-1.0] * INPUTS, [1.0] * INPUTS])
    return x, mlp_outputs(first_mlp((INPUTS, TEACHER, 1), corners, 1, "tanh"), 2.0 * x)


TASKS = {
    "composition": Task("exp(sin(pi x) + y^2), sums and functions of one variable", hello, _narrow),
    "perceptron": Task("ten inputs that a random perceptron mixes", _teacher, _wide),
    "jump": Task("1 within a circle and 0 outside", _jump, _narrow),
}


@dataclass
class _Fit:
    """One fit under way: held-out errors and seconds by step, and the error of the best state at the end."""

    parameters: int
    errors: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    reached: float = math.nan


def run(settings: SideBySide, should_stop: Callable[[], bool]) -> Iterator[Shown]:
    """Fits both at each size with the same optimiser, restarts and steps, and takes the time.

    The best of a few starts is shown. Errors are those on rows held out.

    Source: Z. Liu et al., KAN: Kolmogorov-Arnold Networks (arXiv 2404.19756), section 3.1.
    """
    task = TASKS[settings.task]
    sample = Sample.of([task.table(settings.rows, 3 * settings.seed + part) for part in range(3)], DOMAIN)
    course = _Course(settings)
    yield course.shown(f"Both learn {task.text}.", 0.0)
    for size in range(settings.sizes):
        state = sample.start(*task.shape(size), settings.seed)
        parameters = int(free_parameters(plan_model(state)).sum())
        config = TrainingConfig(
            settings.optimiser, settings.iterations, RESTARTS, seed=settings.seed, device="cpu", threads=1
        )
        spline_fit = fit(sample.train, state, config, sample.test, should_stop)
        perceptron_fit = baseline(
            sample.train, sample.test, parameters, config, Squares(), should_stop, "tanh"
        )
        for name, events in ((KAN_NAME, spline_fit), (MLP_NAME, perceptron_fit)):
            for fitted in _followed(events, sample.unit):
                course.take(name, size, fitted)
                text = f"The {name} with {fitted.parameters} parameters learns {task.text}."
                yield course.shown(text, (size + (name == MLP_NAME) / 2) / settings.sizes)
            if should_stop():
                return
    yield course.shown(course.conclusion(), 1.0)


def _followed(events: Iterator[Event | BaselineEvent], unit: float) -> Iterator[_Fit]:
    """A fit after every step; the clock is that of the processor, and stands while others look at it."""
    fitted, spent, began = _Fit(0), 0.0, time.thread_time()
    for event in events:
        if isinstance(event, Started):
            fitted.parameters = event.parameters
        elif isinstance(event, Progress | BaselineProgress):
            spent += time.thread_time() - began
            fitted.errors.append(event.test_error * unit)
            fitted.seconds.append(spent)
            yield fitted
            began = time.thread_time()
        else:
            fitted.reached = event.test_error * unit
            yield fitted


class _Course:
    """The fits so far, by network and size."""

    def __init__(self, settings: SideBySide) -> None:
        self._settings = settings
        self._fits: dict[str, dict[int, _Fit]] = {KAN_NAME: {}, MLP_NAME: {}}

    def take(self, name: str, size: int, fitted: _Fit) -> None:
        self._fits[name][size] = fitted

    def shown(self, sentence: str, done: float) -> Shown:
        time_axis = Axis("time", "s", log=True)
        plots = (
            self._course(
                "Error against steps", Axis("step"), lambda fit: np.arange(1.0, len(fit.errors) + 1)
            ),
            self._course("Error against time", time_axis, lambda fit: np.array(fit.seconds)),
            self._scaling(),
        )
        return Shown(sentence, done, plots, figures=self._figures())

    def _last(self, name: str) -> _Fit | None:
        """The fit of the largest size so far."""
        fits = self._fits[name]
        return fits[max(fits)] if fits else None

    def _course(self, title: str, x: Axis, along: Callable[[_Fit], FloatArray]) -> Plot:
        fits = ((name, self._last(name)) for name in self._fits)
        curves = (Curve(name, along(fit), np.array(fit.errors)) for name, fit in fits if fit)
        return Plot(title, x, Axis("RMSE held out", log=True), tuple(curves))

    def _sizes(self, name: str) -> tuple[FloatArray, FloatArray]:
        """Parameters and errors of the fits that have ended, each (sizes,)."""
        ended = [(fit.parameters, fit.reached) for fit in self._fits[name].values() if fit.reached > 0.0]
        parameters, errors = np.array(ended, float).reshape(-1, 2).T
        return parameters, errors

    def _scaling(self) -> Plot:
        curves = [Curve(name, *self._sizes(name), Style.MARKED) for name in self._fits]
        curves.append(power_line("P^-4", *self._sizes(KAN_NAME), -4.0))
        x, y = Axis("parameters P", log=True), Axis("RMSE held out", log=True)
        return Plot("Error against size", x, y, tuple(curves))

    def _figures(self) -> tuple[Figure, ...]:
        goal = self._goal()
        figures = []
        for name in self._fits:
            fit, key, sizes = self._last(name), name.lower(), self._sizes(name)
            errors, seconds = (fit.errors, fit.seconds) if fit else ([], [])
            each = seconds[-1] / len(seconds) if seconds else None
            power = slope(*sizes) if sizes[0].size > 1 else None
            there = next((t for t, error in zip(seconds, errors, strict=True) if error <= goal), math.nan)
            theory = (
                (-4.0, SOURCE) if name == KAN_NAME and self._settings.task == "composition" else (None, "")
            )
            figures += [
                Figure(f"{key}_rmse", f"RMSE of the {name}, largest size", fit.reached if fit else None),
                Figure(f"{key}_slope", f"RMSE of the {name} falls as P to the power", power, "", *theory),
                Figure(f"{key}_step_seconds", f"one step of the {name}", each, "s", repeatable=False),
                Figure(
                    f"{key}_seconds_to",
                    f"time of the {name} to an error that both reach",
                    there if math.isfinite(goal) else None,
                    "s",
                    repeatable=False,
                ),
            ]
        return tuple(figures)

    def _goal(self) -> float:
        """An error that both networks of the largest size reach; NaN until both have ended."""
        fits = self._last(KAN_NAME), self._last(MLP_NAME)
        if (
            any(fit is None or len(fit.errors) == 0 for fit in fits)
            or len(set(map(len, self._fits.values()))) > 1
        ):
            return math.nan
        return REACHED * max(min(fit.errors) for fit in fits if fit)

    def conclusion(self) -> str:
        splines, perceptron = (self._sizes(name) for name in self._fits)
        ahead = KAN_NAME if splines[1][-1] < perceptron[1][-1] else MLP_NAME
        return (
            f"With {splines[0][-1]:.0f} parameters the KAN reaches {splines[1][-1]:.2g}, and with "
            f"{perceptron[0][-1]:.0f} the MLP {perceptron[1][-1]:.2g}: here the {ahead} is ahead."
        )
