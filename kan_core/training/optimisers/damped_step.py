"""The damped Gauss-Newton step of Levenberg-Marquardt."""

from types import ModuleType

import numpy as np
import torch
from torch import Tensor

from kan_core.model.state import FloatArray
from kan_core.training.penalty import Index
from kan_core.training.sums.normal_equations import symmetric

SMALLEST_PART = 1e-12
"""Of the largest scale: what a parameter that no row knows is scaled by."""


class DampedStep:
    """Solves (C + M + mu diag(C + M)) delta = -g for the free parameters of every restart.

    Solved in double precision: the curvature's condition is the square of the Jacobian's.

    Args:
        free: (P,) the parameters that may move.
        rounding: added to mu, so that the matrix stays positive definite to the precision it was summed in.
        module: the compiled kernels, or None for the plain way.
    """

    def __init__(self, free: Tensor, rounding: float, module: ModuleType | None) -> None:
        self._free = torch.nonzero(free)[:, 0]
        self._places = self._free.cpu().numpy()
        self._rounding = rounding
        self._kernels = module
        # Memory that is used again and again: the rows of the upper triangle are the columns of the lower
        # one, which is factorised where it lies.
        self._upper = torch.zeros(len(self._free), len(self._free), dtype=torch.float64)
        self._failed = torch.zeros((), dtype=torch.int32)

    def step(
        self, curvature: Tensor, penalty: Tensor, reach: Index, slope: Tensor, damping: FloatArray
    ) -> tuple[Tensor, FloatArray]:
        """delta (R, P) and the decrease (R,) that the quadratic model predicts; both 0 where C + M is bad.

        Args:
            curvature: C (R, P, P), whose upper triangle alone is meant.
            penalty: M (P, P).
            reach: (P,) one more than the last column of each row of M that is not zero.
            slope: g (R, P), of loss and penalty.
            damping: mu (R,).
        """
        here = curvature.dtype == torch.float64 and curvature.device.type == "cpu"
        compiled = here and self._kernels is not None
        delta, predicted = np.zeros(slope.shape), np.zeros(len(slope))
        for restart, mu in enumerate(damping):
            system = curvature[restart], penalty, slope[restart], float(mu) + self._rounding
            parts = self._compiled(*system, reach) if compiled else self._plain(*system)
            solution, right, scale = (part.cpu().numpy() for part in parts)
            if np.isfinite(solution).all():
                delta[restart, self._places] = -solution / scale
                predicted[restart] = solution @ (mu * solution + right)
        return torch.from_numpy(delta).to(slope), predicted

    def _plain(
        self, curvature: Tensor, penalty: Tensor, slope: Tensor, damping: float
    ) -> tuple[Tensor, Tensor, Tensor]:
        """matrix^-1 right, NaN where the matrix is not positive definite; right; scale: each (free,)."""
        free = self._free
        whole = symmetric(curvature + penalty).double()[free[:, None], free]
        scale = whole.diagonal().sqrt()
        scale = scale + SMALLEST_PART * scale.max() + 1e-150
        matrix = whole / (scale[:, None] * scale)
        matrix.diagonal().add_(damping)
        right = slope.double()[free] / scale
        factor, failed = torch.linalg.cholesky_ex(matrix)
        solution = torch.cholesky_solve(right[:, None], factor)[:, 0]
        return torch.where(failed == 0, solution, torch.nan), right, scale

    def _compiled(
        self, curvature: Tensor, penalty: Tensor, slope: Tensor, damping: float, reach: Index
    ) -> tuple[Tensor, Tensor, Tensor]:
        """As `_plain`, in the same memory each time."""
        assert self._kernels is not None
        right, scale = torch.empty(2, len(self._free), dtype=torch.float64)
        system = curvature.numpy(), penalty.numpy(), reach, slope.numpy(), damping, self._places
        self._kernels.damped(*system, self._upper.numpy(), right.numpy(), scale.numpy())
        lower = self._upper.T
        torch.linalg.cholesky_ex(lower, out=(lower, self._failed))
        if self._failed:
            return torch.full_like(right, torch.nan), right, scale
        half = torch.linalg.solve_triangular(lower, right[:, None], upper=False)
        return torch.linalg.solve_triangular(self._upper, half, upper=True)[:, 0], right, scale
