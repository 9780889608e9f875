"""Standard errors of the constants of a snapped model."""

import numpy as np

from kan_core.ids import EdgeId
from kan_core.model.network import KAN
from kan_core.model.state import FloatArray, ModelState
from kan_core.training.problem import Problem
from kan_core.training.rows import Rows
from kan_core.training.sums.normal_equations import symmetric
from kan_core.training.sums.select import sums_of


def constant_sigmas(problem: Problem, state: ModelState) -> dict[tuple[EdgeId, int], float]:
    """Standard error of every free parameter of a snapped edge.

    sigma_k = sqrt(C_kk) with C = s^2 (J'WJ)^-1 and s^2 = sum w r^2 / (n - p); a direction that the data do
    not determine at all is left out of the inverse.

    Args:
        problem: rows in the units in which the constants are wanted.
        state: a model of snapped and identity edges.

    Returns:
        {(edge, position in `Snap.parameters`): standard error}.

    Source: G. Seber and C. Wild, Nonlinear Regression (1989), section 2.1.
    """
    network = KAN([state])
    free = network.free.cpu().numpy()
    places = [place for place, moves in zip(_places(network), free, strict=True) if moves]
    if not places:
        return {}
    sums = sums_of(network, Rows(network, problem, lambda: False)).normal_equations()
    curvature = symmetric(sums.curvature[0]).cpu().numpy()[np.ix_(free, free)]
    freedom = max(problem.z.size - len(places), 1)
    variances = np.diagonal(_inverse(curvature)) * float(sums.loss[0]) / freedom
    errors = np.sqrt(np.maximum(variances, 0.0))
    return {place: float(error) for place, error in zip(places, errors, strict=True)}


def _places(network: KAN) -> list[tuple[EdgeId, int]]:
    """The edge and position of each number in the parameter vector."""
    places: list[tuple[EdgeId, int]] = []
    for index, layer in enumerate(network.layers):
        plan = layer.plan
        for i, j in zip(plan.source, plan.target, strict=True):
            places += [(EdgeId(index, int(i), int(j)), m) for m in range(plan.basis_count)]
        if plan.has_base:
            places += [
                (EdgeId(index, int(i), int(j)), plan.basis_count)
                for i, j in zip(plan.source, plan.target, strict=True)
            ]
        for group in plan.snaps:
            for i, j in zip(group.source, group.target, strict=True):
                places += [(EdgeId(index, int(i), int(j)), position) for position in range(group.size)]
    return places


def _inverse(curvature: FloatArray) -> FloatArray:
    """Pseudo-inverse after scaling to unit diagonal, so that constants of any magnitude count alike."""
    scale = np.sqrt(np.maximum(np.diagonal(curvature), 1e-300))
    unit = np.linalg.pinv(curvature / np.outer(scale, scale), rcond=1e-13, hermitian=True)
    return np.asarray(unit / np.outer(scale, scale))
