"""Fixes the constants of a snapped model to exact values, one after another, the rest refitted each time."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from kan_core.analysis.uncertainty import constant_sigmas
from kan_core.discovery.judgement import EXACT
from kan_core.ids import EdgeId
from kan_core.model.state import ModelState, Snap
from kan_core.primitives.table import primitive_named
from kan_core.symbolic.constants import SURPRISE_BITS, recognise
from kan_core.symbolic.refine import Refined, refine
from kan_core.training.problem import Problem

ORDER = ("d", "shape", "b", "a", "c")
"""Offsets first: they are most often gauges; outer factors last: they take up what the others leave."""


@dataclass(frozen=True)
class _Place:
    """Parameter `position` of the snap on `edge`."""

    edge: EdgeId
    position: int


def with_exact_constants(problem: Problem, start: Refined, should_stop: Callable[[], bool]) -> Refined:
    """The model with as many constants exact as the data allow.

    A value is kept if the error stays at its floor: within 3 times where the model is exact, otherwise within
    what the lost degree of freedom accounts for.

    Args:
        problem: rows in the units of the target, so that constants are those of the formula.
        start: a fully snapped model.
    """
    current = start
    limit = _limit(problem, start)
    # A second pass: what one constant may be can depend on another that was fixed later.
    for place in (*_places(start.state), *_places(start.state)):
        if should_stop():
            break
        if _is_free(current.state, place):
            current = _fix(problem, current, place, limit, should_stop)
    return current


def _is_free(state: ModelState, place: "_Place") -> bool:
    snap = state.snap(place.edge)
    return snap is not None and snap.exact[place.position] is None


def _limit(problem: Problem, start: Refined) -> float:
    """Largest error at which an exact constant is accepted."""
    spread = float(problem.z.std())
    if start.rmse < EXACT * spread:
        return max(3.0 * start.rmse, 1e-11 * spread)
    return start.rmse * (1.0 + math.log(problem.rows) / (2.0 * problem.rows))


def _places(state: ModelState) -> Iterator[_Place]:
    """The free parameters of all snaps, kind by kind in `ORDER`."""
    for kind in ORDER:
        for edge in state.edges(active_only=True):
            snap = state.snap(edge)
            if snap is None or state.is_locked(edge):
                continue
            primitive = primitive_named(snap.primitive)
            for position, name in enumerate(primitive.parameter_names):
                own = "shape" if name in primitive.shape else name
                if own == kind and primitive.free[position] and snap.exact[position] is None:
                    yield _Place(edge, position)


def _fix(
    problem: Problem, current: Refined, place: _Place, limit: float, should_stop: Callable[[], bool]
) -> Refined:
    """The model with one constant exact, or as it was where no exact value will do."""
    exact_data = current.rmse < EXACT * float(problem.z.std())
    sigma = None if exact_data else constant_sigmas(problem, current.state).get((place.edge, place.position))
    for text, value in _guesses(current.state, place, sigma):
        if should_stop():
            break
        trial = refine(
            problem, _set(current.state, place, text, value), 15, limit * 0.1, should_stop=should_stop
        )
        if trial.rmse <= limit:
            return trial
    return current


def _guesses(state: ModelState, place: _Place, sigma: float | None) -> Iterator[tuple[str, float]]:
    """Exact values to try: 0 for offsets and 1 for factors first, then what is near.

    With a standard error only values that are stated in clearly fewer bits than the fitted one is known to.
    """
    snap = state.snap(place.edge)
    assert snap is not None
    value = snap.parameters[place.position]
    name = primitive_named(snap.primitive).parameter_names[place.position]
    seen = {0.0} if name in ("a", "c") else set[float]()
    if name in ("b", "d"):
        seen.add(0.0)
        yield "0", 0.0
    if name in ("a", "c"):
        sign = 1.0 if value > 0 else -1.0
        seen.add(sign)
        yield str(int(sign)), sign
    known = math.inf if not sigma else math.log2(max(abs(value) / sigma, 1.0))
    for exact in recognise(value, sigma):
        if exact.value not in seen and exact.bits + SURPRISE_BITS < known:
            seen.add(exact.value)
            yield exact.text, exact.value


def _set(state: ModelState, place: _Place, text: str, value: float) -> ModelState:
    snap = state.snap(place.edge)
    assert snap is not None
    parameters, exact = list(snap.parameters), list(snap.exact)
    parameters[place.position], exact[place.position] = value, text
    fixed: Snap = replace(snap, parameters=tuple(parameters), exact=tuple(exact))
    return state.with_edge(place.edge, snap=fixed)
