"""Kanoscope's numerical library - data, networks, training, symbolic forms - without any window."""

import importlib
from typing import Any

_ESTIMATORS = {
    "KANClassifier": "kan_core.estimator.kan_classifier",
    "KANRegressor": "kan_core.estimator.kan_regressor",
    "LawRegressor": "kan_core.estimator.law_regressor",
}
"""Where each estimator is; torch and scikit-learn are imported with the first of them."""


def __getattr__(name: str) -> Any:
    if name in _ESTIMATORS:
        return getattr(importlib.import_module(_ESTIMATORS[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *_ESTIMATORS])
