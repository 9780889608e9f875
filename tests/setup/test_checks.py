"""The summary and the exit status of `run.py test`."""

import sys
from pathlib import Path

import pytest

from setup_steps.checks import Outcome, all_checks, run_checks, summary

PYTHON = Path(sys.executable)
PASSES = ["-c", "pass"]
FAILS = ["-c", "import sys; sys.exit(3)"]


def test_the_checks_have_their_order_and_only_pytest_gets_further_arguments() -> None:
    plain, further = all_checks(), all_checks(["-k", "spline"])

    assert list(plain) == ["lint", "format", "types", "import contracts", "tests"]
    assert further == {**plain, "tests": [*plain["tests"], "-k", "spline"]}


def test_the_status_is_zero_where_all_pass(tmp_path: Path) -> None:
    assert run_checks(PYTHON, tmp_path, {"lint": PASSES, "tests": PASSES}) == 0


def test_a_failure_fails_the_whole_and_the_rest_still_runs(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    status = run_checks(PYTHON, tmp_path, {"lint": FAILS, "tests": PASSES})

    printed = capfd.readouterr().out
    assert status == 1
    assert "-- tests --" in printed
    assert printed.rstrip().endswith("failed: lint")


def test_the_checks_run_in_the_root_offscreen_and_on_one_thread(tmp_path: Path) -> None:
    look = "import os; open('seen', 'w').write(os.environ['QT_QPA_PLATFORM'] + os.environ['OMP_NUM_THREADS'])"

    run_checks(PYTHON, tmp_path, {"tests": ["-c", look]})

    assert (tmp_path / "seen").read_text() == "offscreen1"


def test_the_summary_shows_every_check_and_what_failed() -> None:
    text = summary([Outcome("lint", True, 1.25), Outcome("types", False, 20.0)])

    assert [line.split() for line in text.split("\n") if line] == [
        ["lint", "passed", "1.2", "s"],
        ["types", "FAILED", "20.0", "s"],
        ["failed:", "types"],
    ]
