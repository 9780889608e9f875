"""Experiment: a network of splines and a perceptron with as many parameters learn the same rows."""

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np

from kan_core.analysis.metrics import accuracy
from kan_core.experiments.contract import Axis, Curve, Figure, Plot, Shown, Style
from kan_core.experiments.samples import Sample
from kan_core.experiments.scaling import power_line, slope
from kan_core.experiments.table import SideBySide
from kan_core.experiments.tasks import TASKS
from kan_core.model.evaluate import evaluate
from kan_core.model.mlp import MLPState, mlp_outputs
from kan_core.model.plan import free_parameters, plan_model
from kan_core.model.state import FloatArray, ModelState
from kan_core.training.baseline import BaselineEvent, BaselineProgress, baseline
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Event, Progress, Started
from kan_core.training.fit import fit
from kan_core.training.losses.table import natural_loss

RESTARTS = 4
SOURCE = "arXiv:2404.19756, section 3.1"
KAN_NAME, MLP_NAME = "KAN", "MLP"
REACHED = 1.2
"""Of the larger final error: what both networks come below, so that their times can be compared."""


@dataclass(frozen=True)
class Measure:
    """What errors are: `key` in figures, `name` in words."""

    key: str
    name: str


OF_NUMBERS, OF_CLASSES = Measure("rmse", "RMSE"), Measure("log_loss", "log loss")


@dataclass
class _Fit:
    """One fit under way: held-out errors and seconds by step, and at the end what the best state reaches.

    Attributes:
        parameters: that are fitted.
        errors, seconds: by step.
        reached: the error at the end.
        right: part of the held-out rows whose class is told then; NaN where there are no classes.
    """

    parameters: int
    errors: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    reached: float = math.nan
    right: float = math.nan


def run(settings: SideBySide, should_stop: Callable[[], bool]) -> Iterator[Shown]:
    """Fits both at each size with the same optimiser, restarts and steps, and takes the time.

    The best of a few starts is shown. Errors are those on rows held out: of classes the log loss.

    Source: Z. Liu et al., KAN: Kolmogorov-Arnold Networks (arXiv 2404.19756), section 3.1.
    """
    task = TASKS[settings.task]
    sample = task.sample(settings.rows, settings.seed)
    course = _Course(settings, OF_CLASSES if task.classes else OF_NUMBERS)
    yield course.shown(f"Both learn {task.text}.", 0.0)
    for size in range(settings.sizes):
        state = sample.start(*task.shape(size), settings.seed)
        parameters = int(free_parameters(plan_model(state)).sum())
        config = TrainingConfig(
            settings.optimiser, settings.iterations, RESTARTS, seed=settings.seed, device="cpu", threads=1
        )
        spline_fit = fit(sample.train, state, config, sample.test, should_stop)
        perceptron_fit = baseline(
            sample.train, sample.test, parameters, config, natural_loss(state), should_stop, "tanh"
        )
        for name, events in ((KAN_NAME, spline_fit), (MLP_NAME, perceptron_fit)):
            for fitted in _followed(events, sample):
                course.take(name, size, fitted)
                text = f"The {name} with {fitted.parameters} parameters learns {task.text}."
                yield course.shown(text, (size + (name == MLP_NAME) / 2) / settings.sizes)
            if should_stop():
                return
    yield course.shown(course.conclusion(), 1.0)


def _followed(events: Iterator[Event | BaselineEvent], sample: Sample) -> Iterator[_Fit]:
    """A fit after every step; the clock is that of the processor, and stands while others look at it."""
    fitted, spent, began = _Fit(0), 0.0, time.thread_time()
    for event in events:
        if isinstance(event, Started):
            fitted.parameters = event.parameters
        elif isinstance(event, Progress | BaselineProgress):
            spent += time.thread_time() - began
            fitted.errors.append(event.test_error * sample.unit)
            fitted.seconds.append(spent)
            yield fitted
            began = time.thread_time()
        else:
            fitted.reached = event.test_error * sample.unit
            if sample.outputs[0].class_of:
                fitted.right = accuracy(sample.test.z, _outputs(event.state, sample.test.u))
            yield fitted


