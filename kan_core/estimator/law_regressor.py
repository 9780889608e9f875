"""The search for a law as an estimator."""

import os
import time
import warnings
from collections.abc import Mapping, Sequence
from typing import Any, Self

import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, RegressorMixin
from sklearn.utils.validation import check_is_fitted, column_or_1d, validate_data

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.data.headers import different
from kan_core.discovery.discover import discover
from kan_core.discovery.events import Done, Improved, Trying
from kan_core.discovery.front import Law
from kan_core.discovery.settings import DiscoverySettings
from kan_core.estimator.columns import Columns, columns_of
from kan_core.estimator.equation import Equation, equation_of
from kan_core.estimator.errors import EstimatorError, as_value_errors
from kan_core.estimator.progress import Progress
from kan_core.estimator.rows import TrainingRows, training_rows
from kan_core.estimator.seeds import seed_of
from kan_core.estimator.shown import FittedModel
from kan_core.export.law_text import law_text
from kan_core.interrupt import Interrupt
from kan_core.model.state import FloatArray, InputState
from kan_core.primitives.written import canonical, written
from kan_core.symbolic.derived import derived_input
from kan_core.training.prepare import prepare
from kan_core.training.sweeps.trial import one_thread

LEAST_SECONDS = 1e-3
FEWEST = 5
"""Rows below which nothing can be said of a law."""


