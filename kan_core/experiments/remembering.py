"""Experiment: peaks are shown one after another; what is left of the first one at the end."""

from collections.abc import Callable, Iterator

import numpy as np

from kan_core.experiments.contract import Axis, Curve, Figure, Image, Plot, Shown, Style
from kan_core.experiments.table import Remembering
from kan_core.model.evaluate import node_values
from kan_core.model.mlp import MLP, MLPState, first_mlp, matching_widths, mlp_outputs
from kan_core.model.plan import free_parameters, plan_model
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import FloatArray, InputState, ModelState, OutputState
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Progress
from kan_core.training.optimisers import levenberg_marquardt
from kan_core.training.parts import PartEvent, PartLearned, fit_parts
from kan_core.training.penalty import RoughnessPenalty
from kan_core.training.problem import Problem
from kan_core.training.rows import CancelledError, Rows
from kan_core.training.sums.normal_equations import PlainSums

KAN_NAME, MLP_NAME = "KAN", "MLP"
SHARPNESS = 300.0
"""A peak is exp(-SHARPNESS (x - c)^2), as in the paper."""
STEPS = 30
SLIGHT = 1e-5
"""Weight of roughness that hardly smooths."""
DRAWN, SIDE = 501, 51
FINEST_IN_PLANE = 20


def run(settings: Remembering, should_stop: Callable[[], bool]) -> Iterator[Shown]:
    """Trains a network and a perceptron on the rows around one peak, then on those around the next one.

    A coefficient of a B-spline moves only while there are rows under its function. So a network of one edge
    keeps what it has learned; with a global basis, or behind a hidden layer, it forgets as a perceptron does.

    Source: Z. Liu et al., KAN: Kolmogorov-Arnold Networks (arXiv 2404.19756), section 3.5 and figure 3.4.
    """
    peaks = _Peaks(settings)
    state = _first(settings)
    parameters = int(free_parameters(plan_model(state)).sum())
    perceptron = first_mlp(
        matching_widths(settings.inputs, 1, parameters), peaks.corners, settings.seed, "tanh"
    )
    course = _Course(peaks)
    course.look(state, perceptron)
    yield course.shown("Both networks are shown one peak after another.")
    # Roughness would reach out to coefficients that have no rows, but without it the others are not unique.
    local = settings.basis == "bspline" and settings.inputs == 1
    config = TrainingConfig("lm", STEPS, penalty=0.0 if local else SLIGHT, seed=settings.seed)
    for event in fit_parts(peaks.parts, state, config, should_stop=should_stop):
        if isinstance(event, PartEvent) and isinstance(event.event, Progress):
            state = event.event.state()
            course.look(state, perceptron)
            yield course.shown(f"The KAN sees peak {event.part + 1} alone.")
        elif isinstance(event, PartLearned):
            state = event.state
            for trained in _trained(perceptron, peaks.parts[event.part], should_stop):
                perceptron = trained
                course.look(state, perceptron)
                yield course.shown(f"The MLP sees peak {event.part + 1} alone.")
            course.finish_part()
    if should_stop():
        return
    yield course.shown(course.conclusion(), done=1.0)


def _first(settings: Remembering) -> ModelState:
    """A network that is 0 everywhere where it has one edge, on a grid that never moves."""
    outputs = [OutputState("f")]
    inputs = [InputState(name, lower=-1.0, upper=1.0) for name in "xy"[: settings.inputs]]
    if settings.inputs > 1:
        spec = ModelSpec((2, 5, 1), min(settings.grid_size, FINEST_IN_PLANE), basis=settings.basis)
        return first_state(spec, inputs, outputs, settings.seed)
    spec = ModelSpec((1, 1), settings.grid_size, basis=settings.basis)
    state = first_state(spec, inputs, outputs, settings.seed)
    (layer,) = state.layers
    return state.with_layer(0, layer.with_(coefficients=np.zeros_like(layer.coefficients)))


def _trained(state: MLPState, problem: Problem, should_stop: Callable[[], bool]) -> Iterator[MLPState]:
    """A perceptron trained on from where it is, after every step."""
    network = MLP([state])
    sums = PlainSums(network, Rows(network, problem, should_stop))
    try:
        for _ in levenberg_marquardt.iterate(network, sums, RoughnessPenalty(network), STEPS):
            yield network.to_state()
    except CancelledError:
        return


