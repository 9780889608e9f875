"""Experiment: the error of a network against its grid size."""

from collections.abc import Callable, Iterator

import numpy as np

from kan_core.experiments.contract import Axis, Curve, Figure, Plot, Shown, Style
from kan_core.experiments.samples import Sample, hello
from kan_core.experiments.scaling import power_line, slope
from kan_core.experiments.table import Resolution
from kan_core.model.evaluate import node_values
from kan_core.model.state import FloatArray, ModelState
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Finished, Progress
from kan_core.training.fit import fit
from kan_core.training.refinement import on_finer_grids

COARSEST = 3
ITERATIONS, RESTARTS = 60, 4
SLIGHT = 1e-10
"""Weight of roughness that does not smooth, but lets splines be solved for where they have no rows."""
ORDER = 3
DOMAIN = (-1.0, 1.0)
SOURCE = "arXiv:2404.19756, section 2.4"


def run(settings: Resolution, should_stop: Callable[[], bool]) -> Iterator[Shown]:
    """Trains [2, hidden, 1] on exp(sin(pi x) + y^2) grid by grid, each from what the one before has learned.

    A spline of order k comes as close as h^(k + 1), that is G^-4, to a smooth function of one variable.

    Source: Z. Liu et al., KAN: Kolmogorov-Arnold Networks (arXiv 2404.19756), section 2.4 and figure 2.3.
    """
    sample = Sample.of([_rows(settings, 3 * settings.seed + part) for part in range(3)], DOMAIN)
    state = sample.start((2, settings.hidden, 1), COARSEST, settings.seed)
    course = _Course(settings, sample.unit)
    yield course.shown(f"{settings.rows} rows of exp(sin(pi x) + y^2) are learned on a coarse grid.", state)
    for grid in course.grids:
        if grid > COARSEST:
            state = on_finer_grids(state, sample.train.u)
        config = TrainingConfig(
            iterations=ITERATIONS,
            restarts=RESTARTS if grid == COARSEST else 1,
            penalty=None if settings.smoothing else SLIGHT,
            seed=settings.seed,
        )
        for event in fit(sample.train, state, config, sample.test, should_stop):
            if isinstance(event, Progress):
                course.step(event)
                yield course.shown(f"Training on grids of {grid} intervals.", event.state())
            elif isinstance(event, Finished):
                state = event.state
                course.reached(grid, event, _typical(sample, state))
        if should_stop():
            return
    yield course.shown(course.conclusion(), state, done=1.0)


def _rows(settings: Resolution, seed: int) -> tuple[FloatArray, FloatArray]:
    x, y = hello(settings.rows, seed)
    noise = np.random.default_rng((seed, 1)).normal(size=y.shape)
    return x, y + settings.noise * y.std() * noise


def _typical(sample: Sample, state: ModelState) -> float:
    """Error of the middle row held out: few rows, at the ends of the hidden grid, make most of the RMSE."""
    misfit = node_values(state, sample.test.u)[-1] - sample.test.z
    return float(np.median(np.abs(misfit))) * sample.unit


