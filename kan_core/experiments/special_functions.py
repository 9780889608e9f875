"""Experiment: the special functions of mathematics, each learned from a table by a small network."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from kan_core.experiments.contract import Axis, Curve, Figure, Image, Plot, Shown, Style
from kan_core.experiments.samples import Sample
from kan_core.experiments.special import SOURCE, SPECIAL_FUNCTIONS, PaperRow
from kan_core.experiments.table import SpecialFunctions
from kan_core.model.evaluate import evaluate
from kan_core.model.state import FloatArray, ModelState
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Finished, Progress
from kan_core.training.refinement import fit_refining

GRID = 5
PIXELS = 40
FEW_RESTARTS, MANY_RESTARTS = 4, 20
"""Random starts beside the first that are tried for a moment: deep narrow networks often begin badly."""


def run(settings: SpecialFunctions, should_stop: Callable[[], bool]) -> Iterator[Shown]:
    """Trains the shapes of the paper on finer and finer grids, and shows the error on rows held out.

    The rows held out choose grid and start, as in the paper.

    Source: Z. Liu et al., KAN: Kolmogorov-Arnold Networks (arXiv 2404.19756), table 1.
    """
    rows = [row for row in SPECIAL_FUNCTIONS if settings.function in ("all", row.name)]
    gallery = _Gallery(rows)
    yield gallery.shown("Small networks learn functions from tables of their values.")
    for row in rows:
        sample = Sample.of([row.table(settings.rows, 3 * settings.seed + part) for part in range(3)])
        restarts = FEW_RESTARTS if len(row.widths) == 3 else MANY_RESTARTS
        for start in range(settings.starts):
            config = TrainingConfig(seed=(settings.seed + start) * restarts, restarts=restarts)
            state = sample.start(row.widths, GRID, config.seed)
            for event in fit_refining(sample.train, state, config, sample.test, should_stop):
                if isinstance(event, Progress):
                    grid = event.state().layers[0].grid_size
                    yield gallery.shown(f"Learning the {row.text} on grids of {grid} intervals.")
                elif isinstance(event, Finished):
                    gallery.reached(row, event.state, event.test_error * sample.unit)
            if should_stop():
                return
        gallery.finished += 1
    yield gallery.shown(gallery.conclusion(), done=1.0)


class _Gallery:
    """What was learned so far; `finished` functions have had all their starts."""

    def __init__(self, rows: list[PaperRow]) -> None:
        self._rows, self.finished = rows, 0
        self._best: dict[str, tuple[float, ModelState]] = {}
        self._pictures = {row.name: _blank(row) for row in rows}

    def reached(self, row: PaperRow, state: ModelState, error: float) -> None:
        if row.name not in self._best or error < self._best[row.name][0]:
            self._best[row.name] = error, state
            self._pictures[row.name] = _learned(row, state)

    def shown(self, sentence: str, done: float | None = None) -> Shown:
        share = min(self.finished / len(self._rows), 0.99) if done is None else done
        images = tuple(self._pictures.values())
        if len(self._rows) == 1:
            images = (_exact(self._rows[0]), *images)
        network = self._best[self._rows[-1].name][1] if done == 1.0 else None
        return Shown(sentence, share, (self._beside_paper(),), images, self._figures(), network)

    @property
    def _lower(self) -> int:
        return sum(self._best[row.name][0] < row.published for row in self._rows if row.name in self._best)

    def _beside_paper(self) -> Plot:
        pairs = sorted(
            (row.published, self._best[row.name][0]) for row in self._rows if row.name in self._best
        )
        published, ours = np.array(pairs, float).reshape(-1, 2).T
        ends = np.array([1e-7, 1e-2])
        curves = (
            Curve("functions", published, ours, Style.POINTS),
            Curve("equal", ends, ends, Style.REFERENCE),
        )
        x, y = Axis("RMSE of the paper", log=True), Axis("RMSE here", log=True)
        return Plot("Errors beside the paper's", x, y, curves)

    def _figures(self) -> tuple[Figure, ...]:
        errors = (
            Figure(
                f"rmse_{_identifier(row.name)}",
                row.text,
                self._best[row.name][0] if row.name in self._best else None,
                published=row.published,
                source=SOURCE,
            )
            for row in self._rows
        )
        return (*errors, Figure("lower", "functions with a lower error than the paper's", float(self._lower)))

    def conclusion(self) -> str:
        return f"The error is lower than the paper's for {self._lower} of {len(self._rows)} functions."


def _identifier(name: str) -> str:
    return "".join(letter if letter.isalnum() else "_" for letter in name.replace("=", ""))


def _grid(row: PaperRow) -> FloatArray:
    """(PIXELS^2, 2) an even grid of the domain, the first input running fastest."""
    across, up = (np.linspace(low, high, PIXELS) for low, high in row.domain)
    return np.stack(np.meshgrid(across, up), axis=-1).reshape(-1, 2)


def _values(row: PaperRow) -> FloatArray:
    return np.asarray(row.function(*_grid(row).T), float)


def _picture(row: PaperRow, values: FloatArray) -> Image:
    exact = _values(row)
    limits = float(np.nanmin(exact)), float(np.nanmax(exact))
    (x, y), (across, up) = row.inputs, row.domain
    return Image(row.text, Axis(x), Axis(y), across, up, values.reshape(PIXELS, PIXELS), limits)


def _exact(row: PaperRow) -> Image:
    text = "exact function"
    return replace(_picture(row, _values(row)), title=text)


def _blank(row: PaperRow) -> Image:
    return _picture(row, np.full(PIXELS**2, np.nan))


def _learned(row: PaperRow, state: ModelState) -> Image:
    return _picture(row, evaluate(state, _grid(row))[:, 0])
