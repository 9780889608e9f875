"""Levenberg-Marquardt that finds the weight of the roughness penalty from the data."""

from collections.abc import Iterator

import torch

from kan_core.model.network import KAN
from kan_core.training.optimisers.iterate import Iterate
from kan_core.training.optimisers.levenberg_marquardt import LevenbergMarquardt, Progressing
from kan_core.training.penalty import RoughnessPenalty
from kan_core.training.rows import Rows
from kan_core.training.sums.select import sums_of

REWEIGH_EVERY = 3
"""Iterations between two estimates of the weight while it changes."""
STEP = 30.0
"""Factor by which the weight may change at once."""
SAME = 0.7
"""Ratio of two estimates, or its inverse, that tells that the weight has settled."""
LOWEST, HIGHEST = 1e-12, 1e2
FIRST_WEIGHT, FIRST_ESTIMATES = 1e-4, 6


def iterate(network: KAN, rows: Rows, iterations: int, damping: float = 1e-2) -> Iterator[Iterate]:
    """Runs Levenberg-Marquardt, reweighs the penalty on the way, and yields what each iteration reached.

    Splines of exact data end with a penalty that cannot be felt, splines of noisy data with one that keeps
    them from bending to the noise.

    Raises:
        CancelledError: a stop was asked for inside an iteration; the parameters are the last good ones.
    """
    weight, unit = FIRST_WEIGHT, RoughnessPenalty(network, 1.0)
    solver = LevenbergMarquardt(network, sums_of(network, rows), unit.times(weight), damping)
    # A network that was trained before must not be smoothed first.
    for _ in range(FIRST_ESTIMATES):
        weight, before = reweighed(network, rows, solver, unit, weight), weight
        if SAME < weight / before < 1.0 / SAME:
            break
    solver.take(unit.times(weight))
    progressing, since, wait = Progressing(), 0, REWEIGH_EVERY
    for _ in range(iterations):
        solver.iterate()
        if solver.moved:
            unit = RoughnessPenalty(network, 1.0)
            solver.take(unit.times(weight))
        yield Iterate(solver.loss, solver.roughness / weight, weight)
        settled, since = not progressing.after(solver), since + 1
        if settled or since >= wait:
            better = reweighed(network, rows, solver, unit, weight)
            if settled and abs(better / weight - 1.0) < 0.5:
                return
            # An estimate costs as much as two or three iterations: a weight that has settled is left alone.
            wait = 2 * wait if SAME < better / weight < 1.0 / SAME else REWEIGH_EVERY
            weight, since = better, 0
            solver.take(unit.times(weight))
            if settled:
                progressing = Progressing()


def reweighed(
    network: KAN, rows: Rows, solver: LevenbergMarquardt, unit: RoughnessPenalty, weight: float
) -> float:
    """The next estimate of lambda, from the best restart.

    lambda' = s (rank R - tr((C + lambda R)^-1 lambda R)) / (theta' R theta)

    with the curvature C (J'WJ/N for least squares, W reweighted for a robust loss), the roughness R of all
    splines, and s what one parameter gains from noise (sigma^2/N for least squares) when there are
    P - tr((C + lambda R)^-1 lambda R) effective ones.

    Source: S. Wood and M. Fasiolo, A generalized Fellner-Schall method for smoothing parameter optimization,
    Biometrics 73 (2017), equation 4.
    """
    best = int(solver.loss.argmin())
    free = torch.nonzero(network.free)[:, 0]
    roughness = unit.matrix[free[:, None], free]
    curvature = solver.curvature(best)[free[:, None], free]
    scale = 1e-12 * float(curvature.diagonal().max()) + 1e-300
    whole = curvature + weight * roughness
    whole.diagonal().add_(scale)
    factor, failed = torch.linalg.cholesky_ex(whole)
    value = float(unit.value(network.theta.detach()[best : best + 1]))
    if int(failed) or value <= 0.0:
        return weight
    shrunk = weight * float((torch.cholesky_inverse(factor) * roughness).sum())
    edf = len(free) - shrunk
    worth = rows.loss.worth_of_parameter(
        solver.loss, rows.count, rows.z.shape[1], edf, lambda: rows.residuals(network)
    )
    estimate = float(worth[best]) * max(unit.rank - shrunk, 1e-6) / value
    bounded = min(max(estimate, weight / STEP), weight * STEP)
    return min(max(bounded, LOWEST), HIGHEST)
