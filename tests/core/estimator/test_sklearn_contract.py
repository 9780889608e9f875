"""The estimators keep scikit-learn's contract: every one of its own checks, none left out."""

import os
import subprocess
import sys
from functools import partial

import pytest
from sklearn.utils.estimator_checks import estimator_checks_generator

from kan_core import KANClassifier, KANRegressor, LawRegressor

QUICK = {"hidden": (), "grid_size": 3, "max_iter": 8, "restarts": 1}
NETWORKS = KANRegressor(**QUICK), KANClassifier(**QUICK)
AT_ONCE = LawRegressor(seconds=1e-3)
"""Has time for a constant and a line alone, which is enough for the contract, and always gives the same."""
APART = "check_array_api_input"
"""Needs a setting that scipy reads when it is imported."""
TELLING = (
    "check_fit_idempotent",
    "check_sample_weight_equivalence_on_dense_data",
    "check_estimators_pickle",
    "check_fit2d_1sample",
)
"""Checks of a search that are made every time; each search takes a second to end."""


def checks(*estimators):
    """Each check with its estimator, named by both."""
    for estimator in estimators:
        for copy, check in estimator_checks_generator(estimator):
            name = (check.func if isinstance(check, partial) else check).__name__
            if name != APART:
                yield pytest.param(copy, check, id=f"{type(estimator).__name__}-{name}")


@pytest.mark.parametrize(("estimator", "check"), [*checks(*NETWORKS)])
def test_networks_pass(estimator, check):
    check(estimator)


@pytest.mark.parametrize(("estimator", "check"), [c for c in checks(AT_ONCE) if c.id.endswith(TELLING)])
def test_searches_pass_what_tells_most(estimator, check):
    check(estimator)


@pytest.mark.long
@pytest.mark.parametrize(("estimator", "check"), [*checks(AT_ONCE)])
def test_searches_pass(estimator, check):
    check(estimator)


def test_arrays_of_other_libraries_pass_and_nothing_heavy_is_imported_before_an_estimator_is():
    lines = (
        "import sys, kan_core",
        "assert 'KANRegressor' in dir(kan_core)",
        "assert not {'torch', 'sklearn', 'sympy', 'pandas'} & sys.modules.keys()",
        f"networks = kan_core.KANRegressor(**{QUICK}), kan_core.KANClassifier(**{QUICK})",
        "from sklearn.utils.estimator_checks import check_array_api_input",
        "for network in networks:",
        "    check_array_api_input('', network, 'numpy', expect_only_array_outputs=False)",
        "print('passed')",
    )
    environment = {**os.environ, "SCIPY_ARRAY_API": "1"}
    child = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)], env=environment, capture_output=True, text=True, check=False
    )
    assert child.stdout.strip() == "passed", child.stderr
