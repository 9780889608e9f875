"""`run.py test`: lint, types, the import contracts and the tests, one after the other, with a summary."""

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from setup_steps.terminal import say

LINT_IMPORTS = "import sys; from importlinter.cli import lint_imports_command as main; sys.exit(main())"
CHECKS = {
    "lint": ["-m", "ruff", "check", "."],
    "format": ["-m", "ruff", "format", "--check", "."],
    "types": ["-m", "mypy"],
    "import contracts": ["-c", LINT_IMPORTS, "--no-logo"],
    # One process a core; `-n 0` behind `run.py test` keeps all tests in one, for a debugger.
    "tests": ["-m", "pytest", "-n", "auto", "--maxprocesses", "8", "--dist", "worksteal"],
}
# No window on anybody's screen; one thread, for tiny tensors are slower and less exact to repeat with more;
# and modules are compiled once, not by each of the hundreds of processes that tests start.
SURROUNDINGS = {
    "QT_QPA_PLATFORM": "offscreen",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "PYTHONDONTWRITEBYTECODE": "",
}


class Outcome(NamedTuple):
    """How one check ended."""

    name: str
    passed: bool
    seconds: float


def all_checks(for_pytest: Sequence[str] = ()) -> dict[str, list[str]]:
    """The arguments of Python for every check by name; pytest gets some of its own on top."""
    return {**CHECKS, "tests": [*CHECKS["tests"], *for_pytest]}


def run_checks(python: Path, root: Path, checks: Mapping[str, Sequence[str]]) -> int:
    """Run the checks in their order, the later ones also after a failure; 0 where all passed, else 1."""
    outcomes = [run_check(name, [str(python), *arguments], root) for name, arguments in checks.items()]
    print(summary(outcomes), flush=True)
    return 0 if all(outcome.passed for outcome in outcomes) else 1


def run_check(name: str, command: Sequence[str], root: Path) -> Outcome:
    """Run one check in the root of the project; its output goes to the terminal."""
    say(f"-- {name} --")
    start = time.perf_counter()
    status = subprocess.run(command, cwd=root, env={**os.environ, **SURROUNDINGS}).returncode
    return Outcome(name, status == 0, time.perf_counter() - start)


def summary(outcomes: Sequence[Outcome]) -> str:
    """A table of the outcomes, and one line that says how it went."""
    rows = [
        f"  {row.name:<18}{'passed' if row.passed else 'FAILED':<8}{row.seconds:7.1f} s" for row in outcomes
    ]
    failed = [row.name for row in outcomes if not row.passed]
    verdict = f"failed: {', '.join(failed)}" if failed else "all checks passed"
    return "\n".join(["", *rows, "", verdict])
