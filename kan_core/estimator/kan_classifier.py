"""A Kolmogorov-Arnold network that tells classes apart."""

from dataclasses import replace
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from sklearn.base import ClassifierMixin
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import column_or_1d, validate_data

from kan_core.data.classes import FEWEST_ROWS
from kan_core.estimator.columns import columns_of
from kan_core.estimator.errors import EstimatorError, as_value_errors
from kan_core.estimator.network import FEWEST, NetworkEstimator
from kan_core.estimator.rows import training_rows
from kan_core.model.state import FloatArray, OutputState
from kan_core.training.problem import Problem


class KANClassifier(ClassifierMixin, NetworkEstimator):  # type: ignore[misc]
    """A Kolmogorov-Arnold network for classes: p = softmax(z) of one output z for each class.

    The parameters are those of `KANRegressor` without `link`, `loss` and `loss_scale`: the loss is
    cross-entropy. So are the attributes, with the formulas of the logits z in `formulas_`.

    Attributes:
        classes_: (classes,) the different values of y, in ascending order.
    """

    def fit(self, X: Any, y: Any, sample_weight: Any = None) -> Self:
        """Train a new network.

        Args:
            X: (n, d) features, numbers without gaps; names and units of a data frame are taken up.
            y: (n,) the class of each row, numbers or texts.
            sample_weight: (n,) what each row counts.

        Raises:
            ValueError: a parameter, a unit or the rows cannot be used.
        """
        given = X, y
        x, labels = validate_data(self, X, y, dtype=np.float64, ensure_min_samples=FEWEST)
        labels = column_or_1d(labels, warn=True)
        check_classification_targets(labels)
        classes, codes = np.unique(labels, return_inverse=True)
        with as_value_errors():
            columns = columns_of(*given, x.shape[1], 1, self.units)
            rows = training_rows(x, codes.astype(np.float64)[:, None], sample_weight, FEWEST)
            present, kinds = np.unique(rows.y.astype(np.intp), return_inverse=True)
            if len(present) < 2:
                raise EstimatorError(
                    f"Every row is of one class, {classes[present[0]]}.",
                    "Give rows of at least two classes.",
                )
            self.classes_ = classes[present]
            rows = replace(rows, y=kinds.astype(np.float64).reshape(-1, 1))
            (target,) = columns.targets
            outputs = [OutputState(str(label), class_of=target) for label in self.classes_]
            self._train(rows, columns, outputs)
        return self

    def predict_proba(self, X: Any) -> FloatArray:
        """(n, classes) probabilities, in the order of `classes_`."""
        return self._outputs(X)

    def predict(self, X: Any) -> NDArray[Any]:
        """(n,) the most probable class of each row."""
        probabilities = self._outputs(X)
        most: NDArray[Any] = self.classes_[probabilities.argmax(axis=1)]
        return most

    def _loss(self) -> tuple[str, float | None]:
        return "cross_entropy", None

    def _kinds(self, problem: Problem) -> NDArray[np.intp]:
        """The class of each row; one for all that stand alone in theirs, of which none can be held out."""
        kinds: NDArray[np.intp] = problem.z.argmax(axis=1)
        if np.bincount(kinds)[kinds].min() < FEWEST_ROWS:
            return np.zeros(problem.rows, np.intp)
        return kinds

    def _raw_targets(self, y: FloatArray) -> FloatArray:
        return np.asarray(np.eye(len(self.classes_))[y[:, 0].astype(np.intp)])
