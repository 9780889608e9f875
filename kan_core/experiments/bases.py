"""Experiment: one function in four bases."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from math import pi, sqrt
from types import MappingProxyType

import numpy as np

from kan_core.basis.table import BASES
from kan_core.experiments.contract import Axis, Curve, Figure, Plot, Shown, Style
from kan_core.experiments.samples import Sample
from kan_core.experiments.table import Bases
from kan_core.model.evaluate import evaluate
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import FloatArray, InputState, ModelState
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Finished
from kan_core.training.fit import fit

FEWEST = 8
NOISE = 0.3
KINK, FAR = 0.2, 0.3
INPUTS, PERIOD = (InputState("x", lower=-1.0, upper=1.0),), 2.0
SLIGHT = 1e-12
"""Weight of roughness that does not smooth, but lets splines be solved for where they have no rows."""
DRAWN = np.linspace(-1.0, 1.0, 401)
ROWS_DRAWN = 300


def _kink(x: FloatArray) -> FloatArray:
    return np.abs(x - KINK)


def _wave(x: FloatArray) -> FloatArray:
    return np.asarray(np.sin(6 * pi * x) + 0.5 * np.cos(10 * pi * x))


def _smooth(x: FloatArray) -> FloatArray:
    return np.asarray(np.sin(pi * x) + x**2)


TARGETS: Mapping[str, Callable[[FloatArray], FloatArray]] = MappingProxyType(
    {"kink": _kink, "wave": _wave, "noise": _smooth}
)
"""What is fitted: a corner, whole periods of a wave, and a gentle curve in noise."""


def run(settings: Bases, should_stop: Callable[[], bool]) -> Iterator[Shown]:
    """Fits one edge in each basis to the rows, with 8, 16, 32, ... functions.

    The rows held out have no noise. Splines and Gaussians are local: a kink disturbs them nearby alone.
    Series come close to smooth functions faster than any power of their number, Fourier's to periodic ones,
    and to a kink slowly. In noise of deviation s the error is s sqrt(B / n) from B functions and n rows.
    """
    table = partial(_table, settings)
    sample = Sample.of([table(part) for part in range(3)])
    course = _Course(settings, table(0))
    yield course.shown("One edge is fitted in four bases, with as many functions each.", 0.0)
    counts = [count for count in (8, 16, 32, 64, 128) if count <= settings.most]
    for at, count in enumerate(counts):
        for name, basis in BASES.items():
            chosen = basis.with_count(count, 3)
            periods = (PERIOD,) if name == "fourier" else ()
            spec = ModelSpec((1, 1), chosen.grid_size, basis=name, periods=periods)
            state = first_state(spec, INPUTS, sample.outputs, settings.seed)
            config = TrainingConfig(penalty=SLIGHT, seed=settings.seed)
            for event in fit(sample.train, state, config, should_stop=should_stop):
                if isinstance(event, Finished):
                    course.reached(name, chosen.count, event.state, sample.fresh_error(event.state))
            if should_stop():
                return
        share = (at + 1) / len(counts)
        text = f"With {count} functions the error is smallest with {course.best}."
        yield course.shown(text, share)


def _table(settings: Bases, part: int) -> tuple[FloatArray, FloatArray]:
    """Rows of a part; the first one is fitted, and has the noise."""
    random = np.random.default_rng((settings.seed, part))
    x = random.uniform(-1.0, 1.0, (settings.rows, 1))
    noise = NOISE if settings.target == "noise" and part == 0 else 0.0
    return x, TARGETS[settings.target](x) + noise * random.normal(size=x.shape)


class _Course:
    """What each basis has reached, and its last curve."""

    def __init__(self, settings: Bases, rows: tuple[FloatArray, FloatArray]) -> None:
        self._settings, self._rows = settings, rows
        self._errors: dict[str, list[tuple[int, float]]] = {name: [] for name in BASES}
        self._curves: dict[str, FloatArray] = {}
        self._truth = TARGETS[settings.target](DRAWN)

    def reached(self, name: str, count: int, state: ModelState, error: float) -> None:
        self._errors[name].append((count, error))
        self._curves[name] = evaluate(state, DRAWN[:, None])[:, 0]

    @property
    def best(self) -> str:
        """The basis with the smallest error at present."""
        return BASES[min(self._errors, key=lambda name: self._errors[name][-1][1])].text

    def shown(self, sentence: str, share: float) -> Shown:
        plots = self._fits(), self._misfits(), self._against_count()
        return Shown(sentence, share, plots, figures=self._figures())

    def _fits(self) -> Plot:
        x, y = (column[:ROWS_DRAWN, 0] for column in self._rows)
        truth = Curve("function", DRAWN, self._truth, Style.REFERENCE)
        curves = (Curve(BASES[name].text, DRAWN, curve) for name, curve in self._curves.items())
        return Plot("Fits", Axis("x"), Axis("y"), (Curve("rows", x, y, Style.POINTS), truth, *curves))

    def _misfits(self) -> Plot:
        curves = (
            Curve(BASES[name].text, DRAWN, np.abs(curve - self._truth))
            for name, curve in self._curves.items()
        )
        text = "kink"
        marks = ((KINK, text),) if self._settings.target == text else ()
        y = Axis("distance from the function", log=True)
        return Plot("Where the error lies", Axis("x"), y, tuple(curves), marks)

    def _against_count(self) -> Plot:
        curves = []
        for name, reached in self._errors.items():
            counts, errors = np.array(reached, float).reshape(-1, 2).T
            curves.append(Curve(BASES[name].text, counts, errors, Style.MARKED))
        if self._settings.target == "noise" and self._curves:
            counts = curves[0].x
            expected = NOISE * np.sqrt(counts / self._settings.rows)
            curves.append(Curve("s sqrt(B / n)", counts, expected, Style.REFERENCE))
        x, y = Axis("functions B", log=True), Axis("RMSE against the function", log=True)
        return Plot("Error against the number of functions", x, y, tuple(curves))

    def _figures(self) -> tuple[Figure, ...]:
        noisy = self._settings.target == "noise"
        figures = []
        for name, reached in self._errors.items():
            count, error = reached[-1] if reached else (0, None)
            theory = NOISE * sqrt(count / self._settings.rows) if noisy and reached else None
            text = f"error with {BASES[name].text}, most functions"
            figures.append(
                Figure(f"error_{name}", text, error, "", theory, "theory: s sqrt(B / n)" if noisy else "")
            )
        best = min((each.value for each in figures if each.value is not None), default=None)
        if self._settings.target == "kink":
            figures += self._far_from_kink()
        return (*figures, Figure("best", "smallest error", best))

    def _far_from_kink(self) -> list[Figure]:
        far = np.abs(DRAWN - KINK) > FAR
        figures = []
        for name in BASES:
            misfit = (self._curves[name] - self._truth)[far] if name in self._curves else None
            error = None if misfit is None else float(np.sqrt(np.mean(misfit**2)))
            figures.append(Figure(f"far_{name}", f"error far from the kink with {BASES[name].text}", error))
        return figures