class _Course:
    """The errors so far, in the unit of the function."""

    def __init__(self, settings: Resolution, unit: float) -> None:
        self._settings, self._unit = settings, unit
        self.grids = [COARSEST]
        while 2 * self.grids[-1] <= settings.finest:
            self.grids.append(2 * self.grids[-1])
        self._steps: list[tuple[float, float]] = []
        self._reached: list[tuple[int, float, float, float]] = []
        self._begins: list[tuple[float, str]] = []

    def step(self, event: Progress) -> None:
        if event.iteration == 1:
            self._begins.append((len(self._steps) + 1.0, f"G = {self.grids[len(self._reached)]}"))
        self._steps.append((event.train_error * self._unit, event.test_error * self._unit))

    def reached(self, grid: int, event: Finished, typical: float) -> None:
        errors = event.train_error * self._unit, event.test_error * self._unit, typical
        self._reached.append((grid, *errors))

    def shown(self, sentence: str, state: ModelState, done: float | None = None) -> Shown:
        behind = len(self._reached) / len(self.grids)
        plots = self._against_grid(), self._against_steps()
        share = min(behind, 0.99) if done is None else done
        return Shown(sentence, share, plots, figures=self._figures(), network=state)

    @property
    def _columns(self) -> tuple[FloatArray, FloatArray, FloatArray, FloatArray]:
        """Grid sizes, errors on the rows trained on, on those held out, on the middle one, each (grids,)."""
        grids, train, test, typical = np.array(self._reached, float).reshape(-1, 4).T
        return grids, train, test, typical

    @property
    def _best(self) -> int:
        """How many grids there were up to the one with the lowest error on the rows held out."""
        return int(np.argmin(self._columns[2])) + 1 if self._reached else 0

    @property
    def _threshold(self) -> float:
        """Grid size at which there are as many coefficients as rows."""
        return self._settings.rows / (3 * self._settings.hidden) - ORDER

    @property
    def _falling(self) -> slice:
        """Grids neither too coarse for the function nor short of rows: two for each parameter."""
        fine = sum(grid + ORDER <= (self._threshold + ORDER) / 2 for grid, *_ in self._reached)
        return slice(1, fine)

    def _against_grid(self) -> Plot:
        grids, train, test, typical = self._columns
        falling = self._falling
        curves = (
            Curve("rows it was trained on", grids, train, Style.MARKED),
            Curve("rows held out", grids, test, Style.MARKED),
            Curve("middle row held out", grids, typical, Style.MARKED),
            power_line("G^-4", grids[falling], typical[falling], -(ORDER + 1.0)),
        )
        text = "as many parameters as rows"
        x, y = Axis("grid intervals G", log=True), Axis("RMSE", log=True)
        return Plot("Error against grid size", x, y, curves, ((self._threshold, text),))

    def _against_steps(self) -> Plot:
        train, test = np.array(self._steps, float).reshape(-1, 2).T
        steps = np.arange(1.0, len(train) + 1)
        curves = Curve("rows it was trained on", steps, train), Curve("rows held out", steps, test)
        x, y = Axis("step"), Axis("RMSE", log=True)
        return Plot("Error while grids are refined", x, y, curves, tuple(self._begins))

    def _figures(self) -> tuple[Figure, ...]:
        grids, _, test, typical = self._columns
        settings, best = self._settings, self._best
        as_published = settings.hidden == 5 and settings.rows == 1000
        power = slope(grids[self._falling], typical[self._falling])
        at_best = (float(test[best - 1]), float(grids[best - 1])) if best else (None, None)
        over = float(test[-1] / test[best - 1]) if best else None
        return (
            Figure(
                "slope",
                "error of the middle row falls as G to the power",
                None if np.isnan(power) else power,
                "",
                -4.0 if settings.hidden == 1 else None,
                f"{SOURCE}, figure 2.3",
            ),
            Figure("best_rmse", "lowest RMSE held out", at_best[0]),
            Figure(
                "best_grid",
                "grid size of the lowest error",
                at_best[1],
                "",
                50.0 if as_published else None,
                SOURCE,
            ),
            Figure(
                "threshold",
                "grid size with as many parameters as rows",
                self._threshold,
                "",
                67.0 if as_published else None,
                SOURCE,
            ),
            Figure("overfit", "error held out on the finest grid, as a multiple of the lowest", over),
        )

    def conclusion(self) -> str:
        grids, train, test, _ = self._columns
        best = self._best - 1
        if best == len(grids) - 1:
            return f"The error held out fell down to {test[best]:.2g} on the finest grid, {grids[best]:.0f}."
        return (
            f"The error held out was lowest on a grid of {grids[best]:.0f} intervals, {test[best]:.2g}. On "
            f"the finest it is {test[-1]:.2g}, and {train[-1]:.2g} on the rows it was trained on."
        )
