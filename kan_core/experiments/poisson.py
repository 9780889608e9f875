"""Experiment: Poisson's equation on a square, solved by a network and read off as a formula."""

from collections.abc import Callable, Generator, Iterator

import numpy as np

from kan_core.discovery.solution import read_off
from kan_core.experiments.contract import Axis, Curve, Figure, Image, Plot, Shown
from kan_core.experiments.equations import solve_poisson
from kan_core.experiments.table import Poisson
from kan_core.model.evaluate import evaluate
from kan_core.model.grid import extend_grid
from kan_core.model.mlp import first_mlp, matching_widths
from kan_core.model.plan import free_parameters, plan_model
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import FloatArray, InputState, ModelState, OutputState
from kan_core.symbolic.text import formula_text
from kan_core.training.config import TrainingConfig
from kan_core.training.events import Finished
from kan_core.training.residuals.fit import ResidualProgress, fit_residuals
from kan_core.training.residuals.term import Term, values_at

SOURCE = "arXiv:2404.19756, section 3.4"
SIDE = 41
"""Points of each side of the grid on which solutions are compared."""
ORDER = 5
"""Second derivatives of quintic splines are cubic splines, and as smooth as the solution asks for."""
BOUNDARY_WEIGHT = 100.0
STEPS, PERCEPTRON_STEPS = 60, 400
TIMES = 100
COARSE, STARTS = 5, 4
KAN_NAME, MLP_NAME = "KAN", "MLP"


def run(settings: Poisson, should_stop: Callable[[], bool]) -> Iterator[Shown]:
    """Solves u_xx + u_yy = f on [-1, 1]^2 with u = 0 on the boundary and f = -2 pi^2 sin(pi x) sin(pi y).

    The network never sees its solution sin(pi x) sin(pi y): its loss is the misfit of the equation and of the
    boundary values. Then its splines become functions, which are refitted to the equation too.

    Source: Z. Liu et al., KAN: Kolmogorov-Arnold Networks (arXiv 2404.19756), section 3.4.
    """
    course = _Course((KAN_NAME, MLP_NAME) if settings.perceptron else (KAN_NAME,))
    yield course.shown("The network is to fulfil the equation at each point of a grid.", 0.0)
    terms = _terms(settings)
    best: Finished | None = None
    for start in range(_starts(settings)):
        state = _first(settings, settings.seed * _starts(settings) + start)
        end = yield from _trained(terms, state, course, should_stop)
        best = end if best is None or end.train_error < best.train_error else best
    assert best is not None
    state = best.state
    if state.layers[0].grid_size < settings.grid_size:
        end = yield from _trained(terms, extend_grid(state, settings.grid_size), course, should_stop)
        state = end.state
    course.take(KAN_NAME, len(course.misfits) + 1, _solution(state))
    if should_stop():
        return
    if settings.nodes == "product" and (found := read_off(terms, state, should_stop)) is not None:
        course.formula = formula_text(found.formula.expression)
        course.formula_error = float(np.abs(_solution(found.state) - course.truth).max())
    if settings.perceptron and not should_stop():
        yield from _perceptron(settings, course, state, should_stop)
    if not should_stop():
        yield course.shown(course.conclusion(), 1.0, state)


def _trained(
    terms: tuple[Term, Term], state: ModelState, course: "_Course", should_stop: Callable[[], bool]
) -> Generator[Shown, None, Finished]:
    """Trains a network on the equation and shows it; gives the end."""
    course.parameters[KAN_NAME] = _free(state)
    for event in fit_residuals(terms, state, TrainingConfig("lm", STEPS), should_stop):
        if isinstance(event, ResidualProgress):
            course.misfits.append(event.errors)
            course.take(KAN_NAME, len(course.misfits), _solution(event.state()))
            share = 0.5 * len(course.misfits) / (STEPS * (STARTS + 1))
            yield course.shown("The network learns to fulfil the equation.", share, event.state())
    assert isinstance(event, Finished)
    return event


def _perceptron(
    settings: Poisson, course: "_Course", state: ModelState, should_stop: Callable[[], bool]
) -> Iterator[Shown]:
    """A perceptron with a hundred times the parameters beside it."""
    inside, boundary = _inside(settings.points), _boundary(settings.points)
    widths = matching_widths(2, 1, TIMES * _free(state))
    start = first_mlp(widths, boundary, settings.seed, "tanh")
    course.parameters[MLP_NAME] = start.parameters
    for solved in solve_poisson(
        start, inside, _right(inside), boundary, BOUNDARY_WEIGHT, _grid(), PERCEPTRON_STEPS, should_stop
    ):
        course.take(MLP_NAME, solved.step, solved.values.reshape(SIDE, SIDE))
        share = 0.5 + 0.5 * solved.step / PERCEPTRON_STEPS
        text = f"A perceptron with {start.parameters} parameters learns the same."
        yield course.shown(text, min(share, 0.99), state)


def _exact(x: FloatArray) -> FloatArray:
    """(n,) the solution at x (n, 2)."""
    return np.asarray(np.sin(np.pi * x[:, 0]) * np.sin(np.pi * x[:, 1]))


def _right(x: FloatArray) -> FloatArray:
    return -2.0 * np.pi**2 * _exact(x)