class _Peaks:
    """The peaks and the rows around each: on a line, or along the diagonal of a plane."""

    def __init__(self, settings: Remembering) -> None:
        count, self.inputs = settings.peaks, settings.inputs
        self.centres = 2.0 * (np.arange(count) + 0.5) / count - 1.0
        random = np.random.default_rng(settings.seed)
        half = 1.0 / count
        self.parts = []
        for centre in self.centres:
            x = centre + random.uniform(-half, half, (settings.rows, self.inputs))
            self.parts.append(Problem(x, self.height(x)[:, None]))

    @property
    def corners(self) -> FloatArray:
        return np.stack([np.full(self.inputs, -1.0), np.full(self.inputs, 1.0)])

    def height(self, x: FloatArray) -> FloatArray:
        """(n,) the sum of all peaks at x (n, inputs)."""
        distances = x[:, None, :] - self.centres[:, None]
        return np.asarray(np.exp(-SHARPNESS * (distances**2).sum(axis=2)).sum(axis=1))


class _Course:
    """What both networks give at present, and their errors at the end of each part."""

    def __init__(self, peaks: _Peaks) -> None:
        self._peaks = peaks
        self._values: dict[str, FloatArray] = {}
        self._errors: dict[str, list[float]] = {KAN_NAME: [], MLP_NAME: []}
        side = np.linspace(-1.0, 1.0, DRAWN if peaks.inputs == 1 else SIDE)
        self._x = np.stack(np.meshgrid(*[side] * peaks.inputs), axis=-1).reshape(-1, peaks.inputs)
        self._truth = peaks.height(self._x)

    def look(self, state: ModelState, perceptron: MLPState) -> None:
        self._state, self._perceptron = state, perceptron
        self._values = self._given(self._x)

    def finish_part(self) -> None:
        """Measures the largest error on each peak, over its rows."""
        for part in self._peaks.parts:
            for name, values in self._given(part.u).items():
                worst = float(np.abs(values - part.z[:, 0]).max())
                self._errors[name].append(worst)

    def _given(self, x: FloatArray) -> dict[str, FloatArray]:
        """(n,) what each network gives at x (n, inputs)."""
        return {
            KAN_NAME: node_values(self._state, x)[-1][:, 0],
            MLP_NAME: mlp_outputs(self._perceptron, x)[:, 0],
        }

    def _table(self, name: str) -> FloatArray:
        """(parts seen, peaks) the largest errors."""
        return np.array(self._errors[name]).reshape(-1, len(self._peaks.parts))

    def shown(self, sentence: str, done: float | None = None) -> Shown:
        seen, parts = len(self._table(KAN_NAME)), len(self._peaks.parts)
        share = min(seen / parts, 0.99) if done is None else done
        plots = (self._first_peak(),) if self._peaks.inputs > 1 else (self._function(), self._first_peak())
        return Shown(sentence, share, plots, self._images(), self._figures(), self._state)

    def _function(self) -> Plot:
        x = self._x[:, 0]
        part = self._peaks.parts[min(len(self._table(KAN_NAME)), len(self._peaks.parts) - 1)]
        curves = (
            Curve("peaks", x, self._truth, Style.REFERENCE),
            Curve("rows shown now", part.u[:, 0], part.z[:, 0], Style.POINTS),
            *(Curve(name, x, values) for name, values in self._values.items()),
        )
        return Plot("What the networks give", Axis("x"), Axis("f"), curves)

    def _first_peak(self) -> Plot:
        curves = []
        for name in self._errors:
            first = self._table(name)[:, 0]
            curves.append(Curve(name, np.arange(1.0, len(first) + 1), first, Style.MARKED))
        x, y = Axis("peaks shown so far"), Axis("largest error on the first peak", log=True)
        return Plot("What is left of the first peak", x, y, tuple(curves))

    def _images(self) -> tuple[Image, ...]:
        if self._peaks.inputs == 1:
            return ()
        ends = (-1.0, 1.0)
        fields = {"peaks": self._truth, **self._values}
        return tuple(
            Image(title, Axis("x"), Axis("y"), ends, ends, values.reshape(SIDE, SIDE), (0.0, 1.0))
            for title, values in fields.items()
        )

    def _figures(self) -> tuple[Figure, ...]:
        figures: list[Figure] = []
        for name in self._errors:
            table, key = self._table(name), name.lower()
            whole = len(table) == len(self._peaks.parts)
            first, over_all = (float(table[-1, 0]), float(table[-1].max())) if whole else (None, None)
            figures += [
                Figure(
                    f"{key}_forgotten", f"error of the {name} on the first peak, parts of its height", first
                ),
                Figure(f"{key}_all", f"error of the {name} on the worst peak, parts of its height", over_all),
            ]
        return tuple(figures)

    def conclusion(self) -> str:
        kan, mlp = (self._table(name)[-1, 0] for name in self._errors)
        return (
            f"On the first peak the KAN is off by {kan:.1g} of its height at the end, the MLP by {mlp:.1g}."
        )
