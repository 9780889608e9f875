"""The constants of a formula fitted to data: Levenberg-Marquardt on the scaled derivatives."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kan_core.symbolic.fixed_form import FixedForm

FloatArray = NDArray[np.float64]

_FIRST_DAMPING = 1e-4
_LARGEST_DAMPING = 1e16
_FASTEST = 0.1
"""Part of the damping that is left after a step that went as foretold."""
_SETTLED = 1e-16
"""Part of the squared error that a step without damping must still promise to be worth its while."""
_ROUNDING = 1e-15
"""Relative change of every constant that is nothing but rounding."""
_TINY = float(np.finfo(np.float64).tiny)
_UNDETERMINED = 1e-14
"""Singular value over the largest below which the data do not determine a direction."""


@dataclass(frozen=True, eq=False)
class FittedConstants:
    """Constants at which the error is smallest.

    Attributes:
        values: (p,) the constants, in the order of the form.
        rmse: sqrt(mean((w r)^2)), w the root weights; infinite where the formula has no value on some row.
        covariance: (p, p) s^2 (J'WJ)^-1 with s^2 = sum (w r)^2 / (n - p); None where n <= p or the data do
            not determine every constant.
        iterations: steps tried.
    """

    values: FloatArray
    rmse: float
    covariance: FloatArray | None
    iterations: int


def fit_constants(
    form: FixedForm,
    columns: FloatArray,
    target: FloatArray,
    start: FloatArray,
    root_weights: FloatArray | None = None,
    iterations: int = 40,
    tolerance: float = 1e-15,
    should_stop: Callable[[], bool] = lambda: False,
) -> FittedConstants:
    """Least squares min_k sum (w (f(x; k) - y))^2 from one start.

    Constants may differ by any power of ten. A step to where the formula has no value is refused. A
    formula that has no value at the start comes back with an infinite error.

    Args:
        form: f.
        columns: (n, m) x.
        target: (n,) y.
        start: (p,) k.
        root_weights: (n,) w, square roots of the weights; None for 1.
        iterations: steps at most.
        tolerance: error over the root mean square of w y at which the fit is exact.
        should_stop: asked before every step.

    Source: H. B. Nielsen, Damping parameter in Marquardt's method, IMM-REP-1999-05 (1999), section 3; linear
    constants as in G. Golub and V. Pereyra, SIAM J. Numer. Anal. 10 (1973) 413, with the derivative of
    L. Kaufman, BIT 15 (1975) 49.
    """
    with np.errstate(all="ignore"):
        search = _Search(form, columns, target, root_weights, np.asarray(start, dtype=np.float64))
        exact = tolerance * _root_mean_square(target if root_weights is None else root_weights * target)
        steps = 0
        while search.can_improve(exact) and steps < iterations and not should_stop():
            steps += 1
            search.step()
        return FittedConstants(search.values, search.rmse, search.covariance(), steps)


def _root_mean_square(values: FloatArray) -> float:
    return math.sqrt(float(values @ values) / max(len(values), 1))


class _Search:
    """The best constants so far, and the linear problem around them.

    Constants that enter linearly are not damped: for every move of the others they go to their best at once.
    """

    def __init__(
        self,
        form: FixedForm,
        columns: FloatArray,
        target: FloatArray,
        root_weights: FloatArray | None,
        start: FloatArray,
    ) -> None:
        self._bound = form.on(columns)
        self._target = target
        self._weights = root_weights
        self._linear = len(form.linear)
        bent = [index for index in range(len(start)) if index not in form.linear]
        self._order = np.array([*form.linear, *bent], dtype=np.intp)
        self._damping = _FIRST_DAMPING
        self._growth = 2.0
        self._take(start)
        if form.linear and math.isfinite(self.rmse):
            self._try(self._moved(np.zeros(len(bent))))

    def can_improve(self, exact: float) -> bool:
        """Whether another step may make the error smaller."""
        if not math.isfinite(self.rmse) or self.rmse <= exact or self._damping > _LARGEST_DAMPING:
            return False
        return self._bent.promise() + self._straight.promise() > _SETTLED * self._squares

    def step(self) -> None:
        """Try one step, and damp less or more by how well the linear problem foretold its error."""
        move, foretold = self._bent.damped(self._damping)
        foretold = max(foretold + self._straight.promise(), _TINY)
        trial = self._moved(move)
        lost = self._try(trial)
        if lost > 0:
            self._damping *= max(_FASTEST, 1 - (2 * lost / foretold - 1) ** 3)
            self._growth = 2.0
        elif (np.abs(trial - self.values) <= _ROUNDING * np.abs(self.values)).all():
            self._damping = math.inf
        else:
            self._damping *= self._growth
            self._growth *= 2

    def covariance(self) -> FloatArray | None:
        """s^2 (J'WJ)^-1 at the best constants."""
        freedom = len(self._target) - len(self.values)
        if not math.isfinite(self.rmse) or freedom <= 0:
            return None
        _, singular, right = np.linalg.svd(self._triangle)
        if len(singular) and singular[-1] <= _UNDETERMINED * singular[0]:
            return None
        root = (right.T / singular)[np.argsort(self._order)] / self._scale[:, None]
        return np.asarray(self._squares / freedom * (root @ root.T))

    def _moved(self, move: FloatArray) -> FloatArray:
        """The constants after a move of the bent ones, the linear ones at their best for it."""
        count = self._linear
        follow, _ = self._straight.damped(0.0, self._triangle[:count, count:] @ move)
        trial = self.values.copy()
        trial[self._order] -= np.concatenate([follow, move]) / self._scale[self._order]
        return trial

    def _try(self, trial: FloatArray) -> float:
        """What the sum of squares loses at these constants; where it does they are the best."""
        lost = self._squares - self._sum_of_squares(self._residual(self._bound.values(trial)))
        if lost > 0:
            self._take(trial)
        return lost

    def _take(self, values: FloatArray) -> None:
        """Make these constants the best, and decompose the scaled derivatives there."""
        self.values = values
        model, jacobian = self._bound.derivatives(values)
        residual = self._residual(model)
        self._squares = self._sum_of_squares(residual)
        self.rmse = math.sqrt(self._squares / max(len(residual), 1))
        if not math.isfinite(self.rmse):
            return
        if self._weights is not None:
            jacobian = jacobian * self._weights[:, None]
        if not np.isfinite(jacobian).all():
            jacobian = np.where(np.isfinite(jacobian), jacobian, 0.0)
        self._decompose(jacobian, residual)

    def _decompose(self, jacobian: FloatArray, residual: FloatArray) -> None:
        lengths = np.sqrt(np.einsum("ij,ij->j", jacobian, jacobian))
        self._scale = np.where(lengths > 0, lengths, 1.0)
        scaled = (jacobian / self._scale)[:, self._order]
        # The triangle of [J, r] holds all that a step needs: the rows are gone through once.
        size, count = len(self.values), self._linear
        triangle = np.zeros((size + 1, size + 1))
        rows = np.linalg.qr(np.column_stack([scaled, residual]), mode="r")
        triangle[: len(rows)] = rows
        self._triangle = triangle[:size, :size]
        self._straight = _Directions.of(self._triangle[:count, :count], triangle[:count, size])
        self._bent = _Directions.of(self._triangle[count:, count:], triangle[count:size, size])

    def _residual(self, model: FloatArray) -> FloatArray:
        residual = model - self._target
        return residual if self._weights is None else residual * self._weights

    def _sum_of_squares(self, residual: FloatArray) -> float:
        squares = float(residual @ residual)
        return squares if math.isfinite(squares) else math.inf


@dataclass(frozen=True, eq=False)
class _Directions:
    """min_x |R x - q|^2 in the singular directions of R.

    Attributes:
        left, singular, right: R = left diag(singular) right, without what is undetermined.
        along: left' q.
    """

    left: FloatArray
    singular: FloatArray
    right: FloatArray
    along: FloatArray

    @classmethod
    def of(cls, matrix: FloatArray, side: FloatArray) -> "_Directions":
        left, singular, right = np.linalg.svd(matrix)
        kept = singular > _UNDETERMINED * singular.max(initial=0.0)
        left, right = left[:, kept], right[kept]
        return cls(left, singular[kept], right, left.T @ side)

    def damped(self, damping: float, less: FloatArray | None = None) -> tuple[FloatArray, float]:
        """x of min |R x - (q - less)|^2 + damping |x|^2, and what the first term loses."""
        along = self.along if less is None else self.along - self.left.T @ less
        shrunk = self.singular / (self.singular**2 + damping) * along
        inner = self.singular * shrunk
        return self.right.T @ shrunk, float(inner @ (2 * along - inner))

    def promise(self) -> float:
        """What |q|^2 loses without damping."""
        return float(self.along @ self.along)
