"""Errors of estimators: Kanoscope's own, which are at the same time what scikit-learn expects."""

from collections.abc import Iterator
from contextlib import contextmanager

from kan_core.errors import KanoscopeError


class EstimatorError(KanoscopeError, ValueError):
    """An estimator was given a parameter, rows or a unit that it cannot use."""


@contextmanager
def as_value_errors() -> Iterator[None]:
    """Whatever the library refuses becomes an `EstimatorError`, which is a `ValueError`."""
    try:
        yield
    except EstimatorError:
        raise
    except KanoscopeError as error:
        raise EstimatorError(error.what, error.remedy) from error