def _lattice(side: FloatArray) -> FloatArray:
    """(side^2, 2) the grid with these places on each axis, x running fastest."""
    return np.stack(np.meshgrid(side, side), axis=-1).reshape(-1, 2)


def _grid() -> FloatArray:
    return _lattice(np.linspace(-1.0, 1.0, SIDE))


def _inside(points: int) -> FloatArray:
    count = round(points**0.5)
    return _lattice((2.0 * np.arange(count) + 1.0) / count - 1.0)


def _boundary(points: int) -> FloatArray:
    along = np.linspace(-1.0, 1.0, round(points**0.5))
    ends = np.ones_like(along)
    sides = [(along, ends), (along, -ends), (ends, along), (-ends, along)]
    return np.concatenate([np.column_stack(side) for side in sides])


def _terms(settings: Poisson) -> tuple[Term, Term]:
    inside = _inside(settings.points)
    return (
        Term("equation", inside, lambda x, u: u.laplacian, _right(inside)),
        values_at("boundary", _boundary(settings.points), 0.0, BOUNDARY_WEIGHT),
    )


def _starts(settings: Poisson) -> int:
    """Sums have local minima, of which the best of a few is taken; a product of two splines has none."""
    return 1 if settings.nodes == "product" else STARTS


def _first(settings: Poisson, seed: int) -> ModelState:
    """Sums begin on a coarse grid: on a fine one they would settle on something worse."""
    inputs = [InputState(name, lower=-1.0, upper=1.0) for name in "xy"]
    if settings.nodes == "product":
        spec = ModelSpec((2, 1), settings.grid_size, ORDER, product_nodes=(1,))
    else:
        spec = ModelSpec((2, 5, 1), min(COARSE, settings.grid_size), ORDER)
    return first_state(spec, inputs, [OutputState("u")], seed)


def _free(state: ModelState) -> int:
    return int(free_parameters(plan_model(state)).sum())


def _solution(state: ModelState) -> FloatArray:
    return evaluate(state, _grid()).reshape(SIDE, SIDE)


class _Course:
    """The solutions so far.

    Attributes:
        parameters: by network.
        misfits: root mean square misfit of the equation and of the boundary values, by step.
        formula, formula_error: of the snapped network, once there is one.
        truth: (SIDE, SIDE) the exact solution.
    """

    def __init__(self, names: tuple[str, ...]) -> None:
        self.parameters: dict[str, int] = {}
        self.misfits: list[tuple[float, ...]] = []
        self.formula = ""
        self.formula_error: float | None = None
        blank = np.full((SIDE, SIDE), np.nan)
        self._pictures = dict.fromkeys(names, blank)
        self._errors: dict[str, list[tuple[int, float]]] = {name: [] for name in names}
        self.truth = _exact(_grid()).reshape(SIDE, SIDE)

    def take(self, name: str, step: int, solution: FloatArray) -> None:
        self._pictures[name] = solution
        self._errors[name].append((step, float(np.mean((solution - self.truth) ** 2))))

    def shown(self, sentence: str, done: float, state: ModelState | None = None) -> Shown:
        ends = (-1.0, 1.0)
        form = Axis("x"), Axis("y"), ends, ends
        images = (
            Image("exact solution", *form, self.truth, ends),
            *(Image(name, *form, values, ends) for name, values in self._pictures.items()),
        )
        return Shown(sentence, done, (self._solution(), self._misfit()), images, self._figures(), state)

    def _solution(self) -> Plot:
        curves = []
        for name, errors in self._errors.items():
            steps, squares = np.array(errors, float).reshape(-1, 2).T
            curves.append(Curve(name, steps, squares))
        x, y = Axis("step", log=True), Axis("mean squared error of u", log=True)
        return Plot("Error of the solution", x, y, tuple(curves))

    def _misfit(self) -> Plot:
        equation, boundary = np.array(self.misfits, float).reshape(-1, 2).T
        steps = np.arange(1.0, len(equation) + 1)
        curves = Curve("equation", steps, equation), Curve("boundary", steps, boundary)
        return Plot("What the network is trained on", Axis("step"), Axis("RMS misfit", log=True), curves)

    def _last(self, name: str) -> float | None:
        return self._errors[name][-1][1] if self._errors[name] else None

    def _count(self, name: str) -> float | None:
        return float(self.parameters[name]) if name in self.parameters else None

    def _figures(self) -> tuple[Figure, ...]:
        figures = (
            Figure("kan_mse", "mean squared error of the KAN", self._last(KAN_NAME), "", 1e-7, SOURCE),
            Figure("kan_parameters", "parameters of the KAN", self._count(KAN_NAME), "", 1e2, SOURCE),
            Figure("formula_error", "largest error of the formula", self.formula_error),
        )
        if MLP_NAME not in self._errors:
            return figures
        return (
            *figures,
            Figure("mlp_mse", "mean squared error of the MLP", self._last(MLP_NAME), "", 1e-5, SOURCE),
            Figure("mlp_parameters", "parameters of the MLP", self._count(MLP_NAME), "", 1e4, SOURCE),
        )

    def conclusion(self) -> str:
        error, parameters = self._last(KAN_NAME), self.parameters[KAN_NAME]
        text = f"With {parameters} parameters the mean squared error of the solution is {error:.1g}."
        return f"{text} Its formula is u = {self.formula}." if self.formula else text
