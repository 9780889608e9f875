"""A Kolmogorov-Arnold network that learns numbers."""

from collections.abc import Mapping, Sequence
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from sklearn.base import MultiOutputMixin, RegressorMixin
from sklearn.utils.validation import validate_data

from kan_core.estimator.columns import columns_of
from kan_core.estimator.errors import as_value_errors
from kan_core.estimator.network import FEWEST, NetworkEstimator
from kan_core.estimator.rows import training_rows
from kan_core.model.state import FloatArray
from kan_core.training.prepare import scaled_target
from kan_core.training.problem import Problem


class KANRegressor(MultiOutputMixin, RegressorMixin, NetworkEstimator):  # type: ignore[misc]
    """A Kolmogorov-Arnold network for one target or several, y = sum or product of curves of the features.

    Parameters are as in the window where they are left out. All rows are trained on; `refine` alone holds
    some out. The same parameters and rows give the same network.

    Args:
        hidden: nodes of each hidden layer, one number for a single layer, () for none; None takes 2 d + 1 for
            d features, at most 5, and none for one feature.
        grid_size: G, grid intervals of every edge, degree of polynomials, harmonics of a Fourier series; None
            takes 5, and 10 without hidden nodes.
        order: k, degree of B-splines.
        basis: "bspline", "chebyshev", "fourier" or "rbf".
        grid: "uniform", or "adapted" to where the rows lie.
        base: function beside every spline, "none" or "silu".
        product_nodes: for each layer after the features, how many of its nodes multiply; none by default.
        link: T of every target, where T(y) is learned: "identity", "log", "reciprocal", "square", "sqrt" or
            "sin".
        refine: go on to grids of twice the size for as long as the error on held-out rows falls.
        symbolic: prune and snap the network after it was trained, so that the model is a formula.
        loss: "squares", or "huber" or "cauchy" against rows that are grossly wrong.
        loss_scale: error from which these take a row for wrong, in spreads of the target; None finds it.
        optimiser: "lm", "lbfgs", "adam", or "auto" by the number of parameters.
        max_iter: steps at most; None takes the optimiser's own measure.
        restarts: random starts side by side, of which the best goes on.
        penalty: weight of the roughness of curves; None lets it follow the data.
        learning_rate, batch_size: of Adam.
        validation_fraction: part of the rows that `refine` holds out.
        precision: "float64" or "float32", of the training; predictions are float64.
        device: "auto", "cpu", "cuda" or "mps".
        units: text of the unit of columns, features or target, by name.
        random_state: seed; the same gives the same network, None another one each time.
        verbose: 1 tells how far the training is, by a bar where tqdm is installed.

    Attributes:
        formula_, formulas_: what the network says, see `Equation`.
        state_: the network.
        columns_: names and units.
        n_iter_, loss_curve_: steps, and the error after each, in spreads of the target.
        stop_reason_: "converged", "iterations", "stopped" or "diverged".
        notes_: what is to be said of the training, in sentences.
        n_features_in_, feature_names_in_: as everywhere in scikit-learn.
    """

    def __init__(
        self,
        hidden: Sequence[int] | int | None = None,
        *,
        grid_size: int | None = None,
        order: int = 3,
        basis: str = "bspline",
        grid: str = "uniform",
        base: str = "none",
        product_nodes: Sequence[int] = (),
        link: str = "identity",
        refine: bool = False,
        symbolic: bool = False,
        loss: str = "squares",
        loss_scale: float | None = None,
        optimiser: str = "auto",
        max_iter: int | None = None,
        restarts: int = 4,
        penalty: float | None = None,
        learning_rate: float = 0.01,
        batch_size: int = 1024,
        validation_fraction: float = 0.2,
        precision: str = "float64",
        device: str = "auto",
        units: Mapping[str, str] | None = None,
        random_state: Any = 0,
        verbose: int = 0,
    ) -> None:
        super().__init__(
            hidden,
            grid_size=grid_size,
            order=order,
            basis=basis,
            grid=grid,
            base=base,
            product_nodes=product_nodes,
            refine=refine,
            symbolic=symbolic,
            optimiser=optimiser,
            max_iter=max_iter,
            restarts=restarts,
            penalty=penalty,
            learning_rate=learning_rate,
            batch_size=batch_size,
            validation_fraction=validation_fraction,
            precision=precision,
            device=device,
            units=units,
            random_state=random_state,
            verbose=verbose,
        )
        self.link = link
        self.loss = loss
        self.loss_scale = loss_scale

    def fit(self, X: Any, y: Any, sample_weight: Any = None) -> Self:
        """Train a new network.

        Args:
            X: (n, d) features, numbers without gaps; names and units of a data frame are taken up.
            y: (n,) or (n, outputs) targets.
            sample_weight: (n,) what each row counts: 1/sigma^2, or how often it occurred.

        Raises:
            ValueError: a parameter, a unit or the rows cannot be used.
        """
        given = X, y
        x, target = validate_data(
            self, X, y, multi_output=True, y_numeric=True, dtype=np.float64, ensure_min_samples=FEWEST
        )
        target = np.asarray(target, dtype=np.float64)
        self._single = target.ndim == 1
        targets = target.reshape(len(x), -1)
        with as_value_errors():
            columns = columns_of(*given, x.shape[1], targets.shape[1], self.units)
            rows = training_rows(x, targets, sample_weight, FEWEST)
            outputs = [
                scaled_target(name, columns.units[name], values, self.link)[0]
                for name, values in zip(columns.targets, rows.y.T, strict=True)
            ]
            self._train(rows, columns, outputs)
        return self

    def predict(self, X: Any) -> FloatArray:
        """Predictions in the units of the targets: (n,), or (n, outputs) where y had columns."""
        values = self._outputs(X)
        return values[:, 0] if self._single else values

    def _loss(self) -> tuple[str, float | None]:
        return self.loss, self.loss_scale

    def _kinds(self, problem: Problem) -> NDArray[np.intp]:
        return np.zeros(problem.rows, np.intp)

    def _raw_targets(self, y: FloatArray) -> FloatArray:
        return y
