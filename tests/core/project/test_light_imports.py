"""A window may load edits, projects and the picture of a network without the heavy libraries."""

import subprocess
import sys

import pytest

HEAVY = ("torch", "sympy", "pandas", "PySide6", "pyqtgraph", "matplotlib")


@pytest.mark.parametrize(
    "module",
    [
        *(f"kan_core.edits.{name}" for name in ("batch", "grid", "history", "loaded", "snap", "trained")),
        "kan_core.project.file",
        "kan_core.export.network_svg",
    ],
)
def test_nothing_heavy_is_loaded(module: str) -> None:
    program = f"import sys, {module}; print(*set({HEAVY!r}) & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout.split() == []