def _outputs(state: ModelState | MLPState, u: FloatArray) -> FloatArray:
    return evaluate(state, u) if isinstance(state, ModelState) else mlp_outputs(state, u)


class _Course:
    """The fits so far, by network and size."""

    def __init__(self, settings: SideBySide, measure: Measure) -> None:
        self._settings, self._measure = settings, measure
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
        return Plot(title, x, self._axis(), tuple(curves))

    def _axis(self) -> Axis:
        return Axis(f"{self._measure.name} held out", log=True)

    def _sizes(self, name: str) -> tuple[FloatArray, FloatArray]:
        """Parameters and errors of the fits that have ended, each (sizes,)."""
        ended = [(fit.parameters, fit.reached) for fit in self._fits[name].values() if fit.reached > 0.0]
        parameters, errors = np.array(ended, float).reshape(-1, 2).T
        return parameters, errors

    def _scaling(self) -> Plot:
        curves = [Curve(name, *self._sizes(name), Style.MARKED) for name in self._fits]
        if self._measure is OF_NUMBERS:
            curves.append(power_line("P^-4", *self._sizes(KAN_NAME), -4.0))
        return Plot("Error against size", Axis("parameters P", log=True), self._axis(), tuple(curves))

    def _figures(self) -> tuple[Figure, ...]:
        return tuple(figure for name in self._fits for figure in (*self._errors(name), *self._times(name)))

    def _errors(self, name: str) -> Iterator[Figure]:
        """How far off the largest network is; of numbers the power of its parameters, of classes how many."""
        fit, key, measure = self._last(name), name.lower(), self._measure
        reached = fit.reached if fit else None
        yield Figure(f"{key}_{measure.key}", f"{measure.name} of the {name}, largest size", reached)
        if measure is OF_CLASSES:
            right = 100.0 * fit.right if fit else None
            yield Figure(f"{key}_right", f"rows that the {name} tells apart, largest size", right, "%")
            return
        sizes = self._sizes(name)
        power = slope(*sizes) if sizes[0].size > 1 else None
        known = name == KAN_NAME and self._settings.task == "composition"
        theory = (-4.0, SOURCE) if known else (None, "")
        yield Figure(f"{key}_slope", f"RMSE of the {name} falls as P to the power", power, "", *theory)

    def _times(self, name: str) -> Iterator[Figure]:
        """How long a step takes, and until the error is as small as both networks reach."""
        fit, key, goal = self._last(name), name.lower(), self._goal()
        errors, seconds = (fit.errors, fit.seconds) if fit else ([], [])
        each = seconds[-1] / len(seconds) if seconds else None
        yield Figure(f"{key}_step_seconds", f"one step of the {name}", each, "s", repeatable=False)
        there = next((t for t, error in zip(seconds, errors, strict=True) if error <= goal), math.nan)
        reached = there if math.isfinite(goal) else None
        what = f"time of the {name} to an error that both reach"
        yield Figure(f"{key}_seconds_to", what, reached, "s", repeatable=False)

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
        if self._measure is OF_CLASSES:
            return self._told_apart(splines[0][-1], perceptron[0][-1])
        ahead = KAN_NAME if splines[1][-1] < perceptron[1][-1] else MLP_NAME
        return (
            f"With {splines[0][-1]:.0f} parameters the KAN reaches {splines[1][-1]:.2g}, and with "
            f"{perceptron[0][-1]:.0f} the MLP {perceptron[1][-1]:.2g}: here the {ahead} is ahead."
        )

    def _told_apart(self, splines: float, perceptron: float) -> str:
        """The conclusion about classes, from the parameters of both."""
        kan, mlp = (100.0 * fit.right for name in self._fits if (fit := self._last(name)))
        if kan == mlp:
            return (
                f"With {splines:.0f} and {perceptron:.0f} parameters both tell apart {kan:.1f} % of the rows."
            )
        return (
            f"With {splines:.0f} parameters the KAN tells apart {kan:.1f} % of the rows, and with "
            f"{perceptron:.0f} the MLP {mlp:.1f} %: here the {KAN_NAME if kan > mlp else MLP_NAME} is ahead."
        )