class LawRegressor(FittedModel, RegressorMixin, BaseEstimator):  # type: ignore[misc]
    """Searches for the formula that a target follows, and predicts by it.

    Outside the domain of its formula a prediction is NaN.

    Args:
        seconds: time for `fit`, everything included; what is running then is still finished, within seconds.
        noise: standard deviation of the target's noise in its own unit; None estimates it.
        units: text of the unit of columns, features or target, by name; they guide the search.
        use_units: whether units guide the search.
        primitives: functions of x to try beside those that are built in, such as "1/(1+x^4)^3".
        derived: expressions of columns that the law may be a function of, such as "x0^2+x1^2".
        n_jobs: processes that share the work, -1 for one on each core; they change no digit.
        random_state: seed; the same gives the same law unless the time runs out, None another search each
            time.
        verbose: 1 tells what is tried, by a bar where tqdm is installed.

    Attributes:
        formula_: the formula of the law that is used, see `Equation`.
        front_: data frame of all laws that are worth a look, simplest first.
        laws_: the same as objects, with their networks and the standard errors of constants.
        law_: the one that is used; `choose` takes another one.
        noise_: standard deviation of the target's noise, given, estimated, or 0 for exact data.
        seconds_: how long it took.
        complete_: False where the time or Ctrl-C cut it short.
        notes_: what is to be said of the data and the result, in sentences.
        state_: the network that computes the law.
        columns_: names and units.
    """

    def __init__(
        self,
        seconds: float = 60.0,
        *,
        noise: float | None = None,
        units: Mapping[str, str] | None = None,
        use_units: bool = True,
        primitives: Sequence[str] = (),
        derived: Sequence[str] = (),
        n_jobs: int | None = None,
        random_state: Any = 0,
        verbose: int = 0,
    ) -> None:
        self.seconds = seconds
        self.noise = noise
        self.units = units
        self.use_units = use_units
        self.primitives = primitives
        self.derived = derived
        self.n_jobs = n_jobs
        self.random_state = random_state
        self.verbose = verbose

    def fit(self, X: Any, y: Any, sample_weight: Any = None) -> Self:
        """Search for the law.

        Args:
            X: (n, d) features, numbers without gaps; names and units of a data frame are taken up.
            y: (n,) target.
            sample_weight: (n,) what each row counts: 1/sigma^2, or how often it occurred.

        Raises:
            ValueError: a parameter, a unit or the rows cannot be used.
        """
        began, given = time.monotonic(), (X, y)
        x, target = validate_data(self, X, y, y_numeric=True, dtype=np.float64, ensure_min_samples=FEWEST)
        target = np.asarray(column_or_1d(target), dtype=np.float64)
        with as_value_errors():
            columns = columns_of(*given, x.shape[1], 1, self.units)
            rows = training_rows(x, target[:, None], sample_weight, FEWEST)
            done = self._search(_dataset(rows, columns), began)
        self.columns_ = columns
        self.laws_, self._best, self._ties = done.laws, done.best, done.ties
        self.noise_, self.complete_, self.notes_ = done.noise, done.complete, done.notes
        self.seconds_ = time.monotonic() - began
        return self._use(done.best)

    def predict(self, X: Any) -> FloatArray:
        """(n,) predictions in the unit of the target; NaN or infinite where the formula has no value."""
        return self._outputs(X)[:, 0]

    def choose(self, row: int) -> Self:
        """Use another law from now on.

        Args:
            row: of `front_`.

        Raises:
            IndexError: there is no such row.
        """
        check_is_fitted(self)
        return self._use(self.laws_[row])

    @property
    def formulas_(self) -> tuple[Equation, ...]:
        """The formula of the law that is used."""
        check_is_fitted(self)
        return (equation_of(self.law_),)

    @property
    def front_(self) -> pd.DataFrame:
        """The laws, simplest first.

        `complexity` counts symbols; errors are in the unit of the target: `train_rmse` on the rows that the
        law was found with, `test_rmse` on rows held out, `beyond_rmse` beyond the ranges it was found in, NaN
        where there are too few rows. `tie` marks the laws that the data cannot tell from the `best`.
        """
        check_is_fitted(self)
        return pd.DataFrame([self._row(law) for law in self.laws_])

    def _row(self, law: Law) -> dict[str, Any]:
        return {
            "complexity": law.complexity,
            "train_rmse": law.train_rmse,
            "test_rmse": law.test_rmse,
            "beyond_rmse": np.nan if law.beyond_rmse is None else law.beyond_rmse,
            "strategy": law.strategy,
            "best": law is self._best,
            "tie": len(self._ties) > 1 and any(law is other for other in self._ties),
            "formula": law_text(law),
            "expression": law.formula.expression,
        }

    def _use(self, law: Law) -> Self:
        self.law_, self.state_ = law, law.state
        return self

    def _search(self, dataset: Dataset, began: float) -> Done:
        """Search in the time that is left.

        Raises:
            KanoscopeError: a parameter, a unit or the table cannot be used.
        """
        seed, own = seed_of(self.random_state), self._own()
        if not self.seconds > 0:
            raise EstimatorError("The search needs a positive number of seconds.")
        derived, stop = self._derived(dataset, seed), Interrupt()
        left = max(LEAST_SECONDS, self.seconds - (time.monotonic() - began))
        settings = DiscoverySettings(left, seed, self.noise, self.use_units, self._workers())
        with one_thread(), stop.watching(), Progress(self.verbose, "LawRegressor", "step") as progress:
            for event in discover(dataset, settings, stop, own, derived):
                if isinstance(event, Trying):
                    progress.step(event.text)
                elif isinstance(event, Improved):
                    progress.say(law_text(event.best))
                else:
                    done = event
        if stop.pressed:
            warnings.warn("Interrupted: the best law so far is kept.", stacklevel=3)
        return done

    def _own(self) -> tuple[str, ...]:
        return tuple(written(canonical(text)).name for text in self.primitives)

    def _derived(self, dataset: Dataset, seed: int) -> tuple[InputState, ...]:
        if not self.derived:
            return ()
        values = prepare(dataset, seed).usable.columns
        units = {column.name: column.unit for column in dataset.columns}
        return tuple(derived_input(text, "", values, units).input for text in self.derived)

    def _workers(self) -> int:
        if self.n_jobs is None:
            return 1
        return self.n_jobs if self.n_jobs > 0 else max(1, (os.cpu_count() or 1) + 1 + self.n_jobs)


def _dataset(rows: TrainingRows, columns: Columns) -> Dataset:
    """The rows as a table, weights in a column of their own."""
    (target,) = columns.targets
    roles = {**dict.fromkeys(columns.features, Role.INPUT), target: Role.TARGET}
    parts = [rows.x, rows.y]
    if rows.weights is not None:
        *_, weight = different([*roles, "weight"])
        roles[weight] = Role.WEIGHT
        parts.append(rows.weights[:, None])
    described = tuple(Column(name, role, columns.units.get(name, "")) for name, role in roles.items())
    return Dataset("table", described, np.column_stack(parts))
