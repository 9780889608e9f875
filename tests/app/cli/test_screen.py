"""Where there is no display, the sample runs in the terminal instead of a message from Qt."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli.screen import has_screen

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_display_is_looked_for_where_there_may_be_none(
    platform: str, environment: dict[str, str], expected: bool
) -> None:
    assert has_screen(platform, environment) is expected


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
def test_without_a_display_the_program_runs_the_sample(tmp_path: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    environment |= {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    # Where the sample leads is tested with the command that runs it; here it is enough that it runs.
    command = [sys.executable, "-u", "-m", "app"]
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        first, *_, trained = (program.stdout.readline() for _ in range(3))
        program.kill()
    assert "no display" in first
    assert trained.startswith("trained: ")
    assert (tmp_path / "kanoscope-demo").is_dir()
